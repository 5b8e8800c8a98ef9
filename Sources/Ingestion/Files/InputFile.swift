public import Claims
internal import Glibc

/// Why a file could not be read as an article. The name is the one that was given: `-` for standard input.
public enum InputError: Error, Hashable, Sendable {
  /// No such file.
  case missing(file: String)
  /// A folder stands where a file was expected.
  case isDirectory(file: String)
  /// A folder without a file that could be an article.
  case emptyFolder(String)
  /// The system refused; the text is its own.
  case unreadable(file: String, reason: String)
  /// More bytes than an article can have.
  case tooLarge(file: String, limit: Int)
  /// Nothing, or only white space.
  case empty(file: String)
  /// No text: the line, from 1, and the offset, from 0, of the first byte that is not UTF-8.
  case notUTF8(file: String, line: Int, byte: Int)
  /// A document, a picture or the like at an address, with its media type.
  case notPage(address: String, mediaType: String)
  /// A feed or a table, which other commands read.
  case notArticle(file: String, OtherInput)
  /// A header line whose value makes no sense.
  case badHeader(file: String, line: Int, name: String, value: String)
}

/// Bytes from a file or from standard input.
public struct InputFile {
  /// The most that an article may weigh: 10 MB.
  public static let sizeLimit = 10 << 20

  /// Reads a file whole; `-` is standard input. Memory: the size of the file, at most `limit` bytes.
  public static func bytes(_ path: String, limit: Int = sizeLimit) throws(InputError) -> [UInt8] {
    if path == "-" { return try bytes(of: 0, named: path, limit: limit, expecting: 1 << 16) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .missing(file: path) }
      throw .unreadable(file: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var information = stat()
    var expected = 1 << 16
    if fstat(descriptor, &information) == 0 {
      if information.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(file: path) }
      if information.st_size > limit { throw .tooLarge(file: path, limit: limit) }
      if information.st_mode & S_IFMT == S_IFREG { expected = Int(information.st_size) }
    }
    return try bytes(of: descriptor, named: path, limit: limit, expecting: expected)
  }

  /// When a file was last written; nil for standard input, and where the system does not tell.
  public static func modified(_ path: String) -> Timestamp? {
    var information = stat()
    guard path != "-", stat(path, &information) == 0 else { return nil }
    let seconds = Int64(information.st_mtim.tv_sec)
    guard (0..<(1 << 40)).contains(seconds) else { return nil }
    return Timestamp(milliseconds: seconds * 1000)
  }

  private static func bytes(
    of descriptor: Int32, named file: String, limit: Int, expecting size: Int
  ) throws(InputError) -> [UInt8] {
    var result: [UInt8] = []
    // Doubled as they grow, large arrays are in memory twice while they are moved.
    result.reserveCapacity(min(max(size, 0), limit))
    var buffer = [UInt8](repeating: 0, count: min(max(size, 1 << 12), 1 << 16))
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return result }
      if count < 0 {
        throw .unreadable(file: file, reason: String(cString: strerror(errno)))
      }
      guard result.count + count <= limit else { throw .tooLarge(file: file, limit: limit) }
      result += buffer[..<count]
    }
  }

  /// The bytes as text, without a byte-order mark or a NUL, with composed letters and `\n` line ends: UTF-8, UTF-16 with its mark, else
  /// windows-1252. Binary files have control characters that no text has, and are refused.
  public static func text(_ bytes: [UInt8], file: String) throws(InputError) -> String {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) ?? legacyText(bytes) else {
      let offset = firstInvalidByte(bytes)
      let line = 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
      throw .notUTF8(file: file, line: line, byte: offset)
    }
    guard text.hasByte(where: { $0 > 0x20 }) else { throw .empty(file: file) }
    let composed = text.composed
    return composed.hasByte(UInt8(ascii: "\r"), or: 0) ? plain(composed) : composed
  }

  private static func legacyText(_ bytes: [UInt8]) -> String? {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isText = bytes.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
    guard isWide || isText else { return nil }
    return String(
      decoding: CharacterEncoding.detect(bytes, charset: "windows-1252").decode(bytes),
      as: UTF8.self)
  }

  /// The text with `\n` line ends, and U+FFFD for each NUL, at which SQL functions would end a text (HTML and
  /// CommonMark put the same in its place).
  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar == "\0" {
        result.append("\u{FFFD}")
      } else if !(scalar == "\n" && afterReturn) {
        result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { offset += scalar.count }
    return min(offset, bytes.count)
  }
}
