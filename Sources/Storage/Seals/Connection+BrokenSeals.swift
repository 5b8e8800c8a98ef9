/// What a digest tells of rows: they are not what was recorded.
struct BrokenSeal: Equatable {
  enum What: Equatable {
    /// The row is another.
    case changed
    /// The rows are not there.
    case lost
    /// The seal of the rows is damaged itself, and tells nothing of them.
    case unreadable
  }

  /// The table of the rows.
  let table: String
  let rows: ClosedRange<Int64>
  let what: What
}

extension Connection {
  /// Compares every row that has a digest with it; at most `limit` of what is wrong of each table. Rows without one, which
  /// another program wrote, are passed over.
  ///
  /// Reads each table once, and holds 64 digests at a time.
  func brokenSeals(atMost limit: Int = .max) throws(SQLiteError) -> [BrokenSeal] {
    var found: [BrokenSeal] = []
    try findBrokenSeals(atMost: limit, &found)
    return found
  }

  /// The same as far as a damaged file can be read: what was found before an error stays.
  func findBrokenSeals(
    atMost limit: Int, _ found: inout [BrokenSeal]
  ) throws(SQLiteError) {
    let seals = try statement(
      madeFor: "SELECT name, first, digests, checksum FROM seal ORDER BY name, first")
    var rows: Statement?
    var unsealed: Set<Int64> = []
    var broken: [BrokenSeal] = []
    defer { found += broken.prefix(limit) }
    var name = ""
    while try seals.step() {
      let row = Row(seals)
      if row[0] != name {
        found += broken.prefix(limit)
        (name, broken) = (row[0], [])
        rows = try SealedTable.named[name]?.rows(of: self)
        unsealed = Set(try all("SELECT number FROM unsealed WHERE name = ?", name) { $0[0] })
      }
      guard broken.count < limit else { continue }
      guard let rows, let seal = Seal(row) else {
        let first: Int64 = row[1]
        let last = max(first, first &+ (Seal.length - 1))
        broken.append(BrokenSeal(table: name, rows: first...last, what: .unreadable))
        continue
      }
      try compare(seal, with: rows, but: unsealed, &broken)
    }
  }

  private func compare(
    _ seal: Seal, with rows: Statement, but unsealed: Set<Int64>, _ broken: inout [BrokenSeal]
  ) throws(SQLiteError) {
    var missing = Set(seal.sealed).subtracting(unsealed)
    try digests(of: rows, in: seal.numbers) { number, digest in
      guard missing.remove(number) != nil, seal[number] != digest else { return }
      broken.append(BrokenSeal(table: seal.table, rows: number...number, what: .changed))
    }
    for number in missing.sorted() {
      if let last = broken.last, last.what == .lost, last.rows.upperBound == number - 1 {
        broken[broken.count - 1] = BrokenSeal(
          table: seal.table, rows: last.rows.lowerBound...number, what: .lost)
      } else {
        broken.append(BrokenSeal(table: seal.table, rows: number...number, what: .lost))
      }
    }
  }
}
