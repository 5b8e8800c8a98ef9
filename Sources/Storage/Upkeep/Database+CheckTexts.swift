extension Database {
  /// The rows with a text that is not UTF-8, which nothing here writes. Reads every row of every table.
  func garbledTexts(atMost limit: Int) throws(SQLiteError) -> [Problem] {
    var problems: [Problem] = []
    for table in try connection.tableShapes() {
      let number = table.isWithoutRowid ? "NULL" : "rowid"
      let statement = try connection.statement(
        madeFor: "SELECT \(number), * FROM \"\(table.name)\"")
      while problems.count < limit, try statement.step() {
        let row = Row(statement)
        for (place, shape) in table.columns.enumerated() where !row.isUTF8(Int32(place) + 1) {
          problems.append(
            Problem(
              table: table.name, row: row[0], what: "its \(shape.name) is no text (not UTF-8)",
              mend: "restore the file from a backup"))
        }
      }
    }
    return problems
  }
}
