/// A row that cannot be read, and was left out of an answer.
public struct UnreadableRow: Hashable, Sendable {
  /// Its table.
  public let table: String
  /// Its number.
  public let id: Int64
  /// What of it cannot be read.
  public let message: String
}

extension Database {
  /// What a row says; nil where it cannot be read, of which `whenUnreadable` hears. One spoilt row is no
  /// reason to refuse all others. The number of the row is its first column, unless another is given.
  func readable<Result>(
    _ row: Row, of table: String, number: Int32 = 0,
    _ decode: (Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    do throws(SQLiteError) {
      return try decode(row)
    } catch {
      guard error.kind == .mismatch else { throw error }
      let unreadable = UnreadableRow(table: table, id: row[number], message: error.message)
      if unreadableRows.insert(unreadable).inserted { whenUnreadable(unreadable) }
      return nil
    }
  }
}
