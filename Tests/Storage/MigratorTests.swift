import Foundation
import Testing

@testable import Migrations
@testable import Storage

@Suite struct MigratorTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private var file: String { scratch.path("a.db") }

  /// Runs a script on the file with no rule of ours in the way, and closes it.
  private func tamper(_ script: String) throws {
    let connection = try Connection(file: file, creating: true)
    try connection.execute(script)
  }

  /// Expects that opening fails so, and that the folder holds the same bytes afterwards.
  private func expectRefusal(_ error: OpenError, busyTimeout: Duration = .zero) throws {
    let before = try contents()
    #expect(throws: error) { _ = try Database(file: file, busyTimeout: busyTimeout) }
    #expect(try contents() == before)
  }

  private func contents() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: URL(filePath: scratch.path($0))))
      })
  }

  @Test func everyMigrationHasTheChecksumThatIsWrittenBesideIt() {
    for migration in Migrations.all {
      #expect(SHA256.hexadecimal(migration.sql) == migration.checksum, "\(migration.name)")
    }
    #expect(Migrations.all.map(\.name) == Migrations.all.map(\.name).sorted())
  }

  @Test func aNewFileIsOursAndSaysSo() throws {
    _ = try Database(file: file)
    let header = try #require(scratch.bytes("a.db")).prefix(100)
    #expect(header[60..<64].elementsEqual([0, 0, 0, UInt8(Migrations.all.count)]), "user_version")
    #expect(String(decoding: header[68..<72], as: UTF8.self) == "ondt", "application_id")
    #expect(header[18...19].elementsEqual([2, 2]), "write-ahead log")
    let applied = try Connection(file: file).all("SELECT number, name, checksum FROM migration") {
      [$0[0], $0[1], $0[2]] as [String]
    }
    #expect(
      applied
        == Migrations.all.enumerated().map { [String($0 + 1), $1.name, $1.checksum] })
  }

  @Test func openingAgainWritesNothing() throws {
    _ = try Database(file: file)
    let before = try contents()
    _ = try Database(file: file)
    #expect(try contents() == before)
  }

  @Test func anEmptyFileIsTaken() throws {
    #expect(FileManager.default.createFile(atPath: file, contents: Data()))
    #expect(try Database(file: file).counts().claims == 0)
  }

  @Test func nothingIsMadeOfAnEmptyFileThatIsRead() throws {
    #expect(FileManager.default.createFile(atPath: file, contents: Data()))
    #expect(throws: OpenError.empty(file: file)) { _ = try Database(file: file, for: .reading) }
    #expect(scratch.bytes("a.db") == Data())
  }

  @Test(arguments: ["x", "hi", "hello, world", String(repeating: "SQLite format 4\0", count: 100)])
  func whatIsNoDatabaseIsRefused(_ text: String) throws {
    #expect(FileManager.default.createFile(atPath: file, contents: Data(text.utf8)))
    try expectRefusal(.notADatabase(file: file))
  }

  @Test(arguments: [
    "CREATE TABLE other (x)", "PRAGMA application_id = 42; CREATE TABLE other (x)",
    "PRAGMA user_version = 7; CREATE TABLE other (x)",
    "PRAGMA journal_mode = WAL; CREATE TABLE other (x)",
  ])
  func anotherProgramsDatabaseIsRefused(_ script: String) throws {
    try tamper(script)
    try expectRefusal(.notOurs(file: file))
  }

  @Test func whatAnotherProgramLeftInItsLogStaysThere() throws {
    let other = try Connection(file: file, creating: true)
    other.keepWriteAheadLog()
    try other.execute("PRAGMA journal_mode = WAL; CREATE TABLE other (x)")
    // As after a crash: the file is copied with its log while that is not yet merged.
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: file + ending, toPath: scratch.path("b.db") + ending)
    }
    let before = scratch.bytes("b.db-wal")
    #expect(throws: OpenError.notOurs(file: scratch.path("b.db"))) {
      _ = try Database(file: scratch.path("b.db"))
    }
    #expect(scratch.bytes("b.db-wal") == before)
    #expect(scratch.bytes("b.db") == scratch.bytes("a.db"))
  }

  @Test func aChangedMigrationIsRefused() throws {
    _ = try Database(file: file)
    try tamper("UPDATE migration SET checksum = 'another'")
    try expectRefusal(.changedMigration(file: file, name: "0001_initial"))
  }

  @Test func aNewerFileIsRefused() throws {
    _ = try Database(file: file)
    let known = Migrations.all.count
    try tamper(
      """
      INSERT INTO migration VALUES (\(known + 1), '9999_later', 'x', '2030-01-01T00:00:00.000Z');
      PRAGMA user_version = \(known + 1)
      """)
    try expectRefusal(.newer(file: file, version: known + 1, known: known))
    try tamper("DELETE FROM migration WHERE number > \(known)")
    try expectRefusal(.newer(file: file, version: known + 1, known: known))
  }

  @Test func aHalfAppliedMigrationIsNamed() throws {
    let last = try #require(Migrations.all.last)
    do {
      let connection = try Connection(file: file, creating: true)
      let earlier = Array(Migrations.all.dropLast())
      try Migrator(connection: connection, migrations: earlier).migrate()
      // Its first table, as when a copy of the file was made by hand in the middle of the change.
      let script = String(decoding: last.sql, as: UTF8.self)
      let first = try #require(script.range(of: "CREATE TABLE"))
      let end = try #require(script.range(of: ";", range: first.lowerBound..<script.endIndex))
      try connection.execute(String(script[first.lowerBound..<end.upperBound]))
    }
    let error = #expect(throws: OpenError.self) { _ = try Database(file: file) }
    guard case .halfMigrated(file, last.name, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try Database.recover(file, to: scratch.path("b.db")).problems == [])
  }

  @Test func aMigrationThatFailsLeavesNothing() throws {
    let broken = Array(
      "CREATE TABLE migration (x); CREATE TABLE t (y); INSERT INTO nowhere VALUES (1)".utf8)
    let connection = try Connection(file: file, creating: true)
    let migration = Migration(
      name: "0001_broken", checksum: SHA256.hexadecimal(broken), sql: broken)
    #expect(throws: OpenError.self) {
      try Migrator(connection: connection, migrations: [migration]).migrate()
    }
    #expect(try connection.first("SELECT count(*) FROM sqlite_schema") { $0[0] as Int } == 0)
    #expect(try connection.first("PRAGMA application_id") { $0[0] as Int } == 0)
  }

  @Test func aLaterMigrationIsAppliedToAnOldFile() throws {
    _ = try Database(file: file)
    let sql = Array("CREATE TABLE later (x INTEGER) STRICT".utf8)
    let later = Migration(name: "9999_later", checksum: SHA256.hexadecimal(sql), sql: sql)
    let connection = try Connection(file: file)
    try Migrator(connection: connection, migrations: Migrations.all + [later]).migrate()
    #expect(try connection.first("SELECT count(*) FROM later") { $0[0] as Int } == 0)
    #expect(
      try connection.first("PRAGMA user_version") { $0[0] as Int } == Migrations.all.count + 1)
  }

  @Test func aLockedFileIsRefused() throws {
    let other = try Connection(file: file, creating: true)
    try other.execute("BEGIN EXCLUSIVE")
    try expectRefusal(.locked(file: file))
    try other.execute("ROLLBACK")
    #expect(try Database(file: file).counts().claims == 0)
  }

  @Test func aFolderAndAMissingFolderAreRefused() throws {
    let missing = scratch.path("none/a.db")
    #expect(throws: OpenError.isFolder(file: scratch.folder)) {
      _ = try Database(file: scratch.folder)
    }
    for path in [missing, "", "a\0b"] {
      let error = #expect(throws: OpenError.self) { _ = try Database(file: path) }
      guard case .cannotOpen(path, _) = error else {
        Issue.record("\(path): \(String(describing: error))")
        continue
      }
    }
    #expect(try contents().isEmpty)
  }

  @Test(arguments: 1...5) func manyCanMakeTheSameFileAtOnce(_ round: Int) throws {
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 8) { [file] index in
      do {
        let database = try Database(file: file)
        _ = try database.makeOutlet(named: "Outlet \(index)")
      } catch {
        failures.add("\(error)")
      }
    }
    #expect(failures.messages == [])
    #expect(try Database(file: file).counts().outlets == 8)
  }
}

/// What went wrong on other threads.
final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var gathered: [String] = []

  func add(_ message: String) { lock.withLock { gathered.append(message) } }
  var messages: [String] { lock.withLock { gathered } }
}
