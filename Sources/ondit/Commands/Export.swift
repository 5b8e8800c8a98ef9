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
        ondit export --format csv --as-of 2026-01-31 > january.csv
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var clocks: CutoffOptions

  @Option(help: "jsonl, csv, claimreview, ftm or quickstatements.")
  var format: ExportFormat = .jsonl

  func run() throws {
    let database = try file.open(for: .reading)
    let output = BufferedOutput()
    var leftOut = 0
    try database.reading(mapping: { $0 as any Error }) {
      switch format {
      case .jsonl:
        var export = RecordExport(until: clocks.cutoff)
        try export.run(database, output.write)
      case .csv:
        var export = try SheetExport(CaseFile(database, until: clocks.cutoff, asOf: clocks.day))
        try export.run(output.write)
      case .claimreview, .ftm, .quickstatements:
        leftOut = try ExchangeExport(
          CaseFile(database, until: clocks.cutoff, asOf: clocks.day)
        ).run(format, output.write)
      }
    }
    output.flush()
    if leftOut > 0 { Console.note(Self.leftOut(leftOut, Environment.language)) }
  }

  /// QuickStatements alone leaves claims out.
  private static func leftOut(_ count: Int, _ language: Language) -> String {
    language.choose(
      """
      \(count) \(count == 1 ? "assertion laissée" : "assertions laissées") de côté : Wikidata ne prend que des \
      chiffres exacts, annoncés ou conclus, entre organisations dont l'élément est connu \
      (ondit organizations add NOM --wikidata Q90).
      """,
      """
      \(count) \(count == 1 ? "claim" : "claims") left out: Wikidata takes exact figures only, announced or \
      completed, between organizations whose items are known (ondit organizations add NAME --wikidata Q90).
      """)
  }
}
