internal import Glibc

/// The newest committed copy of each page that a write-ahead log holds.
///
/// "Database File Format" of the SQLite documentation, section 4: a frame counts if its salts are
/// those of the header and the checksum of all bytes up to it is right, and if a frame that commits
/// follows. As in SQLite, nothing after a damaged frame counts; unless transactions follow which can only have
/// been written when those before them were safe on the disk. Then the log was damaged later.
final class WriteAheadLog {
  /// How many pages the database had after the last commit; 0 where none is in the log.
  private(set) var pageCount = 0
  /// Whether what was written can have been lost to damage, and not to a transaction that was never finished.
  private(set) var isDamaged = false
  /// Where the first frame stands that does not count; that of the end where all do.
  private var firstBroken = 0

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  private let descriptor: Int32
  private let pageSize: Int
  private var offsets: [Int: Int] = [:]

  /// Nil where there is no log. Linear in the log.
  init?(file: String, pageSize: Int?) {
    descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    let header =
      descriptor < 0 ? [] : PageFile.read(descriptor, at: 0, count: Self.headerSize)
    let stated = header.count == Self.headerSize ? header.bigEndian(at: 8, bytes: 4) : 0
    let isStated = 512...65_536 ~= stated && stated.nonzeroBitCount == 1
    self.pageSize = pageSize ?? (isStated ? stated : 4096)
    guard header.count == Self.headerSize else { return nil }
    readFrames(header)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The committed bytes of a page; nil where the log has none.
  func page(_ number: Int) -> [UInt8]? {
    offsets[number].map { PageFile.read(descriptor, at: $0, count: pageSize) }
  }

  private func readFrames(_ header: [UInt8]) {
    var sum = Checksum(isBigEndian: header[3] & 1 == 1)
    sum.add(header[0..<24])
    let isHeaderWhole =
      header.bigEndian(at: 0, bytes: 4) & ~1 == 0x377f_0682
      && header.bigEndian(at: 8, bytes: 4) == pageSize && sum.matches(header, at: 24)
    var salts = header[16..<24]
    // What stands before the damage, with what stands after it, until that is known to be of use.
    var (kept, pending) = ([Int: Int](), [Int: Int]())
    var (size, commits) = (0, 0)
    var isBroken = !isHeaderWhole
    var offset = Self.headerSize
    while true {
      let frame = PageFile.read(descriptor, at: offset, count: Self.frameHeaderSize + pageSize)
      guard frame.count == Self.frameHeaderSize + pageSize else { break }
      if offset == Self.headerSize, !isHeaderWhole { salts = frame[8..<16] }
      guard frame[8..<16] == salts else {
        if !isBroken { firstBroken = offset }
        isBroken = true
        offset += frame.count
        continue
      }
      sum.add(frame[0..<8])
      sum.add(frame[Self.frameHeaderSize...])
      let isWhole = sum.matches(frame, at: 16)
      let isCommit = frame.bigEndian(at: 4, bytes: 4) > 0
      if !isWhole, !isBroken {
        firstBroken = offset
        isBroken = true
      }
      if isWhole {
        pending[frame.bigEndian(at: 0, bytes: 4)] = offset + Self.frameHeaderSize
        if isCommit {
          size = frame.bigEndian(at: 4, bytes: 4)
          kept.merge(pending) { $1 }
          pending = [:]
          if !isBroken { take(&kept, size) }
        }
      } else {
        // The next is judged by what this one says of itself.
        sum = Checksum(frame, at: 16, isBigEndian: header[3] & 1 == 1)
      }
      if isBroken, isCommit { commits += 1 }
      offset += frame.count
    }
    if !isBroken { firstBroken = offset }
    // The power can fail before one transaction is on the disk; no other is begun before that. The header is
    // on the disk before any frame is written.
    isDamaged = commits > (isHeaderWhole ? 1 : 0)
    if isDamaged { take(&kept, size) }
  }

  private func take(_ kept: inout [Int: Int], _ size: Int) {
    offsets.merge(kept) { $1 }
    kept = [:]
    if size > 0 { pageCount = size }
  }

  /// Whether opening a database would throw away what its log holds after a damaged place. Linear in the log;
  /// where another program has the file open it was read by that.
  static func isDamaged(ofDatabase file: String) -> Bool {
    var status = stat()
    guard unsafe stat(file + "-wal", &status) == 0, Int(status.st_size) > headerSize,
      !isInUse(file), let log = WriteAheadLog(file: file + "-wal", pageSize: nil), log.isDamaged
    else { return false }
    // Somebody who writes meanwhile would mend it, or begin it anew.
    let again = WriteAheadLog(file: file + "-wal", pageSize: nil)
    return again?.isDamaged == true && again?.firstBroken == log.firstBroken
  }

  /// Whether another process has the database open: each holds a lock on a byte of the wal-index
  /// (`UNIX_SHM_DMS` of SQLite's os_unix.c).
  private static func isInUse(_ file: String) -> Bool {
    // Never closed: that would lay down the locks that SQLite itself has there in this process (fcntl(2)).
    let descriptor = unsafe open(file + "-shm", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 128
    lock.l_len = 1
    return unsafe fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// The running checksum of a log: two sums over pairs of 32-bit words.
  private struct Checksum {
    private let isBigEndian: Bool
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    init(isBigEndian: Bool) {
      self.isBigEndian = isBigEndian
    }

    /// Goes on from the sums that a frame states.
    init(_ frame: [UInt8], at offset: Int, isBigEndian: Bool) {
      self.isBigEndian = isBigEndian
      first = UInt32(frame.bigEndian(at: offset, bytes: 4))
      second = UInt32(frame.bigEndian(at: offset + 4, bytes: 4))
    }

    /// The number of bytes is a multiple of 8.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
      var (first, second) = (first, second)
      unsafe bytes.withUnsafeBytes { bytes in
        for start in stride(from: 0, to: bytes.count - 7, by: 8) {
          first = unsafe first &+ word(bytes, start) &+ second
          second = unsafe second &+ word(bytes, start + 4) &+ first
        }
      }
      (self.first, self.second) = (first, second)
    }

    func matches(_ bytes: [UInt8], at offset: Int) -> Bool {
      bytes.bigEndian(at: offset, bytes: 4) == Int(first)
        && bytes.bigEndian(at: offset + 4, bytes: 4) == Int(second)
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt32 {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
      return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }
  }
}
