/// Questions about ASCII bytes inside UTF-8 text, whose other bytes are all 0x80 or more.
enum ASCII {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map { lowercased($0) } }

  /// Where a word first stands in some bytes, at or after an index. Both must have the same case.
  static func find(_ word: String, in bytes: [UInt8], from: Int = 0) -> Int? {
    let needle = Array(word.utf8)
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    var at = max(from, 0)
    let last = bytes.count - needle.count
    while at <= last {
      if bytes[at] == first {
        var matched = 1
        while matched < needle.count, bytes[at + matched] == needle[matched] { matched += 1 }
        if matched == needle.count { return at }
      }
      at += 1
    }
    return nil
  }
}
