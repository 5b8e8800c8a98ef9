internal import Claims

/// On which side of a cue somebody stands: by the verb above a noun, by a preposition, by what is sold.
extension RoleReader {
  /// Whom the verb makes the subject of its noun: "obtained a loan", "won a contract".
  func subjectSlot(verb: Predicate, _ cue: Cue?, noun: Cue) -> Slot? {
    if !verb.isPassive, noun.frame == .lend || noun.frame == .invest && !goesInto(noun),
      text.vocabulary.cues.seeking.contains(text.tokens[verb.main.lowerBound].word)
    {
      return .to
    }
    if !verb.isPassive, noun.frame == .bid || noun.frame == .acquire, isRefusing(verb) {
      return .to
    }
    if !verb.isPassive, noun.frame == .bid,
      text.vocabulary.cues.receiving.contains(text.tokens[verb.main.lowerBound].word)
    {
      return .to
    }
    if cue == nil, !verb.isPassive, noun.frame == .invest,
      text.vocabulary.cues.ownCapital.contains(text.tokens[noun.tokens.lowerBound].word)
    {
      return .to
    }
    guard let cue else { return verb.isPassive ? nil : noun.slots.subject }
    if verb.isPassive { return noun.slots.subject == .to ? .to : nil }
    if isMoney(noun), [.supply, .award].contains(cue.frame) { return .from }
    switch (cue.frame, noun.frame) {
    case (.sell, .hold), (.sell, .enter), (.sell, .invest): return .aside
    // "boucle la cession de sa filiale".
    case (.raise, .sell), (.win, .sell): return .aside
    case (.supply, .hold), (.win, .hold), (.win, .bid): return .from
    case (.raise, .contract), (.raise, .order), (.raise, .deal), (.win, _), (.supply, _):
      return .to
    case (.raise, .acquire), (.raise, .bid), (.raise, .enter), (.raise, .merge), (.raise, .hold):
      return .from
    // "picked up a seed round".
    case (.raise, _), (.acquire, .raise): return .to
    // "would fund it with a term loan".
    case (.invest, .lend): return .to
    // Who takes part in a round does not give all of it.
    case (.invest, .raise), (.enter, .raise): return nil
    case (.invest, _), (.enter, _), (.lead, _), (.acquire, _), (.award, _), (.pay, _):
      return .from
    default: return noun.slots.subject
    }
  }

  /// The side of whoever does what the cue says.
  func subjectSlot(of cue: Cue) -> Slot? {
    guard !cue.isVerbal else {
      if isTurned(cue) || isWorth(cue) { return .to }
      if takesShare(cue) { return .from }
      let isPassive =
        syntax.predicate(at: cue.tokens.lowerBound).map { syntax.predicates[$0].isPassive } ?? false
      return cue.frame.verbSlots(passive: isPassive).subject
    }
    guard let phrase = phrase(of: cue), let above = syntax.phrases[phrase].predicate
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

  /// The verb by which a holding is sold: "to sell its 45% stake to X".
  func sale(of cue: Cue) -> Cue? {
    guard cue.frame == .hold, !cue.isVerbal,
      let above = syntax.phrase(at: cue.tokens.lowerBound).flatMap({ syntax.phrases[$0].predicate }
      ),
      let verb = self.cue(of: syntax.predicates[above]), verb.frame == .sell
    else { return nil }
    return verb
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

  func cue(of predicate: Predicate) -> Cue? {
    guard let number = cued.cueNumber(at: predicate.main.lowerBound) else { return nil }
    let cue = cued.cues[number]
    return cue.isVerbal ? cue : nil
  }
}
