extension Database {
  /// Leaves the indexes of claims out until they are asked for, or to the end of the transaction, where the file has no
  /// claim yet: for imports, inside a transaction.
  ///
  /// Claims of a table come in any order. Once the indexes have outgrown the page cache every claim changes pages that
  /// were written out before; made of all claims at once, they are written from end to end. A table of a million claims
  /// takes 0.6 of the time.
  public func postponeClaimIndexes() throws(SQLiteError) {
    guard connection.isInTransaction, postponedIndexes.isEmpty,
      try connection.first("SELECT max(id) IS NULL FROM claim", decode: { $0[0] as Bool }) == true
    else { return }
    let indexes = try connection.all(
      """
      SELECT name, sql FROM sqlite_schema
      WHERE type = 'index' AND tbl_name = 'claim' AND sql IS NOT NULL ORDER BY rowid
      """
    ) { (name: $0[0] as String, sql: $0[1] as String) }
    postponedIndexes = indexes.map(\.sql)
    for index in indexes {
      try connection.execute("DROP INDEX \"\(index.name.replacing("\"", with: "\"\""))\"")
    }
  }

  /// Makes the indexes that were left out, before claims are looked up by their deals or articles. n log n in the
  /// claims recorded since; nothing where none was left out.
  public func makeClaimIndexes() throws(SQLiteError) {
    for sql in postponedIndexes { try connection.execute(sql) }
    postponedIndexes.removeAll()
  }
}
