import Claims
import Foundation
import Testing

@testable import Migrations
@testable import Storage

/// The digests of rows: each row has one, and none is there that is not of its row.
@Suite struct SealTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private var file: String { scratch.path("a.db") }

  /// A file with a row in every table, and claims of many kinds.
  private func filled() throws -> Database {
    let database = try Database(file: file)
    try database.inTransaction {
      try database.fillEveryTable()
      try database.recordManyClaims()
    }
    return database
  }

  /// Why tables have no digests.
  private static let without = [
    "claim_credit": "an index has all of it", "deal_party": "an index has all of it",
    "outlet_domain": "an index has all of it", "text_mark": "follows from texts",
    "feed_item": "on its way", "host_pause": "on its way", "seal": "has a checksum of its own",
    "unsealed": "empty but after other programs",
  ]

  @Test func everyColumnOfEveryTableHasADigestOrAReason() throws {
    let connection = try Database.inMemory().connection
    for shape in try connection.tableShapes() where !shape.name.contains("search") {
      guard let table = SealedTable.named[shape.name] else {
        #expect(Self.without[shape.name] != nil, "\(shape.name)")
        continue
      }
      guard !table.columns.contains("*") else { continue }
      let hashed = Set(table.columns.components(separatedBy: ", "))
      let columns = Set(shape.columns.map(\.name)).subtracting(
        shape.name == "claim" ? ["reported_on"] : [])
      #expect(hashed == columns, "\(shape.name)")
    }
    for table in Self.without.keys { #expect(SealedTable.named[table] == nil) }
  }

  @Test func whatIsSealedStepByStepIsSealedAsAWhole() throws {
    let database = try filled()
    let connection = database.connection
    let (steps, unsealed) = (try connection.seals(), try connection.unsealedRows())
    #expect(unsealed == [])
    let names = Set(steps.map { $0.prefix { $0 != " " } })
    #expect(names.count == SealedTable.all.count, "every table has rows")
    try connection.sealAllRows()
    #expect(try connection.seals() == steps)
    #expect(try connection.brokenSeals() == [])
  }

  @Test func eachCommandLeavesAllRowsSealed() throws {
    let database = try filled()
    let connection = database.connection
    let steps: [() throws -> Void] = [
      { _ = try database.rename(1, to: "Reuters News", in: .outlets) },
      { _ = try database.merge(1, into: 2, in: .organizations) },
      { _ = try database.rename(deal: 1, to: "another slug") },
      {
        try database.inTransaction { () throws(SQLiteError) in try database.move(claim: 5, to: 2) }
      },
      {
        try database.inTransaction {
          _ = try database.date(article: 1, EDTFDate(try #require(Day("2025-12-01"))))
        }
      },
      {
        var change: Int64?
        try database.inTransaction {
          _ = try database.keep(
            ReferenceRate(
              currency: "JPY", day: try #require(Day("2026-01-01")), perEuro: Decimal(160)),
            of: "more", change: &change)
        }
      },
      { try database.inTransaction { _ = try database.makeOutlet(named: "Brand new") } },
      {
        // Taken away again, and the number given to another.
        try database.inTransaction {
          let id = try #require(try database.outlet(named: "Brand new"))
          try database.connection.run("DELETE FROM outlet_alias WHERE outlet_id = ?", id)
          try database.connection.run("DELETE FROM outlet WHERE id = ?", id)
        }
      },
      { try database.inTransaction { _ = try database.makeOutlet(named: "Brand newer") } },
      { try database.inTransaction { try database.recordManyClaims() } },
    ]
    for (number, step) in steps.enumerated() {
      try step()
      let seals = try connection.seals()
      #expect(try connection.unsealedRows() == [], "step \(number)")
      #expect(try connection.brokenSeals() == [], "step \(number)")
      try connection.sealAllRows()
      #expect(try connection.seals() == seals, "step \(number)")
    }
  }

  /// What was taken back leaves no digest, though its numbers are given to others.
  @Test func whatIsTakenBackHasNoDigest() throws {
    struct Refusal: Error {}
    let database = try filled()
    try database.inTransaction {
      try database.recordManyClaims()
      try? database.inTransaction {
        try database.recordManyClaims()
        throw Refusal()
      }
      _ = try database.claim(7, nil, deal: 1, article: 1)
      try database.inTransaction(keeping: false) { try database.recordManyClaims() }
    }
    try database.inTransaction(keeping: false) { try database.recordManyClaims() }
    try? database.inTransaction {
      try database.recordManyClaims()
      throw Refusal()
    }
    try database.inTransaction { _ = try database.claim(8, nil, deal: 1, article: 1) }
    let seals = try database.connection.seals()
    #expect(try database.connection.brokenSeals() == [])
    try database.connection.sealAllRows()
    #expect(try database.connection.seals() == seals)
  }

  /// Rows that the sqlite3 shell adds, changes and takes away are no damage, before ondit writes again and after.
  @Test func whatAnotherProgramWritesIsSealedNext() throws {
    let database = try filled()
    let other = try Connection(file: file)
    try other.execute(
      """
      UPDATE organization SET wikidata_id = 'Q95' WHERE id = 1;
      UPDATE outlet SET name = 'Rebaptized' WHERE id = 2;
      INSERT INTO outlet_alias VALUES ('rebaptized', 2, 'Rebaptized');
      INSERT INTO outlet (id, name, recorded_at) VALUES (300, 'Far away', '2026-01-01T00:00:00.000Z');
      INSERT INTO outlet_alias VALUES ('faraway', 300, 'Far away');
      INSERT INTO claim (
        article_id, deal_id, property, unit, low, approximate, vague, hedge, modality, reported_on, recorded_at)
      SELECT
        article_id, deal_id, property, unit, low, approximate, vague, hedge, modality, reported_on, recorded_at
      FROM claim WHERE low IS NOT NULL LIMIT 3;
      DELETE FROM reference_rate
      """)
    #expect(try database.check() == [])
    #expect(try database.connection.unsealedRows() != [])
    try database.inTransaction { _ = try database.makeOutlet(named: "Brand new") }
    #expect(try database.check() == [])
    #expect(try database.connection.unsealedRows() == [])
    let seals = try database.connection.seals()
    try database.connection.sealAllRows()
    #expect(try database.connection.seals() == seals)
    try other.execute("UPDATE seal SET name = name WHERE false")
    try database.tamper("UPDATE claim SET hedge = 'x' WHERE id = (SELECT max(id) FROM claim)")
    #expect(try database.check().contains { $0.table == "claim" && $0.what == .otherRow })
  }

  /// Every column of every table with digests: another value in one row is found, with the number of the row.
  @Test(arguments: SealedTable.all.map(\.name).filter { $0 != "migration" })
  func aChangedColumnIsFound(_ name: String) throws {
    let database = try filled()
    let connection = database.connection
    let table = try #require(SealedTable.named[name])
    let shape = try #require(try connection.tableShapes().first { $0.name == name })
    let rows = try table.rows(of: connection)
    try rows.bind(1 as Int64, Int64.max)
    #expect(try rows.step())
    let number: Int64 = Row(rows)[0]
    rows.reset()
    for column in shape.columns.map(\.name)
    where column != table.number && column != "reported_on" {
      try database.tamper("BEGIN; PRAGMA ignore_check_constraints = ON")
      // Another value of the same type, and of another where NULL was.
      try database.tamper(
        """
        UPDATE \(name) SET \(column) = CASE typeof(\(column))
          WHEN 'text' THEN \(column) || '!' WHEN 'null' THEN \(shape.another(column)) ELSE \(column) - 1 END
        WHERE \(table.number) = \(number)
        """)
      let broken = try connection.brokenSeals()
      #expect(
        broken.contains { $0.table == name && $0.rows.contains(number) && $0.what == .changed },
        "\(column)")
      #expect(Set(broken.map(\.table)) == [name], "\(column)")
      try database.tamper("ROLLBACK; PRAGMA ignore_check_constraints = OFF")
    }
  }

  @Test func lostRowsAreNamed() throws {
    let database = try filled()
    try database.tamper("DELETE FROM claim_move; DELETE FROM claim WHERE id BETWEEN 4 AND 6")
    let broken = try database.connection.brokenSeals()
    #expect(broken.contains(BrokenSeal(table: "claim", rows: 4...6, what: .lost)))
    #expect(
      try database.check().contains {
        $0.table == "claim" && $0.row == 4 && $0.what == .lostRows(through: 6)
      })
  }

  @Test(arguments: [
    "digests = x'0011223344556677'", "checksum = checksum + 1", "first = 64000",
    "name = 'klaim'", "digests = zeroblob(16)",
  ])
  func aDamagedSealIsToldFromDamagedRows(_ change: String) throws {
    let database = try filled()
    try database.tamper("UPDATE seal SET \(change) WHERE name = 'claim' AND first = 0")
    let broken = try database.connection.brokenSeals()
    #expect(broken.map(\.what) == [.unreadable])
    // To write does not hide it.
    try database.inTransaction { try database.recordManyClaims() }
    #expect(try database.connection.brokenSeals().map(\.what) == [.unreadable])
    #expect(try database.check().map(\.row) == [broken.first?.rows.lowerBound])
  }

  /// A file of the schema before is sealed by the program that opens it, once.
  @Test func anOlderFileIsSealedWhenItIsOpened() throws {
    let older = Array(Migrations.all.prefix { $0.name < "0009" })
    do {
      let connection = try Connection(file: file, creating: true)
      try Migrator(connection: connection, migrations: older).migrate()
      try connection.execute(
        """
        INSERT INTO outlet (name, recorded_at) VALUES ('Reuters', '2026-01-01T00:00:00.000Z');
        INSERT INTO outlet_alias VALUES ('reuters', 1, 'Reuters');
        INSERT INTO article (outlet_id, title, recorded_at) VALUES (1, 'News', '2026-01-01T00:00:00.000Z')
        """)
    }
    let database = try Database(file: file, for: .reading)
    #expect(try database.check() == [])
    #expect(try database.connection.seals().count == 4)
    try database.tamper("UPDATE outlet SET recorded_at = '2025-01-01T00:00:00.000Z'")
    #expect(try database.check().map(\.what) == [.otherRow])
  }

  /// `recover` names what is not as it was recorded, and the new file is sealed as it is.
  @Test func recoverNamesChangedRows() throws {
    let database = try filled()
    try database.tamper(
      """
      UPDATE claim SET hedge = 'x' WHERE id IN (3, 4, 9); DELETE FROM claim WHERE id = (SELECT max(id) FROM claim);
      UPDATE seal SET checksum = 0 WHERE name = 'review'
      """)
    let claims = try database.counts().claims
    let recovery = try Database.recover(file, to: scratch.path("b.db"))
    let table = try #require(recovery.tables.first { $0.name == "claim" })
    #expect(table.changed == [3...4, 9...9])
    #expect(
      table.lost == [Int64(claims + 1)...Int64(claims + 1)], "the last row, which no gap tells of")
    #expect(recovery.tables.first { $0.name == "review" }?.unverified == [0...63])
    #expect(!recovery.isWhole)
    #expect(recovery.problems == [])
    let saved = try Database(file: scratch.path("b.db"))
    #expect(try saved.check() == [])
    #expect(try saved.connection.seals().contains { $0.hasPrefix("claim ") })
  }

  @Test func changedRowsAreNamedBesideWhatSQLiteFinds() throws {
    let (page, size) = try {
      let database = try filled()
      try database.tamper("UPDATE capture SET text = text || '!' WHERE id = 1")
      _ = try database.connection.all("PRAGMA wal_checkpoint(TRUNCATE)") { $0[0] as Int64 }
      let root = try database.connection.first(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'retraction_by_claim'"
      ) { $0[0] as Int64 }
      let size = try database.connection.first("PRAGMA page_size") { $0[0] as Int64 }
      return (try #require(root), try #require(size))
    }()
    let handle = try #require(FileHandle(forUpdatingAtPath: file))
    try handle.seek(toOffset: UInt64(page * size) - 64)
    handle.write(Data(repeating: 0xFF, count: 64))
    try handle.close()
    let problems = try Database(file: file, for: .reading).check()
    #expect(problems.contains { if case .damage = $0.what { true } else { false } })
    #expect(problems.contains { $0.table == "capture" && $0.row == 1 && $0.what == .otherRow })
  }

  @Test func aChangedMigrationIsFound() throws {
    let database = try filled()
    try database.tamper(
      "UPDATE migration SET applied_at = '2001-01-01T00:00:00.000Z' WHERE number = 3")
    let found = try database.check().filter { $0.table == "migration" }
    #expect(found.map(\.what) == [.otherRow])
  }

  /// A single bit anywhere in a file: opening refuses it, `check` names it, or no row is another.
  @Test func everyFlippedBitIsNamed() throws {
    try { _ = try filled() }()
    let bytes = try #require(scratch.bytes("a.db"))
    let before = try rows(of: file)
    // Most of a small file is room for more, and zero.
    let written = bytes.indices.filter { bytes[$0] != 0 }
    var generator = SplitMix(state: 1)
    var named = 0
    for _ in 0..<200 {
      let place = written[Int.random(in: written.indices, using: &generator)]
      let bit = Int.random(in: 0..<8, using: &generator)
      var damaged = bytes
      damaged[place] ^= 1 << bit
      let path = scratch.path("b.db")
      for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
      try damaged.write(to: URL(fileURLWithPath: path))
      if try isNamed(path) {
        named += 1
      } else {
        #expect(try rows(of: path) == before, "bit \(bit) of byte \(place)")
      }
    }
    #expect(named > 100)
  }

  private func isNamed(_ path: String) throws -> Bool {
    do throws(OpenError) {
      let database = try Database(file: path, for: .reading)
      do throws(SQLiteError) {
        return try !database.check().isEmpty
      } catch {
        return error.kind == .corrupt
      }
    } catch {
      return true
    }
  }

  /// What the tables with digests, and those that indexes have all of, hold.
  private func rows(of path: String) throws -> [String: [String]] {
    let connection = try Connection(file: path)
    var rows: [String: [String]] = [:]
    for shape in try connection.tableShapes()
    where !["text_mark", "feed_item", "host_pause"].contains(shape.name)
      && !shape.name.contains("search")
    {
      let columns = shape.columns.map { "quote(\"\($0.name)\")" }.joined(separator: " || ' ' || ")
      let statement = try connection.statement(madeFor: "SELECT \(columns) FROM \(shape.name)")
      while try statement.step() { rows[shape.name, default: []].append(Row(statement).text(0)) }
    }
    return rows
  }

  @Test func aBackupHasTheDigests() throws {
    let database = try filled()
    try database.backup(to: scratch.path("b.db"))
    let copy = try Database(file: scratch.path("b.db"))
    #expect(try copy.connection.seals() == database.connection.seals())
  }
}

extension TableShape {
  /// A value that a column can have where it has none.
  fileprivate func another(_ column: String) -> String {
    columns.first { $0.name == column }.map { $0.type == "TEXT" ? "'x'" : "7" } ?? "NULL"
  }
}

extension Database {
  /// Changes rows past every trigger and reference, as an accident would.
  func tamper(_ script: String) throws {
    connection.setRules(false)
    defer { connection.setRules(true) }
    try connection.execute(script)
  }

  /// Claims with every column that a claim can have, and without.
  fileprivate func recordManyClaims() throws {
    let article = try article("Le Monde", "2026-01-29")
    let deal = try deal(.investment, "Amazon", "OpenAI")
    let quote = Quote(exact: "jusqu’à 50 milliards", prefix: "é ", suffix: "", start: 3, end: 23)
    let values = [
      "50e9 USD", "<=50e9 USD", "~0.1 GW", "-2.5 EUR", "1234567890123456789 USD", "~30..40 percent",
      "0 USD", "plusieurs milliards d'euros",
    ]
    for text in values {
      let value = Value.quantity(try ValueNotation.quantity(text))
      for basis in [Basis.whole, Basis(valuation: .preMoney, part: "tranche 1")] {
        _ = try record(
          .amount, value, basis: basis, modality: .rumored, article: article, deal: deal,
          quote: basis == .whole ? nil : quote, confidence: basis == .whole ? nil : 1)
      }
    }
    _ = try record(
      .status, .text("d’accord\u{0}\u{1F600}"), modality: .denied, article: article, deal: deal,
      quote: quote, confidence: 0.25)
    _ = try record(
      .date, .date(try #require(EDTFDate("2026-03/2026-05"))), modality: .announced,
      article: article, deal: deal, confidence: 0)
    for number in 0..<70 {
      _ = try claim(Int64(number), nil, deal: deal, article: article)
    }
  }
}

extension Connection {
  /// Every seal as text.
  fileprivate func seals() throws -> [String] {
    try all("SELECT name || ' ' || first || ' ' || hex(digests) || ' ' || checksum FROM seal") {
      $0[0] as String
    }
  }

  fileprivate func unsealedRows() throws -> [String] {
    try all("SELECT name || ' ' || number FROM unsealed") { $0[0] as String }
  }
}
