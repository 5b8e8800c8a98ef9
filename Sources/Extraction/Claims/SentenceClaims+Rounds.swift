internal import Claims

/// What a sum of a round is: of all who put money in, or of several rounds.
extension SentenceClaims {
  /// "has raised 72 million to date": the sum of several rounds.
  func isTotal(_ figure: Range<Int>, of cue: Cue) -> Bool {
    guard [.raise, .lead].contains(cue.frame) || cue.frame == .invest && !cue.isVerbal else {
      return false
    }
    let clause = facts.cued.clause(at: figure.lowerBound)
    return facts.evidence.items.contains {
      $0.value.contains(.total)
        && ($0.clause == clause && abs($0.index - figure.lowerBound) <= 10
          || $0.index == facts.sentence.tokens.lowerBound)
    }
  }

  /// "led by X, with participation from Y and Z": a round is of all who put money into it.
  func joinInvestors(
    of figure: Range<Int>, _ cue: Cue, into roles: inout Roles, rules: inout [String]
  ) {
    guard cue.frame == .raise || cue.frame == .lead else { return }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    if roles.from.isEmpty, !cue.isVerbal {
      // "Investors in the 60 million round include X and Y".
      roles.from = reader.namedInvestors().filter { !roles.to.contains($0) }
    }
    guard !roles.from.isEmpty else { return }
    let before = roles.from
    for other in facts.cued.cues where other.frame == .raise || other.frame == .lead {
      // "dont 1,1 milliard apporté par Z": what has a figure of its own is no part of this one.
      guard !facts.figures.contains(where: { $0.tokens != figure && isOwn($0, of: other) }) else {
        continue
      }
      for one in reader.investors(of: other)
      where !roles.from.contains(one) && !roles.to.contains(one) && !roles.aside.contains(one) {
        roles.from.append(one)
      }
    }
    for one in reader.companions() where !roles.from.contains(one) && !roles.to.contains(one) {
      roles.from.append(one)
    }
    if roles.from != before { rules.append("investors of the sentence") }
  }

  /// "an initial public offering of 20 pct of its unit": to whoever buys.
  func listing(of figure: Range<Int>) -> Cue? {
    let start = facts.figures.first { $0.tokens == figure }?.hedgedTokens.lowerBound ?? 0
    return facts.cued.cues.first {
      $0.frame == .list && $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 1
    }
  }

  /// Whether a figure of money is the object of a cue's verb.
  func isOwn(_ figure: Figure, of cue: Cue) -> Bool {
    guard figure.unit?.isCurrency ?? false,
      let verb = facts.syntax.predicate(at: cue.tokens.lowerBound)
    else { return false }
    return facts.syntax.governor(of: figure.tokens.lowerBound) == verb
  }
}
