extension Database {
  /// Whether a claim was retracted, and that was not taken back.
  public func isRetracted(claim: Int64) throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT 1 FROM claim_end WHERE claim_id = ? AND how = 'retracted' AND restored_at IS NULL",
      claim
    ) { _ in true } ?? false
  }

  /// The numbers of all claims of an article, standing or not, in the order in which they were recorded.
  public func claimNumbers(ofArticle article: Int64) throws(SQLiteError) -> [Int64] {
    try connection.all("SELECT id FROM claim WHERE article_id = ? ORDER BY id", article) { $0[0] }
  }
}
