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
