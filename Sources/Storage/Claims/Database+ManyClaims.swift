extension Database {
  /// Whether an outlet, with those merged into it, makes or is credited with so many claims, standing or not. Stops
  /// counting there.
  public func hasClaims(_ many: Int, ofOutlet id: Int64) throws(SQLiteError) -> Bool {
    try connection.first(
      """
      WITH own AS (SELECT id FROM outlet WHERE id = ?1 OR merged_into = ?1)
      SELECT count(*) FROM (
        SELECT * FROM (
          SELECT claim.id FROM own CROSS JOIN article ON outlet_id = own.id CROSS JOIN claim ON article_id = article.id)
        UNION ALL
        SELECT claim_id FROM own CROSS JOIN claim_credit ON outlet_id = own.id
        LIMIT ?2)
      """, id, many
    ) { $0[0] >= many } ?? false
  }

  /// Whether an article makes so many claims, standing or not.
  public func hasClaims(_ many: Int, ofArticle id: Int64) throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM claim WHERE article_id = ?1 LIMIT ?2)", id, many
    ) { $0[0] >= many } ?? false
  }
}
