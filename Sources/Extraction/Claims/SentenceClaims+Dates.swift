internal import Claims

extension SentenceClaims {
  /// The dates of the deals that a sentence tells. A date beside a figure is one of its deal;
  /// `first` is the number of the first of `figures`.
  func dateSketches(
    beside figures: [ClaimSketch], from first: Int, governor: Governor,
    firmness: inout FirmnessMemory
  ) -> [ClaimSketch] {
    var sketches: [ClaimSketch] = []
    for date in facts.dates where isOfAnEvent(date) {
      let subject = ClaimSketch.Subject(
        property: .date, value: .date(date.date), tokens: date.tokens, words: date.text)
      if let beside = figures.firstIndex(where: { isBeside($0, date) }),
        let cue = governor.cue(for: date) ?? governor.cue(at: figures[beside].cue)
      {
        var sketch = sketch(of: subject, cue: cue, firmness: &firmness)
        sketch.like = first + beside
        sketches.append(sketch)
      } else if let cue = governor.cue(for: date), isNear(cue, date) {
        sketches.append(sketch(of: subject, cue: cue, firmness: &firmness))
      }
    }
    return sketches
  }

  /// A month or a year, or a day that is named: "lundi" is when the news came.
  private func isOfAnEvent(_ date: DateMention) -> Bool {
    if isSince(date) { return false }
    guard date.isRelative else { return true }
    guard let first = date.date.earliest, let last = date.date.latest else { return false }
    return last.number - first.number >= 27
  }

  private func isBeside(_ claim: ClaimSketch, _ date: DateMention) -> Bool {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    let near = [claim.subject.tokens, claim.cue].contains { tokens in
      facts.cued.clause(at: tokens.lowerBound) == clause
        && abs(tokens.lowerBound - date.tokens.lowerBound) <= 16
    }
    return near && claim.subject.property != .valuation && claim.frame.kind != .holding
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
