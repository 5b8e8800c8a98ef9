internal import Claims

/// A piece of a text in which a date is looked for.
enum DateToken: Sendable, Equatable {
  /// A run of ASCII digits, with how many there are; runs longer than 14 are cut.
  case number(Int, digits: Int)
  /// A run of letters in lower case, Latin accents taken off.
  case word(String)
  case mark(UInt8)
  case blank

  /// The tokens of a text; at most `limit`, so that a long text costs no more than a short one.
  static func tokens(of text: String, limit: Int = 4000) -> [DateToken] {
    var tokens: [DateToken] = []
    var value = 0
    var digits = 0
    var word = ""
    func flush() {
      if digits > 0 { tokens.append(.number(value, digits: digits)) }
      if !word.isEmpty { tokens.append(.word(word)) }
      value = 0
      digits = 0
      word = ""
    }
    for scalar in text.unicodeScalars {
      if tokens.count >= limit { break }
      if ("0"..."9").contains(scalar) {
        if !word.isEmpty { flush() }
        if digits < 14 { value = value * 10 + Int(scalar.value - 0x30) }
        digits += 1
      } else if let letter = plain(scalar) {
        if digits > 0 { flush() }
        if word.utf8.count < 40 { word += letter }
      } else {
        flush()
        if scalar.properties.isWhitespace {
          if tokens.last != .blank { tokens.append(.blank) }
        } else {
          tokens.append(.mark(scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : 0))
        }
      }
    }
    flush()
    return tokens
  }

  /// A letter in lower case without its accent, or nil for what is not a letter.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      return ASCII.isLetter(UInt8(scalar.value))
        ? String(Unicode.Scalar(UInt8(scalar.value) | 0x20)) : nil
    }
    return scalar.properties.isAlphabetic ? String(scalar).folded : nil
  }
}
