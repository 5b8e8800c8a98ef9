internal import Claims
public import Storage

/// Imports what `ondit export` wrote: every record of another file, as JSON lines.
///
/// An empty file becomes what the other one was, number by number. Into any other file the records
/// are fitted in: what it has already is left alone, everything else gets a number of its own. One
/// pass; memory grows with the numbers that have to be changed, 32 bytes each.
public struct RecordImport {
  private let database: Database
  private let skipsBad: Bool

  /// Imports into a database. With `skippingBad` lines that cannot be read are left out, and with
  /// them those that refer to them; else the first one stops the import.
  public init(_ database: Database, skippingBad: Bool = false) {
    self.database = database
    self.skipsBad = skippingBad
  }

  /// Reads all lines and writes their records.
  ///
  /// To be called inside a transaction, which must fail when this throws: ``ImportError`` where the
  /// lines are at fault, `SQLiteError` where the database is, `InputError` where the file is.
  /// `isStopped` is asked for each line; once it says yes, ``ImportError/stopped`` is thrown: a
  /// part of an export may refer to the rest.
  public func run(
    _ input: InputStream, isStopped: () -> Bool = { false }
  ) throws -> ImportReport {
    try database.deferReferences()
    var lines = InputLines(input)
    var report = ImportReport()
    var writer = RecordWriter(database, isEmpty: try database.isEmpty())
    while let line = try lines.next() {
      if isStopped() { throw ImportError.stopped }
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      report.rows += 1
      do {
        try writer.write(try RecordLine(line), at: lines.number, &report)
      } catch let kind as SheetProblem.Kind {
        report.note(SheetProblem(line: lines.number, kind))
        guard skipsBad else { throw ImportError.refused(report) }
      }
    }
    if isStopped() { throw ImportError.stopped }
    do {
      try writer.finish()
      if let (table, name) = try database.giveOwnNames().first {
        let message = "the name \(name) means another"
        throw SheetProblem(line: lines.number, .badRecord(table, message))
      }
    } catch let problem as SheetProblem {
      // What was merged into nothing is written by now, and cannot be left out.
      throw ImportError.badHeader(problem)
    }
    // A party that was left out is none of its deal.
    if report.badRows > 0 { try database.remakeKeys() }
    try database.sketchNewTexts()
    return report
  }
}
