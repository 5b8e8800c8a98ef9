/// Puts the digests of the rows of a table into its seals; the numbers must not fall.
struct Sealing {
  let table: String
  private let connection: Connection
  private var seal: Seal?

  init(of table: String, on connection: Connection) {
    self.table = table
    self.connection = connection
  }

  /// Puts a digest in the place of the one that a row had; nil where there is no row any more.
  mutating func put(_ digest: UInt64?, at number: Int64) throws(SQLiteError) {
    if seal?.numbers.contains(number) != true {
      try finish()
      seal = try known(with: number)
    }
    seal?[number] = digest
  }

  /// Writes the last seal.
  mutating func finish() throws(SQLiteError) {
    guard let seal else { return }
    self.seal = nil
    guard !seal.digests.isEmpty else {
      return try connection.run(
        "DELETE FROM seal WHERE name = ? AND first = ?", seal.table, seal.first)
    }
    try connection.run(
      """
      INSERT INTO seal (name, first, digests, checksum) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET digests = excluded.digests, checksum = excluded.checksum
      """, seal.table, seal.first, seal.bytes, seal.checksum)
  }

  /// The seal that a row belongs to, made where there is none; nil where it is damaged: then it stays as it is, so that
  /// the damage is found.
  private func known(with number: Int64) throws(SQLiteError) -> Seal? {
    let new = Seal(of: table, with: number)
    let known = try connection.first(
      "SELECT name, first, digests, checksum FROM seal WHERE name = ? AND first = ?", table,
      new.first, decode: Seal.init)
    return known ?? new
  }
}
