internal import ArgumentParser
internal import Presentation
internal import Storage

struct Recover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Save what can be read of a damaged file into a new one.",
    discussion: """
      The damaged file is only read. What is saved keeps its numbers; what could not be saved is listed, and so is what \
      was saved and is not as it was recorded. A backup is better where there is one. Exit code 2 where anything may be missing.

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
            "mended": .integer(row.mended),
            "changed": .array(row.changed.map { .string(numbers($0)) }),
            "unverified": .array(row.unverified.map { .string(numbers($0)) }),
            "may_lack_rows": .bool(row.mayLack),
            "unknown_columns": .array(row.unknownColumns.map { .string($0) }),
          ])
        } + recovery.unknownTables.map { .object(["unknown_table": .string($0)]) }
      }
    ).print(as: output.format)
    if !recovery.isWhole { throw ExitCode(2) }
  }

  private func text(_ recovery: Recovery) -> String {
    let language = output.language
    var lines = remarks(recovery)
    lines.append(
      recovery.isWhole
        ? language.choose("\(new) : tout est sauvé", "\(new): all was saved")
        : language.choose(
          "\(new) : sauvé ce qui pouvait l'être ; ce qui manque est ci-dessus",
          "\(new): saved what could be; what is missing stands above"))
    if !recovery.problems.isEmpty {
      lines.append(
        language.choose(
          "Des textes ou des lignes sont abîmés ; les voir : ondit check --database \(new)",
          "Some texts or rows are damaged; to see them: ondit check --database \(new)"))
    }
    return table(recovery).text(width: Console.width)
      + (lines.joined(separator: "\n") + "\n").safeLines
  }

  /// What the table does not say of what was not saved.
  private func remarks(_ recovery: Recovery) -> [String] {
    let language = output.language
    var lines: [String] = []
    let lacking = recovery.tables.filter(\.mayLack).map(\.name)
    if !lacking.isEmpty {
      let names = lacking.joined(separator: ", ")
      lines.append(
        language.choose(
          "Des lignes peuvent manquer, une partie du fichier étant illisible : \(names)",
          "Rows may be missing, since a part of the file cannot be read: \(names)"))
    }
    if recovery.unplaced > 0 {
      lines.append(
        language.choose(
          "\(recovery.unplaced) lignes lisibles, mais on ne sait de quelle table",
          "\(recovery.unplaced) rows can be read, but not which table they are of"))
    }
    let columns = recovery.tables.flatMap { table in
      table.unknownColumns.map { "\(table.name).\($0)" }
    }
    if !columns.isEmpty || !recovery.unknownTables.isEmpty {
      let names = (recovery.unknownTables + columns).joined(separator: ", ")
      lines.append(
        language.choose(
          "Cette version d'ondit ne connaît pas, et n'a pas repris : \(names)",
          "This version of ondit does not know, and has left: \(names)"))
    }
    if recovery.tables.contains(where: { $0.mended > 0 }) {
      lines.append(
        language.choose(
          "« mended » : des moments illisibles, remplacés par celui de la ligne précédente",
          "mended: moments that could not be read, now those of the rows before"))
    }
    if recovery.tables.contains(where: { !$0.changed.isEmpty }) {
      lines.append(
        language.choose(
          "« changed » : des lignes sauvées telles qu'elles sont, et non telles qu'enregistrées",
          "changed: rows that were saved as they are, which is not as they were recorded"))
    }
    let unverified = recovery.tables.filter { !$0.unverified.isEmpty }.map { table in
      table.name + " " + table.unverified.map(numbers).joined(separator: ", ")
    }
    if !unverified.isEmpty {
      let names = unverified.joined(separator: "; ")
      lines.append(
        language.choose(
          "Des lignes qu'on n'a pu vérifier, leurs sommes de contrôle étant abîmées : \(names)",
          "Rows that could not be verified, since their checksums are damaged: \(names)"))
    }
    return lines
  }

  /// The tables that hold or have lost something, or may have.
  private func table(_ recovery: Recovery) -> Table {
    var table = Table([
      Table.Column("table"), Table.Column("saved", alignsRight: true),
      Table.Column("lost", isFlexible: true), Table.Column("left_out", alignsRight: true),
      Table.Column("stand_ins", alignsRight: true), Table.Column("mended", alignsRight: true),
      Table.Column("changed", isFlexible: true),
    ])
    for row in recovery.tables where row.saved > 0 || !row.isWhole {
      let lost = row.lost.map(numbers) + (row.mayLack ? ["?"] : [])
      table.append([
        row.name, String(row.saved), lost.joined(separator: ", "), String(row.leftOut),
        String(row.standIns), String(row.mended),
        row.changed.map(numbers).joined(separator: ", "),
      ])
    }
    return table
  }

  private func numbers(_ range: ClosedRange<Int64>) -> String {
    range.count == 1 ? String(range.lowerBound) : "\(range.lowerBound)–\(range.upperBound)"
  }
}
