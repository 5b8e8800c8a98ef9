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
    let missing = columns.count - row.count
    rows.append(missing > 0 ? row + Array(repeating: "", count: missing) : row)
  }

  /// Aligned columns, two spaces apart, at most `width` columns wide where the flexible ones can
  /// shrink to that; where they cannot, each row as a text of its own, without headings. Cells hold nothing that steers a terminal. Columns are as wide as their headings also
  /// where these are left out.
  public func text(width: Int, indent: Int = 0, withHeadings: Bool = true) -> String {
    let cells = cells
    return text(
      of: cells, widths: fitting(widest(of: cells), into: width, indent), indent, withHeadings,
      into: width)
  }

  /// The same for a table that is a piece of a longer one, whose columns need `widths`.
  func text(widths: [Int], into width: Int, withHeadings: Bool) -> String {
    text(of: cells, widths: fitting(widths, into: width, 0), 0, withHeadings, into: width)
  }

  /// How wide the columns would have to be for nothing to be cut.
  var widths: [Int] { widest(of: cells) }

  private var cells: [[Cell]] { rows.map { row in row.map { Cell($0) } } }

  private func widest(of cells: [[Cell]]) -> [Int] {
    var widths = columns.map { Cell($0.title).columns }
    for row in cells {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.columns) }
    }
    return widths
  }

  private func fitting(_ widest: [Int], into width: Int, _ indent: Int) -> [Int] {
    var widths = widest
    let gaps = 2 * max(0, columns.count - 1) + indent
    var excess = widths.reduce(gaps, +) - width
    for column in columns.indices where columns[column].isFlexible && excess > 0 {
      let shrunk = max(12, widths[column] - excess)
      excess -= max(0, widths[column] - shrunk)
      widths[column] = min(widths[column], shrunk)
    }
    // Nothing fits side by side.
    return excess > 0 ? [] : widths
  }

  private func text(
    of cells: [[Cell]], widths: [Int], _ indent: Int, _ withHeadings: Bool, into width: Int
  ) -> String {
    if widths.isEmpty { return stacked(cells, indent, into: width) }
    var bytes: [UInt8] = []
    if withHeadings { append(columns.map { Cell($0.title) }, to: &bytes, widths, indent) }
    for row in cells { append(row, to: &bytes, widths, indent) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The cells of each row behind each other, in lines broken at words.
  private func stacked(_ cells: [[Cell]], _ indent: Int, into width: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var text = ""
    for row in cells {
      let joined = row.map(\.text).filter { !$0.isEmpty }.joined(separator: " · ")
      for (number, line) in joined.wrapped(to: max(20, width - indent - 2)).enumerated() {
        text += margin + (number == 0 ? "" : "  ") + line + "\n"
      }
    }
    return text
  }

  /// A cell's text as a terminal may get it, and how many columns it takes there.
  private struct Cell {
    let text: String
    let columns: Int

    init(_ text: String) {
      let isPlain = text.isPrintableASCII
      self.text = isPlain ? text : text.safeOnTerminal
      columns = isPlain ? text.utf8.count : self.text.columns
    }
  }

  private func append(_ row: [Cell], to bytes: inout [UInt8], _ widths: [Int], _ indent: Int) {
    // Blanks are written before the next cell only: no line ends in some.
    var blanks = indent
    for (column, cell) in row.enumerated() {
      let shown =
        cell.columns > widths[column]
        ? Cell(cell.text.truncated(to: widths[column], atWord: true)) : cell
      let padding = max(0, widths[column] - shown.columns)
      if columns[column].alignsRight { blanks += padding }
      if !shown.text.isEmpty {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
        bytes.append(contentsOf: shown.text.utf8)
        blanks = 0
      }
      blanks += columns[column].alignsRight ? 2 : padding + 2
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// RFC 4180 with a header line; a cell that a spreadsheet would take for a formula is quoted.
  public var csv: String { Self.csv(columns.map(\.title)) + csvRows }

  /// The same without the header line.
  var csvRows: String { rows.map(Self.csv).joined() }

  private static func csv(_ cells: [String]) -> String {
    cells.map(CSV.field).joined(separator: ",") + "\r\n"
  }

  /// A pipe table.
  public var markdown: String {
    let rule = columns.map { $0.alignsRight ? "--:" : "---" }
    return Self.markdown(columns.map(\.title)) + Self.markdown(rule) + markdownRows
  }

  /// The rows of a pipe table.
  var markdownRows: String {
    let escape = { (cell: String) in
      String(cell.safeOnTerminal.flatMap { $0 == "|" ? ["\\", $0] : [$0] })
    }
    return rows.map { Self.markdown($0.map(escape)) }.joined()
  }

  private static func markdown(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
