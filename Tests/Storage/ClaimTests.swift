import Claims
import Testing

@testable import Storage

@Suite struct ClaimTests {
  private let database: Database
  private let deal: Int64
  private let article: Int64

  init() throws {
    database = try .inMemory()
    deal = try database.deal(.investment, "Amazon", "OpenAI")
    article = try database.article("Reuters", "2025-12-17")
  }

  private static func quantity(
    _ low: String?, _ high: String?, _ unit: Unit = .usd, vague: Bool = false, hedge: String = ""
  ) throws -> Value {
    let quantity = Quantity(
      low: try low.map { try #require(Decimal($0)) },
      high: try high.map { try #require(Decimal($0)) },
      unit: unit, isVague: vague, hedge: hedge)
    return .quantity(try #require(quantity))
  }

  @Test(
    arguments: [
      (try quantity("10000000000", "10000000000"), "integer", "integer", nil),
      (try quantity(nil, "50e9", hedge: "jusqu’à"), "null", "integer", nil),
      (try quantity("27.5", nil, .percent), "real", "null", "27.5/"),
      (try quantity("27.5", "30", .percent), "real", "integer", "27.5/30"),
      (try quantity("0.1", "0.1", .gigawatt), "real", "real", "0.1/0.1"),
      (try quantity("-3", "9223372036854775807", .number), "integer", "integer", nil),
      (try quantity("1e30", "1e30", .number, vague: true), "real", "real", nil),
      (.date(try #require(EDTFDate("2026-01"))), "text", "text", "2026-01"),
      (.date(try #require(EDTFDate("2026-01~"))), "text", "text", "2026-01~"),
      (.date(try #require(EDTFDate("2026-01/.."))), "text", "null", "2026-01/.."),
      (.text("closed"), "text", "text", nil), (.text(""), "text", "text", nil),
    ] as [(Value, String, String, String?)])
  func valuesComeBackExactly(
    _ value: Value, _ low: String, _ high: String, _ text: String?
  ) throws {
    let id = try database.record(
      .amount, value, modality: .rumored, article: article, deal: deal)
    #expect(try database.claim(id)?.value == value)
    let stored = try database.connection.first(
      "SELECT typeof(low), typeof(high), text FROM claim WHERE id = ?", id
    ) { ($0[0] as String, $0[1] as String, $0[2] as String?) }
    #expect(stored?.0 == low)
    #expect(stored?.1 == high)
    if let text { #expect(stored?.2 == text) }
  }

  @Test func everyPartOfAClaimComesBack() throws {
    let moment = try #require(Timestamp("2026-01-30T08:00:00.123Z"))
    let quote = Quote(
      exact: "jusqu’à 50 milliards", prefix: "investir ", suffix: " de dollars", start: 9, end: 29)
    let draft = ClaimDraft(
      property: .valuation, value: .text("high"),
      basis: Basis(valuation: .preMoney, part: "equity"),
      kind: .investment, parties: [], modality: .announced, via: ["The Information", "reuters"],
      unnamedSource: "two people close to the talks", quote: quote, confidence: 0.83)
    let id = try database.record(draft, article: article, deal: deal, at: moment)
    let reuters = try #require(try database.outlet(named: "REUTERS"))
    let information = try #require(try database.outlet(named: "the information"))
    let claim = Claim(
      id: id, deal: deal, property: .valuation, value: .text("high"),
      basis: Basis(valuation: .preMoney, part: "equity"), modality: .announced, article: article,
      outlet: reuters, via: [information, reuters], published: EDTFDate("2025-12-17"),
      recorded: moment, quote: quote, confidence: 0.83)
    #expect(try database.claim(id) == claim)
    #expect(try database.unnamedSource(ofClaim: id) == "two people close to the talks")
    #expect(try database.claim(id + 1) == nil)
    #expect(try database.unnamedSource(ofClaim: id + 1) == nil)
  }

  @Test func aClaimOfNothingIsRefusedAndLeavesNothing() throws {
    let error = #expect(throws: SQLiteError.self) {
      try database.claim(10, nil, deal: deal, article: article, via: [999])
    }
    #expect(error?.kind == .constraint(.foreignKey))
    #expect(try database.counts().claims == 0)
  }

  @Test func whatWasEndedStandsNoMoreUntilThatIsTakenBack() throws {
    let first = try database.claim(10, nil, deal: deal, article: article)
    let second = try database.claim(20, nil, deal: deal, article: article)
    let standing = { try database.claims(ofDeal: deal).map(\.id) }
    let steps: [(end: () throws -> Int64, restore: () throws -> Int)] = [
      (
        { try database.retract(claim: first, because: "twice") },
        { try database.withdrawRetraction(ofClaim: first, because: "") }
      ),
      (
        { try database.correct(claim: first, with: second, because: "misread") },
        { try database.withdrawCorrection(ofClaim: first, because: "") }
      ),
      (
        { try database.review(claim: first, .rejected) },
        { try database.withdrawReview(ofClaim: first) }
      ),
    ]
    for step in steps {
      _ = try step.end()
      #expect(try standing() == [second])
      #expect(try step.restore() == 1)
      #expect(try standing() == [first, second])
      #expect(try step.restore() == 0)
    }
    _ = try database.review(claim: first, .accepted)
    #expect(try standing() == [first, second])
  }

  @Test func theTwoClocksShowThePast() throws {
    let moment = { (day: String) in try #require(Timestamp("\(day)T12:00:00.000Z")) }
    let undated = try database.article(nil, nil)
    let later = try database.article("Bloomberg", "2026-01")
    let first = try database.claim(
      10, nil, deal: deal, article: article, at: try moment("2026-02-01"))
    let second = try database.claim(
      nil, 50, deal: deal, article: later, at: try moment("2026-02-03"))
    let third = try database.claim(
      nil, 60, deal: deal, article: undated, at: try moment("2026-02-05"))
    _ = try database.retract(claim: first, because: "", at: try moment("2026-02-07"))
    try database.withdrawRetraction(ofClaim: first, because: "", at: try moment("2026-02-09"))
    let claims = { (published: String?, recorded: String?) in
      Set(
        try database.claims(
          ofDeal: deal,
          until: Cutoff(
            publishedBy: published.flatMap { Day($0) }, recordedBy: recorded.flatMap { Day($0) })
        ).map(\.id))
    }
    #expect(try claims("2025-12-16", nil) == [])
    #expect(try claims("2025-12-17", nil) == [first])
    #expect(try claims("2026-01-01", nil) == [first, second])
    #expect(try claims("2026-02-05", nil) == [first, second, third])
    #expect(try claims(nil, "2026-01-31") == [])
    #expect(try claims(nil, "2026-02-01") == [first])
    #expect(try claims(nil, "2026-02-06") == [first, second, third])
    #expect(try claims(nil, "2026-02-07") == [second, third])
    #expect(try claims(nil, "2026-02-09") == [first, second, third])
    #expect(try claims("2026-01-01", "2026-02-02") == [first])
  }

  @Test func claimsComeDealAfterDealInTheOrderOfPublication() throws {
    let other = try database.deal(.investment, "Nvidia", "OpenAI")
    let earlier = try database.article("The Information", "2025-12-16")
    let ids = [
      try database.claim(1, nil, deal: other, article: article),
      try database.claim(2, nil, deal: deal, article: article),
      try database.claim(3, nil, deal: other, article: earlier),
      try database.claim(4, nil, deal: deal, article: earlier),
    ]
    var streamed: [Int64] = []
    try database.forEachClaim { streamed.append($0.id) }
    #expect(streamed == [ids[3], ids[1], ids[2], ids[0]])
    #expect(try database.claims(ofArticle: earlier).map(\.id) == [ids[2], ids[3]])
  }

  @Test func allClaimsAtOnceAreThoseThatComeOneByOne() throws {
    let other = try database.deal(.investment, "Nvidia", "OpenAI")
    let outlet = try #require(try database.outlet(named: "Reuters"))
    var ids: [Int64] = []
    for (amount, deal) in [(1, other), (2, deal), (3, other), (4, deal)] {
      ids.append(
        try database.claim(
          Int64(amount), nil, deal: deal, article: article, via: amount > 2 ? [outlet] : []))
    }
    _ = try database.retract(claim: ids[1], because: "misread")
    for cutoff in [Cutoff.now, Cutoff(recordedBy: Timestamp.now.day)] {
      var streamed: [Claim] = []
      try database.forEachClaim(until: cutoff) { streamed.append($0) }
      let deals = try database.claimsByDeal(until: cutoff)
      #expect(deals.map { $0.map(\.id) } == [[ids[3]], [ids[0], ids[2]]])
      #expect(
        Set(deals.joined().map { "\($0.id) \($0.value) \($0.via)" })
          == Set(streamed.map { "\($0.id) \($0.value) \($0.via)" }))
    }
    #expect(try database.claimsByDeal().joined().map(\.via) == [[outlet], [], [outlet]])
  }

  @Test func onlyDisputedQuestionsAreHandedOver() throws {
    var expected: Set<Int64> = []
    let pairs: [((Int64?, Int64?), (Int64?, Int64?), Modality, Bool)] = [
      ((20, 50), (nil, 10), .rumored, true), ((10, 10), (10, 10), .rumored, false),
      ((nil, 10), (nil, 50), .rumored, true), ((5, nil), (nil, 50), .rumored, false),
      ((10, 10), (10, 10), .denied, true),
    ]
    for (index, (first, second, modality, isDisputed)) in pairs.enumerated() {
      let deal = try database.deal(.acquisition, "Buyer \(index)", "Target")
      let ids = [
        try database.claim(first.0, first.1, deal: deal, article: article),
        try database.claim(second.0, second.1, deal: deal, article: article, modality: modality),
      ]
      if isDisputed { expected.formUnion(ids) }
    }
    var handedOver: [Int64] = []
    try database.forEachDisputedClaim { handedOver.append($0.id) }
    #expect(Set(handedOver) == expected)
    #expect(handedOver.count == expected.count)
  }

  @Test func theLatestRulingIsInForceUntilItIsTakenBack() throws {
    let claim = try database.claim(10, nil, deal: deal, article: article)
    let question = Question(deal: deal, property: .amount, unit: "USD")
    let other = Question(
      deal: deal, property: .amount, unit: "USD", basis: Basis(part: "first tranche"))
    let first = try database.rule(on: question, preferring: nil, because: .misquote)
    let second = try database.rule(
      on: question, preferring: claim, because: .officialStatement, note: "said so")
    let third = try database.rule(on: other, preferring: claim, because: .other)
    #expect(try database.rulings(onDeal: deal).map(\.id) == [second, third])
    #expect(try database.rulings().map(\.question) == [question, other])
    #expect(try database.withdraw(ruling: second))
    #expect(try !database.withdraw(ruling: second))
    #expect(try database.rulings(onDeal: deal).map(\.id) == [first, third])
    #expect(try database.rulings(onDeal: deal).first?.preferred == nil)
  }

  @Test func aWalkEndsWhereItFails() throws {
    struct Enough: Error {}
    for amount in ["1e9", "2e9", "3e9"] {
      _ = try database.record(
        .amount, Self.quantity(amount, amount), modality: .rumored, article: article, deal: deal)
    }
    for cutoff in [Cutoff.now, Cutoff(recordedBy: Timestamp.now.day)] {
      var seen = 0
      #expect(throws: Enough.self) {
        try database.forEachClaim(until: cutoff, mapping: { $0 as any Error }) { _ in
          seen += 1
          if seen == 2 { throw Enough() }
        }
      }
      #expect(seen == 2)
    }
    // The statement can be used again.
    #expect(try database.claims(ofDeal: deal).count == 3)
  }
}
