/// Which tokens of a sentence names cover. Asked of every token several times.
struct NamedTokens {
  private let first: Int
  private var isCovered: [Bool]

  /// The tokens of a sentence that some names cover.
  init(_ names: ArraySlice<Mention>, in tokens: Range<Int>) {
    first = tokens.lowerBound
    isCovered = Array(filling: tokens.count, with: false)
    for name in names {
      for index in name.tokens.clamped(to: tokens) { isCovered[index - first] = true }
    }
  }

  /// Whether a name covers a token; false outside the sentence.
  func callAsFunction(_ index: Int) -> Bool {
    let offset = index - first
    return offset >= 0 && offset < isCovered.count && isCovered[offset]
  }
}
