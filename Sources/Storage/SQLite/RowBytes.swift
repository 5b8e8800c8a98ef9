internal import CSQLite

/// Rows as bytes, the same for no two different ones: what the digest of a row is made of.
///
/// Of each column after the number that is not NULL, in their order: its place from 1 (1 byte), its type (1 byte: 1 integer, 2 real, 3 text, 4
/// blob), how many bytes follow (6 bytes); then an integer, or the bits of a real (IEEE 754), in 8 bytes, a text in
/// UTF-8, a blob as it is. Numbers have the lowest byte first. As NULL adds nothing, a column that a later
/// schema adds leaves the bytes of the rows before it as they are.
@safe
struct RowBytes: ~Copyable {
  private var start: UnsafeMutableRawPointer?
  private var capacity = 0
  private var count = 0

  init() {}

  deinit {
    unsafe start?.deallocate()
  }

  /// Begins anew.
  mutating func clear() {
    count = 0
  }

  /// The XXH64 of all that was added, with the row's number as its seed; never 0, which stands for no row.
  func digest(of number: Int64) -> UInt64 {
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return max(1, unsafe XXH64.hash(bytes, seed: UInt64(bitPattern: number)))
  }

  /// Adds the row that a statement stands on, but for its first column, the number. Copies each value once.
  mutating func append(rowOf statement: Statement) {
    let handle = unsafe statement.handle
    for column in 1..<(unsafe sqlite3_column_count(handle)) {
      let type = unsafe sqlite3_column_type(handle, column)
      switch type {
      case SQLITE_NULL: continue
      case SQLITE_INTEGER:
        append(unsafe sqlite3_column_int64(handle, column), column: column)
      case SQLITE_FLOAT:
        append(unsafe sqlite3_column_double(handle, column), column: column)
      default:
        // A text is not converted: what is no UTF-8 is hashed as it is.
        let bytes = unsafe sqlite3_column_blob(handle, column)
        let length = unsafe Int(sqlite3_column_bytes(handle, column))
        unsafe append(
          UnsafeRawBufferPointer(start: bytes, count: length), column, type == SQLITE_TEXT ? 3 : 4)
      }
    }
  }

  /// Adds an integer as the value of a column.
  mutating func append(_ value: Int64, column: Int32) {
    append(word: UInt64(bitPattern: value), column, 1)
  }

  /// Adds a real as the value of a column. SQLite stores -0 as 0.
  mutating func append(_ value: Double, column: Int32) {
    append(word: (value + 0).bitPattern, column, 2)
  }

  /// Adds a text as the value of a column.
  mutating func append(_ text: String, column: Int32) {
    var text = text
    text.withUTF8 { unsafe append(UnsafeRawBufferPointer($0), column, 3) }
  }

  /// Adds a blob as the value of a column.
  mutating func append(_ blob: [UInt8], column: Int32) {
    unsafe blob.withUnsafeBytes { unsafe append($0, column, 4) }
  }

  private mutating func append(word: UInt64, _ column: Int32, _ type: UInt64) {
    makeRoom(16)
    append(head(column, type, length: 8))
    append(word)
  }

  private mutating func append(
    _ bytes: UnsafeRawBufferPointer, _ column: Int32, _ type: UInt64
  ) {
    makeRoom(8 + bytes.count)
    append(head(column, type, length: bytes.count))
    if let start = unsafe start, let source = bytes.baseAddress {
      unsafe (start + count).copyMemory(from: source, byteCount: bytes.count)
    }
    count += bytes.count
  }

  private func head(_ column: Int32, _ type: UInt64, length: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: column)) & 0xFF | type << 8 | UInt64(length) << 16
  }

  /// There must be room.
  private mutating func append(_ word: UInt64) {
    if let start = unsafe start {
      unsafe (start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    }
    count += 8
  }

  private mutating func makeRoom(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more, 1024)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    if let start = unsafe start {
      unsafe larger.copyMemory(from: start, byteCount: count)
      unsafe start.deallocate()
    }
    unsafe start = unsafe larger
  }
}
