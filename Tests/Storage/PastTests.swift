import Claims
import Testing

@testable import Storage

/// The file as it was on a day: `--recorded-by`.
@Suite struct PastTests {
  private let database: Database
  private let deals: [Int64]
  private let article: Int64
  private let claim: Int64

  init() throws {
    database = try .inMemory()
    deals = try ["Amazon", "Nvidia"].map { [database] in
      try database.deal(.investment, $0, "OpenAI")
    }
    article = try database.article("Reuters", nil)
    claim = try database.claim(
      10, nil, deal: deals[0], article: article, at: Self.moment("2026-02-01"))
  }

  private static func moment(_ day: String) throws -> Timestamp {
    try #require(Timestamp("\(day)T12:00:00.000Z"))
  }

  private func by(_ day: String, published: String? = nil) -> Cutoff {
    Cutoff(publishedBy: published.flatMap { Day($0) }, recordedBy: Day(day))
  }

  @Test func aClaimIsWhereItWas() throws {
    try database.move(claim: claim, to: deals[1], at: Self.moment("2026-02-03"))
    try database.move(claim: claim, to: deals[0], at: Self.moment("2026-02-05"))
    try database.move(claim: claim, to: deals[1], at: Self.moment("2026-02-07"))
    for (day, place) in [
      ("2026-02-02", 0), ("2026-02-03", 1), ("2026-02-05", 0), ("2026-02-07", 1),
    ] {
      for deal in 0...1 {
        let found = try database.claims(ofDeal: deals[deal], until: by(day)).map(\.id)
        #expect(found == (deal == place ? [claim] : []), "\(day)")
      }
      var all: [Int64] = []
      try database.forEachClaim(until: by(day)) { all.append($0.deal) }
      #expect(all == [deals[place]])
    }
    #expect(try database.claims(ofDeal: deals[0], until: by("2026-01-31")) == [])
  }

  @Test func dealsAreApartUntilTheyWereMerged() throws {
    let target = try database.claim(
      20, nil, deal: deals[1], article: article, at: Self.moment("2026-02-01"))
    let ruling = try database.rule(
      on: Question(deal: deals[0], property: .amount, unit: "USD"), preferring: claim,
      because: .other, at: Self.moment("2026-02-02"))
    let merger = try database.merge(
      deal: deals[0], into: deals[1], at: Self.moment("2026-02-03"))
    let named = { (cutoff: Cutoff) in
      try database.deals(named: "amazon-openai-investment", until: cutoff).map(\.id)
    }
    #expect(try named(.now) == [deals[1]])
    #expect(try named(by("2026-02-03")) == [deals[1]])
    #expect(try named(by("2026-02-02")) == [deals[0]])
    #expect(try database.claims(ofDeal: deals[0], until: by("2026-02-02")).map(\.id) == [claim])
    #expect(try database.claims(ofDeal: deals[1], until: by("2026-02-02")).map(\.id) == [target])
    #expect(try database.claims(ofDeal: deals[1]).map(\.id) == [claim, target])
    #expect(try database.rulings(onDeal: deals[1]).map(\.id) == [ruling])
    #expect(try database.rulings().map(\.question.deal) == [deals[1]])
    #expect(try database.rulings(onDeal: deals[1], until: by("2026-02-02")) == [])
    #expect(try database.rulings(onDeal: deals[0], until: by("2026-02-02")).map(\.id) == [ruling])
    try database.undo(dealChange: merger, at: Self.moment("2026-02-05"))
    #expect(try named(.now) == [deals[0]])
    #expect(try named(by("2026-02-04")) == [deals[1]])
    #expect(try database.rulings(onDeal: deals[0]).map(\.id) == [ruling])
  }

