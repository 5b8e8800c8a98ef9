internal import Claims

/// Who stands where around a noun: with its complements, its owner, and the verb that it completes.
extension RoleReader {
  func nounRoles(_ cue: Cue) -> Roles {
    // Who assumes a debt is who buys: told by the other cues.
    if cue.frame == .assume { return Roles() }
    // "sur la table": the phrase begins after the preposition.
    guard let number = phrase(of: cue) else { return Roles() }
    var roles = Roles()
    let right = complements(of: number)
    var slots = cue.slots
    // "Kestrel is up for sale": who is, is sold.
    if cue.frame == .sell, syntax.phrases[number].preposition == .for { slots.subject = .to }
    let hasInto = right.contains {
      syntax.phrases[$0].preposition == .into && !parties(of: $0).isEmpty
    }
    // "la participation d'Amazon dans Anthropic": the first of the two holds.
    if cue.frame == .hold || cue.frame == .acquire, hasInto { slots.of = .from }
    if cue.frame == .acquire,
      right.contains(where: { syntax.phrases[$0].preposition == .on && !parties(of: $0).isEmpty })
    {
      // "l'OPA de Kestrel sur Tamar".
      slots.of = .from
      slots.on = .to
    }
    if entersOwn(cue) { slots.of = .from }
    if cue.frame == .invest, isOwnCapital(cue) {
      // "L'augmentation de capital de Kestrel, souscrite par Tamar".
      slots.of = .to
      slots.subject = .to
    }
    if cue.frame == .bid, isForPurchase(cue),
      !right.contains(where: {
        [.on, .for].contains(syntax.phrases[$0].preposition) && !parties(of: $0).isEmpty
      })
    {
      // "a fait une offre de reprise de Kestrel", but "l'offre de rachat de Tamar sur Kestrel".
      slots.of = .to
    }
    if cue.frame == .merge {
      slots.with = .to
      // "its merger into Kestrel": who goes into another is bought.
      if hasInto { (slots.subject, slots.of, slots.into) = (.to, .to, .from) }
    }
    if isLatest(cue), !right.contains(where: { syntax.phrases[$0].preposition == .by }) {
      // "la dernière acquisition de Kestrel": one of those that it has made.
      slots.of = .from
    }
    if let owner = owner(of: number) {
      let byAgent = right.contains { syntax.phrases[$0].preposition == .by }
      let isObject =
        cue.frame == .acquire && (byAgent || !owner.isMarked) || cue.frame == .value
        || cue.frame == .list || (cue.frame == .sell && !owner.isMarked) || isHolder(cue)
        // "walks away from the Kestrel deal".
        || cue.frame == .deal && !owner.isMarked && facts.sentence.language == .english
        // "its Kestrel stake": the one that is held.
        || cue.frame == .hold && !owner.isMarked && facts.sentence.language == .english
      // "buy Orphée's 43% stake": whose it was sells it.
      let isSeller = cue.frame == .hold && isTaken(number) && !isHolder(cue)
      roles.fill(isObject ? .to : isSeller ? .aside : slots.subject, owner.entities)
    }
    if cue.frame == .bid,
      let verb = syntax.predicates.first(where: {
        $0.antecedent?.phrase == number && $0.antecedent?.role.isEmpty ?? false && !$0.isPassive
      }), let subject = verb.subject
    {
      // "the offer that Kestrel has put forward": in a clause of its own.
      roles.fill(.from, parties(of: subject))
    }
    if isWon(number, cue) {
      // "a décroché un contrat avec X": who wins it supplies.
      slots.with = .from
      slots.to = .from
    }
    for object in right {
      let phrase = syntax.phrases[object]
      if cue.frame == .bid, phrase.isGenitive, isOfShares(object), phrase.preposition == .of {
        // "an offer for all of Kestrel's shares".
        roles.fill(.to, parties(of: object))
        continue
      }
      guard !phrase.preposition.isEmpty,
        !phrase.isGenitive || isUnit(object) || isOfShares(object)
          || phrase.preposition == .into && isCalled(object)
      else { continue }
      // "sell a 40 percent stake to Kestrel": to whoever will hold it.
      let isBuyer = phrase.preposition == .to && isSold(number) && cue.frame != .sell
      let preposition = hosted(object, right).map { syntax.phrases[$0].preposition }
      roles.fill(
        isBuyer ? .from : slots.slot(after: preposition ?? phrase.preposition), parties(of: object))
    }
    readParticiples(of: number, slots: slots, &roles)
    if let antecedent = antecedent(of: number), antecedent.role == .of || antecedent.role.isEmpty,
      cue.frame == .value || cue.frame == .hold
        || antecedent.role == .of && [.acquire, .sell, .bid, .list].contains(cue.frame)
    {
      // "Kestrel, dont Tamar a abandonné le rachat".
      roles.fill(.to, parties(of: antecedent.phrase))
    }
    readVerb(above: number, of: cue, slots: slots, &roles)
    if cue.frame == .hold, isTaken(number), !isHolder(cue), facts.sentence.language == .french,
      let above = syntax.phrases[number].predicate, !syntax.predicates[above].isPassive,
      let subject = syntax.predicates[above].subject
    {
      // "rachète la part de Tamar dans Kestrel": who buys it, not who had it.
      let buyer = parties(of: subject).filter { !roles.to.contains($0) }
      if !buyer.isEmpty {
        roles.aside += roles.from.filter { !buyer.contains($0) }
        roles.from = buyer
      }
    }
    if cue.frame == .bid, roles.from.isEmpty, let maker = maker(of: cue) {
      roles.to.removeAll(where: maker.contains)
      roles.from = maker
    }
    if cue.frame == .contract, roles.from.isEmpty { roles.fill(.from, office(telling: number)) }
    if cue.frame == .sell, roles.from.isEmpty { roles.fill(.from, buyer(after: number)) }
    if cue.frame == .sell, roles.to.isEmpty, syntax.phrases[number].preposition == .for,
      facts.sentence.language == .english,
      let sold = facts.groups.last(where: {
        (1...3).contains(syntax.phrases[number].tokens.lowerBound - $0.tokens.upperBound)
      }), sold.tokens.lowerBound > facts.sentence.tokens.lowerBound, sold.preposition.isEmpty
    {
      // "has put Kestrel up for sale".
      roles.from.removeAll(where: sold.entities.contains)
      roles.fill(.to, sold.entities)
    }
    if cue.frame == .acquire, roles.to.isEmpty, !roles.from.isEmpty, !roles.aside.isEmpty {
      // "its purchase of twelve barges from Tamar": goods, whose maker is paid.
      roles.to = roles.aside
      roles.aside = []
    }
    return roles
  }

