internal import Claims

extension SentenceClaims {
  /// The dates of the deals that a sentence tells. A date beside a figure is one of its deal.
  func dateClaims(
    beside figures: [FoundClaim], governor: Governor, memory: inout DealMemory
  ) -> [FoundClaim] {
    var claims: [FoundClaim] = []
    for date in facts.dates where isOfAnEvent(date) {
      let subject = Subject(
        property: .date, value: .date(date.date), tokens: date.tokens, words: date.text)
      if let beside = figures.first(where: { isBeside($0, date) }) {
        claims.append(claim(of: subject, like: beside))
      } else if let cue = governor.cue(for: date), isNear(cue, date),
        let claim = claim(of: subject, cue: cue, memory: &memory),
        claim.isGrounded || !claim.claim.draft.parties.isEmpty
      {
        claims.append(claim)
      }
    }
    return claims
  }

  private func claim(of subject: Subject, like other: FoundClaim) -> FoundClaim {
    var claim = other
    claim.claim.draft.property = .date
    claim.claim.draft.value = subject.value
    claim.claim.draft.basis = .whole
    claim.claim.explanation.figure = subject.words
    claim.claim.explanation.rules = ["date of the deal of " + other.claim.explanation.figure]
    return claim
  }

  /// A month or a year, or a day that is named: "lundi" is when the news came.
  private func isOfAnEvent(_ date: DateMention) -> Bool {
    if isSince(date) { return false }
    guard date.isRelative else { return true }
    guard let first = date.date.earliest, let last = date.date.latest else { return false }
    return last.number - first.number >= 27
  }

  private func isBeside(_ claim: FoundClaim, _ date: DateMention) -> Bool {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    let near = [claim.tokens, claim.cue].contains { tokens in
      facts.cued.clause(at: tokens.lowerBound) == clause
        && abs(tokens.lowerBound - date.tokens.lowerBound) <= 16
    }
    return near && claim.claim.draft.property != .valuation
      && claim.claim.draft.kind != .holding
  }

  private func isNear(_ cue: Cue, _ date: DateMention) -> Bool {
    let weak: [Frame] = [.nondeal, .value, .hold, .pay, .deal, .assume]
    guard !weak.contains(cue.frame) else { return false }
    if isHeadOfItem(date) { return true }
    let gap = max(
      date.tokens.lowerBound - cue.tokens.upperBound,
      cue.tokens.lowerBound - date.tokens.upperBound)
    return gap <= 12
      && facts.cued.clause(at: cue.tokens.lowerBound)
        == facts.cued.clause(at: date.tokens.lowerBound)
  }

  /// "• Octobre 2025 : …": the date of what the item tells.
  private func isHeadOfItem(_ date: DateMention) -> Bool {
    facts.sentence.kind == .listItem
      && date.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 2
  }

  /// "depuis 2019": when something began, not when the deal was.
  private func isSince(_ date: DateMention) -> Bool {
    let before = date.tokens.lowerBound - 1
    guard before >= facts.sentence.tokens.lowerBound else { return false }
    return text.vocabulary.cues.since.contains(text.tokens[before].word)
  }
}
