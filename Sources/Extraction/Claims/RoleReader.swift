/// Reads from the syntax of a sentence who stands where around a cue.
struct RoleReader {
  let facts: SentenceFacts
  let text: AnnotatedText
  let entities: [Entity]

  private var cued: CuedSentence { facts.cued }
  private var syntax: SentenceSyntax { facts.syntax }

  /// The parties of a cue, from what completes it alone.
  func roles(of cue: Cue) -> Roles {
    // "Kestrel commande six avions": a noun elsewhere, the verb of its clause here.
    let isVerb = cue.isVerbal || syntax.predicates.contains { $0.main == cue.tokens }
    var roles = isVerb ? verbRoles(cue) : nounRoles(cue)
    splitPair(cue, &roles)
    return roles
  }

  // MARK: Verbs

  private func verbRoles(_ cue: Cue) -> Roles {
    guard let number = syntax.predicate(at: cue.tokens.lowerBound) else {
      return nounRoles(cue)
    }
    let predicate = syntax.predicates[number]
    var slots = cue.frame.verbSlots(passive: predicate.isPassive)
    if text.vocabulary.cues.belonging.contains(text.tokens[cue.tokens.lowerBound].word) {
      // "X belongs to Y".
      slots.subject = .to
      slots.to = .from
    }
    var roles = Roles()
    if let antecedent = predicate.antecedent {
      roles.fill(slots.slot(after: antecedent.role), parties(of: antecedent.phrase))
    }
    for clitic in predicate.clitics {
      roles.fill(slots.slot(after: clitic.role), parties(at: clitic.token))
    }
    var sawDirect = false
    for object in predicate.objects {
      let phrase = syntax.phrases[object]
      if phrase.preposition.isEmpty {
        guard !sawDirect, !phrase.isTime, !phrase.isGenitive || isUnit(object), !isFigure(phrase),
          !isSetOff(phrase)
        else { continue }
        sawDirect = true
      } else if phrase.isGenitive, cue.frame != .acquire, !isOfShares(object) {
        continue
      }
      roles.fill(slots.slot(after: phrase.preposition), parties(of: object))
    }
    if let subject = predicate.subject {
      roles.fill(isSeller(subject) ? .aside : slots.subject, parties(of: subject))
    }
    if cue.frame == .acquire { takeOwner(of: predicate, &roles) }
    return roles
  }

  /// "bought Basin's pipeline unit", "achète à Oracle de la puissance": what is bought has no name
  /// of its own, and its owner stands for it.
  private func takeOwner(of predicate: Predicate, _ roles: inout Roles) {
    guard roles.to.isEmpty else { return }
    for object in predicate.objects where syntax.phrases[object].isGenitive {
      roles.fill(.to, parties(of: object))
    }
    // "repris l'affaire à Safran": what is bought is a company, named before.
    let isWhole = predicate.objects.contains {
      let phrase = syntax.phrases[$0]
      return phrase.preposition.isEmpty && !phrase.isTime && !isFigure(phrase)
        && text.vocabulary.cues.definite.contains(text.tokens[phrase.tokens.lowerBound].word)
        && !cued.grammar(at: phrase.tokens.lowerBound).contains(.possessive)
    }
    if roles.to.isEmpty, !roles.aside.isEmpty, !roles.from.isEmpty, !isWhole,
      !cued.cues.contains(where: { $0.frame == .hold })
    {
      roles.to = roles.aside
      roles.aside = []
    }
  }

  /// "its Gulfstar Pipeline unit": the name is that of what is sold.
  private func isUnit(_ number: Int) -> Bool {
    let end = syntax.phrases[number].tokens.upperBound
    guard number + 1 < syntax.phrases.count, syntax.phrases[number + 1].tokens.lowerBound == end
    else { return false }
    let head = syntax.phrases[number + 1].tokens
    return head.contains {
      text.vocabulary.naming.nouns.longest(in: text.tokens, at: $0, before: head.upperBound) != nil
    }
  }

  /// "61 pct of Kestrel's stock".
  private func isOfShares(_ number: Int) -> Bool {
    guard number + 1 < syntax.phrases.count else { return false }
    return syntax.phrases[number + 1].tokens.contains {
      text.vocabulary.cues.shares.contains(text.tokens[$0].word)
    }
  }

