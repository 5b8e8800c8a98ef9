internal import Storage

/// What deals, outlets or organizations were called, and into which they were merged, on a day of
/// the past: what was done to them since is taken back in thought, the latest first.
struct PastState {
  /// The name that one had, where it has another now.
  private(set) var names: [Int64: RecordValue] = [:]
  /// What one was merged into, where that is another now; null for none.
  private(set) var mergers: [Int64: RecordValue] = [:]
  /// The names that were only given since.
  private(set) var laterNames: Set<RecordValue> = []
  /// The column that holds the name.
  let column: String

  /// Takes back the changes to the records of a table that were recorded after `moment`.
  init(of table: String, _ database: Database, after moment: String) throws(SQLiteError) {
    column = table == "deal" ? "slug" : "name"
    guard let log = RecordTables.all.first(where: { $0.name == table + "_change" }) else { return }
    let given = "new_" + column
    var changes: [Int64: [String: RecordValue]] = [:]
    var later: [Int64] = []
    var earlierNames: Set<RecordValue> = []
    try database.forEachRecord(of: log) { values in
      guard case .integer(let id) = values[0] else { return }
      var change: [String: RecordValue] = [:]
      for (column, value) in zip(log.columns, values) { change[column.name] = value }
      changes[id] = change
      if case .text(let recorded) = change["recorded_at"], recorded > moment {
        later.append(id)
        if let name = change[given] { laterNames.insert(name) }
      } else if let name = change[given] {
        earlierNames.insert(name)
      }
      if let name = change["old_" + column] { earlierNames.insert(name) }
    }
    laterNames.subtract(earlierNames)
    for id in later.reversed() {
      guard let change = changes[id], case .integer(let subject) = change[table + "_id"] else {
        continue
      }
      switch change["change"] {
      case .text("rename"): names[subject] = change["old_" + column]
      case .text("merge"): mergers[subject] = .null
      case .text("undo"):
        guard case .integer(let undone) = change["undone_id"], let first = changes[undone] else {
          continue
        }
        switch first["change"] {
        case .text("rename"): names[subject] = first[given]
        case .text("merge"): mergers[subject] = first["into_\(table)_id"]
        default: break
        }
      default: break
      }
    }
  }
}
