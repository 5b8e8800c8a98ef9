/// What the rows of a table of our schema look like in the file.
struct TableShape {
  struct Column {
    let name: String
    /// As it was declared: INTEGER, TEXT, REAL, ANY, BLOB.
    let type: String
    let isRequired: Bool
  }

  let name: String
  let isWithoutRowid: Bool
  /// The columns in the order of a record: of a table without rowid, those of its key come first.
  let columns: [Column]
  /// The place of the column that stands for the rowid, and is NULL in the record.
  let rowidColumn: Int?

  /// The values of a row, or nil where they cannot be of this table. A row that was written before
  /// columns were added has fewer; one of a table with `more` columns than ours has them at its end.
  func row(_ cell: TreePage.Cell, more: Int = 0) -> [StoredValue]? {
    guard var values = [StoredValue](record: cell.payload), !values.isEmpty,
      values.count <= columns.count + more
    else { return nil }
    values.removeLast(max(0, values.count - columns.count))
    values += repeatElement(.null, count: columns.count - values.count)
    if let rowidColumn {
      guard values[rowidColumn] == .null else { return nil }
      values[rowidColumn] = .integer(cell.rowid)
    }
    let fits = zip(columns, values).allSatisfy { column, value in
      switch (column.type, value) {
      case (_, .null): !column.isRequired
      case ("INTEGER", .integer), ("TEXT", .text), ("REAL", .real), ("REAL", .integer),
        ("BLOB", .blob), ("ANY", _):
        true
      default: false
      }
    }
    return fits ? values : nil
  }
}

extension Connection {
  /// Every table of the schema, but for the list of migrations and what search makes for itself.
  func tableShapes() throws(SQLiteError) -> [TableShape] {
    let tables = try all(
      """
      SELECT list.name, list.wr
      FROM pragma_table_list AS list JOIN sqlite_schema AS entry ON entry.name = list.name
      WHERE list.schema = 'main' AND list.type = 'table' AND list.name <> 'migration'
      ORDER BY entry.rowid
      """
    ) { ($0[0] as String, $0[1] as Bool) }
    var shapes: [TableShape] = []
    for (name, isWithoutRowid) in tables {
      shapes.append(
        try isWithoutRowid ? shapeWithoutRowid(of: name) : shapeWithRowid(of: name))
    }
    return shapes
  }

  private func shapeWithRowid(of table: String) throws(SQLiteError) -> TableShape {
    let columns = try all(
      """
      SELECT name, type, "notnull" OR pk > 0, pk > 0 AND type = 'INTEGER' FROM pragma_table_info(?)
      ORDER BY cid
      """, table
    ) {
      (TableShape.Column(name: $0[0], type: $0[1], isRequired: $0[2]), $0[3] as Bool)
    }
    return TableShape(
      name: table, isWithoutRowid: false, columns: columns.map(\.0),
      rowidColumn: columns.firstIndex(where: \.1))
  }

  private func shapeWithoutRowid(of table: String) throws(SQLiteError) -> TableShape {
    let columns = try all(
      """
      SELECT info.name, info.type, info."notnull" OR info.pk > 0
      FROM pragma_index_list(?1) AS list, pragma_index_xinfo(list.name) AS entry,
        pragma_table_info(?1) AS info
      WHERE list.origin = 'pk' AND info.cid = entry.cid
      ORDER BY entry.seqno
      """, table
    ) { TableShape.Column(name: $0[0], type: $0[1], isRequired: $0[2]) }
    return TableShape(name: table, isWithoutRowid: true, columns: columns, rowidColumn: nil)
  }
}
