import Testing

/// French sentences that tell a deal without its usual words, or by those of the sentence before.
@Suite struct FrenchDealTests {
  @Test(
    "who is on which side",
    arguments: [
      (
        "Kestrel discute avec Castell. Ombrel vaudrait 3 milliards d'euros.",
        "valuation 3000000000 EUR ? > Ombrel"
      ),
      (
        "La banque Wessel et le fonds Palau ont ouvert le bal avec un prêt de 30 millions d'euros à Castell.",
        "amount 30000000 EUR Wessel+Palau > Castell"
      ),
      (
        "Palau, qui gère les parts de l'État, a reçu les offres de Kestrel et de Wessel pour 40 % de Castell.",
        "stake 40 percent Kestrel+Wessel > Castell"
      ),
      (
        "Kestrel cherche une cible. Échaudé par l'épisode Castell, dont il avait abandonné le rachat à 40 millions d'euros, il attend.",
        "amount 40000000 EUR Kestrel > Castell"
      ),
      (
        "Kestrel a annoncé la cession de 49 % de Castell, sa filiale qui exploite le sel du désert, au conglomérat coréen Wessel.",
        "stake 49 percent Wessel > Castell"
      ),
      (
        "Fondée par deux anciens traders de Kestrel, la société Castell a plu. Elle a levé 12 millions d'euros auprès de Wessel.",
        "amount 12000000 EUR Wessel > Castell"
      ),
      (
        "Wessel a investi 8 millions d'euros dans Castell, un concurrent direct d'Ombrel.",
        "amount 8000000 EUR Wessel > Castell"
      ),
      (
        "Wessel mettra d'abord la main sur Castell pour 40 millions d'euros.",
        "amount 40000000 EUR Wessel > Castell"
      ),
      (
        "Aux États-Unis, Castell a levé 30 millions de dollars.",
        "amount 30000000 USD ? > Castell"
      ),
      (
        "Anne Roy, directrice générale de Castell, répond à nos questions. Nous avons racheté Ombrel pour 20 millions d'euros.",
        "amount 20000000 EUR Castell > Ombrel"
      ),
      (
        "Microsoft étudie un rachat. Microsoft est riche. Satya Nadella envisage une offre de 30 milliards de dollars sur Castell.",
        "amount 30000000000 USD Microsoft > Castell"
      ),
    ])
  func sides(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "a sentence that begins with the deal goes on with that of the sentence before",
    arguments: [
      (
        "Kestrel prépare une grosse année. Wessel rachète Castell à Palau. Cette opération, dont le prix avoisinerait 40 millions d'euros, attend un feu vert.",
        "amount 40000000 EUR Wessel > Castell"
      ),
      (
        "Kestrel prépare une grosse année. Ombrel cède ses activités d'imagerie à Wessel. La transaction s'élèverait à 60 millions d'euros.",
        "amount 60000000 EUR Wessel > Ombrel"
      ),
    ])
  func recalled(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "a trade of no list means whom the article is about",
    arguments: ["électronicien", "imprimeur"])
  func unknownTrade(_ trade: String) {
    #expect(
      told("Castell publie ses comptes. L'\(trade) va racheter Ombrel pour 40 millions d'euros.")
        == ["amount 40000000 EUR Castell > Ombrel"])
  }

  @Test func aSecondPurchaseHasTheVerbOfTheFirst() {
    #expect(
      told(
        "Wessel a racheté Castell en 2024 pour 18 millions d'euros, puis Ombrel un an plus tard pour 5 millions."
      ) == [
        "amount 18000000 EUR Wessel > Castell", "amount 5000000 EUR Wessel > Ombrel",
        "date 2024 Wessel > Castell", "date 2025 Wessel > Ombrel",
      ])
  }

  @Test func whoTakesACompanyOffTheExchangeHasBoughtIt() {
    #expect(
      claims("Wessel avait retiré Castell de la cote, moyennant 40 millions d'euros.") == [
        "amount 40000000 EUR Wessel > Castell completed"
      ])
  }

  @Test func aSeasonSaidInPassingIsNoDate() {
    #expect(
      told("Wessel a racheté Castell l'été dernier pour 40 millions d'euros.") == [
        "amount 40000000 EUR Wessel > Castell"
      ])
  }

  @Test func severalHoldersStandWithTheirShares() {
    #expect(
      told("Parmi les gros porteurs de Castell, Wessel (8 %) et Palau (5,5 %) ont dit oui.") == [
        "stake 8 percent Wessel > Castell", "stake 5.5 percent Palau > Castell",
      ])
  }
}
