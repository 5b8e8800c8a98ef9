internal import Glibc

extension Database {
  /// Copies every row that can be read of a damaged file into a new one, and makes the search indexes anew.
  /// Returns what was saved, table by table, and what the check of the new file finds.
  ///
  /// The damaged file is only read. Rows are kept under their numbers. What refers to a lost row is left out,
  /// so that the new file passes its check. Linear in the file, but for the damaged places, where every row is
  /// tried by itself.
  public static func recover(
    _ damaged: String, to file: String
  ) throws(BackupError) -> (tables: [RecoveredTable], problems: [Problem]) {
    // SQLite would make a file that is missing.
    guard unsafe access(damaged, R_OK) == 0 else {
      throw .unreadable(file: damaged, message: unsafe String(cString: strerror(errno)))
    }
    return try making(file) { () throws(BackupError) in
      let database: Database
      do throws(OpenError) {
        database = try Database(file: file)
      } catch {
        throw .cannotCreate(file: file, message: error.description)
      }
      do throws(SQLiteError) {
        try database.attach(damaged)
      } catch {
        throw .unreadable(file: damaged, message: error.message)
      }
      do throws(SQLiteError) {
        let tables = try database.recoverTables()
        // The check reads every file that is attached.
        try database.connection.run("DETACH damaged")
        return (tables, try database.check())
      } catch {
        throw .failed(error)
      }
    }
  }

  /// Lets statements read the damaged file; fails where it is none of ours or its schema is lost.
  private func attach(_ damaged: String) throws(SQLiteError) {
    // Closing would move what stands in its write-ahead log.
    connection.keepWriteAheadLog()
    try connection.run("ATTACH ? AS damaged", damaged)
    _ = try connection.number("SELECT count(*) FROM (SELECT 1 FROM damaged.claim LIMIT 0)")
  }

  private func recoverTables() throws(SQLiteError) -> [RecoveredTable] {
    // Rows come as they were, in any order: what triggers and references ask for is seen to afterwards.
    connection.setRules(false)
    defer { connection.setRules(true) }
    return try connection.transaction { () throws(SQLiteError) in
      var tables: [RecoveredTable] = []
      for name in try recoverableTables() { tables.append(try rescue(name)) }
      try leaveOutOrphans(&tables)
      try connection.run("INSERT INTO article_search (article_search) VALUES ('rebuild')")
      try connection.run("INSERT INTO quote_search (quote_search) VALUES ('rebuild')")
      return tables
    }
  }

  /// The tables of our schema, the search indexes and the list of migrations apart.
  private func recoverableTables() throws(SQLiteError) -> [String] {
    try connection.all(
      """
      SELECT name FROM main.sqlite_schema
      WHERE type = 'table' AND name <> 'migration' AND name NOT LIKE '%\\_search%' ESCAPE '\\'
        AND name NOT LIKE 'sqlite%'
      ORDER BY rowid
      """
    ) { $0[0] as String }
  }

  /// Copies a table by ranges of a number that its rows have; a range that cannot be read is halved.
  private func rescue(_ name: String) throws(SQLiteError) -> RecoveredTable {
    var table = RecoveredTable(name: name, saved: 0, orphaned: 0, unreadable: 0)
    let number = Self.numbers[name] ?? "rowid"
    var ranges: [ClosedRange<Int>] = [1...(try largestNumber(name, number))]
    while let range = ranges.popLast() {
      do throws(SQLiteError) {
        try connection.execute(
          """
          INSERT OR IGNORE INTO main.\(name) SELECT * FROM damaged.\(name)
          WHERE \(number) BETWEEN \(range.lowerBound) AND \(range.upperBound)
          """)
        table.saved += connection.changes
      } catch {
        // A full disk or the like would fail at every row.
        guard error.kind.isDamage else { throw error }
        guard range.count > 1 else {
          table.unreadable += 1
          continue
        }
        let middle = range.lowerBound + range.count / 2
        ranges.append(middle...range.upperBound)
        ranges.append(range.lowerBound...(middle - 1))
      }
    }
    return table
  }

  /// What the rows of tables without rowid are numbered by.
  private static let numbers = [
    "outlet_alias": "outlet_id", "outlet_domain": "outlet_id",
    "organization_alias": "organization_id", "deal_party": "deal_id", "claim_credit": "claim_id",
    "reference_rate": "length(currency)",
  ]

  /// The largest number of a row, or one that no row can have where that cannot be read: no page has more
  /// rows than a twentieth of its bytes.
  private func largestNumber(_ name: String, _ number: String) throws(SQLiteError) -> Int {
    do throws(SQLiteError) {
      return max(1, try connection.number("SELECT max(\(number)) FROM damaged.\(name)") ?? 1)
    } catch {
      guard error.kind.isDamage else { throw error }
      return max(1, (try connection.number("PRAGMA damaged.page_count") ?? 1) * 200)
    }
  }

  /// Removes rows that refer to lost ones, until none does.
  private func leaveOutOrphans(_ tables: inout [RecoveredTable]) throws(SQLiteError) {
    var removed: Int
    repeat {
      removed = 0
      for index in tables.indices {
        let name = tables[index].name
        let references = try connection.all(
          "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)", name
        ) { ($0[0] as String, $0[1] as String) }
        for (column, target) in references {
          try connection.execute(
            """
            DELETE FROM main.\(name)
            WHERE \(column) IS NOT NULL AND \(column) NOT IN (SELECT id FROM main.\(target))
            """)
          tables[index].saved -= connection.changes
          tables[index].orphaned += connection.changes
          removed += connection.changes
        }
      }
    } while removed > 0
  }
}

extension SQLiteError.Kind {
  /// Whether what was read is at fault, rather than the disk or the program.
  fileprivate var isDamage: Bool {
    switch self {
    case .corrupt, .notADatabase, .constraint, .mismatch, .inputOutput: true
    default: false
    }
  }
}
