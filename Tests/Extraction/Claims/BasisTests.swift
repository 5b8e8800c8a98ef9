import Claims
import Extraction
import Testing

@Suite struct BasisTests {
  private func bases(_ text: String) -> [Basis] {
    Extractor().extract(Article(text: text)).claims.map(\.draft.basis)
  }

  @Test(arguments: [
    ("Lumiplan est valorisée 140 millions d'euros post-money.", Basis.Valuation.postMoney),
    ("Lumiplan a levé des fonds sur une valorisation pré-money de 90 millions d'euros.", .preMoney),
    ("The round gave Tessera Labs a pre-money valuation of $600 million.", .preMoney),
    ("The round values Tessera Labs at $600 million.", nil),
  ])
  func aValuationCountsTheNewMoneyOrNot(_ text: String, _ expected: Basis.Valuation?) {
    #expect(bases(text).map(\.valuation) == [expected])
  }

  @Test func aPartOfAnAmountIsCalledAsTheTextCallsIt() {
    let text = "Wessel investira 1,7 milliard d'euros dans Castell, dont 1,3 milliard d'apport."
    #expect(bases(text).map(\.part) == [nil, "apport"])
  }

  @Test func whoPaysAPartIsNotWhatItIs() {
    let text = "Wessel investira 1,7 milliard d'euros dans Castell, dont 1,3 milliard de Palau."
    #expect(bases(text).allSatisfy { $0.part == nil })
  }
}
