internal import ArgumentParser
internal import Storage

struct OutletsMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make two outlets one: what refers to the first counts for the second.",
    discussion: "Example: ondit outlets merge LeMonde.fr --into 'Le Monde'")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The one that goes: any name of it.")
  var name: String

  @Option(help: ArgumentHelp("The one that stays.", valueName: "name"))
  var into: String

  func run() throws {
    try options.change { database in
      try NameChanges(
        database: database, register: .outlets, command: "outlets", language: options.language
      ).merge(name, into: into)
    }
  }
}
