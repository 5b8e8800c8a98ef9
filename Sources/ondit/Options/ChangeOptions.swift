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
    try output.requireNoRows()
    let database = try file.open()
    print(
      try database.inTransaction(keeping: !dryRun, mapping: { $0 as any Error }) {
        try body(database)
      })
  }

  /// Says what was done.
  func print(_ report: ChangeReport) {
    switch output.format {
    case .table, .csv, .markdown: Console.write(report.text(isDryRun: dryRun, in: language))
    case .json, .jsonl: Console.write(report.json(isDryRun: dryRun).line + "\n")
    }
  }
}
