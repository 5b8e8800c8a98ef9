internal import Claims

/// What must be the same before a figure is compared with another: before or after the new money,
/// or which part of the whole it is.
struct BasisReader {
  let facts: SentenceFacts
  let text: AnnotatedText

  /// "140 millions post-money"; "1,7 milliard, dont 1,3 d'apport": the part is called as it stands.
  func basis(of figure: Range<Int>, _ property: Property) -> Basis {
    switch property {
    case .valuation: Basis(valuation: valuation(near: figure))
    case .amount: Basis(part: part(figure))
    default: .whole
    }
  }

  private func valuation(near figure: Range<Int>) -> Basis.Valuation? {
    let sentence = facts.sentence.tokens
    let start = max(sentence.lowerBound, figure.lowerBound - 8)
    let end = min(sentence.upperBound, figure.upperBound + 6)
    var best: (gap: Int, value: Basis.Valuation)?
    for index in start..<end {
      let found = text.vocabulary.cues.bases.longest(in: text.tokens, at: index, before: end)
      guard let found, !figure.contains(index) else { continue }
      let gap = index < figure.lowerBound ? figure.lowerBound - index : index - figure.upperBound
      if gap < best?.gap ?? .max { best = (gap, found.value) }
    }
    return best?.value
  }

  /// The noun after a figure that "dont" or "of which" makes a part.
  private func part(_ figure: Range<Int>) -> String? {
    let sentence = facts.sentence.tokens
    let hedged = facts.figures.first { $0.tokens == figure }?.hedgedTokens ?? figure
    let before = hedged.lowerBound - 1
    guard before > sentence.lowerBound,
      text.vocabulary.cues.parting.contains(text.tokens[before].word) || isOfWhich(before),
      facts.figures.contains(where: { $0.tokens.upperBound <= before }),
      figure.upperBound + 1 < sentence.upperBound
    else { return nil }
    let link = facts.cued.grammar(at: figure.upperBound)
    guard !link.isDisjoint(with: [.of, .into]) else { return nil }
    let noun = text.tokens[figure.upperBound + 1]
    // "dont 1,1 milliard d'ASML": who pays it, not what it is.
    return noun.kind == .word && !noun.traits.contains(.capitalized)
      ? text.text(of: figure.upperBound + 1..<figure.upperBound + 2) : nil
  }

  /// "of which".
  private func isOfWhich(_ token: Int) -> Bool {
    facts.cued.grammar(at: token).contains(.relative)
      && facts.cued.grammar(at: token - 1).contains(.of)
  }
}
