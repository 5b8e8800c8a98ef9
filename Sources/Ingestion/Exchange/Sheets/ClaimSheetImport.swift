public import Claims
public import Storage

/// Why a table of claims was not imported.
public enum ImportError: Error {
  /// Some lines cannot be read, and none was to be skipped.
  case refused(ImportReport)
  /// No row can be read under these headings.
  case badHeader(SheetProblem)
  /// The file says nothing.
  case empty
  /// It is a workbook of a spreadsheet program, which can save it as CSV.
  case workbook
  /// It was to be stopped, and cannot be kept in part.
  case stopped
}

/// Imports a table of claims: CSV with separators of any kind, headings in French or English.
///
/// Lines that say the same of their article are of one article. A deal is found by its slug, or by its
/// parties as `ondit ingest` finds it; a name that is no deal's becomes a subject. What the file has
/// already is not recorded again. One pass, rows read on a second thread; memory does not grow with the table, but
/// for the names of up to a million deals and articles.
public struct ClaimSheetImport {
  private let database: Database
  private let skipsBad: Bool
  private let defaults: SheetDefaults

  /// Imports into a database. With `skippingBad` lines that cannot be read are left out, else they stop the
  /// import.
  /// `defaults` hold where the table says nothing else.
  public init(
    _ database: Database, skippingBad: Bool = false, defaults: SheetDefaults = SheetDefaults()
  ) {
    self.database = database
    self.skipsBad = skippingBad
    self.defaults = defaults
  }

  /// Reads all rows and records their claims.
  ///
  /// To be called inside a transaction, which must fail when this throws: ``ImportError`` where the table
  /// is at fault, `SQLiteError` where the database is, and what `reader`'s source throws. `isStopped` is asked
  /// for each row; once it says yes, the rows before are all that is recorded.
  public func run(
    _ reader: CSVReader, at moment: Timestamp, isStopped: () -> Bool = { false }
  ) throws -> ImportReport {
    var lines = try SheetLines(reader)
    var record = CSVRecord()
    var report = ImportReport()
    let header = try header(&lines, &record)
    report.unknownColumns = header.unknown
    report.isWindows1252 = !record.isUTF8
    let reader = SheetRowReader(header, defaults, sample: lines.sample)
    let recorder = try SheetRecorder(database, at: moment)
    try database.postponeClaimIndexes()
    let ahead = SheetRowsAhead(lines, reader)
    var latest = record.line
    reading: while let batch = try ahead.next() {
      for (place, line) in batch.lines.enumerated() {
        // Where the input was stopped too, its last line may be half a line. Those before it are kept.
        let isWhole = batch.isLastWhole || place + 1 < batch.lines.count
        if isStopped(), !isWhole {
          report.stoppedBefore = line.number
          break reading
        }
        latest = line.number
        report.isWindows1252 = report.isWindows1252 || !line.isUTF8
        switch line.content {
        case .empty: continue
        case .problem(let problem): report.note(problem)
        case .rows(let rows):
          if rows.isEmpty { report.noteNoValue(line: line.number) }
          if batch.rows[rows].contains(where: \.isOfDealAbove) {
            report.noteDealAbove(line: line.number)
          }
          guard report.badRows == 0 || skipsBad else { break }
          for row in batch.rows[rows] { try recorder.record(row, &report) }
        }
        report.rows += 1
      }
    }
    if report.stoppedBefore == nil, isStopped() { report.stoppedBefore = latest + 1 }
    if report.stoppedBefore != nil { recorder.stop(&report) }
    if report.badRows == 0 || skipsBad { try recorder.finish(&report) }
    guard report.badRows == 0 || skipsBad else { throw ImportError.refused(report) }
    return report
  }

  /// A title may stand above the headings, on its own lines.
  private static let mostTitles = 8

  /// Reads the headings: the first line that can be them, among the first that hold something.
  private func header(_ lines: inout SheetLines, _ record: inout CSVRecord) throws -> SheetHeader {
    var first: SheetProblem?
    for _ in 0...Self.mostTitles {
      do {
        repeat {
          guard try lines.next(&record) else {
            throw first.map { ImportError.badHeader($0) } ?? .empty
          }
        } while record.isEmpty
      } catch let error as CSVError {
        throw ImportError.badHeader(first ?? SheetProblem(line: error.line, .badQuoting))
      }
      // What a ZIP archive begins with.
      if record[0].hasPrefix("PK\u{3}\u{4}") {
        throw ImportError.badHeader(SheetProblem(line: record.line, .workbook))
      }
      do throws(SheetProblem) {
        return try SheetHeader(record.fields, line: record.line, sample: lines.sample)
      } catch {
        first = first ?? error
      }
    }
    throw first.map { ImportError.badHeader($0) } ?? ImportError.empty
  }
}
