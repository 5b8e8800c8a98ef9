internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything out, for another file or another program.",
    discussion: """
      jsonl has every record, and ondit import makes the same file of it. csv has the claims that \
      stand, one a line, for spreadsheets; ondit import reads it too. claimreview, ftm and \
      quickstatements are for programs that know schema.org, FollowTheMoney and Wikidata.

      Examples:
        ondit export > everything.jsonl
        ondit export --format csv > claims.csv
        ondit export --format csv --language fr > pour-excel.csv
        ondit export --format csv --as-of 2026-01-31 > january.csv
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var clocks: CutoffOptions

  @Option(help: "jsonl, csv, claimreview, ftm or quickstatements.")
  var format: ExportFormat = .jsonl

  @Option(
    help: "Of csv: fr for a French spreadsheet, with semicolons, decimal commas, French words.")
  var language: Language?

  func run() throws {
    let database = try file.open(for: .reading)
    let output = BufferedOutput()
    var leftOut: [ExportOmission: Int] = [:]
    try database.reading {
      switch format {
      case .jsonl:
        var export = RecordExport(until: clocks.cutoff)
        try export.run(database, output.write)
      case .csv:
        var export = try SheetExport(
          CaseFile(database, until: clocks.cutoff, asOf: clocks.day), in: language)
        try export.run(output.write)
      case .claimreview, .ftm, .quickstatements:
        leftOut = try ExchangeExport(
          CaseFile(database, until: clocks.cutoff, asOf: clocks.day)
        ).run(format, output.write)
      }
    }
    output.flush()
    if !leftOut.isEmpty { Console.note(Self.leftOut(leftOut, Environment.language)) }
  }

  /// QuickStatements and FollowTheMoney leave claims out: how many, and why.
  private static func leftOut(
    _ counts: [ExportOmission: Int], _ language: Language
  ) -> String {
    let all = language.count(
      counts.values.reduce(0, +), ("assertion laissée", "assertions laissées"), ("claim", "claims"))
    let lines = ExportOmission.allCases.compactMap { omission in
      counts[omission].map { "  \($0) " + text(omission, language) }
    }
    return all + language.choose(" de côté :", " left out:") + "\n" + lines.joined(separator: "\n")
  }

  private static func text(_ omission: ExportOmission, _ language: Language) -> String {
    switch omission {
    case .denied: language.choose("démenti", "denied")
    case .rumored: language.choose("rumeur", "rumored")
    case .notDone:
      language.choose(
        "annoncé, pas encore conclu : Wikidata attend que ce soit fait",
        "announced, not completed: Wikidata waits until it is done")
    case .notExact:
      language.choose("sans chiffre exact", "without an exact figure")
    case .part: language.choose("d'une partie du tout", "of a part of the whole")
    case .noAddress:
      language.choose("sans adresse de l'article", "without the address of the article")
    case .noItem:
      language.choose(
        "entre organisations sans élément connu (ondit organizations add NOM --wikidata Q90)",
        "between organizations without a known item (ondit organizations add NAME --wikidata Q90)")
    case .noProperty:
      language.choose(
        "pour quoi Wikidata n'a pas de propriété", "for which Wikidata has no property")
    }
  }
}
