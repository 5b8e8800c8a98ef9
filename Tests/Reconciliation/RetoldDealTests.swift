import Claims
import Reconciliation
import Testing

/// Deals that are told in two ways.
@Suite struct RetoldDealTests {
  private func deal(_ id: Int64, _ kind: DealKind, _ from: [String], _ to: [String]) -> Deal {
    Deal(
      id: id, slug: "d\(id)", kind: kind,
      parties: from.map { Party(name: $0, role: .from) } + to.map { Party(name: $0, role: .to) })
  }

  @Test func partiesTurnedRound() {
    let found = DealSuggestion.retold(among: [
      deal(1, .acquisition, ["Kestrel"], ["Novalis"]),
      deal(2, .acquisition, ["novalis"], ["Kestrel"]),
      deal(3, .contract, ["Novalis"], ["Kestrel"]), deal(4, .acquisition, ["Kestrel"], ["Isolbat"]),
      deal(5, .merger, ["Kestrel"], ["Isolbat"]), deal(6, .merger, ["Isolbat"], ["Kestrel"]),
    ])
    #expect(found == [.turned(left: 1, right: 2)])
  }

  @Test func aRoundWithAndWithoutItsInvestors() {
    let found = DealSuggestion.retold(among: [
      deal(1, .fundingRound, [], ["Novalis"]), deal(2, .fundingRound, ["Kestrel"], ["Novalis"]),
      deal(3, .fundingRound, [], ["Isolbat"]), deal(4, .investment, ["Kestrel"], ["Isolbat"]),
    ])
    #expect(found == [.unnamedInvestors(named: 2, unnamed: 1)])
  }

  @Test(arguments: [("2026-01-05", true), ("2026-06-30", true), ("2026-09-01", false)])
  func onlyAtOneTime(_ day: String, _ isNear: Bool) throws {
    var newsroom = Newsroom()
    try newsroom.says("2", outlet: 1, on: "2026-01-01", deal: 1)
    try newsroom.says("3", outlet: 2, on: day, deal: 2)
    let (left, right) = (Array(newsroom.claims.prefix(1)), Array(newsroom.claims.suffix(1)))
    #expect(DealSuggestion.areToldTogether(left, right) == isNear)
    #expect(DealSuggestion.areToldTogether(right, left) == isNear)
    #expect(!DealSuggestion.areToldTogether(left, []))
  }
}
