public import Claims

extension Database {
  /// Takes back a renaming or a merger, the latest of that deal first. That it was made, and taken
  /// back, stays on record.
  public func undo(dealChange id: Int64, at moment: Timestamp = .now) throws(DealChangeError) {
    try inTransaction(mapping: DealChangeError.failed) { () throws(DealChangeError) in
      guard let change = try sqlite({ () throws(SQLiteError) in try undoable(id) }) else {
        throw .cannotUndo(id)
      }
      try sqlite { () throws(SQLiteError) in
        let undo = try connection.insert(
          "INSERT INTO deal_change (change, deal_id, undone_id, recorded_at) VALUES ('undo', ?, ?, ?)",
          change.deal, id, text(of: moment))
        if let slug = change.oldSlug {
          try connection.run("UPDATE deal SET slug = ? WHERE id = ?", slug, change.deal)
        } else {
          try separate(change.deal, merger: id, undo: undo, at: moment)
        }
      }
    }
  }

  private typealias Change = (deal: Int64, oldSlug: String?)

  /// The change, if nothing later of that deal still stands and its old slug is still free.
  private func undoable(_ id: Int64) throws(SQLiteError) -> Change? {
    try connection.first(
      """
      SELECT deal_id, old_slug FROM deal_change AS change
      WHERE id = ? AND change <> 'undo'
        AND NOT EXISTS (SELECT 1 FROM deal_change WHERE undone_id = change.id)
        AND NOT EXISTS (
          SELECT 1 FROM deal_change AS later
          WHERE later.deal_id = change.deal_id AND later.id > change.id AND later.change <> 'undo'
            AND NOT EXISTS (SELECT 1 FROM deal_change WHERE undone_id = later.id))
        AND NOT EXISTS (SELECT 1 FROM deal WHERE slug = change.old_slug)
        AND NOT EXISTS (
          SELECT 1 FROM deal WHERE id = change.into_deal_id AND merged_into IS NOT NULL)
      """, id
    ) { ($0[0], $0[1]) as Change }
  }

  /// Moves back the claims that the merger moved, if they are still where it put them.
  private func separate(
    _ deal: Int64, merger: Int64, undo: Int64, at moment: Timestamp
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO claim_move (claim_id, from_deal_id, to_deal_id, deal_change_id, recorded_at)
      SELECT move.claim_id, move.to_deal_id, move.from_deal_id, ?2, ?3
      FROM claim_move AS move JOIN claim ON claim.id = move.claim_id
      WHERE move.deal_change_id = ?1 AND claim.deal_id = move.to_deal_id
      """, merger, undo, text(of: moment))
    try connection.run("UPDATE deal SET merged_into = NULL WHERE id = ?", deal)
    // Those that had been merged into it before follow it back.
    try connection.run(
      """
      UPDATE deal SET merged_into = ?1
      WHERE merged_into IS NOT NULL AND id IN (
        SELECT deal_id FROM deal_change AS change
        WHERE change = 'merge' AND into_deal_id = ?1
          AND NOT EXISTS (SELECT 1 FROM deal_change WHERE undone_id = change.id))
      """, deal)
  }
}
