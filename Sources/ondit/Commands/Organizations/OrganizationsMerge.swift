internal import ArgumentParser
internal import Storage

struct OrganizationsMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make two organizations one: what refers to the first counts for the second.",
    discussion: "Example: ondit organizations merge 'Amazon Web Services' --into Amazon")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The one that goes: any name of it.")
  var name: String

  @Option(help: ArgumentHelp("The one that stays.", valueName: "name"))
  var into: String

  func run() throws {
    try options.change { database in
      try NameChanges(
        database: database, register: .organizations, command: "organizations",
        language: options.language
      ).merge(name, into: into)
    }
  }
}
