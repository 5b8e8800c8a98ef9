import Claims
import Reconciliation
import Testing

/// On whose word claims stand, and how many witnesses there are.
@Suite struct WitnessTests {
  @Test func creditsAreFollowedAcrossArticles() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01")
    try room.says("10", outlet: 2, on: "2026-06-02", via: [1])
    try room.says("10", outlet: 3, on: "2026-06-03", via: [2])
    let history = try room.evidence().history()
    #expect(history.map(\.trail.origin) == Array(repeating: .outlet(1), count: 3))
    #expect(history[2].trail.credited == [2])
    #expect(history.map(\.change) == [.new, .repeats, .repeats])
    #expect(try room.evidence().findings().first?.witnesses == 1)
    #expect(try room.evidence().findings().first?.state == .single)
  }

  @Test func anotherFigureOfTheCreditedOutletIsNotTheOneMeant() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01", via: [9])
    try room.says("50", outlet: 2, on: "2026-06-02", via: [1])
    let last = try #require(try room.evidence().history().last)
    #expect(last.trail.origin == .outlet(1))
    #expect(last.notes == [.misquoted(source: 1)])
  }

  @Test func whatOthersSayInASourcesNameTakesNothingBackThatItSaidItself() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-05")
    try room.says("30", outlet: 2, on: "2026-01-06", via: [1])
    let evidence = try room.evidence(asOf: "2026-01-07")
    let history = evidence.history()
    #expect(history.map(\.change) == [.new, .contradicts])
    #expect(history.map(\.verdict.rule) == [.stands, .stands])
    #expect(evidence.contradictions().first?.state == .open)
    let finding = try #require(evidence.findings().first)
    #expect(finding.leading?.claims == [1])
    #expect(finding.state == .contested)
    #expect(finding.reasons.contains(.misquoted(claim: 2, source: 1)))
    // Its own next article does take it back.
    try room.says("30", outlet: 1, on: "2026-01-08")
    let later = try room.evidence(asOf: "2026-01-09")
    #expect(later.history().map(\.change).last == .revises)
    #expect(later.contradictions().isEmpty)
    #expect(later.findings().first?.leading?.claims == [2, 3])
  }

  @Test func aCircleOfCreditsIsOneWitnessAndShown() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01", via: [2])
    try room.says("10", outlet: 2, on: "2026-06-01", via: [3])
    try room.says("10", outlet: 3, on: "2026-06-01", via: [1])
    let history = try room.evidence().history()
    #expect(history.allSatisfy { $0.trail.isLoop && $0.trail.origin == .outlet(1) })
    let finding = try #require(try room.evidence().findings().first)
    #expect(finding.witnesses == 1)
    #expect(
      finding.reasons.filter { if case .loop = $0 { true } else { false } }
        == [.loop(outlets: [1, 2, 3])], "told once, not from each outlet that it passes")
  }

  @Test func aCircleIsToldInTheOrderOfItsCreditsByWhoeverLeadsToIt() throws {
    var room = Newsroom()
    try room.says("10", outlet: 7, on: "2026-06-01", via: [3])
    try room.says("10", outlet: 3, on: "2026-06-01", via: [9])
    try room.says("10", outlet: 9, on: "2026-06-01", via: [7])
    try room.says("10", outlet: 1, on: "2026-06-02", via: [9])
    let finding = try #require(try room.evidence().findings().first)
    #expect(
      finding.reasons.filter { if case .loop = $0 { true } else { false } }
        == [.loop(outlets: [3, 9, 7])])
  }

  @Test func anOutletThatIsCreditedForItsOwnWordAndPassesItOnClosesACircle() throws {
    var room = Newsroom()
    try room.says("10", outlet: 4, on: "2026-06-01")
    try room.says("10", outlet: 2, on: "2026-06-02", via: [4])
    try room.says("10", outlet: 4, on: "2026-06-03", via: [2])
    let history = try room.evidence().history()
    #expect(history.map(\.trail.circle) == [[], [], [2, 4]])
  }

  @Test func nearCopiesAreOneWitness() throws {
    var room = Newsroom()
    for outlet in 1...4 { try room.says("10", outlet: Int64(outlet), on: "2026-06-01") }
    var evidence = try room.evidence()
    #expect(evidence.findings().first?.witnesses == 4)
    evidence.texts = SharedTexts([(2, 1, thousandths: 800), (3, 2, thousandths: 1000)])
    let finding = try #require(evidence.findings().first)
    #expect(finding.witnesses == 2)
    #expect(finding.reasons.contains(.oneWitness(claims: [1, 2, 3], origin: .outlet(1))))
  }

  @Test func tenCopiesDoNotOutweighTwoWitnesses() throws {
    var room = Newsroom()
    for outlet in 11...20 {
      try room.says("10", outlet: Int64(outlet), on: "2026-06-02", via: [1])
    }
    try room.says("50", outlet: 2, on: "2026-06-02")
    try room.says("50", outlet: 3, on: "2026-06-02")
    let finding = try #require(try room.evidence().findings().first)
    #expect(finding.leading?.claims == [11, 12])
    #expect(finding.witnesses == 2)
  }

  @Test func articlesWithoutAnOutletAreWitnessesOfTheirOwn() throws {
    var room = Newsroom()
    try room.says("10", outlet: nil, on: "2026-06-01")
    try room.says("10", outlet: nil, on: "2026-06-01")
    #expect(try room.evidence().findings().first?.witnesses == 2)
  }

  @Test func aRecordIsCounted() throws {
    var room = Newsroom()
    for deal in 1...3 {
      let deal = Int64(deal)
      try room.says("<=50", outlet: 1, on: "2026-01-10", deal: deal)
      try room.says(deal == 3 ? "50" : "10", outlet: 2, on: "2026-01-12", deal: deal)
      try room.says("50", outlet: 3, on: "2026-01-12", via: [1], deal: deal)
      try room.says("50", outlet: 9, on: "2026-01-20", deal: deal, modality: .announced)
    }
    var records = Records()
    records.add(try room.evidence())
    let first = records[1]
    #expect(first.claims == 3)
    #expect(first.credited == 3)
    #expect(first.settled == 3)
    #expect(first.right == 3)
    #expect(first.first == 3)
    #expect(first.daysOfLead == 30)
    let second = records[2]
    #expect(second.settled == 3)
    #expect(second.right == 1)
    #expect(second.first == 0)
    #expect(records[3].hedgesDropped == 3)
    #expect(records[3].secondHand == 3)
    #expect(records[9].settled == 0)
  }

  @Test func dealsThatLookLikeOneAreSuggested() throws {
    var room = Newsroom()
    try room.says("50", outlet: 1, on: "2026-01-10", deal: 1)
    try room.says("50", outlet: 2, on: "2026-01-12", deal: 2)
    try room.says("99", outlet: 2, on: "2026-01-12", deal: 3)
    let parties = [Party(name: "Amazon", role: .from), Party(name: "OpenAI", role: .to)]
    let deals = [DealKind.investment, .fundingRound, .investment].enumerated().map {
      Deal(id: Int64($0 + 1), slug: "d\($0)", kind: $1, parties: parties)
    }
    #expect(
      try room.evidence().dealsToMerge(deals) == [.merge(left: 1, right: 2, agreeing: [1, 2])])
  }

  @Test(arguments: [
    (">=10", "<=10", Change.new), ("<=10", ">=10", .new), ("10-20", "20-30", .new),
    (">=10", "<=50", .compatible), ("20-50", "40-60", .compatible),
    ("20-50", "30", .refines),
  ])
  func whatMeetsAtAPointBearsNothingOut(
    _ first: String, _ second: String, _ change: Change
  ) throws {
    var room = Newsroom()
    try room.says(first, outlet: 1, on: "2026-01-10")
    try room.says(second, outlet: 2, on: "2026-01-12")
    #expect(try room.evidence().history().map(\.change) == [.new, change])
  }
}
