import Claims
import Reconciliation
import Testing

@Suite struct BasisTests {
  private func rates() throws -> ReferenceRates {
    ReferenceRates([
      (day: try day("2026-01-29"), currency: "USD", perEuro: try #require(Decimal("1.25"))),
      (day: try day("2026-01-29"), currency: "JPY", perEuro: Decimal(180)),
    ])
  }

  private func claims(_ left: Quantity, _ right: Quantity) throws -> (Claim, Claim) {
    var room = Newsroom()
    try room.says(.quantity(left), outlet: 1, on: "2026-01-29")
    try room.says(.quantity(right), outlet: 2, on: "2026-01-30")
    return (room.claims[0], room.claims[1])
  }

  @Test func currenciesAreIncomparableWithoutRates() throws {
    let (dollars, euros) = try claims(quantity("10"), quantity("8", unit: .eur))
    let comparison = Comparison(of: dollars, with: euros)
    #expect(comparison.relation == .incomparable)
    #expect(comparison.rule == .currency)
  }

  @Test func currenciesAreComparedAtTheRateOfTheDayBefore() throws {
    let (dollars, euros) = try claims(quantity("10"), quantity("8", unit: .eur))
    let comparison = Comparison(of: dollars, with: euros, rates: try rates())
    #expect(comparison.relation == .agrees)
    #expect(comparison.doubts == [.converted])
  }

  @Test func conversionIsExactToSixDigits() throws {
    let converted = try #require(
      try rates().convert(quantity("<=10"), to: .eur, on: day("2026-02-01")))
    #expect(converted.high == Decimal("8e9"))
    #expect(converted.low == nil)
    let yen = try #require(
      try rates().convert(quantity("1"), to: Unit(rawValue: "JPY"), on: day("2026-01-29")))
    #expect(yen.low == Decimal("144e9"))
    #expect(try rates().convert(quantity("1"), to: .eur, on: day("2026-03-01")) == nil)
    #expect(try rates().convert(quantity("1"), to: .eur, on: day("2026-01-28")) == nil)
  }

  @Test func reportsInTwoCurrenciesAreOneQuestionWhereRatesAreKnown() throws {
    var room = Newsroom()
    try room.says("10", outlet: 1, on: "2026-01-29")
    try room.says("10", outlet: 2, on: "2026-01-29")
    try room.says(.quantity(try quantity("16", unit: .eur)), outlet: 3, on: "2026-01-29")
    var evidence = try room.evidence()
    #expect(evidence.contradictions().isEmpty)
    #expect(evidence.findings().map(\.question.unit) == ["EUR", "USD"])
    evidence.rates = try rates()
    let found = try #require(evidence.contradictions().first)
    #expect(found.severity == 2)
    #expect(found.question.unit == "USD")
    #expect(found.relations.first?.comparison.doubts == [.converted])
    #expect(found.values.last?.value == .quantity(try quantity("16", unit: .eur)))
  }

  @Test func anUnstatedValuationIsComparedWithTheNearestAndDoubted() throws {
    var room = Newsroom()
    let (before, after) = (Basis(valuation: .preMoney), Basis(valuation: .postMoney))
    try room.says("730", outlet: 1, on: "2026-02-27", property: .valuation, basis: before)
    try room.says("840", outlet: 2, on: "2026-02-28", property: .valuation, basis: after)
    try room.says("852", outlet: 3, on: "2026-03-01", property: .valuation)
    let findings = try room.evidence().findings()
    #expect(findings.map(\.question.basis) == [before, after])
    #expect(findings[0].supporting == [1])
    #expect(findings[1].supporting == [2, 3])
    #expect(findings[1].reasons.contains(.unstatedValuation(claims: [3])))
    #expect(findings[1].reasons.contains(.wouldSettle(.basis)))
    let pair = Comparison(of: room.claims[1], with: room.claims[2])
    #expect(pair.relation == .agrees)
    #expect(pair.doubts == [.unstatedValuation])
    #expect(Comparison(of: room.claims[0], with: room.claims[1]).rule == .valuation)
  }

  @Test func aPartIsNotTheWhole() throws {
    var room = Newsroom()
    try room.says("15", outlet: 1, on: "2026-02-25", basis: Basis(part: "first tranche"))
    try room.says("50", outlet: 2, on: "2026-02-25")
    #expect(Comparison(of: room.claims[0], with: room.claims[1]).rule == .part)
    #expect(try room.evidence().contradictions().isEmpty)
  }
}
