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
}
