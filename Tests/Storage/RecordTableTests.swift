import Testing

@testable import Storage

@Suite struct RecordTableTests {
  /// What is made anew of the rest, or belongs to this file alone.
  private let ownToAFile: Set<String> = [
    "migration", "host_pause", "text_sketch", "text_mark", "text_overlap", "seal", "unsealed",
  ]

  @Test func exportsCarryEveryColumnOfEveryTable() throws {
    let database = try Database.inMemory()
    let tables: [String] = try database.connection.all(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
    ) { $0[0] }
    let carried = Dictionary(uniqueKeysWithValues: RecordTables.all.map { ($0.name, $0) })
    for table in tables where !table.hasPrefix("sqlite_") && !ownToAFile.contains(table) {
      let columns: [String] = try database.connection.all(
        "SELECT name FROM pragma_table_info(?)", table
      ) { $0[0] }
      #expect(Set(carried[table]?.columns.map(\.name) ?? []) == Set(columns), "\(table)")
    }
  }
}
