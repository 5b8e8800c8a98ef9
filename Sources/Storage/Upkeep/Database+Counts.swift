public import Claims

/// How much a file holds.
public struct Counts: Hashable, Sendable {
  /// Outlets.
  public let outlets: Int
  /// Organizations.
  public let organizations: Int
  /// Articles.
  public let articles: Int
  /// Deals that were not merged into others.
  public let deals: Int
  /// Claims ever recorded.
  public let claims: Int
  /// Claims among them that were retracted, corrected or rejected.
  public let endedClaims: Int
  /// Rulings in force.
  public let rulings: Int
}

extension Database {
  /// Whether the file held anything before a day. Before that day, that something was recorded since is no news.
  public func held(before day: Day) throws(SQLiteError) -> Bool {
    try connection.first("SELECT recorded_at < ? FROM article ORDER BY id LIMIT 1", "\(day)") {
      $0[0]
    } ?? false
  }

  /// Counts what the file holds. Linear in the claims.
  public func counts() throws(SQLiteError) -> Counts {
    let counts = try connection.first(
      """
      SELECT (SELECT count(*) FROM outlet WHERE merged_into IS NULL),
        (SELECT count(*) FROM organization WHERE merged_into IS NULL),
        (SELECT count(*) FROM article), (SELECT count(*) FROM deal WHERE merged_into IS NULL),
        (SELECT count(*) FROM claim),
        (SELECT count(DISTINCT claim_id) FROM claim_end WHERE restored_at IS NULL)
      """
    ) { (row) throws(SQLiteError) in
      Counts(
        outlets: row[0], organizations: row[1], articles: row[2], deals: row[3], claims: row[4],
        endedClaims: row[5], rulings: try rulings().count)
    }
    guard let counts else {
      throw SQLiteError(unreadable: "nothing was counted", file: file)
    }
    return counts
  }
}
