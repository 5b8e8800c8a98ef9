internal import Claims

extension Database {
  /// Gives every row that has none a digest, and those that were changed another. To be called at the end of the
  /// transaction that wrote them, and of no part of it.
  ///
  /// Reads the new rows once more, but for claims whose digests are at hand; to know which are new takes two look-ups for
  /// each table.
  func sealNewRows() throws(SQLiteError) {
    try connection.sealNewRows(claims: newClaims)
    newClaims.removeAll(after: 0)
  }
}

extension Connection {
  fileprivate func sealNewRows(claims: NewDigests) throws(SQLiteError) {
    for (table, last) in try lastNumbers() {
      let first = try firstUnsealed(of: table)
      guard first <= last else { continue }
      if table.name == "claim", first == claims.first, last == claims.last {
        var sealing = Sealing(of: table.name, on: self)
        try claims.forEach { (number, digest) throws(SQLiteError) in
          try sealing.put(digest, at: number)
        }
        try sealing.finish()
      } else {
        try seal(table, from: first)
      }
    }
    try sealChangedRows()
  }

  private func lastNumbers() throws(SQLiteError) -> [(SealedTable, Int64)] {
    let numbers = try statement(madeFor: SealedTable.lastNumbers)
    guard try numbers.step() else { return [] }
    var found: [(SealedTable, Int64)] = []
    for (column, table) in SealedTable.growing.enumerated() {
      if let last = Row(numbers)[Int32(column)] as Int64? { found.append((table, last)) }
    }
    return found
  }

  private func firstUnsealed(of table: SealedTable) throws(SQLiteError) -> Int64 {
    try first(
      """
      SELECT first + length(digests) / 8 FROM seal WHERE name = ? ORDER BY first DESC LIMIT 1
      """, table.name
    ) { $0[0] } ?? 1
  }

  /// Seals every row anew. Linear in the file.
  func sealAllRows() throws(SQLiteError) {
    try run("DELETE FROM unsealed")
    try run("DELETE FROM seal")
    for table in SealedTable.all { try seal(table, from: 1) }
  }

  private func seal(_ table: SealedTable, from number: Int64) throws(SQLiteError) {
    var sealing = Sealing(of: table.name, on: self)
    try digests(of: table.rows(of: self), in: number...Int64.max) {
      (number, digest) throws(SQLiteError) in
      try sealing.put(digest, at: number)
    }
    try sealing.finish()
  }

  private func sealChangedRows() throws(SQLiteError) {
    let changed = try all("SELECT name, number FROM unsealed ORDER BY name, number") {
      (table: $0[0] as String, number: $0[1] as Int64)
    }
    guard !changed.isEmpty else { return }
    var sealing: Sealing?
    var rows: Statement?
    for (table, number) in changed {
      if sealing?.table != table {
        try sealing?.finish()
        sealing = Sealing(of: table, on: self)
        rows = try SealedTable.named[table]?.rows(of: self)
      }
      guard let rows else { continue }
      try sealing?.put(nil, at: number)
      try digests(of: rows, in: number...number) { (number, digest) throws(SQLiteError) in
        try sealing?.put(digest, at: number)
      }
    }
    try sealing?.finish()
    try run("DELETE FROM unsealed")
  }

  /// Hands over the digest of each number that has a row, in the order of the numbers. Linear in the rows.
  func digests(
    of rows: Statement, in numbers: ClosedRange<Int64>,
    _ body: (_ number: Int64, _ digest: UInt64) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    rows.reset()
    try rows.bind(numbers.lowerBound, numbers.upperBound)
    var content = RowBytes()
    var number: Int64?
    while try rows.step() {
      let next: Int64 = Row(rows)[0]
      if let number, next != number {
        try body(number, content.digest(of: number))
        content.clear()
      }
      number = next
      content.append(rowOf: rows)
    }
    if let number { try body(number, content.digest(of: number)) }
  }
}
