import Claims
import Reconciliation
import Testing

/// What one command says of a question, the others say too.
@Suite struct AgreementTests {
  private func verdicts(_ evidence: Evidence) -> [VerdictRule] {
    evidence.history().sorted { $0.claim.id < $1.claim.id }.map(\.verdict.rule)
  }

  @Test func whatIsSupersededDoesNotLead() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-01")
    try room.says("20", outlet: 2, on: "2026-02-01")
    try room.says("10", outlet: 1, on: "2026-06-01")
    let evidence = try room.evidence(asOf: "2026-07-15")
    #expect(verdicts(evidence) == [.stands, .unanswered, .stands])
    let finding = try #require(evidence.findings().first)
    #expect(finding.leading?.claims == [1, 3])
    #expect(finding.overtaken == [2])
    #expect(finding.state == .single)
    #expect(finding.confidence > 0.5)
  }

  @Test func aDateThatIsSupersededDoesNotLead() throws {
    var room = Newsroom()
    let date = { (text: String) in Value.date(try #require(EDTFDate(text))) }
    try room.says(try date("2026-03-15"), outlet: 1, on: "2026-01-01", property: .date)
    try room.says(try date("2026-36"), outlet: 2, on: "2026-02-01", property: .date)
    let evidence = try room.evidence(asOf: "2026-05-01")
    #expect(verdicts(evidence) == [.unanswered, .stands])
    #expect(evidence.findings().first?.leading?.claims == [2])
  }

  @Test func aLoneNewcomerDoesNotOutlawAMajority() throws {
    var room = Newsroom()
    for outlet in 1...6 { try room.says("6", outlet: Int64(outlet), on: "2026-01-01") }
    try room.says("11", outlet: 7, on: "2026-02-01")
    let evidence = try room.evidence(asOf: "2026-04-01")
    #expect(verdicts(evidence).allSatisfy { $0 == .stands })
    #expect(evidence.contradictions().first?.state == .open)
    let finding = try #require(evidence.findings().first)
    #expect(finding.leading?.witnesses == 6)
    #expect(finding.state == .contested)
    // Where as many follow it as spoke before, and none of those answers, it has overtaken them.
    for outlet in 8...12 { try room.says("11", outlet: Int64(outlet), on: "2026-02-03") }
    let later = try room.evidence(asOf: "2026-04-01")
    #expect(verdicts(later).prefix(6).allSatisfy { $0 == .unanswered })
    #expect(later.findings().first?.leading?.witnesses == 6)
    #expect(later.findings().first?.leading?.value == room.claims[6].value)
  }

  @Test func whatTablesTellIsNotOvertakenByTheNewestRow() throws {
    var room = Newsroom()
    let population = Property(rawValue: "population")
    try room.says("6", outlet: 1, on: "2026-01-01", property: population)
    try room.says("11", outlet: 2, on: "2026-02-01", property: population)
    #expect(verdicts(try room.evidence()) == [.stands, .stands])
  }

  /// Claims in the tests' shorthand, each by an outlet of its own on the same day; the one that
  /// leads; and those that must make it no less sure.
  @Test(arguments: [
    (["30", "30"], "20-50", "30"), (["20-50"], "30", "30"), (["30"], "20-50", "30"),
    (["10"], "v>=2", "10"), (["<=50"], "20-50", "20-50"), (["~30", "20-50"], "<=30", "~30"),
    ([">=20"], "<=50", "<=50"), (["30", "20-50"], "20-50", "30"),
  ])
  func supportMakesSurer(claims: [String], more: String, leading: String) throws {
    var room = Newsroom()
    for (index, figure) in claims.enumerated() {
      try room.says(figure, outlet: Int64(index + 1), on: "2026-06-01")
    }
    let before = try #require(try room.evidence(asOf: "2026-06-01").findings().first)
    try room.says(more, outlet: 9, on: "2026-06-01")
    let after = try #require(try room.evidence(asOf: "2026-06-01").findings().first)
    if leading != "<=50" {
      #expect(after.leading?.value == .quantity(try quantity(leading)))
    }
    #expect(after.confidence >= before.confidence)
  }

  /// Amazon and OpenAI in January 2026: a floor that nobody denies is not what most say.
  @Test func anOpenBoundDoesNotLeadBecauseItFitsAll() throws {
    var room = Newsroom()
    for (index, figure) in [">=10", "<=10", "<=50", "<=50", "<=50", "20-50", "20-50"].enumerated() {
      try room.says(figure, outlet: Int64(index + 1), on: "2026-01-29")
    }
    let finding = try #require(try room.evidence(asOf: "2026-01-31").findings().first)
    #expect(finding.leading?.claims == [6, 7])
  }

  @Test func anOpenContradictionIsNeverPassedOver() throws {
    var room = Newsroom()
    for (index, figure) in ["~30", "<=30", "20-50"].enumerated() {
      try room.says(figure, outlet: Int64(index + 1), on: "2026-06-01")
    }
    let evidence = try room.evidence(asOf: "2026-06-02")
    #expect(evidence.contradictions().first?.state == .open)
    let finding = try #require(evidence.findings().first)
    #expect(finding.leading?.claims == [1])
    #expect(finding.state == .contested)
    let apart = finding.reasons.filter { if case .apart = $0 { true } else { false } }
    #expect(apart == [.apart(left: 2, right: 3, rule: .bound, ratio: 50.0 / 30)])
  }

  @Test func whatWasAnnouncedIsSettledWhetherOrNotItWasRumoured() throws {
    var room = Newsroom()
    try room.says("50", outlet: 1, on: "2026-06-01", deal: 1)
    try room.says("50", outlet: 2, on: "2026-06-02", deal: 1, modality: .announced)
    try room.says("110", outlet: 2, on: "2026-06-02", deal: 2, modality: .announced)
    let findings = try room.evidence(asOf: "2026-06-03").findings()
    #expect(findings.map(\.state) == [.settled, .settled])
    #expect(findings.map(\.confidence) == [0.99, 0.99])
    #expect(findings.allSatisfy { !$0.reasons.contains(.wouldSettle(.anotherWitness)) })
  }

  @Test func doneAfterTalkSettlesIt() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-05")
    try room.says("12", outlet: 2, on: "2026-03-05", modality: .completed)
    let evidence = try room.evidence()
    #expect(evidence.history().map(\.change) == [.new, .settles])
    #expect(evidence.contradictions().first?.state == .settled)
    #expect(evidence.findings().first?.state == .settled)
  }

  @Test(arguments: [
    ("<=50", Modality.rumored, "50", Modality.announced, Change.settles),
    (">=20", .rumored, "<=50", .rumored, .compatible),
    ("<=50", .rumored, "20-50", .rumored, .refines),
    ("20-50", .rumored, "<=50", .rumored, .compatible),
    ("10", .rumored, "10", .rumored, .confirms), ("10", .announced, "10", .completed, .confirms),
    ("10", .rumored, "30", .rumored, .contradicts),
    ("10", .announced, "30", .announced, .contradicts),
  ])
  func aChangeIsCalledByItsName(
    first: String, firmness: Modality, second: String, laterFirmness: Modality, change: Change
  ) throws {
    var room = Newsroom()
    try room.says(first, outlet: 1, on: "2026-06-01", modality: firmness)
    try room.says(second, outlet: 2, on: "2026-06-02", modality: laterFirmness)
    #expect(try room.evidence().history().last?.change == change)
  }

  @Test func copiesAreMeasuredByTheOriginal() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01")
    for outlet in 2...5 {
      try room.says(
        "10", outlet: Int64(outlet), on: "2026-06-0\(outlet)", via: [Int64(outlet - 1)])
    }
    try room.says("30", outlet: 9, on: "2026-06-07")
    let history = try room.evidence().history()
    #expect(history.dropFirst().map(\.comparedTo) == Array(repeating: 1, count: 5))
  }
}
