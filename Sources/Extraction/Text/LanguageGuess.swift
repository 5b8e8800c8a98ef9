internal import Claims

/// Tells French from English by the small words of each.
struct LanguageGuess {
  /// How many French words, less how many English ones, stand before each token.
  private let balance: [Int32]

  init(tokens: [Token], lexicon: Lexicon) {
    var balance: [Int32] = [0]
    balance.reserveCapacity(tokens.count + 1)
    var sum: Int32 = 0
    for token in tokens {
      let traits = lexicon.traits(of: token.word)
      if traits.contains(.french) { sum &+= 1 }
      if traits.contains(.english) { sum &-= 1 }
      balance.append(sum)
    }
    self.balance = balance
  }

  /// The language of a range of tokens; nil where the one does not lead by `margin` words.
  func language(of range: Range<Int>, margin: Int32) -> Language? {
    let lead = balance[range.upperBound] &- balance[range.lowerBound]
    if lead >= margin { return .french }
    return lead <= -margin ? .english : nil
  }
}
