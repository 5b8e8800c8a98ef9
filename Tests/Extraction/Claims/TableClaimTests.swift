import Claims
import Extraction
import Testing

/// Tables whose headings say which side their columns name.
@Suite struct TableClaimTests {
  @Test(
    arguments: [
      // A notebook: no headings, and a cell that tells something in words.
      (
        """
        10/02/2026 | Castell | série B de 60 M€ menée par Verdane | nouveau
        11/02/2026 | Sorbier (Lyon) | tour de 6 M€ à 24 M€ de valorisation | suite
        """,
        [
          "amount 60000000 EUR Verdane > Castell", "amount 6000000 EUR ? > Sorbier",
          "valuation 24000000 EUR ? > Sorbier",
        ]
      ),
      (
        """
        Ces derniers mois, les rachats se sont multipliés dans le secteur des jeux de société.

        Acquéreur | Cible | Montant | Année
        Verdane | Orphel Jeux | 1,5 Md$ | 2024
        Marvan | Boîte à Malice | 350 M$ | mars 2025
        """,
        [
          "amount 1500000000 USD Verdane > Orphel Jeux", "date 2024 Verdane > Orphel Jeux",
          "amount 350000000 USD Marvan > Boîte à Malice", "date 2025-03 Marvan > Boîte à Malice",
        ]
      ),
      // The value under a column of contracts is theirs.
      (
        """
        Les contrats de calcul de l'année, par client.

        Acteur | Contrat | Valeur | Durée
        Orphel | Verdane Cloud | 40 Md$ | 5 ans
        Marvan | Sorbier Edge | 1,8 Md$ | 7 ans
        """,
        [
          "amount 40000000000 USD Orphel > Verdane Cloud",
          "amount 1800000000 USD Marvan > Sorbier Edge",
        ]
      ),
      // Companies receive where others are said to pay; a row of names alone is no headline.
      (
        """
        Les levées de la semaine dans les villes de l'ouest du pays.

        Société\tMontant\tInvestisseurs
        Orphel\t12 M€\tVerdane Ventures, Marvan
        Le Pré aux Clercs\t4 M€\tMarvan et Sorbier (chef de file)
        """,
        [
          "amount 12000000 EUR Verdane Ventures+Marvan > Orphel",
          "amount 4000000 EUR Marvan+Sorbier > Le Pré aux Clercs",
        ]
      ),
      // What the table leaves open the article tells; who bids in one row is not bought in the next.
      (
        """
        Orphel said on Tuesday that it had rejected a third bid for its toy shops.

        Bidder | Date | Total
        Verdane | 2 July 2025 | £182m
        Marvan | 13 August 2025 | £212m
        """,
        [
          "amount 182000000 GBP Verdane > Orphel", "date 2025-07-02 Verdane > Orphel",
          "amount 212000000 GBP Marvan > Orphel", "date 2025-08-13 Marvan > Orphel",
        ]
      ),
      // A share of capital, and how far the deal has come.
      (
        """
        Two of the sales that bankers in the north have been working on since the spring.

        Target | Buyer | Price | Stake | Status
        Orphel | Verdane | $4.2bn | 51% | Closed
        3Tamis | Marvan | $800m | 100% | Rumoured
        """,
        [
          "amount 4200000000 USD Verdane > Orphel completed",
          "stake 51 percent Verdane > Orphel completed",
          "amount 800000000 USD Marvan > 3Tamis rumored",
          "stake 100 percent Marvan > 3Tamis rumored",
        ]
      ),
    ])
  func sides(_ text: String, _ expected: [String]) {
    let found = claims(text, published: "2026-03-10")
    for (line, found) in zip(expected, found) { #expect(found.hasPrefix(line)) }
    #expect(found.count == expected.count)
  }

  @Test(
    "under investors stands a round, under buyers a purchase",
    arguments: [
      ("Investisseurs", DealKind.fundingRound), ("Lead investors", .fundingRound),
      ("Acquéreur", .acquisition),
    ])
  func kinds(_ heading: String, _ kind: DealKind) {
    let text = """
      Semaine calme pour les jeunes pousses, avec une seule opération dans tout l'ouest du pays.

      Société | Montant | \(heading)
      Orphel | 12 M€ | Verdane Ventures
      """
    let found = Extractor().extract(Article(title: nil, published: nil, text: text)).claims
    #expect(found.map(\.draft.kind) == [kind])
  }
}
