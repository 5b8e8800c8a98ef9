/// A type whose values can be bound to a parameter and read from a column.
protocol ColumnValue {
  /// Binds the value and gives SQLite's result code.
  func bind(to statement: Statement, at index: Int32) -> Int32
  /// Reads a column, which SQLite converts where it holds another type.
  init(_ row: Row, _ column: Int32)
}

extension Int64: ColumnValue {
  func bind(to statement: Statement, at index: Int32) -> Int32 { statement.bind(self, at: index) }
  init(_ row: Row, _ column: Int32) { self = row.integer(column) }
}

extension Int: ColumnValue {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    statement.bind(Int64(self), at: index)
  }
  init(_ row: Row, _ column: Int32) { self = Int(row.integer(column)) }
}

extension Bool: ColumnValue {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    statement.bind(self ? 1 : 0 as Int64, at: index)
  }
  init(_ row: Row, _ column: Int32) { self = row.integer(column) != 0 }
}

extension Double: ColumnValue {
  func bind(to statement: Statement, at index: Int32) -> Int32 { statement.bind(self, at: index) }
  init(_ row: Row, _ column: Int32) { self = row.double(column) }
}

extension String: ColumnValue {
  func bind(to statement: Statement, at index: Int32) -> Int32 { statement.bind(self, at: index) }
  init(_ row: Row, _ column: Int32) { self = row.text(column) }
}

extension [UInt8]: ColumnValue {
  func bind(to statement: Statement, at index: Int32) -> Int32 { statement.bind(self, at: index) }
  init(_ row: Row, _ column: Int32) { self = row.bytes(column) }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    self?.bind(to: statement, at: index) ?? statement.bindNull(at: index)
  }
  init(_ row: Row, _ column: Int32) { self = row.isNull(column) ? nil : Wrapped(row, column) }
}
