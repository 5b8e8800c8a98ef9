internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

struct Rates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "Compare money of different currencies at the rates of the European Central Bank.",
    subcommands: [RatesImport.self, RatesForget.self])
}

struct RatesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep the euro reference rates of a file: eurofxref-hist.zip of the ECB.",
    discussion: """
      The file is at https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip; the CSV inside \
      will do as well. contradictions, history and reconcile then compare euros with dollars, at the rate of the day \
      on which a claim was published.

      Example:
        ondit rates import eurofxref-hist.zip
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("The zip or CSV file; - is standard input.", valueName: "file"))
  var source: String

  func run() throws {
    let language = options.language
    let input = try InputStream(source)
    try options.change { database in
      let report: RateTable.Report
      do {
        report = try RateTable(database).run(input)
      } catch let error as RateTableError {
        throw Failure(
          Failure.name(input.name, language) + language.colon + text(error, language))
      }
      return self.report(report)
    }
  }

  private func report(_ report: RateTable.Report) -> ChangeReport {
    let language = options.language
    let days = report.days.map { " \($0.first)/\($0.last)" } ?? ""
    let rates = language.count(report.rates, ("cours", "cours"), ("rate", "rates"))
    let currencies = language.count(
      report.currencies, ("monnaie", "monnaies"), ("currency", "currencies"))
    let new = language.count(
      report.changed, ("nouveau", "nouveaux"), ("of them new", "of them new"))
    return ChangeReport(
      language.choose(
        "\(rates) de \(currencies)\(days), dont \(new)", "\(rates) of \(currencies)\(days), \(new)"),
      undo: report.change.map { "ondit undo \($0)" },
      [
        "rates": .integer(report.rates), "currencies": .integer(report.currencies),
        "first_day": .string(orNull: report.days?.first),
        "last_day": .string(orNull: report.days?.last), "new": .integer(report.changed),
      ])
  }

  private func text(_ error: RateTableError, _ language: Language) -> String {
    switch error {
    case .archive(let error): text(error, language)
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
  private func text(_ error: ZipError, _ language: Language) -> String {
    switch error {
    case .damaged:
      language.choose(
        "l'archive zip est abîmée ou incomplète ; la télécharger de nouveau",
        "the zip archive is damaged or incomplete; download it again")
    case .nothingInside:
      language.choose("l'archive zip n'a pas de CSV", "the zip archive has no CSV in it")
    case .severalInside(let count):
      language.choose(
        "l'archive zip a \(count) CSV ; la décompresser, puis donner le bon",
        "the zip archive has \(count) CSV files in it; unzip it and name the right one")
    case .encrypted:
      language.choose(
        "l'archive zip veut un mot de passe ; la décompresser, puis donner le CSV",
        "the zip archive wants a password; unzip it and name the CSV")
    case .unknownMethod(let method):
      language.choose(
        "l'archive zip est comprimée autrement (méthode \(method)) ; la décompresser, puis donner le CSV",
        "the zip archive is packed in another way (method \(method)); unzip it and name the CSV")
    case .tooLarge(let limit):
      language.choose(
        "le CSV dans l'archive zip fait plus de \(limit >> 20) Mo",
        "the CSV in the zip archive is over \(limit >> 20) MB")
    case .noLibrary:
      language.choose(
        "zlib n'est pas installé (Debian : zlib1g) ; décompresser l'archive, puis donner le CSV",
        "zlib is not installed (Debian: zlib1g); unzip the archive and name the CSV")
    }
  }
}
