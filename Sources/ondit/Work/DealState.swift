internal import Storage

/// What deals were called, and into which they were merged, on a day of the past: what was done to them since
/// is taken back in thought, the latest first.
struct DealState {
  /// The slug that a deal had, where it has another now.
  private(set) var slugs: [Int64: RecordValue] = [:]
  /// The deal that a deal was merged into, where that is another now; null for none.
  private(set) var mergers: [Int64: RecordValue] = [:]

  /// Takes back the changes recorded after `moment`.
  init(_ database: Database, after moment: String) throws(SQLiteError) {
    guard let table = RecordTables.all.first(where: { $0.name == "deal_change" }) else { return }
    var changes: [Int64: [String: RecordValue]] = [:]
    var later: [Int64] = []
    try database.forEachRecord(of: table) { values in
      guard case .integer(let id) = values[0] else { return }
      var change: [String: RecordValue] = [:]
      for (column, value) in zip(table.columns, values) { change[column.name] = value }
      changes[id] = change
      if case .text(let recorded) = change["recorded_at"], recorded > moment { later.append(id) }
    }
    for id in later.reversed() {
      guard let change = changes[id], case .integer(let deal) = change["deal_id"] else { continue }
      switch change["change"] {
      case .text("rename"): slugs[deal] = change["old_slug"]
      case .text("merge"): mergers[deal] = .null
      case .text("undo"):
        guard case .integer(let undone) = change["undone_id"], let first = changes[undone] else {
          continue
        }
        if first["change"] == .text("rename") {
          slugs[deal] = first["new_slug"]
        } else {
          mergers[deal] = first["into_deal_id"]
        }
      default: break
      }
    }
  }
}
