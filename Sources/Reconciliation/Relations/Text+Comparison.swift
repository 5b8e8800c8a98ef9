/// Compares what two sources say in words.
enum TextComparison {
  /// Times this many minutes apart or nearer count as one.
  static let minutesOfTolerance = 10

  /// Compares two texts by the word rules of ``RelationRule``, in their order. Linear in their
  /// lengths, up to a logarithm.
  static func compare(_ left: String, _ right: String) -> Comparison {
    if left == right { return Comparison(.agrees, by: .sameText) }
    if let first = ClockTime(left), let second = ClockTime(right) {
      let isNear = first.distance(to: second).map { $0 <= minutesOfTolerance } ?? false
      return isNear
        ? Comparison(.agrees, by: .sameBounds) : Comparison(.contradicts, by: .disjoint)
    }
    return compare(words: NameMatch.words(of: left), NameMatch.words(of: right))
  }

  private static func compare(words left: [String], _ right: [String]) -> Comparison {
    if left.isEmpty || right.isEmpty {
      return left == right
        ? Comparison(.agrees, by: .sameText) : Comparison(.contradicts, by: .different)
    }
    let match = NameMatch(left, right)
    if match.isSame { return Comparison(.agrees, by: .sameText) }
    if match.leftOnly == 0, match.shared > 0 {
      return Comparison(.refines, by: .nested, narrower: .right)
    }
    if match.rightOnly == 0, match.shared > 0 {
      return Comparison(.refines, by: .nested, narrower: .left)
    }
    let likeness = Bigrams(left).likeness(to: Bigrams(right))
    return likeness >= 0.8
      ? Comparison(.compatible, by: .similar) : Comparison(.contradicts, by: .different)
  }
}

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
