import Testing

/// Sums that give way to others, and sums without their money.
@Suite struct ReplacementTests {
  @Test(
    "a figure that gives way to another of its sentence is denied",
    arguments: [
      (
        "Novalis devrait lever 2,5 milliards d'euros, contre 2 milliards évoqués début octobre, selon une source proche des discussions.",
        "amount 2500000000 EUR ? > Novalis rumored | amount 2000000000 EUR ? > Novalis denied"
      ),
      (
        "Kestrel propose désormais 3 milliards d'euros pour Novalis, contre 2,6 milliards auparavant.",
        "amount 3000000000 EUR Kestrel > Novalis announced | amount 2600000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel now offers $3 billion for Novalis, up from $2.6 billion previously.",
        "amount 3000000000 USD Kestrel > Novalis announced | amount 2600000000 USD Kestrel > Novalis denied"
      ),
      (
        "Kestrel a relevé son offre sur Novalis de 2,6 à 3 milliards d'euros.",
        "amount 3000000000 EUR Kestrel > Novalis announced | amount 2600000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel offre 3 milliards d'euros pour Novalis, et non 2,6 milliards comme évoqué.",
        "amount 3000000000 EUR Kestrel > Novalis announced | amount 2600000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel raised its offer for Novalis to $3 billion from $2.6 billion.",
        "amount 3000000000 USD Kestrel > Novalis announced | amount 2600000000 USD Kestrel > Novalis denied"
      ),
    ])
  func replacedFiguresAreDenied(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "money that is not said is the article's",
    arguments: [
      (
        "Kestrel céderait Novalis à Mayen pour 1,7 milliard. Orphée lèverait 2 milliards d'euros.",
        "amount 1700000000 EUR Mayen > Novalis rumored | amount 2000000000 EUR ? > Orphée rumored"
      ),
      (
        "Kestrel discuterait du rachat de Novalis pour 3 milliards d'euros, avec une part de 40 %.",
        "amount 3000000000 EUR Kestrel > Novalis rumored | stake 40 percent Kestrel > Novalis rumored"
      ),
      (
        "Kestrel rachèterait Novalis pour 3 milliards d'euros. Le groupe a proposé 2,5 milliards au printemps.",
        "amount 3000000000 EUR Kestrel > Novalis rumored | amount 2500000000 EUR Kestrel > Novalis announced"
      ),
    ])
  func moneyOfTheArticle(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }
}
