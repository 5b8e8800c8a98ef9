import Migrations

/// Brings a file to the schema of this program, or says why it must not.
struct Migrator {
  /// "ondt" in ASCII: what `file` and SQLite know our databases by (`PRAGMA application_id`).
  static let applicationID = 0x6F6E_6474

  let connection: Connection
  let migrations: [Migration]

  /// Checks the file and applies what is missing. Where nothing is, it only reads: two header
  /// fields and a row per migration.
  func migrate() throws(OpenError) {
    while try pending() != nil {
      guard !connection.isReadOnly else { throw .readOnly(file: connection.file) }
      try connection.transaction(mapping: OpenError.init) { () throws(OpenError) in
        // Another process may have been faster: look again, now that it cannot write.
        guard let (number, migration) = try pending() else { return }
        do throws(SQLiteError) {
          try apply(migration, number: number)
        } catch {
          // What the migration makes is there, or what it changes is not.
          guard case .other = error.kind else { throw OpenError(error) }
          throw .halfMigrated(file: connection.file, name: migration.name, message: error.message)
        }
      }
    }
  }

  /// The first migration that the file lacks, or nil where it is up to date. Writes nothing.
  private func pending() throws(OpenError) -> (number: Int, Migration)? {
    // One state of the file: another process may be making it at this moment.
    let applied: [Applied]?
    do throws(SQLiteError) {
      applied = try connection.transaction(.reading, body: appliedMigrations)
    } catch {
      guard case .other = error.kind else { throw OpenError(error) }
      throw .halfMigrated(file: connection.file, name: "migration", message: error.message)
    }
    guard let applied else { throw .notOurs(file: connection.file) }
    let version = max(applied.count, try sqlite(connection.schemaVersion))
    guard version <= migrations.count else {
      throw .newer(file: connection.file, version: version, known: migrations.count)
    }
    for (ours, theirs) in zip(migrations, applied)
    where ours.name != theirs.name || ours.checksum != theirs.checksum {
      throw .changedMigration(file: connection.file, name: theirs.name)
    }
    guard applied.count < migrations.count else { return nil }
    return (applied.count + 1, migrations[applied.count])
  }

  private typealias Applied = (name: String, checksum: String)

  /// The migrations that the file says it has; nil if it is not ours. A file without tables is ours
  /// to make.
  private func appliedMigrations() throws(SQLiteError) -> [Applied]? {
    let id = try connection.first("PRAGMA application_id") { $0[0] as Int } ?? 0
    let version = try connection.schemaVersion()
    guard id == Self.applicationID else {
      guard id == 0, version == 0 else { return nil }
      let objects = try connection.first("SELECT count(*) FROM sqlite_schema") { $0[0] as Int }
      return objects == 0 ? [] : nil
    }
    let rows = try connection.all("SELECT name, checksum FROM migration ORDER BY number") {
      ($0[0], $0[1]) as Applied
    }
    return rows
  }

  private func apply(_ migration: Migration, number: Int) throws(SQLiteError) {
    let checksum = SHA256.hexadecimal(migration.sql)
    guard checksum == migration.checksum else {
      throw SQLiteError(
        unreadable: "the checksum of migration \(migration.name) is \(checksum)",
        file: connection.file)
    }
    try connection.execute(migration.sql)
    // What SQL cannot compute of what the file has already.
    switch migration.name {
    case "0005_text_overlaps": try connection.sketchNewTexts()
    case "0009_seals": try connection.sealAllRows()
    default: break
    }
    try connection.run(
      """
      INSERT INTO migration (number, name, checksum, applied_at)
      VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
      """, number, migration.name, checksum)
    try connection.execute(
      "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(number)")
  }

  private func sqlite<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(OpenError) -> Result {
    do throws(SQLiteError) { return try body() } catch { throw OpenError(error) }
  }
}

extension Connection {
  /// The version of the schema that the header of the file states (`PRAGMA user_version`).
  func schemaVersion() throws(SQLiteError) -> Int {
    try first("PRAGMA user_version") { $0[0] } ?? 0
  }
}
