/// Writes a list in any format, piece by piece: a list of claims can be longer than memory.
public struct ListWriter {
  private let format: OutputFormat
  private let width: Int
  private let write: (String) -> Void
  private var widths: [Int] = []
  private var isFirst = true

  /// Prepares to write; lines for people are at most `width` columns wide.
  public init(_ format: OutputFormat, width: Int, to write: @escaping (String) -> Void) {
    self.format = format
    self.width = width
    self.write = write
  }

  /// Makes room for the cells of a piece. For people all pieces must have been measured before one
  /// is added.
  public mutating func measure(_ piece: Table) {
    let needed = piece.widths
    widths = widths.isEmpty ? needed : zip(widths, needed).map { max($0, $1) }
  }

  /// Adds rows; not for JSON.
  public mutating func add(_ piece: Table) {
    switch format {
    case .table: write(piece.text(widths: widths, into: width, withHeadings: isFirst))
    case .csv: write(isFirst ? piece.csv : piece.csvRows)
    case .markdown: write(isFirst ? piece.markdown : piece.markdownRows)
    case .json, .jsonl: return
    }
    isFirst = false
  }

  /// Adds elements; only for JSON.
  public mutating func add(_ elements: [JSON]) {
    for element in elements {
      var writer = JSONWriter(format == .jsonl ? .line : .element)
      writer.write(element)
      add(element: writer)
    }
  }

  /// Adds what was written as an element, or as a line; only for JSON.
  public mutating func add(element: consuming JSONWriter) {
    switch format {
    case .json: write((isFirst ? "[\n  " : ",\n  ") + element.text)
    case .jsonl: write(element.line())
    case .table, .csv, .markdown: return
    }
    isFirst = false
  }

  /// Ends the document.
  public func end() {
    if format == .json { write(isFirst ? JSON.array([]).document + "\n" : "\n]\n") }
  }
}
