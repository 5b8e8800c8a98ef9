import Claims
import Reconciliation
import Testing

/// The contradictions between the five articles, as issue 2 wants them.
@Suite struct SeedContradictionTests {
  private enum Deal {
    static let amazon: Int64 = 1
    static let nvidia: Int64 = 2
    static let microsoftPast: Int64 = 3
    static let microsoftNew: Int64 = 4
    static let valuation: Int64 = 5
    static let contract: Int64 = 6
  }

  private func claims() throws -> Newsroom {
    var room = Newsroom()
    try room.says("<=10", outlet: nil, on: "2026-01", deal: Deal.amazon, article: 100)
    try room.says(
      ">=500", outlet: nil, on: "2026-01", deal: Deal.valuation, property: .valuation, article: 100)
    try room.says(
      "38", outlet: nil, on: "2026-01", deal: Deal.contract, modality: .announced, article: 100)
    try room.says(
      "v>=20", outlet: nil, on: "2026-01", deal: Deal.microsoftPast, modality: .completed,
      article: 100)
    try room.says(
      "<=50", outlet: 1, on: "2026-01-29/2026-01-31~", deal: Deal.amazon, article: 101)
    try room.says(
      "<=830", outlet: 1, on: "2026-01-29/2026-01-31~", deal: Deal.valuation,
      property: .valuation, article: 101)
    try room.says("<=50", outlet: nil, on: "2026-01-28/2026-02~", deal: Deal.amazon, article: 102)
    try room.says("20-50", outlet: nil, on: "2026-01-28/2026-02~", deal: Deal.amazon, article: 102)
    try room.says("<=30", outlet: nil, on: "2026-01-28/2026-02~", deal: Deal.nvidia, article: 102)
    try room.says(
      "<=10", outlet: nil, on: "2026-01-28/2026-02~", deal: Deal.microsoftNew, article: 102)
    try room.says(
      "38", outlet: nil, on: "2025-11-04/2025-11~", deal: Deal.contract, modality: .announced,
      article: 103)
    try room.says(
      "13", outlet: nil, on: "2025-11-04/2025-11~", deal: Deal.microsoftPast,
      modality: .completed, article: 103)
    try room.says(
      "<=100", outlet: nil, on: "2025-10-07", deal: Deal.nvidia, modality: .announced, article: 104)
    try room.says(
      "~13", outlet: nil, on: "2025-10-07", deal: Deal.microsoftPast, modality: .completed,
      article: 104)
    return room
  }

  @Test func contradictionsOfTheFiveArticles() throws {
    let found = try claims().evidence().contradictions()
    #expect(found.map(\.question.deal) == [Deal.amazon, Deal.nvidia, Deal.microsoftPast])
    #expect(found[0].severity == 5)
    #expect(found[0].state == .open)
    #expect(found[0].values.map(\.claims) == [[1], [7, 5], [8]])
    let severity = try #require(found[1].severity)
    #expect(abs(severity - 100.0 / 30) < 1e-9)
    #expect(found[2].relations.first?.comparison.rule == .disjoint)
  }

  @Test func strictLeavesOutBounds() throws {
    let found = try claims().evidence().contradictions(ContradictionFilter(isStrict: true))
    #expect(found.map(\.question.deal) == [Deal.amazon, Deal.microsoftPast])
    #expect(found[0].severity == 2)
  }
}
