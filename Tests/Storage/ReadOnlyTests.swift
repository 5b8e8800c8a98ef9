import Foundation
import Testing

@testable import Storage

/// A file without permission to write. Root may write everything, so its tests lay that right down, for their
/// own thread alone.
@Suite struct ReadOnlyTests {
  private let scratch: Scratch
  private var file: String { scratch.path("a.db") }

  init() throws {
    scratch = try Scratch()
    _ = try Database(file: file)
  }

  private func asNobody(inFolder rights: Int = 0o777, _ body: () throws -> Void) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    try FileManager.default.setAttributes(
      [.posixPermissions: rights], ofItemAtPath: scratch.folder)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o777], ofItemAtPath: scratch.folder)
    }
    guard geteuid() == 0 else { return try body() }
    typealias SetUser = @convention(c) (UInt32) -> Int32
    let symbol = try #require(dlsym(UnsafeMutableRawPointer(bitPattern: 0), "setfsuid"))
    let setUser = unsafeBitCast(symbol, to: SetUser.self)
    _ = setUser(65534)
    defer { _ = setUser(0) }
    try body()
  }

  @Test func itIsRefusedForWriting() throws {
    let before = scratch.bytes("a.db")
    try asNobody {
      #expect(throws: OpenError.readOnly(file: file)) { _ = try Database(file: file) }
    }
    #expect(scratch.bytes("a.db") == before)
  }

  @Test func aFileThatIsNotThereIsNotMadeForReading() {
    let missing = scratch.path("missing.db")
    #expect(throws: OpenError.missing(file: missing)) {
      _ = try Database(file: missing, for: .reading)
    }
    #expect(scratch.bytes("missing.db") == nil)
  }

  @Test func aFolderThatCanOnlyBeReadIsNoHindrance() throws {
    let before = scratch.bytes("a.db")
    try asNobody(inFolder: 0o555) {
      let database = try Database(file: file, for: .reading)
      #expect(try database.counts().claims == 0)
      #expect(try database.check() == [])
      #expect(throws: OpenError.readOnly(file: file)) { _ = try Database(file: file) }
    }
    #expect(scratch.bytes("a.db") == before)
  }

  /// What a log holds that cannot be read there is not passed over.
  @Test func aLogInAFolderThatCanOnlyBeReadIsNamed() throws {
    let log: Data
    do {
      let writer = try Database(file: file)
      let other = try Connection(file: file)
      _ = try writer.makeOutlet(named: "Reuters")
      _ = try other.schemaVersion()
      log = try #require(scratch.bytes("a.db-wal"))
    }
    try log.write(to: URL(fileURLWithPath: file + "-wal"))
    try asNobody(inFolder: 0o555) {
      #expect(throws: OpenError.logOutOfReach(file: file)) {
        _ = try Database(file: file, for: .reading)
      }
    }
    #expect(scratch.bytes("a.db-wal") == log)
  }

  @Test func itIsTakenForReading() throws {
    try asNobody {
      let database = try Database(file: file, for: .reading)
      #expect(database.isReadOnly)
      #expect(try database.counts().claims == 0)
      let error = #expect(throws: SQLiteError.self) { try database.makeOutlet(named: "Reuters") }
      #expect(error?.kind == .readOnly)
    }
  }
}
