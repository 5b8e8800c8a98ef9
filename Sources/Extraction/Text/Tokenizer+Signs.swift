extension Tokenizer {
  /// What a sign after letters does to their word.
  enum Joining {
    case ends, goesOn, endsAfter, isAddress
  }

  /// Reads the sign inside or at the end of a word, where it belongs to it.
  mutating func joinsSign(_ value: UInt32, _ length: Int, letters: Int) -> Joining {
    let apostrophe = apostropheLength()
    if apostrophe > 0 { return joinsApostrophe(apostrophe) }
    switch value {
    case 0x2E: return joinsPoint(letters: letters)
    case 0x26:
      guard index > 0, Folding.isCapital(UInt32(bytes[index - 1])),
        Folding.isCapital(UInt32(peek(1)))
      else { return .ends }
      folded.append(UInt8(ascii: "&"))
      step(1)
      return .goesOn
    case 0x3A where peek(1) == 0x2F && peek(2) == 0x2F: return .isAddress
    case 0x40 where classOf(1) == .letter: return .isAddress
    default: return .ends
    }
  }

  private mutating func joinsApostrophe(_ length: Int) -> Joining {
    if folded.count <= 12, traits(from: 0, to: folded.count).contains(.elides) {
      folded.append(UInt8(ascii: "'"))
      step(length)
      return .endsAfter
    }
    guard classOf(length) == .letter else { return .ends }
    let next = peek(length) | 0x20
    if next == UInt8(ascii: "s"), classOf(length + 1) != .letter { return .ends }
    folded.append(UInt8(ascii: "'"))
    step(length)
    return .goesOn
  }

  /// A point inside "U.S." and "wsj.com" belongs to the word, one at its end does not.
  private mutating func joinsPoint(letters: Int) -> Joining {
    guard classOf(1) == .letter else {
      // The last point of "U.S.".
      guard folded.count >= 3, folded.count % 2 == 1, folded[folded.count - 2] == 0x2E else {
        return .ends
      }
      folded.append(0x2E)
      step(1)
      return .endsAfter
    }
    let single = letters == 1 || (folded.count % 2 == 1 && folded[max(0, folded.count - 2)] == 0x2E)
    let nextLength = Folding.scalar(in: bytes, at: index + 1).length
    if single, folded.count < 12, classOf(1 + nextLength) != .letter {
      folded.append(0x2E)
      step(1)
      return .goesOn
    }
    var end: [UInt8] = []
    var offset = 1
    while end.count < 8, offset < 9, classOf(offset) == .letter, peek(offset) < 0x80 {
      end.append(peek(offset) | 0x20)
      offset += 1
    }
    guard classOf(offset) != .letter else { return .ends }
    let key = WordKey(end, from: 0, to: end.count)
    let known = lexicon.find(end, from: 0, to: end.count, key: key)
    return known.map { lexicon.traits(of: $0).contains(.endsAddress) } ?? false
      ? .isAddress : .ends
  }

  /// Reads the rest of an internet address: up to white space, less the punctuation at its end.
  mutating func readAddress() {
    var end = index
    var points = codePoint
    var lastKept = (index: index, codePoint: codePoint, folded: folded.count)
    while end < bytes.count {
      let (value, length) = Folding.scalar(in: bytes, at: end)
      guard (0x21...0x7E).contains(value), value != 0x7C, value != 0x28, value != 0x29,
        value != 0x22, value != 0x3C, value != 0x3E
      else { break }
      Folding.append(value, to: &folded)
      end += length
      points += 1
      let kind = Folding.classify(value)
      if kind == .letter || kind == .digit || value == 0x2F {
        lastKept = (end, points, folded.count)
      }
    }
    folded.removeLast(folded.count - lastKept.folded)
    index = lastKept.index
    codePoint = lastKept.codePoint
  }

  /// Reads digits with the points, commas and apostrophes between them.
  mutating func readNumber() {
    let start = (index: index, codePoint: codePoint)
    while index < bytes.count {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        folded.append(byte)
        step(1)
      } else if byte == 0x2E || byte == 0x2C, classOf(1) == .digit {
        folded.append(byte)
        step(1)
      } else {
        break
      }
    }
    emit(.number, from: start, traits: followsBracket ? .startsGluedCell : [])
  }

  /// Reads one sign.
  mutating func readSign(_ value: UInt32, _ length: Int) {
    let start = (index: index, codePoint: codePoint)
    // English possession is one token, so that a name ends before it.
    if apostropheLength() > 0, gap.isEmpty, peek(length) | 0x20 == UInt8(ascii: "s"),
      classOf(length + 1) != .letter
    {
      folded += [UInt8(ascii: "'"), UInt8(ascii: "s")]
      step(length)
      step(1)
      emit(.word, from: start)
      return
    }
    let traits: Token.Traits =
      switch value {
      case 0xAB, 0x201C, 0x201E, 0x28, 0x5B, 0x2039: .opens
      case 0xBB, 0x201D, 0x29, 0x5D, 0x203A: .closes
      case 0x22: gap.isEmpty ? .closes : .opens
      default: []
      }
    step(length)
    guard value >= 0x80 else {
      // Of ASCII, nearly all, each is its own word.
      return emit(.sign, from: start, traits: traits, word: Word(number: Int32(value)))
    }
    Folding.append(value, to: &folded)
    emit(.sign, from: start, traits: traits)
  }
}
