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
    let columns = [
      Table.Column(language.choose("Nom", "Name")),
      Table.Column(language.choose("Autres noms", "Other names"), isFlexible: true),
      Table.Column("Wikidata"),
    ]
    let listing = Listing<Organization>(forEach: database.forEachOrganization) { organizations in
      let table = {
        var table = Table(columns)
        for organization in organizations {
          let aliases = organization.aliases.map(\.name).joined(separator: "; ")
          table.append([organization.name, aliases, organization.wikidataID ?? ""])
        }
        return table
      }
      return Listing.Piece(table: table, rows: table) {
        organizations.map { organization in
          .object([
            "organization": .string(organization.name),
            "aliases": .array(organization.aliases.map { .string($0.name) }),
            "wikidata": .string(orNull: organization.wikidataID),
          ])
        }
      }
    }
    try listing.print(output, of: database)
  }
}
