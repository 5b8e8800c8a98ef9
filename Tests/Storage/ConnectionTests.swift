import Testing

@testable import Storage

@Suite struct ConnectionTests {
  private func connection() throws -> Connection { try Connection(file: ":memory:") }

  @Test(arguments: ["", "a", "fifteen bytes..", "sixteen bytes...", "ab\0cd", "🙂é", "e\u{301}"])
  func textComesBackByteForByte(_ text: String) throws {
    let connection = try connection()
    let read = try connection.first("SELECT ?1, length(CAST(?1 AS BLOB)), typeof(?1)", text) {
      ($0[0] as String, $0[1] as Int, $0[2] as String)
    }
    #expect(read.map { Array($0.0.utf8) } == Array(text.utf8))
    #expect(read?.1 == text.utf8.count)
    #expect(read?.2 == "text")
  }

  @Test func everyTypeComesBack() throws {
    let connection = try connection()
    let types = try connection.first(
      "SELECT ?, ?, ?, ?, ?, ?, ?", Int64.min, 7, 0.1, true, [UInt8](), [0, 255] as [UInt8],
      nil as String?
    ) {
      #expect($0[0] == Int64.min)
      #expect($0[1] == 7)
      #expect($0[2] == 0.1)
      #expect($0[3] == true)
      #expect($0[4] == [UInt8]())
      #expect($0[5] == [0, 255] as [UInt8])
      #expect($0[6] == nil as String?)
      return ($0.isNull(4), $0.isNull(6))
    }
    #expect(types?.0 == false, "an empty blob is not NULL")
    #expect(types?.1 == true)
  }

  @Test func aStatementRunsAgainWithOtherValues() throws {
    let connection = try connection()
    let sql: StaticString = "SELECT ?"
    for number in 1...3 {
      #expect(try connection.first(sql, number) { $0[0] as Int } == number)
    }
  }

  @Test func aQueryCanRunInsideItself() throws {
    let connection = try connection()
    let sql: StaticString = "SELECT 1 UNION ALL SELECT 2"
    var pairs: [[Int]] = []
    try connection.forEach(sql) { (outer) throws(SQLiteError) in
      try connection.forEach(sql) { pairs.append([outer[0], $0[0]]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func aWrongNumberOfValuesIsAnError() throws {
    let connection = try connection()
    #expect(throws: SQLiteError.self) { try connection.run("SELECT ?", 1, 2) }
    #expect(throws: SQLiteError.self) { try connection.run("SELECT ?") }
  }

  @Test func anErrorSaysWhatWhereAndWhich() throws {
    let connection = try connection()
    let error = #expect(throws: SQLiteError.self) { try connection.run("SELECT a FROM x y z") }
    #expect(error?.sql == "SELECT a FROM x y z")
    #expect(error?.offset == 18)
    #expect(error?.file == ":memory:")
    #expect(error?.message == #"near "z": syntax error"#)
  }

  @Test(arguments: [
    ("INSERT INTO t VALUES (1, 1, NULL)", SQLiteError.Constraint.notNull),
    ("INSERT INTO t VALUES (1, 1, 'word')", .check),
    ("INSERT INTO t VALUES (1, 1, -1)", .check),
    ("INSERT INTO t VALUES (1, 99, 1)", .foreignKey),
    ("INSERT INTO t VALUES (1, 1, 1); INSERT INTO t VALUES (1, 1, 1)", .unique),
  ])
  func brokenRulesAreToldApart(_ script: String, _ constraint: SQLiteError.Constraint) throws {
    let connection = try connection()
    try connection.execute(
      """
      CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      INSERT INTO parent VALUES (1);
      CREATE TABLE t (
        id INTEGER PRIMARY KEY,
        parent INTEGER REFERENCES parent,
        n INTEGER NOT NULL CHECK (n > 0)
      ) STRICT
      """)
    let error = #expect(throws: SQLiteError.self) { try connection.execute(script) }
    #expect(error?.kind == .constraint(constraint))
  }

  @Test func quotedWordsAreNamesAndExtensionsStayOut() throws {
    let connection = try connection()
    #expect(throws: SQLiteError.self) { try connection.run(#"SELECT "no such column""#) }
    #expect(throws: SQLiteError.self) { try connection.run("SELECT load_extension('x')") }
    #expect(try connection.first("PRAGMA foreign_keys") { $0[0] as Bool } == true)
    #expect(try connection.first("PRAGMA trusted_schema") { $0[0] as Bool } == false)
  }
}
