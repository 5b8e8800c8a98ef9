import Ingestion
import Testing

@Suite struct CSVReaderTests {
  private func records(_ text: String, chunk: Int = 1 << 16) throws -> [[String]] {
    var rest = Array(text.utf8)[...]
    var reader = try CSVReader {
      let piece = Array(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
      return piece
    }
    var record = CSVRecord()
    var result: [[String]] = []
    while try reader.next(&record) { result.append(record.fields) }
    return result
  }

  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a;b\n1;2,5", [["a", "b"], ["1", "2,5"]]),
    ("a\tb\n\"x\ty\"\t\n", [["a", "b"], ["x\ty", ""]]), ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("a,b\n\"say \"\"hi\"\"\",\"two\nlines\"\n", [["a", "b"], ["say \"hi\"", "two\nlines"]]),
    ("", []), ("a", [["a"]]), ("a,,\n", [["a", "", ""]]), ("é,œ\r1,2", [["é", "œ"], ["1", "2"]]),
  ])
  func reads(_ text: String, _ expected: [[String]]) throws {
    // The first piece holds the header line, as any real one does.
    for chunk in [8, 9, 11, 1 << 16] { #expect(try records(text, chunk: chunk) == expected) }
  }

  @Test(arguments: [3, 4, 5, 7, 1 << 16])
  func readsUTF16AsExcelSavesIt(_ chunk: Int) throws {
    let text = "nom\tvaleur\r\nété 😀\t5 €\r\n"
    for (isBig, mark) in [(false, "\u{FEFF}"), (true, "\u{FEFF}"), (false, ""), (true, "")] {
      let text = mark + text
      var bytes = text.utf16.flatMap { unit in
        isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
      }[...]
      // The first piece holds the header line, as any real one does.
      var isFirst = true
      var reader = try CSVReader {
        let piece = Array(bytes.prefix(isFirst ? max(chunk, 26) : chunk))
        isFirst = false
        bytes = bytes.dropFirst(piece.count)
        return piece
      }
      var record = CSVRecord()
      #expect(try reader.next(&record))
      #expect(record.fields == ["nom", "valeur"])
      #expect(try reader.next(&record))
      #expect(record.fields == ["été 😀", "5 €"])
      #expect(try !reader.next(&record))
    }
  }

  @Test func aRecordThatIsNotUTF8IsReadAsWindows1252() throws {
    var reader = CSVReader(Array("a,b\n".utf8) + [0xE9, 0x2C, 0x80, 0x0A] + Array("é,€\n".utf8))
    var record = CSVRecord()
    var records: [[String]] = []
    while try reader.next(&record) { records.append(record.fields) }
    #expect(records == [["a", "b"], ["é", "€"], ["é", "€"]])
  }

  @Test func namesTheLineOfABadRecord() throws {
    var reader = CSVReader(Array("a,b\n1,2\n\"x\"y,3\n4,5\n\"never closed".utf8))
    var record = CSVRecord()
    #expect(try reader.next(&record))
    #expect(try reader.next(&record))
    #expect(throws: CSVError(line: 3)) { _ = try reader.next(&record) }
    #expect(try reader.next(&record))
    #expect(record.fields == ["4", "5"])
    #expect(record.line == 4)
    #expect(throws: CSVError(line: 5)) { _ = try reader.next(&record) }
    #expect(try !reader.next(&record))
  }
}
