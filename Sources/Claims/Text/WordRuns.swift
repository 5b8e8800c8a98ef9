/// The runs of five words of a text, as numbers: texts that share many of them are copies of each
/// other, or of a third (Broder, "On the resemblance and containment of documents", 1997).
///
/// Words are compared as ``Swift/StringProtocol/foldedWords`` has them: case, accents and
/// punctuation make no difference. Equal runs have equal numbers; among a million runs two that
/// differ have one number with a chance of one in ten million.
public struct WordRuns: Sendable {
  /// How many words a run has.
  public static let length = 5

  /// The numbers of the distinct runs, from 0 to 2⁶³ − 1, in order.
  public let numbers: [Int64]

  /// Reads a text. n log n in its length; a text of fewer than five words has no runs. Memory: 8 bytes a word.
  public init(_ text: String) {
    // First those of the words, then those of the runs in their places.
    var numbers: [Int64] = []
    text.forEachFoldedWord { numbers.append(Int64(bitPattern: FNV1a.hash($0.utf8))) }
    let count = max(numbers.count - Self.length + 1, 0)
    for start in 0..<count {
      var number: UInt64 = 0
      for word in numbers[start..<start + Self.length] {
        number = Self.mixed(number ^ UInt64(bitPattern: word))
      }
      numbers[start] = Int64(number >> 1)
    }
    numbers.removeSubrange(count...)
    numbers.sort()
    var kept = 0
    for index in numbers.indices where kept == 0 || numbers[index] != numbers[kept - 1] {
      numbers[kept] = numbers[index]
      kept += 1
    }
    numbers.removeSubrange(kept...)
    self.numbers = numbers
  }

  /// The share of the smaller text's runs that the other has too, in thousandths: 0 to 1,000.
  public func overlap(with other: WordRuns) -> Int {
    let smaller = min(numbers.count, other.numbers.count)
    guard smaller > 0 else { return 0 }
    var (left, right, shared) = (0, 0, 0)
    while left < numbers.count, right < other.numbers.count {
      if numbers[left] == other.numbers[right] {
        shared += 1
        left += 1
        right += 1
      } else if numbers[left] < other.numbers[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared * 1000 / smaller
  }

  /// The finalizer of SplitMix64: a permutation that lets every bit depend on every other.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
