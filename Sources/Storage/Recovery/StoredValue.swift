/// A value as a record of the file holds it.
enum StoredValue: ColumnValue, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  func bind(to statement: Statement, at index: Int32) -> Int32 {
    switch self {
    case .null: statement.bindNull(at: index)
    case .integer(let value): statement.bind(value, at: index)
    case .real(let value): statement.bind(value, at: index)
    case .text(let value): statement.bind(value, at: index)
    case .blob(let value): statement.bind(value, at: index)
    }
  }

  init(_ row: Row, _ column: Int32) {
    switch row.storage(column) {
    case .null: self = .null
    case .integer: self = .integer(row.integer(column))
    case .real: self = .real(row.double(column))
    case .text: self = .text(row.text(column))
    }
  }
}

extension [StoredValue] {
  /// The values of a record ("Database File Format", section 2.1); nil where its parts do not add
  /// up.
  ///
  /// Bytes of a text that are not UTF-8 become U+FFFD.
  init?(record: [UInt8]) {
    var types = ByteReader(record)
    guard let headerSize = types.varint(), headerSize >= 1, headerSize <= record.count else {
      return nil
    }
    var body = ByteReader(record, from: Int(headerSize))
    self = []
    while types.offset < headerSize {
      guard let type = types.varint(), let value = StoredValue(type, &body) else { return nil }
      append(value)
    }
    guard types.offset == headerSize, body.offset == record.count else { return nil }
  }
}

extension StoredValue {
  /// The value of a serial type, read from the body of a record.
  fileprivate init?(_ type: Int64, _ body: inout ByteReader) {
    switch type {
    case 0: self = .null
    case 1...6:
      guard let value = body.integer([1, 2, 3, 4, 6, 8][Int(type) - 1]) else { return nil }
      self = .integer(value)
    case 7:
      guard let bits = body.integer(8) else { return nil }
      self = .real(Double(bitPattern: UInt64(bitPattern: bits)))
    case 8, 9: self = .integer(type - 8)
    case 12...:
      guard let bytes = body.bytes(Int(min((type - 12) / 2, 1 << 31))) else { return nil }
      self = type % 2 == 0 ? .blob(bytes) : .text(String(decoding: bytes, as: UTF8.self))
    default: return nil
    }
  }
}
