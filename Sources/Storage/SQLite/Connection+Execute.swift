internal import CSQLite

extension Connection {
  /// Runs a statement to its end.
  func run<each Value: ColumnValue>(
    _ sql: StaticString, _ values: repeat each Value
  ) throws(SQLiteError) {
    let statement = try statement(sql)
    defer { statement.reset() }
    try statement.bind(repeat each values)
    while try statement.step() {}
  }

  /// Runs an INSERT and gives the rowid of its row.
  func insert<each Value: ColumnValue>(
    _ sql: StaticString, _ values: repeat each Value
  ) throws(SQLiteError) -> Int64 {
    try run(sql, repeat each values)
    return lastRow
  }

  /// Runs an INSERT whose parameters `bind` binds; gives the rowid of its row, and the digest of a row with that number
  /// and all that was bound.
  func insert(
    _ sql: StaticString, bind: (inout Parameters) -> Void
  ) throws(SQLiteError) -> (row: Int64, digest: UInt64) {
    let statement = try statement(sql)
    defer { statement.reset() }
    var parameters = Parameters(of: statement)
    bind(&parameters)
    try parameters.check()
    while try statement.step() {}
    let row = lastRow
    return (row, parameters.digest(of: row))
  }

  /// The rowid of the row that was inserted last.
  var lastRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// The first row of a query, decoded; nil where there is none.
  func first<each Value: ColumnValue, Result>(
    _ sql: StaticString, _ values: repeat each Value,
    decode: (Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    let statement = try statement(sql)
    defer { statement.reset() }
    try statement.bind(repeat each values)
    return try statement.step() ? decode(Row(statement)) : nil
  }

  /// Hands over each row of a query as it is read; nothing is gathered.
  func forEach<each Value: ColumnValue>(
    _ sql: StaticString, _ values: repeat each Value,
    body: (Row) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try forEach(sql, repeat each values, mapping: { $0 }, body: body)
  }

  /// The same for a body that throws more than what SQLite says, which `mapping` makes one of its errors.
  func forEach<each Value: ColumnValue, Failure: Error>(
    _ sql: StaticString, _ values: repeat each Value, mapping: (SQLiteError) -> Failure,
    body: (Row) throws(Failure) -> Void
  ) throws(Failure) {
    let statement: Statement
    do throws(SQLiteError) {
      statement = try self.statement(sql)
      try statement.bind(repeat each values)
    } catch {
      throw mapping(error)
    }
    defer { statement.reset() }
    while true {
      do throws(SQLiteError) {
        guard try statement.step() else { return }
      } catch {
        throw mapping(error)
      }
      try body(Row(statement))
    }
  }

  /// Every row of a query, decoded; for results that stay small.
  func all<each Value: ColumnValue, Result>(
    _ sql: StaticString, _ values: repeat each Value,
    decode: (Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> [Result] {
    var results: [Result] = []
    try forEach(sql, repeat each values) { (row) throws(SQLiteError) in
      results.append(try decode(row))
    }
    return results
  }

  /// Runs the statements of a script one after the other; their rows are passed over.
  func execute(_ script: String) throws(SQLiteError) {
    try execute(Array(script.utf8))
  }

  /// Runs the statements of a script, given as UTF-8.
  func execute(_ script: [UInt8]) throws(SQLiteError) {
    var start = 0
    while start < script.count {
      let prepared = try unsafe script.withUnsafeBufferPointer {
        (bytes) throws(SQLiteError) in
        try unsafe Statement.prepare(.init(rebasing: bytes[start...]), of: self, keeping: false)
      }
      start += prepared.length
      guard let statement = prepared.statement else { continue }
      while try statement.step() {}
    }
  }

  /// A statement made for the occasion, out of names of our own schema; it is not kept.
  func statement(madeFor sql: String) throws(SQLiteError) -> Statement {
    let prepared = try unsafe Array(sql.utf8).withUnsafeBufferPointer {
      (bytes) throws(SQLiteError) in
      try unsafe Statement.prepare(bytes, of: self, keeping: false)
    }
    guard let statement = prepared.statement else {
      throw SQLiteError(
        code: SQLITE_MISUSE, message: "empty statement", sql: sql, offset: nil, file: file)
    }
    return statement
  }

  /// How many rows the last INSERT, UPDATE or DELETE changed.
  var changes: Int { unsafe Int(sqlite3_changes64(handle)) }
}
