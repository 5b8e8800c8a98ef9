internal import Claims

/// Reads an article's sentences in order and puts its claims together.
struct ClaimReader: ~Copyable {
  let text: AnnotatedText
  let figures: [Figure]
  let dates: [DateMention]
  /// Whom the article names.
  var entities: [Entity] { resolver.entities }
  private var resolver: ReferenceResolver
  /// Every place where a name stands.
  private let names: [Mention]
  private var credits: CreditReader
  private var ledger: DealLedger
  private var sketches: [ClaimSketch] = []
  private var discourse = Discourse()
  private var standing = StandingDate()
  /// Whether the article began by speaking of rounds.
  private var listsRounds = false
  /// The names in the headings of the table at hand.
  private var headings: [Mention] = []
  /// The sides of the last rows of the table at hand.
  private var rowsAbove: [Roles] = []
  /// Whom the heading above names, where it is a name and no more.
  private var headingLabel: Int?
  /// Whom the last item of a list begins with as its label.
  private var item: (block: Int, label: Int)?
  /// By sentence: whether it is part of the article.
  private var isArticle: [Bool]
  /// By entity: whether others than headings name it.
  private let isInText: [Bool]
  /// The sentence of the headline.
  private let headline: Int

  init(text: AnnotatedText, figures: [Figure], dates: [DateMention]) {
    self.text = text
    self.dates = dates
    var named = NameFinder.find(in: text, figures: figures)
    isArticle = Boilerplate.articleSentences(of: text)
    let figured = Set(figures.map(\.sentence))
    self.figures = figures
    headline = Headline.place(of: named, in: text, isArticle: isArticle)
    for index in isArticle.indices where index < headline && !figured.contains(index) {
      // Above the headline stand menus; a summary has figures.
      isArticle[index] = false
    }
    named.leaveOut(besides: isArticle, in: text)
    isInText = named.told(by: text.sentences.map { $0.kind != .heading }, of: text)
    names = named.mentions
    let weights = named.weights(text: text, headline: headline)
    credits = CreditReader(text: text)
    ledger = DealLedger(
      titled: named.titled(text: text, headline: headline), headline: headline,
      sentences: text.sentences)
    // Handed on: whoever learns of them would copy all that others hold too.
    var entities: [Entity] = []
    swap(&entities, &named.entities)
    resolver = ReferenceResolver(text: text, entities: consume entities, weights: weights)
  }

  /// In tokens. What is read of a sentence is compared with what else is in it: these bounds keep
  /// the whole linear.
  private static let longestSentence = 800
  private static let mostFigures = 24

  /// Reads the article; its claims, with nil for what came to none.
  mutating func run() -> [FoundClaim?] {
    var nextMention = 0
    var nextFigure = 0
    var nextDate = 0
    for index in text.sentences.indices {
      let sentence = text.sentences[index]
      let firstMention = nextMention
      while nextMention < names.count,
        names[nextMention].tokens.lowerBound < sentence.tokens.upperBound
      {
        nextMention += 1
      }
      let firstFigure = nextFigure
      while nextFigure < figures.count, figures[nextFigure].sentence <= index { nextFigure += 1 }
      let firstDate = nextDate
      while nextDate < dates.count, dates[nextDate].sentence <= index { nextDate += 1 }
      guard isArticle[index] else { continue }
      let own =
        firstFigure == nextFigure
        ? [] : figures[firstFigure..<nextFigure].filter { $0.conversionOf == nil }
      read(
        index, names: names[firstMention..<nextMention], figures: own,
        datesAt: firstDate..<nextDate)
    }
    ledger.tell(sketches)
    ledger.weigh(resolver.entities, text.vocabulary.naming)
    // Handed on as they are: nobody asks this reader for them any more.
    var told = DealLedger(titled: [], headline: 0, sentences: [])
    swap(&told, &ledger)
    return ClaimBuilder(
      text: text, entities: resolver.entities, ledger: told, sketches: sketches
    ).claims()
  }

  private static let mostRows = 8

