internal import Claims

/// Figures that give way to another of their sentence: "3 milliards, contre 2,6 évoqués".
extension ModalityReader {
  /// Whether the sentence replaces a figure by another one of the same money.
  func isReplaced(_ cue: Cue, _ tokens: Range<Int>) -> Bool {
    guard let figure = facts.figures.first(where: { $0.tokens == tokens }),
      let unit = figure.unit, unit.isCurrency, cue.frame != .value, cue.frame != .hold
    else { return false }
    let start = figure.hedgedTokens.lowerBound
    let first = facts.sentence.tokens.lowerBound
    let others = facts.figures.filter { $0.unit == unit && $0.tokens != tokens }
    // "qui dépasse sa première proposition de 3,9 milliards": another has come since.
    if cue.frame == .bid, isFirstBid(cue),
      !others.isEmpty || cued.grammar(at: cue.tokens.lowerBound - 2).contains(.possessive)
        || text.vocabulary.cues.ownerMarks.contains(text.tokens[cue.tokens.lowerBound - 2].word)
    {
      return true
    }
    guard !others.isEmpty else { return false }
    let words = text.vocabulary.cues
    if words.correcting.longestBackward(in: text.tokens, endingAt: start, from: first) != nil {
      return true
    }
    if isMoved(figure, cue, others) { return true }
    let giving = words.giving.longestBackward(in: text.tokens, endingAt: start, from: first)
    guard giving != nil, others.contains(where: { $0.tokens.upperBound <= start }) else {
      return false
    }
    let end = figure.hedgedTokens.upperBound
    let limit = min(facts.sentence.tokens.upperBound, end + 3)
    return cue.frame == .bid
      || (end..<max(end, limit)).contains { words.meant.contains(text.tokens[$0].word) }
  }

  /// "paid 5 billion, well above its original bid of 4 billion": the bid before another.
  private func isFirstBid(_ cue: Cue) -> Bool {
    guard cue.form == .noun, cue.tokens.lowerBound - 2 > facts.sentence.tokens.lowerBound else {
      return false
    }
    let start = cue.tokens.lowerBound
    return (max(facts.sentence.tokens.lowerBound, start - 3)..<start).contains {
      text.vocabulary.cues.firstBids.contains(text.tokens[$0].word)
    }
  }

  /// "relevé son offre de 2,6 à 3 milliards", "to 3 billion from 2.6".
  private func isMoved(_ figure: Figure, _ cue: Cue, _ others: [Figure]) -> Bool {
    let start = figure.hedgedTokens.lowerBound
    guard cue.frame == .bid, start > facts.sentence.tokens.lowerBound else { return false }
    let before = cued.grammar(at: start - 1)
    if before.contains(.from),
      others.contains(where: {
        $0.tokens.upperBound < start && start - $0.tokens.upperBound <= 3
          || $0.hedgedTokens.lowerBound - figure.tokens.upperBound == 1
      })
    {
      return true
    }
    return before.contains(.of)
      && others.contains {
        $0.hedgedTokens.lowerBound == figure.tokens.upperBound + 1
          && cued.grammar(at: figure.tokens.upperBound).contains(.to)
      }
  }
}
