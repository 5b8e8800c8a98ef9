/// The digests of up to 64 consecutive rows of a table: a row of the table `seal`.
struct Seal {
  /// How many rows one has at the most.
  static let length: Int64 = 64

  let table: String
  /// The number of the row that the first digest is of: a multiple of ``length``.
  let first: Int64
  /// 0 stands for no row.
  private(set) var digests: [UInt64] = []

  /// The one that a number belongs to, without a digest yet.
  init(of table: String, with number: Int64) {
    self.table = table
    first = number & ~(Self.length - 1)
  }

  /// The one that a row of `name, first, digests, checksum` has; nil where it is damaged.
  init?(_ row: Row) {
    self.init(of: row[0], with: row[1])
    let bytes = row.bytes(2)
    guard first == row[1], bytes.count % 8 == 0 else { return nil }
    digests = stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    guard checksum == row[3] else { return nil }
  }

  /// The digests as the file has them.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digests.count * 8)
    for digest in digests {
      unsafe withUnsafeBytes(of: digest.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// What tells that the seal itself is whole.
  var checksum: Int64 {
    var content = RowBytes()
    content.append(table, column: 1)
    content.append(bytes, column: 2)
    return Int64(bitPattern: content.digest(of: first))
  }

  /// The numbers of the rows that it is for.
  var numbers: ClosedRange<Int64> { first...first + (Self.length - 1) }

  /// The digest of a row that this seal covers; nil is no row, and none at the end takes room.
  subscript(_ number: Int64) -> UInt64? {
    get {
      let place = Int(number - first)
      guard digests.indices.contains(place), digests[place] != 0 else { return nil }
      return digests[place]
    }
    set {
      let place = Int(number - first)
      while digests.count <= place { digests.append(0) }
      digests[place] = newValue ?? 0
      while digests.last == 0 { digests.removeLast() }
    }
  }

  /// The numbers of the rows that have a digest.
  var sealed: [Int64] {
    digests.indices.filter { digests[$0] != 0 }.map { first + Int64($0) }
  }
}
