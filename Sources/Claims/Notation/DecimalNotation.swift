/// Numbers as French and English newspapers write them.
public enum DecimalNotation {
  /// Reads digits with separators: `1 400`, `1.000`, `3,5`, `1,234.5`. A lone separator before
  /// exactly three digits groups thousands where the language says so (a point in French, a comma in
  /// English) and is a decimal sign elsewhere. Nil for what is no number.
  public static func decimal(_ text: some StringProtocol, language: Language?) -> Decimal? {
    var digits = Digits()
    var beginsWithZero = false
    /// How many digits stand before the first separator and before the last, and how many separators there are.
    var (first, last, separators) = (0, 0, 0)
    var sign: Unicode.Scalar?
    var areAlike = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if digits.count == 0 { beginsWithZero = scalar == "0" }
        digits.append(scalar)
      case ".", ",":
        if let sign, sign != scalar { areAlike = false }
        if separators == 0 { first = digits.count }
        (sign, last, separators) = (scalar, digits.count, separators + 1)
      case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’": continue
      default: return nil
      }
    }
    guard digits.count > 0, let sign else { return digits.number(decimals: 0) }
    let decimals = digits.count - last
    let groups = decimals == 3 && (1...3).contains(first) && !beginsWithZero
    let isThousands =
      areAlike && (separators > 1 || groups && sign == (language == .french ? "." : ","))
    if isThousands { return decimals == 3 ? digits.number(decimals: 0) : nil }
    guard decimals > 0 else { return nil }
    return digits.number(decimals: decimals)
  }

  /// The digits of a number: put together at once, as far as 64 bits hold them, and kept as they stand beyond.
  private struct Digits {
    private(set) var count = 0
    private var significand: Int64 = 0
    private var text = ""
    private static let most = 18

    mutating func append(_ digit: Unicode.Scalar) {
      if count < Self.most {
        significand = significand * 10 + Int64(digit.value - 0x30)
      } else {
        if count == Self.most {
          let written = String(significand)
          text = String(repeating: "0", count: Self.most - written.utf8.count) + written
        }
        text.unicodeScalars.append(digit)
      }
      count += 1
    }

    /// The number of which the last `decimals` digits stand behind the point; nil where it has too many, or none.
    func number(decimals: Int) -> Decimal? {
      if count == 0 { return nil }
      if count <= Self.most { return Decimal(significand: significand, exponent: -decimals) }
      return decimals == 0
        ? Decimal(text) : Decimal(text.dropLast(decimals) + "." + text.suffix(decimals))
    }
  }

  /// Writes a number with grouped digits: `1 400,5` in French (with no-break spaces), `1,400.5` in
  /// English.
  public static func text(_ number: Decimal, language: Language) -> String {
    let plain = number.description
    let isWhole = number.exponent >= 0
    if plain.utf8.count <= 3, isWhole || language == .english { return plain }
    let digits = plain.utf8.drop { $0 == UInt8(ascii: "-") }
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    var grouped = number.significand < 0 ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 {
        grouped += language == .french ? "\u{A0}" : ","
      }
      grouped.unicodeScalars.append(Unicode.Scalar(digit))
    }
    guard whole.count < digits.count else { return grouped }
    grouped += language == .french ? "," : "."
    grouped += Substring(digits.dropFirst(whole.count + 1))
    return grouped
  }
}
