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

  @Option(help: ArgumentHelp("Only questions with news since that day.", valueName: "day"))
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
    var claims: [Claim] = []
    var rulings: [Ruling] = []
    if let deal {
      let id = try database.deal(meaning: deal, until: clocks.cutoff, language).id
      claims = try database.claims(ofDeal: id, until: clocks.cutoff)
      rulings = try database.rulings(onDeal: id, until: clocks.cutoff)
    } else {
      try database.forEachDisputedClaim(until: clocks.cutoff) { claims.append($0) }
      rulings = try database.rulings(until: clocks.cutoff)
    }
    let evidence = Evidence(
      claims: claims, rulings: rulings, rates: try database.rates(for: claims), asOf: clocks.day)
    let found = evidence.contradictions(
      ContradictionFilter(
        openOnly: open, isStrict: strict, minSeverity: minSeverity, since: since?.day))
    let directory = try database.directory(deals: Set(found.map(\.question.deal)))
    let view = ContradictionView(directory, in: language)
    Results(
      text: { view.text(found, width: Console.width) }, rows: { view.table(found) },
      json: { view.json(found) }
    ).print(as: output.format)
    if exitCode, !found.isEmpty { throw ExitCode(1) }
  }
}
