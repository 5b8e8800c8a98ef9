/// What a stage knows of single words that is more than marks, by their numbers.
struct WordValues<Value: Sendable>: Sendable {
  private var values: [Value?] = []

  /// The value of a word; nil for a word that has none. One of the vocabulary can be given any.
  subscript(word: Word) -> Value? {
    get {
      let index = Int(word.number)
      return index >= 0 && index < values.count ? values[index] : nil
    }
    set {
      guard word.number >= 0 else { return }
      let missing = Int(word.number) + 1 - values.count
      if missing > 0 { values.append(contentsOf: repeatElement(nil, count: missing)) }
      values[Int(word.number)] = newValue
    }
  }

  /// The words whose value is such.
  func words(where isSuch: (Value) -> Bool) -> WordSet {
    WordSet(
      values.indices.filter { values[$0].map(isSuch) ?? false }.map { Word(number: Int32($0)) })
  }
}

/// Some words of the vocabulary.
struct WordSet: Sendable {
  /// A bit for each word's number.
  private var bits: [UInt64] = []

  init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  mutating func insert(_ word: Word) {
    guard word.number >= 0 else { return }
    let place = Int(word.number) / 64
    if place >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: place + 1 - bits.count))
    }
    bits[place] |= 1 << UInt64(word.number & 63)
  }

  /// Takes in the words of another set.
  mutating func formUnion(_ other: WordSet) {
    let missing = other.bits.count - bits.count
    if missing > 0 { bits.append(contentsOf: repeatElement(0, count: missing)) }
    for place in other.bits.indices { bits[place] |= other.bits[place] }
  }

  /// Asked of every token by many readers: inlined, and without a branch for ``Word/none``, whose
  /// number is beyond every set when it is taken as unsigned.
  @inline(__always)
  func contains(_ word: Word) -> Bool {
    let number = UInt32(bitPattern: word.number)
    let place = Int(number >> 6)
    return place < bits.count && bits[place] &>> UInt64(number & 63) & 1 == 1
  }

  /// For each 64 words, how many words of the set have a smaller number than all of them.
  var ranks: [Int32] {
    var sum: Int32 = 0
    return bits.map { word in
      defer { sum += Int32(word.nonzeroBitCount) }
      return sum
    }
  }

  /// How many words of the set have a smaller number than one of its words; `ranks` are its own.
  @inline(__always)
  func rank(of word: Word, _ ranks: [Int32]) -> Int {
    let place = Int(word.number >> 6)
    let smaller = bits[place] & (1 &<< UInt64(word.number & 63) &- 1)
    return Int(ranks[place]) + smaller.nonzeroBitCount
  }

  /// Of each word in the order of their numbers, what is made of it.
  func compactMap<Other>(_ make: (Word) -> Other?) -> [Other] {
    var made: [Other] = []
    for place in bits.indices {
      var rest = bits[place]
      while rest != 0 {
        if let one = make(Word(number: Int32(place * 64 + rest.trailingZeroBitCount))) {
          made.append(one)
        }
        rest &= rest - 1
      }
    }
    return made
  }
}