  private func isOwnCapital(_ cue: Cue) -> Bool {
    text.vocabulary.cues.ownCapital.contains(text.tokens[cue.tokens.lowerBound].word)
  }

  /// "offre de rachat", "offre de reprise": of what is to be bought.
  private func isForPurchase(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .french, cue.tokens.count > 2 else { return false }
    let last = cue.tokens.upperBound - 1
    let table = text.vocabulary.cues.french.senses
    return table.longest(in: text.tokens, at: last, before: last + 1)?.value.contains {
      $0.frame == .acquire && $0.form == .noun
    } ?? false
  }

  /// "annonce l'entrée à son capital de Kestrel": whose capital it is, is invested in.
  private func entersOwn(_ cue: Cue) -> Bool {
    cue.frame == .enter && !cue.isVerbal
      && cue.tokens.contains { cued.grammar(at: $0).contains(.possessive) }
  }

  /// "la nouvelle acquisition", "la dernière emplette".
  private func isLatest(_ cue: Cue) -> Bool {
    guard cue.frame == .acquire, facts.sentence.language == .french else { return false }
    let before = cue.tokens.lowerBound - 1
    return before > facts.sentence.tokens.lowerBound
      && text.vocabulary.cues.prenominal.contains(text.tokens[before].word)
      && cued.grammar(at: before - 1).contains(.article)
  }

  /// "the 3.2 billion offer Kestrel put forward": whoever stands between the noun and a verb.
  private func maker(of cue: Cue) -> [Int]? {
    guard facts.sentence.language == .english else { return nil }
    let end = cue.tokens.upperBound
    return facts.groups.first { group in
      group.tokens.lowerBound == end
        && syntax.predicates.contains {
          $0.tokens.lowerBound == group.tokens.upperBound && !$0.isPassive
            && ($0.form.contains(.finite) || $0.isAmbiguous)
        }
    }?.entities
  }

