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

  private func asNobody(_ body: () throws -> Void) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    guard geteuid() == 0 else { return try body() }
    typealias SetUser = @convention(c) (UInt32) -> Int32
    let symbol = try #require(dlsym(UnsafeMutableRawPointer(bitPattern: 0), "setfsuid"))
    let setUser = unsafeBitCast(symbol, to: SetUser.self)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: scratch.folder)
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
