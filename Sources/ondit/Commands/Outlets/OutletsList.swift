internal import ArgumentParser
internal import Presentation
internal import Storage

struct OutletsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the outlets, with the other names that mean them.",
    discussion: "Example: ondit outlets --format csv")

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    var table = Table([
      Table.Column(language.choose("Nom", "Name")),
      Table.Column(language.choose("Autres noms", "Other names"), isFlexible: true),
      Table.Column(language.choose("Domaines", "Domains"), isFlexible: true),
    ])
    var json: [JSON] = []
    try database.forEachOutlet { outlet in
      table.append([
        outlet.name, outlet.aliases.joined(separator: "; "), outlet.domains.joined(separator: "; "),
      ])
      json.append(
        .object([
          "outlet": .string(outlet.name), "aliases": .array(outlet.aliases.map { .string($0) }),
          "domains": .array(outlet.domains.map { .string($0) }),
        ]))
    }
    Results(text: { table.text(width: Console.width) }, rows: { table }, json: { json })
      .print(as: output.format)
  }
}
