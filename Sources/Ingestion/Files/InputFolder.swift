internal import Glibc

/// The articles of a folder.
public struct InputFolder {
  /// The files, each with the folder's path before its own, in the order of their names' bytes.
  public private(set) var files: [String] = []
  /// The files with tables of claims, which are no articles, in the same order.
  public private(set) var tables: [String] = []
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
      let entries: [Entry]
      do throws(InputError) {
        entries = try Self.entries(of: folder)
      } catch {
        problems.append(error)
        continue
      }
      for entry in entries {
        switch entry.kind {
        case .folder: waiting.append(entry.path)
        case .article: files.append(entry.path)
        case .table: tables.append(entry.path)
        }
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    tables.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Entry {
    enum Kind {
      case folder, article, table
    }

    let path: String
    let kind: Kind
  }

  private static func entries(of folder: String) throws(InputError) -> [Entry] {
    guard let stream = opendir(folder) else {
      throw .unreadable(file: folder, reason: String(cString: strerror(errno)))
    }
    defer { closedir(stream) }
    var found: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var information = stat()
      guard lstat(path, &information) == 0 else { continue }
      switch information.st_mode & S_IFMT {
      case S_IFDIR: found.append(Entry(path: path, kind: .folder))
      case S_IFREG, S_IFLNK:
        let isArticle = endings.contains(where: name.lowercased().hasSuffix)
        guard isArticle || OtherInput.isTable(name), !isFolder(path) else { continue }
        found.append(Entry(path: path, kind: isArticle ? .article : .table))
      default: break
      }
    }
    return found
  }
}
