internal import Claims
internal import Ingestion
internal import Presentation
internal import Reconciliation
internal import Storage

/// Records the claims of a table, an export or fact checks: what `ondit import` does, and `ondit ingest` with what
/// is no article.
struct TableImport {
  let database: Database
  let options: TableOptions
  let output: OutputOptions
  let isDryRun: Bool

  private var language: Language { output.language }

  /// Reads it all, and tells what was recorded once it is kept; of a dry run as long as it is there. Throws a
  /// ``Failure`` where lines are at fault.
  func run(
    _ input: InputStream, as format: ImportFormat? = nil,
    telling tell: (ImportReport) throws -> Void
  ) throws -> ImportReport {
    try database.prepareForImport()
    let progress = Progress(language)
    if let size = input.size, size > 0 {
      progress.share = { Double(input.position) / Double(size) }
    }
    defer { progress.clear() }
    let isStopped = {
      progress.advance()
      return Interruption.isRequested
    }
    do {
      if try ImportFormat.isWorkbook(input.peek()) { throw ImportError.workbook }
      let report = try database.inTransaction(keeping: !isDryRun) {
        let report = try read(input, as: format, isStopped)
        progress.clear()
        if isDryRun { try tell(report) }
        return report
      }
      if !isDryRun { try tell(report) }
      return report
    } catch let error as ImportError {
      throw Failure(error, in: input.name, language)
    }
  }

  /// What was recorded, what was left out, and how to take it back.
  func wording(_ report: ImportReport) -> ChangeReport {
    ImportWording(language: language, isDryRun: isDryRun).report(report)
  }

  /// Says what of it may be a slip of the pen, and whether lines would stop what was only tried.
  func remark(on report: ImportReport) throws {
    if output.format == .table, !isDryRun, report.deals > 0 { try sayWhatIsSpeltAlike() }
    OutletRemarks(Array(report.outletsSpeltAlike.prefix(5))).say(in: language, isDryRun: isDryRun)
    guard isRefused(report) else { return }
    Console.note(
      language.count(
        report.badRows,
        (
          "ligne illisible : sans --skip-bad, rien ne sera enregistré",
          "lignes illisibles : sans --skip-bad, rien ne sera enregistré"
        ),
        (
          "bad line: without --skip-bad nothing will be recorded",
          "bad lines: without --skip-bad nothing will be recorded"
        )))
  }

  /// Whether what was only tried would be refused.
  func isRefused(_ report: ImportReport) -> Bool {
    isDryRun && !options.skipBad && report.badRows > 0
  }

  /// Points to deals that a slip of the pen may have parted, in a file of moderate size.
  private func sayWhatIsSpeltAlike() throws {
    guard try database.latestDeal() <= 2_000 else { return }
    var deals: [Deal] = []
    try database.forEachDeal { deals.append($0) }
    let count = DealSuggestion.spellings(of: deals).count
    guard count > 0 else { return }
    Console.note(
      language.count(
        count, ("paire d'opérations ne diffère", "paires d'opérations ne diffèrent"),
        ("pair of deals differs", "pairs of deals differ"))
        + language.choose(
          " que d'une lettre ou deux : ondit deals suggest",
          " in a letter or two only: ondit deals suggest"))
  }

  private func read(
    _ input: InputStream, as format: ImportFormat?, _ isStopped: () -> Bool
  ) throws -> ImportReport {
    switch try format ?? ImportFormat.guessed(from: input.peek()) {
    case .records:
      try RecordImport(database, skippingBad: options.skipBad).run(input, isStopped: isStopped)
    case .reviews:
      try ClaimReviewImport(database, skippingBad: options.skipBad).run(input.rest(), at: .now)
    case .sheet:
      try ClaimSheetImport(
        database, skippingBad: options.skipBad || isDryRun,
        defaults: SheetDefaults(
          language: output.chosenLanguage, currency: options.currency, dateOrder: options.dates)
      )
      .run(CSVReader(input.next), at: .now, isStopped: isStopped)
    }
  }
}
