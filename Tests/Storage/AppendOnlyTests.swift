import Claims
import Testing

@testable import Storage

@Suite struct AppendOnlyTests {
  private let database: Database
  private var connection: Connection { database.connection }

  init() throws {
    database = try .inMemory()
    try database.fillEveryTable()
  }

  static let tables = [
    "article", "capture", "claim", "claim_credit", "claim_unnamed_source", "retraction",
    "retraction_withdrawal",
    "correction",
    "correction_withdrawal", "review", "review_withdrawal", "ruling", "ruling_withdrawal",
    "deal_change",
    "claim_move", "outlet_change", "organization_change", "article_date",
    "article_date_withdrawal", "article_outlet", "article_outlet_withdrawal", "dismissal",
    "dismissal_withdrawal", "setting_change", "rate_change", "text_sketch", "text_mark",
    "text_overlap",
  ]

  @Test(arguments: tables) func aRowIsNeverChangedDeletedOrReplaced(_ table: String) throws {
    let columns = try connection.columns(of: table)
    let before = try connection.dump(table)
    #expect(!before.isEmpty)
    let changes =
      columns.map { "UPDATE \(table) SET \($0) = \($0)" } + [
        "DELETE FROM \(table)", "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
      ]
    for change in changes {
      // To set the place of a claim to where its last move put it, or its day to that of its article, changes
      // nothing.
      let settings = [
        "UPDATE article SET outlet_id = outlet_id", "UPDATE claim SET deal_id = deal_id",
        "UPDATE claim SET reported_on = reported_on",
      ]
      if settings.contains(change) { continue }
      let error = #expect(throws: SQLiteError.self, "\(change)") {
        try connection.execute(change)
      }
      #expect(error?.kind == .constraint(.trigger), "\(change)")
    }
    #expect(try connection.dump(table) == before)
  }

  @Test func aClaimMovesOnlyByARecord() throws {
    let error = #expect(throws: SQLiteError.self) {
      try connection.execute("UPDATE claim SET deal_id = 2 WHERE id = 1")
    }
    #expect(error?.message == "claims are moved by a row of claim_move")
    try database.move(claim: 1, to: 2)
    #expect(try database.claim(1)?.deal == 2)
    #expect(throws: SQLiteError.self, "from a deal where it is not") {
      try connection.execute(
        """
        INSERT INTO claim_move (claim_id, from_deal_id, to_deal_id, recorded_at)
        VALUES (1, 1, 2, '2026-01-01T00:00:00.000Z')
        """)
    }
  }

  @Test func aDuplicateAddressIsNotReplaced() throws {
    for change in [
      "INSERT OR REPLACE INTO article SELECT 99, outlet_id, title, author, language, published, "
        + "published_from, published_to, url, canonical_url, recorded_at FROM article",
      "INSERT OR REPLACE INTO deal_change SELECT 99, change, deal_id, into_deal_id, old_slug, new_slug, "
        + "undone_id, recorded_at FROM deal_change WHERE change = 'undo'",
    ] {
      #expect(throws: SQLiteError.self) { try connection.execute(change) }
    }
    #expect(try database.article(1)?.article.text == "Some words.")
  }
}

extension Connection {
  /// The names of a table's columns.
  fileprivate func columns(of table: String) throws -> [String] {
    try all("SELECT name FROM pragma_table_info(?)", table) { $0[0] as String }
  }

  /// Every row of a table as text.
  fileprivate func dump(_ table: String) throws -> [String] {
    let list = try columns(of: table).map { "quote(\($0))" }.joined(separator: " || ',' || ")
    try execute("CREATE TEMP TABLE dump AS SELECT \(list) AS line FROM \(table)")
    defer { try? execute("DROP TABLE temp.dump") }
    return try all("SELECT line FROM temp.dump") { $0[0] as String }
  }
}
