public import Claims

/// Why a deal was not changed.
public enum DealChangeError: Error, Hashable, Sendable {
  /// Another deal has that slug, or the slug is no word.
  case slugNotFree(String)
  /// There is no such deal any more: it was merged, or is to be merged into itself.
  case noSuchDeal
  /// There is no such change, it was undone, or what came after stands in the way.
  case cannotUndo(Int64)
  /// SQLite failed.
  case failed(SQLiteError)
}

extension Database {
  /// Gives a deal another slug. Returns the number of the change, which `undo(dealChange:)` takes.
  public func rename(
    deal id: Int64, to words: String, at moment: Timestamp = .now
  ) throws(DealChangeError) -> Int64 {
    let slug = words.foldedWords.joined(separator: "-")
    return try changingDeals { () throws(DealChangeError) in
      guard try standing(id, id) == 1 else { throw .noSuchDeal }
      let known = try sqlite { () throws(SQLiteError) in try deal(slug: slug) }
      guard !slug.isEmpty, known == nil else { throw .slugNotFree(slug) }
      return try sqlite { () throws(SQLiteError) in
        let change = try connection.insert(
          """
          INSERT INTO deal_change (change, deal_id, old_slug, new_slug, recorded_at)
          SELECT 'rename', id, slug, ?2, ?3 FROM deal WHERE id = ?1
          """, id, slug, text(of: moment))
        try connection.run("UPDATE deal SET slug = ?2 WHERE id = ?1", id, slug)
        return change
      }
    }
  }

  /// Makes two deals one: moves every claim of the first into the second, whose slug both then
  /// mean.
  ///
  /// Returns the number of the change, which `undo(dealChange:)` takes.
  public func merge(
    deal id: Int64, into target: Int64, at moment: Timestamp = .now
  ) throws(DealChangeError) -> Int64 {
    try changingDeals { () throws(DealChangeError) in
      guard try standing(id, target) == 2 else { throw .noSuchDeal }
      return try sqlite { () throws(SQLiteError) in
        let change = try connection.insert(
          """
          INSERT INTO deal_change (change, deal_id, into_deal_id, recorded_at)
          VALUES ('merge', ?, ?, ?)
          """, id, target, text(of: moment))
        try moveClaims(from: id, to: target, for: change, at: moment)
        // What was merged into the first before follows it, so that one look finds the place.
        try connection.run(
          "UPDATE deal SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1", id, target)
        return change
      }
    }
  }

  /// How many of two deals were not merged into another.
  private func standing(_ first: Int64, _ second: Int64) throws(DealChangeError) -> Int? {
    try sqlite { () throws(SQLiteError) in
      try connection.first(
        "SELECT count(*) FROM deal WHERE id IN (?, ?) AND merged_into IS NULL", first, second
      ) { $0[0] }
    }
  }

  private func moveClaims(
    from: Int64, to: Int64, for change: Int64, at moment: Timestamp
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO claim_move (claim_id, from_deal_id, to_deal_id, deal_change_id, recorded_at)
      SELECT id, ?1, ?2, ?3, ?4 FROM claim WHERE deal_id = ?1
      """, from, to, change, text(of: moment))
  }

  /// Puts a claim under another deal. What the article said is not touched.
  public func move(
    claim id: Int64, to deal: Int64, at moment: Timestamp = .now
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO claim_move (claim_id, from_deal_id, to_deal_id, recorded_at)
      SELECT id, deal_id, ?2, ?3 FROM claim WHERE id = ?1 AND deal_id <> ?2
      """, id, deal, text(of: moment))
  }

  private func changingDeals<Result>(
    _ body: () throws(DealChangeError) -> Result
  ) throws(DealChangeError) -> Result {
    try inTransaction(mapping: DealChangeError.failed, body: body)
  }

  func sqlite<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(DealChangeError) -> Result {
    do throws(SQLiteError) { return try body() } catch { throw .failed(error) }
  }
}
