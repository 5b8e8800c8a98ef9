internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Go through extracted claims: accept, change, reject.",
    discussion: """
      One key each, saved at once. From a pipe it reads a line for each claim.

      Examples:
        ondit review
        ondit review --list --format json
        ondit review --accept 3 4 --reject 5 --because 'about another company'
        ondit review --undo 5
      """)

  @OptionGroup var options: ChangeOptions

  @Option(parsing: .upToNextOption, help: "These are as their articles have them.")
  var accept: [Int64] = []

  @Option(parsing: .upToNextOption, help: "Their articles say no such thing; they stand no longer.")
  var reject: [Int64] = []

  @Option(parsing: .upToNextOption, help: "Take back what was found of these.")
  var undo: [Int64] = []

  @Option(help: "Why.")
  var because = ""

  @Flag(help: "List the claims that no one has looked at.")
  var list = false

  private var isDialog: Bool { accept.isEmpty && reject.isEmpty && undo.isEmpty && !list }

  func validate() throws {
    if isDialog, options.dryRun {
      throw ValidationError(
        options.language.choose(
          "--dry-run va avec --accept, --reject ou --undo",
          "--dry-run goes with --accept, --reject or --undo"))
    }
  }

  func run() throws {
    if list { return try listUnreviewed() }
    if isDialog {
      try options.output.requireDialog()
      var review = ClaimReview(try options.file.open(), options.language)
      return try review.run()
    }
    try options.change { database in
      for number in undo {
        guard try database.claim(number) != nil else {
          throw Failure.noClaim(number, options.language)
        }
        if try database.undoCorrection(ofClaim: number, because: because).isEmpty {
          try database.withdrawReview(ofClaim: number, because: because)
        }
      }
      for (numbers, verdict) in [(accept, ClaimRemark.Verdict.accepted), (reject, .rejected)] {
        for number in numbers {
          _ = try database.standingClaim(number, options.language)
          _ = try database.review(claim: number, verdict, because: because)
        }
      }
      return try report(database)
    }
  }

  private func report(_ database: Database) throws -> ChangeReport {
    let language = options.language
    let list = { (numbers: [Int64]) in numbers.map { "#\($0)" }.joined(separator: " ") }
    var lines: [String] = []
    if !accept.isEmpty {
      lines.append(language.choose("Acceptées : ", "Accepted: ") + list(accept))
    }
    if !reject.isEmpty { lines.append(language.choose("Rejetées : ", "Rejected: ") + list(reject)) }
    if !undo.isEmpty {
      lines.append(language.choose("À revoir de nouveau : ", "To be reviewed again: ") + list(undo))
    }
    let decided = (accept + reject).map(String.init).joined(separator: " ")
    let hints = try database.rulingHints(on: Set(reject), language)
    return ChangeReport(
      lines.joined(separator: "\n"), hints: hints,
      undo: decided.isEmpty ? nil : "ondit review --undo \(decided)",
      [
        "accepted": .array(accept.map { .integer($0) }),
        "rejected": .array(reject.map { .integer($0) }),
        "undone": .array(undo.map { .integer($0) }),
      ])
  }

  private func listUnreviewed() throws {
    let database = try options.file.open(for: .reading)
    var claims: [Claim] = []
    try database.forEachUnreviewedClaim { claims.append($0) }
    var directory = try database.directory(deals: Set(claims.map(\.deal)))
    directory.unnamedSources = try database.unnamedSources(of: claims)
    let view = ClaimTable(directory: directory, language: options.language)
    Results(
      text: {
        view.table(claims.map { ClaimTable.Row($0, view.directory) }).text(width: Console.width)
      },
      rows: { view.rows(claims) }, json: { view.json(claims) }
    ).print(as: options.output.format)
  }
}
