internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct ClaimsMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Put claims under another deal. What their articles said is not touched.",
    discussion: """
      Examples:
        ondit claims move 12 13 --to amazon-openai-contract
        ondit claims move 12 --turned
        ondit claims move 12 13 --undo
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The claims' numbers.")
  var numbers: [Int64]

  @Option(help: ArgumentHelp("The deal: its name, or words that pick it out.", valueName: "deal"))
  var to: String?

  @Flag(help: "To the deal in which those who pay and those who are paid change places.")
  var turned = false

  @Flag(help: "Put them back where they were.")
  var undo = false

  func validate() throws {
    guard [undo, turned, to != nil].count(where: \.self) == 1 else {
      throw ValidationError(
        options.language.choose(
          "donner --to OPÉRATION, --turned ou --undo",
          "give --to DEAL, --turned or --undo"))
    }
  }

  func run() throws {
    let language = options.language
    try options.change { database in
      let target = try to.map { try database.deal(meaning: $0, language).id }
      var moved: [(claim: Int64, to: Int64)] = []
      var left: Set<Int64> = []
      for number in numbers {
        guard let claim = try database.claim(number) else {
          throw Failure.noClaim(number, language)
        }
        let place =
          try target
          ?? (turned
            ? turnedDeal(of: claim.deal, database) : formerPlace(of: number, database))
        if claim.deal == place { continue }
        try database.move(claim: number, to: place)
        moved.append((number, place))
        left.insert(claim.deal)
      }
      let hints =
        try database.rulingHints(on: Set(moved.map(\.claim)), language)
        + emptyHints(left, Set(moved.map(\.to)), database)
      return try report(moved, hints, database)
    }
  }

  /// The deal of the same kind with the sides exchanged, made where there is none.
  private func turnedDeal(of number: Int64, _ database: Database) throws -> Int64 {
    guard let deal = try database.deal(number) else { return number }
    let organizations = { (role: Role) in
      try deal.parties.names(role).map { try database.makeOrganization(named: $0) }
    }
    let parties = DealParties(from: try organizations(.to), to: try organizations(.from))
    return try database.deals(deal.kind, between: parties).first
      ?? database.makeDeal(deal.kind, between: parties, label: deal.label)
  }

  private func formerPlace(of number: Int64, _ database: Database) throws -> Int64 {
    guard let place = try database.formerDeal(ofClaim: number) else {
      throw Failure(
        options.language.choose(
          "l'assertion \(number) n'a pas été déplacée seule ; voir : ondit log",
          "claim \(number) was not moved by itself; see: ondit log"))
    }
    return place
  }

  /// A deal without claims stands in the way of its names.
  private func emptyHints(
    _ left: Set<Int64>, _ places: Set<Int64>, _ database: Database
  ) throws -> [String] {
    let target =
      try places.count == 1 ? places.first.flatMap { try database.deal($0)?.slug } : nil
    return try left.sorted().compactMap { number in
      guard try database.claims(ofDeal: number).isEmpty,
        let slug = try database.deal(number)?.slug
      else { return nil }
      let close = "ondit deals merge \(slug) --into \(target ?? "…")"
      return options.language.choose(
        "\(slug) n'a plus d'assertions ; pour la clore : \(close)",
        "\(slug) has no claims left; to close it: \(close)")
    }
  }

  private func report(
    _ moved: [(claim: Int64, to: Int64)], _ hints: [String], _ database: Database
  ) throws -> ChangeReport {
    let language = options.language
    let places = try database.directory(deals: Set(moved.map(\.to))).deals
    let lines = moved.map { "#\($0.claim) → \(places[$0.to]?.slug ?? "")" }
    let numbers = moved.map { String($0.claim) }.joined(separator: " ")
    return ChangeReport(
      moved.isEmpty
        ? language.choose("Rien à déplacer.", "Nothing to move.") : lines.joined(separator: "\n"),
      hints: hints, undo: moved.isEmpty ? nil : "ondit claims move \(numbers) --undo",
      [
        "moved": .array(
          moved.map {
            .object(["claim": .integer($0.claim), "deal": .string(orNull: places[$0.to]?.slug)])
          })
      ])
  }
}
