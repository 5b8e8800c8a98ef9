internal import Claims
import Migrations

/// What can be read of the list that a damaged file has of its tables and indexes.
struct SalvagedSchema {
  /// The first page of each tree, by its name.
  private(set) var roots: [String: Int] = [:]
  /// How each table was made, by its name.
  private(set) var tables: [String: String] = [:]
  /// Whether all of the list could be read.
  private(set) var isWhole = true

  init(_ walk: PageWalk) {
    var rows: [[StoredValue]] = []
    var unreadable = 0
    let isTreeWhole = walk.tree(from: 1, isIndex: false) { cells in
      for cell in cells {
        if let row = [StoredValue](record: cell.payload), row.count == 5 {
          rows.append(row)
        } else {
          unreadable += 1
        }
      }
    }
    isWhole = isTreeWhole && unreadable == 0
    for row in rows {
      guard case .text(let name) = row[1], case .integer(let root) = row[3] else {
        isWhole = false
        continue
      }
      guard root > 1 else { continue }
      roots[name] = Int(clamping: root)
      if row[0] == .text("table"), case .text(let sql) = row[4] { tables[name] = sql }
    }
  }

  /// The columns that a table has after those of ours; none where ours are not its first.
  func laterColumns(
    of shape: TableShape, unless ours: String?
  ) throws(SQLiteError) -> [String] {
    guard let sql = tables[shape.name], sql != ours, sql.hasPrefix("CREATE TABLE") else {
      return []
    }
    let scratch = try Connection(file: ":memory:")
    do throws(SQLiteError) {
      // The first statement alone is run: whatever else a damaged file has there is not.
      let made = try scratch.statement(madeFor: sql)
      while try made.step() {}
    } catch {
      return []
    }
    let theirs = try scratch.tableShapes().first { $0.name == shape.name }?.columns ?? []
    guard theirs.count > shape.columns.count,
      zip(shape.columns, theirs).allSatisfy({ $0.name == $1.name })
    else { return [] }
    return theirs.dropFirst(shape.columns.count).map(\.name)
  }

  /// The tables that a file of a version of the schema has.
  static func tables(ofVersion version: Int) throws(SQLiteError) -> Set<String> {
    let connection = try Connection(file: ":memory:")
    let migrations = Array(Migrations.all.prefix(max(0, version)))
    do throws(OpenError) {
      try Migrator(connection: connection, migrations: migrations).migrate()
    } catch {
      throw SQLiteError(unreadable: "the schema could not be made: \(error)", file: ":memory:")
    }
    return Set(try connection.tableStatements().keys)
  }
}

extension Connection {
  /// How each table was made, by its name.
  func tableStatements() throws(SQLiteError) -> [String: String] {
    let statements = try all("SELECT name, sql FROM sqlite_schema WHERE type = 'table'") {
      ($0[0] as String, $0[1] as String)
    }
    return Dictionary(firstOf: statements)
  }
}
