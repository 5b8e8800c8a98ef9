extension CharacterEncoding {
  /// The encoding of a page, from the first of: a byte-order mark, the HTTP charset, the page's own
  /// declaration, the bytes themselves. A declaration loses to the bytes where these contradict it.
  ///
  /// Linear in the size of the page.
  ///
  /// - Parameter charset: the charset of the Content-Type header, if there was one.
  static func detect(_ bytes: [UInt8], charset: String?) -> CharacterEncoding {
    if let marked = markedByByteOrder(bytes) { return marked }
    let declared = charset.flatMap { CharacterEncoding(label: $0) } ?? declaredInside(bytes)
    let shape = UTF8Shape(bytes)
    switch declared {
    case .some(let encoding) where encoding.isUnlikeUTF8:
      // Editors mislabel UTF-8 as Latin-1; Latin-1 text that is valid UTF-8 by chance is unheard
      // of.
      return shape.isValid && shape.sequences > 0 ? .utf8 : encoding
    case .utf8:
      return shape.malformed > shape.sequences ? .windows1252 : .utf8
    case .some(let encoding):
      return encoding
    case nil:
      if let guessed = sixteenBitByZeros(bytes) { return guessed }
      return shape.malformed > shape.sequences / 10 ? .windows1252 : .utf8
    }
  }

  private static func markedByByteOrder(_ bytes: [UInt8]) -> CharacterEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// UTF-16 without a mark: a page opens with `<`, whose other byte is zero.
  private static func sixteenBitByZeros(_ bytes: [UInt8]) -> CharacterEncoding? {
    if bytes.starts(with: [0x3C, 0x00]) { return .utf16LittleEndian }
    if bytes.starts(with: [0x00, 0x3C]) { return .utf16BigEndian }
    return nil
  }

  /// What `<meta charset>` or `<?xml encoding?>` says in the first 1,024 bytes.
  private static func declaredInside(_ bytes: [UInt8]) -> CharacterEncoding? {
    let head = ASCII.lowercased(bytes.prefix(1024))
    for keyword in ["charset", "encoding"] {
      var from = 0
      while let found = ASCII.find(keyword, in: head, from: from) {
        from = found + keyword.utf8.count
        if let label = value(in: head, after: from), let encoding = CharacterEncoding(label: label)
        {
          // A declaration that could be read in ASCII cannot be UTF-16: the standard says UTF-8.
          return encoding.isSixteenBit ? .utf8 : encoding
        }
      }
    }
    return nil
  }

  private static func value(in head: [UInt8], after index: Int) -> String? {
    var at = index
    while at < head.count, ASCII.isSpace(head[at]) { at += 1 }
    guard at < head.count, head[at] == UInt8(ascii: "=") else { return nil }
    at += 1
    while at < head.count, ASCII.isSpace(head[at]) || head[at] == 0x22 || head[at] == 0x27 {
      at += 1
    }
    var label = ""
    while at < head.count, ASCII.isAlphanumeric(head[at]) || "-_.".utf8.contains(head[at]) {
      label.unicodeScalars.append(Unicode.Scalar(head[at]))
      at += 1
    }
    return label.isEmpty ? nil : label
  }
}

/// How far bytes follow the rules of UTF-8.
struct UTF8Shape: Sendable {
  /// Well-formed sequences of two to four bytes.
  private(set) var sequences = 0
  /// Bytes that belong to no well-formed sequence; one that the end of the input cuts is not
  /// counted.
  private(set) var malformed = 0

  var isValid: Bool { malformed == 0 }

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = UTF8Shape.sequenceLength(bytes, at: index)
      if length > 0 {
        sequences += 1
        index += length
      } else {
        if index + 4 <= bytes.count { malformed += 1 }
        index += 1
      }
    }
  }

  /// The length of the well-formed multi-byte sequence at an index, or 0 (Unicode, table 3-7).
  static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    func continues(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      let at = index + offset
      return at < bytes.count && bytes[at] >= low && bytes[at] <= high
    }
    switch bytes[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0, 0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80, 0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90, 0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80, 0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
