internal import CSQLite
internal import Glibc

extension Connection {
  /// What every connection is set to, whatever this build of SQLite has as its default.
  func applySafeSettings() {
    configure(SQLITE_DBCONFIG_ENABLE_FKEY, true)
    configure(SQLITE_DBCONFIG_DEFENSIVE, true)
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false)
    // A word in double quotes is a name, never a string: a misspelt column is an error.
    configure(SQLITE_DBCONFIG_DQS_DML, false)
    configure(SQLITE_DBCONFIG_DQS_DDL, false)
  }

  private func configure(_ option: Int32, _ on: Bool) {
    _ = unsafe ondit_sqlite3_db_config(handle, option, on ? 1 : 0)
  }

  /// How long a statement waits for another program's lock; zero fails at once.
  func setBusyTimeout(_ timeout: Duration) {
    let (seconds, attoseconds) = timeout.components
    let bounded = min(max(seconds, 0), 1_000_000)
    let milliseconds = bounded * 1_000 + attoseconds / 1_000_000_000_000_000
    _ = unsafe sqlite3_busy_timeout(handle, Int32(milliseconds))
  }

  /// Makes a commit that returned survive a power cut, and lets readers go on while it is written.
  ///
  /// The mode is kept in the file, so that nothing is written where it is already set. Where a file
  /// system has no shared memory the file keeps its rollback journal.
  func useWriteAheadLog(waiting timeout: Duration) throws(SQLiteError) {
    try execute("PRAGMA synchronous = FULL")
    let deadline = ContinuousClock.now + timeout
    while true {
      let mode: String? = try first("PRAGMA journal_mode") { $0[0] }
      guard mode != "wal", mode != "memory" else { return }
      do throws(SQLiteError) {
        return try run("PRAGMA journal_mode = WAL")
      } catch {
        // SQLite does not wait for this lock by itself: another process may be setting the mode
        // too.
        guard error.kind == .busy, ContinuousClock.now < deadline else { throw error }
        usleep(2_000)
      }
    }
  }

  /// A page cache of 64 MB in place of 2: an import of a million claims takes 0.64 of the time.
  func useLargeCache() throws(SQLiteError) {
    try execute("PRAGMA cache_size = -64000")
  }

  /// Whether references are looked after and triggers run: neither, for rows that are taken over as
  /// they are.
  func setRules(_ on: Bool) {
    configure(SQLITE_DBCONFIG_ENABLE_FKEY, on)
    configure(SQLITE_DBCONFIG_ENABLE_TRIGGER, on)
  }

  /// Leaves the write-ahead log as it is when the connection closes.
  func keepWriteAheadLog() {
    configure(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
  }

  /// Whether the file can only be read, be it for its permissions (`sqlite3_db_readonly`).
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }
}
