/// A zip archive put together byte by byte, as APPNOTE.TXT has it, and deflate data as RFC 1951 has
/// them.
struct ZipFile {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  var remark: [UInt8] = []

  /// Puts a file in, deflated; `size` and `sum` are those of the content where nothing else is
  /// said.
  mutating func add(_ name: String, _ content: String, flags: UInt16 = 0) {
    add(
      name, packed: Self.deflated(content), method: 8, size: content.utf8.count,
      sum: Self.sum(content), flags: flags)
  }

  mutating func add(
    _ name: String, packed: [UInt8], method: UInt16, size: Int, sum: UInt32, flags: UInt16 = 0
  ) {
    let start = UInt32(files.count)
    let common =
      Self.bytes(20 as UInt16) + Self.bytes(flags) + Self.bytes(method) + [0, 0, 0, 0]
      + Self.bytes(sum) + Self.bytes(UInt32(packed.count)) + Self.bytes(UInt32(size))
      + Self.bytes(UInt16(name.utf8.count))
    // A file's own extra field may differ from the directory's.
    files += [0x50, 0x4B, 3, 4] + common + Self.bytes(4 as UInt16)
    files += Array(name.utf8) + [1, 0, 0, 0] + packed
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0] + [0, 0, 0, 0]
    directory += Self.bytes(start) + Array(name.utf8)
    count += 1
  }

  var bytes: [UInt8] {
    files + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.bytes(count) + Self.bytes(count)
      + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(files.count))
      + Self.bytes(UInt16(remark.count)) + remark
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// CRC-32, a bit at a time.
  static func sum(_ text: String) -> UInt32 {
    var sum = UInt32.max
    for byte in text.utf8 {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }

  /// One block of literals in the fixed code.
  static func deflated(_ text: String) -> [UInt8] {
    var bits = Bits()
    bits.begin()
    for byte in text.utf8 { bits.literal(byte) }
    bits.end()
    return bits.bytes
  }

  /// A zero byte, then `count` times the 258 bytes that follow from it.
  static func deflatedZeros(repeats count: Int) -> [UInt8] {
    var bits = Bits()
    bits.begin()
    bits.literal(0)
    for _ in 0..<count {
      // Length code 285, which says 258, then distance code 0, which says 1.
      bits.put(0b1100_0101, 8)
      bits.put(0, 5)
    }
    bits.end()
    return bits.bytes
  }

  private struct Bits {
    var bytes: [UInt8] = []
    private var used = 8

    /// The last block, in the fixed code.
    mutating func begin() {
      put(1, 1)
      put(0b10, 2)
    }

    mutating func end() { put(0, 7) }

    mutating func literal(_ byte: UInt8) {
      if byte < 144 { put(0x30 + Int(byte), 8) } else { put(0x190 + Int(byte) - 144, 9) }
    }

    /// A code's bits, its highest first; bytes fill from their lowest bit.
    mutating func put(_ code: Int, _ width: Int) {
      for place in (0..<width).reversed() {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(code >> place & 1) << UInt8(used)
        used += 1
      }
    }
  }
}
