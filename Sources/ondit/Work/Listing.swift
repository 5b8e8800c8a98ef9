internal import Presentation
internal import Storage

/// A list of any length in every format. Its pieces are made, printed and let go one after the other.
struct Listing<Element> {
  /// Hands over all elements, the same each time.
  let forEach: ((Element) throws(SQLiteError) -> Void) throws(SQLiteError) -> Void
  /// What some elements that follow each other are in print.
  let piece: ([Element]) throws(SQLiteError) -> Piece

  /// Some elements of a list, as people and as programs read them.
  struct Piece {
    let table: () -> Table
    let rows: () -> Table
    let json: () -> [JSON]
  }

  private static var pieceSize: Int { 512 }

  /// Prints the list as the file has it at one moment. For people it is gone through twice: the columns are as wide
  /// as all their cells need.
  /// `words` are those that picked its elements out.
  func print(
    _ options: OutputOptions, of database: Database, for words: String = ""
  ) throws(SQLiteError) {
    let format = options.format
    let output = BufferedOutput()
    var writer = ListWriter(format, width: Console.width, to: output.write)
    var isEmpty = true
    try database.reading { () throws(SQLiteError) in
      if format == .table {
        try forEachPiece { piece in
          let table = piece.table()
          isEmpty = isEmpty && table.rows.isEmpty
          writer.measure(table)
        }
        // Headings over nothing are no answer.
        if isEmpty { return }
      }
      try forEachPiece { piece in
        switch format {
        case .table, .markdown: writer.add(piece.table())
        case .csv: writer.add(piece.rows())
        case .json, .jsonl: writer.add(piece.json())
        }
      }
    }
    writer.end()
    output.flush()
    if format == .table, isEmpty {
      Console.note(options.language.nothingFound(words))
    }
  }

  /// An empty list has one piece, of no elements.
  private func forEachPiece(_ body: (Piece) -> Void) throws(SQLiteError) {
    var elements: [Element] = []
    var isFirst = true
    try forEach { (element) throws(SQLiteError) in
      elements.append(element)
      guard elements.count >= Self.pieceSize else { return }
      try body(piece(elements))
      elements.removeAll(keepingCapacity: true)
      isFirst = false
    }
    if isFirst || !elements.isEmpty { try body(piece(elements)) }
  }
}
