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

  @Test func aSearchFindsTheSameVoices() throws {
    var evidence = try evidence()
    // Figures of one more property that nobody disputes, or only by saying more: they would move what counts as near.
    var room = Newsroom()
    for question in 1...30 {
      for (outlet, figure) in [(1, "9000"), (2, "9000"), (3, "8000-9500")] {
        try room.says(
          figure, outlet: Int64(outlet), on: "2026-06-01", deal: Int64(100 + question),
          property: Property(rawValue: "fact"))
      }
    }
    let undisputed = room.claims.map { claim in
      Claim(
        id: claim.id + 1000, deal: claim.deal, property: claim.property, value: claim.value,
        basis: claim.basis, modality: claim.modality, article: claim.article + 1000,
        outlet: claim.outlet, via: claim.via, published: claim.published, recorded: claim.recorded)
    }
    let disputed = evidence
    evidence.claims += undisputed
    var reconciler = Reconciler()
    reconciler.add(evidence)
    let voices = reconciler.judge().voices
    #expect(voices.group(of: .outlet(1))?.origins == [.outlet(1), .outlet(2)])
    for (evidence, isWhole) in [(evidence, true), (disputed, false)] {
      var (byDossier, byClaim, backwards) = (VoiceSearch(), VoiceSearch(), VoiceSearch())
      byDossier.add(evidence.dossiers())
      byClaim.add(evidence)
      var reversed = evidence
      reversed.claims.reverse()
      for (_, claims) in Dictionary(grouping: reversed.claims, by: \.deal) {
        var deal = reversed
        deal.claims = claims
        backwards.add(deal)
      }
      #expect(byDossier.voices() == voices, "all claims: \(isWhole)")
      #expect(byClaim.voices() == voices, "all claims: \(isWhole)")
      #expect(backwards.voices() == voices, "all claims: \(isWhole)")
    }
  }

  @Test(
    "it matters to whom somebody agrees with",
    arguments: [
      (["10", "50"], []), (["10", "10"], [1, 2]), (["10", "10", "50"], [1, 2]),
      (["10", "~10.5", "50", "50"], [1, 2, 3, 4]), (["10"], []),
    ] as [([String], [Int64])])
  func agreeingSources(_ figures: [String], _ agreeing: [Int64]) throws {
    var room = Newsroom()
    for (place, figure) in figures.enumerated() {
      try room.says(figure, outlet: Int64(place + 1), on: "2026-06-01")
    }
    let dossiers = try room.evidence().dossiers()
    #expect(dossiers.map(\.agreeingSources) == [Set(agreeing.map { .outlet($0) })])
  }

  @Test("a question counts once, however many pass on what two sources say", arguments: [6, 24])
  func aQuestionCountsOnce(_ questions: Int) throws {
    var room = Newsroom()
    let fact = Property(rawValue: "fact")
    for question in 1...questions {
      for outlet in 1...12 {
        // 7 to 9 credit 1, 10 to 12 credit 2; 3 to 6 err in turn.
        let credited = outlet < 7 ? [] : [outlet < 10 ? Int64(1) : 2]
        let isWrong =
          (3...6).contains(outlet)
          ? (question + outlet).isMultiple(of: 4) : question.isMultiple(of: 2)
        try room.says(
          isWrong ? "\((3...6).contains(outlet) ? outlet : 9)0" : "10", outlet: Int64(outlet),
          on: "2026-06-01",
          via: credited, deal: Int64(question), property: fact)
      }
    }
    var search = VoiceSearch()
    search.add(try room.evidence())
    let group = search.voices().group(of: .outlet(1))
    #expect(group?.origins == (questions == 24 ? [.outlet(1), .outlet(2)] : nil))
    if let group { #expect((group.agreeing, group.shared) == (24, 24)) }
  }
}
