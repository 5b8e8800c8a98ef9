internal import Glibc

/// The newest committed copy of each page that a write-ahead log holds.
///
/// "Database File Format" of the SQLite documentation, section 4: a frame counts if its salts are
/// those of the header and the checksum of all bytes up to it is right, and if a frame that commits
/// follows. As in SQLite, nothing after a damaged frame counts.
final class WriteAheadLog {
  /// How many pages the database had after the last commit; 0 where none is in the log.
  private(set) var pageCount = 0

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  private let descriptor: Int32
  private let pageSize: Int
  private var offsets: [Int: Int] = [:]

  /// Nil where there is no log of pages of this size. Linear in the log.
  init?(file: String, pageSize: Int) {
    descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    self.pageSize = pageSize
    guard descriptor >= 0 else { return nil }
    let header = PageFile.read(descriptor, at: 0, count: Self.headerSize)
    guard header.count == Self.headerSize,
      header.bigEndian(at: 0, bytes: 4) & ~1 == 0x377f_0682,
      header.bigEndian(at: 8, bytes: 4) == pageSize
    else { return nil }
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
    let isBigEndian = header[3] & 1 == 1
    var sum = Checksum(isBigEndian: isBigEndian)
    sum.add(header[0..<24])
    guard sum.matches(header, at: 24) else { return }
    var pending: [Int: Int] = [:]
    var offset = Self.headerSize
    while true {
      let frame = PageFile.read(descriptor, at: offset, count: Self.frameHeaderSize + pageSize)
      guard frame.count == Self.frameHeaderSize + pageSize, frame[8..<16] == header[16..<24] else {
        return
      }
      sum.add(frame[0..<8])
      sum.add(frame[Self.frameHeaderSize...])
      guard sum.matches(frame, at: 16) else { return }
      pending[frame.bigEndian(at: 0, bytes: 4)] = offset + Self.frameHeaderSize
      let size = frame.bigEndian(at: 4, bytes: 4)
      if size > 0 {
        offsets.merge(pending) { $1 }
        pending = [:]
        pageCount = size
      }
      offset += frame.count
    }
  }

  /// The running checksum of a log: two sums over pairs of 32-bit words.
  private struct Checksum {
    let isBigEndian: Bool
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    init(isBigEndian: Bool) {
      self.isBigEndian = isBigEndian
    }

    /// The number of bytes is a multiple of 8.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
      for start in stride(from: bytes.startIndex, to: bytes.endIndex - 7, by: 8) {
        first = first &+ word(bytes, start) &+ second
        second = second &+ word(bytes, start + 4) &+ first
      }
    }

    func matches(_ bytes: [UInt8], at offset: Int) -> Bool {
      bytes.bigEndian(at: offset, bytes: 4) == Int(first)
        && bytes.bigEndian(at: offset + 4, bytes: 4) == Int(second)
    }

    private func word(_ bytes: ArraySlice<UInt8>, _ start: Int) -> UInt32 {
      var word: UInt32 = 0
      for byte in bytes[start..<start + 4] { word = word << 8 | UInt32(byte) }
      return isBigEndian ? word : word.byteSwapped
    }
  }
}
