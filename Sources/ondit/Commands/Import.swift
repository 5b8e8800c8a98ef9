internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Reconciliation
internal import Storage

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Record the claims of a spreadsheet saved as CSV, or of an export.",
    discussion: """
      A table needs a column for who says it (source, outlet), for what it is about (deal, in your own \
      words, or from and to) and for the figures (amount, valuation, stake, each in its column, or \
      property and value); date, link, title, kind, unit, modality, attributed_to, part, quote and \
      note are used where they are there. French headings do as well (média, opération, de, à, \
      montant, publié, lien, remarque), and what Excel saves as CSV. What is here already is not recorded again. Ctrl-C keeps the lines before; the \
      same command goes on from there.

      Examples:
        ondit import claims.csv --dry-run
        ondit import claims.csv --skip-bad --currency EUR
        ondit export | ondit import - --database copy.db
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("CSV or JSON lines; - is standard input.", valueName: "file"))
  var source: String

  @Option(help: "What the file is: csv, jsonl or claimreview; otherwise its beginning tells.")
  var inputFormat: ImportFormat?

  @Option(help: "The currency of amounts that state none: EUR, USD.")
  var currency: String?

  @Option(help: "What 02/01/2026 means: dmy or mdy; otherwise French headings decide.")
  var dates: SheetDefaults.DateOrder?

  @Flag(help: "Leave out lines that cannot be read; otherwise one of them stops it all.")
  var skipBad = false

  func run() throws {
    let language = options.language
    try options.output.requireNoRows()
    Interruption.watch()
    let input = try InputStream(source) { Interruption.isRequested }
    let database = try options.file.open()
    try database.prepareForImport()
    let progress = Progress(language)
    if let size = input.size, size > 0 {
      progress.share = { Double(input.position) / Double(size) }
    }
    let isStopped = {
      progress.advance()
      return Interruption.isRequested
    }
    let report: ImportReport
    do {
      report = try read(input, into: database, isStopped)
    } catch let error as ImportError {
      progress.clear()
      let failure = Failure(error, in: source, language)
      if Interruption.isRequested { Console.note("ondit: " + failure.description) }
      Interruption.endIfRequested()
      throw failure
    }
    progress.clear()
    options.print(ImportWording(language: language, isDryRun: options.dryRun).report(report))
    if options.output.format == .table, !options.dryRun, report.deals > 0 {
      try sayWhatIsSpeltAlike(database, language)
    }
    OutletRemarks(Array(report.outletsSpeltAlike.prefix(5))).say(
      in: language, isDryRun: options.dryRun)
    if options.dryRun, !skipBad, report.badRows > 0 {
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
      throw ExitCode(2)
    }
    Interruption.endIfRequested()
  }

  /// Points to deals that a slip of the pen may have parted, in a file of moderate size.
  private func sayWhatIsSpeltAlike(_ database: Database, _ language: Language) throws {
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
    _ input: InputStream, into database: Database, _ isStopped: () -> Bool
  ) throws -> ImportReport {
    if try ImportFormat.isWorkbook(input.peek()) { throw ImportError.workbook }
    return try database.inTransaction(keeping: !options.dryRun) {
      switch try inputFormat ?? ImportFormat.guessed(from: input.peek()) {
      case .records:
        try RecordImport(database, skippingBad: skipBad)
          .run(input, isStopped: isStopped)
      case .reviews:
        try ClaimReviewImport(database, skippingBad: skipBad).run(input.rest(), at: .now)
      case .sheet:
        try ClaimSheetImport(
          database, skippingBad: skipBad || options.dryRun,
          defaults: SheetDefaults(
            language: options.output.chosenLanguage, currency: currency, dateOrder: dates)
        )
        .run(CSVReader(input.next), at: .now, isStopped: isStopped)
      }
    }
  }
}
