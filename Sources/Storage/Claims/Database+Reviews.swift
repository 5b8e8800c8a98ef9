public import Claims

extension Database {
  /// Records what a person who looked at a claim found. A rejected claim stands no longer. Returns
  /// the number of the review.
  public func review(
    claim: Int64, _ verdict: ReviewVerdict, because note: String = "",
    at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      "INSERT INTO review (claim_id, verdict, note, recorded_at) VALUES (?, ?, ?, ?)", claim,
      verdict.rawValue, note, text(of: moment))
  }

  /// Adds what a person noted on a claim, unless it was noted before, or the claim was found wrong. Whether it was added.
  public func addNote(
    _ note: String, toClaim claim: Int64, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Bool {
    try connection.run(
      """
      INSERT INTO review (claim_id, verdict, note, recorded_at)
      SELECT ?1, 'accepted', ?2, ?3 WHERE NOT EXISTS (
        SELECT 1 FROM review WHERE claim_id = ?1 AND (note = ?2 OR verdict <> 'accepted'))
      """, claim, note, text(of: moment))
    return connection.changes > 0
  }

  /// Takes back every review of a claim that stands. Returns how many there were.
  @discardableResult
  public func withdrawReview(
    ofClaim claim: Int64, because note: String = "", at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int {
    try connection.run(
      """
      INSERT INTO review_withdrawal (review_id, note, recorded_at)
      SELECT id, ?2, ?3 FROM review
      WHERE claim_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM review_withdrawal WHERE review_id = review.id)
      """, claim, note, text(of: moment))
    return connection.changes
  }

  /// Hands over the claims that stand, that extraction found, and that no one has looked at,
  /// article after article: what `ondit review` goes through.
  public func forEachUnreviewedClaim(
    _ body: (Claim) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    let decoder = try claimDecoder()
    try connection.forEach(
      """
      SELECT claim.* FROM article CROSS JOIN sourced_claim AS claim ON claim.article_id = article.id
      WHERE confidence IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM claim_end WHERE claim_id = claim.id AND restored_at IS NULL)
        AND NOT EXISTS (
          SELECT 1 FROM review WHERE claim_id = claim.id AND NOT EXISTS (
            SELECT 1 FROM review_withdrawal WHERE review_id = review.id))
      ORDER BY article.id, claim.id
      """
    ) { (row) throws(SQLiteError) in
      if let claim = try readable(row, of: "claim", decoder.claim) { try body(claim) }
    }
  }
}
