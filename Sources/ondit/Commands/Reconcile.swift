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
    // What is learnt and what is answered rest on one state of the file.
    try database.reading {
      try answer(CaseFile(database, until: clocks.cutoff, asOf: clocks.day))
    }
  }

  private func answer(_ file: CaseFile) throws {
    let words = deal.joined(separator: " ")
    let chosen =
      deal.isEmpty
      ? nil : try file.database.deal(meaning: words, until: clocks.cutoff, output.language).id
    let answers = Findings(file, onDeal: chosen, output.language)
    if output.format == .jsonl {
      try answers.print()
    } else {
      try answers.gathered(explained: explain).print(as: output.format)
    }
  }

  private func reviewContradictions() throws {
    try output.requireDialog()
    let database = try file.open()
    let language = output.language
    var review = ContradictionReview(database, language)
    let words = deal.joined(separator: " ")
    try review.run(deal: deal.isEmpty ? nil : database.deal(meaning: words, language).id)
  }
}
