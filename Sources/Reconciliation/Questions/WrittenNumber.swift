import Claims

/// A number as tables write it, which an import keeps as words since it may be a name: thousands in groups of
/// three (`12,345`, `12 345`, `12'345`, `1.234.567`, with the spaces of either width), a fraction after a point
/// (`12345.0`).
/// What begins with an idle zero (`007`) is no number.
struct WrittenNumber {
  let value: Decimal

  init?(_ text: String) {
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || 0x30...0x39 ~= first,
      text.utf8.count <= 40
    else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    // One point is that of a fraction.
    let isGroupedByPoints = text.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1
    var digits = ""
    var separator: Unicode.Scalar?
    // How many digits stand since the last separator; nil after the point.
    var run: Int? = 0
    for scalar in text.unicodeScalars.dropFirst(isNegative ? 1 : 0) {
      if "0"..."9" ~= scalar {
        digits.unicodeScalars.append(scalar)
        run = run.map { $0 + 1 }
      } else if scalar == ".", !isGroupedByPoints, let count = run,
        separator == nil || count == 3, !digits.isEmpty
      {
        digits += "."
        run = nil
      } else if Self.separators.contains(scalar) || scalar == ".", let count = run,
        separator ?? scalar == scalar,
        separator == nil ? (1...3).contains(count) : count == 3
      {
        separator = scalar
        run = 0
      } else {
        return nil
      }
    }
    if separator != nil, let run, run != 3 { return nil }
    let isIdle =
      digits.utf8.first == UInt8(ascii: "0") && digits.utf8.count > 1
      && digits.dropFirst().first != "."
    guard !isIdle, digits.last != ".", let value = Decimal((isNegative ? "-" : "") + digits) else {
      return nil
    }
    self.value = value
  }

  private static let separators: Set<Unicode.Scalar> = [
    ",", " ", "'", "\u{2019}", "\u{A0}", "\u{202F}", "\u{2009}",
  ]
}
