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
      "Only questions with news, or news to this file, since: 2026-01-29, yesterday, 3 days.",
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
    let file = try CaseFile(database, until: clocks.cutoff, asOf: clocks.day).hearingVoices()
    let list = ContradictionList(file, filter, output)
    if let deal {
      let id = try database.deal(meaning: deal, until: clocks.cutoff, output.language).id
      try list.add(database.claims(ofDeal: id, until: clocks.cutoff))
    } else {
      try addAll(to: list, database)
    }
    let isAny = list.print()
    if exitCode, isAny { throw ExitCode(1) }
  }

  /// Those of all deals. The claims of today come deal after deal, and are let go some thousands at a time.
  private func addAll(to list: ContradictionList, _ database: Database) throws(SQLiteError) {
    let comesByDeal = clocks.cutoff.recordedBy == nil
    var claims: [Claim] = []
    try database.forEachDisputedClaim(until: clocks.cutoff) { (claim) throws(SQLiteError) in
      if comesByDeal, claims.count >= Self.batch, claims.last?.deal != claim.deal {
        try list.add(claims)
        claims.removeAll(keepingCapacity: true)
      }
      claims.append(claim)
    }
    try list.add(claims)
  }

  private static let batch = 2048

  private var filter: ContradictionFilter {
    ContradictionFilter(
      openOnly: open, isStrict: strict, minSeverity: minSeverity, since: since?.day)
  }
}
