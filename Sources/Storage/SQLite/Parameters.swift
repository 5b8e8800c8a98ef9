internal import CSQLite

/// The parameters of a statement, bound one after the other, the first to `?1`.
///
/// Does what ``Statement/bind(_:)`` does in a third of the time: for the one statement that imports
/// run for every line. What is bound is kept as the content of the row, so that its digest costs no reading.
struct Parameters: ~Copyable {
  private let statement: Statement
  private var index: Int32 = 0
  private var code = SQLITE_OK
  private var content = RowBytes()

  init(of statement: Statement) {
    self.statement = statement
  }

  private mutating func note(_ result: Int32) {
    if result != SQLITE_OK { code = result }
  }

  mutating func bind(_ value: Int64) {
    index += 1
    content.append(value, column: index)
    note(statement.bind(value, at: index))
  }

  mutating func bind(_ value: Bool) {
    bind(value ? 1 : 0 as Int64)
  }

  mutating func bind(_ value: Int?) {
    guard let value else { return bindNull() }
    bind(Int64(value))
  }

  mutating func bind(_ value: Double?) {
    guard let value else { return bindNull() }
    index += 1
    content.append(value, column: index)
    note(statement.bind(value, at: index))
  }

  mutating func bind(_ value: String?) {
    guard let value else { return bindNull() }
    index += 1
    content.append(value, column: index)
    note(statement.bind(value, at: index))
  }

  mutating func bind(_ value: Bound) {
    switch value {
    case .none: bindNull()
    case .whole(let number): bind(number)
    case .nearest(let number): bind(number as Double?)
    case .words(let words): bind(words as String?)
    }
  }

  private mutating func bindNull() {
    index += 1
    note(statement.bindNull(at: index))
  }

  /// The digest of the row with that number and all that was bound.
  func digest(of number: Int64) -> UInt64 { content.digest(of: number) }

  /// Throws where a value could not be bound, or where there are not as many values as parameters.
  func check() throws(SQLiteError) {
    guard code == SQLITE_OK else { throw statement.error(code) }
    try statement.check(bound: index)
  }
}
