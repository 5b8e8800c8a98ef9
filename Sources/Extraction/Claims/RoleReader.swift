internal import Claims

/// Reads from the syntax of a sentence who stands where around a cue.
struct RoleReader {
  let facts: SentenceFacts
  let text: AnnotatedText
  let entities: [Entity]

  var cued: CuedSentence { facts.cued }
  var syntax: SentenceSyntax { facts.syntax }

  /// The parties of a cue, from what completes it alone.
  func roles(of cue: Cue) -> Roles {
    guard let number = cued.cueNumber(at: cue.tokens.lowerBound), cued.cues[number] == cue else {
      return readRoles(of: cue)
    }
    return facts.roles(ofCue: number) { readRoles(of: cue) }
  }

  private func readRoles(of cue: Cue) -> Roles {
    // "Kestrel commande six avions": a noun elsewhere, the verb of its clause here.
    let isVerb = cue.isVerbal || syntax.predicates.contains { $0.main == cue.tokens }
    var roles = granted(cue) ?? (isVerb ? verbRoles(cue) : nounRoles(cue))
    nameTalking(about: cue, &roles)
    splitPair(cue, &roles)
    faceSupplier(cue, &roles)
    return roles
  }

  // MARK: Verbs

  func verbRoles(_ cue: Cue) -> Roles {
    guard let number = syntax.predicate(at: cue.tokens.lowerBound) else {
      return nounRoles(cue)
    }
    let predicate = syntax.predicates[number]
    var slots = cue.frame.verbSlots(
      passive: predicate.isPassive && !isOfItself(predicate) || isCaused(predicate))
    if isTurned(cue) || isWelcome(predicate, cue) {
      slots.subject = .to
      slots.direct = nil
      slots.to = .from
    }
    if isWorth(cue) { slots.subject = .to }
    if cue.frame == .merge, !predicate.isPassive,
      predicate.objects.contains(where: {
        syntax.phrases[$0].preposition == .into && !parties(of: $0).isEmpty
      })
    {
      // "agreed to merge into Kestrel": who goes into another is bought.
      (slots.subject, slots.into) = (.to, .from)
    }
    if cue.frame == .lead, !predicate.isPassive, !cue.isPassive, predicate.subject != nil {
      // "X mène le tour, aux côtés de Y": whoever leads it is its subject; others only join.
      slots.with = nil
      // "mène le tour, suivi par Y", but "Le tour est conduit par Y".
      if facts.sentence.tokens.contains(where: {
        text.vocabulary.cues.joining.contains(text.tokens[$0].word)
      }) {
        slots.by = nil
      }
    }
    if cue.frame == .raise, !cue.isPassive, facts.sentence.language == .french,
      text.vocabulary.cues.receiving.contains(text.tokens[cue.tokens.lowerBound].word)
    {
      // "reçoit 12 millions de Kestrel".
      slots.of = .from
    }
    if cue.frame == .raise, !predicate.isPassive, let subject = predicate.subject, isRound(subject)
    {
      // "Le tour de table réunit Kestrel et Tamar": those who put money in.
      slots.subject = nil
      slots.direct = .from
    }
    if cue.frame == .raise, predicate.isPassive, predicate.subject.map(isSum) ?? false {
      // "les 12 millions levés par Kestrel": who raises money receives it.
      slots.subject = nil
      slots.by = .to
    }
    if takesShare(cue) { slots = Frame.acquire.verbSlots(passive: false) }
    if cue.frame == .bid, isRefusing(predicate) {
      slots.subject = .to
      slots.from = .from
    }
    if cue.frame == .supply, predicate.isPassive, predicate.subject.map(isSum) ?? false {
      // "dont 700 millions fournis par Kestrel": who supplies money pays.
      slots.subject = nil
      slots.by = .from
    }
    var roles = Roles()
    if let buyer = given(predicate, cue) { roles.fill(.from, parties(of: buyer)) }
    if let antecedent = predicate.antecedent {
      roles.fill(slots.slot(after: antecedent.role), relativeParties(of: antecedent.phrase))
    }
    for clitic in predicate.clitics
    where clitic.role != .of || ![.value, .raise, .supply, .order].contains(cue.frame) {
      // "elle en vaut trois milliards": so many of them, not of whom.
      roles.fill(slots.slot(after: clitic.role), parties(at: clitic.token))
    }
    var sawDirect = false
    for object in predicate.objects {
      let phrase = syntax.phrases[object]
      if object == given(predicate, cue) { continue }
      if phrase.preposition.isEmpty {
        guard !sawDirect, !phrase.isTime, !phrase.isGenitive || isUnit(object), !isFigure(phrase),
          !isSetOff(phrase)
        else { continue }
        sawDirect = true
      } else if phrase.isGenitive, cue.frame != .acquire, !isOfShares(object),
        phrase.preposition != .into && !(phrase.preposition == .of && isFigure(before: object))
          || !isCalled(object)
      {
        continue
      } else if cue.frame == .sell, phrase.preposition == .to, isOfGoods(object, of: predicate) {
        continue
      }
      let isTaken =
        phrase.preposition == .for || phrase.preposition.isEmpty && cue.frame == .acquire
      if isTaken, let holding = holding(in: phrase) {
        // "débourse 3 milliards pour la participation de 60 % de Tamar dans Ombrel".
        roles.fill(slots.slot(after: phrase.preposition), holding.to)
        roles.fill(.aside, holding.from)
        continue
      }
      roles.fill(slots.slot(after: phrase.preposition), parties(of: object))
    }
    if let subject = predicate.subject, cue.frame == .acquire || cue.frame == .hold,
      let own = employer(of: subject)
    {
      roles.fill(.to, own)
    } else if let subject = predicate.subject {
      let doers = relativeParties(of: subject)
      roles.fill(
        isSeller(subject) ? .aside : slots.subject,
        doers + allies(of: predicate).filter { !doers.contains($0) })
    }
    if cue.frame == .sell, cue.form == .gerund, predicate.subject == nil, roles.aside.isEmpty,
      facts.sentence.language == .english, let above = predicate.governor,
      let seller = syntax.predicates[above].subject
    {
      // "Kestrel could raise 700 million by selling".
      roles.fill(.aside, parties(of: seller))
    }
    if cue.frame == .pay || cue.frame == .invest, let unit = unitPaidFor(predicate),
      !roles.to.isEmpty, roles.to != unit, !unit.contains(where: roles.from.contains)
    {
      // "lui versera 30 millions pour sa filiale Tamar".
      roles.aside += roles.to.filter { !unit.contains($0) }
      roles.to = unit
    }
    if cue.frame == .bid, let prize = prize(of: number) {
      // "a proposé 5 milliards à Kestrel pour racheter Tamar": its owner is asked.
      roles.aside += roles.to.filter { !prize.contains($0) }
      roles.to = prize.filter { !roles.from.contains($0) }
    }
    if cue.frame == .acquire || cue.frame == .pay { takeOwner(of: predicate, &roles) }
    if cue.frame == .award, predicate.isPassive, roles.from.isEmpty {
      roles.fill(.from, teller(after: predicate))
    }
    return roles
  }

