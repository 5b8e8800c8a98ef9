internal import Claims

/// Numbers the words of a text: the same folded bytes give the same ``Word``.
///
/// Open addressing over one block of bytes; a look-up costs the length of the word.
struct WordTable: Sendable {
  /// A word as it is written, where its letters are, and what it is.
  private struct Entry {
    let low: UInt64
    let high: UInt64
    let hash: UInt32
    let length: Int32
    let start: Int32
    let word: Int32
  }

  /// Where an entry is, with its hash: most words that were never added are told by these alone, which
  /// stay in the nearer memory.
  private struct Slot {
    let hash: UInt32
    /// Negative in an empty slot.
    let entry: Int32

    static let empty = Slot(hash: 0, entry: -1)
  }

  private var letters: [UInt8] = []
  /// In the order they were added.
  private var entries: [Entry] = []
  /// Each entry where its hash says.
  private var slots = Array(repeating: Slot.empty, count: 64)
  private var mask = 63
  /// The number that the next new word gets.
  private(set) var next: Int32

  /// An empty table whose words are numbered from `first`.
  init(from first: Int32) {
    next = first
  }

  /// The word of these bytes; nil where it was never added.
  func find(_ bytes: [UInt8], from start: Int, to end: Int, key: WordKey) -> Word? {
    var slot = Int(key.hash) & mask
    while slots[slot].entry >= 0 {
      if slots[slot].hash == key.hash {
        let entry = entries[Int(slots[slot].entry)]
        if entry.low == key.low, entry.high == key.high, entry.length == key.length,
          key.length <= 16 || matches(entry, bytes, start, end)
        {
          return Word(number: entry.word)
        }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The word of these bytes, added where it was not there.
  mutating func intern(_ bytes: [UInt8], from start: Int, to end: Int, key: WordKey) -> Word {
    if let word = find(bytes, from: start, to: end, key: key) { return word }
    let word = Word(number: next)
    next &+= 1
    add(bytes, from: start, to: end, key: key, as: word)
    return word
  }

  /// Makes these bytes read as `word` from now on.
  mutating func add(_ bytes: [UInt8], from start: Int, to end: Int, key: WordKey, as word: Word) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let entry = Entry(
      low: key.low, high: key.high, hash: key.hash, length: key.length,
      start: Int32(letters.count), word: word.number)
    place(entry.hash, Int32(entries.count))
    entries.append(entry)
    letters.append(contentsOf: bytes[start..<end])
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

  private mutating func place(_ hash: UInt32, _ entry: Int32) {
    var slot = Int(hash) & mask
    while slots[slot].entry >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(hash: hash, entry: entry)
  }

  private mutating func grow() {
    slots = Array(repeating: .empty, count: slots.count * 2)
    mask = slots.count - 1
    for number in entries.indices { place(entries[number].hash, Int32(number)) }
  }
}
