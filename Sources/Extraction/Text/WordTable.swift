internal import Claims

/// Numbers the words of a text: the same folded bytes give the same ``Word``.
///
/// Open addressing over one block of bytes; a look-up costs the length of the word.
struct WordTable: Sendable {
  /// A word as it is written, where the letters are, and what it is.
  private struct Entry {
    /// The lower half of the hash.
    var hash: UInt32
    var start: Int32
    var length: Int32
    var word: Int32
  }

  private static let empty = Entry(hash: 0, start: 0, length: -1, word: -1)

  private var letters: [UInt8] = []
  /// In the order they were added.
  private var entries: [Entry] = []
  /// The entries again, each where its hash says: a look-up that finds nothing touches one place of
  /// the memory, another two.
  private var slots = Array(repeating: empty, count: 64)
  private var mask = 63
  /// The number that the next new word gets.
  private(set) var next: Int32

  /// An empty table whose words are numbered from `first`.
  init(from first: Int32) {
    next = first
  }

  /// Chosen anew in each process, so that no text can be made to fill one slot.
  private static let seed = UInt64.random(in: .min ... .max) | 1

  /// The hash of folded bytes.
  static func hash(_ bytes: [UInt8], from start: Int, to end: Int) -> UInt64 {
    var hash = seed
    for index in start..<end {
      hash = FNV1a.step(hash, bytes[index])
    }
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 29)
  }

  /// The word of these bytes; nil where it was never added.
  func find(_ bytes: [UInt8], from start: Int, to end: Int, hash: UInt64) -> Word? {
    let hash = UInt32(truncatingIfNeeded: hash)
    var slot = Int(hash) & mask
    while slots[slot].length >= 0 {
      let entry = slots[slot]
      if entry.hash == hash, matches(entry, bytes, start, end) { return Word(number: entry.word) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The word of these bytes, added where it was not there.
  mutating func intern(_ bytes: [UInt8], from start: Int, to end: Int, hash: UInt64) -> Word {
    if let word = find(bytes, from: start, to: end, hash: hash) { return word }
    let word = Word(number: next)
    next &+= 1
    add(bytes, from: start, to: end, hash: hash, as: word)
    return word
  }

  /// Makes these bytes read as `word` from now on.
  mutating func add(_ bytes: [UInt8], from start: Int, to end: Int, hash: UInt64, as word: Word) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let entry = Entry(
      hash: UInt32(truncatingIfNeeded: hash), start: Int32(letters.count),
      length: Int32(end - start), word: word.number)
    entries.append(entry)
    letters.append(contentsOf: bytes[start..<end])
    place(entry)
  }

  /// The folded bytes of every entry with its word, in the order they were added.
  var all: [(bytes: [UInt8], word: Word)] {
    entries.map { entry in
      let start = Int(entry.start)
      return (Array(letters[start..<start + Int(entry.length)]), Word(number: entry.word))
    }
  }

  private func matches(_ entry: Entry, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard Int(entry.length) == end - start else { return false }
    let base = Int(entry.start)
    for offset in 0..<(end - start) where letters[base + offset] != bytes[start + offset] {
      return false
    }
    return true
  }

  private mutating func place(_ entry: Entry) {
    var slot = Int(entry.hash) & mask
    while slots[slot].length >= 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    slots = Array(repeating: Self.empty, count: slots.count * 2)
    mask = slots.count - 1
    for entry in entries { place(entry) }
  }
}
