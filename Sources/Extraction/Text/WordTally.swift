/// Sums for the words of one text.
///
/// Open addressing, at most half full, so that it costs what the text is long and not what the
/// vocabulary is large.
struct WordTally {
  private struct Slot {
    var word = Word.none
    var sum: Int32 = 0
  }

  private var slots: [Slot]

  /// An empty one, for at most `count` words.
  init(of count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The sum of a word; 0 where nothing was added to it.
  subscript(word: Word) -> Int32 { slots[place(of: word)].sum }

  /// Adds to the sum of a word.
  mutating func add(_ amount: Int32, to word: Word) {
    guard word.number >= 0 else { return }
    let place = place(of: word)
    slots[place].word = word
    slots[place].sum &+= amount
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
