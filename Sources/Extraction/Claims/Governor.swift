internal import Claims

/// Decides which cue a figure belongs to: the nearest, where crossing a clause, a comma or another
/// figure counts as distance.
struct Governor {
  let facts: SentenceFacts
  let text: AnnotatedText

  private var cued: CuedSentence { facts.cued }

  /// The cue of a figure; nil where the sentence has none.
  func cue(for figure: Figure) -> Cue? {
    let cue = nearest(to: figure.tokens, hedged: figure.hedgedTokens, unit: figure.unit)
    return cue.map { measured(by: $0) ?? $0 }
  }

  /// The cue of a date.
  func cue(for date: DateMention) -> Cue? {
    nearest(to: date.tokens, hedged: date.tokens, unit: nil)
  }

  private func nearest(to tokens: Range<Int>, hedged: Range<Int>, unit: Unit?) -> Cue? {
    var best: (cost: Int, cue: Cue)?
    for cue in cued.cues where !cue.tokens.overlaps(tokens) {
      let cost = cost(of: cue, tokens, hedged: hedged, unit: unit)
      if cost < best?.cost ?? .max { best = (cost, cue) }
    }
    return best?.cue
  }

  private func cost(of cue: Cue, _ tokens: Range<Int>, hedged: Range<Int>, unit: Unit?) -> Int {
    let isBefore = cue.tokens.upperBound <= hedged.lowerBound
    let gap =
      isBefore
      ? cue.tokens.upperBound..<hedged.lowerBound
      : tokens.upperBound..<max(tokens.upperBound, cue.tokens.lowerBound)
    var cost = gap.count * 2
    let boundaries = abs(
      cued.clause(at: cue.tokens.lowerBound) - cued.clause(at: tokens.lowerBound))
    cost += boundaries * 12
    for index in gap where text.tokens[index].word == "," { cost += 5 }
    for other in facts.figures
    where other.tokens != tokens && other.unit == unit && gap.contains(other.tokens.lowerBound) {
      cost += 6
    }
    for group in facts.groups where gap.contains(group.tokens.lowerBound) { cost -= 2 }
    if !isBefore, gap.count > 2 { cost += 6 }
    if cue.frame == .nondeal {
      cost += cue.form == .noun ? 1 : 3
      // Its own noun right after it, "of revenue", settles the matter.
      if !isBefore, gap.count <= 2 { cost -= 6 }
    }
    if cue.frame == .deal || cue.frame == .pay, cue.form == .noun { cost += 3 }
    return cost
  }

  /// "an agreement worth", "une levée estimée à": the noun that is measured, not the measuring.
  private func measured(by cue: Cue) -> Cue? {
    guard cue.frame == .value, cue.isVerbal || cue.tokens.count == 1 else { return nil }
    guard text.vocabulary.cues.measuring.contains(text.tokens[cue.tokens.lowerBound].word) else {
      return nil
    }
    return cued.cues.last {
      $0.form == .noun && $0.frame != .value && $0.frame != .nondeal
        && $0.tokens.upperBound <= cue.tokens.lowerBound
        && cue.tokens.lowerBound - $0.tokens.upperBound <= 4
    }
  }
}

extension Governor {
  /// Which fact of a deal the figure is; nil where it is none.
  func property(of figure: Figure, cue: Cue) -> Property? {
    guard let unit = figure.unit else { return nil }
    if unit == .gigawatt {
      return [.order, .supply, .contract, .deal, .partner, .invest].contains(cue.frame)
        ? .capacity : nil
    }
    if unit == .percent { return isStake(figure, cue: cue) ? .stake : nil }
    guard unit.isCurrency else { return nil }
    switch cue.frame {
    case .nondeal: return nil
    case .value: return .valuation
    // What a holding is worth is no fact of the deal.
    case .hold: return nil
    default: return isPerShare(figure) ? nil : .amount
    }
  }

  private func isPerShare(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    return text.vocabulary.cues.perUnit.longest(
      in: text.tokens, at: end, before: facts.sentence.tokens.upperBound) != nil
  }

  /// Whether a percentage is one of a company's capital.
  private func isStake(_ figure: Figure, cue: Cue) -> Bool {
    let stakeFrames: [Frame] = [.hold, .enter, .acquire, .sell, .bid, .invest, .raise, .pay]
    let end = figure.tokens.upperBound
    let limit = facts.sentence.tokens.upperBound
    // "27 % du capital", "10 pct of the stock", "a 20 % stake".
    let after = cued.cues.first { $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 3 }
    if let after, after.frame == .hold { return true }
    if let after, after.frame == .nondeal { return false }
    let before = cued.cues.last {
      $0.tokens.upperBound <= figure.hedgedTokens.lowerBound
        && figure.hedgedTokens.lowerBound - $0.tokens.upperBound <= 4
    }
    if let before, before.frame == .hold { return true }
    guard stakeFrames.contains(cue.frame) else { return false }
    // "41 per cent of ITA", "20 % of it".
    if end + 1 < limit, cued.grammar(at: end).contains(.of) {
      let named = facts.groups.contains {
        $0.tokens.lowerBound > end && $0.tokens.lowerBound <= end + 4
      }
      if named || cued.grammar(at: end + 1).contains(.oblique) { return true }
    }
    return false
  }
}
