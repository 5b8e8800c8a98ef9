import Claims
import Foundation
import Ingestion
import Storage
import Testing

@Suite struct RateTableTests {
  private func read(_ text: String, into database: Database) throws -> RateTable.Report {
    try read(Array(text.utf8), into: database)
  }

  private func read(_ bytes: [UInt8], into database: Database) throws -> RateTable.Report {
    let path = NSTemporaryDirectory() + "ondit-rates-\(UUID().uuidString).csv"
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try database.inTransaction {
      try RateTable(database).run(InputStream(path))
    }
  }

  @Test func ratesAreKeptOnceAndMended() throws {
    let database = try Database(file: ":memory:")
    let table = "Date,USD,JPY,CYP,\n2026-01-29,1.1968,183.10,N/A,\n2026-01-28,1.195,182.9,N/A,\n"
    let first = try read(table, into: database)
    #expect(first.rates == 4)
    #expect(first.changed == 4)
    #expect(try read(table, into: database).changed == 0)
    let mended = try read("Date,USD\n2026-01-29,1.2\n", into: database)
    #expect(mended.changed == 1)
    let day = { (text: String) throws in try #require(Day(text)) }
    let rates = try database.rates(
      of: ["USD", "CYP"], from: day("2026-01-01"), through: day("2026-01-31"))
    #expect(rates.map(\.perEuro.description) == ["1.195", "1.2"])
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}", RateTableError.archive(.damaged)), ("Day,USD\n", .badHeader),
    ("Date,x\n", .badHeader),
    ("Date,USD\nsoon,1\n", .badLine(2)), ("Date,USD\n2026-01-29,-1\n", .badLine(2)),
  ])
  func whatIsNoSuchTableIsRefused(_ text: String, _ error: RateTableError) throws {
    let database = try Database(file: ":memory:")
    #expect(throws: error) { _ = try read(text, into: database) }
  }

  @Test func theArchiveIsTakenAsItIsDownloaded() throws {
    let database = try Database(file: ":memory:")
    var file = ZipFile()
    file.add(
      "eurofxref-hist.csv", "Date,USD,JPY,\n2026-01-29,1.1968,183.10,\n2026-01-28,N/A,182.9,\n")
    let report = try read(file.bytes, into: database)
    #expect(report.rates == 3)
    #expect(report.currencies == 2)
    #expect(report.days?.first == "2026-01-28")
    let day = try #require(Day("2026-01-29"))
    let rates = try database.rates(of: ["USD"], from: day, through: day)
    #expect(rates.map(\.perEuro.description) == ["1.1968"])
  }

  @Test func anArchiveMustHoldOneTable() throws {
    let database = try Database(file: ":memory:")
    var file = ZipFile()
    #expect(throws: RateTableError.archive(.nothingInside)) {
      _ = try read(file.bytes, into: database)
    }
    file.add("readme.txt", "x")
    #expect(throws: RateTableError.archive(.nothingInside)) {
      _ = try read(file.bytes, into: database)
    }
    file.add("a.csv", "Date,USD\n2026-01-29,1.2\n")
    #expect(try read(file.bytes, into: database).rates == 1)
    file.add("B.CSV", "Date,USD\n")
    #expect(throws: RateTableError.archive(.severalInside(2))) {
      _ = try read(file.bytes, into: database)
    }
  }

  @Test func aTableOfMoreThan64MegabytesIsRefused() throws {
    var file = ZipFile()
    file.add(
      "eurofxref-hist.csv", packed: ZipFile.deflatedZeros(repeats: 262_000), method: 8,
      size: 1 << 20,
      sum: 0)
    let database = try Database(file: ":memory:")
    #expect(throws: RateTableError.archive(.tooLarge(limit: 64 << 20))) {
      _ = try read(file.bytes, into: database)
    }
  }
}
