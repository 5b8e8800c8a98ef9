import Testing

/// Sums that stand before the sentence or the clause that says what they are.
@Suite struct CleftTests {
  @Test(arguments: [
    (
      "Cent millions d'euros, et des rêves plein les cartons. C'est la somme qu'a réunie Castell auprès de Wessel.",
      ["amount 100000000 EUR Wessel > Castell completed"]
    ),
    (
      "Trois cents milliards de dollars sur cinq ans : c'est la facture que Castell s'est engagé à régler à Wessel.",
      ["amount 300000000000 USD Castell > Wessel announced"]
    ),
    (
      "Un milliard d'euros : c'est la somme que Wessel s'apprêterait à mettre dans Castell.",
      ["amount 1000000000 EUR Wessel > Castell rumored"]
    ),
    (
      "Un milliard d'euros : c'est ce que Wessel investirait dans Castell.",
      ["amount 1000000000 EUR Wessel > Castell rumored"]
    ),
    (
      "Deux milliards d'euros : voilà ce que Wessel va débourser pour Castell.",
      ["amount 2000000000 EUR Wessel > Castell announced"]
    ),
    (
      "Two billion dollars: that is how much Wessel has agreed to pay for Castell.",
      ["amount 2000000000 USD Wessel > Castell announced"]
    ),
  ])
  func sums(_ text: String, _ expected: [String]) {
    #expect(claims(text, published: "2026-03-03").filter { $0.hasPrefix("amount") } == expected)
  }
}
