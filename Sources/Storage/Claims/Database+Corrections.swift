public import Claims

extension Database {
  /// Puts another claim, recorded already, in the place of one that was recorded wrongly. Returns
  /// the number of the correction.
  public func correct(
    claim: Int64, with replacement: Int64, because note: String, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      """
      INSERT INTO correction (claim_id, replacement_id, note, recorded_at) VALUES (?, ?, ?, ?)
      """, claim, replacement, note, text(of: moment))
  }

  /// Takes back every correction of a claim that stands. Returns how many there were. The claim
  /// that replaced it stays: retract it, if it is to go.
  @discardableResult
  public func withdrawCorrection(
    ofClaim claim: Int64, because note: String, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int {
    try connection.run(
      """
      INSERT INTO correction_withdrawal (correction_id, note, recorded_at)
      SELECT id, ?2, ?3 FROM correction
      WHERE claim_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM correction_withdrawal WHERE correction_id = correction.id)
      """, claim, note, text(of: moment))
    return connection.changes
  }
}
