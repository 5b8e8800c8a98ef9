internal import Glibc

/// Why a file was not opened. The file is as it was before.
public enum OpenError: Error, Hashable, Sendable {
  /// There is none of that name, and something is to be read.
  case missing(file: String)
  /// It is a folder.
  case isFolder(file: String)
  /// It is a pipe or a device.
  case isNoFile(file: String)
  /// It holds nothing, and something is to be read.
  case empty(file: String)
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
  /// A change of the schema was begun and not finished, or made in part by hand; the message is SQLite's.
  case halfMigrated(file: String, name: String, message: String)
  /// Its write-ahead log is damaged and holds records after the damage, which opening would throw away.
  case damagedLog(file: String)
  /// It can only be read, and a part of the records is in a log that cannot be read without writing.
  case logOutOfReach(file: String)
  /// Another program has kept it locked for longer than the timeout.
  case locked(file: String)
  /// It cannot be opened: a folder, no permission, or a folder in its path is missing.
  case cannotOpen(file: String, message: String)
  /// Anything else that SQLite said.
  case failed(SQLiteError)

  /// Why what has that status is no file to be read; nil where it is one.
  init?(_ status: stat, file: String) {
    switch status.st_mode & S_IFMT {
    case S_IFREG where status.st_size > 0: return nil
    case S_IFREG: self = .empty(file: file)
    case S_IFDIR: self = .isFolder(file: file)
    default: self = .isNoFile(file: file)
    }
  }

  /// Whether the way to the file is the reason.
  var isOfPath: Bool {
    if case .cannotOpen = self { true } else { false }
  }

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