  /// "verse 30 millions à Kestrel pour sa filiale Tamar": what is paid for, where it is another's.
  private func unitPaidFor(_ verb: Predicate) -> [Int]? {
    guard facts.sentence.language == .french, !verb.isPassive,
      verb.clitics.contains(where: { $0.role == .to })
        || verb.objects.contains(where: { syntax.phrases[$0].preposition == .to }),
      let object = verb.objects.first(where: {
        syntax.phrases[$0].preposition == .for
          && cued.grammar(at: syntax.phrases[$0].tokens.lowerBound).contains(.possessive)
      })
    else { return nil }
    let named = parties(of: object)
    return named.isEmpty ? nil : named
  }

  /// What somebody bids for in a clause of its own: "a proposé 5 milliards pour racheter Tamar".
  private func prize(of bid: Int) -> [Int]? {
    guard facts.sentence.language == .french, !syntax.predicates[bid].isPassive,
      let purpose = syntax.predicates.first(where: {
        $0.governor == bid && $0.form.contains(.infinitive)
          && cued.grammar(at: $0.tokens.lowerBound - 1).contains(.for)
      }), let cue = cue(of: purpose), cue.frame == .acquire
    else { return nil }
    let named = purpose.objects.lazy.filter {
      syntax.phrases[$0].preposition.isEmpty || syntax.phrases[$0].preposition == .of
    }.map { parties(of: $0) }.first { !$0.isEmpty }
    return named
  }