  private mutating func read(
    _ index: Int, names: ArraySlice<Mention>, figures: [Figure], datesAt: Range<Int>
  ) {
    let dates = datesAt.isEmpty ? [] : Array(dates[datesAt])
    let sentence = text.sentences[index]
    // Nobody writes such a sentence: a table without its breaks, or an attack.
    guard sentence.tokens.count <= Self.longestSentence else { return }
    let figures =
      figures.count > Self.mostFigures ? Array(figures.prefix(Self.mostFigures)) : figures
    let cued = CueFinder.find(
      in: sentence, of: text, names: NamedTokens(names, in: sentence.tokens))
    let syntax = ClauseReader.read(cued, of: text, given: .init(names, figures, dates))
    let credit = credits.credits(in: cued, names: names, entities: resolver.entities)
    let parties =
      credit.used.isEmpty
      ? names : ArraySlice(names.indices.filter { !credit.used.contains($0) }.map { names[$0] })
    var mentions = resolver.mentions(in: cued, names: parties, syntax: syntax)
    mentions.removeAll { !resolver.entities[$0.entity].canBeParty }
    mentions.dropOffices(of: resolver.entities, in: text)
    let before = standing.date(for: cued, own: datesAt, of: self.dates, in: text)
    let facts = SentenceFacts(
      index: index, cued: cued, mentions: mentions, figures: figures, dates: dates,
      groups: MentionGroup.groups(
        of: mentions, in: cued, text: text, syntax: syntax, figures: figures),
      evidence: FirmnessEvidence(cued, of: text, crediting: credit.crediting), syntax: syntax,
      standing: before.map { self.dates[$0] })
    if let row = sentence.row, text.rows[row].isHeader { (headings, rowsAbove) = (mentions, []) }
    let sentenceClaims = SentenceClaims(
      facts: facts, text: text, entities: resolver.entities, outlets: credit.outlets,
      unnamedSource: credit.unnamed.map { text.text(of: $0) },
      topic: resolver.subject, headings: sentence.row == nil ? [] : headings,
      rowsAbove: sentence.row == nil ? [] : rowsAbove,
      listsRounds: listsRounds)
    if index < headline + 3, cued.cues.contains(where: { $0.frame == .raise && $0.form == .noun }) {
      listsRounds = true
    }
    if let last = sketches.last, index - last.index <= 2, facts.dropsDealBefore {
      dropDeals(before: facts)
    }
    if let last = sketches.last, index - last.index == 1, facts.refutesDealBefore(in: text) {
      refuteDeals(before: facts)
    }
    let found = sentenceClaims.sketches(from: sketches.count, discourse: &discourse)
    if before != nil, !found.isEmpty { standing.use() }
    if sentence.row != nil {
      rowsAbove = (rowsAbove + found.prefix(1).map(\.roles)).suffix(Self.mostRows)
    }
    sketches += found
    closeDeals(of: found)
    for deal in sentenceClaims.deals(beside: found, discourse: &discourse) {
      ledger.add(deal)
      if deal.frame == .invest, deal.to.isEmpty { nameGroup(deal.from, before: facts) }
      if let buyer = deal.from.first { resolver.buyer = buyer }
      if [.raise, .lead, .invest, .lend, .enter].contains(deal.frame) {
        resolver.backers.formUnion(deal.from)
      }
      if [.hold, .acquire].contains(deal.frame) { resolver.owners.formUnion(deal.from) }
      if let target = deal.to.first {
        resolver.target = target
        resolver.funded = [.raise, .lead, .invest, .lend].contains(deal.frame) ? target : nil
        if [.acquire, .sell, .bid, .pass].contains(deal.frame) { resolver.prey = (target, 0) }
        for buyer in deal.from { resolver.targets[buyer] = target }
      }
    }
    if let members = namedHolders(facts) { nameGroup(members, before: facts, any: true) }
    let spoken = facts.groups.flatMap(\.entities)
    let isHeading = index > headline && sentence.kind == .heading
    if isHeading { headingLabel = isLabel(facts) ? spoken.first : nil }
    if let one = itemLabel(of: facts) { item = (sentence.block, one) }
    let label = item.flatMap { $0.block == sentence.block ? $0.label : nil } ?? headingLabel
    ledger.speak(of: spoken, in: index, isHeading: isHeading, label: label)
    resolver.label = label
    resolver.close(subject: topic(of: facts), spoken: spoken, groups: facts.groups)
  }

  /// "Kestrel", "3. KESTREL (Nasdaq)": a line that is a company's name and no more, and not "FLEET".
  private func isLabel(_ facts: SentenceFacts) -> Bool {
    guard facts.groups.count == 1, let name = facts.groups.first, name.entities.count == 1,
      let one = name.entities.first,
      resolver.entities[one].isKnown || one < isInText.count && isInText[one]
    else { return false }
    let end = (name.tokens.upperBound..<facts.sentence.tokens.upperBound).first {
      text.tokens[$0].word == "("
    }
    return (facts.sentence.tokens.lowerBound..<(end ?? facts.sentence.tokens.upperBound)).allSatisfy
    {
      name.tokens.contains($0) || text.tokens[$0].kind != .word
    }
  }

