internal import Claims

/// Figures that say once more, or otherwise, what another of the sentence says.
extension Governor {
  /// "for 22.50 a share in cash, or a total of 74 million", "to 34 dlrs, or 412 mln, from 29 dlrs, or
  /// 351 mln": what the figure before is of, in all.
  func alternative(to figure: Figure) -> Cue? {
    guard let earlier = restated(by: figure) else { return nil }
    return cue(for: earlier)
  }

  /// The earlier figure that one restates; nil where it restates none.
  func restated(by figure: Figure) -> Figure? {
    guard facts.sentence.language == .english, let or = alternativeWord(before: figure) else {
      return nil
    }
    let before = facts.figures.filter { $0.unit == figure.unit && $0.tokens.upperBound <= or }
    if let from = (max(facts.sentence.tokens.lowerBound, or - 7)..<or).last(where: {
      cued.grammar(at: $0).contains(.from)
    }),
      let last = before.last(where: { $0.tokens.upperBound <= from }),
      alternativeWord(before: last) != nil
    {
      return last
    }
    guard figure.unit?.isCurrency ?? false, placeOfPrice(figure) == or, let price = before.last,
      or - price.tokens.upperBound <= 6,
      isNoDealMoney(price)
    else { return nil }
    return price
  }

  /// Where the "or" stands that a figure follows, past "a total of"; nil where none does.
  private func alternativeWord(before figure: Figure) -> Int? {
    let place = placeOfPrice(figure)
    guard place > facts.sentence.tokens.lowerBound,
      text.vocabulary.figures.roles[text.tokens[place].word].contains(.or)
    else { return nil }
    return place
  }

  /// "offering 220 million for 49%", "will invest 95 million in return for 19.9% of the junior": the
  /// share that a sum is paid for.
  func isPaidFor(_ figure: Figure) -> Bool {
    let start = figure.hedgedTokens.lowerBound
    let first = facts.sentence.tokens.lowerBound
    guard facts.sentence.language == .english,
      let word = (max(first, start - 3)..<start).last(where: {
        cued.grammar(at: $0).contains(.for)
      }),
      !cued.cues.contains(where: { (word..<start).contains($0.tokens.lowerBound) })
    else { return false }
    let end = figure.tokens.upperBound
    guard
      end >= facts.sentence.tokens.upperBound || text.tokens[end].kind == .sign
        || cued.grammar(at: end).contains(.of)
    else { return false }
    let clause = cued.clause(at: start)
    return facts.figures.contains {
      $0.unit?.isCurrency ?? false && !isNoDealMoney($0) && $0.tokens.upperBound <= word
        && word - $0.tokens.upperBound <= 6 && cued.clause(at: $0.tokens.lowerBound) == clause
    }
  }
}
