import Claims

/// Words as they are compared: read once as a time of day and once as the words of a name.
struct ComparableText {
  /// Times this many minutes apart or nearer count as one.
  static let minutesOfTolerance = 10

  private let text: String
  private let clock: ClockTime?
  private let words: [String]

  init(_ text: String) {
    self.text = text
    clock = ClockTime(text)
    words = clock == nil ? NameMatch.words(of: text) : []
  }

  /// Compares two texts by the word rules of ``RelationRule``, in their order. Linear in their
  /// lengths.
  func compared(to other: ComparableText) -> Comparison {
    if text == other.text { return Comparison(.agrees, by: .sameText) }
    if let clock, let theirs = other.clock {
      let isNear = clock.distance(to: theirs).map { $0 <= Self.minutesOfTolerance } ?? false
      return isNear
        ? Comparison(.agrees, by: .sameBounds) : Comparison(.contradicts, by: .disjoint)
    }
    let (left, right) = (nameWords, other.nameWords)
    if left.isEmpty || right.isEmpty {
      return left == right
        ? Comparison(.agrees, by: .sameText) : Comparison(.contradicts, by: .different)
    }
    let match = NameMatch(left, right)
    if match.isSame { return Comparison(.agrees, by: .sameText) }
    if match.shared > 0, match.leftOnly == 0 {
      return Comparison(.refines, by: .nested, narrower: .right)
    }
    if match.shared > 0, match.rightOnly == 0 {
      return Comparison(.refines, by: .nested, narrower: .left)
    }
    return Bigrams(left).likeness(to: Bigrams(right)) >= 0.8
      ? Comparison(.compatible, by: .similar) : Comparison(.contradicts, by: .different)
  }

  private var nameWords: [String] { clock == nil ? words : NameMatch.words(of: text) }
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
