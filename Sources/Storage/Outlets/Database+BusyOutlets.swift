extension Database {
  /// Whether so many outlets have so many claims each. Linear in the claims.
  public func hasOutlets(atLeast outlets: Int, withClaims claims: Int) throws(SQLiteError) -> Bool {
    try connection.first(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM claim JOIN article ON article.id = article_id
        WHERE outlet_id IS NOT NULL GROUP BY outlet_id HAVING count(*) >= ?2 LIMIT ?1)
      """, outlets, claims
    ) { $0[0] as Int } ?? 0 >= outlets
  }
}
