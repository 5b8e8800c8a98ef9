/// Names that only say where a company or its people come from: the article does not go on about them.
extension ReferenceResolver {
  /// "deux anciens de Kestrel": only where somebody comes from.
  func isFormer(_ name: Mention, in cued: CuedSentence) -> Bool {
    let start = max(cued.sentence.tokens.lowerBound, name.tokens.lowerBound - 3)
    return name.tokens.lowerBound > start
      && cued.grammar(at: name.tokens.lowerBound - 1).contains(.of)
      && (start..<name.tokens.lowerBound).contains {
        text.vocabulary.cues.alumni.contains(text.tokens[$0].word)
      }
  }

  /// "fondée en 2022 par X et Y", "founded by two former engineers of X": in the phrase of who began
  /// a company.
  func isFounder(_ name: Mention, in cued: CuedSentence) -> Bool {
    let first = max(cued.sentence.tokens.lowerBound, name.tokens.lowerBound - 9)
    var isAgent = false
    for index in (first..<name.tokens.lowerBound).reversed() {
      if isAgent, text.vocabulary.cues.founded.contains(text.tokens[index].word) { return true }
      guard text.tokens[index].kind != .sign, syntax.predicate(at: index) == nil else {
        return false
      }
      if cued.grammar(at: index).contains(.by) { isAgent = true }
    }
    return false
  }
}