  @Test func aDateGivenLaterWasNotKnownBefore() throws {
    let first = try #require(EDTFDate("2025-12-17"))
    let second = try #require(EDTFDate("2025-12~"))
    _ = try database.date(article: article, first, at: Self.moment("2026-02-03"))
    _ = try database.date(article: article, second, at: Self.moment("2026-02-05"))
    #expect(try database.article(article)?.article.published == second)
    #expect(try database.claim(claim)?.published == second)
    #expect(
      try database.claims(ofDeal: deals[0], until: by("2026-02-03")).first?.published == first)
    #expect(try database.claims(ofDeal: deals[0], until: by("2026-02-02")).first?.published == nil)
    // Undated, it is known from the day it was recorded.
    #expect(
      try database.claims(ofDeal: deals[0], until: by("2026-02-02", published: "2026-01-31")) == [])
    let asOf = Cutoff(publishedBy: Day("2025-12-31"))
    #expect(try database.claims(ofDeal: deals[0], until: asOf).map(\.id) == [claim])
    let further = try database.claim(20, nil, deal: deals[0], article: article)
    #expect(try database.claims(ofDeal: deals[0], until: asOf).map(\.id) == [claim, further])
    #expect(try database.check() == [])
    #expect(try database.withdrawDate(ofArticle: article))
    #expect(try database.claim(claim)?.published == first)
    #expect(try database.withdrawDate(ofArticle: article))
    #expect(try !database.withdrawDate(ofArticle: article))
    #expect(try database.claim(claim)?.published == nil)
    #expect(try database.claims(ofDeal: deals[0], until: asOf) == [])
    #expect(try database.check() == [])
  }

  @Test func anOutletGivenIsKnownFromThenOn() throws {
    let nameless = try database.article(nil, nil)
    let said = try database.claim(
      30, nil, deal: deals[1], article: nameless, at: Self.moment("2026-02-01"))
    let outlet = { [database] in try database.claim(said)?.outlet }
    #expect(try outlet() == nil)
    _ = try database.give(
      outlet: "AFP", toArticle: nameless, at: Self.moment("2026-02-03"))
    let agency = try database.outlet(named: "AFP")
    #expect(try outlet() == agency)
    #expect(try database.article(nameless)?.article.outlet == "AFP")
    _ = try database.give(outlet: "Reuters", toArticle: nameless, at: Self.moment("2026-02-04"))
    #expect(try outlet() == database.outlet(named: "Reuters"))
    let then = { [database, deals] (day: String) in
      try database.claims(ofDeal: deals[1], until: Cutoff(recordedBy: Day(day))).map(\.outlet)
    }
    #expect(try then("2026-02-02") == [nil])
    #expect(try then("2026-02-03") == [agency])
    #expect(try then("2026-02-04") == [database.outlet(named: "Reuters")])
    #expect(try database.check() == [])
    #expect(try database.withdrawOutlet(ofArticle: nameless))
    #expect(try outlet() == agency)
    #expect(try database.withdrawOutlet(ofArticle: nameless))
    #expect(try !database.withdrawOutlet(ofArticle: nameless))
    #expect(try outlet() == nil)
    #expect(try database.check() == [])
  }

  @Test func anOutletIsSetOnlyByARecord() throws {
    let error = #expect(throws: SQLiteError.self) {
      try database.connection.execute("UPDATE article SET outlet_id = NULL")
    }
    #expect(error?.message == "articles get another outlet by a row of article_outlet")
  }

  @Test func anArticleIsRetractedWhenAllItsClaimsAre() throws {
    #expect(try !database.isRetracted(article: article))
    _ = try database.retract(claim: claim, because: "")
    #expect(try database.isRetracted(article: article))
    try database.withdrawRetraction(ofClaim: claim, because: "")
    #expect(try !database.isRetracted(article: article))
    #expect(try !database.isRetracted(article: database.article("Reuters", nil)))
  }

  @Test func aDayIsSetOnlyByARecord() throws {
    let error = #expect(throws: SQLiteError.self) {
      try database.connection.execute("UPDATE claim SET reported_on = '2020-01-01'")
    }
    #expect(error?.message == "claims are dated by a row of article_date")
  }

  @Test func whatIsLetStandIsAskedAgainAfterItsWithdrawal() throws {
    let other = try database.claim(20, nil, deal: deals[0], article: article)
    let id = try database.dismiss(claim, against: other, because: "two tranches")
    #expect(try database.dismissals().map(\.right) == [other])
    #expect(try database.withdraw(dismissal: id))
    #expect(try !database.withdraw(dismissal: id))
    #expect(try database.dismissals() == [])
  }

  @Test func theJournalTellsWhatWasDoneTheNewestFirst() throws {
    _ = try database.retract(claim: claim, because: "a parody", at: Self.moment("2027-02-03"))
    _ = try database.rename(deal: deals[0], to: "big bet", at: Self.moment("2027-02-05"))
    try database.withdrawRetraction(ofClaim: claim, because: "", at: Self.moment("2027-02-06"))
    _ = try database.merge(
      1, into: database.makeOutlet(named: "AFP"), in: .outlets,
      at: Self.moment("2027-02-07"))
    let entries = try database.journal()
    #expect(entries.map(\.kind) == [.outletMerge, .dealRename, .retraction, .article])
    #expect(entries.map(\.first) == ["Reuters", "amazon-openai-investment", "a parody", "Reuters"])
    #expect(entries.map(\.second) == ["AFP", "big-bet", "", "Deal news"])
    #expect(entries.map(\.isUndone) == [false, false, true, false])
    #expect(entries.map(\.number) == [nil, nil, claim, 1])
    #expect(try database.journal(limit: 1).count == 1)
  }
}
