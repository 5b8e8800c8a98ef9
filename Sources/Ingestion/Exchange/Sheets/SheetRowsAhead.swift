internal import Dispatch

/// What a line of a table says.
struct SheetLine {
  enum Content {
    /// Nothing but blanks and separators.
    case empty
    /// The rows of its batch that are its own; none where it claims nothing.
    case rows(Range<Int>)
    case problem(SheetProblem)
  }

  let number: Int
  let content: Content
  let isUTF8: Bool
}

/// Some lines of a table that follow each other, with their rows.
struct SheetBatch {
  var lines: [SheetLine] = []
  var rows: [SheetRow] = []
  /// Whether its last line, too, was followed by another when it was read: it is no half line, even where the
  /// input was stopped.
  var isLastWhole = true
}

/// The lines of a table, read on a second thread while those before them are recorded: reading a row takes an eighth of
/// the time that recording it takes.
///
/// What rows share is made on the second thread; what the recording notes in it only the first reads and writes.
final class SheetRowsAhead: @unchecked Sendable {
  private let queue = DispatchQueue(label: "ondit.rows")
  private let isRead = DispatchSemaphore(value: 0)
  // Only what runs in the queue touches these,
  private var lines: SheetLines
  private var reader: SheetRowReader
  // and this only between the queue's signal and the asking for the next.
  private var batch: Result<SheetBatch, any Error> = .success(SheetBatch())

  /// A batch has at most so many lines, and ends with the one that fills so many bytes.
  private static let (mostLines, mostBytes) = (2_048, 1 << 20)

  /// Begins to read.
  init(_ lines: SheetLines, _ reader: SheetRowReader) {
    self.lines = lines
    self.reader = reader
    readNext()
  }

  /// The next lines, at most 2,048 and as a rule 1 MB; nil at the end. Throws what the table's source throws.
  func next() throws -> SheetBatch? {
    isRead.wait()
    let batch = try batch.get()
    if batch.lines.isEmpty { return nil }
    readNext()
    return batch
  }

  private func readNext() {
    queue.async {
      self.batch = Result { try self.read() }
      self.isRead.signal()
    }
  }

  private func read() throws -> SheetBatch {
    var batch = SheetBatch()
    batch.lines.reserveCapacity(Self.mostLines)
    batch.rows.reserveCapacity(Self.mostLines)
    var record = CSVRecord()
    var bytes = 0
    while batch.lines.count < Self.mostLines, bytes < Self.mostBytes {
      do {
        guard try lines.next(&record) else { break }
        bytes += record.bytes.count
        let content = content(of: record, &batch.rows)
        batch.lines.append(
          SheetLine(number: record.line, content: content, isUTF8: record.isUTF8))
      } catch let error as CSVError {
        let problem = SheetProblem(line: error.line, .badQuoting)
        batch.lines.append(SheetLine(number: error.line, content: .problem(problem), isUTF8: true))
      }
    }
    batch.isLastWhole = lines.isLastWhole
    return batch
  }

  private func content(of record: CSVRecord, _ rows: inout [SheetRow]) -> SheetLine.Content {
    if record.isEmpty {
      reader.endDeal()
      return .empty
    }
    let first = rows.count
    do throws(SheetProblem) {
      try reader.read(record, into: &rows)
      return .rows(first..<rows.count)
    } catch {
      rows.removeSubrange(first...)
      return .problem(error)
    }
  }
}