  /// "◆ Kestrel (Lyon, capteurs) – 4 M€": whom an item of a list is about.
  private func itemLabel(of facts: SentenceFacts) -> Int? {
    let tokens = facts.sentence.tokens
    guard facts.sentence.kind == .listItem, let name = facts.groups.first,
      name.entities.count == 1, name.tokens.lowerBound - tokens.lowerBound <= 2,
      facts.index == 0 || text.sentences[facts.index - 1].block != facts.sentence.block
    else { return nil }
    var next = name.tokens.upperBound
    if next < tokens.upperBound, text.tokens[next].word == "(" {
      next = (next..<tokens.upperBound).first { text.tokens[$0].word == ")" }.map { $0 + 1 } ?? next
    }
    guard next < tokens.upperBound else { return nil }
    let sign = text.tokens[next]
    // "Kestrel / Tamar | tour de 6 M€": of the names in a cell the first.
    let isCell =
      name.tokens.lowerBound == tokens.lowerBound
      && (next..<tokens.upperBound).contains { text.tokens[$0].word == "|" }
    return isCell || sign.word == ":" || (sign.word == "-" || sign.word == "—") && !sign.isGlued
      ? name.entities.first : nil
  }

  /// What the sentence before offered has come to nothing, or the one before it in the paragraph,
  /// where the two speak of no other parties.
  private mutating func dropDeals(before facts: SentenceFacts) {
    let lasting: [Frame] = [.hold, .raise, .lead, .list, .lend]
    // "Les deux groupes avaient déjà rompu", "Talks had failed previously": of another deal.
    let isOfEarlier = facts.sentence.tokens.contains {
      text.vocabulary.cues.already.contains(text.tokens[$0].word)
    }
    guard !isOfEarlier else { return }
    let named = Set(facts.groups.filter { !$0.isReference }.flatMap(\.entities))
    var sentence: Int?
    for place in sketches.indices.reversed() {
      let sketch = sketches[place]
      guard sketch.subject.property != .date else { continue }
      guard sketch.index == sentence ?? sketch.index, facts.index - sketch.index <= 2,
        facts.index - sketch.index == 1 || sketch.sentence.block == facts.sentence.block
      else { break }
      sentence = sketch.index
      guard !lasting.contains(sketch.frame),
        sketch.modality != .completed || facts.index - sketch.index == 1 && named.isEmpty,
        named.isSubset(of: sketch.roles.from + sketch.roles.to)
      else { continue }
      sketches[place].modality = .denied
    }
  }

  /// "Kestrel rachèterait Tamar, selon Les Echos. Le groupe dément.": what the sentence before told as a rumour.
  private mutating func refuteDeals(before facts: SentenceFacts) {
    let named = Set(
      facts.groups.filter { !$0.isReference && $0.preposition != .on }.flatMap(\.entities))
    for place in sketches.indices.reversed() {
      guard facts.index - sketches[place].index == 1 else { break }
      guard sketches[place].modality == .rumored,
        named.isSubset(of: sketches[place].roles.from + sketches[place].roles.to)
      else { continue }
      sketches[place].modality = .denied
    }
  }

  /// "A shareholder group raised its stake to 35 pct. The investors include Kestrel and Tamar": who
  /// holds is told after.
  private mutating func nameGroup(
    _ members: [Int], before facts: SentenceFacts, any isAny: Bool = false
  ) {
    guard facts.sentence.language == .english, facts.figures.isEmpty || isAny else { return }
    for place in sketches.indices.reversed() {
      let sketch = sketches[place]
      guard facts.index - sketch.index <= 2 else { break }
      let isHolding = sketch.frame == .hold || isAny && sketch.subject.property == .stake
      guard sketch.index < facts.index, isHolding, sketch.roles.from.isEmpty,
        !sketch.roles.to.contains(where: members.contains),
        isAny
          || sketch.sentence.tokens.contains(where: {
            text.vocabulary.cues.investing.contains(text.tokens[$0].word)
          })
      else { continue }
      sketches[place].roles.from = members
      sketches[place].isPlaced = true
    }
  }

  /// "The firms, Boston-based Kestrel and Tamar Ltd, said", "The investors are Kestrel and Tamar": who they
  /// are of whom the sentence before spoke.
  private func namedHolders(_ facts: SentenceFacts) -> [Int]? {
    let first = facts.sentence.tokens.lowerBound
    guard facts.sentence.language == .english, facts.index > 0, facts.sentence.tokens.count > 4,
      text.vocabulary.cues.definite.contains(text.tokens[first].word),
      let group = facts.groups.first, !group.isReference, group.preposition.isEmpty,
      (first + 2...first + 8).contains(group.tokens.lowerBound)
    else { return nil }
    let link = (first + 2..<group.tokens.lowerBound).first {
      text.tokens[$0].word == "," || facts.cued.grammar(at: $0).contains(.be)
    }
    guard let link, link <= first + 4,
      (first + 1..<link).allSatisfy({
        text.tokens[$0].kind == .word && facts.cued.grammar(at: $0).isEmpty
          && !text.tokens[$0].traits.contains(.capitalized)
      }),
      !(link + 1..<group.tokens.lowerBound).contains(where: {
        !facts.cued.grammar(at: $0).isDisjoint(with: [.relative, .of, .from, .by])
      })
    else { return nil }
    return group.entities
  }

