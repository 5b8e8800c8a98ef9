import Testing

/// Which of the dates of a text are those of a deal.
@Suite struct DealDateTests {
  @Test(
    "when a deal was made, or will be",
    arguments: [
      (
        "Kestrel a acheté 100 satellites à Tamar en décembre 2024.",
        "date 2024-12 Kestrel > Tamar"
      ),
      (
        "Kestrel's offer for Tamar closes on June 5.",
        "date 2026-06-05 Kestrel > Tamar"
      ),
      ("Kestrel acquired Tamar in May 2021.", "date 2021-05 Kestrel > Tamar"),
      (
        "L'introduction en Bourse de Kestrel est attendue au quatrième trimestre 2026.",
        "date 2026-36 ? > Kestrel"
      ),
      (
        "Kestrel a racheté Tamar. La clôture de l'opération est prévue en mai 2026.",
        "date 2026-05 Kestrel > Tamar"
      ),
    ])
  func datesOfDeals(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "a founding, a term, a year's business are none",
    arguments: [
      "Kestrel, fondé en 2011, a racheté Tamar.",
      "Kestrel acquired Tamar and wants to hire 300 people by 2030.",
      "Kestrel a racheté Tamar, dont les ventes ont reculé en 2024.",
      "Kestrel a racheté Tamar, a rapporté mardi un quotidien.",
    ])
  func otherDates(_ text: String) {
    #expect(told(text) == [])
  }

  @Test("what comes after the date and \"and\" is done another day")
  func anotherVerb() {
    let text =
      "Kestrel étudie une introduction en bourse au quatrième trimestre 2027 et a commencé à tester la publicité."
    #expect(
      claims(text, published: "2026-03-03") == ["date 2027-36 ? > Kestrel rumored"])
  }
}
