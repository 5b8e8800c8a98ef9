/// A page of a b-tree: of a table, or of an index, which is also how tables without rowid are kept.
///
/// "Database File Format" of the SQLite documentation, section 1.6. Whatever the bytes, reading
/// ends: what does not fit in the page is left out.
struct TreePage {
  /// What the first byte of the page says.
  enum Kind: UInt8 {
    case indexInterior = 0x02
    case tableInterior = 0x05
    case indexLeaf = 0x0A
    case tableLeaf = 0x0D
  }

  /// A cell that holds a row, or an entry of an index.
  struct Cell {
    /// The number of the row; 0 in an index.
    let rowid: Int64
    /// The record, in the format of section 2.1.
    let payload: [UInt8]
  }

  let kind: Kind
  private let bytes: [UInt8]
  private let start: Int
  private let cellCount: Int

  /// Nil where the bytes are not such a page.
  init?(_ bytes: [UInt8], number: Int) {
    // The first page begins with the header of the file.
    start = number == 1 ? 100 : 0
    guard bytes.count >= 512, let kind = Kind(rawValue: bytes[start]) else { return nil }
    self.kind = kind
    self.bytes = bytes
    cellCount = bytes.bigEndian(at: start + 3, bytes: 2)
  }

  var isInterior: Bool { kind == .indexInterior || kind == .tableInterior }

  /// The pages below, of an interior page.
  var children: [Int] {
    guard isInterior else { return [] }
    return cellOffsets.map { bytes.bigEndian(at: $0, bytes: 4) }
      + [bytes.bigEndian(at: start + 8, bytes: 4)]
  }

  /// The rows or entries of the page, and how many of its cells cannot be read.
  ///
  /// `overflow` hears the number of every page that they go on in.
  func cells(in file: PageFile, overflow: (Int) -> Void) -> (whole: [Cell], unreadable: Int) {
    guard kind != .tableInterior else { return ([], 0) }
    let offsets = cellOffsets
    var whole: [Cell] = []
    for offset in offsets {
      if let cell = cell(at: offset, in: file, overflow: overflow) { whole.append(cell) }
    }
    return (whole, min(cellCount, bytes.count / 4) - whole.count)
  }

  private var cellOffsets: [Int] {
    let first = start + (isInterior ? 12 : 8)
    let fitting = (bytes.count - first) / 2
    return (0..<min(cellCount, fitting)).compactMap { index in
      let offset = bytes.bigEndian(at: first + index * 2, bytes: 2)
      return offset >= first && offset + 4 <= bytes.count ? offset : nil
    }
  }

  private func cell(at offset: Int, in file: PageFile, overflow: (Int) -> Void) -> Cell? {
    var reader = ByteReader(bytes, from: kind == .indexInterior ? offset + 4 : offset)
    guard let size = reader.varint(), size >= 0, size <= 1 << 31 else { return nil }
    var rowid: Int64 = 0
    if kind == .tableLeaf {
      guard let number = reader.varint() else { return nil }
      rowid = number
    }
    let total = Int(size)
    let local = localSize(of: total, usable: file.usableSize)
    guard var payload = reader.bytes(local) else { return nil }
    var next = 0
    if local < total {
      guard let link = reader.bytes(4) else { return nil }
      next = link.bigEndian(at: 0, bytes: 4)
    }
    // As many pages as the rest needs, so that a chain that leads back to itself ends.
    while payload.count < total {
      guard next > 1, let page = file.page(next) else { return nil }
      overflow(next)
      payload += page[4..<min(file.usableSize, 4 + total - payload.count)]
      next = page.bigEndian(at: 0, bytes: 4)
    }
    return Cell(rowid: rowid, payload: payload)
  }

  /// How many bytes of a record stand in the page itself (section 1.6, "X", "M" and "K").
  private func localSize(of total: Int, usable: Int) -> Int {
    let most = kind == .tableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23
    guard total > most else { return total }
    let least = (usable - 12) * 32 / 255 - 23
    let even = least + (total - least) % (usable - 4)
    return even <= most ? even : least
  }
}