  /// "Kestrel, déjà engagé à hauteur de 30 milliards": who is engaged has engaged himself, where it is nobody's sum.
  private func isOfItself(_ predicate: Predicate) -> Bool {
    text.vocabulary.cues.engaging.contains(text.tokens[predicate.main.lowerBound].word)
      && predicate.subject.map { !isSum($0) && !parties(of: $0).isEmpty } ?? false
  }

  /// "s'est fait racheter par Kestrel", "se sont fait souffler Tamar".
  private func isCaused(_ predicate: Predicate) -> Bool {
    let verb = predicate.main.lowerBound
    let first = facts.sentence.tokens.lowerBound
    guard facts.sentence.language != .english, verb - 1 > first,
      text.vocabulary.cues.causative.contains(text.tokens[verb - 1].word),
      predicate.objects.contains(where: { syntax.phrases[$0].preposition == .by })
    else { return false }
    return (max(first, verb - 6)..<verb - 1).contains {
      cued.grammar(at: $0).contains(.reflexive)
        || text.vocabulary.cues.reflexives.contains(text.tokens[$0].word)
    }
  }

  /// "sold Kestrel 30 per cent of Tamar": English puts who gets it first, and then what.
  private func given(_ predicate: Predicate, _ cue: Cue) -> Int? {
    guard facts.sentence.language == .english, cue.frame == .sell, !predicate.isPassive,
      let object = predicate.objects.first, syntax.phrases[object].preposition.isEmpty,
      !syntax.phrases[object].isGenitive, group(in: syntax.phrases[object]) != nil,
      object + 1 < syntax.phrases.count, predicate.objects.contains(object + 1)
    else { return nil }
    let next = syntax.phrases[object + 1]
    let begins =
      isFigure(next) || cued.grammar(at: next.tokens.lowerBound).contains(.possessive)
      || cued.grammar(at: next.tokens.lowerBound).contains(.article)
    return next.preposition.isEmpty && !next.isTime && begins
      && next.tokens.lowerBound == syntax.phrases[object].tokens.upperBound ? object : nil
  }

  /// "Kestrel has been awarded a contract, the Rail Agency said": who tells it has given it.
  func teller(after predicate: Predicate) -> [Int] {
    guard
      let saying = syntax.predicates.last(where: {
        $0.form.contains(.saying) && $0.main.lowerBound > predicate.main.lowerBound
          && $0.main.upperBound + 2 >= facts.sentence.tokens.upperBound
      }), let subject = saying.subject,
      syntax.phrases[subject].tokens.lowerBound > predicate.main.lowerBound,
      syntax.phrases[subject].tokens.upperBound == saying.tokens.lowerBound
    else { return [] }
    return parties(of: subject)
  }

  /// "JAB, la holding de la famille Reimann, qui détient": after a comma the clause is said of whom
  /// the apposition describes, not of whom its complement names.
  private func relativeParties(of number: Int) -> [Int] {
    let phrase = syntax.phrases[number]
    let comma = phrase.tokens.upperBound
    guard number > 1, phrase.preposition == .of, comma + 1 < facts.sentence.tokens.upperBound,
      text.tokens[comma].word == ",", cued.grammar(at: comma + 1).contains(.relative),
      isDescription(syntax.phrases[number - 1]), let host = described(by: number - 1),
      let named = group(in: syntax.phrases[host])
    else { return parties(of: number) }
    return named.entities
  }

  /// "X belongs to Y", "X a coûté 2 milliards à Y", "X borrowed from Y": the subject receives.
  func isTurned(_ cue: Cue) -> Bool {
    let word = text.tokens[cue.tokens.lowerBound].word
    return text.vocabulary.cues.belonging.contains(word) && cue.frame == .hold
      || text.vocabulary.cues.costing.contains(word) && cue.frame == .pay
      || text.vocabulary.cues.borrowing.contains(word) && cue.frame == .lend
      || text.vocabulary.cues.letting.contains(word) && cue.frame == .order && isLet(cue)
  }

  /// "ouvre son capital à Kestrel", "accueille Kestrel à son capital": the subject is invested in.
  func isWelcome(_ verb: Predicate, _ cue: Cue) -> Bool {
    facts.sentence.language == .french && [.enter, .hold].contains(cue.frame) && !verb.isPassive
      && text.vocabulary.cues.welcoming.contains(text.tokens[verb.main.lowerBound].word)
  }

