import Claims
import Extraction
import Foundation
import Storage
import Testing

@testable import Ingestion

/// An article that is read again, with other words.
@Suite struct RecaptureTests {
  private let database: Database
  private let recorder: Recorder
  private let address = "https://www.ledger.example/news/acme"
  private let tail = " Both companies declined to comment on Friday."

  init() throws {
    database = try Database(file: ":memory:")
    recorder = Recorder(database, extractor: Extractor())
  }

  private func record(
    _ text: String, on day: String, outlet: String? = "The Ledger", url: String? = nil
  ) throws -> Recorder.Outcome {
    var read = ReadArticle(
      Article(
        outlet: outlet, language: .english, published: EDTFDate("2026-01-01"), url: url ?? address,
        text: text + tail))
    read.retrieved = Timestamp("\(day)T08:00:00Z")
    return try recorder.record(read, at: .now)
  }

  @Test func aChangedFigureIsListedAndNeverReplaced() throws {
    let first = try record("Acme would pay 3 billion euros for Bolt.", on: "2026-01-02")
    let old = try #require(first.claims.first)
    #expect(try record("Acme would pay 3 billion euros for Bolt.", on: "2026-01-03").claims.isEmpty)
    let second = try record("Acme would pay 5 billion euros for Bolt.", on: "2026-01-05")
    #expect(second.article == .recaptured(1))
    let new = try #require(second.claims.first)
    #expect(new.deal == old.deal)
    let change = try #require(second.changes.first)
    #expect(second.changes.count == 1)
    #expect(change.claim.id == old.id)
    #expect(change.state == .changed(to: [new.id]))
    #expect(change.present.day == Day("2026-01-02"))
    #expect(change.absent.day == Day("2026-01-05"))
    #expect(try database.claims(ofArticle: 1).map(\.id) == [old.id, new.id], "both are kept")
    let checks = try database.checkedQuotes(ofArticle: 1)
    #expect(checks.map(\.place) == [.missing, .found])
    #expect(checks.map { $0.present?.day } == [Day("2026-01-02"), Day("2026-01-05")])
    #expect(checks.map { $0.absent?.day } == [Day("2026-01-05"), nil])
    #expect(try database.check() == [])
  }

  @Test func aFigureThatIsGoneIsListed() throws {
    let first = try record("Acme would pay 3 billion euros for Bolt.", on: "2026-01-02")
    let second = try record("Acme is said to be interested in Bolt.", on: "2026-01-05")
    #expect(second.changes.map(\.state) == [.gone])
    #expect(second.changes.map(\.claim.id) == first.claims.map(\.id))
    let third = try record("Acme may be interested in Bolt, some say.", on: "2026-01-07")
    #expect(third.changes.isEmpty, "told once")
    #expect(try database.checkedQuotes(ofArticle: 1).map { $0.absent?.day } == [Day("2026-01-05")])
  }

  @Test func otherWordsForTheSameAreNoNewClaim() throws {
    _ = try record("Acme would pay 3 billion euros for Bolt.", on: "2026-01-02")
    let second = try record(
      "Acme could pay 3 billion euros for Bolt.", on: "2026-01-05")
    #expect(second.claims.isEmpty)
    #expect(second.changes.map(\.state) == [.reworded])
  }

  @Test func aFigureThatReturnsIsFoundAgain() throws {
    var last: Recorder.Outcome?
    for (day, amount) in [("2026-01-02", 3), ("2026-01-05", 5), ("2026-01-07", 3)] {
      last = try record("Acme would pay \(amount) billion euros for Bolt.", on: day)
    }
    #expect(last?.changes.map(\.state) == [.changed(to: [1])])
    #expect(try database.captures(ofArticle: 1).count == 3)
    let checks = try database.checkedQuotes(ofArticle: 1)
    #expect(checks.map(\.place) == [.found, .missing])
    #expect(checks.map { $0.since?.day } == [Day("2026-01-07"), Day("2026-01-05")])
    #expect(try database.counts().claims == 2)
  }

  @Test func anOlderCopyIsPutBeforeTheNewer() throws {
    let new = try record("Acme would pay 4 billion euros for Bolt.", on: "2026-01-05")
    let old = try record("Acme would pay 3 billion euros for Bolt.", on: "2026-01-02")
    let change = try #require(old.changes.first)
    #expect(old.changes.count == 1)
    #expect(change.claim.id == old.claims.first?.id)
    #expect(change.state == .changed(to: new.claims.map(\.id)))
    #expect(change.present.day == Day("2026-01-02") && change.absent.day == Day("2026-01-05"))
    #expect(try database.article(1)?.article.text.contains("4 billion") == true)
    let checks = try database.checkedQuotes(ofArticle: 1)
    #expect(checks.map(\.place) == [.found, .missing])
    #expect(checks.map { $0.since?.day } == [Day("2026-01-05"), Day("2026-01-02")])
    let again = try record("Acme would pay 3 billion euros for Bolt.", on: "2026-01-02")
    #expect(again.article == .sameAddress(1) && again.claims.isEmpty)
    #expect(try database.captures(ofArticle: 1).count == 2)
    #expect(try database.check() == [])
  }

  /// What `ondit ingest` of a folder does: the day of a file is that of its copy.
  @Test func savedPagesAreOrderedByTheirFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let reader = ArticleReader(Fetcher(), today: try #require(Day("2026-11-22")))
    let outcomes = try [("1.txt", 4, "2026-01-05"), ("2.txt", 3, "2026-01-02")].map {
      name, sum, day in
      let file = folder.appendingPathComponent(name).path
      let text = "URL: \(address)\n\nAcme would pay \(sum) billion euros for Bolt.\(tail)\n"
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let saved = try #require(Timestamp("\(day)T08:00:00Z"))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(saved.milliseconds) / 1000)],
        ofItemAtPath: file)
      return try recorder.record(reader.read(file), at: .now)
    }
    let change = try #require(outcomes.last?.changes.first)
    #expect(change.present.day == Day("2026-01-02") && change.absent.day == Day("2026-01-05"))
    #expect(try database.article(1)?.article.text.contains("4 billion") == true)
  }

  @Test func anotherOutletsCopyIsItsOwnArticle() throws {
    let text = "Acme would pay 3 billion euros for Bolt."
    let first = try record(text, on: "2026-01-02")
    let copy = try record(
      text, on: "2026-01-03", outlet: "The Echo", url: "https://echo.example/a")
    #expect(copy.article == .copied(2, of: 1))
    #expect(copy.claims.map(\.deal) == first.claims.map(\.deal))
    #expect(try database.article(2)?.article.outlet == "The Echo")
  }

  @Test func aDomainIsRememberedForTheNextPage() throws {
    _ = try record("Acme would pay 3 billion euros for Bolt.", on: "2026-01-02")
    for outlet in [nil, "ledger.example"] {
      let other = try record(
        "Something else of \(outlet ?? "nobody").", on: "2026-01-03", outlet: outlet,
        url: "https://m.ledger.example/\(outlet ?? "a")")
      #expect(try database.article(other.article.id)?.article.outlet == "The Ledger")
    }
  }
}
