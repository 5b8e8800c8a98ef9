internal import ArgumentParser
internal import Storage

struct OutletsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Show an outlet by another name; the old one still means it.",
    discussion: "Example: ondit outlets rename 'WSJ' --to 'The Wall Street Journal'")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "Any name of it.")
  var name: String

  @Option(help: ArgumentHelp("The name to show.", valueName: "name"))
  var to: String

  func run() throws {
    try options.change { database in
      try NameChanges(
        database: database, register: .outlets, command: "outlets", language: options.language
      ).rename(name, to: to)
    }
  }
}
