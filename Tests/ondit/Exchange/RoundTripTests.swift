import Claims
import Foundation
import Ingestion
import Presentation
import Reconciliation
import Storage
import Testing

@testable import ondit

@Suite struct RoundTripTests {
  private static let moment = Timestamp(milliseconds: 1_790_000_000_000)

  private func export(_ database: Database, until cutoff: Cutoff = .now) throws -> String {
    var text = ""
    var export = RecordExport(until: cutoff)
    try export.run(database) { text += $0 }
    return text
  }

  private func sheet(_ database: Database, in language: Language? = nil) throws -> String {
    var text = ""
    var export = try SheetExport(CaseFile(database, asOf: Timestamp.now.day), in: language)
    try export.run { text += $0 }
    return text
  }

  private func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result
  {
    let path = NSTemporaryDirectory() + "ondit-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  @discardableResult
  private func importRecords(_ text: String, into database: Database) throws -> ImportReport {
    try withFile(text) { path in
      try database.inTransaction {
        try RecordImport(database).run(InputStream(path))
      }
    }
  }

  @discardableResult
  private func importSheet(_ text: String, into database: Database) throws -> ImportReport {
    try database.inTransaction {
      try ClaimSheetImport(database).run(CSVReader(Array(text.utf8)), at: Self.moment)
    }
  }

  /// What reconcile, contradictions and history have to say of everything.
  private func answers(_ database: Database) throws -> [String] {
    var claims: [Claim] = []
    try database.forEachClaim { claims.append($0) }
    let day = try #require(Day("2027-01-01"))
    let evidence = Evidence(
      claims: claims, rulings: try database.rulings(), rates: try database.rates(for: claims),
      asOf: day)
    let directory = try database.directory(deals: Set(claims.map(\.deal)))
    let contradictions = evidence.contradictions(
      ContradictionFilter(openOnly: false, isStrict: false, minSeverity: 1, since: nil))
    return FindingView(directory, in: .english).json(evidence.findings()).map(\.line)
      + ContradictionView(directory, in: .english).json(contradictions).map(\.line)
      + HistoryView(directory, in: .english).json(evidence.history(since: nil)).map(\.line)
  }

  @Test(arguments: 1...25) func anEmptyFileBecomesWhatWasExported(_ seed: Int) throws {
    let database = try Database(file: ":memory:")
    _ = try RandomStore(database, seed: UInt64(seed))
    let exported = try export(database)
    let copy = try Database(file: ":memory:")
    let report = try importRecords(exported, into: copy)
    #expect(report.claims == (try database.counts().claims))
    #expect(try export(copy) == exported)
    #expect(try answers(copy) == answers(database))
    #expect(try copy.check() == [])
    #expect(try copy.search("more").map(\.claim) == database.search("more").map(\.claim))
  }

  @Test(arguments: 1...10) func importingTheSameAgainAddsNothing(_ seed: Int) throws {
    let database = try Database(file: ":memory:")
    _ = try RandomStore(database, seed: UInt64(seed))
    let exported = try export(database)
    let report = try importRecords(exported, into: database)
    #expect(report.claims == 0)
    #expect(report.known == report.rows)
    #expect(try export(database) == exported)
  }

  @Test(arguments: 1...10) func anotherFileTakesTheRecordsIn(_ seed: Int) throws {
    let database = try Database(file: ":memory:")
    _ = try RandomStore(database, seed: UInt64(seed))
    let exported = try export(database)
    let other = try Database(file: ":memory:")
    _ = try RandomStore(other, seed: UInt64(seed + 1000))
    let before = try other.counts().claims
    let first = try importRecords(exported, into: other)
    #expect(try other.counts().claims == before + first.claims)
    #expect(first.claims == (try database.counts().claims))
    #expect(try other.check() == [])
    let after = try export(other)
    try importRecords(exported, into: other)
    #expect(try export(other) == after)
  }

  /// A table without the claims' and articles' numbers, which another file gives anew.
  private func lines(_ sheet: String) throws -> [[String]] {
    var reader = CSVReader(Array(sheet.utf8))
    var record = CSVRecord()
    var lines: [[String]] = []
    let numbers = [SheetColumn.claim, .article].map(\.rawValue)
    while try reader.next(&record) {
      lines.append(
        record.fields.enumerated().filter { !numbers.contains($0.offset) }.map(\.element))
    }
    return lines.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: 1...25) func aTableOfClaimsIsReadBack(_ seed: Int) throws {
    let database = try Database(file: ":memory:")
    _ = try RandomStore(database, seed: UInt64(seed))
    let exported = try sheet(database)
    let copy = try Database(file: ":memory:")
    try importSheet(exported, into: copy)
    #expect(try lines(sheet(copy)) == lines(exported))
    let again = try importSheet(exported, into: copy)
    #expect(again.claims == 0)
  }

  @Test(arguments: 1...25) func aFrenchTableOfClaimsIsReadBack(_ seed: Int) throws {
    let database = try Database(file: ":memory:")
    _ = try RandomStore(database, seed: UInt64(seed))
    let exported = try sheet(database, in: .french)
    #expect(exported.hasPrefix("\u{FEFF}assertion;opération;nature;"))
    let copy = try Database(file: ":memory:")
    try importSheet(exported, into: copy)
    #expect(try lines(sheet(copy)) == lines(sheet(database)))
    #expect(try importSheet(exported, into: copy).claims == 0)
  }

  @Test func anExportAsOfADayIsWhole() throws {
    let database = try Database(file: ":memory:")
    _ = try RandomStore(database, seed: 7)
    let middle = try #require(try database.claim(10)).recorded.day
    let exported = try export(database, until: Cutoff(recordedBy: middle))
    let copy = try Database(file: ":memory:")
    let report = try importRecords(exported, into: copy)
    #expect(report.claims > 0)
    #expect(report.claims < (try database.counts().claims))
    #expect(try copy.check() == [])
  }

  /// The end of one line glued to the beginning of another, as a torn file has it.
  @Test func aTextThatIsNotTheOneOfItsChecksumIsRefused() throws {
    let database = try Database(file: ":memory:")
    _ = try RandomStore(database, seed: 7)
    let exported = try export(database)
    let lines = exported.split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.contains("\"type\": \"capture\"") })
    var spoilt = lines
    spoilt[place] = String(lines[place].dropLast(2)) + " and more\"}"
    let copy = try Database(file: ":memory:")
    do {
      try importRecords(spoilt.joined(separator: "\n") + "\n", into: copy)
      Issue.record("not refused")
    } catch ImportError.refused(let report) {
      #expect(report.problems.map(\.kind) == [.otherText])
      #expect(report.problems.map(\.line) == [place + 1])
    }
  }

  @Test(arguments: [
    ("{\"type\": \"outlet\"", SheetProblem.Kind.notJSON(offset: 17)),
    ("{\"id\": 1}", .unknownRecord("")), ("{\"type\": \"novelty\"}", .unknownRecord("novelty")),
    ("{\"type\": \"outlet\", \"id\": 2, \"name\": \"A\", \"colour\": 1}", .unknownField("colour")),
    (
      "{\"type\": \"outlet\", \"id\": 2, \"name\": \"\", \"recorded_at\": \"2026-01-01T00:00:00.000Z\"}",
      .badRecord("outlet", "CHECK constraint failed: name <> ''")
    ),
  ])
  func aBadLineIsNamedAndNothingIsWritten(_ line: String, _ kind: SheetProblem.Kind) throws {
    let good =
      "{\"type\": \"outlet\", \"id\": 1, \"name\": \"B\", \"recorded_at\": \"2026-01-01T00:00:00.000Z\"}\n"
    let database = try Database(file: ":memory:")
    do {
      try importRecords(good + line + "\n", into: database)
      Issue.record("not refused")
    } catch ImportError.refused(let report) {
      #expect(report.problems.map(\.kind) == [kind])
      #expect(report.problems.map(\.line) == [2])
    }
    #expect(try database.counts().outlets == 0)
  }
}
