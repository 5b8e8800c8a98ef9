internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

struct Reconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Say what to believe, and why.",
    discussion: """
      Examples:
        ondit reconcile
        ondit reconcile amazon openai --explain
        ondit reconcile amazon-openai --as-of 2026-01-31
        ondit reconcile --review
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var clocks: CutoffOptions

  @Argument(help: "The deal: its name, or words that pick it out; otherwise all.")
  var deal: [String] = []

  @Flag(help: "Give the reasons of each answer.")
  var explain = false

  @Flag(help: "Step through the open contradictions and decide them, one key each.")
  var review = false

  func run() throws {
    if review { return try reviewContradictions() }
    let database = try file.open(for: .reading)
    var claims: [Claim] = []
    var rulings: [Ruling] = []
    if deal.isEmpty {
      try database.forEachClaim(until: clocks.cutoff) { claims.append($0) }
      rulings = try database.rulings(until: clocks.cutoff)
    } else {
      let id = try database.deal(
        meaning: deal.joined(separator: " "), until: clocks.cutoff, output.language
      ).id
      claims = try database.claims(ofDeal: id, until: clocks.cutoff)
      rulings = try database.rulings(onDeal: id, until: clocks.cutoff)
    }
    let findings = Evidence(
      claims: claims, rulings: rulings, rates: try database.rates(for: claims), asOf: clocks.day
    ).findings()
    var directory = try database.directory(deals: Set(findings.map(\.question.deal)))
    for claim in claims { directory.claims[claim.id] = claim }
    let view = FindingView(directory, in: output.language)
    let isExplained = explain
    Results(
      text: { view.text(findings, explained: isExplained, width: Console.width) },
      rows: { view.rows(findings) }, json: { view.json(findings) }
    ).print(as: output.format)
  }

  private func reviewContradictions() throws {
    let database = try file.open()
    let language = output.language
    var review = ContradictionReview(database, language)
    let words = deal.joined(separator: " ")
    try review.run(deal: deal.isEmpty ? nil : database.deal(meaning: words, language).id)
  }
}
