/// A zip archive in memory, as PKWARE's APPNOTE.TXT 6.3 describes it: stored and deflated files; no
/// ZIP64, no parts on several disks.
///
/// No byte of it is believed: places outside of the archive, sizes and sums that are wrong are
/// ``ZipError/damaged``.
struct ZipArchive {
  /// A file inside.
  struct Entry {
    let name: String
    fileprivate let isEncrypted: Bool
    fileprivate let method: Int
    fileprivate let checksum: UInt32
    fileprivate let packedSize: Int
    fileprivate let size: Int
    fileprivate let start: Int
  }

  private let bytes: [UInt8]
  /// The files, folders apart, in the archive's order.
  let entries: [Entry]

  /// How an archive begins: with a file, or with its end where it is empty.
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: fileMark) || bytes.starts(with: endMark)
  }

  private static let fileMark: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let entryMark: [UInt8] = [0x50, 0x4B, 1, 2]
  private static let endMark: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let endSize = 22

  /// Reads the central directory. Linear.
  init(_ bytes: [UInt8]) throws(ZipError) {
    self.bytes = bytes
    let end = try Self.endRecord(bytes)
    let count = try bytes.whole(at: end + 10, bytes: 2)
    var place = try bytes.whole(at: end + 16, bytes: 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard bytes.has(Self.entryMark, at: place) else { throw .damaged }
      let nameSize = try bytes.whole(at: place + 28, bytes: 2)
      let after = try bytes.whole(at: place + 30, bytes: 2) + bytes.whole(at: place + 32, bytes: 2)
      let name = String(decoding: try bytes.part(at: place + 46, count: nameSize), as: UTF8.self)
      if !name.utf8.reversed().starts(with: "/".utf8) {
        entries.append(
          Entry(
            name: name, isEncrypted: try bytes.whole(at: place + 8, bytes: 2) & 1 == 1,
            method: try bytes.whole(at: place + 10, bytes: 2),
            checksum: UInt32(truncatingIfNeeded: try bytes.whole(at: place + 16, bytes: 4)),
            packedSize: try bytes.whole(at: place + 20, bytes: 4),
            size: try bytes.whole(at: place + 24, bytes: 4),
            start: try bytes.whole(at: place + 42, bytes: 4)))
      }
      place += 46 + nameSize + after
    }
    self.entries = entries
  }

  /// A file's content, of at most `limit` bytes. Linear in its size.
  func content(of entry: Entry, limit: Int) throws(ZipError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.size <= limit else { throw .tooLarge(limit: limit) }
    guard bytes.has(Self.fileMark, at: entry.start) else { throw .damaged }
    let names =
      try bytes.whole(at: entry.start + 26, bytes: 2)
      + bytes.whole(at: entry.start + 28, bytes: 2)
    let packed = try bytes.part(at: entry.start + 30 + names, count: entry.packedSize)
    let content: [UInt8]
    switch entry.method {
    case 0: content = Array(packed)
    case 8: content = try Inflation.inflated(packed, limit: limit)
    default: throw .unknownMethod(entry.method)
    }
    guard content.count == entry.size, try Inflation.checksum(content) == entry.checksum else {
      throw .damaged
    }
    return content
  }

  /// Where the record at the end stands. A remark of up to 64 KB may follow it, and fills the rest
  /// exactly.
  private static func endRecord(_ bytes: [UInt8]) throws(ZipError) -> Int {
    let last = bytes.count - endSize
    guard last >= 0 else { throw .damaged }
    for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where bytes.has(endMark, at: place) {
      if try place + endSize + bytes.whole(at: place + 20, bytes: 2) == bytes.count { return place }
    }
    throw .damaged
  }
}

extension [UInt8] {
  /// The bytes from a place on, which need not be there.
  fileprivate func part(at place: Int, count size: Int) throws(ZipError) -> ArraySlice<UInt8> {
    guard place >= 0, size >= 0, place <= count, size <= count - place else { throw .damaged }
    return self[place..<place + size]
  }

  fileprivate func has(_ mark: [UInt8], at place: Int) -> Bool {
    place >= 0 && place <= count && self[place...].starts(with: mark)
  }

  /// A whole number, its lowest byte first; of at most 4 bytes, so that no sum of some of them
  /// overflows.
  fileprivate func whole(at place: Int, bytes: Int) throws(ZipError) -> Int {
    try part(at: place, count: bytes).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
