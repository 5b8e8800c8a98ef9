/// Pieces of UTF-16, as Excel saves "Unicode text", made pieces of UTF-8.
final class WidePieces {
  private let encoding: CharacterEncoding
  private let more: () throws -> [UInt8]
  private var kept: [UInt8]

  /// Nil where the first piece does not begin with the mark of UTF-16, nor with two letters of it.
  init?(_ first: [UInt8], _ more: @escaping () throws -> [UInt8]) {
    switch first.prefix(2) {
    case [0xFF, 0xFE]: encoding = .utf16LittleEndian
    case [0xFE, 0xFF]: encoding = .utf16BigEndian
    default:
      guard let guessed = Self.unmarked(first) else { return nil }
      encoding = guessed
    }
    self.more = more
    kept = first
  }

  /// Headings are mostly ASCII, every other byte of which is zero.
  private static func unmarked(_ first: [UInt8]) -> CharacterEncoding? {
    guard first.count >= 4 else { return nil }
    return switch (first[0], first[1], first[2], first[3]) {
    case (1..., 0, 1..., 0): .utf16LittleEndian
    case (0, 1..., 0, 1...): .utf16BigEndian
    default: nil
    }
  }

  /// The next piece; empty at the end.
  func next() throws -> [UInt8] {
    while true {
      let isFirst = kept.count > 3
      let piece = isFirst ? [] : try more()
      let all = kept + piece
      kept = []
      if all.isEmpty { return [] }
      var whole = all.count & ~1
      // The first half of a pair waits for the second.
      let high = encoding == .utf16LittleEndian ? whole - 1 : whole - 2
      if whole >= 2, (0xD8...0xDB).contains(all[high]) { whole -= 2 }
      if !isFirst, piece.isEmpty { return encoding.decode(all) }
      kept = Array(all[whole...])
      let decoded = encoding.decode(Array(all[..<whole]))
      if !decoded.isEmpty { return decoded }
    }
  }
}
