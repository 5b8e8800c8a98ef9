import Presentation
import Testing

/// A list that is written in pieces reads as if it had been written at once.
@Suite struct ListWriterTests {
  private static let columns = [
    Table.Column("#", alignsRight: true), Table.Column("Outlet"),
    Table.Column("Words", isFlexible: true),
  ]

  private static func table(_ numbers: Range<Int>) -> Table {
    var table = Table(columns)
    for number in numbers {
      table.append([
        "\(number)", "Outlet \(number * number)", String(repeating: "word | ", count: number),
      ])
    }
    return table
  }

  private static func written(_ pieces: [Range<Int>], as format: OutputFormat) -> String {
    var text = ""
    var writer = ListWriter(format, width: 60) { text += $0 }
    for piece in pieces { writer.measure(table(piece)) }
    for piece in pieces {
      switch format {
      case .table, .csv, .markdown: writer.add(table(piece))
      case .json, .jsonl: writer.add(piece.map { .object(["number": .integer(Int64($0))]) })
      }
    }
    writer.end()
    return text
  }

  @Test(arguments: [[1..<20], [1..<2, 2..<19, 19..<20], [1..<20, 20..<20]])
  func piecesMakeOneTable(_ pieces: [Range<Int>]) {
    let whole = Self.table(1..<20)
    #expect(Self.written(pieces, as: .table) == whole.text(width: 60))
    #expect(Self.written(pieces, as: .csv) == whole.csv)
    #expect(Self.written(pieces, as: .markdown) == whole.markdown)
  }

  @Test(arguments: [[1..<4], [1..<2, 2..<2, 2..<4]])
  func piecesMakeOneDocument(_ pieces: [Range<Int>]) {
    #expect(
      Self.written(pieces, as: .json) == """
        [
          {"number": 1},
          {"number": 2},
          {"number": 3}
        ]

        """)
    #expect(
      Self.written(pieces, as: .jsonl) == "{\"number\": 1}\n{\"number\": 2}\n{\"number\": 3}\n")
  }

  @Test func anEmptyListIsADocumentToo() {
    #expect(Self.written([1..<1], as: .json) == "[]\n")
    #expect(Self.written([1..<1], as: .jsonl) == "")
    #expect(Self.written([1..<1], as: .csv) == "#,Outlet,Words\r\n")
    #expect(Self.written([1..<1], as: .table) == "#  Outlet  Words\n")
  }
}
