internal import ArgumentParser
internal import Storage

struct OrganizationsUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back a name, a renaming or a merger. It stays on record.",
    discussion: "Example: ondit organizations undo 3    (ondit log has the numbers)")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The change's number.")
  var change: Int64

  func run() throws {
    try options.change { database in
      try NameChanges(
        database: database, register: .organizations, command: "organizations",
        language: options.language
      ).undo(change)
    }
  }
}
