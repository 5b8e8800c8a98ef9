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
      Where the words can mean a few deals, each is told in turn.

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
      valueName: "day"),
    transform: DayArgument.typed)
  var since: DayArgument?

  func run() throws {
    let database = try file.open(for: .reading)
    let words = deal.joined(separator: " ")
    var deals = try database.deals(meaning: words, until: clocks.cutoff, output.language)
    if deals.count > Self.mostDeals {
      deals = [try database.deal(meaning: words, until: clocks.cutoff, output.language)]
    }
    let file = try CaseFile(
      database, until: clocks.cutoff, asOf: clocks.day, for: .deals(deals.map(\.id)))
    let countsRecords = try since.map { (since) throws(SQLiteError) in
      try database.held(before: since.day)
    }
    var directory = try file.directory(deals: Set(deals.map(\.id)))
    var stories: [(deal: Deal, entries: [HistoryEntry])] = []
    for deal in deals {
      let claims = try database.claims(ofDeal: deal.id, until: clocks.cutoff)
        .filter { claim in property.map { claim.property == $0.property } ?? true }
      directory.unnamedSources.merge(try database.unnamedSources(of: claims)) { $1 }
      let entries = try file.evidence(claims).history(
        since: since?.day, countingRecords: countsRecords ?? true)
      stories.append((directory.deals[deal.id] ?? deal, entries))
    }
    let view = HistoryView(directory, in: output.language)
    let all = stories.flatMap(\.entries)
    Results(
      text: {
        stories.map { view.text($0.entries, of: $0.deal, width: Console.width) }
          .joined(separator: "\n")
      },
      rows: { view.rows(all) },
      json: { view.json(all) },
      notes: {
        stories.map { view.markdown($0.entries, of: $0.deal) }.joined(separator: "\n")
      }
    ).print(as: output.format)
  }

  /// Of more deals than that only the names are shown, to choose one.
  private static let mostDeals = 6
}
