/// Fields of comma-separated values, RFC 4180.
public enum CSV {
  /// A field, quoted where it has to be. A text that a spreadsheet would run as a formula (it begins
  /// with =, +, -, @, a tab or a return, and is no number) gets an apostrophe before it, as OWASP
  /// advises; so does one that begins with an apostrophe before such a text, so that an import can take
  /// them back. A field also goes between quotes where a reader might guess another separator.
  ///
  /// A number may have a decimal point or a decimal comma.
  public static func field(_ text: String) -> String {
    let bare = text.utf8.drop { $0 == UInt8(ascii: "'") }
    let isFormula = bare.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let isNumber =
      text.utf8.first == UInt8(ascii: "-") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    let safe = isFormula && !isNumber ? "'" + text : text
    guard safe.utf8.contains(where: { ",;\t\"\r\n".utf8.contains($0) }) else { return safe }
    // By code points: a mark that combines with a quotation mark does not make it another.
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
