import Testing

@Suite struct NoDealTests {
  @Test(arguments: [
    "Mirova a réalisé un chiffre d'affaires de 320 millions d'euros en 2024, en hausse de 8 %.",
    "Le titre Bergeral perdait 11,6 % à la Bourse de Paris.",
    "Vexia va supprimer 1 200 postes pour économiser 300 millions d'euros par an.",
    "Le marché de la maintenance pèse 28 milliards de dollars de revenus.",
    "Bergeral va investir 85 millions d'euros dans son atelier de forge.",
    "Dunmore reported profit of £97.2m on sales of £1.34bn.",
    "Karst Ventures manages assets of $310bn.",
    "Shares of Harrow fell 3.1 per cent to $18.",
    "Harrow was fined $40 million by the regulator.",
    "Les actions de Dunmore ont pris plus de 50 % en un mois.",
    "Harrow has consumed $2.5 billion since 2015.",
    "Harrow vend des machines à plus de 200 millions d'euros l'unité.",
    "Harrow, qui a investi 60 milliards d'euros dans ses réseaux, a racheté Mirova.",
  ])
  func figuresOfNoDealMakeNoClaim(_ text: String) {
    #expect(claims(text) == [])
  }

  @Test func otherHeadlinesOfThePageMakeNoClaim() {
    let page = """
      Danone rachète Kerlann pour 120 millions d'euros.

      À lire aussi
      Lidl rachète Primeur pour 95 millions d'euros
      """
    #expect(claims(page) == ["amount 120000000 EUR Danone > Kerlann announced"])
  }
}
