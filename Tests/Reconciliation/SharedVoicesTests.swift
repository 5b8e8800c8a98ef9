import Claims
import Reconciliation
import Testing

/// Sources that always say the same are one witness wherever witnesses are counted.
@Suite struct SharedVoicesTests {
  /// Sources 1 and 2 say the same on all of sixty questions, right or wrong; 3 to 6 each look for
  /// themselves.
  private func evidence() throws -> Evidence {
    var room = Newsroom()
    let fact = Property(rawValue: "fact")
    for question in 1...60 {
      let copied = question.isMultiple(of: 3) ? "10" : "30"
      for outlet in 1...6 {
        let isWrong = outlet > 2 && (question + outlet).isMultiple(of: 5)
        try room.says(
          outlet < 3 ? copied : isWrong ? "\(outlet)0" : "10", outlet: Int64(outlet),
          on: "2026-06-01", deal: Int64(question), property: fact)
      }
    }
    return try room.evidence()
  }

  @Test func theyAreOneWitnessOfAFinding() throws {
    let evidence = try evidence()
    let findings = evidence.findings()
    let third = findings[2]
    #expect(third.supporting.count == 6 || third.supporting.count == 5)
    #expect(third.witnesses == third.supporting.count - 1)
    #expect(
      third.reasons.contains(
        .oneVoice(origins: [.outlet(1), .outlet(2)], agreeing: 56, shared: 56)),
      "on four of the sixty nobody differs")
  }

  @Test func keptDossiersAnswerAsNewOnesDo() throws {
    let evidence = try evidence()
    // Room for some deals alone, and for all; and a world in which nobody is one voice with another.
    for (outlets, room) in [(1...6, 100), (1...6, 1000), (2...6, 100), (2...6, 1000)] {
      var world = evidence
      world.claims.removeAll { !outlets.contains(Int($0.outlet ?? 0)) }
      var reconciler = Reconciler(keptClaims: room)
      let byDeal = Dictionary(grouping: world.claims, by: \.deal).sorted { $0.key < $1.key }
      for (_, claims) in byDeal {
        var deal = world
        deal.claims = claims
        reconciler.add(deal)
      }
      let judge = reconciler.judge()
      var answers: [String] = []
      var kept = 0
      for (number, claims) in byDeal {
        var deal = world
        deal.claims = claims
        let findings = judge.findings(ofKeptDeal: number)
        kept += findings == nil ? 0 : 1
        answers += (findings ?? judge.findings(deal)).map { "\($0)" }
      }
      #expect(answers == world.findings().map { "\($0)" })
      // Where 1 and 2 are one voice, what was made before that was known is made anew.
      #expect(kept == (outlets == 1...6 ? 0 : min(60, room / 5)))
    }
  }

  @Test func contradictionsCountAsFindingsDo() throws {
    var evidence = try evidence()
    var reconciler = Reconciler()
    reconciler.add(evidence)
    evidence.voices = reconciler.judge().voices
    let contradiction = try #require(
      evidence.contradictions().first { $0.question.deal == 1 })
    let copied = try #require(contradiction.values.first { $0.outlets == [1, 2] })
    #expect(copied.witnesses == 1)
  }
}
