internal import ArgumentParser
internal import Presentation
internal import Storage

struct Recover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Save what can be read of a damaged file into a new one.",
    discussion: """
      The damaged file is only read. What is saved keeps its numbers; what could not be saved is listed. A \
      backup is better where there is one.

      Example: ondit recover damaged.db saved.db
      """)

  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("The damaged file.", valueName: "damaged"))
  var damaged: String

  @Argument(
    help: ArgumentHelp("The new file; one that exists is never replaced.", valueName: "new"))
  var new: String

  func run() throws {
    let recovery = try Database.recover(damaged, to: new)
    Results(
      text: { text(recovery) }, rows: { table(recovery) },
      json: {
        recovery.tables.map { row in
          .object([
            "table": .string(row.name), "saved": .integer(row.saved),
            "lost": .array(row.lost.map { .string(numbers($0)) }),
            "left_out": .integer(row.leftOut), "stand_ins": .integer(row.standIns),
          ])
        }
      }
    ).print(as: output.format)
  }

  private func text(_ recovery: Recovery) -> String {
    let language = output.language
    var lines = [table(recovery).text(width: Console.width)]
    if recovery.unplaced > 0 {
      lines.append(
        language.choose(
          "\(recovery.unplaced) lignes lisibles, mais on ne sait de quelle table",
          "\(recovery.unplaced) rows can be read, but not which table they are of") + "\n")
    }
    lines.append(
      recovery.isWhole
        ? language.choose("\(new) : tout est sauvé\n", "\(new): all was saved\n")
        : language.choose(
          "\(new) : sauvé ce qui pouvait l'être ; ce qui manque est ci-dessus\n",
          "\(new): saved what could be; what is missing stands above\n"))
    if !recovery.problems.isEmpty {
      lines.append(
        language.choose(
          "Des textes ou des lignes sont abîmés ; les voir : ondit check --database \(new)\n",
          "Some texts or rows are damaged; to see them: ondit check --database \(new)\n"))
    }
    return lines.joined()
  }

  /// The tables that hold or have lost something.
  private func table(_ recovery: Recovery) -> Table {
    var table = Table([
      Table.Column("table"), Table.Column("saved", alignsRight: true),
      Table.Column("lost", isFlexible: true), Table.Column("left_out", alignsRight: true),
      Table.Column("stand_ins", alignsRight: true),
    ])
    for row in recovery.tables
    where row.saved + row.leftOut + row.standIns > 0 || !row.lost.isEmpty {
      table.append([
        row.name, String(row.saved), row.lost.map(numbers).joined(separator: ", "),
        String(row.leftOut), String(row.standIns),
      ])
    }
    return table
  }

  private func numbers(_ range: ClosedRange<Int64>) -> String {
    range.count == 1 ? String(range.lowerBound) : "\(range.lowerBound)–\(range.upperBound)"
  }
}
