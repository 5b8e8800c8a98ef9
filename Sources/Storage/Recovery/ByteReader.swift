/// Reads numbers and runs of bytes one after the other; nil beyond the end.
struct ByteReader {
  private let source: [UInt8]
  private(set) var offset: Int

  init(_ source: [UInt8], from offset: Int = 0) {
    self.source = source
    self.offset = offset
  }

  /// SQLite's integer of one to nine bytes: seven bits of each, the highest first, and all of a
  /// ninth.
  mutating func varint() -> Int64? {
    var value: UInt64 = 0
    for count in 1...9 {
      guard offset < source.count else { return nil }
      let byte = source[offset]
      offset += 1
      if count == 9 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { break }
    }
    return Int64(bitPattern: value)
  }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= source.count - offset else { return nil }
    defer { offset += count }
    return Array(source[offset..<offset + count])
  }

  /// A signed integer of `count` bytes, at most 8, the highest first.
  mutating func integer(_ count: Int) -> Int64? {
    guard let bytes = bytes(count) else { return nil }
    let isNegative = (bytes.first ?? 0) >= 0x80
    return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
  }
}
