import Claims
import Reconciliation
import Testing

/// How Amazon's investment in OpenAI was reported, from the first rumour to the announcement.
@Suite struct WorkedStoryTests {
  private enum Outlet {
    static let information: Int64 = 1
    static let reuters: Int64 = 2
    static let benzinga: Int64 = 3
    static let journal: Int64 = 4
    static let bloomberg: Int64 = 5
    static let companies: Int64 = 6
    static let later: Int64 = 7
  }

  private enum Deal {
    static let amazon: Int64 = 1
    static let three: Int64 = 2
    static let round: Int64 = 3
  }

  private let claims: [Claim]

  init() throws {
    var room = Newsroom()
    try room.says(
      ">=10", outlet: Outlet.reuters, on: "2025-12-17", via: [Outlet.information])  // 1
    try room.says("10", outlet: Outlet.benzinga, on: "2025-12-17", via: [Outlet.reuters])  // 2
    try room.says(">=20", outlet: Outlet.information, on: "2026-01-28", article: 50)  // 3
    try room.says(
      "<=60", outlet: Outlet.information, on: "2026-01-28", deal: Deal.three, article: 50)  // 4
    try room.says("<=50", outlet: Outlet.journal, on: "2026-01-29")  // 5
    try room.says("<=50", outlet: Outlet.bloomberg, on: "2026-01-30")  // 6
    try room.says(
      "15", outlet: Outlet.information, on: "2026-02-25", basis: Basis(part: "at once"),
      article: 51)  // 7
    try room.says(
      "35", outlet: Outlet.information, on: "2026-02-25", basis: Basis(part: "on conditions"),
      article: 51)  // 8
    try room.says(
      "50", outlet: Outlet.companies, on: "2026-02-27", modality: .announced, article: 52)  // 9
    try room.says(
      "15", outlet: Outlet.companies, on: "2026-02-27", basis: Basis(part: "at once"),
      modality: .announced, article: 52)  // 10
    try room.says(
      "35", outlet: Outlet.companies, on: "2026-02-27", basis: Basis(part: "on conditions"),
      modality: .announced, article: 52)  // 11
    try room.says(
      "110", outlet: Outlet.companies, on: "2026-02-27", deal: Deal.round, modality: .announced,
      article: 52)  // 12
    try room.says(
      "730", outlet: Outlet.companies, on: "2026-02-27", deal: Deal.round, property: .valuation,
      basis: Basis(valuation: .preMoney), modality: .announced, article: 52)  // 13
    try room.says(
      "840", outlet: Outlet.later, on: "2026-03-10", deal: Deal.round, property: .valuation,
      basis: Basis(valuation: .postMoney), modality: .announced)  // 14
    claims = room.claims
  }

  private func evidence(_ asOf: String) throws -> Evidence {
    Evidence(claims: claims, asOf: try day(asOf))
  }

