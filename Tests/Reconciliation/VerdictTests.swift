import Claims
import Reconciliation
import Testing

/// What becomes of claims over time.
@Suite struct VerdictTests {
  private func verdicts(_ evidence: Evidence) -> [VerdictRule] {
    evidence.history().sorted { $0.claim.id < $1.claim.id }.map(\.verdict.rule)
  }

  private func ruling(
    _ preferred: Int64?, recorded: String = "2026-06-02"
  ) throws -> Ruling {
    Ruling(
      id: 1, question: Question(deal: 1, property: .amount, unit: "USD"), preferred: preferred,
      reason: .officialStatement, note: "",
      recorded: Timestamp(milliseconds: Int64(try day(recorded).number) * 86_400_000))
  }

  @Test func twoSourcesThatDifferStayOpen() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01")
    try room.says("50", outlet: 2, on: "2026-06-10")
    let found = try #require(try room.evidence().contradictions().first)
    #expect(found.state == .open)
    #expect(try room.evidence().findings().first?.state == .contested)
  }

  @Test func anUnansweredReportSupersedesAfterThirtyDays() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-05-01")
    try room.says("50", outlet: 2, on: "2026-05-10")
    #expect(try room.evidence(asOf: "2026-06-08").contradictions().first?.state == .open)
    let later = try room.evidence(asOf: "2026-06-09")
    #expect(verdicts(later) == [.unanswered, .stands])
    #expect(later.contradictions().first?.state == .superseded)
    #expect(later.contradictions(ContradictionFilter(openOnly: true)).isEmpty)
    try room.says("10", outlet: 3, on: "2026-05-20")
    #expect(try room.evidence(asOf: "2026-06-18").contradictions().first?.state == .open)
    #expect(verdicts(try room.evidence(asOf: "2026-06-19")) == [.stands, .unanswered, .stands])
  }

  @Test func aRumourDoesNotOvertakeAnAnnouncement() throws {
    var room = Newsroom()
    try room.says("<=100", outlet: 1, on: "2025-10-07", modality: .announced)
    try room.says("<=30", outlet: 2, on: "2026-01-30")
    #expect(try room.evidence().contradictions().first?.state == .open)
  }

  @Test func aDateThatMayBeEarlierSupersedesNothing() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-15")
    try room.says("50", outlet: 1, on: "2026-01")
    try room.says("60", outlet: 1, on: nil)
    #expect(verdicts(try room.evidence()).allSatisfy { $0 == .stands })
    try room.says("70", outlet: 1, on: "2026-02")
    #expect(
      verdicts(try room.evidence()) == [.sameOrigin, .sameOrigin, .stands, .stands])
  }

  @Test func aDenialEndsWhatItDenies() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01")
    try room.says("50", outlet: 2, on: "2026-06-02")
    try room.says("10", outlet: 3, on: "2026-06-03", modality: .denied)
    let evidence = try room.evidence()
    #expect(verdicts(evidence) == [.denial, .stands, .stands])
    #expect(evidence.history().last?.change == .denies)
    let finding = try #require(evidence.findings().first)
    #expect(finding.leading?.claims == [2])
    #expect(finding.reasons.contains(.denied(by: 3, of: 1)))
    try room.says("10", outlet: 4, on: "2026-06-04")
    #expect(verdicts(try room.evidence())[3] == .stands)
  }

  @Test func whereAllIsDeniedTheDenialIsTheAnswer() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-05", modality: .announced)
    try room.says("10", outlet: 2, on: "2026-01-06", modality: .denied)
    let evidence = try room.evidence(asOf: "2026-01-07")
    #expect(evidence.contradictions().first?.state == .denied)
    let finding = try #require(evidence.findings().first)
    #expect(finding.leading?.isDenial == true)
    #expect(finding.state == .settled)
    #expect(finding.reasons.first == .denied(by: 2, of: 1))
    #expect(!finding.reasons.contains(.wouldSettle(.ruling)))
  }

  @Test func aDenialTakenBackSettles() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-05", modality: .announced)
    try room.says("10", outlet: 2, on: "2026-01-06", modality: .denied)
    try room.says("10", outlet: 2, on: "2026-02-01", modality: .announced)
    let evidence = try room.evidence()
    #expect(verdicts(evidence) == [.stands, .sameOrigin, .stands])
    let finding = try #require(evidence.findings().first)
    #expect(finding.state == .settled)
    #expect(finding.leading?.claims == [1, 3])
    #expect(evidence.contradictions(ContradictionFilter(openOnly: true)).isEmpty)
  }

  @Test func whatWasDeniedSettlesNothing() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-05")
    try room.says("15", outlet: 2, on: "2026-01-06", modality: .announced)
    #expect(verdicts(try room.evidence(asOf: "2026-01-07")) == [.firmerFigure, .settles])
    try room.says("15", outlet: 3, on: "2026-01-08", modality: .denied)
    let evidence = try room.evidence(asOf: "2026-01-09")
    #expect(verdicts(evidence) == [.stands, .denial, .stands])
    #expect(evidence.findings().first?.leading?.claims == [1])
  }

  @Test func toDenyAFigureThatNobodyGaveSaysNothingOfOthers() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-05")
    let before = try #require(try room.evidence(asOf: "2026-01-05").findings().first)
    try room.says("50", outlet: 2, on: "2026-01-06", modality: .denied)
    let evidence = try room.evidence(asOf: "2026-01-06")
    #expect(evidence.history().last?.comparedTo == nil)
    let after = try #require(evidence.findings().first)
    #expect(after.leading?.claims == [1])
    #expect(after.confidence >= before.confidence - 0.01)
  }

  @Test func ofTwoAnnouncedFiguresThatDifferNeitherSettles() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-05")
    try room.says("12", outlet: 2, on: "2026-01-06", modality: .announced)
    try room.says("15", outlet: 3, on: "2026-01-07", modality: .announced)
    let evidence = try room.evidence(asOf: "2026-01-08")
    #expect(verdicts(evidence) == [.firmerFigure, .stands, .stands])
    #expect(evidence.contradictions().first?.state == .open)
    #expect(evidence.findings().first?.state == .contested)
  }

  @Test func aDealGoesForwardWithoutContradiction() throws {
    var room = Newsroom()
    let stages: [(String, Modality)] = [
      ("rumored", .rumored), ("announced", .announced), ("completed", .completed),
    ]
    for (index, (stage, modality)) in stages.enumerated() {
      try room.says(
        .text(stage), outlet: Int64(index + 1), on: "2026-0\(index + 1)-01", property: .status,
        modality: modality)
    }
    let evidence = try room.evidence()
    #expect(evidence.contradictions().isEmpty)
    #expect(evidence.history().map(\.change) == [.new, .settles, .advances])
    #expect(verdicts(evidence).prefix(2) == [.progress, .progress])
    #expect(evidence.findings().first?.leading?.claims == [3])
    // Who then still says that it is only talk contradicts what was done.
    try room.says(.text("rumored"), outlet: 4, on: "2026-04-01", property: .status)
    #expect(try room.evidence().history().last?.change == .contradicts)
  }

  @Test func thingsDoneAndLaterTalkAreEpisodes() throws {
    var room = Newsroom()
    try room.says("13", outlet: 1, on: "2025-11-04", modality: .completed)
    try room.says("<=10", outlet: 2, on: "2026-01-28")
    let evidence = try room.evidence()
    #expect(evidence.contradictions().isEmpty)
    #expect(evidence.dealsToSplit() == [.split(deal: 1, claims: [2], because: .doneAndTalk)])
  }

  @Test func aRulingDecidesUntilWhatItRestsOnChanges() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01")
    try room.says("50", outlet: 2, on: "2026-06-01")
    var evidence = try room.evidence(rulings: [ruling(1)])
    var finding = try #require(evidence.findings().first)
    #expect(finding.state == .ruled)
    #expect(finding.leading?.claims == [1])
    #expect(evidence.contradictions().first?.state == .ruled)
    #expect(finding.reasons.first == .ruledBy(ruling: 1, reason: .officialStatement, note: ""))
    #expect(!finding.reasons.contains(.rulingInDoubt(ruling: 1, firmer: nil)))
    // A firmer claim comes.
    try room.says(
      "50", outlet: 3, on: "2026-06-10", modality: .announced, recorded: "2026-06-10")
    finding = try #require(try room.evidence(rulings: [ruling(1)]).findings().first)
    #expect(finding.reasons.contains(.rulingInDoubt(ruling: 1, firmer: 3)))
    // The claim that it prefers is retracted.
    evidence = try room.evidence(rulings: [ruling(1)])
    evidence.claims.removeAll { $0.id == 1 }
    finding = try #require(evidence.findings().first)
    #expect(finding.reasons.contains(.rulingInDoubt(ruling: 1, firmer: nil)))
    // It had not been made yet.
    evidence = try room.evidence(asOf: "2026-06-01", rulings: [ruling(1)])
    #expect(evidence.findings().first?.state == .contested)
  }

  @Test func whatAPersonLetsStandIsDecidedUntilThereIsNews() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01")
    try room.says("50", outlet: 2, on: "2026-06-01")
    let decided = Timestamp(milliseconds: Int64(try day("2026-06-02").number) * 86_400_000)
    var evidence = try room.evidence()
    evidence.letStand = [(pair: [1, 2], recorded: decided)]
    #expect(evidence.contradictions().first?.state == .ruled)
    #expect(evidence.contradictions(ContradictionFilter(openOnly: true)).isEmpty)
    let finding = try #require(evidence.findings().first)
    #expect(finding.state == .ruled)
    #expect(finding.reasons.contains(.bothStand(left: 1, right: 2)))
    #expect(!finding.reasons.contains(.wouldSettle(.ruling)))
    try room.says("10", outlet: 3, on: "2026-06-10", recorded: "2026-06-10")
    var later = try room.evidence()
    later.letStand = evidence.letStand
    #expect(later.contradictions().first?.state == .open)
  }

  @Test func whatAnArticleNoLongerSaysItTookBack() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01", article: 7, recorded: "2026-06-01")
    try room.says("12", outlet: 1, on: "2026-06-01", article: 7, recorded: "2026-06-03")
    #expect(try room.evidence().contradictions().first?.state == .open, "one article says both")
    var evidence = try room.evidence()
    evidence.sightings = [1: try seen("2026-06-01", missed: "2026-06-02")]
    #expect(evidence.contradictions().isEmpty)
    #expect(evidence.history().map(\.change) == [.new, .revises])
    #expect(verdicts(evidence) == [.sameOrigin, .stands])
    #expect(evidence.findings().first?.leading?.claims == [2])
  }

  private func seen(_ since: String, missed: String? = nil) throws -> Sighting {
    let moment = { (text: String) in
      Timestamp(milliseconds: Int64(try day(text).number) * 86_400_000)
    }
    return Sighting(since: try moment(since), missed: try missed.map(moment))
  }

  @Test func anOlderCopyThatComesLaterTakesNothingBack() throws {
    var room = Newsroom()
    try room.says("12", outlet: 1, on: "2026-06-01", article: 7, recorded: "2026-06-20")
    try room.says("10", outlet: 1, on: "2026-06-01", article: 7, recorded: "2026-06-21")
    var evidence = try room.evidence()
    evidence.sightings = [
      1: try seen("2026-06-05"), 2: try seen("2026-06-02", missed: "2026-06-05"),
    ]
    #expect(evidence.contradictions().isEmpty)
    #expect(evidence.history().map(\.claim.id) == [2, 1])
    #expect(evidence.history().map(\.change) == [.new, .revises])
    #expect(evidence.findings().first?.leading?.claims == [1])
  }

  @Test func anArticleThatReturnsToItsFirstFigureSaysThat() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01", article: 7, recorded: "2026-06-01")
    try room.says("12", outlet: 1, on: "2026-06-01", article: 7, recorded: "2026-06-03")
    var evidence = try room.evidence()
    evidence.sightings = [
      1: try seen("2026-06-05"), 2: try seen("2026-06-03", missed: "2026-06-05"),
    ]
    #expect(evidence.contradictions().isEmpty)
    #expect(evidence.findings().first?.leading?.claims == [1])
  }

  @Test func noneMayBeRuled() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-06-01")
    let finding = try #require(try room.evidence(rulings: [ruling(nil)]).findings().first)
    #expect(finding.state == .ruled)
    #expect(finding.leading == nil)
  }

  @Test func anOldRumourIsBelievedLess() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2024-01-01")
    let sure = { (asOf: String) in try room.evidence(asOf: asOf).findings().first?.confidence ?? 0 }
    #expect(try sure("2025-01-01") < sure("2024-01-02"))
    #expect(try sure("2026-01-01") < sure("2025-01-01"))
    #expect(try sure("2026-01-01") > 0.5)
  }

  @Test func anOldRumourGoesStale() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2025-01-01")
    #expect(verdicts(try room.evidence()) == [.silence])
    let finding = try #require(try room.evidence().findings().first)
    #expect(finding.reasons.contains(.stale(since: EDTFDate("2025-01-01"))))
  }
}
