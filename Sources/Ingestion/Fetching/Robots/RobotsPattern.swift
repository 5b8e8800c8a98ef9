/// A path pattern of robots.txt: `*` stands for anything, a `$` at the end for the end.
struct RobotsPattern: Hashable, Sendable {
  private let pieces: [[UInt8]]
  private let isAnchored: Bool
  /// How many bytes the pattern has: the longest one that matches decides.
  let length: Int

  init(_ text: String) {
    let bytes = Self.normalized(text)
    length = bytes.count
    isAnchored = bytes.last == UInt8(ascii: "$")
    pieces = (isAnchored ? bytes.dropLast() : bytes[...])
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
  }

  /// Whether the pattern matches from the start of a normalized path.
  ///
  /// Each piece is taken at its first place: nothing is tried twice, so that a pattern of many
  /// stars costs no more than its pieces times the path.
  func matches(_ path: [UInt8]) -> Bool {
    guard let head = pieces.first, path.starts(with: head) else { return false }
    var at = head.count
    if pieces.count == 1 { return !isAnchored || at == path.count }
    for piece in pieces.dropFirst().dropLast() {
      guard let found = Self.find(piece, in: path, from: at) else { return false }
      at = found + piece.count
    }
    guard let tail = pieces.last else { return true }
    if isAnchored {
      return path.count - at >= tail.count && path.suffix(tail.count).elementsEqual(tail)
    }
    return Self.find(tail, in: path, from: at) != nil
  }

  /// Where a piece first stands, by the way of Knuth, Morris and Pratt: linear in both, whatever a
  /// hostile robots.txt holds.
  private static func find(_ piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
    guard !piece.isEmpty else { return start }
    guard path.count - start >= piece.count else { return nil }
    var borders = [0]
    borders.reserveCapacity(piece.count)
    var matched = 0
    for byte in piece.dropFirst() {
      while matched > 0, piece[matched] != byte { matched = borders[matched - 1] }
      if piece[matched] == byte { matched += 1 }
      borders.append(matched)
    }
    matched = 0
    for index in start..<path.count {
      while matched > 0, piece[matched] != path[index] { matched = borders[matched - 1] }
      if piece[matched] == path[index] { matched += 1 }
      if matched == piece.count { return index + 1 - matched }
    }
    return nil
  }

  /// A path as it is compared: what is not ASCII percent-encoded, escapes in upper case, and those
  /// of unreserved characters undone (RFC 9309, section 2.2.2).
  static func normalized(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      var isEscaped = byte >= 0x80 || byte <= 0x20
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexDigit(bytes[index + 1]),
        let low = hexDigit(bytes[index + 2])
      {
        byte = high << 4 | low
        index += 2
        isEscaped =
          !(ASCII.isLetter(byte) || ASCII.isDigit(byte) || "-._~".utf8.contains(byte))
      }
      if isEscaped {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
