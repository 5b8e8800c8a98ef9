internal import Claims
import Migrations

/// Takes the rows of a damaged file over into a new one.
///
/// First the trees that the damaged schema names. Where that is lost, a tree of our schema is
/// looked for where a new file has it, and taken if its rows fit. Rows of pages that no tree leads
/// to go to the one table with a damaged tree whose columns they fit.
final class Salvage {
  private(set) var recovery = Recovery()

  private let connection: Connection
  private let walk: PageWalk
  private let shapes: [TableShape]
  private let insertions: [Statement]
  private let schema: SalvagedSchema
  /// The tables of which a page could not be read, by their place in `shapes`.
  private var damaged: Set<Int> = []
  private var areIndexesWhole = true
  /// How many columns a table of the file has after those of ours, by its place in `shapes`.
  private var more: [Int]
  /// The columns that hold moments, and the last moment that was read, by their place in `shapes`.
  private let moments: [[Int]]
  private var latest: [String?]

  init(_ file: PageFile, into connection: Connection) throws(SQLiteError) {
    self.connection = connection
    walk = PageWalk(file)
    schema = SalvagedSchema(walk)
    shapes = try connection.tableShapes()
    var insertions: [Statement] = []
    for shape in shapes { insertions.append(try connection.insertion(into: shape)) }
    self.insertions = insertions
    recovery.tables = shapes.map { Recovery.Table(name: $0.name) }
    more = shapes.map { _ in 0 }
    moments = shapes.map { shape in shape.columns.indices.filter { shape.columns[$0].isMoment } }
    latest = shapes.map { _ in nil }
  }

  /// Whether the file is, or was, one of ours: by its header, or by the tables that it names; where it has
  /// no header, by rows.
  var isOurs: Bool {
    let known = shapes.count { schema.roots[$0.name] != nil }
    if known * 2 > shapes.count { return true }
    guard let maker = walk.file.maker else { return recovery.tables.contains { $0.saved > 0 } }
    return maker.application == Migrator.applicationID
  }

  /// Linear in the file.
  func takeOver() throws(SQLiteError) {
    let usual = try connection.roots()
    let ours = try connection.tableStatements()
    let version = walk.file.maker?.version ?? .max
    let expected =
      version < Migrations.all.count
      ? try SalvagedSchema.tables(ofVersion: version) : Set(ours.keys)
    for index in shapes.indices {
      let name = shapes[index].name
      if let root = schema.roots[name] {
        let later = try schema.laterColumns(of: shapes[index], unless: ours[name])
        recovery.tables[index].unknownColumns = later
        more[index] = later.count
        try takeOver(index, from: root)
      } else if !schema.isWhole || expected.contains(name) {
        // What stands where a new file has the table may be another's.
        recovery.tables[index].mayLack = true
        if let root = usual[name], holdsRows(root, of: index) {
          try takeOver(index, from: root)
        } else {
          damaged.insert(index)
        }
      }
    }
    for (name, root) in schema.roots where !shapes.contains(where: { $0.name == name }) {
      passOver(root)
      if schema.tables[name] != nil, usual[name] == nil, !name.hasPrefix("sqlite_") {
        recovery.unknownTables.append(name)
      }
    }
    recovery.unknownTables.sort()
    areIndexesWhole = areIndexesWhole && !schema.roots.isEmpty
    try placeOrphans()
    for index in shapes.indices where damaged.contains(index) || walk.file.isLogDamaged {
      recovery.tables[index].mayLack = true
    }
  }

  private func holdsRows(_ root: Int, of index: Int) -> Bool {
    let sample = walk.sample(of: root)
    return !sample.isEmpty && sample.allSatisfy { shapes[index].row($0) != nil }
  }

  private func takeOver(_ index: Int, from root: Int) throws(SQLiteError) {
    let isWhole = try walk.tree(from: root, isIndex: shapes[index].isWithoutRowid) {
      (cells) throws(SQLiteError) in
      if try put(cells, into: index) < cells.count { damaged.insert(index) }
    }
    if !isWhole { damaged.insert(index) }
  }

  /// Goes through an index, or what search keeps, so that its pages are no orphans.
  private func passOver(_ root: Int) {
    for isIndex in [true, false] where walk.tree(from: root, isIndex: isIndex, { _ in }) { return }
    areIndexesWhole = false
  }

  private func placeOrphans() throws(SQLiteError) {
    try walk.orphans { (isIndex, cells) throws(SQLiteError) in
      // An entry of an index can look like a row of a table without rowid.
      guard !cells.isEmpty, !isIndex || areIndexesWhole else { return }
      let fitting = damaged.filter { index in
        shapes[index].isWithoutRowid == isIndex
          && cells.allSatisfy { shapes[index].row($0) != nil }
      }
      if fitting.count == 1, let index = fitting.first {
        _ = try put(cells, into: index)
      } else if !fitting.isEmpty {
        recovery.unplaced += cells.count
      }
    }
  }

  /// Adds the rows that fit the table and are not there yet; how many were added.
  private func put(_ cells: [TreePage.Cell], into index: Int) throws(SQLiteError) -> Int {
    var added = 0
    for cell in cells {
      guard var row = shapes[index].row(cell, more: more[index]) else { continue }
      let isMended = mendMoments(of: &row, index)
      let insertion = insertions[index]
      insertion.reset()
      try insertion.bind(first: row)
      do throws(SQLiteError) {
        while try insertion.step() {}
        added += connection.changes
        if isMended { recovery.tables[index].mended += connection.changes }
      } catch {
        // A CHECK that the row breaks; a full disk is another matter.
        guard case .constraint = error.kind else { throw error }
      }
    }
    insertions[index].reset()
    recovery.tables[index].saved += added
    return added
  }

  /// Puts the moment of the row before in the place of what is no moment: rows come in the order in which
  /// they were recorded. Whether one was put.
  private func mendMoments(of row: inout [StoredValue], _ index: Int) -> Bool {
    var isMended = false
    for column in moments[index] {
      guard case .text(let text) = row[column] else { continue }
      if Timestamp(text) != nil {
        latest[index] = text
      } else {
        row[column] = .text(latest[index] ?? Timestamp.now.description)
        isMended = true
      }
    }
    return isMended
  }
}

extension TableShape.Column {
  /// Whether it holds a moment, by its name.
  var isMoment: Bool { name.hasSuffix("_at") }
}

extension Connection {
  /// Adds a row with the columns in the order of its record, unless one of its key is there.
  fileprivate func insertion(into shape: TableShape) throws(SQLiteError) -> Statement {
    let columns = shape.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let places = shape.columns.map { _ in "?" }.joined(separator: ", ")
    return try statement(
      madeFor: "INSERT OR IGNORE INTO main.\"\(shape.name)\" (\(columns)) VALUES (\(places))")
  }

  /// Where this file keeps each table.
  fileprivate func roots() throws(SQLiteError) -> [String: Int] {
    let roots = try all("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 1") {
      ($0[0] as String, $0[1] as Int)
    }
    return Dictionary(firstOf: roots)
  }
}
