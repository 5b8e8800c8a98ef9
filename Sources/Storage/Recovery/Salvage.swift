internal import Claims

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
  /// The tables of which a page could not be read, by their place in `shapes`.
  private var damaged: Set<Int> = []
  private var areIndexesWhole = true

  init(_ file: PageFile, into connection: Connection) throws(SQLiteError) {
    self.connection = connection
    walk = PageWalk(file)
    shapes = try connection.tableShapes()
    var insertions: [Statement] = []
    for shape in shapes { insertions.append(try connection.insertion(into: shape)) }
    self.insertions = insertions
    recovery.tables = shapes.map { Recovery.Table(name: $0.name) }
  }

  /// Linear in the file.
  func takeOver() throws(SQLiteError) {
    let roots = readSchema()
    let usual = try connection.roots()
    for index in shapes.indices {
      let name = shapes[index].name
      let root = roots[name] ?? usual[name].flatMap { holdsRows($0, of: index) ? $0 : nil }
      try takeOver(index, from: root)
    }
    let names = Set(shapes.map(\.name))
    for (name, root) in roots where !names.contains(name) { passOver(root) }
    areIndexesWhole = areIndexesWhole && !roots.isEmpty
    try placeOrphans()
  }

  /// The first page of each tree that the file's own schema names.
  private func readSchema() -> [String: Int] {
    var roots: [String: Int] = [:]
    _ = walk.tree(from: 1, isIndex: false) { cells in
      for cell in cells {
        guard let row = [StoredValue](record: cell.payload), row.count >= 4,
          case .text(let name) = row[1], case .integer(let root) = row[3], root > 1
        else { continue }
        roots[name] = Int(clamping: root)
      }
    }
    return roots
  }

  private func holdsRows(_ root: Int, of index: Int) -> Bool {
    let sample = walk.sample(of: root)
    return !sample.isEmpty && sample.allSatisfy { shapes[index].row($0) != nil }
  }

  private func takeOver(_ index: Int, from root: Int?) throws(SQLiteError) {
    guard let root else {
      damaged.insert(index)
      return
    }
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

  /// Adds the rows that fit the table and are not there yet; how many of them fit.
  private func put(_ cells: [TreePage.Cell], into index: Int) throws(SQLiteError) -> Int {
    var fitting = 0
    for cell in cells {
      guard let row = shapes[index].row(cell) else { continue }
      let insertion = insertions[index]
      insertion.reset()
      try insertion.bind(first: row)
      do throws(SQLiteError) {
        while try insertion.step() {}
        recovery.tables[index].saved += connection.changes
        fitting += 1
      } catch {
        // A CHECK that the row breaks; a full disk is another matter.
        guard case .constraint = error.kind else { throw error }
      }
    }
    insertions[index].reset()
    return fitting
  }
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
