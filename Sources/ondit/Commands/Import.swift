internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Record the claims of a spreadsheet saved as CSV, or of an export.",
    discussion: """
      A table needs the columns outlet, deal, property and value; published, url, title, from, to,
      kind, unit, modality, attributed_to, part, valuation_basis, quote and note are used where they
      are there. French headings do as well (source, opération, fait, montant, publié, lien).
      What is here already is not recorded again.

      Examples:
        ondit import claims.csv --dry-run
        ondit import claims.csv --skip-bad
        ondit export | ondit import - --database copy.db
      """)

  @OptionGroup var file: DatabaseOptions

  @Argument(help: ArgumentHelp("CSV or JSON lines; - is standard input.", valueName: "file"))
  var source: String

  @Option(help: "csv, jsonl or claimreview; otherwise the file's beginning tells.")
  var format: ImportFormat?

  @Option(name: .customLong("language"), help: "fr or en; otherwise the locale decides.")
  var chosenLanguage: Language?

  @Flag(help: "Say what was recorded as JSON.")
  var json = false

  @Flag(help: "Leave out lines that cannot be read; otherwise one of them stops it all.")
  var skipBad = false

  @Flag(help: "Show what would be recorded.")
  var dryRun = false

  func run() throws {
    let language = chosenLanguage ?? Environment.language
    Interruption.watch()
    let input = try InputStream(source) { Interruption.isRequested }
    let database = try file.open()
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
    let wording = ImportWording(language: language, isDryRun: dryRun)
    Console.write(json ? wording.json(report).line + "\n" : wording.text(report))
    Interruption.endIfRequested()
  }

  private func read(
    _ input: InputStream, into database: Database, _ isStopped: () -> Bool
  ) throws -> ImportReport {
    try database.inTransaction(keeping: !dryRun, mapping: { $0 as any Error }) {
      switch try format ?? ImportFormat.guessed(from: input.peek()) {
      case .records: try RecordImport(database).run(input, isStopped: isStopped)
      case .reviews:
        try ClaimReviewImport(database, skippingBad: skipBad).run(input.rest(), at: .now)
      case .sheet:
        try ClaimSheetImport(database, skippingBad: skipBad, language: chosenLanguage)
          .run(CSVReader(input.next), at: .now, isStopped: isStopped)
      }
    }
  }
}
