internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Tell the story of a deal: every claim in order of publication, and what it changed.",
    discussion: """
      Examples:
        ondit history amazon openai
        ondit history amazon-openai-investment --property amount --as-of 2026-01-31
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var clocks: CutoffOptions

  @Argument(help: "The deal: its name, or words that pick it out.")
  var deal: [String]

  @Option(help: "Only this property: amount, valuation, stake, capacity, date, status.")
  var property: PropertyArgument?

  @Option(
    help: ArgumentHelp(
      "Only what was published, or recorded here, since: 2026-01-29, yesterday, 3 days.",
      valueName: "day"))
  var since: DayArgument?

  func run() throws {
    let database = try file.open(for: .reading)
    let deal = try database.deal(
      meaning: deal.joined(separator: " "), until: clocks.cutoff, output.language)
    let file = try CaseFile(
      database, until: clocks.cutoff, asOf: clocks.day, for: .deal(deal.id))
    let claims = try database.claims(ofDeal: deal.id, until: clocks.cutoff)
      .filter { claim in property.map { claim.property == $0.property } ?? true }
    let entries = try file.evidence(claims).history(since: since?.day)
    var directory = try file.directory(deals: [deal.id])
    directory.unnamedSources = try database.unnamedSources(of: claims)
    let view = HistoryView(directory, in: output.language)
    let known = directory.deals[deal.id] ?? deal
    Results(
      text: { view.text(entries, of: known, width: Console.width) },
      rows: { view.rows(entries) },
      json: { view.json(entries) }
    ).print(as: output.format)
  }
}
