/// The rows of a table whose cells reach over several columns and rows: each of these has the cell's text, so that every
/// value stands under its heading and beside what its row is about.
struct SpreadRows: Sendable {
  private var rows: [[String]] = []
  /// What cells of rows before reach into, by column, with how many rows they still do.
  private var hanging: [Int: (text: String, rows: Int)] = [:]
  /// How many cells stand in the row as written, and how wide the first is.
  private var written = 0
  private var firstWidth = 1
  /// The bytes that may still be repeated: a page can say that everything reaches over everything.
  private var budget = 100_000

  /// Begins the next row.
  mutating func startRow() {
    endRow()
    rows.append([])
    fillHanging()
  }

  /// Adds a cell to the row that was begun last.
  ///
  /// - Parameters:
  ///   - columns: how many it reaches over, at least 1.
  ///   - rows: the same downwards.
  mutating func append(_ text: String, columns: Int, rows count: Int) {
    if rows.isEmpty { rows.append([]) }
    if written == 0 { firstWidth = columns }
    written += 1
    let copies = columns * count - 1
    let cost = (text.utf8.count + 1) * copies
    let isSpread = cost <= budget
    if isSpread { budget -= cost }
    for _ in 0..<(isSpread ? columns : 1) {
      let column = rows[rows.count - 1].count
      rows[rows.count - 1].append(text)
      if count > 1, isSpread { hanging[column] = (text, count - 1) }
    }
    fillHanging()
  }

  /// The rows that hold anything, in their order.
  mutating func finished() -> [[String]] {
    endRow()
    return rows.filter { row in !row.allSatisfy(\.isEmpty) }
  }

  /// A cell alone in its row is a heading over the rows that follow: it stands once.
  private mutating func endRow() {
    if written == 1, firstWidth > 1, let row = rows.last, row.count == firstWidth {
      rows[rows.count - 1] = [row[0]]
    }
    written = 0
    firstWidth = 1
  }

  private mutating func fillHanging() {
    guard !hanging.isEmpty else { return }
    let last = rows.count - 1
    while let above = hanging[rows[last].count] {
      let column = rows[last].count
      hanging[column] = above.rows > 1 ? (above.text, above.rows - 1) : nil
      rows[last].append(above.text)
    }
  }
}
