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

  /// Chosen anew in each process, so that no text can be made to fill one slot.
  private static let seeds = (
    UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)
  )

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    low = Self.packed(bytes, from: start, to: min(end, start + 8))
    high = Self.packed(bytes, from: min(end, start + 8), to: min(end, start + 16))
    length = Int32(end - start)
    var rest = UInt64(end - start)
    if end - start > 16 {
      for index in start + 16..<end { rest = FNV1a.step(rest, bytes[index]) }
    }
    // Both halves of a product with what nobody knows depend on all of its factors.
    let (first, second) = Self.seeds
    let product = (low ^ first).multipliedFullWidth(by: high ^ rest ^ second)
    hash = UInt32(truncatingIfNeeded: product.high ^ product.low ^ (product.low >> 32))
  }

  private static func packed(_ bytes: [UInt8], from start: Int, to end: Int) -> UInt64 {
    var packed: UInt64 = 0
    var index = end
    while index > start {
      index -= 1
      packed = packed << 8 | UInt64(bytes[index])
    }
    return packed
  }
}
