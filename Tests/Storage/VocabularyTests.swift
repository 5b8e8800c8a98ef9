import Claims
import Foundation
import Testing

@testable import Storage

/// The words of the model are those of the schema: a new one needs a migration.
@Suite struct VocabularyTests {
  @Test(arguments: [
    ("deal", "kind", DealKind.allCases.map(\.rawValue)),
    ("deal_party", "role", Role.allCases.map(\.rawValue)),
    ("claim", "modality", Modality.allCases.map(\.rawValue)),
    ("claim", "valuation", Basis.Valuation.allCases.map(\.rawValue)),
    ("review", "verdict", ReviewVerdict.allCases.map(\.rawValue)),
    ("ruling", "reason", DecisionReason.allCases.map(\.rawValue)),
  ])
  func theSchemaAllowsTheWordsOfTheModel(
    _ table: String, _ column: String, _ words: [String]
  ) throws {
    let connection = try Database.inMemory().connection
    let sql = try #require(
      try connection.first("SELECT sql FROM sqlite_schema WHERE name = ?", table) {
        $0[0] as String
      })
    let start = try #require(sql.range(of: "CHECK (\(column) IN (")).upperBound
    let end = try #require(sql[start...].firstIndex(of: ")"))
    let allowed = sql[start..<end].split(separator: ",").map {
      String($0.filter { $0.isLetter || $0 == "_" })
    }
    #expect(Set(allowed) == Set(words))
  }

  @Test(arguments: [
    "property = 'Amount'", "property = ''", "modality = 'sure'", "valuation = 'net'", "low = x'00'",
    "approximate = 2", "confidence = 1.5", "unit = ''", "low = 60000000000",
    "low = NULL, high = NULL",
    "quote = 'words'", "quote_start = 3", "recorded_at = 'today'", "part = ''",
  ])
  func theSchemaRefusesOtherValues(_ setting: String) throws {
    let database = try Database.inMemory()
    let deal = try database.deal(.investment, "Amazon", "OpenAI")
    try database.claim(nil, 50, deal: deal, article: try database.article("Reuters", "2026-01"))
    try database.connection.execute("DROP TRIGGER claim_stays")
    let error = #expect(throws: SQLiteError.self) {
      try database.connection.execute("UPDATE claim SET \(setting)")
    }
    #expect(error?.kind == .constraint(.check))
  }

  @Test func everyTableOfOursIsStrict() throws {
    let connection = try Database.inMemory().connection
    let loose = try connection.all(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT GLOB 'sqlite_*'
      """
    ) { $0[0] as String }
    #expect(loose == [])
  }
}
