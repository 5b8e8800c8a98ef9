internal import ArgumentParser
internal import Storage

struct OrganizationsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Show an organization by another name; the old one still means it.",
    discussion: "Example: ondit organizations rename 'Facebook' --to Meta")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "Any name of it.")
  var name: String

  @Option(help: ArgumentHelp("The name to show.", valueName: "name"))
  var to: String

  func run() throws {
    try options.change { database in
      try NameChanges(
        database: database, register: .organizations, command: "organizations",
        language: options.language
      ).rename(name, to: to)
    }
  }
}
