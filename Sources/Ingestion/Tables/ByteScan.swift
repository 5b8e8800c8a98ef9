/// Eight bytes at a time: what reading a large table spends its time on.
extension Span<UInt8> {
  /// The eight bytes from `index` on, the first in the lowest place.
  private func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The place of the first byte from `start` on that is one of three; the count where there is none.
  func firstIndex(of bytes: (UInt8, UInt8, UInt8), from start: Int) -> Int {
    let patterns = (
      Self.repeated(bytes.0), Self.repeated(bytes.1), Self.repeated(bytes.2)
    )
    var index = start
    while index <= count - 8 {
      let word = word(at: index)
      let found =
        Self.zeros(word ^ patterns.0) | Self.zeros(word ^ patterns.1)
        | Self.zeros(word ^ patterns.2)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      let byte = self[index]
      if byte == bytes.0 || byte == bytes.1 || byte == bytes.2 { break }
      index += 1
    }
    return index
  }

  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte that is zero; also, at times, of bytes above such a one, never below.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Whether both have the same bytes.
  func isEqual(to other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index <= count - 8 {
      if word(at: index) != other.word(at: index) { return false }
      index += 8
    }
    while index < count {
      if self[index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// A hash of the bytes. The seed is the process's own, so that no table can be made of equal ones.
  func hash(seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    var index = 0
    while index <= count - 8 {
      hash = Self.mixed(hash ^ word(at: index), seed)
      index += 8
    }
    var rest: UInt64 = 0
    while index < count {
      rest = rest << 8 | UInt64(self[index])
      index += 1
    }
    return Self.mixed(hash ^ rest, seed)
  }

  private static func mixed(_ word: UInt64, _ seed: UInt64) -> UInt64 {
    let product = (word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: seed | 1)
    return product.high ^ product.low
  }
}

extension [UInt8] {
  /// Adds the bytes of a span, as one copy.
  mutating func append(copying bytes: borrowing Span<UInt8>) {
    if bytes.isEmpty { return }
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
