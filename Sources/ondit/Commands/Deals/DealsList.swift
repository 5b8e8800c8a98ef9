internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct DealsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the deals, or those that words pick out.",
    discussion: """
      Examples:
        ondit deals
        ondit deals openai
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "Words in the name or the parties.")
  var words: [String] = []

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    let columns = [
      Table.Column(language.choose("Nom", "Name")), Table.Column(language.choose("Nature", "Kind")),
      Table.Column(language.choose("Parties", "Parties"), isFlexible: true),
    ]
    let listing = Listing<Deal> { (body) throws(SQLiteError) in
      if words.isEmpty { return try database.forEachDeal(body) }
      for deal in try database.deals(named: words.joined(separator: " ")) { try body(deal) }
    } piece: { deals in
      let table = {
        var table = Table(columns)
        for deal in deals { table.append([deal.slug, deal.kind.name(in: language), deal.title()]) }
        return table
      }
      return Listing.Piece(table: table, rows: table) {
        deals.map { deal in
          .object([
            "deal": .string(deal.slug), "kind": .string(deal.kind.rawValue),
            "parties": deal.partiesJSON,
          ])
        }
      }
    }
    try listing.print(output, of: database, for: words.joined(separator: " "))
  }
}
