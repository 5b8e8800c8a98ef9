internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write everything out: JSON lines of all records, or CSV of the claims that stand.",
    discussion: """
      Examples:
        ondit export > everything.jsonl
        ondit export --format csv > claims.csv
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let database = try file.open(for: .reading)
    switch output.format {
    case .csv, .markdown: try exportClaims(database)
    case .table, .json, .jsonl: try exportEverything(database)
    }
  }

  private func exportClaims(_ database: Database) throws {
    var claims: [Claim] = []
    try database.forEachClaim { claims.append($0) }
    let directory = try database.directory(deals: Set(claims.map(\.deal)))
    let table = ClaimTable(directory: directory, language: output.language).rows(claims)
    Console.write(output.format == .csv ? table.csv : table.markdown)
  }

  private func exportEverything(_ database: Database) throws {
    try database.reading { () throws(SQLiteError) in
      var export = RecordExport(until: .now)
      try export.run(database, Console.write)
    }
  }
}
