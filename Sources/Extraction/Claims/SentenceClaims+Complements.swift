internal import Claims

/// What each of several sums of one verb is of: "paid 3 million for Kestrel and 9 million for Tamar".
extension SentenceClaims {
  /// Puts those on the sides of a sum whom the verb names beside it, not beside another sum.
  func nameOwn(
    of figure: Range<Int>, _ cue: Cue, in roles: inout Roles, rules: inout [String]
  ) {
    let syntax = facts.syntax
    guard cue.isVerbal, let number = syntax.predicate(at: cue.tokens.lowerBound) else { return }
    let verb = syntax.predicates[number]
    let sums = verb.objects.indices.filter { isSum(syntax.phrases[verb.objects[$0]]) }
    guard sums.count > 1,
      let place = sums.firstIndex(where: {
        syntax.phrases[verb.objects[$0]].tokens.overlaps(figure)
      })
    else { return }
    let own = sums[place]
    let after = own + 1..<(place + 1 < sums.count ? sums[place + 1] : verb.objects.count)
    let before = (place > 0 ? sums[place - 1] + 1 : 0)..<own
    // After "and" it may have the preposition of a time before: "in 2015 and 9 million".
    let sum = syntax.phrases[verb.objects[own]]
    let isDirect =
      sum.preposition.isEmpty || facts.cued.grammar(at: sum.tokens.lowerBound - 1).contains(.and)
    let slots = cue.frame.verbSlots(passive: verb.isPassive)
    let found = parties(of: Array(verb.objects)[isDirect ? after : before], slots)
    guard found.to != roles.to || found.from != roles.from else { return }
    if !found.to.isEmpty {
      roles.from.removeAll(where: found.to.contains)
      roles.to = found.to
    }
    if !found.from.isEmpty {
      roles.to.removeAll(where: found.from.contains)
      roles.from = found.from
    }
    if !found.to.isEmpty || !found.from.isEmpty { rules.append("party beside the figure") }
  }

  /// "Kestrel entre sur la pointe des pieds : 500 millions", "Tamar a répliqué : 61 % du capital": what
  /// stands after the colon is what the subject does, where the verb tells of no deal.
  func nameTeller(
    of figure: Range<Int>, _ cue: Cue, in roles: inout Roles, rules: inout [String]
  ) {
    let frames: [Frame] = [.pay, .acquire, .bid, .invest, .enter, .hold, .deal]
    guard roles.from.isEmpty, roles.to.isEmpty, !cue.isVerbal, frames.contains(cue.frame),
      let colon = facts.sentence.tokens.first(where: { text.tokens[$0].word == ":" }),
      colon < figure.lowerBound, cue.tokens.lowerBound > colon,
      !facts.syntax.predicates.contains(where: {
        $0.form.contains(.finite) && (colon..<figure.lowerBound).contains($0.main.lowerBound)
      }),
      !facts.cued.cues.contains(where: { $0.tokens.lowerBound < colon && $0.frame != .nondeal }),
      let verb = facts.syntax.predicates.first(where: { $0.form.contains(.finite) }),
      verb.main.lowerBound < colon, !verb.isPassive, !verb.form.contains(.saying),
      let subject = verb.subject
    else { return }
    let doer = RoleReader(facts: facts, text: text, entities: entities).parties(of: subject)
    guard !doer.isEmpty else { return }
    roles.from = doer
    rules.append("subject before the colon")
  }

  /// "dont 40 millions de Kestrel et 35 millions de Tamar": a part of the sum before, or one more of its parts.
  private func isPart(_ figure: Range<Int>) -> Bool {
    guard let place = facts.figures.firstIndex(where: { $0.tokens == figure }) else { return false }
    if facts.figures[place].partOf != nil { return true }
    guard place > 0, facts.figures[place - 1].partOf != nil else { return false }
    return figure.lowerBound - facts.figures[place - 1].tokens.upperBound <= 7
  }

