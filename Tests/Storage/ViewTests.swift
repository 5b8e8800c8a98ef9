import Claims
import Testing

@testable import Storage

/// The views that people read with other tools.
@Suite struct ViewTests {
  private let database: Database
  private let deal: Int64

  init() throws {
    database = try .inMemory()
    deal = try database.deal(.investment, "Amazon", "OpenAI")
  }

  @Test func theTimelineTellsTheStory() throws {
    let information = try database.makeOutlet(named: "The Information")
    let reuters = try database.article("Reuters", "2025-12-17")
    let journal = try database.article("The Wall Street Journal", "2026-01")
    let undated = try database.article(nil, nil)
    try database.claim(nil, 50, deal: deal, article: journal)
    try database.claim(20, 50, deal: deal, article: undated)
    try database.claim(10, nil, deal: deal, article: reuters, via: [information])
    let wrong = try database.claim(13, 13, deal: deal, article: reuters, approximate: true)
    let lines = {
      try database.connection.all(
        "SELECT published, deal, value, modality, outlet, credited FROM timeline"
      ) { row in
        (0..<6).map { row[$0] as String? ?? "-" }.joined(separator: " | ")
      }
    }
    let slug = "amazon-openai-investment"
    let approximate = "2025-12-17 | \(slug) | ~13,000,000,000 USD | rumored | Reuters | -"
    let others = [
      "2025-12-17 | \(slug) | more than 10,000,000,000 USD | rumored | Reuters | The Information",
      "2026-01 | \(slug) | up to 50,000,000,000 USD | rumored | The Wall Street Journal | -",
      "- | \(slug) | 20,000,000,000 to 50,000,000,000 USD | rumored | - | -",
    ]
    #expect(try lines() == [others[0], approximate, others[1], others[2]])
    _ = try database.retract(claim: wrong, because: "misread")
    #expect(try lines() == others)
  }

  @Test func datesWordsAndFractionsAreReadable() throws {
    let article = try database.article("Reuters", "2026-01-01")
    let stake = try #require(Quantity(low: Decimal("27.5"), high: nil, unit: .percent))
    for value in [
      Value.quantity(stake), .text("closed"), .date(try #require(EDTFDate("2026-36"))),
    ] {
      _ = try database.record(.status, value, modality: .announced, article: article, deal: deal)
    }
    let values = try database.connection.all("SELECT value FROM current_claim ORDER BY claim_id") {
      $0[0] as String
    }
    #expect(values == ["more than 27.5 percent", "closed", "2026-36"])
  }

  /// Bounds in billions, and what the view says of the pair, in both orders.
  @Test(
    arguments: [
      ((20, 50), (nil, 10), "disjoint"), ((13, 13), (20, nil), "disjoint"),
      ((100, 100), (101, 101), nil), ((100, 100), (103, 103), "disjoint"),
      ((nil, 10), (nil, 50), "bound"), ((10, 10), (nil, 50), "bound"),
      ((500, nil), (830, 830), "bound"), ((30, 30), (20, 50), nil), ((20, 50), (nil, 50), nil),
      ((20, 50), (30, 60), nil), ((5, nil), (nil, 9), nil),
    ] as [((Int64?, Int64?), (Int64?, Int64?), String?)])
  func contradictionsAreThoseOfTheTwoRules(
    _ first: (Int64?, Int64?), _ second: (Int64?, Int64?), _ rule: String?
  ) throws {
    let article = try database.article("Reuters", "2026-01-01")
    let turned = try database.deal(.contract, "Amazon", "OpenAI")
    for (deal, pair) in [(deal, [first, second]), (turned, [second, first])] {
      for bounds in pair { try database.claim(bounds.0, bounds.1, deal: deal, article: article) }
    }
    #expect(try rules() == (rule.map { [$0, $0] } ?? []))
  }

  @Test func theBasisComesFirst() throws {
    let article = try database.article("Reuters", "2026-01-01")
    let claim = { (value: Int64, basis: Basis) in
      _ = try database.claim(value, value, deal: deal, article: article, basis: basis)
    }
    try claim(730, Basis(valuation: .preMoney))
    try claim(840, Basis(valuation: .postMoney))
    try claim(15, Basis(part: "first tranche"))
    #expect(try rules() == [], "different bases are not compared")
    try claim(500, .whole)
    #expect(try rules() == ["disjoint", "disjoint"], "an unstated valuation is compared with both")
  }

  @Test func approximateAndVagueValuesReachFurther() throws {
    let article = try database.article("Reuters", "2026-01-01")
    try database.claim(100, 100, deal: deal, article: article)
    try database.claim(91, 91, deal: deal, article: article, approximate: true)
    #expect(try rules() == [])
    let other = try database.deal(.contract, "Amazon", "OpenAI")
    try database.claim(20, nil, deal: other, article: article, vague: true)
    try database.claim(50, 50, deal: other, article: article)
    #expect(try rules() == [])
  }

  @Test(
    arguments: [
      ("2026-01", "2026-01-29", nil), ("2026-01", "2026-03", "disjoint"),
      ("2026-01~", "2025-12-20", nil), ("2026-01/..", "2025-12", "disjoint"),
      ("2026-01/..", "2027", nil),
    ] as [(String, String, String?)])
  func datesContradictWhereTheyShareNoDay(
    _ first: String, _ second: String, _ rule: String?
  ) throws {
    let article = try database.article("Reuters", "2026-01-01")
    for date in [first, second] {
      _ = try database.record(
        .date, .date(try #require(EDTFDate(date))), modality: .announced, article: article,
        deal: deal)
    }
    #expect(try rules() == (rule.map { [$0] } ?? []))
  }

  private func rules() throws -> [String] {
    try database.connection.all("SELECT rule FROM contradiction ORDER BY deal") { $0[0] }
  }
}
