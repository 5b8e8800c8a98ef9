import Claims
import Foundation
import Testing

@testable import Migrations
@testable import Storage

@Suite struct RecoveryTests {
  private let scratch: Scratch

  /// A file of 300 claims on 30 deals, of 60 articles with texts and quotes.
  init() throws {
    scratch = try Scratch()
    try fill(try Database(file: scratch.path("a.db")), articles: 0..<60)
  }

  private func fill(_ database: Database, articles: Range<Int>) throws {
    try database.inTransaction {
      for number in articles {
        let text =
          "The \(number)th report says up to 50 billion."
          + String(repeating: " More of it.", count: number == 7 ? 2_000 : 0)
        let article = try database.record(
          Article(
            title: "News \(number)", outlet: "Outlet \(number % 7)",
            published: EDTFDate("2026-01-29"), text: text)
        ).id
        let deal = try database.deal(.investment, "Payer \(number % 30)", "OpenAI")
        for _ in 0..<5 {
          _ = try database.record(
            .amount, .text("50"), modality: .rumored, article: article, deal: deal,
            via: [try database.makeOutlet(named: "Outlet 1")],
            quote: Quote(finding: "up to 50 billion", in: text))
        }
      }
    }
  }

  private func damage(_ change: (inout Data) -> Void) throws -> Data {
    var bytes = try #require(scratch.bytes("a.db"))
    change(&bytes)
    try bytes.write(to: URL(fileURLWithPath: scratch.path("a.db")))
    return bytes
  }

  private func recover() throws -> Recovery {
    try Database.recover(scratch.path("a.db"), to: scratch.path("b.db"))
  }

  @Test func aWholeFileIsCopiedWhole() throws {
    let before = scratch.bytes("a.db")
    let recovery = try recover()
    #expect(recovery.isWhole)
    #expect(recovery.tables.first { $0.name == "claim" }?.saved == 300)
    #expect(scratch.bytes("a.db") == before)
    let one = try Database(file: scratch.path("a.db"))
    let other = try Database(file: scratch.path("b.db"))
    #expect(try one.counts() == other.counts())
    #expect(try one.claim(300) == other.claim(300))
    #expect(try other.search("billion", limit: 500).count == 360)
  }

