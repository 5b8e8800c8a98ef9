/// A field of a record, as SQLite keeps it.
public enum RecordValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// A whole number.
  case integer(Int64)
  /// A binary fraction.
  case real(Double)
  /// A text.
  case text(String)
}

extension RecordValue: ColumnValue {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    switch self {
    case .null: statement.bindNull(at: index)
    case .integer(let number): statement.bind(number, at: index)
    case .real(let number): statement.bind(number, at: index)
    case .text(let text): statement.bind(text, at: index)
    }
  }

  init(_ row: Row, _ column: Int32) {
    switch row.storage(column) {
    case .null: self = .null
    case .integer: self = .integer(row.integer(column))
    case .real: self = .real(row.double(column))
    case .text: self = .text(row.text(column))
    }
  }
}

/// A table whose rows exports carry from file to file, as they stand.
public struct RecordTable: Sendable {
  /// The table's name, which is the type of its records.
  public let name: String
  /// Its columns.
  public let columns: [Column]
  /// Reads every row, in the order in which they can be written again.
  let select: StaticString
  /// Writes a row; its parameters are the columns.
  let insert: StaticString
  /// Finds the rows that say what the columns say, whatever their own numbers; the parameters are
  /// the columns.
  let find: StaticString

  /// One of its columns.
  public struct Column: Sendable {
    /// Its name.
    public let name: String
    /// What its numbers mean.
    public let meaning: Meaning
  }

  /// What a column's content means to another file.
  public enum Meaning: Hashable, Sendable {
    /// The same as here.
    case plain
    /// The record's own number, which another file gives anew.
    case number
    /// The number of a record of that table, earlier in the export.
    case reference(String)
    /// The number of a record of the same table, which may come later.
    case later
    /// A deal's name, which another file may have given to another deal.
    case slug
    /// The numbers of organizations, as `1,2>3`.
    case parties
  }

  /// Whether a record has another text than its checksum is of. Linear in the text.
  public func hasOtherText(_ values: [RecordValue]) -> Bool {
    guard let checksum = place(of: "sha256"), let text = place(of: "text"),
      case .text(let content) = values[text]
    else { return false }
    return values[checksum] != .text(SHA256.hexadecimal(content.utf8))
  }

  /// The place of a column; nil where the table has none of that name.
  public func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

extension Database {
  /// Hands over every row of a table, as it stands.
  public func forEachRecord(
    of table: RecordTable, _ body: ([RecordValue]) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    let places = table.columns.indices.map(Int32.init)
    try connection.forEach(table.select) { (row) throws(SQLiteError) in
      try body(places.map { row[$0] })
    }
  }

  /// The numbers of the rows that say just this; of a table without numbers, 1 where there is such
  /// a row.
  public func records(
    like values: [RecordValue], in table: RecordTable
  ) throws(SQLiteError) -> [Int64] {
    let statement = try connection.statement(table.find)
    defer { statement.reset() }
    try statement.bind(first: values)
    var found: [Int64] = []
    while try statement.step() { found.append(Row(statement)[0]) }
    return found
  }

  /// Writes a row as it stands, and makes it found by `search`. Returns its number.
  ///
  /// For imports, inside a transaction with ``deferReferences()``: what it refers to may come
  /// later.
  public func insert(
    _ values: [RecordValue], into table: RecordTable
  ) throws(SQLiteError) -> Int64 {
    let statement = try connection.statement(table.insert)
    defer { statement.reset() }
    try statement.bind(first: values)
    while try statement.step() {}
    let id = connection.lastRow
    switch table.name {
    case "capture":
      try connection.run(
        """
        INSERT INTO article_search (rowid, title, text)
        SELECT id, title, text FROM article_text WHERE id = ?
        """, id)
    case "claim":
      firstUnindexedClaim = min(firstUnindexedClaim ?? id, id)
    default: break
    }
    return id
  }

  /// Lets the records of this transaction refer to others that are written later in it.
  public func deferReferences() throws(SQLiteError) {
    try connection.execute("PRAGMA defer_foreign_keys = ON")
  }

  /// Whether the file holds no record at all.
  public func isEmpty() throws(SQLiteError) -> Bool {
    try connection.first(
      """
      SELECT NOT EXISTS (SELECT 1 FROM outlet) AND NOT EXISTS (SELECT 1 FROM organization)
        AND NOT EXISTS (SELECT 1 FROM deal) AND NOT EXISTS (SELECT 1 FROM article)
        AND NOT EXISTS (SELECT 1 FROM reference_rate) AND NOT EXISTS (SELECT 1 FROM feed)
        AND NOT EXISTS (SELECT 1 FROM setting_change)
      """
    ) { $0[0] } ?? true
  }

  /// Says that a record was merged into another of its table, as an export has it.
  public func mark(
    _ id: Int64, of table: RecordTable, mergedInto target: Int64
  ) throws(SQLiteError) {
    let update: StaticString? =
      switch table.name {
      case "deal": "UPDATE deal SET merged_into = ?2 WHERE id = ?1 AND merged_into IS NULL"
      case "outlet": "UPDATE outlet SET merged_into = ?2 WHERE id = ?1 AND merged_into IS NULL"
      case "organization":
        "UPDATE organization SET merged_into = ?2 WHERE id = ?1 AND merged_into IS NULL"
      default: nil
      }
    if let update { try connection.run(update, id, target) }
  }

  /// Lets every outlet and organization be meant by its own name, as an export that lacks lines may not have it.
  /// Returns those that cannot, since their name means another, with their table. Linear in both.
  public func giveOwnNames() throws(SQLiteError) -> [(table: String, name: String)] {
    var refused: [(table: String, name: String)] = []
    for register in [NameRegister.outlets, .organizations] {
      let unnamed = try connection.all(register.unnamed) { ($0[0] as Int64, $0[1] as String) }
      for (id, name) in unnamed {
        let holder = try connection.first(register.holder, foldedKey(name)) { $0[0] as Int64 }
        if (holder ?? id) == id {
          try connection.run(register.spell, foldedKey(name), id, name)
        } else {
          refused.append((register.table, name))
        }
      }
    }
    return refused
  }

  /// The deal that a claim is filed under; nil where there is no such claim.
  public func place(ofClaim id: Int64) throws(SQLiteError) -> Int64? {
    try connection.first("SELECT deal_id FROM claim WHERE id = ?", id) { $0[0] }
  }

  /// The slug, or its first free number.
  public func freeDealSlug(_ slug: String) throws(SQLiteError) -> String {
    try freeSlug(slug)
  }
}
