public import Claims

extension Database {
  /// Says who published an article, which its own record lacks or has wrong. The outlet takes the place of one
  /// given before; it is found by its name, or made. Returns the number of the record.
  public func give(
    outlet name: String, toArticle article: Int64, because note: String = "",
    at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.together { () throws(SQLiteError) in
      let outlet = try makeOutlet(named: name, at: moment)
      let given = try connection.first(
        "SELECT own_outlet_id FROM article_outlet WHERE article_id = ? LIMIT 1", article
      ) { (own: $0[0] as Int64?, isGiven: true) }
      var own = given?.own
      if given == nil {
        own =
          try connection.first("SELECT outlet_id FROM article WHERE id = ?", article) {
            $0[0] as Int64?
          } ?? nil
      }
      return try connection.insert(
        """
        INSERT INTO article_outlet (article_id, own_outlet_id, outlet_id, note, recorded_at)
        VALUES (?, ?, ?, ?, ?)
        """, article, own, outlet, note, text(of: moment))
    }
  }

  /// Takes back the last outlet given to an article that stands. False where there is none.
  @discardableResult
  public func withdrawOutlet(
    ofArticle article: Int64, because note: String = "", at moment: Timestamp = .now
  ) throws(SQLiteError) -> Bool {
    let last = try connection.first(
      """
      SELECT max(id) FROM article_outlet
      WHERE article_id = ? AND NOT EXISTS (
        SELECT 1 FROM article_outlet_withdrawal WHERE article_outlet_id = article_outlet.id)
      """, article
    ) { $0[0] as Int64? }
    guard let last = last ?? nil else { return false }
    try connection.run(
      """
      INSERT INTO article_outlet_withdrawal (article_outlet_id, note, recorded_at) VALUES (?, ?, ?)
      """, last, note, text(of: moment))
    return true
  }

  /// The outlets, or none, that this file had at a moment for the articles that were ever given one.
  func outletsGiven(by moment: String) throws(SQLiteError) -> [Int64: Int64?] {
    var outlets: [Int64: Int64?] = [:]
    try connection.forEach(
      """
      SELECT article_id, iif(recorded_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM article_outlet_withdrawal AS withdrawal
        WHERE article_outlet_id = article_outlet.id AND withdrawal.recorded_at <= ?1),
        outlet_id, NULL), own_outlet_id
      FROM article_outlet ORDER BY id
      """, moment
    ) { row in
      let (article, given): (Int64, Int64?) = (row[0], row[1])
      if let given {
        outlets[article] = .some(given)
      } else if outlets[article] == nil {
        outlets[article] = .some(row[2])
      }
    }
    return outlets
  }

  /// Whether an article had claims, and all of them were retracted: it can be read again.
  public func isRetracted(article: Int64) throws(SQLiteError) -> Bool {
    try connection.first(
      """
      SELECT count(*) > 0 AND count(*) = count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM claim_end
        WHERE claim_id = claim.id AND how = 'retracted' AND restored_at IS NULL))
      FROM claim WHERE article_id = ?
      """, article
    ) { $0[0] } ?? false
  }
}