  /// A page at a time, all over the file: the schema, roots of tables, inner pages, leaves, texts.
  @Test(arguments: 0..<12)
  func ofADamagedFileTheRestIsSaved(_ part: Int) throws {
    let bytes = try damage { bytes in
      let place = 4096 * (bytes.count / 4096 * part / 12)
      bytes.replaceSubrange(place..<place + 4096, with: Data(count: 4096))
    }
    let recovery = try recover()
    let claims = try #require(recovery.tables.first { $0.name == "claim" })
    // A page holds some twenty of them.
    #expect(claims.saved >= 260)
    #expect(
      claims.saved + claims.leftOut + claims.lost.reduce(0) { $0 + $1.count } == 300
        || claims.lost.isEmpty)
    let texts = ["capture", "claim"]
    #expect(recovery.problems.allSatisfy { texts.contains($0.table) })
    #expect(scratch.bytes("a.db") == bytes)
    let saved = try Database(file: scratch.path("b.db"))
    #expect(try saved.counts().claims == claims.saved)
  }

  @Test(arguments: [1, 40, 80])
  func ofACutFileTheBeginningIsSaved(_ percent: Int) throws {
    _ = try damage { $0.removeLast($0.count - $0.count * percent / 100) }
    do {
      _ = try Database.recover(scratch.path("a.db"), to: scratch.path("b.db"))
      #expect(try Database(file: scratch.path("b.db")).check().isEmpty)
    } catch {
      #expect(percent == 1, "\(error)")
      #expect(scratch.bytes("b.db") == nil)
    }
  }

  @Test func whatStandsInTheLogCounts() throws {
    let writer = try Database(file: scratch.path("a.db"))
    try fill(writer, articles: 60..<70)
    let recovery = try recover()
    #expect(recovery.isWhole)
    #expect(recovery.tables.first { $0.name == "claim" }?.saved == 350)
  }

  @Test func whatWasNotCommittedDoesNot() throws {
    let writer = try Database(file: scratch.path("a.db"))
    try fill(writer, articles: 60..<70)
    var log = try #require(scratch.bytes("a.db-wal"))
    log.removeLast(4096 + 24)
    try log.write(to: URL(fileURLWithPath: scratch.path("cut.db-wal")))
    try #require(scratch.bytes("a.db")).write(to: URL(fileURLWithPath: scratch.path("cut.db")))
    let recovery = try Database.recover(scratch.path("cut.db"), to: scratch.path("b.db"))
    #expect(recovery.isWhole)
    #expect(recovery.tables.first { $0.name == "claim" }?.saved == 300)
  }

  /// A database with a log of eight transactions, as after a crash, with the log changed.
  private func crashed(_ change: (inout Data) -> Void) throws -> String {
    for ending in ["", "-wal", "-shm"] {
      for name in ["w.db", "x.db"] {
        try? FileManager.default.removeItem(atPath: scratch.path(name + ending))
      }
    }
    let writer = try Database(file: scratch.path("w.db"))
    let other = try Connection(file: scratch.path("w.db"))
    for number in 0..<8 { _ = try writer.makeOutlet(named: "Outlet \(number)") }
    _ = try other.schemaVersion()
    var log = try #require(scratch.bytes("w.db-wal"))
    change(&log)
    try #require(scratch.bytes("w.db")).write(to: URL(fileURLWithPath: scratch.path("x.db")))
    try log.write(to: URL(fileURLWithPath: scratch.path("x.db-wal")))
    return scratch.path("x.db")
  }

  /// Where the frames of a log begin that end a transaction.
  private func commits(_ log: Data) -> [Int] {
    stride(from: 32, to: log.count, by: 24 + 4096).filter {
      log[($0 + 4)..<($0 + 8)].contains { $0 > 0 }
    }
  }

  /// Damage in the middle of a log is told from a crash; what stands behind it is not thrown away.
  @Test func whatFollowsDamageInTheLogIsKept() throws {
    for place in [1, 4, 6] {
      let file = try crashed { log in log[commits(log)[place] + 2000] ^= 1 }
      let before = scratch.bytes("x.db-wal")
      for access in [Database.Access.reading, .writing] {
        #expect(throws: OpenError.damagedLog(file: file)) {
          _ = try Database(file: file, for: access)
        }
      }
      #expect(scratch.bytes("x.db-wal") == before)
      let new = scratch.path("y\(place).db")
      #expect(try !Database.recover(file, to: new).isWhole)
      #expect(try Database(file: new).outlet(named: "Outlet 7") != nil)
    }
    let file = try crashed { log in log[20] ^= 1 }
    #expect(throws: OpenError.damagedLog(file: file)) { _ = try Database(file: file) }
  }

  /// The end of a log that never reached the disk is no damage, nor is what an earlier use of it left.
  @Test func aCrashIsNoDamageOfTheLog() throws {
    let torn = try crashed { $0.removeLast(3000) }
    #expect(try Database(file: torn).counts().outlets == 7)
    let zeroed = try crashed { log in
      log.replaceSubrange(
        commits(log)[6] + 4120..<log.count - 4096,
        with: Data(count: log.count - 4096 - commits(log)[6] - 4120))
    }
    #expect(try Database(file: zeroed).counts().outlets == 7)
    let spilt = try crashed { log in
      // Of a transaction that was taken back frames stay behind: none of them ends it.
      let frame = log[commits(log)[6] + 4120..<commits(log)[6] + 8240]
      for _ in 0..<3 { log.append(frame) }
    }
    #expect(try Database(file: spilt).counts().outlets == 8)
  }

  @Test func lostRowsThatClaimsNeedAreStoodInFor() throws {
    let recovery: Recovery
    do {
      let connection = try Connection(file: scratch.path("a.db"))
      connection.setRules(false)
      try connection.run("DELETE FROM article WHERE id = 3")
      try connection.run("DELETE FROM deal WHERE id = 4")
      try connection.run("DELETE FROM outlet WHERE id = 5")
      try connection.run("DELETE FROM deal_party WHERE deal_id = 6")
    }
    recovery = try recover()
    let standIns = recovery.tables.filter { $0.standIns > 0 }.map(\.name)
    #expect(standIns == ["outlet", "article", "deal"])
    #expect(recovery.tables.first { $0.name == "article" }?.lost == [3...3])
    #expect(recovery.problems == [])
    let saved = try Database(file: scratch.path("b.db"))
    #expect(try saved.counts().claims == 300)
    #expect(try saved.outlet(named: "Outlet 4") != nil, "its other name tells what it was called")
  }

  @Test func whatIsThereIsNeverReplaced() throws {
    #expect(throws: BackupError.exists(file: scratch.path("a.db"))) {
      try Database.recover(scratch.path("a.db"), to: scratch.path("a.db"))
    }
    #expect(throws: BackupError.self) {
      try Database.recover(scratch.path("none.db"), to: scratch.path("b.db"))
    }
    #expect(scratch.bytes("none.db") == nil)
  }

  /// A small file, and what each of its tables holds.
  private func smallFile() throws -> (bytes: Data, rows: [String: Set<String>]) {
    try fill(try Database(file: scratch.path("small.db")), articles: 0..<4)
    return (
      try #require(scratch.bytes("small.db")), try rows(of: scratch.path("small.db"))
    )
  }

  private func rows(of file: String) throws -> [String: Set<String>] {
    let connection = try Connection(file: file)
    var rows: [String: Set<String>] = [:]
    for shape in try connection.tableShapes() {
      let columns = shape.columns.map { "quote(\"\($0.name)\")" }.joined(separator: " || ' ' || ")
      let statement = try connection.statement(madeFor: "SELECT \(columns) FROM \(shape.name)")
      while try statement.step() { rows[shape.name, default: []].insert(Row(statement).text(0)) }
    }
    return rows
  }

  /// What is missing without a word of it, after a file of these bytes was recovered.
  private func unsaid(_ bytes: Data, _ before: [String: Set<String>]) throws -> [String] {
    let (damaged, new) = (scratch.path("d.db"), scratch.path("e.db"))
    try bytes.write(to: URL(fileURLWithPath: damaged))
    defer { try? FileManager.default.removeItem(atPath: new) }
    let recovery = try Database.recover(damaged, to: new)
    let after = try rows(of: new)
    let named = recovery.tables.filter { !$0.isWhole }.map(\.name) + recovery.problems.map(\.table)
    let derived = ["text_mark", "text_sketch", "text_overlap", "seal", "unsealed"]
    return before.keys.filter { table in
      !derived.contains(table)
        && !before[table, default: []].isSubset(of: after[table, default: []])
        && (recovery.isWhole || !named.contains(table))
    }
  }

  // Every fifth page and ninth cut; `Tests/Torture` tries them all.
  @Test func ofAPageThatIsLostItIsSaid() throws {
    let (bytes, rows) = try smallFile()
    for place in stride(from: 0, to: bytes.count, by: 4096 * 5) {
      var damaged = bytes
      damaged.replaceSubrange(place..<place + 4096, with: Data(count: 4096))
      #expect(try unsaid(damaged, rows) == [], "page \(place / 4096 + 1)")
    }
  }

  @Test func ofACutItIsSaid() throws {
    let (bytes, rows) = try smallFile()
    for length in stride(from: 4096, to: bytes.count, by: 4096 * 9) {
      #expect(try unsaid(bytes.prefix(length), rows) == [], "\(length) bytes")
    }
  }

  @Test func whatIsNoneOfOursIsRefused() throws {
    let foreign = scratch.path("foreign.db")
    try Connection(file: foreign, creating: true).execute(
      "CREATE TABLE article (id INTEGER PRIMARY KEY, title); INSERT INTO article VALUES (1, 'x')")
    var generator = SplitMix(state: 1)
    let noise = Data((0..<8192).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    try noise.write(to: URL(fileURLWithPath: scratch.path("noise.db")))
    try Data().write(to: URL(fileURLWithPath: scratch.path("empty.db")))
    #expect(mkfifo(scratch.path("pipe.db"), 0o600) == 0)
    let expected: [(String, (String) -> OpenError)] = [
      ("foreign.db", OpenError.notOurs), ("noise.db", OpenError.notADatabase),
      ("empty.db", OpenError.empty), ("pipe.db", OpenError.isNoFile), ("", OpenError.isFolder),
    ]
    for (name, error) in expected {
      let path = scratch.path(name)
      #expect(throws: BackupError.refused(error(path))) {
        try Database.recover(path, to: scratch.path("b.db"))
      }
      #expect(scratch.bytes("b.db") == nil)
    }
  }

  @Test func whatANewerProgramAddedIsNamed() throws {
    try Connection(file: scratch.path("a.db")).execute(
      """
      CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; ALTER TABLE claim ADD COLUMN colour TEXT;
      UPDATE outlet SET name = name; INSERT INTO later VALUES (1)
      """)
    let connection = try Connection(file: scratch.path("a.db"))
    connection.setRules(false)
    try connection.execute("UPDATE claim SET colour = 'red' WHERE id < 9")
    let recovery = try recover()
    #expect(!recovery.isWhole)
    #expect(recovery.unknownTables == ["later"])
    let claims = try #require(recovery.tables.first { $0.name == "claim" })
    #expect(claims.unknownColumns == ["colour"])
    #expect(claims.saved == 300)
  }

  @Test func aFileOfAnOlderSchemaLacksNothing() throws {
    let connection = try Connection(file: scratch.path("old.db"), creating: true)
    try Migrator(connection: connection, migrations: Array(Migrations.all.prefix(2))).migrate()
    #expect(try Database.recover(scratch.path("old.db"), to: scratch.path("b.db")).isWhole)
  }

  @Test func aMomentThatIsNoneIsMended() throws {
    let connection = try Connection(file: scratch.path("a.db"))
    connection.setRules(false)
    try connection.execute("UPDATE claim SET recorded_at = '20r6-11-21T10:00:00.000Z' WHERE id = 9")
    let recovery = try recover()
    #expect(!recovery.isWhole)
    #expect(recovery.tables.filter { $0.mended == 1 }.map(\.name) == ["claim"])
    let saved = try Database(file: scratch.path("b.db"))
    #expect(try saved.check() == [])
    #expect(try saved.claim(9)?.recorded == saved.claim(8)?.recorded)
  }

  /// Whatever the bytes, it ends without a crash, and what it makes is a file.
  @Test(arguments: 0..<15)
  func randomBytesAreNoTrap(_ seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    _ = try damage { bytes in
      for _ in 0..<400 {
        bytes[Int.random(in: 100..<bytes.count, using: &generator)] = .random(
          in: .min ... .max, using: &generator)
      }
    }
    let recovery = try recover()
    #expect(recovery.tables.contains { $0.saved > 0 })
  }
}
