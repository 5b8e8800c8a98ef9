internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

/// What every command that changes something takes.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Show what would be done.")
  var dryRun = false

  var language: Language { output.language }

  /// Makes a change, whole or not at all, and says what was done once it is on the disk.
  func change(_ body: (Database) throws -> ChangeReport) throws {
    let database = try file.open()
    let report = try database.inTransaction(keeping: !dryRun) {
      try body(database)
    }
    switch output.format {
    case .table, .csv, .markdown: Console.write(report.text(isDryRun: dryRun, in: language))
    case .json, .jsonl: Console.write(report.json(isDryRun: dryRun).line + "\n")
    }
  }
}
