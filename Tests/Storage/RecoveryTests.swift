import Claims
import Foundation
import Testing

@testable import Storage

@Suite struct RecoveryTests {
  private let scratch: Scratch

  /// A file of 300 claims on 30 deals, of 60 articles with texts and quotes.
  init() throws {
    scratch = try Scratch()
    let database = try Database(file: scratch.path("a.db"))
    try database.inTransaction(mapping: { $0 as any Error }) {
      for number in 0..<60 {
        let text = "The \(number)th report says up to 50 billion."
        let article = try database.record(
          Article(
            title: "News \(number)", outlet: "Outlet \(number % 7)",
            published: EDTFDate("2026-01-29"), text: text)
        ).id
        let deal = try database.deal(.investment, "Payer \(number % 30)", "OpenAI")
        for _ in 0..<5 {
          _ = try database.record(
            .amount, .text("50"), modality: .rumored, article: article, deal: deal,
            via: [try database.makeOutlet(named: "Outlet 1")],
            quote: Quote(finding: "up to 50 billion", in: text))
        }
      }
    }
  }

  @Test func aWholeFileIsCopiedWhole() throws {
    let before = scratch.bytes("a.db")
    let (tables, problems) = try Database.recover(scratch.path("a.db"), to: scratch.path("b.db"))
    #expect(problems == [])
    #expect(tables.first { $0.name == "claim" }?.saved == 300)
    #expect(tables.allSatisfy { $0.orphaned == 0 && $0.unreadable == 0 })
    #expect(scratch.bytes("a.db") == before)
    let (one, other) = (
      try Database(file: scratch.path("a.db")), try Database(file: scratch.path("b.db"))
    )
    #expect(try one.counts() == other.counts())
    #expect(try one.claim(300) == other.claim(300))
    let found = (try one.search("billion", limit: 500), try other.search("billion", limit: 500))
    #expect(found.0.count == found.1.count)
  }

  @Test(arguments: 1...40)
  func ofADamagedFileTheRestIsSaved(_ page: Int) throws {
    var bytes = try #require(scratch.bytes("a.db"))
    // Spread over the file, but for its first pages, which hold the schema.
    let place = 4096 * (bytes.count / 4096 * (page + 20) / 64)
    bytes.replaceSubrange(place..<place + 4096, with: Data(count: 4096))
    try bytes.write(to: URL(fileURLWithPath: scratch.path("a.db")))
    do throws(BackupError) {
      let (tables, problems) = try Database.recover(scratch.path("a.db"), to: scratch.path("b.db"))
      #expect(problems == [])
      let saved = tables.reduce(0) { $0 + $1.saved }
      #expect(saved > 0)
    } catch {
      // The page was one of the schema's: it is said, and nothing is left behind.
      guard case .unreadable = error else {
        Issue.record(error)
        return
      }
      #expect(scratch.bytes("b.db") == nil)
    }
    #expect(scratch.bytes("a.db") == bytes)
  }

  @Test func whatIsThereIsNeverReplaced() throws {
    #expect(throws: BackupError.exists(file: scratch.path("a.db"))) {
      try Database.recover(scratch.path("a.db"), to: scratch.path("a.db"))
    }
    #expect(throws: BackupError.self) {
      try Database.recover(scratch.path("none.db"), to: scratch.path("b.db"))
    }
    #expect(scratch.bytes("none.db") == nil)
  }
}
