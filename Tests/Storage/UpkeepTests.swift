import Claims
import Foundation
import Testing

@testable import Storage

@Suite struct UpkeepTests {
  private let scratch: Scratch
  private let database: Database

  init() throws {
    scratch = try Scratch()
    database = try Database(file: scratch.path("a.db"))
    let text = "Amazon may invest up to 50 billion."
    let article = try database.record(
      Article(title: "News", outlet: "Reuters", published: EDTFDate("2026-01-29"), text: text)
    ).id
    let deal = try database.deal(.investment, "Amazon", "OpenAI")
    let quote = Quote(exact: "up to 50 billion", prefix: "invest ", suffix: ".", start: 18, end: 34)
    _ = try database.record(
      .amount, .text("50"), modality: .rumored, article: article, deal: deal, quote: quote)
  }

  /// Changes rows past every trigger and reference, as an accident or another program would.
  private func tamper(_ script: String) throws {
    database.connection.setRules(false)
    try database.connection.execute(script)
    database.connection.setRules(true)
  }

  @Test func aFileOfOursIsWhole() throws {
    #expect(try database.check() == [])
  }

  @Test(
    arguments: [
      ("UPDATE claim SET reported_on = '2026-01-30'", "claim", 1),
      ("UPDATE claim SET quote_start = 17, quote_end = 33", "claim", 1),
      ("UPDATE claim SET unit = 'USD', low = 'x', high = 'x'", "claim", 1),
      ("UPDATE claim SET article_id = 99", "claim", 1),
      ("UPDATE capture SET text = 'x'", "capture", 1),
      ("UPDATE deal SET party_key = '2>1'", "deal", 1),
      (
        "UPDATE deal SET merged_into = 2; INSERT INTO deal SELECT 2, 'x', kind, label, party_key, 3, "
          + "recorded_at FROM deal", "deal", 1
      ),
      ("UPDATE outlet SET name = 'Other'", "outlet", 1),
      ("UPDATE organization SET name = 'Other' WHERE id = 2", "organization", 2),
      ("UPDATE article SET title = 'Other words'", "article_search", nil),
      ("UPDATE claim SET quote = 'up to 60 billion'", "quote_search", nil),
      (
        "INSERT INTO correction VALUES (1, 1, 2, '', '2026-01-01T00:00:00.000Z'), "
          + "(2, 2, 1, '', '2026-01-01T00:00:00.000Z')", "claim", 1
      ),
    ] as [(String, String, Int64?)])
  func whatAnAccidentBreaksIsFound(_ script: String, _ table: String, _ row: Int64?) throws {
    try tamper(script)
    let problems = try database.check()
    #expect(
      problems.contains { $0.table == table && $0.row == row }, "\(problems)")
  }

  @Test(
    arguments: [
      ("DROP TRIGGER claim_is_kept", "claim_is_kept", .missing(kind: "trigger")),
      ("DROP TABLE ruling_withdrawal", "ruling_withdrawal", .missing(kind: "table")),
      (
        "DROP VIEW sourced_claim; CREATE VIEW sourced_claim AS SELECT 1", "sourced_claim",
        .changed(kind: "view")
      ),
    ] as [(String, String, Problem.What)])
  func aChangedSchemaIsFound(_ script: String, _ object: String, _ what: Problem.What) throws {
    try database.connection.execute(script)
    #expect(try database.check().contains { $0.table == object && $0.what == what })
  }

  @Test func whatAUserAddsToTheSchemaIsLeftAlone() throws {
    try database.connection.execute(
      "CREATE VIEW mine AS SELECT * FROM claim; CREATE INDEX by_unit ON claim (unit); ANALYZE")
    #expect(try database.check() == [])
  }

  @Test(
    arguments: [
      ("title = CAST(x'4E65C377' AS TEXT)", .notUTF8(column: "title")),
      ("recorded_at = '2026-19-21T10:00:00.000Z'", .noMoment(column: "recorded_at")),
      ("recorded_at = '9026-11-21T10:00:00.000Z'", .yetToCome(column: "recorded_at")),
    ] as [(String, Problem.What)])
  func aColumnThatCannotBeIsFound(_ change: String, _ what: Problem.What) throws {
    try tamper("UPDATE article SET \(change)")
    let problems = try database.check()
    #expect(
      problems.contains { $0.table == "article" && $0.row == 1 && $0.what == what }, "\(problems)")
  }

  /// One row that cannot be read is left out and named; the others are read, and it can be taken back.
  @Test func aSpoiltMomentHidesNothingElse() throws {
    let question = Question(deal: 1, property: .amount, unit: "text", basis: .whole)
    let ruling = try database.rule(on: question, preferring: 1, because: .correction)
    let spoilt = "recorded_at = '20r6-11-21T10:00:00.000Z'"
    try tamper("UPDATE ruling SET \(spoilt)")
    #expect(try database.rulings() == [])
    #expect(database.unreadableRows.map(\.table) == ["ruling"])
    #expect(try database.journal().count == 1)
    #expect(try database.counts().claims == 1)
    try database.withdraw(ruling: ruling)
    try tamper("UPDATE claim SET \(spoilt)")
    #expect(try database.claims(ofDeal: 1) == [])
    #expect(database.unreadableRows.contains { $0.table == "claim" && $0.id == 1 })
    let tables = try database.check().map(\.table)
    #expect(tables.contains("ruling") && tables.contains("claim"))
    _ = try database.retract(claim: 1, because: "")
    let again = try Database(file: scratch.path("a.db"))
    #expect(try again.claims(ofDeal: 1) == [])
    #expect(again.unreadableRows.isEmpty)
  }

  @Test func anotherVersionInTheHeaderIsFound() throws {
    try database.connection.execute("PRAGMA user_version = 3")
    let found = try database.check().map(\.what)
    #expect(found.contains { if case .otherVersion(3, _) = $0 { true } else { false } })
  }

  @Test func aBackupIsWholeAndTheSame() throws {
    let copy = scratch.path("b.db")
    try database.backup(to: copy)
    let restored = try Database(file: copy)
    #expect(try restored.check() == [])
    #expect(try restored.claim(1) == database.claim(1))
    #expect(throws: BackupError.exists(file: copy)) { try database.backup(to: copy) }
    let nowhere = scratch.path("none/b.db")
    #expect(throws: BackupError.cannotCreate(file: nowhere, message: "No such file or directory")) {
      try database.backup(to: nowhere)
    }
  }

  /// One that was killed leaves nothing under the name of the backup.
  @Test func aBackupThatWasBegunIsNoneYet() throws {
    let copy = scratch.path("b.db")
    let error = #expect(throws: BackupError.self) {
      try Database.making(copy) { (unfinished) throws(BackupError) in
        #expect(unfinished == copy + ".unfinished")
        #expect(scratch.bytes("b.db") == nil)
        throw .unreadable(file: "x", message: "")
      }
    }
    #expect(error == .unreadable(file: "x", message: ""))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).count == 3)
    try Data("left".utf8).write(to: URL(fileURLWithPath: copy + ".unfinished"))
    try database.backup(to: copy)
    #expect(try Database(file: copy).check() == [])
    #expect(scratch.bytes("b.db.unfinished") == Data("left".utf8))
    #expect(scratch.bytes("b.db.unfinished-2") == nil)
  }

  @Test func countsAreThoseOfTheFile() throws {
    _ = try database.retract(claim: 1, because: "")
    _ = try database.review(claim: 1, .rejected)
    #expect(
      try database.counts()
        == Counts(
          outlets: 1, organizations: 2, articles: 1, deals: 1, claims: 1, endedClaims: 1, rulings: 0
        ))
  }

  @Test func twoCanWriteInTurn() throws {
    let failures = Failures()
    let file = scratch.path("a.db")
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      do {
        let database = try Database(file: file)
        for number in 1...25 {
          try database.inTransaction { () throws(SQLiteError) in
            let article = Article(outlet: "Reuters", text: "Text \(writer) \(number)")
            _ = try database.record(article)
          }
        }
      } catch {
        failures.add("\(error)")
      }
    }
    #expect(failures.messages == [])
    #expect(try database.counts().articles == 101)
    #expect(try database.check() == [])
  }

  @Test func aWriterWaitsForTheLockAndThenSaysSo() throws {
    let other = try Database(file: scratch.path("a.db"), busyTimeout: .milliseconds(20))
    try database.inTransaction { () throws(SQLiteError) in
      let error = #expect(throws: SQLiteError.self) { try other.makeOutlet(named: "Bloomberg") }
      #expect(error?.kind == .busy)
      #expect(try other.outlet(named: "Reuters") == 1, "readers are not kept waiting")
    }
    #expect(try other.makeOutlet(named: "Bloomberg") == 2)
  }
}
