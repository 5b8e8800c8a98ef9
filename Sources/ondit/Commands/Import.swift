internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation

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

  @OptionGroup var tables: TableOptions

  func run() throws {
    let language = options.language
    try options.output.requireNoRows()
    Interruption.watch()
    let input = try InputStream(source) { Interruption.isRequested }
    let table = TableImport(
      database: try options.file.open(), options: tables, output: options.output,
      isDryRun: options.dryRun)
    let report: ImportReport
    do {
      report = try table.run(input, as: inputFormat) { options.print(table.wording($0)) }
    } catch {
      if Interruption.isRequested, let failure = Failure(error, language) {
        Console.note("ondit: " + failure.description)
        Interruption.endIfRequested()
      }
      throw error
    }
    try table.remark(on: report)
    if table.isRefused(report) { throw ExitCode(2) }
    Interruption.endIfRequested()
  }
}
