/// Rows under headings, to be printed as aligned columns, CSV or Markdown.
public struct Table: Sendable {
  /// A column's heading and how its cells stand.
  public struct Column: Sendable {
    let title: String
    let alignsRight: Bool
    let isFlexible: Bool

    /// Names a column. A flexible one gives way where the terminal is too narrow.
    public init(_ title: String, alignsRight: Bool = false, isFlexible: Bool = false) {
      self.title = title
      self.alignsRight = alignsRight
      self.isFlexible = isFlexible
    }
  }

  /// The headings.
  public let columns: [Column]
  /// The cells, one array a row, as many as there are columns.
  public private(set) var rows: [[String]] = []

  /// An empty table.
  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; missing cells are empty.
  public mutating func append(_ row: [String]) {
    rows.append(row + Array(repeating: "", count: max(0, columns.count - row.count)))
  }

  /// Aligned columns, two spaces apart, at most `width` columns wide where the flexible ones can
  /// shrink to that. Cells hold nothing that steers a terminal. Columns are as wide as their headings also
  /// where these are left out.
  public func text(width: Int, indent: Int = 0, withHeadings: Bool = true) -> String {
    let headings = columns.map(\.title.safeOnTerminal)
    var widths = headings.map(\.columns)
    let cells = rows.map { row in row.map(\.safeOnTerminal) }
    for row in cells {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.columns) }
    }
    let gaps = 2 * max(0, columns.count - 1) + indent
    var excess = widths.reduce(gaps, +) - width
    for column in columns.indices where columns[column].isFlexible && excess > 0 {
      let shrunk = max(12, widths[column] - excess)
      excess -= max(0, widths[column] - shrunk)
      widths[column] = min(widths[column], shrunk)
    }
    var text = ""
    if withHeadings { append(headings, to: &text, widths, indent) }
    for row in cells { append(row, to: &text, widths, indent) }
    return text
  }

  private func append(_ row: [String], to text: inout String, _ widths: [Int], _ indent: Int) {
    // Blanks are written before the next cell only: no line ends in some.
    var blanks = indent
    for (column, cell) in row.enumerated() {
      let shown = cell.truncated(to: widths[column])
      let padding = max(0, widths[column] - shown.columns)
      if columns[column].alignsRight { blanks += padding }
      if !shown.isEmpty {
        for _ in 0..<blanks { text += " " }
        text += shown
        blanks = 0
      }
      blanks += columns[column].alignsRight ? 2 : padding + 2
    }
    text += "\n"
  }

  /// RFC 4180 with a header line; a cell that a spreadsheet would take for a formula is quoted.
  public var csv: String {
    ([columns.map(\.title)] + rows).map { row in row.map(CSV.field).joined(separator: ",") + "\r\n"
    }
    .joined()
  }

  /// A pipe table.
  public var markdown: String {
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
    let rule = columns.map { $0.alignsRight ? "--:" : "---" }
    let escape = { (cell: String) in
      String(cell.safeOnTerminal.flatMap { $0 == "|" ? ["\\", $0] : [$0] })
    }
    return line(columns.map(\.title)) + line(rule) + rows.map { line($0.map(escape)) }.joined()
  }
}
