public import Claims
public import Storage

/// Imports ClaimReview documents of schema.org, ours or those of fact-checkers: JSON-LD, alone, in
/// a list, under `@graph`, or inside a page.
///
/// A review that says which property of what it is about, as our exports do, is that claim again.
/// Any other one is a claim of the reviewer: of what was reviewed, the verdict; and, where the
/// review says who had claimed it, when or where, that claim of theirs.
public struct ClaimReviewImport {
  private let database: Database
  private let skipsBad: Bool

  /// Imports into a database. With `skippingBad` reviews that cannot be read are left out, else
  /// they stop the import.
  public init(_ database: Database, skippingBad: Bool = false) {
    self.database = database
    self.skipsBad = skippingBad
  }

  /// Reads all reviews and records their claims. Problems are numbered by review, from 1.
  ///
  /// To be called inside a transaction, which must fail when this throws. Memory grows with the
  /// document.
  public func run(_ bytes: [UInt8], at moment: Timestamp) throws -> ImportReport {
    let reviews: [ExactJSON]
    do throws(ExactJSON.Problem) {
      reviews = try ReviewFinder(bytes).reviews
    } catch {
      throw ImportError.badHeader(SheetProblem(line: 1, .notJSON(offset: error.offset)))
    }
    var report = ImportReport()
    var reader = SheetRowReader(.allColumns, SheetDefaults(language: .english))
    let recorder = try SheetRecorder(database, at: moment)
    if reviews.isEmpty { throw ImportError.badHeader(SheetProblem(line: 1, .noReview)) }
    for review in reviews {
      report.rows += 1
      do {
        var rows: [SheetRow] = []
        for fields in ReviewFields.all(of: review) {
          try reader.read(fields.record(line: report.rows), into: &rows)
        }
        if rows.isEmpty { throw SheetProblem(line: report.rows, .missing(.value)) }
        guard report.badRows == 0 || skipsBad else { continue }
        for row in rows { try recorder.record(row, &report) }
      } catch let problem as SheetProblem {
        report.note(problem)
      }
    }
    guard report.badRows == 0 || skipsBad else { throw ImportError.refused(report) }
    try recorder.finish(&report)
    return report
  }
}
