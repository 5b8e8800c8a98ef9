internal import CSQLite

extension SQLiteError {
  /// What callers tell apart; every other code is `other`.
  public enum Kind: Hashable, Sendable {
    /// Another connection holds the lock, for longer than the busy timeout.
    case busy
    /// The file is not an SQLite database, or is encrypted.
    case notADatabase
    /// The file, its folder or the connection does not allow writing.
    case readOnly
    /// The file is damaged.
    case corrupt
    /// The disk is full.
    case full
    /// A read, write or sync failed.
    case inputOutput
    /// The file cannot be opened: it is missing, a folder, or out of reach.
    case cannotOpen
    /// A rule of the schema forbids the change.
    case constraint(Constraint)
    /// A stored value is not of the kind that this program reads.
    case mismatch
    /// Anything else.
    case other
  }

  /// The rule of the schema that a change would break.
  public enum Constraint: Hashable, Sendable {
    /// A CHECK, or the type of a STRICT column.
    case check
    /// A reference to a row that is not there, or from one that would go.
    case foreignKey
    /// NULL where a value must be.
    case notNull
    /// A second row with the same key.
    case unique
    /// A trigger said no, such as the ones that keep records from being changed.
    case trigger
    /// Any other rule.
    case other
  }

  /// The kind of the error, from its code.
  public var kind: Kind {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_READONLY: .readOnly
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_FULL: .full
    case SQLITE_IOERR: .inputOutput
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_CONSTRAINT: .constraint(constraint)
    case SQLITE_MISMATCH: .mismatch
    default: .other
    }
  }

  private var constraint: Constraint {
    switch code >> 8 {
    case 1, 12: .check
    case 3: .foreignKey
    case 5: .notNull
    case 6, 8, 10: .unique
    case 7: .trigger
    default: .other
    }
  }

  /// A value in the file that this program cannot read, as an error of the kind `mismatch`.
  init(unreadable message: String, file: String) {
    self.init(code: SQLITE_MISMATCH, message: message, sql: nil, offset: nil, file: file)
  }
}
