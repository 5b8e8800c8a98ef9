/// The lines of a table, the first of them read ahead: what their fields have in common tells what
/// the headings leave open.
struct SheetLines {
  private var reader: CSVReader
  private var ahead: [Result<CSVRecord, CSVError>] = []
  private var position = 0

  /// Reads ahead at most this many lines, and this many bytes.
  private static let (mostLines, mostBytes) = (2_000, 1 << 20)

  init(_ reader: CSVReader) throws {
    self.reader = reader
    var bytes = 0
    while ahead.count < Self.mostLines, bytes < Self.mostBytes {
      var record = CSVRecord()
      do {
        guard try self.reader.next(&record) else { break }
        bytes += record.bytes.count
        ahead.append(.success(record))
      } catch let error as CSVError {
        ahead.append(.failure(error))
      }
    }
  }

  /// Reads the next line into `record`; false at the end. Throws what ``CSVReader/next(_:)``
  /// throws.
  mutating func next(_ record: inout CSVRecord) throws -> Bool {
    guard position < ahead.count else {
      ahead = []
      position = 0
      return try reader.next(&record)
    }
    position += 1
    record = try ahead[position - 1].get()
    return true
  }

  /// Whether the line handed over last was followed by another when it was read: it is no half
  /// line, even where the input was stopped.
  var isLastWhole: Bool { position < ahead.count }

  /// The lines read ahead that are still to come.
  var sample: SheetSample {
    SheetSample(
      records: ahead[position...].compactMap { try? $0.get() },
      hasSemicolons: reader.separator == UInt8(ascii: ";"))
  }
}
