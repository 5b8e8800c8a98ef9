public import Claims

extension Database {
  /// Records that two claims contradict each other and may both stand: a review of contradictions
  /// need not ask again before there is news. Nothing else changes. Returns the number of the
  /// record.
  public func dismiss(
    _ left: Int64, against right: Int64, because note: String = "", at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      "INSERT INTO dismissal (left_claim_id, right_claim_id, note, recorded_at) VALUES (?, ?, ?, ?)",
      left, right, note, text(of: moment))
  }

  /// Takes back a dismissal. False where there is none of that number, or it was taken back before.
  @discardableResult
  public func withdraw(
    dismissal id: Int64, because note: String = "", at moment: Timestamp = .now
  ) throws(SQLiteError) -> Bool {
    try connection.run(
      """
      INSERT INTO dismissal_withdrawal (dismissal_id, note, recorded_at)
      SELECT id, ?2, ?3 FROM dismissal WHERE id = ?1 AND NOT EXISTS (
        SELECT 1 FROM dismissal_withdrawal WHERE dismissal_id = dismissal.id)
      """, id, note, text(of: moment))
    return connection.changes > 0
  }

  /// The dismissals that stand, or stood then. As many as people made.
  public func dismissals(until cutoff: Cutoff = .now) throws(SQLiteError) -> [Dismissal] {
    try connection.all(
      """
      SELECT id, left_claim_id, right_claim_id, note, recorded_at FROM dismissal
      WHERE recorded_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM dismissal_withdrawal AS withdrawal
        WHERE dismissal_id = dismissal.id AND withdrawal.recorded_at <= ?1)
      ORDER BY id
      """, cutoff.lastMoment
    ) { (row) throws(SQLiteError) in
      try readable(row, of: "dismissal") { (row) throws(SQLiteError) in
        Dismissal(
          id: row[0], left: row[1], right: row[2], note: row[3],
          recorded: try row.timestamp(row[4]))
      }
    }
    .compactMap(\.self)
  }
}
