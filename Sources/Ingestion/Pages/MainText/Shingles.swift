internal import Claims

/// The runs of words in a text, by which it is recognised in another.
struct Shingles: Sendable {
  private let hashes: Set<UInt64>
  private let size: Int

  var isEmpty: Bool { hashes.isEmpty }

  /// - Parameter size: how many words a run has, at least 1.
  init(_ text: String, size: Int) {
    self.size = size
    hashes = Set(Shingles.runs(text, size))
  }

  /// The share of a text's runs that are found here, 0 to 1; 0 for a text shorter than a run.
  func share(of text: String) -> Double {
    let runs = Shingles.runs(text, size)
    guard !runs.isEmpty else { return 0 }
    return Double(runs.count { hashes.contains($0) }) / Double(runs.count)
  }

  private static func runs(_ text: String, _ size: Int) -> [UInt64] {
    let words = text.comparable.utf8.split(separator: 0x20).map { FNV1a.hash($0) }
    guard words.count >= size else { return [] }
    return (0...(words.count - size)).map { start in
      words[start..<(start + size)].reduce(17) { ($0 &* 31) &+ $1 }
    }
  }
}
