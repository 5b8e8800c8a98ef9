internal import Claims
internal import Presentation
internal import Storage

/// Everything that a file holds, as JSON lines: a row of a table a line, with the table's name
/// under `type`. `ondit import` makes the same file of it.
struct RecordExport {
  private let cutoff: Cutoff
  /// The records left out, for each table: what refers to them is left out too.
  private var leftOut: [String: Set<Int64>] = [:]

  /// Writes what the file held and knew by then, under the names that were used then.
  init(until cutoff: Cutoff) {
    self.cutoff = cutoff
  }

  /// Writes all lines, a table after those that it refers to. Holds one record at a time.
  mutating func run(_ database: Database, _ write: (String) -> Void) throws(SQLiteError) {
    leftOut = try LaterRecords.found(in: database, after: cutoff)
    var states: [String: PastState] = [:]
    if let day = cutoff.recordedBy {
      for name in ["deal", "outlet", "organization"] {
        states[name] = try PastState(of: name, database, after: "\(day)T23:59:59.999Z")
      }
    }
    for table in RecordTables.all {
      try database.forEachRecord(of: table) { values in
        guard isKept(values, table), isKnown(values, table, states) else { return }
        write(line(states[table.name].map { asThen(values, table, $0) } ?? values, table))
      }
    }
  }

  private mutating func isKept(_ values: [RecordValue], _ table: RecordTable) -> Bool {
    guard cutoff != .now else { return true }
    var kept = true
    if case .integer(let number) = values[0], leftOut[table.name]?.contains(number) == true {
      kept = table.columns.first?.meaning != .number
    }
    for (column, value) in zip(table.columns, values) {
      switch (column.meaning, value, column.name) {
      case (.reference(let name), .integer(let number), _):
        if leftOut[name]?.contains(number) == true { kept = false }
      case (_, .text(let moment), "recorded_at"):
        if let day = cutoff.recordedBy, moment.prefix(10) > day.description { kept = false }
      case (_, .text(let first), "published_from"), (_, .text(let first), "reported_on"):
        if let day = cutoff.publishedBy, first > day.description { kept = false }
      default: break
      }
    }
    if !kept, case .integer(let number) = values[0] {
      leftOut[table.name, default: []].insert(number)
    }
    return kept
  }

  /// Whether a name was known then.
  private func isKnown(
    _ values: [RecordValue], _ table: RecordTable, _ states: [String: PastState]
  ) -> Bool {
    guard table.name.hasSuffix("_alias"), let state = states[String(table.name.dropLast(6))],
      let place = table.place(of: "name")
    else { return true }
    return !state.laterNames.contains(values[place])
  }

  private func asThen(
    _ values: [RecordValue], _ table: RecordTable, _ state: PastState
  ) -> [RecordValue] {
    guard case .integer(let id) = values[0] else { return values }
    var values = values
    if let name = state.names[id], let place = table.place(of: state.column) {
      values[place] = name
    }
    if let merger = state.mergers[id], let place = table.place(of: "merged_into") {
      values[place] = merger
    }
    return values
  }

  private func line(_ values: [RecordValue], _ table: RecordTable) -> String {
    var members = [JSON.Member("type", .string(table.name))]
    for (column, value) in zip(table.columns, values) {
      members.append(JSON.Member(column.name, json(value)))
    }
    return JSON.object(members).line + "\n"
  }

  private func json(_ value: RecordValue) -> JSON {
    switch value {
    case .null: .null
    case .integer(let number): .integer(number)
    case .real(let number): .number("\(number)")
    case .text(let text): .string(text)
    }
  }
}
