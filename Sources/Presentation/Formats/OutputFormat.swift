/// How results are printed.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns, for people.
  case table
  /// One JSON document.
  case json
  /// One JSON object a line.
  case jsonl
  /// RFC 4180, with a header line.
  case csv
  /// A pipe table, for pasting into notes.
  case markdown

  /// Whether it is of rows below headings, for other programs.
  public var isOfRows: Bool { self == .csv || self == .markdown }
}
