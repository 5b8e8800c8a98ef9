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
    var deals: [Deal] = []
    if words.isEmpty {
      try database.forEachDeal { deals.append($0) }
    } else {
      deals = try database.deals(named: words.joined(separator: " "))
    }
    let language = output.language
    var table = Table([
      Table.Column(language.choose("Nom", "Name")), Table.Column(language.choose("Nature", "Kind")),
      Table.Column(language.choose("Parties", "Parties"), isFlexible: true),
    ])
    for deal in deals { table.append([deal.slug, deal.kind.name(in: language), deal.title()]) }
    Results(
      text: { table.text(width: Console.width) }, rows: { table },
      json: {
        deals.map { deal in
          .object([
            "deal": .string(deal.slug), "kind": .string(deal.kind.rawValue),
            "parties": deal.partiesJSON,
          ])
        }
      }
    ).print(as: output.format)
  }
}
