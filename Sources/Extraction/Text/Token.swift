/// A word, a number or a sign of a text, and where it stands.
struct Token: Sendable {
  /// What a token is.
  enum Kind: UInt8, Sendable {
    /// Letters, perhaps with digits after them: `d'`, `OpenAI`, `Q3`, `U.S.`, `don't`.
    case word
    /// Digits with inner points and commas: `1.000`, `3,5`. Thousands apart by spaces are several.
    case number
    /// Any other sign, alone: `,`, `$`, `%`, `-`. Its word is its folded form: every dash but the
    /// long one is `-`, every double quotation mark `"`, every bullet `•`.
    case sign
    /// An internet or mail address: `wsj.com`, `https://…`.
    case address
  }

  /// How a token stands to what is before it, and its letters.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// White space before it.
    static let afterSpace = Traits(rawValue: 1)
    /// A line break before it; true of the first token.
    static let startsLine = Traits(rawValue: 1 << 1)
    /// An empty line before it.
    static let afterBlankLine = Traits(rawValue: 1 << 2)
    /// A tab before it.
    static let afterTab = Traits(rawValue: 1 << 3)
    /// At least two spaces, or a tab, between the line's beginning and it.
    static let indented = Traits(rawValue: 1 << 4)
    /// Glued to the token before, though a table cell ends between them.
    static let startsGluedCell = Traits(rawValue: 1 << 5)
    /// Its first letter is a capital.
    static let capitalized = Traits(rawValue: 1 << 6)
    /// It has two letters or more and all are capitals.
    static let allCapitals = Traits(rawValue: 1 << 7)
    /// A capital stands after a small letter inside: `OpenAI`.
    static let mixedCase = Traits(rawValue: 1 << 8)
    /// Nothing but white space stands between it and the one before, and no line break:
    /// set where the sign is an opening one (`«`, `“`, `(`).
    static let opens = Traits(rawValue: 1 << 9)
    /// A closing sign: `»`, `”`, `)`.
    static let closes = Traits(rawValue: 1 << 10)
  }

  /// Its bytes in the text's UTF-8.
  let utf8: Range<Int32>
  /// Its code points in the text: what quotes and figures are anchored by.
  let codePoints: Range<Int32>
  /// Its folded form.
  var word: Word
  let kind: Kind
  var traits: Traits

  /// How many bytes it takes.
  var length: Int { Int(utf8.upperBound - utf8.lowerBound) }
  /// Whether nothing at all stands between it and the one before.
  var isGlued: Bool {
    traits.isDisjoint(with: [.afterSpace, .startsLine])
  }
}
