internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct OrganizationsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an organization: its names, and the deals that it takes part in.",
    discussion: "Example: ondit organizations show AWS")

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "Any name of it.")
  var name: String

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    let names = NameChanges(
      database: database, register: .organizations, command: "organizations", language: language)
    guard let organization = try database.organization(try names.find(name)) else { return }
    let deals = try database.deals(ofOrganization: organization.id)
    var table = Table([
      Table.Column(language.choose("Opération", "Deal")),
      Table.Column(language.choose("Nature", "Kind")),
      Table.Column("Parties", isFlexible: true),
    ])
    for deal in deals { table.append([deal.slug, deal.kind.name(in: language), deal.title()]) }
    let aliases = organization.aliases.map { alias in
      alias.name + (alias.language.map { " (\($0))" } ?? "")
    }
    let head = [
      organization.name,
      aliases.isEmpty
        ? "" : language.choose("aussi : ", "also: ") + aliases.joined(separator: "; "),
      organization.wikidataID ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "\n").safeLines
    let facts: JSON = .object([
      "organization": .string(organization.name),
      "aliases": .array(
        organization.aliases.map {
          .object(["name": .string($0.name), "language": .string(orNull: $0.language)])
        }),
      "wikidata": .string(orNull: organization.wikidataID),
      "deals": .array(deals.map { .string($0.slug) }),
    ])
    Results(
      text: { head + "\n\n" + table.text(width: Console.width) }, rows: { table }, json: { [facts] }
    ).print(as: output.format)
  }
}
