public import Claims

extension Database {
  /// Gives an article the date on which it was published, which its own record lacks or has wrong.
  /// The date takes the place of one given before. Its claims follow. Returns the number of the
  /// record.
  public func date(
    article: Int64, _ published: EDTFDate, because note: String = "", at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      """
      INSERT INTO article_date (
        article_id, published, published_from, published_to, note, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """, article, published.text, published.earliest?.description, published.latest?.description,
      note, text(of: moment))
  }

  /// Takes back the last date given to an article that stands. False where there is none.
  @discardableResult
  public func withdrawDate(
    ofArticle article: Int64, because note: String = "", at moment: Timestamp = .now
  ) throws(SQLiteError) -> Bool {
    try connection.run(
      """
      INSERT INTO article_date_withdrawal (article_date_id, note, recorded_at)
      SELECT max(id), ?2, ?3 FROM article_date
      WHERE article_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM article_date_withdrawal WHERE article_date_id = article_date.id)
      HAVING max(id) IS NOT NULL
      """, article, note, text(of: moment))
    return connection.changes > 0
  }

  /// The dates that people gave, by article, as this file had them at a moment.
  func datesGiven(by moment: String) throws(SQLiteError) -> [Int64: EDTFDate] {
    var dates: [Int64: EDTFDate] = [:]
    try connection.forEach(
      """
      SELECT article_id, published FROM article_date
      WHERE recorded_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM article_date_withdrawal AS withdrawal
        WHERE article_date_id = article_date.id AND withdrawal.recorded_at <= ?1)
      ORDER BY id
      """, moment
    ) { (row) throws(SQLiteError) in
      guard let date = EDTFDate(row[1] as String) else {
        throw row.unreadable("“\(row[1] as String)” is no date in EDTF")
      }
      dates[row[0]] = date
    }
    return dates
  }
}