  /// Who holds what, where a phrase is a holding of somebody in something: both stand there.
  private func holding(in phrase: Phrase) -> Roles? {
    guard facts.sentence.language == .french,
      let noun = cued.cues.first(where: {
        $0.frame == .hold && $0.form == .noun && $0.tokens.overlaps(phrase.tokens)
      })
    else { return nil }
    let roles = nounRoles(noun)
    return roles.to.isEmpty || roles.from.isEmpty || !isHeldIn(noun) ? nil : roles
  }

  /// "les parts de Kestrel dans Tamar": whether what is held stands there too.
  private func isHeldIn(_ noun: Cue) -> Bool {
    guard let number = syntax.phrase(at: noun.tokens.lowerBound) else { return false }
    return complements(of: number).contains {
      syntax.phrases[$0].preposition == .into && !parties(of: $0).isEmpty
    }
  }

  /// "Kestrel recevra 10 % de Tamar": who receives shares holds them.
  func takesShare(_ cue: Cue) -> Bool {
    guard cue.frame == .raise, cue.isVerbal, !cue.isPassive,
      let verb = syntax.predicate(at: cue.tokens.lowerBound)
    else { return false }
    return syntax.predicates[verb].objects.contains { number in
      syntax.phrases[number].preposition.isEmpty
        && facts.figures.contains {
          $0.unit == .percent && syntax.phrases[number].tokens.overlaps($0.tokens)
        }
    }
  }

  /// "licensed its designs to Kestrel", "leases its tower to Tamar": who gets it pays.
  private func isLet(_ cue: Cue) -> Bool {
    guard let number = syntax.predicate(at: cue.tokens.lowerBound), cue.isVerbal else {
      return false
    }
    return syntax.predicates[number].objects.contains {
      syntax.phrases[$0].preposition == .to && !parties(of: $0).isEmpty
    }
  }

  /// "Kestrel vaut 3 milliards", "Kestrel could fetch 3 billion": who does it is whom it values.
  func isWorth(_ cue: Cue) -> Bool {
    let word = text.tokens[cue.tokens.lowerBound].word
    return cue.frame == .value && !cue.isPassive && text.vocabulary.cues.beingWorth.contains(word)
      || cue.frame == .sell && !cue.isPassive && text.vocabulary.cues.fetching.contains(word)
  }

  /// "teamed up with X to buy", "s'est associé à X pour racheter": who does it too.
  private func allies(of predicate: Predicate) -> [Int] {
    guard predicate.form.contains(.infinitive), let above = predicate.governor,
      cue(of: syntax.predicates[above])?.frame == .partner
    else { return [] }
    return syntax.predicates[above].objects.filter {
      [.with, .to].contains(syntax.phrases[$0].preposition)
    }.flatMap { parties(of: $0) }
  }

  /// "acheter des puces conçues par Kestrel": who makes what is bought.
  func makers(ofObjectsOf predicate: Predicate) -> [Int] {
    predicate.objects.flatMap { object in
      let making = syntax.predicates.first { $0.isPassive && $0.subject == object }
      return (making?.objects ?? []).filter { syntax.phrases[$0].preposition == .by }
        .flatMap { parties(of: $0) }
    }
  }

