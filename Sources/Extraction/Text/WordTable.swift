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

  /// Where an entry is, with its first letters: a short word, and most that were never added, are told by these
  /// alone, for each further place is one more wait for the memory. No letter is a zero, so that the zeros beyond
  /// the end of a word tell how long it is.
  struct Slot {
    fileprivate let low: UInt64
    /// Negative in an empty slot.
    fileprivate let entry: Int32
    /// The word, where these are all its letters; negative where there are more.
    fileprivate let short: Int32

    /// The word of a key whose slot this is, where that is told by its letters here alone.
    @inline(__always)
    func word(of key: WordKey) -> Word? {
      short >= 0 && low == key.low && key.length <= 8 ? Word(number: short) : nil
    }

    static let empty = Slot(low: 0, entry: -1, short: -1)
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

  /// The slot that a key is looked for in first.
  @inline(__always)
  func firstSlot(of key: WordKey) -> Slot { slots[Int(key.hash) & mask] }

  /// The word of these bytes; nil where it was never added.
  func find(_ bytes: [UInt8], from start: Int, to end: Int, key: WordKey) -> Word? {
    var slot = Int(key.hash) & mask
    while slots[slot].entry >= 0 {
      if slots[slot].low == key.low {
        if key.length <= 8 {
          if slots[slot].short >= 0 { return Word(number: slots[slot].short) }
        } else {
          let entry = entries[Int(slots[slot].entry)]
          if entry.high == key.high, entry.length == key.length,
            key.length <= 16 || matches(entry, bytes, start, end)
          {
            return Word(number: entry.word)
          }
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
    entries.append(entry)
    place(entries.count - 1)
    letters.append(contentsOf: bytes[start..<end])
  }

  /// The folded bytes of every entry that is not ASCII, which alone may have accents, with its word, in the order
  /// they were added.
  var beyondASCII: [(bytes: [UInt8], word: Word)] {
    entries.compactMap { entry in
      let start = Int(entry.start)
      let bytes = letters[start..<start + Int(entry.length)]
      guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
      return (Array(bytes), Word(number: entry.word))
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

  private mutating func place(_ number: Int) {
    let entry = entries[number]
    var slot = Int(entry.hash) & mask
    while slots[slot].entry >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(
      low: entry.low, entry: Int32(number), short: entry.length <= 8 ? entry.word : -1)
  }

  private mutating func grow() {
    slots = Array(repeating: .empty, count: slots.count * 2)
    mask = slots.count - 1
    for number in entries.indices { place(number) }
  }
}
