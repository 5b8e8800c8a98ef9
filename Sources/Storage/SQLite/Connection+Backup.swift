internal import CSQLite

extension Connection {
  /// Copies the whole database, as it stands at one moment, over that of `destination`.
  ///
  /// Others may read and write meanwhile; they see nothing of it. Time grows with the size of the
  /// file. `sqlite3_backup_step`.
  func copy(to destination: Connection) throws(SQLiteError) {
    guard let backup = unsafe sqlite3_backup_init(destination.handle, "main", handle, "main") else {
      throw destination.lastError(unsafe sqlite3_extended_errcode(destination.handle), sql: nil)
    }
    // One step for all pages: it reads one state, while smaller steps start anew at each change by
    // another program and may never end.
    _ = unsafe sqlite3_backup_step(backup, -1)
    let code = unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_OK else { throw destination.lastError(code, sql: nil) }
  }
}
