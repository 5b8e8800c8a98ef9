extension Database {
  /// Looks the whole file through: SQLite's own check, the schema, references, the search index,
  /// our invariants, and the digests of rows.
  ///
  /// Returns what is wrong, at most 100 of a kind; nothing is changed. Linear in the size of the
  /// file.
  public func check() throws(SQLiteError) -> [Problem] {
    let damage = try damage() + changedSchema()
    // Other questions to a damaged file fail half-way or mislead; a digest tells of its own row.
    guard damage.isEmpty else { return try damage + otherRows(asFarAsCanBeRead: true) }
    return try reading { () throws(SQLiteError) in
      try spoiltColumns(atMost: Self.mostOfAKind) + danglingReferences() + brokenInvariants()
        + changedTexts() + unreadableClaims() + otherRows()
    } + staleSearch()
  }

  private func otherRows(asFarAsCanBeRead: Bool = false) throws(SQLiteError) -> [Problem] {
    var found: [BrokenSeal] = []
    do throws(SQLiteError) {
      try connection.findBrokenSeals(atMost: Self.mostOfAKind, &found)
    } catch {
      guard asFarAsCanBeRead else { throw error }
    }
    return found.map { broken in
      let (first, last) = (broken.rows.lowerBound, broken.rows.upperBound)
      let what: Problem.What =
        switch broken.what {
        case .changed: .otherRow
        case .lost: .lostRows(through: last)
        case .unreadable: .damagedSeal(through: last)
        }
      return Problem(table: broken.table, row: first, what: what, mend: .restoreOrRecover)
    }
  }

  private static let mostOfAKind = 100

  /// What SQLite's own check says, as far as it comes.
  private func damage() throws(SQLiteError) -> [Problem] {
    var messages: [String] = []
    do throws(SQLiteError) {
      try connection.forEach("PRAGMA integrity_check(100)") { messages.append($0[0]) }
    } catch {
      guard error.kind == .corrupt else { throw error }
      messages.append(error.message)
    }
    return messages.filter { $0 != "ok" }.map {
      Problem(table: "", row: nil, what: .damage($0), mend: .restore)
    }
  }

  private func danglingReferences() throws(SQLiteError) -> [Problem] {
    try connection.all("SELECT * FROM pragma_foreign_key_check LIMIT 100") {
      let target: String = $0[2]
      return Problem(
        table: $0[0], row: $0[1], what: .danglingReference(to: target), mend: .restore)
    }
  }

  private func brokenInvariants() throws(SQLiteError) -> [Problem] {
    var problems: [Problem] = []
    for invariant in Invariant.all {
      let rows = try connection.all(invariant.sql) { $0[0] as Int64 }
      problems += rows.prefix(Self.mostOfAKind).map {
        Problem(
          table: invariant.table, row: $0, what: .broken(invariant.rule), mend: invariant.mend)
      }
    }
    return problems
  }

  private func changedTexts() throws(SQLiteError) -> [Problem] {
    var problems: [Problem] = []
    try connection.forEach("SELECT id, sha256, text FROM capture") { row in
      let text: String = row[2]
      guard problems.count < Self.mostOfAKind, SHA256.hexadecimal(text.utf8) != row[1] else {
        return
      }
      problems.append(
        Problem(
          table: "capture", row: row[0], what: .otherText, mend: .restore))
    }
    return problems
  }

  private func unreadableClaims() throws(SQLiteError) -> [Problem] {
    let decoder = try claimDecoder()
    var problems: [Problem] = []
    try connection.forEach("SELECT * FROM sourced_claim") { (row) throws(SQLiteError) in
      do throws(SQLiteError) {
        _ = try decoder.claim(row)
      } catch {
        guard problems.count < Self.mostOfAKind else { return }
        problems.append(
          Problem(
            table: "claim", row: row[0], what: .unreadable(error.message), mend: .retract))
      }
    }
    return problems
  }

  /// FTS5 compares its index with the texts only as a command, which counts as writing.
  private func staleSearch() throws(SQLiteError) -> [Problem] {
    guard !isReadOnly else { return [] }
    var problems: [Problem] = []
    let checks: [(table: String, sql: StaticString)] = [
      (
        "article_search",
        "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)"
      ),
      (
        "quote_search",
        "INSERT INTO quote_search (quote_search, rank) VALUES ('integrity-check', 1)"
      ),
    ]
    for check in checks {
      do throws(SQLiteError) {
        try connection.run(check.sql)
      } catch {
        guard error.kind == .corrupt else { throw error }
        problems.append(
          Problem(
            table: check.table, row: nil, what: .staleIndex, mend: .rebuild))
      }
    }
    return problems
  }
}
