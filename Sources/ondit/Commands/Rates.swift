internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

struct Rates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare money of different currencies at the rates of the European Central Bank.",
    subcommands: [RatesImport.self])
}

struct RatesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep the euro reference rates of a file: eurofxref-hist.csv of the ECB.",
    discussion: """
      The file is at https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip; unzip it first. \
      contradictions, history and reconcile then compare euros with dollars, at the rate of the day \
      on which a claim was published.

      Example:
        ondit rates import eurofxref-hist.csv
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("The CSV file; - is standard input.", valueName: "file"))
  var source: String

  @Flag(help: "Show what would be kept.")
  var dryRun = false

  func run() throws {
    let input = try InputStream(source)
    let database = try file.open()
    let language = output.language
    let report: RateTable.Report
    do {
      report = try database.inTransaction(keeping: !dryRun, mapping: { $0 as any Error }) {
        try RateTable(database).run(input)
      }
    } catch let error as RateTableError {
      throw Failure("\(input.name): " + text(error, language))
    }
    let days = report.days.map { " \($0.first)/\($0.last)" } ?? ""
    Console.write(
      language.choose(
        "\(report.rates) cours de \(report.currencies) monnaies\(days), dont \(report.changed) nouveaux\n",
        "\(report.rates) rates of \(report.currencies) currencies\(days), \(report.changed) of them new\n"
      ))
    if dryRun {
      Console.note(language.choose("(essai : rien n'est écrit)", "(dry run: nothing was written)"))
    }
  }

  private func text(_ error: RateTableError, _ language: Language) -> String {
    switch error {
    case .zipped:
      language.choose(
        "c'est une archive zip ; la décompresser : unzip, puis donner eurofxref-hist.csv",
        "this is a zip archive; unzip it and name eurofxref-hist.csv")
    case .badHeader:
      language.choose(
        "ce n'est pas la table de la BCE : la première ligne doit être Date,USD,JPY,…",
        "not the table of the ECB: the first line must be Date,USD,JPY,…")
    case .badLine(let line):
      language.choose(
        "ligne \(line) : attendu un jour (2026-01-29) puis des cours, ou N/A",
        "line \(line): a day (2026-01-29) and then rates, or N/A, expected")
    }
  }
}
