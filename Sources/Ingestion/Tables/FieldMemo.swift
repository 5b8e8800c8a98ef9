/// What was read of fields that come again: a million lines of a table share some thousands of
/// values, dates and names, and to read one takes as long as to record it. Found by the fields'
/// bytes, before any text is made.
struct FieldMemo<Result> {
  private struct Entry {
    let start: Int
    let end: Int
    let result: Result
  }

  /// For each place, by the hash, the number of an entry from 1, below the upper half of the hash: another entry is
  /// passed over without a look at it. 0 is a free place. At most half are taken.
  private var places: [UInt64] = []
  private var entries: [Entry] = []
  /// The keys, one after the other.
  private var bytes: [UInt8] = []
  private let seed = UInt64.random(in: .min ... .max)
  /// Above this the fields are read anew: memory does not grow with the table.
  private static var mostKept: Int { 1 << 15 }
  private static var longestKept: Int { 256 }

  /// What was kept for these bytes.
  func result(of key: borrowing Span<UInt8>) -> Result? {
    guard !places.isEmpty else { return nil }
    let hash = key.hash(seed: seed)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while case let taken = places[place], taken > 0 {
      if taken >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: taken & 0xFFFF_FFFF)
        let known = bytes.span.extracting(entries[number - 1].start..<entries[number - 1].end)
        if known.isEqual(to: key) { return entries[number - 1].result }
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Keeps a result for bytes that have none yet. Long fields seldom come again, and would fill the
  /// memory.
  mutating func keep(_ result: Result, for key: borrowing Span<UInt8>) {
    guard key.count <= Self.longestKept else { return }
    if entries.count >= Self.mostKept {
      places = []
      entries.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
    }
    let start = bytes.count
    bytes.append(copying: key)
    entries.append(Entry(start: start, end: bytes.count, result: result))
    if entries.count * 2 > places.count {
      places = Array(repeating: 0, count: max(64, places.count * 2))
      for number in 1...entries.count { enter(number) }
    } else {
      enter(entries.count)
    }
  }

  private mutating func enter(_ number: Int) {
    let entry = entries[number - 1]
    let hash = bytes.span.extracting(entry.start..<entry.end).hash(seed: seed)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] > 0 { place = (place + 1) & (places.count - 1) }
    places[place] = (hash & ~0xFFFF_FFFF) | UInt64(number)
  }
}
