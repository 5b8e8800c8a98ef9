/// A table that holds data, as opposed to one that lays out a page, in rows `| a | b |`.
struct DataTable: Sendable {
  let text: String
  /// The bytes of the text that stand in links.
  let linkLength: Int

  /// A cell with more text than this holds prose.
  private static let longestCell = 300

  /// Nil for a table that lays out: nested, of one column, or with prose in its cells.
  /// Linear in the table.
  init?(tree: PageTree, table: Int) {
    var rows = SpreadRows()
    var linkLength = 0
    var hasHeader = false
    var longest = 0
    var index = table + 1
    while index < tree.end(table) {
      switch tree.tag(index) {
      case .table, .form, .article, .h1, .h2: return nil
      case .caption:
        index = tree.end(index)
        continue
      case .tr: rows.startRow()
      case .td, .th:
        if tree.tag(index) == .th { hasHeader = true }
        // Before its text is read: tables in tables in tables would be read again and again.
        for inner in (index + 1)..<max(tree.end(index), index + 1) {
          switch tree.tag(inner) {
          case .table, .form, .article, .h1, .h2: return nil
          default: break
          }
        }
        let cell = tree.text(of: index).map { $0 == "|" ? "/" : $0 }
        longest = max(longest, cell.count)
        rows.append(
          String(cell), columns: DataTable.span(tree.attribute(.colspan, of: index), 20),
          rows: DataTable.span(tree.attribute(.rowspan, of: index), 200))
        linkLength += DataTable.linkLength(tree, index)
        index = tree.end(index)
        continue
      default: break
      }
      index += 1
    }
    let lines = rows.finished()
    let columns = lines.map(\.count).max() ?? 0
    guard lines.count >= 2, columns >= 2, hasHeader || longest <= DataTable.longestCell else {
      return nil
    }
    text = lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    self.linkLength = linkLength
  }

  /// Over how many columns or rows a cell reaches: at least one, whatever the page says.
  private static func span(_ written: String?, _ most: Int) -> Int {
    min(max(written.flatMap { Int($0.collapsed) } ?? 1, 1), most)
  }

  private static func linkLength(_ tree: PageTree, _ cell: Int) -> Int {
    var length = 0
    var index = cell
    while index < tree.end(cell) {
      if tree.tag(index) == .a {
        length += tree.text(of: index).utf8.count
        index = tree.end(index)
      } else {
        index += 1
      }
    }
    return length
  }
}
