import Claims
internal import Glibc
import Migrations

/// The file that holds everything: open it, then see the extensions, one for each table or question.
///
/// One object is one connection, for one thread at a time; several processes may use the file at once.
public final class Database {
  let connection: Connection
  /// The first claim with a quote that this transaction recorded, until the quotes are indexed.
  var firstUnindexedClaim: Int64?
  /// The digests of the claims that this transaction recorded.
  var newClaims = NewDigests()
  /// The statements that make the indexes of claims which this transaction left out.
  var postponedIndexes: [String] = []
  /// Called whenever something that was written is on the disk.
  public var whenRecorded: () -> Void = {}
  /// Called with each row that cannot be read and is left out, once.
  public var whenUnreadable: (UnreadableRow) -> Void = { _ in }
  /// The rows that could not be read so far.
  public internal(set) var unreadableRows: Set<UnreadableRow> = []
  private var lastMoment = (Timestamp(milliseconds: 0), "1970-01-01T00:00:00.000Z")

  /// Whether the caller means to write.
  public enum Access: Sendable {
    /// Refuses a file that can only be read.
    case writing
    /// Takes a file that can only be read, if its schema is up to date; makes none.
    case reading
  }

  /// Opens the file, makes it if there is none and it is to be written, and brings its schema up to date.
  ///
  /// Where nothing is missing it reads two fields and a row per migration. `:memory:` is a database
  /// without a file. `busyTimeout` is how long a write waits for another program.
  public init(
    file: String, for access: Access = .writing, busyTimeout: Duration = .seconds(30)
  ) throws(OpenError) {
    // SQLite would make a nameless file that is gone at the end, or stop at a NUL.
    guard !file.isEmpty, !file.utf8.contains(0) else {
      throw .cannotOpen(file: file, message: "no such name")
    }
    var status = stat()
    if file != ":memory:" {
      if unsafe stat(file, &status) != 0 {
        if access == .reading, errno == ENOENT { throw .missing(file: file) }
      } else if let error = OpenError(status, file: file) {
        // What is empty can be made a database of.
        if access == .reading || error != .empty(file: file) { throw error }
      } else if status.st_size == 1 {
        // SQLite takes a single byte for nothing.
        throw .notADatabase(file: file)
      }
    }
    if file != ":memory:", WriteAheadLog.isDamaged(ofDatabase: file) {
      throw .damagedLog(file: file)
    }
    do throws(OpenError) {
      connection = try Self.connect(to: file, creating: access == .writing, busyTimeout)
    } catch {
      let isOutOfReach = error == .readOnly(file: file) || error.isOfPath
      guard access == .reading, isOutOfReach, file != ":memory:" else { throw error }
      // SQLite makes files beside the one that it reads, where it may.
      guard Self.logSize(of: file) == 0 else { throw .logOutOfReach(file: file) }
      connection = try Self.connect(to: file, immutable: true, busyTimeout)
    }
    if access == .writing, connection.isReadOnly { throw .readOnly(file: file) }
    do throws(SQLiteError) {
      if !connection.isReadOnly { try connection.useWriteAheadLog(waiting: busyTimeout) }
    } catch {
      throw OpenError(error)
    }
  }

  /// A connection to a file of ours, whose schema is brought up to date.
  private static func connect(
    to file: String, creating: Bool = false, immutable: Bool = false, _ busyTimeout: Duration
  ) throws(OpenError) -> Connection {
    let connection: Connection
    do throws(SQLiteError) {
      connection = try Connection(
        file: file, creating: creating, immutable: immutable, busyTimeout: busyTimeout)
    } catch {
      throw OpenError(error)
    }
    do throws(OpenError) {
      try Migrator(connection: connection, migrations: Migrations.all).migrate()
    } catch {
      // What another program left in the write-ahead log stays where it is: closing would move it.
      if logSize(of: file) > 0 { connection.keepWriteAheadLog() }
      throw error
    }
    return connection
  }

  static func logSize(of file: String) -> Int {
    var status = stat()
    return unsafe stat(file + "-wal", &status) == 0 ? Int(status.st_size) : 0
  }

  /// The path as it was given.
  public var file: String { connection.file }

  /// Whether the file can only be read.
  public var isReadOnly: Bool { connection.isReadOnly }

  /// A moment as the file keeps it. The last one is kept at hand: an import has one for all its rows.
  func text(of moment: Timestamp) -> String {
    if lastMoment.0 != moment { lastMoment = (moment, moment.description) }
    return lastMoment.1
  }

  /// Asks for a page cache of 64 MB, for imports.
  public func prepareForImport() throws(SQLiteError) {
    try connection.useLargeCache()
  }
}

@available(*, unavailable)
extension Database: Sendable {}
