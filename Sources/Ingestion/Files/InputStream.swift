internal import Glibc
internal import Synchronization

/// A file, standard input or bytes at hand, read in pieces: for what may be larger than memory.
public final class InputStream {
  /// The file's name as it was given: `-` for standard input.
  public let name: String
  private let descriptor: Int32
  private var ahead: [UInt8] = []
  private var isAtEnd = false

  /// How many bytes a piece has at most.
  private static let pieceSize = 1 << 18
  /// How much room it has at least where a file says that fewer bytes are left: it may have grown, and those that
  /// the system makes as they are read say that they are empty.
  private static let leastPiece = 1 << 14
  /// So many bytes tell what they are.
  static let tellingSize = 1 << 12

  /// How many bytes it has; nil where nobody can tell, as of a pipe.
  public let size: Int?
  /// How many of them were read. May be asked from any thread.
  public var position: Int { bytesRead.load(ordering: .relaxed) }
  private let bytesRead: Atomic<Int>
  private let isStopped: () -> Bool

  /// Opens a file; `-` is standard input. Once `isStopped` says yes, the input ends.
  public init(
    _ path: String, isStopped: @escaping () -> Bool = { false }
  ) throws(InputError) {
    self.isStopped = isStopped
    bytesRead = Atomic(0)
    if path == "-" {
      name = path
      descriptor = 0
      size = nil
      return
    }
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .missing(file: path) }
      throw .unreadable(file: path, reason: String(cString: strerror(errno)))
    }
    var information = stat()
    let isKnown = fstat(descriptor, &information) == 0
    size = isKnown && information.st_mode & S_IFMT == S_IFREG ? Int(information.st_size) : nil
    if isKnown, information.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(file: path) }
  }

  /// Bytes that are here already, as an address gave them.
  public init(_ bytes: [UInt8], named name: String) {
    self.name = name
    descriptor = -1
    ahead = bytes
    size = bytes.count
    bytesRead = Atomic(bytes.count)
    isAtEnd = true
    isStopped = { false }
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// The next bytes; none at the end.
  public func next() throws(InputError) -> [UInt8] {
    if !ahead.isEmpty {
      defer { ahead = [] }
      return ahead
    }
    return try piece()
  }

  /// The next bytes, which stay to be read: 4 KB or more, unless the end comes before.
  public func peek() throws(InputError) -> [UInt8] {
    while ahead.count < Self.tellingSize {
      let more = try piece()
      if more.isEmpty { break }
      ahead += more
    }
    return ahead
  }

  /// All that is left, at most `limit` bytes: for what has to be read as a whole. Throws where it was stopped
  /// before the end.
  public func rest(limit: Int = 256 << 20) throws(InputError) -> [UInt8] {
    if let size, size > limit { throw .tooLarge(file: name, limit: limit) }
    var result: [UInt8] = []
    // Doubled as they grow, large arrays are in memory twice while they are moved.
    result.reserveCapacity(size ?? 0)
    while true {
      let more = try next()
      if more.isEmpty {
        guard isAtEnd else {
          throw .unreadable(file: name, reason: String(cString: strerror(EINTR)))
        }
        return result
      }
      guard result.count + more.count <= limit else {
        throw .tooLarge(file: name, limit: limit)
      }
      result += more
    }
  }

  private func piece() throws(InputError) -> [UInt8] {
    while !isAtEnd, waitForInput() {
      var count = 0
      // Most files are small: memory for a whole piece would be asked of the system and given back for each.
      let left = size.map { max(Self.leastPiece, $0 - position) } ?? Self.pieceSize
      let room = min(Self.pieceSize, left)
      let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      bytesRead.add(max(0, count), ordering: .relaxed)
      isAtEnd = count == 0
      if count >= 0 { return bytes }
      if errno != EINTR {
        throw .unreadable(file: name, reason: String(cString: strerror(errno)))
      }
    }
    return []
  }

  /// Whether there is something to read, rather than a signal to stop. A signal that comes just before
  /// a `read` would not end it, hence the waiting in short pieces; a file never waits.
  private func waitForInput() -> Bool {
    while !isStopped() {
      var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&input, 1, 100) != 0 { return !isStopped() }
    }
    return false
  }
}