  /// "bought Basin's pipeline unit", "achète à Oracle de la puissance": what is bought has no name
  /// of its own, and its owner stands for it.
  private func takeOwner(of predicate: Predicate, _ roles: inout Roles) {
    guard roles.to.isEmpty else { return }
    for object in predicate.objects where syntax.phrases[object].isGenitive {
      roles.fill(.to, parties(of: object))
    }
    roles.fill(.to, makers(ofObjectsOf: predicate))
    // "repris l'affaire à Safran": what is bought is a company, named before.
    let isWhole = predicate.objects.contains {
      let phrase = syntax.phrases[$0]
      return phrase.preposition.isEmpty && !phrase.isTime && !isFigure(phrase)
        && text.vocabulary.cues.definite.contains(text.tokens[phrase.tokens.lowerBound].word)
        && !cued.grammar(at: phrase.tokens.lowerBound).contains(.possessive)
    }
    // "acquérir des puces auprès de X", "buys chips from X": goods, whose maker is paid.
    let goods = predicate.objects.first { !isFigure(syntax.phrases[$0]) }
    let isGoods =
      goods.map {
        let phrase = syntax.phrases[$0]
        let head = phrase.tokens.lowerBound
        return (phrase.preposition.isEmpty || phrase.preposition == .of) && !phrase.isTime
          && !isFigure(phrase) && parties(of: $0).isEmpty
          && (cued.grammar(at: head).isDisjoint(with: [.article, .possessive])
            || facts.sentence.language == .english
              && text.vocabulary.cues.appositive.contains(text.tokens[head].word)
              && !text.vocabulary.cues.definite.contains(text.tokens[head].word))
          && head - predicate.tokens.upperBound <= 1
          || $0 != predicate.objects.first
      } ?? false
    let owners = predicate.objects.filter {
      let preposition = syntax.phrases[$0].preposition
      return preposition == .to || preposition == .from && isGoods
    }.flatMap { parties(of: $0) }
    if roles.to.isEmpty, !owners.isEmpty, !roles.from.isEmpty, !isWhole,
      !cued.cues.contains(where: { $0.frame == .hold })
    {
      roles.to = owners
      roles.aside = []
    }
  }

  /// "its Gulfstar Pipeline unit": the name is that of what is sold.
  func isUnit(_ number: Int) -> Bool {
    let end = syntax.phrases[number].tokens.upperBound
    guard number + 1 < syntax.phrases.count, syntax.phrases[number + 1].tokens.lowerBound == end
    else { return false }
    return isDescription(syntax.phrases[number + 1])
  }

  /// "a share in the Kestrel Bank wind farm": the name is that of the thing, and no owner's.
  func isCalled(_ number: Int) -> Bool {
    guard facts.sentence.language == .english, number + 1 < syntax.phrases.count else {
      return false
    }
    let next = syntax.phrases[number + 1]
    let name = syntax.phrases[number].tokens
    // "in Tamar's Caribou Creek property": whose it is stands there too.
    let isOwned =
      number > 0 && syntax.phrases[number - 1].isGenitive
      && syntax.phrases[number - 1].tokens.upperBound + 1 >= name.lowerBound
    return !isOwned && next.tokens.lowerBound == name.upperBound && group(in: next) == nil
      && !isFigure(next)
  }

  /// "sold the rights to its Dot Matrix technology to Woodco": the last is who buys.
  private func isOfGoods(_ object: Int, of predicate: Predicate) -> Bool {
    cued.grammar(at: syntax.phrases[object].tokens.lowerBound).contains(.possessive)
      && predicate.objects.contains {
        $0 > object && syntax.phrases[$0].preposition == .to && !parties(of: $0).isEmpty
      }
  }

  /// "61 pct of Kestrel's stock".
  func isOfShares(_ number: Int) -> Bool {
    guard number + 1 < syntax.phrases.count else { return false }
    return syntax.phrases[number + 1].tokens.contains {
      text.vocabulary.cues.shares.contains(text.tokens[$0].word)
    }
  }

  /// "…, et Airbus pour vingt": no comma stands before a direct object.
  func isSetOff(_ phrase: Phrase) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard before > facts.sentence.tokens.lowerBound else { return false }
    if text.tokens[before].word == "," { return true }
    // "X prend 15 % et Y 10 %": the second has a figure of its own.
    let isGapped = facts.hasFigure(after: phrase.tokens.upperBound)
    return cued.grammar(at: before).contains(.and)
      && (text.tokens[before - 1].word == "," || isGapped)
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

  private func isRound(_ number: Int) -> Bool {
    cued.cues.contains {
      $0.frame == .raise && $0.form == .noun && $0.tokens.overlaps(syntax.phrases[number].tokens)
    }
  }

  private func isSum(_ number: Int) -> Bool {
    facts.figures.contains {
      $0.unit?.isCurrency ?? false && syntax.phrases[number].tokens.overlaps($0.tokens)
    }
  }

  /// "half of its Kestrel wind farm".
  private func isFigure(before number: Int) -> Bool {
    number > 0 && isFigure(syntax.phrases[number - 1])
  }

  func isFigure(_ phrase: Phrase) -> Bool {
    facts.figures.contains { phrase.tokens.overlaps($0.tokens) }
  }
}
