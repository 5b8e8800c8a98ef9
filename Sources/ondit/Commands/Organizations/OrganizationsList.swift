internal import ArgumentParser
internal import Presentation
internal import Storage

struct OrganizationsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the organizations, with the other names that mean them.",
    discussion: "Example: ondit organizations")

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    var table = Table([
      Table.Column(language.choose("Nom", "Name")),
      Table.Column(language.choose("Autres noms", "Other names"), isFlexible: true),
      Table.Column("Wikidata"),
    ])
    var json: [JSON] = []
    try database.forEachOrganization { organization in
      let aliases = organization.aliases.map(\.name)
      table.append([
        organization.name, aliases.joined(separator: "; "), organization.wikidataID ?? "",
      ])
      json.append(
        .object([
          "organization": .string(organization.name),
          "aliases": .array(aliases.map { .string($0) }),
          "wikidata": .string(orNull: organization.wikidataID),
        ]))
    }
    Results(text: { table.text(width: Console.width) }, rows: { table }, json: { json })
      .print(as: output.format)
  }
}