  /// "L'opération s'est conclue le 1er mai": what a sentence before announced is done.
  private mutating func closeDeals(of dates: [ClaimSketch]) {
    for date in dates where date.isClosing && date.modality == .completed {
      guard let deal = date.like, sketches.indices.contains(deal),
        sketches[deal].modality == .announced
      else { continue }
      sketches[deal].modality = .completed
    }
  }

  /// Who a sentence is about: the subject of its first verb, or "Pour X," at its head; nil where
  /// it goes on.
  private func topic(of facts: SentenceFacts) -> Int? {
    let reader = RoleReader(facts: facts, text: text, entities: resolver.entities)
    let predicates = facts.syntax.predicates
    if let begun = begun(facts, reader) { return begun }
    for index in predicates.indices
    where predicates[index].form.contains(.finite) && predicates[index].antecedent == nil
      && !predicates[index].isAside
    {
      guard let subject = predicates[index].subject else { continue }
      let doers = reader.parties(of: subject)
      // "Nvidia, AMD and Cisco took part. It": none of them.
      if doers.count > 1, facts.sentence.language == .english { return nil }
      if let one = doers.first { return one }
      // "Le retrait de Kestrel change la donne", not "un ancien de Kestrel" or "l'éditeur du modèle Kestrel".
      if facts.sentence.language == .french, isDefinite(subject, facts),
        !reader.isDescription(facts.syntax.phrases[subject]),
        let whose = reader.complements(of: subject).first,
        facts.syntax.phrases[whose].preposition == .of,
        let one = reader.parties(of: whose).first
      {
        return one
      }
    }
    return head(of: facts)?.entities.first
  }

  /// "Marc Roux quitte Kestrel pour fonder Tamar": the company that somebody begins, of which the article goes on.
  private func begun(_ facts: SentenceFacts, _ reader: RoleReader) -> Int? {
    let verb = facts.syntax.predicates.first {
      $0.form.contains(.infinitive)
        && text.vocabulary.cues.beginning.contains(text.tokens[$0.main.lowerBound].word)
        && facts.cued.grammar(at: $0.tokens.lowerBound - 1).contains(.for)
    }
    let object = verb?.objects.first { facts.syntax.phrases[$0].preposition.isEmpty }
    return object.flatMap { reader.parties(of: $0).first }
  }

  private func isDefinite(_ phrase: Int, _ facts: SentenceFacts) -> Bool {
    text.vocabulary.cues.definite.contains(
      text.tokens[facts.syntax.phrases[phrase].tokens.lowerBound].word)
  }

  private func head(of facts: SentenceFacts) -> MentionGroup? {
    let syntax = facts.syntax
    if let subject = facts.groups.first(where: { group in
      group.preposition == [] && !facts.isExample(group, in: text)
        && !syntax.predicates.contains { verb in
          verb.isAside && verb.form.contains(.finite)
            && verb.subject.map { syntax.phrases[$0].tokens.overlaps(group.tokens) } ?? false
        }
    }) {
      return subject
    }
    return facts.groups.first {
      $0.preposition == .for && $0.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 3
    }
  }
}

extension ClauseReader.Given {
  fileprivate init(
    _ names: ArraySlice<Mention>, _ figures: [Figure], _ dates: [DateMention]
  ) {
    var spans: [Range<Int>] = []
    spans.reserveCapacity(names.count + figures.count + dates.count)
    for name in names { spans.append(name.tokens) }
    for place in figures.indices { spans.append(figures[place].hedgedTokens) }
    for place in dates.indices { spans.append(dates[place].tokens) }
    self.init(
      spans: spans, figures: names.count, times: names.count + figures.count)
  }
}

/// A claim with what is needed to compare it with others of its article.
struct FoundClaim {
  var claim: ExtractedClaim
  /// Whether the sentence itself named both sides.
  var isGrounded: Bool
  /// How likely the parties are right, as they were weighed: from 0 to 1.
  let likelihood: Double
  let kind: Sentence.Kind
  /// Who is on its sides.
  let roles: Roles
  /// Its figure or date.
  var tokens: Range<Int> = 0..<0
  var cue: Range<Int> = 0..<0
}
