/// Endings of words, told by the bytes of the text as it stands.
struct Endings: Sendable {
  /// An ending of up to sixteen bytes, packed into two numbers, its last byte in the highest place.
  private struct Ending {
    let count: Int
    /// Its last eight bytes, zeros before the first.
    let low: UInt64
    /// The eight before them.
    let high: UInt64

    init(_ text: String) {
      let bytes = Array(text.utf8)
      count = bytes.count
      low = Endings.packed(bytes, from: max(0, count - 8), to: count)
      high = Endings.packed(bytes, from: 0, to: count - 8)
    }

    /// The place of its last byte among all bytes.
    var last: Int { Int(low >> 56) }
  }

  /// By their last byte.
  private let endings: [Ending]
  /// By byte: which of the endings have it last. Most words end in none.
  private let places: [Range<UInt8>]

  /// Of endings that are at most 255.
  init(_ endings: [String]) {
    self.endings = endings.map { Ending($0) }.sorted { $0.last < $1.last }
    var places = Array(repeating: UInt8(0)..<0, count: 256)
    for (place, ending) in self.endings.enumerated() {
      let start = places[ending.last].isEmpty ? UInt8(place) : places[ending.last].lowerBound
      places[ending.last] = start..<UInt8(place) + 1
    }
    self.places = places
  }

  /// Whether one of them may end what has this byte last.
  func mayEnd(in byte: UInt8) -> Bool { !places[Int(byte)].isEmpty }

  /// Whether one of them ends the bytes of a range, which must lie inside the text.
  func end(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let final = range.last, mayEnd(in: bytes[final]) else { return false }
    let end = range.upperBound
    let own = places[Int(bytes[final])]
    // Beyond the beginning of the range nothing is compared.
    let low = Self.packed(bytes, from: max(0, end - 8), to: end)
    for place in Int(own.lowerBound)..<Int(own.upperBound)
    where endings[place].count <= range.count {
      let ending = endings[place]
      let kept = UInt64(8 * min(8, ending.count))
      guard (low ^ ending.low) >> (64 - kept) == 0 else { continue }
      if ending.count <= 8 { return true }
      if Self.packed(bytes, from: end - ending.count, to: end - 8) == ending.high { return true }
    }
    return false
  }

  /// Up to eight bytes, the last in the highest place; zeros before the first, and for none.
  private static func packed(_ bytes: [UInt8], from start: Int, to end: Int) -> UInt64 {
    if start >= 0, start + 8 == end {
      return UInt64(
        littleEndian: bytes.span.bytes.unsafeLoadUnaligned(
          fromByteOffset: start, as: UInt64.self))
    }
    var packed: UInt64 = 0
    var index = start
    while index < end {
      packed = packed >> 8 | UInt64(bytes[index]) << 56
      index += 1
    }
    return packed
  }
}

extension AnnotatedText {
  /// Whether a token ends in one of the endings.
  func token(_ index: Int, endsIn endings: Endings) -> Bool {
    endings.end(bytes, Int(tokens[index].utf8.lowerBound)..<Int(tokens[index].utf8.upperBound))
  }
}