  /// "a bid for the French business of X": whose the thing is that the bid is for, not the bidder; the
  /// phrase of that thing, nil where the complement is the noun's own.
  private func hosted(_ object: Int, _ complements: [Int]) -> Int? {
    guard syntax.phrases[object].preposition == .of, complements.contains(object - 1) else {
      return nil
    }
    let host = syntax.phrases[object - 1]
    let gap =
      host.tokens.upperBound..<max(host.tokens.upperBound, syntax.phrases[object].tokens.lowerBound)
    let places: [Grammar] = [.for, .on, .into]
    guard places.contains(host.preposition), gap.count <= 2, !host.isTime, !host.isPronoun,
      !isFigure(host) || isShare(host), group(in: host) == nil
    else { return nil }
    return object - 1
  }

  /// "a bid for 13 % of X".
  private func isShare(_ phrase: Phrase) -> Bool {
    facts.figures.contains { $0.unit == .percent && phrase.tokens.overlaps($0.tokens) }
  }

  /// "la levée menée par X", "a contract signed with X": what a participle says of the noun.
  private func readParticiples(of number: Int, slots: Slots, _ roles: inout Roles) {
    for predicate in syntax.predicates
    where isOf(number, predicate.subject) && predicate.form == .participle && predicate.isPassive
      // "un emprunt garanti par ses titres": nobody who lends.
      && !text.vocabulary.cues.securing.contains(text.tokens[predicate.main.lowerBound].word)
    {
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
  func isOf(_ number: Int, _ subject: Int?) -> Bool {
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
      if cue.frame == .lead, !verb.isPassive, let object = verb.objects.first {
        roles.fill(.from, parties(of: object))
      }
      if isHolder(cue), !verb.isPassive, let object = verb.objects.first,
        syntax.phrases[object].preposition.isEmpty
      {
        // "Its largest shareholder is X".
        roles.fill(.from, parties(of: object))
      }
      if cue.frame == .raise, !verb.isPassive {
        // "Sa dernière levée remonte à juin, auprès de X".
        for object in verb.objects where syntax.phrases[object].preposition == .from {
          roles.fill(.from, parties(of: object))
        }
      }
      if cue.frame == .hold, !isHolder(cue) {
        // "A stake in X went to Y".
        for object in verb.objects where syntax.phrases[object].preposition == .to {
          roles.fill(.from, parties(of: object))
        }
      }
      if text.vocabulary.cues.yielding.contains(text.tokens[verb.main.lowerBound].word) {
        // "La vente rapportera 30 millions à Kestrel": who sells; "le contrat", who supplies.
        let isOrder = [.contract, .order, .deal].contains(cue.frame)
        for object in verb.objects where syntax.phrases[object].preposition == .to {
          roles.fill(isOrder ? .to : .aside, parties(of: object))
        }
        for clitic in verb.clitics where clitic.role == .to {
          roles.fill(isOrder ? .to : .aside, parties(at: clitic.token))
        }
      }
      guard verb.isPassive else { return }
      for object in verb.objects where syntax.phrases[object].preposition == .by {
        roles.fill(slots.by, parties(of: object))
      }
      return
    }
    if isHolder(cue), phrase.tokens.lowerBound == facts.sentence.tokens.lowerBound,
      let subject = syntax.predicates.first(where: { $0.form.contains(.finite) })?.subject,
      subject > number
    {
      // "Premier actionnaire de Castell, la banque Wessel a".
      roles.fill(.from, parties(of: subject))
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
    if isWelcome(verb, cue) {
      if let subject = verb.subject { roles.fill(.to, parties(of: subject)) }
      for object in verb.objects where syntax.phrases[object].preposition.isEmpty {
        roles.fill(.from, parties(of: object))
      }
      return
    }
    if let verbCue, [.award, .supply, .lend, .order, .win].contains(verbCue.frame) {
      // "provided Kestrel with a loan": money that is supplied is lent.
      let frame = verbCue.frame == .supply && isMoney(cue) ? .lend : verbCue.frame
      for object in verb.objects {
        roles.fill(
          frame.verbSlots(passive: verb.isPassive)
            .slot(after: syntax.phrases[object].preposition), parties(of: object))
      }
    }
    if cue.frame == .lead, verbCue == nil, let subject = verb.subject {
      // "X was the deal lead".
      roles.fill(.from, parties(of: subject))
      return
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
    if cue.frame == .lend, isSeeking(verb) || verbCue?.frame == .raise {
      // "a obtenu auprès de Kestrel un prêt".
      for object in verb.objects where syntax.phrases[object].preposition == .from {
        roles.fill(.from, parties(of: object))
      }
    }
    for clitic in verb.clitics where clitic.role == .of {
      roles.fill(slots.of, parties(at: clitic.token))
    }
    if cue.frame == .value, let verbCue, isOfWhole(phrase),
      [.acquire, .sell, .pass, .bid].contains(verbCue.frame)
    {
      // "cède Tamar à Ombrel, pour une valeur d'entreprise de": what is bought is worth so much.
      roles.fill(.to, verbRoles(verbCue).to)
      return
    }
    if cue.frame == .sell, phrase.preposition == .for, !verb.isPassive,
      let sold = verb.objects.first(where: {
        syntax.phrases[$0].preposition.isEmpty && !syntax.phrases[$0].isGenitive
          && !parties(of: $0).isEmpty
      })
    {
      // "has put Kestrel up for sale".
      roles.fill(.to, parties(of: sold))
      if let seller = verb.subject { roles.fill(.aside, parties(of: seller)) }
      return
    }
    guard let subject = verb.subject else { return }
    var slot = subjectSlot(verb: verb, verbCue, noun: cue)
    if cue.frame == .lend, slot == .to, !isSeeking(verb), parties(of: subject).allSatisfy(lends) {
      // "Deux banques ont ouvert le bal avec un prêt".
      slot = .from
    }
    if verbCue?.frame == .acquire && isWon(number, cue) || entersOwn(cue) { slot = .to }
    if cue.frame == .lend, let verbCue, [.invest, .pay, .acquire].contains(verbCue.frame),
      [.from, .with].contains(phrase.preposition)
    {
      // "would finance the purchase with a loan from Tamar": who buys borrows.
      slot = .to
    }
    // "announced an investment from X": who pays is told.
    let isPaid =
      slot == .from && !roles.from.isEmpty && phrase.preposition.isEmpty
      && [.invest, .lend, .raise, .bid].contains(cue.frame)
    roles.fill(isPaid ? .to : slot, parties(of: subject))
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
  func described(by number: Int) -> Int? {
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

  private func isSold(_ number: Int) -> Bool {
    syntax.phrases[number].predicate.flatMap { cue(of: syntax.predicates[$0]) }?.frame == .sell
  }

  /// "a loan", "une avance": what is supplied is money, and no goods.
  func isMoney(_ noun: Cue) -> Bool { [.lend, .invest, .raise].contains(noun.frame) }

  /// "pour une valeur de", "sur la base d'une valorisation de".
  private func isOfWhole(_ phrase: Phrase) -> Bool {
    facts.sentence.language == .french && !phrase.preposition.isEmpty
  }

  /// "closed an investment in X".
  func goesInto(_ noun: Cue) -> Bool {
    guard let number = syntax.phrase(at: noun.tokens.lowerBound) else { return false }
    return complements(of: number).contains {
      syntax.phrases[$0].preposition == .into && !parties(of: $0).isEmpty
    }
  }

  /// Whether the noun is a contract that the subject of its verb receives.
  func isWon(_ number: Int, _ cue: Cue) -> Bool {
    guard [.contract, .deal, .order, .award].contains(cue.frame),
      let above = syntax.phrases[number].predicate, !syntax.predicates[above].isPassive,
      let verb = self.cue(of: syntax.predicates[above])
    else { return false }
    if verb.frame == .acquire {
      // "picked up an order", but "buys it all under a contract".
      return syntax.phrases[number].preposition.isEmpty
    }
    return verb.frame == .win || verb.frame == .raise
  }

  /// Whether the noun is the object of a purchase.
  func isTaken(_ number: Int) -> Bool {
    syntax.phrases[number].predicate.flatMap { cue(of: syntax.predicates[$0]) }?.frame == .acquire
  }

  /// "Novalis a repoussé l'offre".
  func isRefusing(_ verb: Predicate) -> Bool {
    text.vocabulary.verbs.table(for: facts.sentence.language).longest(
      in: text.tokens, at: verb.main.lowerBound, before: verb.main.upperBound)?
      .value.contains(.refusing) ?? false
  }

  /// The phrase that the words of a noun stand in.
  func phrase(of cue: Cue) -> Int? {
    if cue.tokens.isEmpty { return syntax.phrase(at: cue.tokens.lowerBound) }
    return cue.tokens.lazy.compactMap { syntax.phrase(at: $0) }.first
  }

}
