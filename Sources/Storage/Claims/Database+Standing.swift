/// Why a claim stands no longer.
public enum ClaimEnd: String, Sendable {
  /// It was taken back.
  case retracted
  /// Another took its place.
  case corrected
  /// A person who looked at it found that the article says no such thing.
  case rejected
}

extension Database {
  /// Whether a claim was retracted, and that was not taken back.
  public func isRetracted(claim: Int64) throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT 1 FROM claim_end WHERE claim_id = ? AND how = 'retracted' AND restored_at IS NULL",
      claim
    ) { _ in true } ?? false
  }

  /// Why a claim stands no longer; nil where it does, and where there is none of that number.
  public func end(ofClaim claim: Int64) throws(SQLiteError) -> ClaimEnd? {
    try connection.first(
      "SELECT how FROM claim_end WHERE claim_id = ? AND restored_at IS NULL", claim
    ) { (row) throws(SQLiteError) in try row.word(0) }
  }

  /// The claims that were put in the place of one, by corrections that stand.
  public func replacements(ofClaim claim: Int64) throws(SQLiteError) -> [Int64] {
    try connection.all(
      """
      SELECT replacement_id FROM correction
      WHERE claim_id = ? AND NOT EXISTS (
        SELECT 1 FROM correction_withdrawal WHERE correction_id = correction.id)
      ORDER BY id
      """, claim
    ) { $0[0] }
  }

  /// The deal that a claim was moved from last, by itself and not with its whole deal; nil where it
  /// never was, and where its deal was merged since. A merger that was undone counts for nothing.
  public func formerDeal(ofClaim claim: Int64) throws(SQLiteError) -> Int64? {
    try connection.first(
      """
      SELECT from_deal_id FROM claim_move
      WHERE deal_change_id IS NULL AND id = (
        SELECT max(move.id) FROM claim_move AS move
        LEFT JOIN deal_change AS change ON change.id = deal_change_id
        WHERE claim_id = ? AND (deal_change_id IS NULL OR change.change = 'merge' AND NOT EXISTS (
          SELECT 1 FROM deal_change WHERE undone_id = change.id)))
      """, claim
    ) { $0[0] }
  }

  /// The numbers of all claims of an article, standing or not, in the order in which they were
  /// recorded.
  public func claimNumbers(ofArticle article: Int64) throws(SQLiteError) -> [Int64] {
    try connection.all("SELECT id FROM claim WHERE article_id = ? ORDER BY id", article) { $0[0] }
  }
}
