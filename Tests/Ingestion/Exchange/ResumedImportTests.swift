import Claims
import Storage
import Testing

@testable import Ingestion

/// An import that was interrupted, and started again, ends as one that was not.
@Suite struct ResumedImportTests {
  /// A table of few words, so that many of its lines are alike.
  private func table(seed: UInt64, lines: Int, byParties: Bool) -> [UInt8] {
    var state = seed
    func pick(_ words: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int((state >> 33) % UInt64(words.count))]
    }
    var text = "outlet,published,title,deal,kind,from,to,property,value,modality,quote,note\n"
    for _ in 0..<lines {
      let deal = byParties ? pick(["", "", "alpha"]) : pick(["alpha", "beta"])
      text +=
        [
          pick(["Reuters", "AFP", "Reuters (AFP)"]), pick(["2026-01-28", "2026-01", ""]),
          pick(["One", "Two", ""]), deal, pick(["investment", "investment", "contract"]),
          pick(["Acme", "Bolt"]), pick(["Novalis", "Kestrel"]),
          pick(["amount", "amount", "valuation"]), pick(["1e9 USD", "2e9 USD"]),
          pick(["rumored", "announced"]), pick(["", "so it is said"]),
          pick(["", "", "seen"]),
        ].joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  /// Imports what came before the interruption.
  private func importTable(_ bytes: some Sequence<UInt8>, into database: Database, isCut: Bool)
    throws
  {
    var pieces = [Array(bytes)]
    try database.inTransaction {
      let reader = try CSVReader { pieces.popLast() ?? [] }
      _ = try ClaimSheetImport(database).run(reader, at: .now, isStopped: { isCut })
    }
  }

  /// What the claims say, whatever their numbers, and of which article and deal.
  private func content(_ database: Database) throws -> [String] {
    let deals = try database.recordedClaims().map { claim in
      let deal = try database.deal(claim.deal)
      let article = try database.article(claim.article)
      return [
        deal?.slug ?? "", article?.article.title ?? "", article?.article.outlet ?? "",
        claim.published?.text ?? "", claim.property.rawValue, claim.value.canonical,
        claim.modality.rawValue, claim.quote?.exact ?? "",
      ].joined(separator: " · ")
    }
    return deals.sorted()
  }

  @Test(
    "wherever it was interrupted", arguments: Array(UInt64(1)...6), [false, true])
  func endsAsOneThatWasNot(_ seed: UInt64, _ byParties: Bool) throws {
    let bytes = table(seed: seed, lines: 40, byParties: byParties)
    let whole = try Database(file: ":memory:")
    try importTable(bytes, into: whole, isCut: false)
    let expected = try content(whole)
    #expect(expected.count == 40)
    for length in stride(from: 120, to: bytes.count, by: 97) {
      let resumed = try Database(file: ":memory:")
      try importTable(bytes[..<length], into: resumed, isCut: true)
      let before = try content(resumed).count
      try importTable(bytes, into: resumed, isCut: false)
      let difference = try content(resumed).difference(from: expected)
      #expect(difference.isEmpty, "after \(before) of 40 claims: \(difference)")
      try importTable(bytes, into: resumed, isCut: false)
      #expect(try content(resumed).count == 40, "a third time")
    }
  }

  @Test("also where a person dated the article, or said who published it, since")
  func afterAChangeOfTheArticle() throws {
    let bytes = Array("outlet,title,deal,amount\nAFP,One,d,1e9 USD\nAFP,One,d,1e9 USD\n".utf8)
    let database = try Database(file: ":memory:")
    try importTable(bytes, into: database, isCut: false)
    let day = try #require(EDTFDate("2026-01-28"))
    _ = try database.date(article: 1, day, because: "printed")
    try importTable(bytes, into: database, isCut: false)
    #expect(try database.recordedClaims().count == 2)
    _ = try database.give(outlet: "Reuters", toArticle: 1, because: "seen")
    try importTable(bytes, into: database, isCut: false)
    #expect(try database.recordedClaims().count == 2)
  }
}