  /// "50 millions par Kestrel, 30 millions par Tamar": who pays stands right after each of several sums.
  func nameAgent(
    of figure: Range<Int>, _ cue: Cue, in roles: inout Roles, rules: inout [String]
  ) {
    let end = figure.upperBound
    let rounds: [Frame] = [.raise, .invest, .pay, .lead]
    let link = facts.cued.grammar(at: end).intersection([.by, .of])
    guard facts.sentence.language == .french, !link.isEmpty,
      facts.figures.contains(where: {
        $0.unit?.isCurrency ?? false && $0.tokens.upperBound <= figure.lowerBound
      }), link == .by || rounds.contains(cue.frame) && isPart(figure),
      let agent = facts.groups.first(where: {
        (end + 1...end + 4).contains($0.tokens.lowerBound) && $0.preposition == link
      }), roles.from != agent.entities
    else { return }
    roles.to.removeAll(where: agent.entities.contains)
    roles.from = agent.entities
    rules.append("payer beside the figure")
  }

  /// "300 milliards avec Kestrel, 250 avec Tamar": with whom stands right after each of several sums.
  func nameCounterpart(
    of figure: Range<Int>, _ cue: Cue, in roles: inout Roles, rules: inout [String]
  ) {
    let frames: [Frame] = [.contract, .deal, .order, .partner]
    guard facts.sentence.language == .french, frames.contains(cue.frame),
      let other = counterpart(after: figure), roles.to != other.entities,
      facts.figures.contains(where: {
        $0.tokens != figure && $0.unit?.isCurrency ?? false
          && counterpart(after: $0.tokens).map { $0.tokens != other.tokens } ?? false
      })
    else { return }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    let doer = facts.syntax.predicates.lazy.filter { $0.form.contains(.finite) && !$0.isPassive }
      .compactMap(\.subject).map { reader.parties(of: $0) }.first { !$0.isEmpty }
    if let doer, doer.allSatisfy({ !other.entities.contains($0) }) { roles.from = doer }
    roles.from.removeAll(where: other.entities.contains)
    roles.to = other.entities
    rules.append("with whom, beside the figure")
  }

  /// "250 milliards sur cinq ans avec Kestrel".
  private func counterpart(after figure: Range<Int>) -> MentionGroup? {
    let end = figure.upperBound
    return facts.groups.first { group in
      (end + 1...end + 5).contains(group.tokens.lowerBound) && group.preposition == .with
        && !facts.figures.contains {
          $0.unit?.isCurrency ?? false
            && (end..<group.tokens.lowerBound).contains($0.tokens.lowerBound)
        }
        && !(end..<group.tokens.lowerBound).contains { text.tokens[$0].word == "," }
    }
  }

  private func parties(of objects: ArraySlice<Int>, _ slots: Slots) -> Roles {
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    var found = Roles()
    for object in objects {
      let phrase = facts.syntax.phrases[object]
      guard !phrase.isTime, !phrase.isGenitive || reader.isUnit(object),
        // "a placé 90 millions, Tamar, 35 millions": the next who does.
        !phrase.preposition.isEmpty || !reader.isSetOff(phrase)
      else { continue }
      found.fill(slots.slot(after: phrase.preposition), reader.parties(of: object))
    }
    return found
  }

  private func isSum(_ phrase: Phrase) -> Bool {
    facts.figures.contains {
      $0.unit?.isCurrency ?? false && phrase.tokens.overlaps($0.tokens)
    }
  }

  /// How far a date stands from the figure of a claim of its sentence, where what joins another sum, and another
  /// sum, count as distance.
  func distance(_ date: DateMention, _ figure: Range<Int>) -> Int {
    let gap =
      figure.lowerBound < date.tokens.lowerBound
      ? figure.upperBound..<max(figure.upperBound, date.tokens.lowerBound)
      : date.tokens.upperBound..<max(date.tokens.upperBound, figure.lowerBound)
    let joins = gap.contains {
      facts.cued.grammar(at: $0).contains(.and) || text.tokens[$0].word == ","
    }
    return gap.count + (joins ? 12 : 0)
      + 8 * facts.figures.count { $0.tokens != figure && gap.overlaps($0.tokens) }
  }
}
