extension Database {
  /// The outlets that were merged into others, as this file had it at a moment, each with what it
  /// is now. As many as people merged.
  func mergedOutlets(by moment: String) throws(SQLiteError) -> [Int64: Int64] {
    var steps: [Int64: Int64] = [:]
    try connection.forEach(
      """
      SELECT outlet_id, into_outlet_id FROM outlet_change AS change
      WHERE change = 'merge' AND recorded_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM outlet_change AS undo
        WHERE undo.undone_id = change.id AND undo.recorded_at <= ?1)
      """, moment
    ) { steps[$0[0]] = $0[1] }
    return Self.ends(of: steps)
  }

  /// The deals that were merged into others, as this file had it at a moment, each with where it
  /// went.
  func mergedDeals(by moment: String) throws(SQLiteError) -> [Int64: Int64] {
    var steps: [Int64: Int64] = [:]
    try connection.forEach(
      """
      SELECT deal_id, into_deal_id FROM deal_change AS change
      WHERE change = 'merge' AND recorded_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM deal_change AS undo
        WHERE undo.undone_id = change.id AND undo.recorded_at <= ?1)
      """, moment
    ) { steps[$0[0]] = $0[1] }
    return Self.ends(of: steps)
  }

  /// Where each of the steps leads in the end. Linear: each step is taken once.
  private static func ends(of steps: [Int64: Int64]) -> [Int64: Int64] {
    var ends: [Int64: Int64] = [:]
    for start in steps.keys {
      var path: [Int64] = []
      var place = start
      while ends[place] == nil, let next = steps[place], path.count < steps.count {
        path.append(place)
        place = next
      }
      let end = ends[place] ?? place
      for step in path { ends[step] = end }
    }
    return ends
  }
}
