/// XXH64 (Yann Collet, <https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>): a quick hash of 64 bits in which
/// every bit of the input changes half of those of the output; no guard against input made to collide.
enum XXH64 {
  /// The hash of `bytes`. Linear in their number.
  static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var offset = 0
    var hash: UInt64
    if bytes.count >= 32 {
      var (one, two) = (seed &+ first &+ second, seed &+ second)
      var (three, four) = (seed, seed &- first)
      while offset + 32 <= bytes.count {
        one = unsafe round(one, word(bytes, offset))
        two = unsafe round(two, word(bytes, offset + 8))
        three = unsafe round(three, word(bytes, offset + 16))
        four = unsafe round(four, word(bytes, offset + 24))
        offset += 32
      }
      hash = rotate(one, 1) &+ rotate(two, 7) &+ rotate(three, 12) &+ rotate(four, 18)
      for lane in [one, two, three, four] {
        hash = (hash ^ round(0, lane)) &* first &+ fourth
      }
    } else {
      hash = seed &+ fifth
    }
    hash &+= UInt64(bytes.count)
    while offset + 8 <= bytes.count {
      hash = unsafe rotate(hash ^ round(0, word(bytes, offset)), 27) &* first &+ fourth
      offset += 8
    }
    if offset + 4 <= bytes.count {
      let half = unsafe UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      hash = rotate(hash ^ UInt64(half) &* first, 23) &* second &+ third
      offset += 4
    }
    while offset < bytes.count {
      hash = unsafe rotate(hash ^ UInt64(bytes[offset]) &* fifth, 11) &* first
      offset += 1
    }
    hash = (hash ^ hash >> 33) &* second
    hash = (hash ^ hash >> 29) &* third
    return hash ^ hash >> 32
  }

  private static let first: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let third: UInt64 = 0x1656_67B1_9E37_79F9
  private static let fourth: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let fifth: UInt64 = 0x27D4_EB2F_1656_67C5

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* second, 31) &* first
  }

  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word << bits | word >> (64 - bits)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
