internal import CSQLite
internal import Glibc

/// One connection to an SQLite file, for one thread at a time: explicitly not Sendable.
///
/// Statements are prepared once and kept, by the address of their SQL: `StaticString` makes sure
/// that no user's text is ever part of a statement, and spares hashing it on each use.
@safe
final class Connection {
  /// The path as it was given.
  let file: String

  let handle: OpaquePointer
  private var statements: [UnsafePointer<UInt8>: Statement] = unsafe [:]

  /// Opens `file` and sets what does not need to read it; see `Connection+Settings.swift`.
  ///
  /// `sqlite3_open_v2`. Without `creating` a missing file is an error of the kind `cannotOpen`. A file that
  /// is `immutable` is read without locks and without a log: nobody may write to it meanwhile.
  init(
    file: String, creating: Bool = false, readOnly: Bool = false, immutable: Bool = false,
    busyTimeout: Duration = .seconds(5)
  ) throws(SQLiteError) {
    Self.withoutMemoryStatistics
    let access =
      immutable
      ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      : readOnly
        ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | (creating ? SQLITE_OPEN_CREATE : 0)
    // NOMUTEX: a connection stays on one thread, so SQLite need not lock it.
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(
      immutable ? Self.address(ofImmutable: file) : file, &opened, flags, nil)
    guard let handle = unsafe opened else {
      throw SQLiteError(
        code: SQLITE_NOMEM, message: "out of memory", sql: nil, offset: nil, file: file)
    }
    guard code == SQLITE_OK else {
      let message = unsafe String(cString: sqlite3_errmsg(handle))
      unsafe sqlite3_close_v2(handle)
      throw SQLiteError(code: code, message: message, sql: nil, offset: nil, file: file)
    }
    self.file = file
    unsafe self.handle = unsafe handle
    applySafeSettings()
    setBusyTimeout(busyTimeout)
  }

  deinit {
    unsafe statements.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// The address of a file that nobody writes to (<https://sqlite.org/uri.html>).
  private static func address(ofImmutable file: String) -> String {
    var address = file.hasPrefix("/") ? "file://" : "file:"
    for byte in file.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return address + "?immutable=1"
  }

  /// Saves 8 % of an import's instructions; must precede every other call of SQLite in the process.
  private static let withoutMemoryStatistics: Void = {
    _ = ondit_sqlite3_config_without_memory_statistics()
  }()

  /// The statement for `sql`, from the cache unless it is in use, as in a query inside the same
  /// query.
  func statement(_ sql: StaticString) throws(SQLiteError) -> Statement {
    let key = unsafe sql.utf8Start
    if let cached = unsafe statements[key], !cached.isBusy { return cached }
    let bytes = unsafe UnsafeBufferPointer(start: key, count: sql.utf8CodeUnitCount)
    guard let prepared = try unsafe Statement.prepare(bytes, of: self, keeping: true).statement
    else {
      throw SQLiteError(
        code: SQLITE_MISUSE, message: "empty statement", sql: nil, offset: nil, file: file)
    }
    unsafe statements[key] = prepared
    return prepared
  }

  /// The error that the last call on this connection left behind.
  func lastError(_ code: Int32, sql: String?) -> SQLiteError {
    let offset = unsafe sqlite3_error_offset(handle)
    // SQLite knows ENOSPC only; a quota and `ulimit -f` leave no room either.
    let isFull =
      code & 0xFF == SQLITE_IOERR && [EFBIG, EDQUOT].contains(unsafe sqlite3_system_errno(handle))
    let code = isFull ? SQLITE_FULL : code
    return SQLiteError(
      code: code, message: unsafe String(cString: sqlite3_errmsg(handle)), sql: sql,
      offset: offset < 0 ? nil : Int(offset), file: file)
  }
}

@available(*, unavailable)
extension Connection: Sendable {}
