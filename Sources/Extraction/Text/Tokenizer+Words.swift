extension Tokenizer {
  /// Reads small letters, of which the first may be a capital from A to Z, where a blank, a comma or
  /// the like follows: most words are such, and there is nothing to tell apart in them. Whether
  /// these were.
  mutating func readPlainWord() -> Bool {
    let start = (index: index, codePoint: codePoint)
    guard let (end, accents) = Self.endOfPlainWord(bytes.span, from: index) else { return false }
    let isCapital = bytes[start.index] < 0x61
    index = end
    codePoint += end - start.index - accents
    let traits: Token.Traits =
      !isCapital ? [] : followsBracket ? [.capitalized, .startsGluedCell] : .capitalized
    guard end - start.index > 1 else {
      let letter = Word(number: Int32(bytes[start.index] | 0x20))
      emit(.word, from: start, traits: traits, word: letter)
      return true
    }
    let key = WordKey(bytes, from: start.index, to: end, seeds: seeds, lowersFirst: isCapital)
    // A long one is compared letter by letter.
    guard key.isWhole || !isCapital else {
      folded.append(contentsOf: bytes[start.index..<end])
      folded[0] |= 0x20
      emit(.word, from: start, traits: traits)
      return true
    }
    if unread.count == Unread.most { lookUp() }
    unread.append(Unread(token: tokens.count, key: key, isCapital: isCapital, slot: .empty))
    emit(.word, from: start, traits: traits, word: .none)
    return true
  }

  /// Where the letters end that begin at a byte, and how many of them have an accent; nil where they are no plain
  /// word. Of the bytes alone: to ask a question of the tokenizer copies it.
  private static func endOfPlainWord(
    _ bytes: Span<UInt8>, from start: Int
  ) -> (end: Int, accents: Int)? {
    guard start < bytes.count, (0x61...0x7A).contains(bytes[start] | 0x20) else { return nil }
    var end = start + 1
    var accents = 0
    while end < bytes.count {
      if bytes[end] &- 0x61 < 26 {
        end += 1
      } else if bytes[end] == 0xC3, end + 1 < bytes.count, isAccented(bytes[end + 1]) {
        end += 2
        accents += 1
      } else {
        break
      }
    }
    guard end < bytes.count else { return (end, accents) }
    switch bytes[end] {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: ")"),
      UInt8(ascii: "-"):
      return (end, accents)
    // Inside an address or an abbreviation no blank follows.
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      return end + 1 == bytes.count || bytes[end + 1] <= UInt8(ascii: " ") ? (end, accents) : nil
    default: return nil
    }
  }

  /// Whether a byte after 0xC3 makes a small letter of Latin-1 that is folded to itself: not "æ", and
  /// not the sign of division.
  private static func isAccented(_ byte: UInt8) -> Bool {
    byte &- 0xA0 < 0x20 && byte != 0xA6 && byte != 0xB7
  }

  /// Reads letters and what belongs to them, up to the end of the word.
  mutating func readWord() {
    let start = (index: index, codePoint: codePoint)
    let first = Folding.scalar(in: bytes, at: index).value
    var traits: Token.Traits = Folding.isCapital(first) ? .capitalized : []
    var letters = 0
    var capitals = 0
    var previousIsSmall = false
    /// Where the last piece began: a word glued of several is cut at its capitals.
    var piece = 0
    var kind = Token.Kind.word
    scan: while index < bytes.count {
      // Most letters: nothing ends before them, nothing is folded.
      if (0x61...0x7A).contains(bytes[index]) {
        letters += readSmallLetters()
        previousIsSmall = true
        continue
      }
      let (value, length) = Folding.scalar(in: bytes, at: index)
      switch Folding.classify(value) {
      case .letter:
        let capital = Folding.isCapital(value)
        if capital, previousIsSmall {
          if endsGluedCell(from: piece, startedSmall: !traits.contains(.capitalized)) {
            finish(kind, start, traits, letters, capitals)
            gap = .startsGluedCell
            return
          }
          traits.insert(.mixedCase)
          piece = folded.count
        } else if capital, capitals > 1, traits.contains(.mixedCase), endsKnownName() {
          finish(kind, start, traits, letters, capitals)
          gap = .startsGluedCell
          return
        }
        Folding.append(value, to: &folded)
        letters += 1
        capitals += capital ? 1 : 0
        previousIsSmall = !capital
        step(length)
      case .mark:
        combine(value)
        step(length)
      case .unseen:
        step(length)
      case .digit:
        if splitsBeforeNumber(letters) { break scan }
        folded.append(UInt8(truncatingIfNeeded: value))
        previousIsSmall = false
        step(length)
      default:
        switch joinsSign(value, length, letters: letters) {
        case .ends: break scan
        case .goesOn: previousIsSmall = false
        case .endsAfter:
          finish(kind, start, traits, letters, capitals)
          return
        case .isAddress:
          kind = .address
          readAddress()
          break scan
        }
      }
    }
    finish(kind, start, traits, letters, capitals)
  }

  /// Reads letters from a to z; how many there were.
  private mutating func readSmallLetters() -> Int {
    var end = index + 1
    while end < bytes.count, (0x61...0x7A).contains(bytes[end]) { end += 1 }
    let count = end - index
    folded.append(contentsOf: bytes[index..<end])
    index = end
    codePoint += count
    return count
  }

  private mutating func finish(
    _ kind: Token.Kind, _ start: (index: Int, codePoint: Int), _ traits: Token.Traits,
    _ letters: Int, _ capitals: Int
  ) {
    var traits = traits
    if letters > 1, letters == capitals { traits.insert(.allCapitals) }
    if traits.contains(.capitalized), followsBracket { traits.insert(.startsGluedCell) }
    emit(kind, from: start, traits: traits)
  }

  /// Whether a closing bracket is right before: what follows it is in the next cell.
  var followsBracket: Bool {
    gap.isEmpty && tokens.last.map { $0.word == ")" } ?? false
  }

  /// Adds a combining accent to the letter before it.
  private mutating func combine(_ mark: UInt32) {
    guard let last = folded.last, let composed = Folding.compose(UInt32(last), mark) else { return }
    folded.removeLast()
    Folding.append(composed, to: &folded)
  }

  /// Whether a capital after a small letter begins another table cell: in "milliardsPartenariat"
  /// it does, in "CoreWeave" not.
  private func endsGluedCell(from piece: Int, startedSmall: Bool) -> Bool {
    let left = traits(from: piece, to: folded.count)
    if left.contains(.endsCell) { return true }
    if startedSmall, folded.count - piece >= 5 { return true }
    var right: [UInt8] = []
    var offset = 0
    while right.count < 16, classOf(offset) == .letter {
      let (value, length) = Folding.scalar(in: bytes, at: index + offset)
      Folding.append(value, to: &right)
      offset += length
    }
    let key = WordKey(right, from: 0, to: right.count)
    guard let word = lexicon.find(right, from: 0, to: right.count, key: key) else { return false }
    return lexicon.traits(of: word).contains(.beginsCell)
  }

  /// Whether a capital after capitals begins another cell, as in "OpenAIContrepartie": what stands
  /// before it is a known word of its own, and small letters follow.
  private func endsKnownName() -> Bool {
    guard (4...24).contains(folded.count) else { return false }
    let offset = Folding.scalar(in: bytes, at: index).length
    guard classOf(offset) == .letter,
      !Folding.isCapital(Folding.scalar(in: bytes, at: index + offset).value)
    else { return false }
    let key = WordKey(folded, from: 0, to: folded.count)
    return lexicon.find(folded, from: 0, to: folded.count, key: key) != nil
  }

  /// Whether the number after these letters is a token of its own: "EUR50m", "FY2026", and a cell
  /// glued to its neighbour as in "Nvidia30 milliards".
  private func splitsBeforeNumber(_ letters: Int) -> Bool {
    // Nothing that is longer is cut here: looking it up again and again would not be linear.
    guard letters > 0, folded.count <= 40 else { return false }
    if let last = folded.last, last >= 0x30, last <= 0x39 { return false }
    if traits(from: 0, to: folded.count).contains(.currencyCode) { return true }
    var digits = 0
    while digits < 5, classOf(digits) == .digit { digits += 1 }
    let year =
      digits == 4 && (peek() == 0x31 && peek(1) == 0x39 || peek() == 0x32 && peek(1) == 0x30)
    if year { return true }
    guard letters > 3 else { return false }
    return unitFollows(from: digits)
  }

  /// Whether a scale, a percent or a currency sign follows the number that goes on at `offset`.
  private func unitFollows(from offset: Int) -> Bool {
    var offset = offset
    while offset < 12, classOf(offset) == .digit || peek(offset) == 0x2C || peek(offset) == 0x2E {
      offset += 1
    }
    if classOf(offset) == .space { offset += Folding.scalar(in: bytes, at: index + offset).length }
    if peek(offset) == UInt8(ascii: "%") || peek(offset) == UInt8(ascii: "$") { return true }
    if peek(offset) == 0xE2, peek(offset + 1) == 0x82, peek(offset + 2) == 0xAC { return true }
    var next: [UInt8] = []
    while next.count < 12, classOf(offset) == .letter {
      let (value, length) = Folding.scalar(in: bytes, at: index + offset)
      Folding.append(value, to: &next)
      offset += length
    }
    guard next.count > 1 else { return false }
    let key = WordKey(next, from: 0, to: next.count)
    return lexicon.find(next, from: 0, to: next.count, key: key)
      .map { lexicon.traits(of: $0).contains(.endsCell) } ?? false
  }
}
