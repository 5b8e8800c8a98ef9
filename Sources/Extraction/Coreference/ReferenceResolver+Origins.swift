/// Names that only say where a company or its people come from: the article does not go on about them.
extension ReferenceResolver {
  func isOrigin(_ name: Mention, in cued: CuedSentence) -> Bool {
    isFormer(name, in: cued) || isFounder(name, in: cued)
  }

  /// "deux anciens de Kestrel": only where somebody comes from.
  private func isFormer(_ name: Mention, in cued: CuedSentence) -> Bool {
    let start = max(cued.sentence.tokens.lowerBound, name.tokens.lowerBound - 3)
    return name.tokens.lowerBound > start
      && cued.grammar(at: name.tokens.lowerBound - 1).contains(.of)
      && (start..<name.tokens.lowerBound).contains {
        text.vocabulary.cues.alumni.contains(text.tokens[$0].word)
      }
  }

  /// "fondée en 2022 par X et Y".
  private func isFounder(_ name: Mention, in cued: CuedSentence) -> Bool {
    let start = cued.sentence.tokens.lowerBound
    var before = name.tokens.lowerBound - 1
    if before > start, cued.grammar(at: before).contains(.and) {
      // The first of the two.
      let reach = max(start, before - 4)
      before -= 1
      while before > reach, text.tokens[before].traits.contains(.capitalized) { before -= 1 }
    }
    guard before > start, cued.grammar(at: before).contains(.by) else { return false }
    return (max(start, before - 3)..<before).contains {
      text.vocabulary.cues.founded.contains(text.tokens[$0].word)
    }
  }
}
