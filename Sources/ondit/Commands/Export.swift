internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
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
    let write = { (json: JSON) in Console.write(json.line + "\n") }
    let lines = ExportLines()
    try database.reading { () throws(SQLiteError) in
      try database.forEachOutlet { write(lines.outlet($0)) }
      try database.forEachOrganization { write(lines.organization($0)) }
      try database.forEachDeal { write(lines.deal($0)) }
      try database.forEachArticle { write(lines.article($0)) }
      try database.forEachRecordedClaim { write(lines.claim($0)) }
      try database.forEachRetraction { write(lines.remark($0)) }
      try database.forEachCorrection { write(lines.remark($0)) }
      try database.forEachReview { write(lines.remark($0)) }
      for ruling in try database.rulings() { write(lines.ruling(ruling)) }
    }
  }
}
