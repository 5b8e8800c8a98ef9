import Testing

/// Whom French pronouns mean, and which deal a later sentence goes on with.
@Suite struct FrenchReferenceTests {
  @Test(
    "a pronoun has the gender of the words before it",
    arguments: [
      (
        "La start-up Castell discute avec le fonds Wessel. Il a investi 30 millions d'euros dans Palau.",
        "amount 30000000 EUR Wessel > Palau"
      ),
      (
        "Castell serait en quête d'argent, et Wessel ferait partie des investisseurs approchés. Ce dernier a investi 30 millions d'euros dans Palau.",
        "amount 30000000 EUR Wessel > Palau"
      ),
      (
        "Le Brésilien Carlos Brito a vendu Castell à Palau pour 80 millions d'euros.",
        "amount 80000000 EUR Palau > Castell"
      ),
    ])
  func pronouns(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test func celuiStandsForTheNounBefore() {
    let text =
      "Boeing discute du rachat de Castell, et Wessel a bouclé celui de Palau en 2025, contre 60 millions d'euros."
    #expect(
      told(text) == ["amount 60000000 EUR Wessel > Palau", "date 2025 Wessel > Palau"])
  }

  @Test func anArticleGoesByTheShortNameItUses() {
    let text = """
      Wessel rachète Castell Computing pour 40 millions d'euros. Castell emploie cent personnes. \
      Castell vend des puces. Wessel a payé Castell comptant, et Castell reste à Lyon.
      """
    #expect(told(text) == ["amount 40000000 EUR Wessel > Castell"])
  }

  @Test(
    "what is awaited is the deal that was told",
    arguments: [
      (
        "Kestrel a signé le rachat de Castell pour 40 millions d'euros. La finalisation est attendue au cours du premier semestre 2027.",
        "2027-40"
      ),
      (
        "Kestrel a signé le rachat de Castell pour 40 millions d'euros. La clôture est prévue au second semestre 2026.",
        "2026-41"
      ),
      (
        "Wessel a lancé une offre publique d'achat sur Castell pour 40 millions d'euros. Elle est attendue au deuxième trimestre 2026.",
        "2026-34"
      ),
      (
        "Wessel a lancé une offre publique d'achat sur Castell pour 40 millions d'euros. Les résultats sont attendus en mai 2026.",
        nil
      ),
    ] as [(String, String?)])
  func awaited(_ text: String, _ expected: String?) {
    let dates = told(text).filter { $0.hasPrefix("date ") }
    #expect(
      dates.map { $0.split(separator: " ")[1] } == [expected].compactMap { $0.map { $0[...] } })
  }

  @Test func aMonthGoesOnWithTheYearOfItsSentence() {
    let text =
      "Kestrel, qui avait proposé en janvier 2024 de reprendre Castell pour 80 millions d'euros, a renoncé en mars."
    #expect(
      told(text) == [
        "amount 80000000 EUR Kestrel > Castell", "date 2024-01 Kestrel > Castell",
        "date 2024-03 Kestrel > Castell",
      ])
  }
}
