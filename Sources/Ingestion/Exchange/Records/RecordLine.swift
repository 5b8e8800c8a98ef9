internal import Claims
internal import Storage

/// One line of an export: a row of a table.
struct RecordLine {
  let table: RecordTable
  var values: [RecordValue]

  private static let tables = Dictionary(firstOf: RecordTables.all.map { ($0.name, $0) })

  init(_ line: ArraySlice<UInt8>) throws(SheetProblem.Kind) {
    let json: ExactJSON
    do throws(ExactJSON.Problem) {
      json = try ExactJSON(line)
    } catch {
      throw .notJSON(offset: error.offset)
    }
    guard case .object(let members) = json, let name = json["type"]?.text else {
      throw .unknownRecord("")
    }
    guard let table = Self.tables[name] else { throw .unknownRecord(name) }
    self.table = table
    var seen = 1
    values = []
    for column in table.columns {
      let member = members[column.name]
      if member != nil { seen += 1 }
      values.append(try Self.value(member, column.name))
    }
    guard seen == members.count else {
      let known = Set(table.columns.map(\.name) + ["type"])
      throw .unknownField(members.keys.filter { !known.contains($0) }.sorted().first ?? "")
    }
  }

  private static func value(
    _ json: ExactJSON?, _ name: String
  ) throws(SheetProblem.Kind) -> RecordValue {
    switch json {
    case nil, .null: return .null
    case .string(let text): return .text(text)
    case .bool(let flag): return .integer(flag ? 1 : 0)
    case .number(let digits):
      if let whole = Int64(digits) { return .integer(whole) }
      guard let number = Double(digits) else { throw .unknownField(name) }
      return .real(number)
    case .array, .object: throw .unknownField(name)
    }
  }
}
