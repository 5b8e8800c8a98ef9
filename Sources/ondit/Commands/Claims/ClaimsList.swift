internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct ClaimsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the claims that stand, or show some by number.",
    discussion: """
      Examples:
        ondit claims --deal amazon-openai
        ondit claims 12 13
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var clocks: CutoffOptions

  @Argument(help: "The claims' numbers.")
  var numbers: [Int64] = []

  @Option(help: "Only this deal: its name, or words that pick it out.")
  var deal: String?

  @Option(help: "Only this article: its number.")
  var article: Int64?

  func run() throws {
    let database = try file.open(for: .reading)
    let file = try CaseFile(database, until: clocks.cutoff, asOf: clocks.day, for: .names)
    let isAll = numbers.isEmpty && deal == nil && article == nil
    let some = isAll ? [] : try claims(database)
    let listing = Listing<Claim> { (body) throws(SQLiteError) in
      if isAll { return try database.forEachClaim(until: clocks.cutoff, body) }
      for claim in some { try body(claim) }
    } piece: { (claims) throws(SQLiteError) in
      var directory = try file.directory(deals: Set(claims.map(\.deal)))
      directory.unnamedSources = try database.unnamedSources(of: claims)
      let view = ClaimTable(directory: directory, language: output.language)
      return Listing.Piece {
        view.table(claims.map { ClaimTable.Row($0, view.directory) })
      } rows: {
        view.rows(claims)
      } json: {
        view.json(claims)
      }
    }
    try listing.print(output, of: database)
  }

  /// Those of the numbers, the deal or the article that was asked for.
  private func claims(_ database: Database) throws -> [Claim] {
    if !numbers.isEmpty {
      return try numbers.map { number in
        guard let claim = try database.claim(number) else {
          throw Failure.noClaim(number, output.language)
        }
        return claim
      }
    }
    if let deal {
      let id = try database.deal(meaning: deal, until: clocks.cutoff, output.language).id
      return try database.claims(ofDeal: id, until: clocks.cutoff)
    }
    return try article.map { (article) throws(SQLiteError) in
      try database.claims(ofArticle: article, until: clocks.cutoff)
    } ?? []
  }
}
