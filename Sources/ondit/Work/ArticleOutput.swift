internal import Presentation

/// What there is to say of articles, one after the other, in any format: as JSON one document, an object for the
/// one article that was named, an array for several; as CSV and Markdown one table.
struct ArticleOutput {
  private let format: OutputFormat
  private let isOne: Bool
  private var list: ListWriter

  /// What is said of one article.
  enum Piece {
    case text(String)
    case rows(Table)
    case json(JSONWriter)
  }

  /// Begins to print. `isOne` where a single article was named.
  init(_ format: OutputFormat, isOne: Bool) {
    self.format = format
    self.isOne = isOne
    list = ListWriter(format, width: Console.width, to: Console.write)
  }

  /// Makes of an article what the format asks for.
  func piece(
    text: () throws -> String, rows: () throws -> Table, json: (inout JSONWriter) throws -> Void
  ) rethrows -> Piece {
    switch format {
    case .table: .text(try text())
    case .csv, .markdown: .rows(try rows())
    case .json, .jsonl: try self.json(json)
    }
  }

  /// What is said of an article in JSON.
  func json(_ write: (inout JSONWriter) throws -> Void) rethrows -> Piece {
    var writer = JSONWriter(format == .jsonl ? .line : isOne ? .document : .element)
    try write(&writer)
    return .json(writer)
  }

  /// Prints it.
  mutating func add(_ piece: Piece) {
    switch piece {
    case .text(let text): Console.write(text)
    case .rows(let table): list.add(table)
    case .json(let json) where isOne && format == .json: Console.write(json.text + "\n")
    case .json(let json): list.add(element: json)
    }
  }

  /// Ends the document.
  func end() {
    if !isOne { list.end() }
  }
}
