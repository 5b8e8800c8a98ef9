import Claims

/// The pairs of neighbouring letters of some words, as a set.
struct Bigrams {
  private let pairs: Set<UInt64>

  init(_ words: [String]) {
    var pairs: Set<UInt64> = []
    for word in words {
      var previous: UInt64 = 0x20
      for scalar in word.unicodeScalars {
        pairs.insert(previous << 32 | UInt64(scalar.value))
        previous = UInt64(scalar.value)
      }
      pairs.insert(previous << 32 | 0x20)
    }
    self.pairs = pairs
  }

  /// Jaccard's index of the two sets, 0 to 1.
  func likeness(to other: Bigrams) -> Double {
    let shared = pairs.intersection(other.pairs).count
    let all = pairs.count + other.pairs.count - shared
    return all == 0 ? 1 : Double(shared) / Double(all)
  }
}
