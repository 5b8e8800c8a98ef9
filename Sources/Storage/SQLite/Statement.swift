internal import CSQLite

/// A prepared statement. It lives no longer than its connection, which keeps it.
@safe
final class Statement {
  let handle: OpaquePointer
  private unowned let connection: Connection
  var texts = TextArena()

  /// Whether it has been stepped and not yet reset, so that no one else may use it.
  var isBusy: Bool { unsafe sqlite3_stmt_busy(handle) != 0 }

  private init(_ handle: OpaquePointer, of connection: Connection) {
    unsafe self.handle = unsafe handle
    self.connection = connection
  }

  deinit {
    unsafe sqlite3_finalize(handle)
    texts.deallocate()
  }

  /// Prepares the first statement of `sql`, and says how many of its bytes that took.
  ///
  /// The statement is nil where only blanks and comments are left. `sqlite3_prepare_v3`.
  static func prepare(
    _ sql: UnsafeBufferPointer<UInt8>, of connection: Connection, keeping: Bool
  ) throws(SQLiteError) -> (statement: Statement?, length: Int) {
    guard let start = sql.baseAddress else { return (nil, 0) }
    var prepared: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    let characters = unsafe UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    let code = unsafe sqlite3_prepare_v3(
      connection.handle, characters, Int32(clamping: sql.count),
      keeping ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0, &prepared, &tail)
    guard code == SQLITE_OK else {
      throw unsafe connection.lastError(code, sql: String(decoding: sql, as: UTF8.self))
    }
    let length = unsafe tail.map { unsafe $0 - characters } ?? sql.count
    return (unsafe prepared.map { unsafe Statement($0, of: connection) }, length)
  }

  /// Moves to the next row; false when there is none left. `sqlite3_step`.
  func step() throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw error(code)
    }
  }

  /// Makes the statement ready to be used again. What went wrong was already thrown by `step`.
  func reset() {
    _ = unsafe sqlite3_reset(handle)
    texts.clear()
  }

  /// The error of the last call, with the SQL of this statement and the name of its file.
  func error(_ code: Int32) -> SQLiteError {
    connection.lastError(code, sql: unsafe sqlite3_sql(handle).map { unsafe String(cString: $0) })
  }

  /// The path of the database.
  var file: String { connection.file }
}

@available(*, unavailable)
extension Statement: Sendable {}
