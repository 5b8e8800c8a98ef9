public import Claims

extension Database {
  /// Retracts a claim that should not have been recorded. Returns the number of the retraction.
  public func retract(
    claim: Int64, because note: String, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      "INSERT INTO retraction (claim_id, note, recorded_at) VALUES (?, ?, ?)", claim, note,
      text(of: moment))
  }

  /// Takes back every retraction of a claim that stands. Returns how many there were.
  @discardableResult
  public func withdrawRetraction(
    ofClaim claim: Int64, because note: String, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int {
    try connection.run(
      """
      INSERT INTO retraction_withdrawal (retraction_id, note, recorded_at)
      SELECT id, ?2, ?3 FROM retraction
      WHERE claim_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM retraction_withdrawal WHERE retraction_id = retraction.id)
      """, claim, note, text(of: moment))
    return connection.changes
  }
}
