internal import Claims

/// Adds to the names of a sentence the descriptions and pronouns that stand for them.
///
/// It reads the sentences in order and keeps who was spoken of last.
///
/// It cannot be copied, for its small questions are asked at every token.
struct ReferenceResolver: ~Copyable {
  let text: AnnotatedText
  var entities: [Entity]
  /// Parties that could be meant, the last spoken of at the end.
  var recent: [Int] = []
  /// Who the last sentence was about.
  private(set) var subject: Int?
  /// How many sentences have gone by without a subject of their own.
  private var silence = 0
  /// The parties of the last deal: "the target", "l'acquéreur".
  var buyer: Int?
  var target: Int?
  /// Who was last told to be bought, and how many sentences ago.
  var prey: (entity: Int, age: Int)?
  /// Who has put money into others: "la société" is none of them.
  var backers: Set<Int> = []
  /// Who receives money in the last deal that was told; nil where it is no round and no loan.
  var funded: Int?
  /// Who owns another, or a part of it.
  var owners: Set<Int> = []
  /// Whom each party was last told to buy or pay: "sa proie".
  var targets: [Int: Int] = [:]
  /// By name; made when a description first asks for one.
  private lazy var byKnown = Dictionary(
    entities.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
  /// Whom the heading above names, where it is a name and no more.
  var label: Int?
  /// Who leads "an investor group": "the group" is theirs.
  var leader: (entity: Int, word: Word, mark: Int)?
  /// Who leads it beside them, or belongs to it.
  private(set) var partners: [Int] = []
  /// The company of whoever speaks in an interview: "nous", "on", "we".
  var speaker: Int?
  /// Who said something last: "It said".
  private(set) var lastTeller: Int?
  /// Who leads each company, of those whom the article names.
  var leaders: [String: Int] = [:]
  /// The object pronouns of the sentence at hand: "l'a racheté", "lui apporte".
  private var clitics: [Int] = []
  var syntax = SentenceSyntax(start: 0)
  /// The names of the sentence at hand.
  var named: ArraySlice<Mention> = []
  /// How much of the article is about each company, from 0 to 1.
  private let shares: [Double]
  /// The parties that were named together last.
  var lastGroup: [Int] = []
  /// Whether that was in the sentence before.
  var isGroupFresh = false
  /// Whom the sentence before spoke of, in its order.
  private(set) var before: [Int] = []
  /// The gender of the words by which each was last spoken of.
  var genders: [Int: GrammaticalGender] = [:]

  /// `weights` says how much of the article is about each company.
  init(text: AnnotatedText, entities: consuming [Entity], weights: [Int]) {
    self.text = text
    self.entities = entities
    let most = Double(max(1, weights.max() ?? 1))
    shares = weights.map { Double($0) / most }
    for index in self.entities.indices where self.entities[index].isKnown { recall(index) }
  }

  /// What is known of an organization before the article says anything.
  private mutating func recall(_ index: Int) {
    guard let known = text.vocabulary.naming.profiles.profiles[entities[index].name] else { return }
    entities[index].trades.formUnion(known.trades)
    entities[index].nations.formUnion(known.nations)
  }

  /// The mentions of a sentence in order, `names` being those of names in it.
  mutating func mentions(
    in cued: CuedSentence, names: ArraySlice<Mention>, syntax: SentenceSyntax
  ) -> [Mention] {
    var mentions: [Mention] = []
    var clitics: [Int] = []
    for predicate in syntax.predicates.indices {
      for clitic in syntax.predicates[predicate].clitics { clitics.append(clitic.token) }
    }
    self.clitics = clitics
    self.syntax = syntax
    named = names
    var waiting = names
    var next = waiting.first?.tokens.lowerBound
    var index = cued.sentence.tokens.lowerBound
    while index < cued.sentence.tokens.upperBound {
      if let start = next, start <= index, let name = waiting.popFirst() {
        next = waiting.first?.tokens.lowerBound
        // "le groupe de Bernard Arnault": read already.
        if let last = mentions.last, last.tokens.overlaps(name.tokens) { continue }
        learn(name, in: cued)
        note(leader: name)
        if let company = company(of: name, among: names) {
          mentions.append(Mention(tokens: name.tokens, entity: company, kind: .description))
          speak(of: company)
        } else if let title = title(of: name, after: mentions, before: waiting.first, in: cued) {
          if case .leader(let person) = title {
            mentions.append(Mention(tokens: name.tokens, entity: person, kind: .description))
          }
        } else if let thing = thing(named: name, in: cued, after: mentions) {
          if case .owner(let owner) = thing { mentions.append(owner) }
        } else if !isSeat(name, of: mentions.last, in: cued), !isFounder(name, in: cued) {
          mentions.append(name)
          hear(name, in: cued)
          if !isFormer(name, in: cued) { speak(of: name.entity) }
        }
        index = max(index + 1, name.tokens.upperBound)
        continue
      }
      guard mayRefer(index, in: cued) || clitics.contains(index) else {
        index += 1
        continue
      }
      let limit = next ?? cued.sentence.tokens.upperBound
      if let found = reference(
        at: index, before: limit, in: cued, name: waiting.first, after: mentions)
      {
        mentions.append(found)
        hear(found, in: cued)
        index = max(index + 1, found.tokens.upperBound)
        continue
      }
      index += 1
    }
    if let teller = mentions.last(where: { isSpeaker($0) && entities[$0.entity].kind.isCompany }) {
      lastTeller = teller.entity
    }
    noteCall(in: cued.sentence)
    return mentions
  }

  /// Whether a description or a pronoun may begin at a token: a quick look that spares most tokens
  /// the rest.
  private func mayRefer(_ index: Int, in cued: CuedSentence) -> Bool {
    text.vocabulary.referring.contains(text.tokens[index].word)
      || cued.grammar(at: index).contains(.subject)
  }

  private mutating func hear(_ mention: Mention, in cued: CuedSentence) {
    guard mention.kind != .pronoun else { return }
    genders[mention.entity] = gender(of: mention.tokens, in: cued)
  }

  /// "l'industriel de Bourges": an unknown name that only says where the company sits.
  private func isSeat(_ name: Mention, of last: Mention?, in cued: CuedSentence) -> Bool {
    guard let last, last.kind == .description, name.tokens.count == 1,
      !entities[name.entity].isKnown, name.tokens.lowerBound - last.tokens.upperBound == 1
    else { return false }
    return cued.grammar(at: last.tokens.upperBound).contains(.of)
  }

  /// Remembers who a sentence was about, and who were named together.
  mutating func close(subject: Int?, spoken: [Int], groups: [MentionGroup]) {
    if !spoken.isEmpty { before = spoken }
    if let subject { self.subject = subject }
    silence = subject == nil ? silence + 1 : 0
    prey?.age += 1
    let group = groups.last { $0.entities.count > 1 }
    isGroupFresh = group != nil
    if let group { lastGroup = group.entities }
    if let leader, let led = groups.first(where: { $0.entities.contains(leader.entity) }) {
      for one in led.entities where one != leader.entity && !partners.contains(one) {
        partners.append(one)
      }
    }
  }

  mutating func speak(of entity: Int) {
    guard entities[entity].canBeParty, entities[entity].kind != .country else { return }
    if let place = recent.lastIndex(of: entity) { recent.remove(at: place) }
    recent.append(entity)
    if recent.count > 24 { recent.removeFirst() }
  }

  /// Learns the nouns that stand beside a name: "l'assureur français Mercœur", "Lumora, a startup".
  private mutating func learn(_ name: Mention, in cued: CuedSentence) {
    let naming = text.vocabulary.naming
    let start = max(cued.sentence.tokens.lowerBound, name.tokens.lowerBound - 3)
    if speaker == nil, entities[name.entity].kind == .organization,
      cued.grammar(at: name.tokens.lowerBound - 1).contains(.of),
      isTitle(endingAt: name.tokens.lowerBound - 1, from: cued.sentence.tokens.lowerBound)
    {
      // "cofondatrice de Salinéa".
      speaker = name.entity
    }
    if isAdvising(name, in: cued) { entities[name.entity].isAdviser = true }
    // "le néerlandais Ardena veut Novalis": what stands before another name is said of that one.
    let other = (start..<name.tokens.lowerBound).last {
      text.tokens[$0].traits.contains(.capitalized) && cued.grammar(at: $0).isEmpty
        && naming.nations.longest(in: text.tokens, at: $0, before: $0 + 1) == nil
        && naming.nouns.longest(in: text.tokens, at: $0, before: $0 + 1) == nil
    }
    for index in (other.map { $0 + 1 } ?? start)..<name.tokens.lowerBound {
      if let nation = naming.nations.longest(
        in: text.tokens, at: index, before: name.tokens.lowerBound)
      {
        // "le néerlandais ASML", "the Dutch group ASML".
        entities[name.entity].nations.formUnion(nation.value)
      }
      guard
        let noun = naming.nouns.longest(in: text.tokens, at: index, before: name.tokens.lowerBound)
      else { continue }
      note(noun.value, text.tokens[index].word, of: name.entity)
    }
    let first = cued.sentence.tokens.lowerBound
    if let led = (max(first, name.tokens.lowerBound - 6)..<name.tokens.lowerBound).first(where: {
      $0 > first && cued.grammar(at: $0).contains(.by)
    }),
      // "an investor group led by", "a group of affiliated investment firms led by".
      let group = (max(first, led - 7)..<led).first(where: {
        text.vocabulary.cues.investing.contains(text.tokens[$0].word)
          && (led - $0 <= 2 || cued.grammar(at: $0 + 1).contains(.of))
      }), text.vocabulary.cues.composing.contains(text.tokens[led - 1].word),
      // "led by Bermuda-based Kestrel".
      entities[name.entity].kind.isCompany || entities[name.entity].kind == .person
    {
      if let leader, leader.mark == led {
        // "led by Kestrel and Tamar".
        if leader.entity != name.entity { partners.append(name.entity) }
      } else {
        leader = (name.entity, text.tokens[group].word, led)
        partners = []
      }
    }
    // "Banca Ligure" is a bank.
    for index in name.tokens {
      if let noun = naming.nouns.longest(in: text.tokens, at: index, before: name.tokens.upperBound)
      {
        entities[name.entity].trades.formUnion(noun.value.trades)
      }
    }
    var index = name.tokens.upperBound
    guard index < cued.sentence.tokens.upperBound else { return }
    guard text.tokens[index].word == "," || text.tokens[index].word == "(" else { return }
    index += 1
    let end = min(index + 7, cued.sentence.tokens.upperBound)
    while index < end, text.tokens[index].kind == .word {
      // "Kestrel, which owned the club": what it had.
      if !cued.grammar(at: index).isDisjoint(with: [.relative, .whom]) { break }
      if let nation = naming.nations.longest(in: text.tokens, at: index, before: end) {
        entities[name.entity].nations.formUnion(nation.value)
      } else if text.tokens[index].traits.contains(.capitalized) {
        break
      }
      if let noun = naming.nouns.longest(in: text.tokens, at: index, before: end) {
        note(noun.value, text.tokens[index].word, of: name.entity)
        break
      }
      index += 1
    }
  }

  /// "conseillé par Kestrel", "a mandaté Kestrel, Tamar et Ombra": the word may stand before a list.
  private func isAdvising(_ name: Mention, in cued: CuedSentence) -> Bool {
    let first = cued.sentence.tokens.lowerBound
    var index = name.tokens.lowerBound - 1
    while index >= first, name.tokens.lowerBound - index <= 16 {
      let token = text.tokens[index]
      if text.vocabulary.cues.advising.contains(token.word) { return true }
      let isOfList =
        token.traits.contains(.capitalized) || token.word == "," || token.word == "&"
        || cued.grammar(at: index).contains(.and)
      // "through underwriters led by Kestrel".
      let isLed =
        cued.sentence.language == .english && text.vocabulary.cues.composing.contains(token.word)
        && cued.grammar(at: index + 1).contains(.by)
      guard isOfList || isLed || name.tokens.lowerBound - index < 3 else { return false }
      index -= 1
    }
    return false
  }

  /// "cofondatrice", "directrice générale": whether a title of up to three words ends here.
  func isTitle(endingAt end: Int, from first: Int) -> Bool {
    (1...3).contains { count in
      guard end - count >= first else { return false }
      let found = text.vocabulary.naming.traits.longest(
        in: text.tokens, at: end - count, before: end)
      return found?.count == count && found?.value.contains(.title) ?? false
    }
  }

  mutating func note(_ noun: DescriptionNoun, _ word: Word, of entity: Int) {
    entities[entity].heads.insert(word)
    entities[entity].trades.formUnion(noun.trades)
  }

  /// The description or pronoun that begins at a token.
  private mutating func reference(
    at index: Int, before limit: Int, in cued: CuedSentence, name: Mention?,
    after mentions: [Mention]
  ) -> Mention? {
    let grammar = cued.grammar(at: index)
    let naming = text.vocabulary.naming
    if let known = naming.descriptions.longest(in: text.tokens, at: index, before: limit) {
      let entity = entity(known: known.value)
      let end = index + known.count
      // "le géant sud-coréen Posco": the name itself comes next.
      if let name, name.tokens.lowerBound == end, name.entity != entity { return nil }
      speak(of: entity)
      return Mention(tokens: index..<end, entity: entity, kind: .description)
    }
    if let marked = hallmarked(at: index, in: cued) { return marked }
    if clitics.contains(index) { return clitic(at: index, in: cued, after: mentions) }
    if text.vocabulary.cues.speaking.contains(text.tokens[index].word),
      grammar.intersection(.preposition).isEmpty
    {
      return (quoted(at: index, in: cued) ?? speaker).map {
        Mention(tokens: index..<index + 1, entity: $0, kind: .pronoun)
      }
    }
    if grammar.contains(.subject), !grammar.contains(.article) {
      if let all = allOfThem(at: index, after: mentions) { return all }
      return pronoun(at: index, in: cued, after: mentions)
    }
    if let unit = unitSold(at: index, in: cued, after: mentions) { return unit }
    // Looked at here: a question asked of all that is known copies it.
    let cues = text.vocabulary.cues
    let word = text.tokens[index].word
    if cues.pairing.contains(word) || cues.plural.contains(word),
      let several = plural(at: index, before: limit)
    {
      return several
    }
    guard cues.definite.contains(word) else { return nil }
    if let one = oneOfTwo(at: index, in: cued, after: mentions) { return one }
    if let one = countryman(at: index, in: cued, name: name) { return one }
    return description(at: index, before: limit, in: cued, name: name, after: mentions)
  }

  /// Who does what the verb of a token says.
  func doer(of token: Int, _ mentions: [Mention]) -> Int? {
    if let verb = syntax.predicate(at: token) ?? syntax.governor(of: token)
      ?? syntax.predicates.firstIndex(where: { $0.clitics.contains { $0.token == token } }),
      let phrase = syntax.predicates[verb].subject ?? subject(above: verb)
    {
      let tokens = syntax.phrases[phrase].tokens
      return mentions.last { $0.tokens.overlaps(tokens) && !modifies($0) }?.entity
    }
    return mentions.first { entities[$0.entity].canBeParty && !modifies($0) }?.entity
  }

  /// "Kestrel is in talks to buy": who does the verb of the clause does what a noun's infinitive says.
  private func subject(above verb: Int) -> Int? {
    let infinitive = syntax.predicates[verb]
    guard infinitive.form.contains(.infinitive) else { return nil }
    return syntax.predicates[..<verb].last {
      $0.clause == infinitive.clause && $0.form.contains(.finite) && $0.subject != nil
    }?.subject
  }

  /// "easyJet shareholders": the name says only whose.
  func modifies(_ mention: Mention) -> Bool {
    guard mention.kind == .name, let phrase = syntax.phrase(at: mention.tokens.lowerBound) else {
      return false
    }
    let tokens = syntax.phrases[phrase].tokens
    return syntax.phrases[phrase].isGenitive
      || mention.tokens.upperBound < tokens.upperBound
        && text.tokens[mention.tokens.upperBound].kind == .word
        && !text.tokens[mention.tokens.upperBound].traits.contains(.capitalized)
  }

  /// Whether a mention is the subject of a finite verb.
  func isHead(_ mention: Mention) -> Bool {
    guard let phrase = syntax.phrase(at: mention.tokens.lowerBound) else { return false }
    return syntax.predicates.contains { $0.subject == phrase && $0.form.contains(.finite) }
  }

  /// "Kestrel shares fell after Tamar said it": who says so.
  func isSpeaker(_ mention: Mention) -> Bool {
    guard let phrase = syntax.phrase(at: mention.tokens.lowerBound), !modifies(mention) else {
      return false
    }
    return syntax.predicates.contains { $0.subject == phrase && $0.form.contains(.saying) }
  }

  /// "Quant à la chaîne X, …".
  func isTopic(_ mention: Mention) -> Bool {
    guard var phrase = syntax.phrase(at: mention.tokens.lowerBound) else { return false }
    // "Quant à la chaîne d'auberges X".
    while phrase > 0, syntax.phrases[phrase].preposition == .of,
      syntax.phrases[phrase].tokens.lowerBound - syntax.phrases[phrase - 1].tokens.upperBound <= 1
    {
      phrase -= 1
    }
    let start = syntax.phrases[phrase].tokens.lowerBound
    return syntax.phrases[phrase].preposition.contains(.aside)
      || (1...4).contains {
        start >= $0
          && text.vocabulary.cues.topics.longest(in: text.tokens, at: start - $0, before: start)?
            .count == $0
      }
  }

  /// Who is the subject of the clause of a pronoun: of the verb that it completes; `own`, where the
  /// verb has none. Nobody where the subject is a thing: "a round that valued it".
  func clauseSubject(of token: Int, _ parties: [Mention], _ own: Mention?) -> Int? {
    guard
      let verb = syntax.governor(of: token)
        ?? syntax.predicates.lastIndex(where: {
          $0.tokens.upperBound <= token
        }), let phrase = syntax.predicates[verb].subject
    else { return own?.entity }
    let tokens = syntax.phrases[phrase].tokens
    return parties.last { $0.tokens.overlaps(tokens) && !modifies($0) }?.entity
  }

  /// Whom the article is about most.
  var mainSubject: Int? {
    shares.max().flatMap { $0 > 0 ? shares.firstIndex(of: $0) : nil }
  }

  /// How much of the article is about a company.
  func share(of entity: Int) -> Double { entity < shares.count ? shares[entity] : 0 }

  /// The company that was spoken of last, or that the article is about.
  func likeliest(
    besides excluded: Set<Int>, among few: Set<Int>? = nil, of nations: Set<Int32> = [],
    asSubject: Bool = false
  ) -> Int? {
    var best: (points: Double, entity: Int)?
    for (distance, one) in recent.reversed().enumerated() where !excluded.contains(one) {
      guard entities[one].kind.isCompany, few?.contains(one) ?? true, !entities[one].isAdviser
      else { continue }
      var points = max(0, Points.recent - Points.fading * Double(distance))
      if one == subject {
        points += asSubject ? Points.goesOn / Double(1 + silence) : Points.subject
      }
      if one == target { points += Points.target }
      if one == label { points += Points.label }
      if !entities[one].nations.isDisjoint(with: nations) { points += Points.countryman }
      points += Points.share * share(of: one)
      if points > best?.points ?? -1 { best = (points, one) }
    }
    return best?.entity
  }

  /// What speaks for somebody to be meant.
  private enum Points {
    static let recent = 0.6
    static let fading = 0.2
    static let subject = 0.5
    /// A subject goes on with the subject before.
    static let goesOn = 3.0
    static let target = 0.2
    static let share = 1.0
    /// "Kestrel ⏎ La société vaut 23 milliards".
    static let label = 1.5
    /// Of the nationality that is said.
    static let countryman = 4.0
  }

  /// Whether the article names a known organization.
  mutating func isNamed(_ index: Int32) -> Bool {
    byKnown[text.vocabulary.naming.canonicalNames[Int(index)]] != nil
  }

  mutating func entity(known index: Int32) -> Int {
    let name = text.vocabulary.naming.canonicalNames[Int(index)]
    if let entity = byKnown[name] { return entity }
    entities.append(Entity(name: name, kind: .organization, isKnown: true))
    byKnown[name] = entities.count - 1
    recall(entities.count - 1)
    return entities.count - 1
  }
}
