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
          guard let what = spoilt(row, Int32(place) + 1, column)
          else { continue }
          problems.append(
            Problem(
              table: table.name, row: row[0], what: what,
              mend: .restoreOrRecover))
        }
      }
    }
    return problems
  }

  /// What a column cannot be, if it is.
  private func spoilt(_ row: Row, _ place: Int32, _ column: TableShape.Column) -> Problem.What? {
    guard row.isUTF8(place) else { return .notUTF8(column: column.name) }
    guard column.isMoment, !row.isNull(place) else { return nil }
    guard let moment = Timestamp(row.text(place)) else { return .noMoment(column: column.name) }
    // A clock may be wrong by a time zone, not by more.
    let latest = Timestamp.now.milliseconds + Int64(Day.seconds) * 1000
    return moment.milliseconds > latest ? .yetToCome(column: column.name) : nil
  }
}
