internal import ArgumentParser
internal import Presentation
internal import Storage

struct OrganizationsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an organization, or more names to one.",
    discussion:
      "Example: ondit organizations add Amazon --alias AWS --alias 'le géant du e-commerce'")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "Its name.")
  var name: String

  @Option(help: "Another name that means it. May be repeated.")
  var alias: [String] = []

  @Option(help: "Its item at Wikidata: Q90. Of a new organization only.")
  var wikidata: String?

  func validate() throws {
    if name.allSatisfy(\.isWhitespace) { throw ValidationError("the name is empty") }
  }

  func run() throws {
    try options.change { database in
      let isNew = try database.find(name, in: .organizations) == nil
      _ = try database.makeOrganization(named: name, wikidataID: wikidata)
      return try NameChanges(
        database: database, register: .organizations, command: "organizations",
        language: options.language
      ).add(alias, to: name, isNew: isNew)
    }
  }
}
