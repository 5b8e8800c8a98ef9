/// Why a file was not opened. The file is as it was before.
public enum OpenError: Error, Hashable, Sendable {
  /// There is none of that name, and something is to be read.
  case missing(file: String)
  /// It is no SQLite database, or an encrypted one.
  case notADatabase(file: String)
  /// It is an SQLite database that some other program made.
  case notOurs(file: String)
  /// A newer ondit made it: its schema has a version that this program does not know.
  case newer(file: String, version: Int, known: Int)
  /// It was made with another form of the migration of that name than the one of this program.
  case changedMigration(file: String, name: String)
  /// It can only be read, and something is to be written, be it the newer schema.
  case readOnly(file: String)
  /// Another program has kept it locked for longer than the timeout.
  case locked(file: String)
  /// It cannot be opened: a folder, no permission, or a folder in its path is missing.
  case cannotOpen(file: String, message: String)
  /// Anything else that SQLite said.
  case failed(SQLiteError)

  init(_ error: SQLiteError) {
    switch error.kind {
    case .busy: self = .locked(file: error.file)
    case .notADatabase: self = .notADatabase(file: error.file)
    case .readOnly: self = .readOnly(file: error.file)
    case .cannotOpen: self = .cannotOpen(file: error.file, message: error.message)
    default: self = .failed(error)
    }
  }
}

extension OpenError: CustomStringConvertible {
  /// One sentence for people, with what to do where something can be done.
  public var description: String {
    switch self {
    case .missing(let file): "\(file): no such file"
    case .notADatabase(let file): "\(file) is not an SQLite database"
    case .notOurs(let file): "\(file) is a database of another program, not of ondit"
    case .newer(let file, let version, let known):
      "\(file) was made by a newer ondit (schema \(version), this one knows \(known)): update ondit"
    case .changedMigration(let file, let name):
      "\(file) was made with another version of the migration \(name) than this ondit has"
    case .readOnly(let file): "\(file) can only be read"
    case .locked(let file): "\(file) is locked by another program: try again when that is done"
    case .cannotOpen(let file, let message): "\(file) cannot be opened: \(message)"
    case .failed(let error): error.description
    }
  }
}
