/// Numbers as French and English newspapers write them.
public enum DecimalNotation {
  /// Reads digits with separators: `1 400`, `1.000`, `3,5`, `1,234.5`. A lone separator before
  /// exactly three digits groups thousands where the language says so (a point in French, a comma in
  /// English) and is a decimal sign elsewhere. Nil for what is no number.
  public static func decimal(_ text: some StringProtocol, language: Language?) -> Decimal? {
    var digits = ""
    var separators: [(byte: UInt8, digitsBefore: Int)] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case ".", ",": separators.append((UInt8(scalar.value), digits.utf8.count))
      case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’": continue
      default: return nil
      }
    }
    guard !digits.isEmpty, let last = separators.last else { return Decimal(digits) }
    let decimals = digits.utf8.count - last.digitsBefore
    let isThousands: Bool
    if separators.allSatisfy({ $0.byte == last.byte }) {
      let groups =
        decimals == 3 && (1...3).contains(separators[0].digitsBefore) && digits.first != "0"
      let thousandsSign = UInt8(ascii: language == .french ? "." : ",")
      isThousands = separators.count > 1 || (groups && last.byte == thousandsSign)
    } else {
      isThousands = false
    }
    if isThousands { return decimals == 3 ? Decimal(digits) : nil }
    guard decimals > 0 else { return nil }
    return Decimal(digits.dropLast(decimals) + "." + digits.suffix(decimals))
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
