/// The numbers of some phrases of a sentence, in order: a bit for each, from the first of them on.
///
/// In place, so that a verb has no memory of its own, and a copy of it counts nothing. Phrases that stand more than
/// ``reach`` behind the first complete no verb with it.
struct PhraseNumbers: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
  private var base: Int32 = 0
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  static let reach = 128

  init(arrayLiteral numbers: Int...) {
    for number in numbers { append(number) }
  }

  /// Adds a phrase, which stands behind the others.
  mutating func append(_ number: Int) {
    if isEmpty { base = Int32(number) }
    switch number - Int(base) {
    case let offset where offset < 64: low |= 1 << UInt64(offset)
    case let offset where offset < Self.reach: high |= 1 << UInt64(offset - 64)
    default: break
    }
  }

  /// Takes the last away.
  mutating func removeLast() {
    if high != 0 {
      high ^= 1 << UInt64(63 - high.leadingZeroBitCount)
    } else if low != 0 {
      low ^= 1 << UInt64(63 - low.leadingZeroBitCount)
    }
  }

  /// Takes a phrase away, where it is among them.
  mutating func remove(_ number: Int) {
    guard contains(number) else { return }
    let offset = UInt64(number - Int(base))
    if offset < 64 { low ^= 1 << offset } else { high ^= 1 << (offset - 64) }
  }

  var isEmpty: Bool { low | high == 0 }
  var startIndex: Int { 0 }
  var endIndex: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  var first: Int? {
    var iterator = makeIterator()
    return iterator.next()
  }

  var last: Int? {
    if high != 0 { return Int(base) + 127 - high.leadingZeroBitCount }
    return low == 0 ? nil : Int(base) + 63 - low.leadingZeroBitCount
  }

  func contains(_ number: Int) -> Bool {
    let offset = number - Int(base)
    guard offset >= 0, offset < Self.reach else { return false }
    return (offset < 64 ? low : high) >> UInt64(offset & 63) & 1 == 1
  }

  subscript(place: Int) -> Int {
    var iterator = makeIterator()
    for _ in 0..<place { _ = iterator.next() }
    guard let number = iterator.next() else {
      preconditionFailure("no phrase at \(place) of \(count)")
    }
    return number
  }

  struct Iterator: IteratorProtocol {
    fileprivate let base: Int
    fileprivate var low: UInt64
    fileprivate var high: UInt64

    mutating func next() -> Int? {
      if low != 0 {
        defer { low &= low - 1 }
        return base + low.trailingZeroBitCount
      }
      guard high != 0 else { return nil }
      defer { high &= high - 1 }
      return base + 64 + high.trailingZeroBitCount
    }
  }

  func makeIterator() -> Iterator { Iterator(base: Int(base), low: low, high: high) }
}
