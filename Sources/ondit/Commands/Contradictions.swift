internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

struct Contradictions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contradictions",
    abstract: "List where sources contradict each other, the widest disagreement first.",
    discussion: """
      Examples:
        ondit contradictions
        ondit contradictions --open --min-severity 2
        ondit contradictions --since yesterday --exit-code
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var clocks: CutoffOptions

  @Option(help: "Only this deal: its name, or words that pick it out.")
  var deal: String?

  @Option(
    help: ArgumentHelp(
      "Only questions with news since that day: 2026-01-29, yesterday, monday, 3 days.",
      valueName: "day"))
  var since: DayArgument?

  @Flag(help: "Only those that nothing has decided yet.")
  var open = false

  @Flag(help: "Only values that cannot both be true; not \"up to 10\" against \"up to 50\".")
  var strict = false

  @Option(help: "Only where one figure is at least so many times the other.")
  var minSeverity: Double = 1

  @Flag(help: "Exit with 1 where there are any.")
  var exitCode = false

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    let found: [Contradiction]
    if let deal {
      let id = try database.deal(meaning: deal, until: clocks.cutoff, language).id
      found = try contradictions(
        among: database.claims(ofDeal: id, until: clocks.cutoff),
        database.rulings(onDeal: id, until: clocks.cutoff), database)
    } else {
      found = try contradictions(database)
    }
    let directory = try database.directory(deals: Set(found.map(\.question.deal)))
    let view = ContradictionView(directory, in: language)
    Results(
      text: { view.text(found, width: Console.width) }, rows: { view.table(found) },
      json: { view.json(found) }
    ).print(as: output.format)
    if exitCode, !found.isEmpty { throw ExitCode(1) }
  }
  /// Those of all deals. The claims of today come deal after deal, and are let go some thousands at a time:
  /// memory grows with what is found, not with the file.
  private func contradictions(_ database: Database) throws -> [Contradiction] {
    let rulings = Dictionary(
      grouping: try database.rulings(until: clocks.cutoff), by: \.question.deal)
    let comesByDeal = clocks.cutoff.recordedBy == nil
    var found: [Contradiction] = []
    var claims: [Claim] = []
    let settle = { () throws(SQLiteError) in
      let decisions = Set(claims.map(\.deal)).flatMap { rulings[$0] ?? [] }
      found += try contradictions(among: claims, decisions, database)
      claims.removeAll(keepingCapacity: true)
    }
    try database.forEachDisputedClaim(until: clocks.cutoff) { (claim) throws(SQLiteError) in
      if comesByDeal, claims.count >= Self.batch, claims.last?.deal != claim.deal { try settle() }
      claims.append(claim)
    }
    try settle()
    return Contradiction.widestFirst(found)
  }

  private static let batch = 4096

  private func contradictions(
    among claims: [Claim], _ rulings: [Ruling], _ database: Database
  ) throws(SQLiteError) -> [Contradiction] {
    let evidence = Evidence(
      claims: claims, rulings: rulings, rates: try database.rates(for: claims), asOf: clocks.day)
    return evidence.contradictions(
      ContradictionFilter(
        openOnly: open, isStrict: strict, minSeverity: minSeverity, since: since?.day))
  }
}
