import Testing

@testable import Storage

@Suite struct TransactionTests {
  private struct Stop: Error {}
  private let connection: Connection

  init() throws {
    connection = try Connection(file: ":memory:")
    try connection.execute("CREATE TABLE t (n INTEGER) STRICT")
  }

  private func insert(_ number: Int) throws(SQLiteError) {
    try connection.run("INSERT INTO t VALUES (?)", number)
  }

  private var numbers: [Int] {
    get throws { try connection.all("SELECT n FROM t ORDER BY n") { $0[0] } }
  }

  @Test func aChangeIsKeptWhole() throws {
    try connection.transaction { () throws(SQLiteError) in
      try insert(1)
      try insert(2)
    }
    #expect(try numbers == [1, 2])
  }

  @Test func aFailedChangeLeavesNothing() throws {
    #expect(throws: Stop.self) {
      try connection.transaction(mapping: { $0 as any Error }) {
        try insert(1)
        throw Stop()
      }
    }
    #expect(try numbers.isEmpty)
    try insert(2)
    #expect(try numbers == [2])
  }

  @Test func aFailedPartLeavesTheRest() throws {
    try connection.transaction { () throws(SQLiteError) in
      try insert(1)
      do throws(SQLiteError) {
        try connection.transaction { () throws(SQLiteError) in
          try insert(2)
          try connection.run("INSERT INTO t VALUES ('word')")
        }
      } catch {
        #expect(error.kind == .constraint(.check))
      }
      try connection.transaction { () throws(SQLiteError) in try insert(3) }
    }
    #expect(try numbers == [1, 3])
  }

  @Test func aDryRunSeesItsChangesAndKeepsNone() throws {
    let seen = try connection.transaction(keeping: false) { () throws(SQLiteError) in
      try insert(1)
      return try connection.first("SELECT count(*) FROM t") { $0[0] as Int }
    }
    #expect(seen == 1)
    #expect(try numbers.isEmpty)
    try connection.transaction { () throws(SQLiteError) in
      try insert(2)
      try connection.transaction(keeping: false) { () throws(SQLiteError) in try insert(3) }
    }
    #expect(try numbers == [2])
  }
}