  /// "…, et Airbus pour vingt": no comma stands before a direct object.
  private func isSetOff(_ phrase: Phrase) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    return before > facts.sentence.tokens.lowerBound
      && (text.tokens[before].word == ","
        || cued.grammar(at: before).contains(.and) && text.tokens[before - 1].word == ",")
  }

  /// "Le vendeur, le fonds GIP".
  private func isSeller(_ number: Int) -> Bool {
    let nouns = text.vocabulary.naming.nouns
    let phrase = syntax.phrases[number]
    return phrase.tokens.contains {
      nouns.longest(in: text.tokens, at: $0, before: phrase.tokens.upperBound)?.value.role
        == .seller
    }
  }

  private func isFigure(_ phrase: Phrase) -> Bool {
    facts.figures.contains { phrase.tokens.overlaps($0.tokens) }
  }

  // MARK: Nouns

  private func nounRoles(_ cue: Cue) -> Roles {
    // Who assumes a debt is who buys: told by the other cues.
    if cue.frame == .assume { return Roles() }
    guard let number = syntax.phrase(at: cue.tokens.lowerBound) else { return Roles() }
    var roles = Roles()
    let right = complements(of: number)
    var slots = cue.slots
    let hasInto = right.contains {
      syntax.phrases[$0].preposition == .into && !parties(of: $0).isEmpty
    }
    // "la participation d'Amazon dans Anthropic": the first of the two holds.
    if cue.frame == .hold || cue.frame == .acquire, hasInto { slots.of = .from }
    if cue.frame == .merge { slots.with = .to }
    if let owner = owner(of: number) {
      let byAgent = right.contains { syntax.phrases[$0].preposition == .by }
      let isObject =
        cue.frame == .acquire && (byAgent || !owner.isMarked) || cue.frame == .value
        || cue.frame == .list || (cue.frame == .sell && !owner.isMarked) || isHolder(cue)
      roles.fill(isObject ? .to : slots.subject, owner.entities)
    }
    for object in right {
      let phrase = syntax.phrases[object]
      guard !phrase.preposition.isEmpty, !phrase.isGenitive || isUnit(object) else { continue }
      // "sell a 40 percent stake to Kestrel": to whoever will hold it.
      let isBuyer = phrase.preposition == .to && isSold(number) && cue.frame != .sell
      roles.fill(isBuyer ? .from : slots.slot(after: phrase.preposition), parties(of: object))
    }
    readParticiples(of: number, slots: slots, &roles)
    if let antecedent = antecedent(of: number), antecedent.role == .of || antecedent.role.isEmpty,
      cue.frame == .value || cue.frame == .hold
    {
      roles.fill(.to, parties(of: antecedent.phrase))
    }
    readVerb(above: number, of: cue, slots: slots, &roles)
    return roles
  }

  private func isSold(_ number: Int) -> Bool {
    syntax.phrases[number].predicate.flatMap { cue(of: syntax.predicates[$0]) }?.frame == .sell
  }

  /// "la levée menée par X", "a contract signed with X": what a participle says of the noun.
  private func readParticiples(of number: Int, slots: Slots, _ roles: inout Roles) {
    for predicate in syntax.predicates
    where isOf(number, predicate.subject) && predicate.form == .participle && predicate.isPassive {
      for object in predicate.objects {
        let preposition = syntax.phrases[object].preposition
        if preposition == .by || preposition == .with || preposition == .to || preposition == .from
        {
          roles.fill(slots.slot(after: preposition), parties(of: object))
        }
      }
    }
  }

  /// "une levée de fonds de 42 millions, menée par": said of the noun, past what measures it.
  private func isOf(_ number: Int, _ subject: Int?) -> Bool {
    guard let subject, subject >= number, subject - number <= 3 else { return false }
    return (number..<subject).allSatisfy {
      let phrase = syntax.phrases[$0 + 1]
      return phrase.preposition == .of && group(in: phrase) == nil
    }
  }

  /// The verb that the noun completes, or is the subject of.
  private func readVerb(
    above number: Int, of cue: Cue, slots: Slots, _ roles: inout Roles
  ) {
    let phrase = syntax.phrases[number]
    if let verb = syntax.predicates.first(where: {
      $0.subject == number && $0.form != .participle
    }) {
      if isHolder(cue), !verb.isPassive, let object = verb.objects.first,
        syntax.phrases[object].preposition.isEmpty
      {
        // "Its largest shareholder is X".
        roles.fill(.from, parties(of: object))
      }
      if cue.frame == .hold, !isHolder(cue) {
        // "A stake in X went to Y".
        for object in verb.objects where syntax.phrases[object].preposition == .to {
          roles.fill(.from, parties(of: object))
        }
      }
      guard verb.isPassive else { return }
      for object in verb.objects where syntax.phrases[object].preposition == .by {
        roles.fill(slots.by, parties(of: object))
      }
      return
    }
    if let described = described(by: number), holds(cue) {
      roles.fill(.from, parties(of: described))
      return
    }
    guard let above = phrase.predicate else {
      if phrase.preposition == .with, let holder = clauseSubject(of: phrase), cue.frame == .hold {
        roles.fill(.from, parties(of: holder))
      }
      return
    }
    let verb = syntax.predicates[above]
    let verbCue = self.cue(of: verb)
    if let verbCue, [.award, .supply, .lend, .order, .win].contains(verbCue.frame) {
      for object in verb.objects {
        roles.fill(
          verbCue.frame.verbSlots(passive: verb.isPassive)
            .slot(after: syntax.phrases[object].preposition), parties(of: object))
      }
    }
    if verbCue?.frame == .sell, [.hold, .enter, .invest].contains(cue.frame) {
      // "X cède à Y sa participation dans Z".
      for object in verb.objects where syntax.phrases[object].preposition == .to {
        roles.fill(.from, parties(of: object))
      }
    }
    for object in verb.objects where syntax.phrases[object].preposition == .with {
      roles.fill(slots.with, parties(of: object))
    }
    for clitic in verb.clitics where clitic.role == .of {
      roles.fill(slots.of, parties(at: clitic.token))
    }
    guard let subject = verb.subject else { return }
    let slot = subjectSlot(verb: verb, verbCue, noun: cue)
    roles.fill(slot, parties(of: subject))
  }

  /// "shareholder", "actionnaire": the noun is who holds, its owner what is held.
  private func isHolder(_ cue: Cue) -> Bool {
    cue.frame == .hold
      && cue.tokens.contains { text.vocabulary.cues.holdingNouns.contains(text.tokens[$0].word) }
  }

  private func holds(_ cue: Cue) -> Bool {
    cue.frame == .hold || cue.frame == .enter
  }

  /// "Ardian, premier actionnaire": the phrase that another in apposition describes.
  private func described(by number: Int) -> Int? {
    let phrase = syntax.phrases[number]
    guard number > 0, phrase.preposition.isEmpty,
      phrase.tokens.lowerBound - 1 > facts.sentence.tokens.lowerBound
    else { return nil }
    let near =
      (max(
        facts.sentence.tokens.lowerBound, phrase.tokens.lowerBound - 2)..<phrase.tokens.lowerBound)
    guard near.contains(where: { text.tokens[$0].word == "," }) else { return nil }
    let before = syntax.phrases[number - 1]
    return before.tokens.upperBound + 2 >= phrase.tokens.lowerBound && !before.isTime
      ? number - 1 : nil
  }

  /// Whom the verb makes the subject of its noun: "obtained a loan", "won a contract".
  private func subjectSlot(verb: Predicate, _ cue: Cue?, noun: Cue) -> Slot? {
    if !verb.isPassive, [.invest, .lend].contains(noun.frame),
      text.vocabulary.cues.seeking.contains(text.tokens[verb.main.lowerBound].word)
    {
      return .to
    }
    if !verb.isPassive, noun.frame == .bid || noun.frame == .acquire, isRefusing(verb) {
      return .to
    }
    guard let cue else { return verb.isPassive ? nil : noun.slots.subject }
    if verb.isPassive { return noun.slots.subject == .to ? .to : nil }
    switch (cue.frame, noun.frame) {
    case (.sell, .hold), (.sell, .enter), (.sell, .invest): return .aside
    case (.supply, .hold), (.win, .hold): return .from
    case (.raise, .contract), (.raise, .order), (.raise, .deal), (.win, _), (.supply, _):
      return .to
    case (.raise, .acquire), (.raise, .bid), (.raise, .enter), (.raise, .merge), (.raise, .hold):
      return .from
    case (.raise, _): return .to
    // Who takes part in a round does not give all of it.
    case (.invest, .raise), (.enter, .raise): return nil
    case (.invest, _), (.enter, _), (.lead, _), (.acquire, _), (.award, _), (.pay, _):
      return .from
    default: return noun.slots.subject
    }
  }

  /// "Novalis a repoussé l'offre".
  private func isRefusing(_ verb: Predicate) -> Bool {
    text.vocabulary.verbs.table(for: facts.sentence.language).longest(
      in: text.tokens, at: verb.main.lowerBound, before: verb.main.upperBound)?
      .value.contains(.refusing) ?? false
  }

  /// The side of whoever does what the cue says.
  func subjectSlot(of cue: Cue) -> Slot? {
    guard !cue.isVerbal else {
      let isPassive =
        syntax.predicate(at: cue.tokens.lowerBound).map { syntax.predicates[$0].isPassive } ?? false
      return cue.frame.verbSlots(passive: isPassive).subject
    }
    guard let phrase = syntax.phrase(at: cue.tokens.lowerBound),
      let above = syntax.phrases[phrase].predicate
    else { return cue.slots.subject }
    let verb = syntax.predicates[above]
    return subjectSlot(verb: verb, self.cue(of: verb), noun: cue)
  }

  /// The side of what follows a preposition that completes the cue.
  func slot(of cue: Cue, after preposition: Grammar) -> Slot? {
    guard cue.isVerbal else { return cue.slots.slot(after: preposition) }
    let isPassive =
      syntax.predicate(at: cue.tokens.lowerBound).map { syntax.predicates[$0].isPassive } ?? false
    return cue.frame.verbSlots(passive: isPassive).slot(after: preposition)
  }

  /// Whether what a verb's object is stands beside it, and not only how much of it: "sold its
  /// leases", not "sold 30 %".
  func namesObject(of cue: Cue) -> Bool {
    guard cue.isVerbal, let number = syntax.predicate(at: cue.tokens.lowerBound) else {
      return true
    }
    return syntax.predicates[number].objects.contains {
      let phrase = syntax.phrases[$0]
      return phrase.preposition.isEmpty && !phrase.isTime && !phrase.isPronoun && !isFigure(phrase)
    }
  }

  private func cue(of predicate: Predicate) -> Cue? {
    let offset = predicate.main.lowerBound - facts.sentence.tokens.lowerBound
    guard offset >= 0, offset < cued.cueOf.count, cued.cueOf[offset] >= 0 else { return nil }
    let cue = cued.cues[Int(cued.cueOf[offset])]
    return cue.isVerbal ? cue : nil
  }

  /// "OpenAI et AMD ont signé un partenariat": the first buys from the second.
  private func splitPair(_ cue: Cue, _ roles: inout Roles) {
    let mutual: [Frame] = [.contract, .partner, .deal, .merge]
    if mutual.contains(cue.frame), roles.to.isEmpty, roles.from.isEmpty,
      let pair = facts.groups.first(where: { $0.preposition == .between && $0.entities.count == 2 })
    {
      // "talks between X and Y over a merger".
      roles.from = pair.entities
    }
    guard mutual.contains(cue.frame), roles.to.isEmpty, roles.from.count == 2 else { return }
    roles.to = [roles.from[1]]
    roles.from = [roles.from[0]]
  }

  // MARK: Phrases

  /// The phrases that complete a noun: those with a preposition right after it.
  private func complements(of number: Int) -> [Int] {
    var found: [Int] = []
    let host = syntax.phrases[number]
    var next = number + 1
    while next < syntax.phrases.count, found.count < 8 {
      let phrase = syntax.phrases[next]
      // Of a noun that turned out to be the next clause's subject, the complements stay its own.
      let follows =
        !phrase.preposition.isEmpty
        && phrase.tokens.lowerBound - syntax.phrases[next - 1].tokens.upperBound <= 2
      guard follows || phrase.clause == host.clause && phrase.predicate == host.predicate else {
        break
      }
      if phrase.preposition.isEmpty, !phrase.isTime, !phrase.isGenitive { break }
      found.append(next)
      next += 1
    }
    return found
  }

  /// Whose the noun is: "Kestrel's takeover", "the Boeing proposal".
  private func owner(of number: Int) -> (entities: [Int], isMarked: Bool)? {
    let place = number - 1
    guard place >= 0 else { return nil }
    let before = syntax.phrases[place]
    guard before.isGenitive,
      before.tokens.upperBound + 1 >= syntax.phrases[place + 1].tokens.lowerBound
    else { return nil }
    let entities = parties(of: place)
    guard !entities.isEmpty else { return nil }
    return (entities, before.tokens.upperBound < syntax.phrases[number].tokens.lowerBound)
  }

  private func antecedent(of number: Int) -> Predicate.Attachment? {
    syntax.phrases[number].predicate.flatMap { syntax.predicates[$0].antecedent }
      ?? syntax.predicates.first { $0.subject == number }?.antecedent
  }

  private func clauseSubject(of phrase: Phrase) -> Int? {
    syntax.phrases.indices.first {
      let one = syntax.phrases[$0]
      return one.clause == phrase.clause && one.preposition.isEmpty && !one.isTime
        && one.tokens.upperBound <= phrase.tokens.lowerBound
    }
  }

  /// Who a phrase means: the names in it, what it describes, or what its noun is made of: "the
  /// governments of X", "an investor group led by Y".
  func parties(of number: Int) -> [Int] {
    let phrase = syntax.phrases[number]
    if let own = group(in: phrase) { return own.entities }
    if let host = described(by: number), !syntax.phrases[host].isGenitive,
      let group = group(in: syntax.phrases[host])
    {
      // "Stonehenge, the buyout firm that paid".
      return group.entities
    }
    if let name = nameAfter(number) ?? nameGiven(to: number) { return name.entities }
    if !phrase.isPronoun,
      let leader = syntax.predicates.first(where: {
        $0.subject == number && $0.form == .participle && $0.isPassive
      })?.objects.first, syntax.phrases[leader].preposition == .by,
      let group = group(in: syntax.phrases[leader])
    {
      return group.entities
    }
    guard
      phrase.tokens.contains(where: {
        text.vocabulary.cues.transparent.contains(text.tokens[$0].word)
      })
    else { return [] }
    guard number + 1 < syntax.phrases.count,
      [.of, .with].contains(syntax.phrases[number + 1].preposition)
    else { return [] }
    return group(in: syntax.phrases[number + 1])?.entities ?? []
  }

  private func group(in phrase: Phrase) -> MentionGroup? {
    facts.groups.first { $0.tokens.overlaps(phrase.tokens) }
  }

  /// "Le second, le fonds Téthys": the name in apposition to a description.
  private func nameAfter(_ number: Int) -> MentionGroup? {
    let phrase = syntax.phrases[number]
    guard !phrase.isPronoun, !phrase.isGenitive, number + 1 < syntax.phrases.count,
      cued.grammar(at: phrase.tokens.lowerBound).contains(.article)
    else { return nil }
    let next = syntax.phrases[number + 1]
    guard next.preposition.isEmpty, next.clause == phrase.clause,
      next.tokens.lowerBound == phrase.tokens.upperBound + 1,
      text.tokens[phrase.tokens.upperBound].word == ",", !isFigure(phrase)
    else { return nil }
    return group(in: next)
  }

  /// "La coopérative, baptisée Ondaine", "a vehicle called X".
  private func nameGiven(to number: Int) -> MentionGroup? {
    let verb = syntax.predicates.first {
      $0.subject == number && $0.form == .participle
        && text.vocabulary.cues.naming.contains(text.tokens[$0.main.lowerBound].word)
    }
    guard let object = verb?.objects.first, syntax.phrases[object].preposition.isEmpty else {
      return nil
    }
    return group(in: syntax.phrases[object])
  }

  private func parties(at token: Int) -> [Int] {
    facts.groups.first { $0.tokens.contains(token) }?.entities ?? []
  }

  /// Who does what the clause of a token says.
  func subject(at token: Int) -> [Int] {
    if let predicate = syntax.predicate(at: token) ?? syntax.governor(of: token),
      let subject = syntax.predicates[predicate].subject
    {
      return parties(of: subject)
    }
    return []
  }
}
