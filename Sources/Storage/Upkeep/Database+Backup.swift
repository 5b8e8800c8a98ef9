internal import Glibc

/// Why no backup was made, or nothing recovered. What was begun is gone again.
public enum BackupError: Error, Hashable, Sendable {
  /// There is a file of that name: a backup replaces nothing.
  case exists(file: String)
  /// The file cannot be made, for the reason that the system gives.
  case cannotCreate(file: String, message: String)
  /// The copy is not whole, as SQLite's own check says.
  case damaged(file: String, message: String)
  /// Nothing can be read of the file that was to be recovered.
  case unreadable(file: String, message: String)
  /// SQLite failed.
  case failed(SQLiteError)
}

extension Database {
  /// Copies the file, as it stands at one moment, to a new one, and checks that. Others may write
  /// meanwhile.
  ///
  /// Time grows with the size of the file.
  public func backup(to file: String) throws(BackupError) {
    try Self.making(file) { () throws(BackupError) in try copy(to: file) }
  }

  /// Makes an empty file for `body` to fill; it is gone again where that fails.
  static func making<Result>(
    _ file: String, _ body: () throws(BackupError) -> Result
  ) throws(BackupError) -> Result {
    // Making the file is the test for it: nobody can come between the two.
    let descriptor = unsafe open(file, O_CREAT | O_EXCL | O_WRONLY, 0o644)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw .exists(file: file) }
      throw .cannotCreate(file: file, message: unsafe String(cString: strerror(errno)))
    }
    close(descriptor)
    do throws(BackupError) {
      return try body()
    } catch {
      for ending in ["", "-wal", "-shm", "-journal"] { _ = unsafe unlink(file + ending) }
      throw error
    }
  }

  private func copy(to file: String) throws(BackupError) {
    let problem: String?
    do throws(SQLiteError) {
      let destination = try Connection(file: file)
      try connection.copy(to: destination)
      problem = try destination.first("PRAGMA quick_check(1)") { $0[0] }
    } catch {
      throw .failed(error)
    }
    guard problem == "ok" else {
      throw .damaged(file: file, message: problem ?? "nothing was checked")
    }
  }
}
