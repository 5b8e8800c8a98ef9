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
  /// A file was asked for that is none of ours, or that is not to be opened.
  case refused(OpenError)
  /// The disk has no room for the file.
  case noRoom(file: String)
  /// SQLite failed.
  case failed(SQLiteError)
}

extension Database {
  /// Copies the file, as it stands at one moment, to a new one, and checks that. Others may write
  /// meanwhile.
  ///
  /// Time grows with the size of the file.
  public func backup(to file: String) throws(BackupError) {
    try Self.making(file) { (file) throws(BackupError) in try copy(to: file) }
  }

  /// Makes a file that `body` fills under another name beside it, `FILE.unfinished`: what has the name of the
  /// file is whole and on the disk, whatever happens meanwhile. Where `body` fails nothing is left.
  static func making<Result>(
    _ file: String, _ body: (_ unfinished: String) throws(BackupError) -> Result
  ) throws(BackupError) -> Result {
    var status = stat()
    guard unsafe lstat(file, &status) != 0 else { throw .exists(file: file) }
    let unfinished = try unfinishedFile(for: file)
    do throws(BackupError) {
      let result = try body(unfinished)
      try finish(unfinished, as: file)
      return result
    } catch {
      for ending in ["", "-wal", "-shm", "-journal"] { _ = unsafe unlink(unfinished + ending) }
      throw error.ofFile(file)
    }
  }

  /// Makes an empty file of a name that is free: one of an earlier attempt that was killed may be there.
  private static func unfinishedFile(for file: String) throws(BackupError) -> String {
    var reason = EEXIST
    for number in 1...1000 {
      let name = file + ".unfinished" + (number > 1 ? "-\(number)" : "")
      // Making the file is the test for it: nobody can come between the two.
      let descriptor = unsafe open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
      if descriptor >= 0 {
        close(descriptor)
        return name
      }
      reason = errno
      guard reason == EEXIST else { break }
    }
    throw .cannotCreate(file: file, message: unsafe String(cString: strerror(reason)))
  }

  /// Gives a file its name when all of it is on the disk. One that got the name meanwhile is not replaced.
  private static func finish(_ unfinished: String, as file: String) throws(BackupError) {
    guard logSize(of: unfinished) == 0 else {
      throw .cannotCreate(file: file, message: "its log could not be taken over")
    }
    try sync(unfinished)
    // A second name, since giving a new one in place of the old would replace what is there.
    if unsafe link(unfinished, file) == 0 {
      _ = unsafe unlink(unfinished)
    } else {
      if errno == EEXIST { throw .exists(file: file) }
      // A file system without second names, such as that of a camera's card.
      guard errno != ENOSPC, unsafe Glibc.rename(unfinished, file) == 0 else {
        throw .cannotCreate(file: file, message: unsafe String(cString: strerror(errno)))
      }
    }
    let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? "."
    try sync(folder)
  }

  private static func sync(_ path: String) throws(BackupError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    // A file system whose folders cannot be synced says that by EINVAL.
    guard descriptor >= 0, fsync(descriptor) == 0 || errno == EINVAL else {
      throw .cannotCreate(file: path, message: unsafe String(cString: strerror(errno)))
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
      let lines = problem?.split(separator: "\n").joined(separator: " ")
      throw .damaged(file: file, message: lines ?? "nothing was checked")
    }
  }
}

extension BackupError {
  /// The error as one of the file that was asked for: nobody knows the name that it had meanwhile.
  fileprivate func ofFile(_ file: String) -> BackupError {
    switch self {
    case .failed(let error) where error.kind == .full,
      .refused(.failed(let error)) where error.kind == .full:
      .noRoom(file: file)
    case .cannotCreate(_, let message): .cannotCreate(file: file, message: message)
    case .damaged(_, let message): .damaged(file: file, message: message)
    default: self
    }
  }
}
