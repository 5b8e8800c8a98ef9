/// Splits a text into tokens in one pass over its UTF-8.
struct Tokenizer {
  let bytes: [UInt8]
  let lexicon: Lexicon
  let seeds = WordKey.seeds
  /// The words of this text that the vocabulary does not have.
  var unknown: WordTable
  var tokens: [Token] = []
  /// Plain words whose numbers are still to be found.
  var unread: [Unread] = []

  /// Where the pass stands: the byte, and how many code points are before it.
  var index = 0
  var codePoint = 0
  /// What was seen since the last token.
  var gap: Token.Traits = [.startsLine]
  var newlines = 0
  var indent = 0
  /// The folded form of the token being read.
  var folded: [UInt8] = []

  /// A plain word whose number is still to be found.
  struct Unread {
    let token: Int
    let key: WordKey
    /// Whether its first letter is a capital from A to Z.
    let isCapital: Bool
    var slot: WordTable.Slot

    /// So many are looked up together.
    static let most = 64
  }

  init(bytes: [UInt8], lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.unknown = WordTable(from: lexicon.words.next)
    folded.reserveCapacity(64)
  }

  /// Reads the whole text; tokens are numbered by 32 bits, so that what is beyond 2 GB is left.
  mutating func run() {
    tokens.reserveCapacity(bytes.count / 5)
    let limit = min(bytes.count, Int(Int32.max))
    while index < limit {
      // Most of a text is words with a blank between them.
      if bytes[index] == UInt8(ascii: " ") {
        gap.insert(.afterSpace)
        indent += 1
        step(1)
        continue
      }
      if Self.isLetter(bytes[index]) {
        if !readPlainWord() { readWord() }
        continue
      }
      let (value, length) = Folding.scalar(in: bytes, at: index)
      switch Folding.classify(value) {
      case .letter: if !readPlainWord() { readWord() }
      case .digit: readNumber()
      case .symbol, .mark: if !skipsMarkup(value) { readSign(value, length) }
      case .unseen: step(length)
      case .space:
        gap.insert(.afterSpace)
        indent += 1
        step(length)
      case .tab:
        gap.formUnion([.afterSpace, .afterTab])
        indent += 2
        step(length)
      case .newline:
        // A carriage return and its line feed are one break.
        if !(value == 0x0A && index > 0 && bytes[index - 1] == 0x0D) { newlines += 1 }
        indent = 0
        gap = gap.union([.afterSpace, .startsLine]).subtracting(.afterTab)
        step(length)
      }
    }
    lookUp()
  }

  /// Whether a byte is a letter from A to Z, small or not.
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  mutating func step(_ length: Int) {
    index += length
    codePoint += 1
  }

  /// The byte `offset` places on; 0 beyond the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  /// The class of the code point `offset` bytes on; white space beyond the end.
  func classOf(_ offset: Int = 0) -> Folding.Class {
    guard index + offset < bytes.count else { return .space }
    return Folding.classify(Folding.scalar(in: bytes, at: index + offset).value)
  }

  /// How many bytes the apostrophe here takes; 0 where there is none.
  func apostropheLength() -> Int {
    if peek() == UInt8(ascii: "'") { return 1 }
    if peek() == 0xE2, peek(1) == 0x80, peek(2) == 0x99 || peek(2) == 0x98 { return 3 }
    if peek() == 0xCA, peek(1) == 0xBC { return 2 }
    if peek() == 0xC2, peek(1) == 0xB4 { return 2 }
    return 0
  }

  /// Ends the token that began at the given place with what was folded of it.
  mutating func emit(
    _ kind: Token.Kind, from start: (index: Int, codePoint: Int), traits: Token.Traits = []
  ) {
    emit(kind, from: start, traits: traits, word: word(of: folded, from: 0, to: folded.count))
    folded.removeAll(keepingCapacity: true)
  }

