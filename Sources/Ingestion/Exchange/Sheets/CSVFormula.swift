/// Takes back what `CSV.field` of exports does to a text that a spreadsheet would run as a formula.
enum CSVFormula {
  /// The text without the apostrophe that stands before a formula.
  static func undone(_ field: String) -> String {
    guard field.utf8.first == UInt8(ascii: "'") else { return field }
    let rest = field.utf8.drop { $0 == UInt8(ascii: "'") }
    guard let first = rest.first, "=+-@\t\r".utf8.contains(first) else { return field }
    return String(field.dropFirst())
  }
}
