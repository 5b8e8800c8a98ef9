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
    return compare(words: left.foldedWords, right.foldedWords)
  }

  private static func compare(words left: [String], _ right: [String]) -> Comparison {
    if left.isEmpty || right.isEmpty {
      return left == right
        ? Comparison(.agrees, by: .sameText) : Comparison(.contradicts, by: .different)
    }
    let match = NameMatch(left, right)
    if match.isSame { return Comparison(.agrees, by: .sameText) }
    if match.leftOnly == 0 { return Comparison(.refines, by: .nested, narrower: .right) }
    if match.rightOnly == 0 { return Comparison(.refines, by: .nested, narrower: .left) }
    let likeness = Bigrams(left.sorted()).likeness(to: Bigrams(right.sorted()))
    return likeness >= 0.8
      ? Comparison(.compatible, by: .similar) : Comparison(.contradicts, by: .different)
  }
}

/// Two sets of words laid against each other, where an initial stands for a word that begins with
/// it: `J. Doe` and `Doe, Jane`.
struct NameMatch {
  /// Words of the left that the right has not.
  private(set) var leftOnly = 0
  /// Words of the right that the left has not.
  private(set) var rightOnly = 0
  /// Words that both have.
  private(set) var shared = 0

  /// Whether each has what the other has.
  var isSame: Bool { leftOnly == 0 && rightOnly == 0 }

  init(_ left: [String], _ right: [String]) {
    var missing: [String: Int] = [:]
    for word in right where !Self.links.contains(word) { missing[word, default: 0] += 1 }
    var initials: [Character] = []
    var rest: [String] = []
    for word in left where !Self.links.contains(word) {
      if let count = missing[word] {
        missing[word] = count == 1 ? nil : count - 1
        shared += 1
      } else {
        rest.append(word)
      }
    }
    // What is left over may still be one person's name, in full here and by its initial there.
    var unmet: [Character: Int] = [:]
    for (word, count) in missing {
      guard let first = word.first else { continue }
      if word.count == 1 { initials.append(contentsOf: Array(repeating: first, count: count)) }
      unmet[first, default: 0] += count
      rightOnly += count
    }
    var free = Dictionary(initials.map { ($0, 1) }, uniquingKeysWith: +)
    for word in rest.sorted(by: { $0.count > $1.count || ($0.count == $1.count && $0 < $1) }) {
      guard let first = word.first else { continue }
      let available = word.count == 1 ? unmet[first] : free[first]
      if let available, available > 0, shared > 0 {
        unmet[first, default: 0] -= 1
        if word.count > 1 { free[first, default: 0] -= 1 }
        rightOnly -= 1
        shared += 1
      } else {
        leftOnly += 1
      }
    }
  }

  /// Words that join names and say nothing by themselves.
  private static let links: Set<String> = ["and", "et", "by", "with", "the"]
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
