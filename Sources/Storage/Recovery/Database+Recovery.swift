extension Database {
  /// Saves what can be read of a damaged file into a new one, and makes the search indexes anew.
  ///
  /// The damaged file is read page by page, without SQLite, and never written. Rows keep their numbers. For a
  /// lost article, deal, outlet or organization that kept rows speak of, a row stands in; other rows that
  /// refer to lost ones are left out. Linear in the file.
  public static func recover(
    _ damaged: String, to file: String
  ) throws(BackupError) -> Recovery {
    let pages = try PageFile(file: damaged)
    return try making(file) { (file) throws(BackupError) in
      let new: Database
      do throws(OpenError) { new = try Database(file: file) } catch { throw .refused(error) }
      return try new.recovering(pages, of: damaged)
    }
  }

  private func recovering(
    _ pages: PageFile, of damaged: String
  ) throws(BackupError) -> Recovery {
    // What triggers and references ask for is seen to when all rows are there.
    connection.setRules(false)
    defer { connection.setRules(true) }
    var recovery = try connection.transaction(mapping: BackupError.failed) {
      () throws(BackupError) in
      do throws(SQLiteError) {
        // Those of the damaged file take their place, to be compared with.
        try connection.run("DELETE FROM seal")
        let salvage = try Salvage(pages, into: connection)
        try salvage.takeOver()
        if salvage.isOurs {
          var recovery = salvage.recovery
          try compareWithSeals(&recovery)
          try findGaps(&recovery)
          try standIn(&recovery)
          try leaveOutOrphans(&recovery)
          try remakeWhatFollows()
          try connection.sealAllRows()
          return recovery
        }
      } catch {
        throw .failed(error)
      }
      throw .refused(pages.maker == nil ? .notADatabase(file: damaged) : .notOurs(file: damaged))
    }
    do throws(SQLiteError) {
      recovery.problems = try check()
      // What stands in the log only would be lost with it: closing does not say that the disk is full.
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    } catch {
      throw .failed(error)
    }
    return recovery
  }

  /// Names the rows that are not what was recorded, and those that are not there, by the digests that were saved.
  private func compareWithSeals(_ recovery: inout Recovery) throws(SQLiteError) {
    let broken = Dictionary(grouping: try connection.brokenSeals(), by: \.table)
    for index in recovery.tables.indices {
      let table = recovery.tables[index]
      // What follows from texts is made anew. Digests are of columns of a newer program, too.
      guard !table.name.hasPrefix("text_"), table.unknownColumns.isEmpty else { continue }
      for seal in broken[table.name, default: []] {
        switch seal.what {
        case .changed: recovery.tables[index].changed.append(seal.rows)
        case .lost: recovery.tables[index].lost.append(seal.rows)
        case .unreadable: recovery.tables[index].unverified.append(seal.rows)
        }
      }
      recovery.tables[index].changed = recovery.tables[index].changed.joined()
    }
    // Both are made anew.
    recovery.tables.removeAll { ["seal", "unsealed"].contains($0.name) && !$0.mayLack }
  }

  /// The tables that give numbers one after the other and delete no row: a number that is not there is lost.
  private static let numbered: Set = [
    "outlet", "organization", "article", "article_date", "article_outlet", "capture", "deal",
    "claim", "retraction",
    "correction", "review", "ruling", "dismissal", "setting_change",
  ]

  private func findGaps(_ recovery: inout Recovery) throws(SQLiteError) {
    for index in recovery.tables.indices where Self.numbered.contains(recovery.tables[index].name) {
      let name = recovery.tables[index].name
      let statement = try connection.statement(madeFor: "SELECT id FROM \(name) ORDER BY id")
      var next: Int64 = 1
      while try statement.step() {
        let id: Int64 = Row(statement)[0]
        if id > next { recovery.tables[index].lost.append(next...(id - 1)) }
        next = id &+ 1
      }
      recovery.tables[index].lost = recovery.tables[index].lost.joined()
    }
  }

  /// Removes rows that refer to lost ones, until none does.
  private func leaveOutOrphans(_ recovery: inout Recovery) throws(SQLiteError) {
    let references = try connection.all(
      """
      SELECT list.name, reference."from", reference."table"
      FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS reference
      WHERE list.schema = 'main' AND list.type = 'table'
      """
    ) { (table: $0[0] as String, column: $0[1] as String, target: $0[2] as String) }
    var removed: Int
    repeat {
      removed = 0
      for index in recovery.tables.indices {
        let name = recovery.tables[index].name
        for reference in references where reference.table == name {
          try connection.execute(
            """
            DELETE FROM \(name) WHERE \(reference.column) IS NOT NULL
            AND \(reference.column) NOT IN (SELECT rowid FROM \(reference.target))
            """)
          recovery.tables[index].saved -= connection.changes
          recovery.tables[index].leftOut += connection.changes
          removed += connection.changes
        }
      }
    } while removed > 0
  }
}

extension [ClosedRange<Int64>] {
  /// The same numbers in order, those that touch or overlap as one range.
  fileprivate func joined() -> [ClosedRange<Int64>] {
    var joined: [ClosedRange<Int64>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound - 1 <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound...Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
