/// A word as the reader knows it: the number of its folded form in a ``WordTable``.
///
/// Two tokens have the same word when they read alike in lower case, whatever their apostrophes,
/// their composition of accents, and the marks that cannot be seen. The numbers below 128 are
/// the single ASCII characters, so that punctuation can be named by a literal: `token.word == ","`;
/// a few signs beyond ASCII have the numbers of control characters, which are no words.
struct Word: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral {
  let number: Int32

  init(number: Int32) {
    self.number = number
  }

  init(unicodeScalarLiteral value: Unicode.Scalar) {
    self.number = value.isASCII ? Int32(value.value) : Self.number(of: value)
  }

  /// The signs beyond ASCII that a literal can name.
  static let signs: [Unicode.Scalar] = ["—", "…", "€", "£"]

  private static func number(of sign: Unicode.Scalar) -> Int32 {
    switch sign {
    case "—": 1
    case "…": 2
    case "€": 3
    case "£": 4
    default: -1
    }
  }

  /// No word at all.
  static let none = Word(number: -1)
}

/// What the text layer knows of a word, beyond its letters.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// A French stem that drops its vowel: `d'`, `jusqu'`.
  static let elides = WordTraits(rawValue: 1)
  /// A point after it never ends a sentence: `M.`, `Mr.`.
  static let abbreviates = WordTraits(rawValue: 1 << 1)
  /// A point after it may end a sentence or not: `Inc.`, `oct.`.
  static let mayAbbreviate = WordTraits(rawValue: 1 << 2)
  /// Found all over French, hardly in English.
  static let french = WordTraits(rawValue: 1 << 3)
  /// Found all over English, hardly in French.
  static let english = WordTraits(rawValue: 1 << 4)
  /// With a capital it begins a sentence rather than a name: `The`, `Selon`.
  static let opens = WordTraits(rawValue: 1 << 5)
  /// The end of an internet address: `com`.
  static let endsAddress = WordTraits(rawValue: 1 << 6)
  /// A currency code that may be glued to the number after it: `EUR50m`.
  static let currencyCode = WordTraits(rawValue: 1 << 7)
  /// A word that ends a table cell glued to the next: `milliards|Partenariat`.
  static let endsCell = WordTraits(rawValue: 1 << 8)
  /// A word that begins a table cell glued to the one before: `Microsoft|Plusieurs`.
  static let beginsCell = WordTraits(rawValue: 1 << 9)
  /// An ordinary word of French, which a capital makes no name.
  static let frenchWord = WordTraits(rawValue: 1 << 10)
  /// An ordinary word of English.
  static let englishWord = WordTraits(rawValue: 1 << 11)
}
