internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was written, the newest first, and how to take each back.",
    discussion: """
      Examples:
        ondit log
        ondit log --limit 100 --format json
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "How many entries at the most.")
  var limit = 20

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    let entries = try database.journal(limit: max(1, limit))
    var table = Table([
      Table.Column(language.choose("Quand (UTC)", "When (UTC)")),
      Table.Column(language.choose("Quoi", "What"), isFlexible: true),
      Table.Column(language.choose("Pour annuler", "To take back")),
    ])
    for entry in entries {
      let moment = entry.recorded.description.prefix(16).split(separator: "T").joined(
        separator: " ")
      table.append([
        moment, entry.text(in: language),
        entry.isUndone ? language.choose("(dépassé)", "(no longer)") : entry.undo,
      ])
    }
    Results(
      text: {
        entries.isEmpty
          ? language.choose("Rien n'est écrit.\n", "Nothing was written.\n")
          : table.text(width: Console.width)
      },
      rows: { table },
      json: {
        entries.map { entry in
          .object([
            "recorded": .string(entry.recorded.description), "kind": .string(entry.kind.rawValue),
            "number": .integer(entry.id), "about": .integer(entry.number),
            "first": .string(entry.first), "second": .string(entry.second),
            "undone": .bool(entry.isUndone),
            "undo": .string(orNull: entry.isUndone ? nil : entry.undo),
          ])
        }
      }
    ).print(as: output.format)
  }
}
