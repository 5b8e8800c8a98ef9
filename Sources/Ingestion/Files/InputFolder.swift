internal import Glibc

/// The articles of a folder.
public struct InputFolder {
  /// The files, each with the folder's path before its own, in the order of their names' bytes.
  public private(set) var files: [String] = []
  /// Folders in it that could not be read.
  public private(set) var problems: [InputError] = []

  /// How the names of files with articles end.
  static let endings = [".txt", ".html", ".htm", ".xhtml", ".xml"]

  /// Whether there is a folder of that name.
  public static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Looks through a folder and those in it. Hidden ones, and links to others, are passed over.
  public init(_ path: String) {
    var waiting = [path]
    while let folder = waiting.popLast() {
      let entries: [(path: String, isFolder: Bool)]
      do throws(InputError) {
        entries = try Self.entries(of: folder)
      } catch {
        problems.append(error)
        continue
      }
      files += entries.filter { !$0.isFolder }.map(\.path)
      waiting += entries.filter(\.isFolder).map(\.path)
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func entries(
    of folder: String
  ) throws(InputError) -> [(path: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else {
      throw .unreadable(file: folder, reason: String(cString: strerror(errno)))
    }
    defer { closedir(stream) }
    var found: [(path: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var information = stat()
      guard lstat(path, &information) == 0 else { continue }
      switch information.st_mode & S_IFMT {
      case S_IFDIR: found.append((path, true))
      case S_IFREG, S_IFLNK:
        let isArticle = endings.contains(where: name.lowercased().hasSuffix)
        if isArticle, !isFolder(path) { found.append((path, false)) }
      default: break
      }
    }
    return found
  }
}
