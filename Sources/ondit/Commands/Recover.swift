internal import ArgumentParser
internal import Presentation
internal import Storage

struct Recover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Save what can be read of a damaged file into a new one.",
    discussion: """
      The damaged file is only read. Rows keep their numbers; a claim whose article is lost is left out.
      A backup is better where there is one.

      Example: ondit recover damaged.db saved.db
      """)

  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("The damaged file.", valueName: "damaged"))
  var damaged: String

  @Argument(
    help: ArgumentHelp("The new file; one that exists is never replaced.", valueName: "new"))
  var new: String

  func run() throws {
    let language = output.language
    let (tables, problems) = try Database.recover(damaged, to: new)
    var table = Table([
      Table.Column("table"), Table.Column("saved", alignsRight: true),
      Table.Column("without_reference", alignsRight: true),
      Table.Column("unreadable_at_most", alignsRight: true),
    ])
    for row in tables where row.saved + row.orphaned + row.unreadable > 0 {
      table.append([
        row.name, String(row.saved), String(row.orphaned), String(row.unreadable),
      ])
    }
    Results(
      text: { table.text(width: Console.width) }, rows: { table },
      json: {
        tables.map { row in
          .object([
            "table": .string(row.name), "saved": .integer(row.saved),
            "without_reference": .integer(row.orphaned),
            "unreadable_at_most": .integer(row.unreadable),
          ])
        }
      }
    ).print(as: output.format)
    if !problems.isEmpty {
      throw Failure(
        language.choose(
          "\(new) : \(problems.count) problèmes restent ; voir : ondit check --database \(new)",
          "\(new): \(problems.count) problems are left; see: ondit check --database \(new)"))
    }
  }
}
