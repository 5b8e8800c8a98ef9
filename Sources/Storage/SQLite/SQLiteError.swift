/// What SQLite said when a call failed, and about which statement and file.
///
/// Bound values are left out: they are the user's own, and an error goes into logs.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code, such as 2067 for `SQLITE_CONSTRAINT_UNIQUE`
  /// (<https://sqlite.org/rescode.html>).
  public let code: Int32

  /// SQLite's own message, or ours where the file holds what this program cannot read.
  public let message: String

  /// The statement that failed, if one did.
  public let sql: String?

  /// Where in `sql` the error was found, in bytes from its start, if SQLite can tell.
  public let offset: Int?

  /// The path of the database as it was given, `:memory:` for one without a file.
  public let file: String
}

extension SQLiteError: CustomStringConvertible {
  /// One line for people: the file, the message and the code.
  public var description: String { "\(file): \(message) (SQLite \(code))" }
}
