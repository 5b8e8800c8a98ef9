internal import Storage

/// Writes the records of an export, under numbers of their own where the file has others already.
struct RecordWriter {
  private let database: Database
  /// Whether every record keeps its number.
  private let keepsNumbers: Bool
  /// For each table, the number here of each number there.
  private var numbers: [String: [Int64: Int64]] = [:]
  /// Records here that stand for one of the export.
  private var taken: [String: Set<Int64>] = [:]
  /// Records that were merged in the export, by their numbers here, and into which of the export,
  /// on which line.
  private var mergers: [(table: RecordTable, id: Int64, into: Int64, line: Int)] = []
  /// For each table, the numbers that were written, where every record keeps its own.
  private var written: [String: NumberSet] = [:]

  init(_ database: Database, isEmpty: Bool) {
    self.database = database
    keepsNumbers = isEmpty
  }

  /// Writes the record of a line, unless the file has it.
  mutating func write(
    _ line: RecordLine, at lineNumber: Int, _ report: inout ImportReport
  ) throws {
    let table = line.table
    if table.hasOtherText(line.values) { throw SheetProblem.Kind.otherText }
    if keepsNumbers {
      let merger = try checkReferences(of: line)
      let id = try insert(line.values, table)
      if table.columns.first?.meaning == .number {
        written[table.name, default: NumberSet()].insert(id)
      }
      if let merger { mergers.append((table, id, merger, lineNumber)) }
      count(table, id, &report)
      return
    }
    var values = line.values
    var own: Int64?
    var merger: Int64?
    for (place, column) in table.columns.enumerated() {
      switch (column.meaning, values[place]) {
      case (.number, .integer(let number)): own = number
      case (.reference(let name), .integer(let number)):
        guard let here = numbers[name]?[number] else {
          throw SheetProblem.Kind.missingRecord(name, number)
        }
        values[place] = .integer(here)
      case (.later, .integer(let number)):
        merger = number
        values[place] = .null
      case (.parties, .text(let key)): values[place] = .text(try parties(key))
      default: break
      }
    }
    if let known = try known(values, table) {
      report.known += 1
      if let own { remember(own, known, table) }
      if let merger { mergers.append((table, known, merger, lineNumber)) }
      return
    }
    guard try fits(values, table) else {
      report.known += 1
      return
    }
    for (place, column) in table.columns.enumerated() {
      switch (column.meaning, values[place]) {
      case (.number, _): values[place] = .null
      case (.slug, .text(let slug)): values[place] = .text(try database.freeDealSlug(slug))
      default: break
      }
    }
    let id = try insert(values, table)
    if let own { remember(own, id, table) }
    if let merger { mergers.append((table, id, merger, lineNumber)) }
    count(table, id, &report)
  }

  /// Does what had to wait for later records. Throws ``SheetProblem`` where they did not come.
  mutating func finish() throws {
    for (table, id, into, line) in mergers {
      let target = keepsNumbers ? into : numbers[table.name]?[into]
      let isThere = !keepsNumbers || written[table.name]?.contains(into) == true
      guard isThere, let target else {
        throw SheetProblem(line: line, .missingRecord(table.name, into))
      }
      if !keepsNumbers, target != id { try database.mark(id, of: table, mergedInto: target) }
    }
  }

  /// Throws where a record refers to one that did not come before it. Returns the number of the one
  /// that it was merged into, which may come later.
  private func checkReferences(of line: RecordLine) throws(SheetProblem.Kind) -> Int64? {
    var merger: Int64?
    for (column, value) in zip(line.table.columns, line.values) {
      switch (column.meaning, value) {
      case (.reference(let name), .integer(let number)):
        guard written[name]?.contains(number) == true else { throw .missingRecord(name, number) }
      case (.later, .integer(let number)): merger = number
      default: break
      }
    }
    return merger
  }

  private mutating func remember(_ there: Int64, _ here: Int64, _ table: RecordTable) {
    numbers[table.name, default: [:]][there] = here
    taken[table.name, default: []].insert(here)
  }

  /// The record here that says the same, and that no other of the export stands for.
  private func known(_ values: [RecordValue], _ table: RecordTable) throws(SQLiteError) -> Int64? {
    let found = try database.records(like: values, in: table)
    // Outlets and organizations may be one here that were two there.
    guard table.columns.first?.meaning == .number, !["outlet", "organization"].contains(table.name)
    else {
      if let first = found.first { return first }
      return try alias(values, table)
    }
    return found.first { taken[table.name]?.contains($0) != true }
  }

  private func alias(_ values: [RecordValue], _ table: RecordTable) throws(SQLiteError) -> Int64? {
    guard let place = table.place(of: "name"), case .text(let name) = values[place] else {
      return nil
    }
    switch table.name {
    case "outlet": return try database.outlet(named: name)
    case "organization": return try database.organization(named: name)
    default: return nil
    }
  }

  /// A claim is moved only from where it is: here it may have been moved elsewhere.
  private func fits(_ values: [RecordValue], _ table: RecordTable) throws(SQLiteError) -> Bool {
    guard table.name == "claim_move", let claim = table.place(of: "claim_id"),
      let from = table.place(of: "from_deal_id"), case .integer(let id) = values[claim],
      case .integer(let deal) = values[from]
    else { return true }
    return try database.place(ofClaim: id) == deal
  }

  /// The parties' key in the numbers of this file.
  private func parties(_ key: String) throws -> String {
    try key.split(separator: ">", omittingEmptySubsequences: false).map { side in
      try side.split(separator: ",").map { text -> Int64 in
        guard let number = Int64(text), let here = numbers["organization"]?[number] else {
          throw SheetProblem.Kind.missingRecord("organization", Int64(text) ?? 0)
        }
        return here
      }.sorted().map(String.init).joined(separator: ",")
    }.joined(separator: ">")
  }

  private func insert(_ values: [RecordValue], _ table: RecordTable) throws -> Int64 {
    do throws(SQLiteError) {
      return try database.insert(values, into: table)
    } catch {
      switch error.kind {
      case .constraint, .mismatch: throw SheetProblem.Kind.badRecord(table.name, error.message)
      default: throw error
      }
    }
  }

  private func count(_ table: RecordTable, _ id: Int64, _ report: inout ImportReport) {
    switch table.name {
    case "claim": report.note(claim: id)
    case "article": report.articles += 1
    case "deal": report.deals += 1
    case "outlet": report.outlets += 1
    case "organization": report.organizations += 1
    default: break
    }
  }
}