  /// Ends the token of a word that began at the given place.
  mutating func emit(
    _ kind: Token.Kind, from start: (index: Int, codePoint: Int), traits: Token.Traits, word: Word
  ) {
    var all = gap.union(traits)
    if newlines > 1 { all.insert(.afterBlankLine) }
    if gap.contains(.startsLine), indent > 1 { all.insert(.indented) }
    tokens.append(
      Token(
        utf8: Int32(start.index)..<Int32(index),
        codePoints: Int32(start.codePoint)..<Int32(codePoint), word: word, kind: kind, traits: all))
    gap = []
    newlines = 0
    indent = 0
  }

  /// The word of a part of some folded bytes.
  mutating func word(of folded: [UInt8], from start: Int, to end: Int) -> Word {
    if end - start == 1, folded[start] < 0x80 { return Word(number: Int32(folded[start])) }
    let key = WordKey(folded, from: start, to: end, seeds: seeds)
    return lexicon.find(folded, from: start, to: end, key: key)
      ?? otherWord(of: folded, from: start, to: end, key: key)
  }

  /// The word of folded bytes that the vocabulary does not have.
  private mutating func otherWord(
    of folded: [UInt8], from start: Int, to end: Int, key: WordKey
  ) -> Word {
    if !key.isPlain {
      if let word = unknown.find(folded, from: start, to: end, key: key) { return word }
      if let word = wordWithoutAccents(folded, from: start, to: end) {
        unknown.add(folded, from: start, to: end, key: key, as: word)
        return word
      }
    }
    return unknown.intern(folded, from: start, to: end, key: key)
  }

  /// Finds the numbers of the plain words that were put off.
  ///
  /// The words of the vocabulary take more memory than the processor keeps at hand, so that to look one up is to
  /// wait. Where nothing is done but to fetch the slots of many, they are waited for together.
  mutating func lookUp() {
    let words = lexicon.words
    var waiting = unread.mutableSpan
    for place in waiting.indices {
      waiting[place].slot = words.firstSlot(of: waiting[place].key)
    }
    for place in unread.indices {
      let one = unread[place]
      tokens[one.token].word = one.slot.word(of: one.key) ?? find(one)
    }
    unread.removeAll(keepingCapacity: true)
  }

  private mutating func find(_ one: Unread) -> Word {
    let start = Int(tokens[one.token].utf8.lowerBound)
    let end = Int(tokens[one.token].utf8.upperBound)
    // What was seen before is found as it stands; what is new is folded, and kept so.
    if let word = lexicon.find(bytes, from: start, to: end, key: one.key) { return word }
    guard one.isCapital else { return otherWord(of: bytes, from: start, to: end, key: one.key) }
    if let word = unknown.find(bytes, from: start, to: end, key: one.key) { return word }
    var folded = Array(bytes[start..<end])
    folded[0] |= 0x20
    return otherWord(of: folded, from: 0, to: folded.count, key: one.key)
  }

  /// The word of the vocabulary that is written without the accents that these bytes have.
  private func wordWithoutAccents(_ folded: [UInt8], from start: Int, to end: Int) -> Word? {
    guard end - start > 3, folded[start..<end].contains(where: { $0 >= 0x80 }) else { return nil }
    let plain = Folding.withoutAccents(Array(folded[start..<end]))
    guard plain.count < end - start else { return nil }
    let key = WordKey(plain, from: 0, to: plain.count)
    return lexicon.find(plain, from: 0, to: plain.count, key: key)
  }

  /// What the vocabulary knows of a part of the folded bytes.
  func traits(from start: Int, to end: Int) -> WordTraits {
    guard start < end else { return [] }
    let key = WordKey(folded, from: start, to: end, seeds: seeds)
    return lexicon.find(folded, from: start, to: end, key: key)
      .map { lexicon.traits(of: $0) } ?? []
  }

  /// The folded bytes of every token, for entries of the vocabulary itself.
  var foldedTokens: [[UInt8]] {
    tokens.map { token in
      let range = Int(token.utf8.lowerBound)..<Int(token.utf8.upperBound)
      return Folding.folded(Array(bytes[range]))
    }
  }
}
