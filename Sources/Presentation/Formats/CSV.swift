/// Fields of comma-separated values, RFC 4180.
public enum CSV {
  /// A field, quoted where it has to be. A text that a spreadsheet would run as a formula (it begins
  /// with =, +, -, @, a tab or a return, and is no number) gets an apostrophe before it, as OWASP
  /// advises.
  public static func field(_ text: String) -> String {
    let isFormula =
      text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let isNumber =
      isFormula && text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    let safe = isFormula && !isNumber ? "'" + text : text
    guard safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return safe }
    return "\"" + String(safe.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] }) + "\""
  }
}
