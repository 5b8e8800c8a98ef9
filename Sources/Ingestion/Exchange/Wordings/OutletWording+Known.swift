internal import Claims

extension OutletWording {
  /// Whether a text may name an outlet that is known: a quick look that spares most lines the rest.
  ///
  /// It may where it begins as the name of one does, or with an address; else only behind "via" or
  /// "sur".
  static func mayBeKnown(_ text: Substring) -> Bool {
    if mayHaveVia(text) { return true }
    var rest = text.utf8
    for _ in 0...12 {
      rest = rest.drop { $0 <= UInt8(ascii: " ") }
      let run = Substring(rest.prefix { $0 > UInt8(ascii: " ") })
      guard !run.isEmpty else { return false }
      guard let word = run.foldedWords.first else {
        rest = rest.dropFirst(run.utf8.count)
        continue
      }
      return isFirstWord(word) || run.utf8.contains(UInt8(ascii: "."))
        || isFirstWord(String(String(run).comparable.prefix { $0 != " " }))
    }
    return false
  }

  private static func isFirstWord(_ word: String) -> Bool {
    KnownOutlets.firstWords.contains(word[...]) || Agencies.firstWords.contains(word[...])
  }

  /// Whether it has "via" or "sur" for a word, or their letters with accents.
  private static func mayHaveVia(_ text: Substring) -> Bool {
    let bytes = text.utf8Span.span
    var (before, last): (UInt8, UInt8) = (0, 0)
    for index in bytes.indices {
      let byte = (0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
      switch (before, last, byte) {
      case (UInt8(ascii: "v"), UInt8(ascii: "i"), UInt8(ascii: "a")),
        (UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "r")):
        let isInside =
          index > 2 && isPlainLetter(bytes[index - 3])
          || index + 1 < bytes.count && isPlainLetter(bytes[index + 1])
        if !isInside { return true }
        (before, last) = (last, byte)
      // "vía": 0xC3 leads the letters of Latin-1 with accents.
      case (UInt8(ascii: "v"), UInt8(ascii: "i"), 0xC3), (UInt8(ascii: "v"), 0xC3, 0x8C...0x8F),
        (UInt8(ascii: "v"), 0xC3, 0xAC...0xAF), (UInt8(ascii: "s"), 0xC3, 0x99...0x9C),
        (UInt8(ascii: "s"), 0xC3, 0xB9...0xBC):
        return true
      default: (before, last) = (last, byte)
      }
    }
    return false
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