  private func finding(_ asOf: String, part: String? = nil) throws -> Finding {
    let found = try evidence(asOf).findings()
    return try #require(
      found.first { $0.question.deal == Deal.amazon && $0.question.basis.part == part })
  }

  @Test func theFirstDayIsOneWitnessWhoseHedgeOneReportLost() throws {
    let history = try evidence("2025-12-17").history()
    #expect(history.map(\.change) == [.new, .repeats], "without the hedge, and nothing new")
    #expect(history[1].notes.contains(.hedgeDropped(of: 1)))
    #expect(
      history.map(\.trail.origin) == [.outlet(Outlet.information), .outlet(Outlet.information)])
    #expect(try evidence("2025-12-17").contradictions().isEmpty)
    let finding = try finding("2025-12-17")
    #expect(finding.state == .single)
    #expect(finding.witnesses == 1)
    #expect(finding.leading?.claims == [1], "more than 10, as it was first said")
    #expect(finding.reasons.contains(.wouldSettle(.announcement)))
    #expect(finding.reasons.contains(.hedgeDropped(claim: 2, source: 1)))
  }

  @Test func aHigherFigureOfTheSameSourceRevises() throws {
    let history = try evidence("2026-01-28").history()
    #expect(history.map(\.claim.id) == [1, 2, 3, 4])
    #expect(history[2].change == .revises)
    #expect(history[2].ratio == 2)
    #expect(history[3].change == .new, "three investors together are another deal")
    #expect(history[0].verdict.standing == .superseded)
    #expect(history[0].verdict.rule == .sameOrigin)
    #expect(history[0].verdict.claim == 3)
    #expect(try evidence("2026-01-28").contradictions().isEmpty, "a revision is none")
    let finding = try finding("2026-01-28")
    #expect(finding.state == .revised)
    #expect(finding.leading?.claims == [3])
  }

  @Test func twoMoreSourcesAreWitnesses() throws {
    let history = try evidence("2026-01-30").history().filter { $0.question.deal == Deal.amazon }
    #expect(history.map(\.change) == [.new, .repeats, .revises, .compatible, .confirms])
    let finding = try finding("2026-01-30")
    #expect(finding.state == .agreed)
    #expect(finding.leading?.claims == [5, 6])
    #expect(finding.witnesses == 2)
    #expect(finding.supporting == [1, 3, 5, 6])
    #expect(finding.overtaken == [2])
  }

  @Test func tranchesAreOtherQuestions() throws {
    let finding = try finding("2026-02-25")
    #expect(finding.leading?.claims == [5, 6])
    let others = finding.reasons.compactMap { reason -> RelationRule? in
      if case .beside(_, let rule) = reason { rule } else { nil }
    }
    #expect(others == [.part, .part])
    #expect(try evidence("2026-02-25").contradictions().isEmpty)
    #expect(finding.reasons.contains(.partsAddUp(parts: [7, 8], whole: 6)))
  }

  @Test func whoNeverSaidAFigureIsNotNamedForIt() throws {
    let january = try finding("2026-01-30")
    let figures = january.reasons.filter { reason in
      switch reason {
      case .differs(let claim, _, _, _, _, _, _, _): claim == 2
      case .revised(_, let from, _, _): from == 2
      default: false
      }
    }
    #expect(figures.isEmpty, "The Information never said a flat 10")
    #expect(
      january.reasons.contains(
        .revised(
          origin: .outlet(Outlet.information), from: 1, to: 3, on: EDTFDate("2026-01-28"))))
    let february = try #require(try evidence("2026-02-27").contradictions().first)
    let flat = try #require(february.values.firstIndex { $0.claims == [2] })
    #expect(february.values[flat].credited == [Outlet.reuters])
    #expect(february.values[flat].origins == [.outlet(Outlet.benzinga)])
    let pairs = february.relations.filter { $0.places.left == flat || $0.places.right == flat }
    #expect(!pairs.contains { $0.comparison.relation == .contradicts })
  }

  @Test func aCreditIsWantingOnlyWhereItIsGiven() throws {
    let reasons = try finding("2026-02-27").reasons
    #expect(reasons.contains(.uncarried(outlet: Outlet.information, claim: 1)))
    #expect(!reasons.contains(.uncarried(outlet: Outlet.information, claim: 2)))
  }

  @Test func theAnnouncementSettles() throws {
    let finding = try finding("2026-02-27")
    #expect(finding.state == .settled)
    #expect(finding.leading?.claims == [9])
    #expect(finding.confidence >= 0.95)
    #expect(
      finding.reasons.first
        == .settledBy(claim: 9, modality: .announced, on: EDTFDate("2026-02-27")))
    #expect(finding.reasons.contains(.partsAddUp(parts: [10, 11], whole: 9)))
    let history = try evidence("2026-02-27").history()
    let announcement = try #require(history.first { $0.claim.id == 9 })
    #expect(announcement.change == .settles)
    #expect(announcement.notes.contains(.firmer))
    let verdicts = Dictionary(firstOf: history.map { ($0.claim.id, $0.verdict) })
    #expect(verdicts[5]?.rule == .borneOut)
    #expect(verdicts[3]?.rule == .firmerFigure)
    let contradiction = try #require(try evidence("2026-02-27").contradictions().first)
    #expect(contradiction.state == .settled, "more than 20, and it was 50")
    #expect(contradiction.severity == 5, "more than 10 was furthest off")
  }

  @Test func preAndPostMoneyDifferInBasisOnly() throws {
    let found = try evidence("2026-03-31").findings().filter {
      $0.question.property == .valuation
    }
    #expect(found.map(\.question.basis.valuation) == [.preMoney, .postMoney])
    #expect(found.map(\.state) == [.settled, .settled])
    #expect(
      found[0].reasons.contains(.beside(question: found[1].question, rule: .valuation)))
    #expect(found[1].reasons.contains(.moneyAddsUp(before: 13, raised: 12, after: 14)))
    let contradictions = try evidence("2026-03-31").contradictions()
    #expect(contradictions.map(\.question.property) == [.amount])
  }

  /// Reconciling as of a past day gives what it gave on that day, when nothing else was known.
  @Test func thePastDoesNotChange() throws {
    for asOf in ["2025-12-17", "2026-01-28", "2026-01-30", "2026-02-25", "2026-02-27"] {
      let day = try day(asOf)
      let then = Evidence(
        claims: claims.filter { ($0.published?.latest ?? day) <= day }, asOf: day)
      let now = try evidence(asOf)
      #expect(String(describing: then.findings()) == String(describing: now.findings()))
      #expect(String(describing: then.history()) == String(describing: now.history()))
      #expect(
        String(describing: then.contradictions()) == String(describing: now.contradictions()))
    }
  }

  /// A late page that repeats the first figure in its source's name does not take the source back.
  @Test func aLatecomerRevisesNothing() throws {
    var room = Newsroom()
    try room.says(">=10", outlet: Outlet.information, on: "2025-12-17")
    try room.says(">=20", outlet: Outlet.information, on: "2026-01-28")
    try room.says(">=10", outlet: Outlet.later, on: "2026-02-10", via: [Outlet.information])
    let evidence = try room.evidence(asOf: "2026-02-11")
    let last = try #require(evidence.history().last)
    #expect(last.change == .repeats)
    #expect(last.verdict.rule == .outdatedRepeat)
    #expect(evidence.findings().first?.leading?.claims == [2])
  }
}
