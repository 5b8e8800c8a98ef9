import Foundation
import Testing

@testable import Storage

/// Reads the plan of every statement in the sources of Storage.
@Suite struct QueryPlanTests {
  /// Statements that may read all claims, by their first words after blanks are made one, and why.
  private static let readsAllClaims: [(start: String, because: String)] = [
    ("SELECT id, deal_id, property, unit, low, high, text, approximate", "hands over every claim"),
    ("SELECT claim.id, deal_id, property, unit, low, high, text", "reads every claim, table order"),
    (
      "SELECT * FROM sourced_claim AS claim WHERE recorded_at <= ?1",
      "hands over every claim of a past state of the file"
    ),
    ("SELECT id, article_id, coalesce( (SELECT from_deal_id", "an export of every record"),
    ("SELECT * FROM sourced_claim", "`check` reads every claim"),
    ("WITH dispute AS ( SELECT deal_id", "one walk along the covering index finds all disputes"),
    ("SELECT (SELECT count(*) FROM outlet", "counts the claims"),
    (
      "SELECT count(DISTINCT deal_id) FROM ( SELECT deal_id FROM claim",
      "a remark on a file of moderate size"
    ),
    ("INSERT INTO article (id, published, published_from", "`recover` makes up lost articles"),
    ("INSERT INTO deal (id, slug, kind, label, party_key", "`recover` makes up lost deals"),
    ("UPDATE claim SET reported_on = publication", "`recover` dates claims anew"),
    (
      "SELECT claim.id FROM claim JOIN article_publication",
      "`check` compares every claim with its article"
    ),
  ]

  @Test func noStatementReadsAllClaimsWithoutNeed() throws {
    let connection = try Database.inMemory().connection
    var unused = Set(Self.readsAllClaims.map(\.start))
    let statements = try Self.statements()
    #expect(statements.count > 60)
    for (file, sql) in statements {
      let plan = try connection.plan(of: sql)
      // A walk along an index without a bound reads all claims as well.
      let scans = plan.filter { $0.hasPrefix("SCAN claim") && !$0.hasPrefix("SCAN claim_") }
      let words = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let allowed = Self.readsAllClaims.first { words.hasPrefix($0.start) }
      if let allowed { unused.remove(allowed.start) }
      #expect(scans.isEmpty || allowed != nil, "\(file): \(words)\n\(plan.joined(separator: "\n"))")
    }
    #expect(unused == [], "allowed, and not there any more")
  }

  @Test func theTestSeesAScan() throws {
    let connection = try Database.inMemory().connection
    #expect(
      try connection.plan(of: "SELECT id FROM claim WHERE hedge = ?").contains {
        $0.hasPrefix("SCAN claim")
      })
    #expect(
      try connection.plan(of: "SELECT id FROM claim WHERE deal_id = ?") == [
        "SEARCH claim USING COVERING INDEX claim_by_question (deal_id=?)"
      ])
  }

  /// Every string literal of the sources that is a statement, with the name of its file.
  private static func statements() throws -> [(file: String, sql: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Storage").standardized
    let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap {
      $0 as? String
    }
    var statements: [(file: String, sql: String)] = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let code = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") }
        .joined(separator: "\n")
      for (index, block) in code.components(separatedBy: "\"\"\"").enumerated() {
        let literals =
          index % 2 == 1
          ? [block]
          : block.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }
            .map(\.element)
        statements += literals.filter(isStatement).map { (file, $0) }
      }
    }
    return statements
  }

  private static func isStatement(_ literal: String) -> Bool {
    let words = literal.split(whereSeparator: \.isWhitespace)
    let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"]
    // A hint for people holds an interpolation, and so does what is made for one file; no statement
    // does.
    return words.count > 1 && verbs.contains(String(words[0])) && !literal.contains("\\")
  }
}

extension Connection {
  /// The lines of EXPLAIN QUERY PLAN.
  fileprivate func plan(of sql: String) throws -> [String] {
    var lines: [String] = []
    let explained = Array("EXPLAIN QUERY PLAN \(sql)".utf8)
    let statement = try explained.withUnsafeBufferPointer {
      (bytes) throws(SQLiteError) in
      try Statement.prepare(bytes, of: self, keeping: false).statement
    }
    while let statement, try statement.step() { lines.append(Row(statement)[3]) }
    return lines
  }
}
