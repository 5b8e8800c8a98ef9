internal import CSQLite

/// The row that a statement stands on; it ends with the closure that it was handed to.
struct Row {
  private let statement: Statement

  init(_ statement: Statement) {
    self.statement = statement
  }

  /// A column of the row, the first is 0, as the type that is asked for.
  subscript<Value: ColumnValue>(_ column: Int32) -> Value {
    Value(self, column)
  }

  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(statement.handle, column) == SQLITE_NULL
  }

  /// How SQLite stores a value; a blob counts as text.
  enum Storage {
    case null, integer, real, text
  }

  func storage(_ column: Int32) -> Storage {
    switch unsafe sqlite3_column_type(statement.handle, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    default: .text
    }
  }

  func integer(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(statement.handle, column)
  }

  func double(_ column: Int32) -> Double {
    unsafe sqlite3_column_double(statement.handle, column)
  }

  /// The text of a column, copied once; NULL is the empty text.
  func text(_ column: Int32) -> String {
    // sqlite3_column_text first: it may convert, and only then is the count of bytes the text's.
    guard let start = unsafe sqlite3_column_text(statement.handle, column) else { return "" }
    let count = unsafe Int(sqlite3_column_bytes(statement.handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether the text of a column, if it is one, is valid UTF-8: SQLite does not look.
  func isUTF8(_ column: Int32) -> Bool {
    guard unsafe sqlite3_column_type(statement.handle, column) == SQLITE_TEXT,
      let start = unsafe sqlite3_column_text(statement.handle, column)
    else { return true }
    let count = unsafe Int(sqlite3_column_bytes(statement.handle, column))
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    return unsafe String(validating: bytes, as: UTF8.self) != nil
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement.handle, column) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(statement.handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The error that says that this row holds what the program cannot read.
  func unreadable(_ message: String) -> SQLiteError {
    SQLiteError(unreadable: message, file: statement.file)
  }
}
