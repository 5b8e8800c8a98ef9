/// The words that the vocabulary knows, gathered while its files are read.
///
/// A word of the vocabulary is also known without its accents ("jusqua" in capitals, "societe"),
/// unless those letters are a word of the vocabulary themselves ("a" is not "à").
struct Lexicon: Sendable {
  private(set) var words = WordTable(from: 128)
  private var traits: [WordTraits] = Array(repeating: [], count: 128)

  init() {
    for sign in Word.signs {
      let bytes = Array(String(sign).utf8)
      let key = WordKey(bytes, from: 0, to: bytes.count)
      words.add(bytes, from: 0, to: bytes.count, key: key, as: Word(unicodeScalarLiteral: sign))
    }
  }

  /// What is known of a word; nothing where it is not of the vocabulary.
  func traits(of word: Word) -> WordTraits {
    let index = Int(word.number)
    return index >= 0 && index < traits.count ? traits[index] : []
  }

  /// Whether a word stands in the vocabulary.
  func knows(_ word: Word) -> Bool {
    word.number >= 0 && word.number < words.next
  }

  /// The word of folded bytes; nil where the vocabulary has none.
  func find(_ bytes: [UInt8], from start: Int, to end: Int, key: WordKey) -> Word? {
    if end - start == 1, bytes[start] < 0x80 { return Word(number: Int32(bytes[start])) }
    return words.find(bytes, from: start, to: end, key: key)
  }

  /// The word of folded bytes, added where it is new.
  mutating func intern(_ bytes: [UInt8], from start: Int, to end: Int) -> Word {
    if end - start == 1, bytes[start] < 0x80 { return Word(number: Int32(bytes[start])) }
    let word = words.intern(
      bytes, from: start, to: end, key: WordKey(bytes, from: start, to: end))
    while traits.count < Int(words.next) { traits.append([]) }
    return word
  }

  /// The word of one entry of a vocabulary file, taken whole.
  mutating func word(_ entry: some StringProtocol) -> Word {
    let folded = Folding.folded(entry)
    return intern(folded, from: 0, to: folded.count)
  }

  /// The words of an entry that stand between its blanks, whatever is in them.
  mutating func pieces(of entry: some StringProtocol) -> [Word] {
    let folded = Folding.folded(entry)
    var words: [Word] = []
    var start = 0
    for end in 0...folded.count where end == folded.count || folded[end] == UInt8(ascii: " ") {
      if end > start { words.append(intern(folded, from: start, to: end)) }
      start = end + 1
    }
    return words
  }

  /// The words of an entry of a vocabulary file, split as a text would be.
  mutating func phrase(_ entry: some StringProtocol) -> [Word] {
    tokens(of: entry).map { intern($0, from: 0, to: $0.count) }
  }

  /// Apart from ``phrase(_:)`` so that the tokenizer's share in the words has ended when they grow.
  private func tokens(of entry: some StringProtocol) -> [[UInt8]] {
    var tokenizer = Tokenizer(bytes: Array(entry.utf8), lexicon: self)
    tokenizer.run()
    return tokenizer.foldedTokens
  }

  /// The words of an entry that is in the vocabulary already.
  func known(_ entry: some StringProtocol) -> [Word] {
    tokens(of: entry).map { piece in
      let key = WordKey(piece, from: 0, to: piece.count)
      return find(piece, from: 0, to: piece.count, key: key) ?? .none
    }
  }

  /// A word that has accents, as it is written without them.
  struct Bare {
    let letters: [UInt8]
    let key: WordKey
    let word: Word
  }

  /// Every word that has accents, in the order they were read.
  var bare: [Bare] {
    words.beyondASCII.compactMap { bytes, word in
      let plain = Folding.withoutAccents(bytes)
      guard plain != bytes, plain.count > 1 else { return nil }
      return Bare(letters: plain, key: WordKey(plain, from: 0, to: plain.count), word: word)
    }
  }

  /// The words without accents that also stand in the vocabulary with them, and those.
  func accented(_ bare: [Bare]) -> [Word: Word] {
    var accented: [Word: Word] = [:]
    for one in bare where one.letters.count > 2 {
      if let other = words.find(one.letters, from: 0, to: one.letters.count, key: one.key),
        other != one.word
      {
        accented[other] = one.word
      }
    }
    return accented
  }

  /// Says something of a word.
  mutating func mark(_ word: Word, _ trait: WordTraits) {
    let index = Int(word.number)
    guard index >= 0, index < traits.count else { return }
    traits[index].formUnion(trait)
  }

  /// Lets every word be found without its accents, once all files are read.
  mutating func finish(_ bare: [Bare]) {
    for one in bare
    where words.find(one.letters, from: 0, to: one.letters.count, key: one.key) == nil {
      words.add(one.letters, from: 0, to: one.letters.count, key: one.key, as: one.word)
    }
  }
}

extension Lexicon {
  /// What every bullet is folded to.
  var bullet: Word {
    let bytes: [UInt8] = [0xE2, 0x80, 0xA2]
    let key = WordKey(bytes, from: 0, to: 3)
    return words.find(bytes, from: 0, to: 3, key: key) ?? .none
  }
}
