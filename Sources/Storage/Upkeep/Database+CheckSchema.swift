internal import Claims

extension Database {
  /// The tables, indexes, triggers and views that are missing or are not as our migrations make
  /// them: a single spoilt letter can lay a rule down without any row being wrong. What a user has
  /// added is left alone.
  func changedSchema() throws(SQLiteError) -> [Problem] {
    let stated = try connection.schemaVersion()
    let applied = try connection.first("SELECT count(*) FROM migration") { $0[0] as Int } ?? 0
    let version = Problem(
      table: "migration", row: nil, what: .otherVersion(stated: stated, applied: applied),
      mend: .restoreOrRecover)
    let ours = try schema(of: Self.ofThisProgram())
    let theirs = try schema(of: connection)
    let changed = ours.keys.sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }.compactMap {
      (object) -> Problem? in
      guard theirs[object] != ours[object] else { return nil }
      return Problem(
        table: object.name, row: nil,
        what: theirs[object] == nil ? .missing(kind: object.kind) : .changed(kind: object.kind),
        mend: .restoreOrRecover)
    }
    return (stated == applied ? [] : [version]) + changed
  }

  private struct SchemaObject: Hashable {
    let kind: String
    let name: String
  }

  private func schema(of connection: Connection) throws(SQLiteError) -> [SchemaObject: String] {
    let objects = try connection.all(
      "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'"
    ) { (SchemaObject(kind: $0[0], name: $0[1]), $0[2] as String) }
    return Dictionary(firstOf: objects)
  }

  /// An empty database with the schema of this program.
  private static func ofThisProgram() throws(SQLiteError) -> Connection {
    do throws(OpenError) {
      return try Database(file: ":memory:").connection
    } catch {
      throw SQLiteError(unreadable: "the schema could not be made: \(error)", file: ":memory:")
    }
  }
}
