import Claims
import Extraction
import Testing

/// What a sum is: the price of a deal, what a company is worth, or so many things.
@Suite struct ValuationTests {
  @Test(
    "beside what is raised or held, the worth of the company",
    arguments: [
      (
        "Kerlann a levé 60 millions d'euros, à 580 millions.",
        "valuation 580000000 EUR ? > Kerlann completed"
      ),
      (
        "Kerlann raised $40 million at $310 million.",
        "valuation 310000000 USD ? > Kerlann completed"
      ),
      (
        "Kerlann est valorisé 4 milliards d'euros en Bourse.",
        "valuation 4000000000 EUR ? > Kerlann completed"
      ),
    ])
  func worth(_ text: String, _ expected: String) {
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test(
    "goods, holdings, savings and totals are no company",
    arguments: [
      "Kerlann a commandé à Airbus 40 Dreamliner valorisés 15 milliards de dollars.",
      "La participation de Danone dans Kerlann vaut 2,7 milliards d'euros.",
      "Danone va racheter Kerlann. Les synergies d'un tandem Danone-Kerlann sont évaluées à 10 milliards d'euros.",
      "Avec ce tour de 100 millions d'euros, Kerlann porte à 180 millions d'euros le total levé.",
    ])
  func noWorth(_ text: String) {
    #expect(!claims(text).contains { $0.hasPrefix("valuation") }, "\(claims(text))")
  }

  @Test(
    "less than half is an investment, and a valuation is of the deal beside it",
    arguments: [
      ("Danone a acheté 15 % de Kerlann pour 20 millions d'euros.", DealKind.investment),
      ("Danone a acheté 80 % de Kerlann pour 20 millions d'euros.", DealKind.acquisition),
      ("Kerlann vaut 4 milliards d'euros.", DealKind.investment),
      (
        "Danone a racheté Kerlann pour 3 milliards d'euros. Kerlann était valorisé 4 milliards d'euros.",
        DealKind.acquisition
      ),
      (
        "Kerlann a levé 60 millions d'euros. Kerlann est valorisé 580 millions d'euros.",
        DealKind.fundingRound
      ),
    ])
  func kinds(_ text: String, _ expected: DealKind) {
    let found = Extractor().extract(Article(text: text)).claims
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.draft.kind == expected }, "\(found.map(\.draft.kind))")
  }

  @Test(
    "sources without a name are kept in their words, and are no outlet",
    arguments: [
      (
        "Danone envisagerait de racheter Kerlann pour 120 millions d'euros, selon des sources proches du dossier.",
        "sources proches du dossier"
      ),
      (
        "Danone is in talks to buy Kerlann for $120 million, people familiar with the matter said.",
        "people familiar with the matter"
      ),
      (
        "Danone would buy Kerlann for $120 million, people close to the talks said.",
        "people close to the talks"
      ),
    ])
  func unnamedSources(_ text: String, _ expected: String) {
    let found = Extractor().extract(Article(text: text)).claims
    #expect(found.map(\.draft.unnamedSource) == [expected])
    #expect(found.allSatisfy { $0.draft.via.isEmpty })
  }
}
