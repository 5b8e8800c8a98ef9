internal import CSQLite

extension Statement {
  /// Binds each value to the parameter of its place, the first to `?1`.
  func bind<each Value: ColumnValue>(_ values: repeat each Value) throws(SQLiteError) {
    var index: Int32 = 0
    repeat try bind((each values), after: &index)
    try check(bound: index)
  }

  /// Throws where not every parameter, or more than there are, got a value.
  func check(bound index: Int32) throws(SQLiteError) {
    let expected = unsafe sqlite3_bind_parameter_count(handle)
    guard index == expected else {
      throw SQLiteError(
        code: SQLITE_RANGE, message: "\(index) values for \(expected) parameters",
        sql: error(SQLITE_RANGE).sql, offset: nil, file: file)
    }
  }

  /// Binds as many of the values as the statement has parameters, the first to `?1`.
  func bind(first values: [some ColumnValue]) throws(SQLiteError) {
    var index: Int32 = 0
    let count = unsafe Int(sqlite3_bind_parameter_count(handle))
    for value in values.prefix(count) { try bind(value, after: &index) }
  }

  private func bind(_ value: some ColumnValue, after index: inout Int32) throws(SQLiteError) {
    index += 1
    let code = value.bind(to: self, at: index)
    guard code == SQLITE_OK else { throw error(code) }
  }

  func bindNull(at index: Int32) -> Int32 {
    unsafe sqlite3_bind_null(handle, index)
  }

  func bind(_ value: Int64, at index: Int32) -> Int32 {
    unsafe sqlite3_bind_int64(handle, index, value)
  }

  func bind(_ value: Double, at index: Int32) -> Int32 {
    unsafe sqlite3_bind_double(handle, index, value)
  }

  /// The text is copied: a short Swift string has no address that outlives the call.
  func bind(_ value: String, at index: Int32) -> Int32 {
    var value = value
    return value.withUTF8 { bytes in
      let count = UInt64(bytes.count)
      if let kept = unsafe texts.keep(bytes) {
        return unsafe sqlite3_bind_text64(handle, index, kept, count, nil, UInt8(SQLITE_UTF8))
      }
      return unsafe withCharacters(bytes) { characters, _ in
        unsafe sqlite3_bind_text64(
          handle, index, characters, count, ondit_sqlite3_transient(), UInt8(SQLITE_UTF8))
      }
    }
  }

  func bind(_ value: [UInt8], at index: Int32) -> Int32 {
    unsafe value.withUnsafeBufferPointer { bytes in
      unsafe withCharacters(bytes) { characters, count in
        unsafe sqlite3_bind_blob64(
          handle, index, characters, UInt64(count), ondit_sqlite3_transient())
      }
    }
  }

  /// An empty buffer may have no address, and SQLite would bind NULL: give it some address.
  private func withCharacters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<CChar>, Int) -> Int32
  ) -> Int32 {
    guard let start = bytes.baseAddress else {
      return unsafe withUnsafePointer(to: CChar(0)) { empty in unsafe body(empty, 0) }
    }
    let characters = unsafe UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    return unsafe body(characters, bytes.count)
  }
}
