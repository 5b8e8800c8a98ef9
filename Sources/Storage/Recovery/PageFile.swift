internal import Glibc

/// The pages of an SQLite file, as its last whole transaction left them, read without SQLite.
///
/// "Database File Format" of the SQLite documentation, sections 1.3 (header) and 4 (write-ahead
/// log). The file is only read. Pages are numbered from 1.
final class PageFile {
  /// The bytes of a page.
  let pageSize: Int
  /// The bytes of a page that content may fill.
  let usableSize: Int
  /// How many pages the file has.
  let pageCount: Int
  /// The first page of the list of free ones; 0 where there is none.
  let firstFreeTrunk: Int
  /// What the header says of who made the file and of which version it is; nil where it is no header.
  let maker: (application: Int, version: Int)?

  /// Whether transactions that were finished can be missing from its log.
  var isLogDamaged: Bool { log?.isDamaged ?? false }

  private let descriptor: Int32
  private let log: WriteAheadLog?

  /// Fails with the system's message where the file cannot be read, or is too short to hold a page.
  ///
  /// Of a file whose header is lost the pages are taken to have 4,096 bytes, as ondit makes them.
  init(file: String) throws(BackupError) {
    // Nobody may ever write to what is no file.
    descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .unreadable(file: file, message: unsafe String(cString: strerror(errno)))
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .unreadable(file: file, message: unsafe String(cString: strerror(errno)))
    }
    if let error = OpenError(status, file: file) { throw .refused(error) }
    let first = Self.read(descriptor, at: 0, count: 100)
    let stated = first.isHeader ? first.bigEndian(at: 16, bytes: 2) : 4096
    let size = stated == 1 ? 65_536 : stated
    pageSize = size >= 512 && size.nonzeroBitCount == 1 ? size : 4096
    log = WriteAheadLog(file: file + "-wal", pageSize: pageSize)
    let header = log?.page(1).map { Array($0.prefix(100)) } ?? first
    let isHeader = header.isHeader
    usableSize = pageSize - (isHeader ? min(Int(header[20]), 32) : 0)
    pageCount = max(Int(status.st_size) / pageSize, log?.pageCount ?? 0)
    firstFreeTrunk = isHeader ? header.bigEndian(at: 32, bytes: 4) : 0
    maker =
      isHeader ? (header.bigEndian(at: 68, bytes: 4), header.bigEndian(at: 60, bytes: 4)) : nil
    guard pageCount > 0 else {
      throw isHeader
        ? .unreadable(file: file, message: "it holds no page of \(pageSize) bytes")
        : .refused(.notADatabase(file: file))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The bytes of a page; nil where there is none of that number, or the disk does not give it.
  func page(_ number: Int) -> [UInt8]? {
    guard (1...pageCount).contains(number) else { return nil }
    let bytes =
      log?.page(number) ?? Self.read(descriptor, at: (number - 1) * pageSize, count: pageSize)
    return bytes.count == pageSize ? bytes : nil
  }

  /// As many of `count` bytes as the file gives.
  static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      length = unsafe max(0, pread(descriptor, buffer.baseAddress, count, offset))
    }
  }
}

extension [UInt8] {
  /// Whether it is the header of an SQLite file ("Database File Format", section 1.3).
  fileprivate var isHeader: Bool { count == 100 && starts(with: "SQLite format 3\0".utf8) }

  /// The number that one to four bytes hold, the highest first; they must be there.
  func bigEndian(at offset: Int, bytes: Int) -> Int {
    self[offset..<offset + bytes].reduce(0) { $0 << 8 | Int($1) }
  }
}
