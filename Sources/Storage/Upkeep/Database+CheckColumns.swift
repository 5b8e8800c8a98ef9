internal import Claims

extension Database {
  /// The rows with a text that is not UTF-8, or with a moment that is none or is yet to come: what
  /// nothing here writes and no constraint sees. Reads every row of every table.
  func spoiltColumns(atMost limit: Int) throws(SQLiteError) -> [Problem] {
    var problems: [Problem] = []
    for table in try connection.tableShapes() {
      let columns = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
      let number = table.isWithoutRowid ? "NULL" : "rowid"
      let statement = try connection.statement(
        madeFor: "SELECT \(number), \(columns) FROM \"\(table.name)\"")
      while problems.count < limit, try statement.step() {
        let row = Row(statement)
        for (place, column) in table.columns.enumerated() {
          guard let what = spoilt(row, Int32(place) + 1, isMoment: column.name.hasSuffix("_at"))
          else { continue }
          problems.append(
            Problem(
              table: table.name, row: row[0], what: "its \(column.name) is \(what)",
              mend: "restore the file from a backup"))
        }
      }
    }
    return problems
  }

  /// What a column cannot be, if it is.
  private func spoilt(_ row: Row, _ column: Int32, isMoment: Bool) -> String? {
    guard row.isUTF8(column) else { return "no text (not UTF-8)" }
    guard isMoment, !row.isNull(column) else { return nil }
    guard let moment = Timestamp(row.text(column)) else { return "no moment" }
    // A clock may be wrong by a time zone, not by more.
    let latest = Timestamp.now.milliseconds + Int64(Day.seconds) * 1000
    return moment.milliseconds > latest ? "yet to come" : nil
  }
}
