extension Database {
  /// Adds the quotes of the claims recorded since the last time to the search index.
  ///
  /// FTS5 writes its index out before every statement that could fail half-way, as an insertion
  /// with references can: quote by quote, an import takes four times as long. So a transaction ends
  /// with all of them at once.
  func indexQuotes() throws(SQLiteError) {
    guard let first = firstUnindexedClaim else { return }
    try connection.run(
      """
      INSERT INTO quote_search (rowid, quote)
      SELECT id, quote FROM claim WHERE id >= ? AND quote IS NOT NULL
      """, first)
    firstUnindexedClaim = nil
  }
}
