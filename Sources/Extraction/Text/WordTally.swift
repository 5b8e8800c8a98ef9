/// How often one text has each word, without a capital and with one.
///
/// Open addressing, at most half full, so that it costs what the text is long and not what the
/// vocabulary is large.
struct WordTally {
  private struct Slot {
    var word = Word.none
    var small: Int32 = 0
    var capitalized: Int32 = 0
  }

  private var slots: [Slot]

  /// An empty one, for at most `count` words.
  init(of count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// How much oftener it has a word without a capital, each of which counts twice, than with one.
  subscript(word: Word) -> Int32 {
    let place = place(of: word)
    return slots[place].small &* 2 &- slots[place].capitalized
  }

  /// How often it has a word without a capital.
  func small(_ word: Word) -> Int32 { slots[place(of: word)].small }

  /// Counts a word once more.
  mutating func add(_ word: Word, isCapitalized: Bool) {
    guard word.number >= 0 else { return }
    let place = place(of: word)
    slots[place].word = word
    if isCapitalized { slots[place].capitalized &+= 1 } else { slots[place].small &+= 1 }
  }

  /// Where the word is, or would be. Numbers of words follow each other: the hash may be a cheap one.
  private func place(of word: Word) -> Int {
    let hash = UInt64(UInt32(bitPattern: word.number)) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[place].word != .none, slots[place].word != word {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }
}
