internal import Claims

/// Some folded bytes as a ``WordTable`` looks for them: the first sixteen packed into two numbers,
/// so that most words are compared at once, and a hash of all.
struct WordKey {
  /// The first eight bytes; zeros beyond their end.
  let low: UInt64
  /// The eight after them.
  let high: UInt64
  let length: Int32
  let hash: UInt32

  /// Chosen anew in each process, so that no text can be made to fill one slot. Whoever makes many keys
  /// keeps them at hand.
  static let seeds = Seeds()

  struct Seeds: Sendable {
    fileprivate let first = UInt64.random(in: .min ... .max)
    fileprivate let second = UInt64.random(in: .min ... .max)
  }

  /// The key of some folded bytes; with `lowersFirst`, of what they are once their first letter, of A to Z, is a small
  /// one.
  init(
    _ bytes: [UInt8], from start: Int, to end: Int, seeds: Seeds = Self.seeds,
    lowersFirst: Bool = false
  ) {
    let bytes = bytes.span
    // None of these can overflow: a text has less than 2 GB.
    let count = end &- start
    low = Self.packed(bytes, from: start, count) | (lowersFirst ? 0x20 : 0)
    high = count > 8 ? Self.packed(bytes, from: start &+ 8, count &- 8) : 0
    length = Int32(truncatingIfNeeded: count)
    var rest = UInt64(truncatingIfNeeded: count)
    if count > 16 {
      for index in start + 16..<end { rest = FNV1a.step(rest, bytes[index]) }
    }
    // Both halves of a product with what nobody knows depend on all of its factors.
    let product = (low ^ seeds.first).multipliedFullWidth(by: high ^ rest ^ seeds.second)
    hash = UInt32(truncatingIfNeeded: product.high ^ product.low ^ (product.low >> 32))
  }

  /// Whether it is told by itself, whatever the bytes it was made of.
  var isWhole: Bool { length <= 16 }

  /// Whether all of the bytes are known to be ASCII: those of a short word.
  var isPlain: Bool { length <= 16 && (low | high) & 0x8080_8080_8080_8080 == 0 }

  /// Up to eight bytes of `count`, the first in the lowest place.
  @inline(__always)
  private static func packed(_ bytes: Span<UInt8>, from start: Int, _ count: Int) -> UInt64 {
    let count = min(8, count)
    if count > 0, start &+ 8 <= bytes.count {
      let eight = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      return UInt64(littleEndian: eight)
        & (.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
    }
    var packed: UInt64 = 0
    var index = start + count
    while index > start {
      index -= 1
      packed = packed << 8 | UInt64(bytes[index])
    }
    return packed
  }
}
