import Testing

/// Who buys, sells, holds and lends, each where a grammar or a stylebook puts them.
@Suite struct PartyPlaceTests {
  @Test(
    "what comes under a new owner",
    arguments: [
      (
        "Castell passe sous le contrôle du fonds Wessel pour 120 millions d'euros.",
        "amount 120000000 EUR Wessel > Castell"
      ),
      (
        "Castell est tombé dans l'escarcelle de Wessel pour 95 millions d'euros.",
        "amount 95000000 EUR Wessel > Castell"
      ),
      (
        "Castell s'est vendu à l'italien Wessel pour 60 millions d'euros.",
        "amount 60000000 EUR Wessel > Castell"
      ),
      (
        "Castell a accepté l'offre de Wessel, qui représente 46 millions d'euros.",
        "amount 46000000 EUR Wessel > Castell"
      ),
    ])
  func passing(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "rounds are of all who put money into them",
    arguments: [
      (
        "Danbury has raised $40 million in funding led by Kessler Ventures, with participation from earlier backers Rowan Capital and Hollis.",
        "amount 40000000 USD Kessler Ventures+Rowan Capital+Hollis > Danbury"
      ),
      (
        "Kessler Ventures led the $40 million round in Danbury and was joined by Rowan Capital.",
        "amount 40000000 USD Kessler Ventures+Rowan Capital > Danbury"
      ),
      (
        "Castell boucle un tour de table de 40 millions d'euros auprès de Wessel, Palau et Kerguen.",
        "amount 40000000 EUR Wessel+Palau+Kerguen > Castell"
      ),
    ])
  func rounds(_ text: String, _ expected: String) {
    #expect(Set(told(text)) == [expected] || sides(told(text)) == sides([expected]))
  }

  /// Each claim with its payers in no order.
  private func sides(_ lines: [String]) -> [Set<Substring>] {
    lines.map { line in Set(line.split { " +".contains($0) }) }
  }

  @Test(
    "sellers are no buyers",
    arguments: [
      (
        "Kessler Industries agreed to buy Rowan's 43% stake in Danbury.",
        "stake 43 percent Kessler Industries > Danbury"
      ),
      (
        "HOUSTON, March 2 - Danbury Corp said it sold the rights to its Alder process to <Kessler Inc> for 200,000 dlrs.",
        "amount 200000 USD Kessler > Danbury"
      ),
      (
        "Danbury announced on Monday an investment of $48 million from growth investor Kessler.",
        "amount 48000000 USD Kessler > Danbury"
      ),
      (
        "Castell a décroché un contrat de 2 milliards d'euros avec Wessel.",
        "amount 2000000000 EUR Wessel > Castell"
      ),
      (
        "Wessel a mis 15 millions d'euros sur la table pour 13 % de Castell.",
        "stake 13 percent Wessel > Castell"
      ),
    ])
  func sellers(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test(
    "units and subsidiaries",
    arguments: [
      (
        "PARIS, March 4 - <Kessler Corp> said its 97.7-pct owned subsidiary <Danbury SA> will close a plant.",
        "stake 97.7 percent Kessler > Danbury"
      ),
      (
        "SARNIA, March 4 - Kessler Corp said its <Danbury Ltd> unit completed a refinancing package worth 830 mln dlrs.",
        "amount 830000000 USD ? > Danbury"
      ),
      (
        "Danbury Inc, 34 pct owned by Kessler Corp, will close a plant.",
        "stake 34 percent Kessler > Danbury"
      ),
      (
        "Kessler has agreed to buy Rowan's Danbury division for $3 billion.",
        "amount 3000000000 USD Kessler > Danbury"
      ),
    ])
  func units(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "people and states that buy",
    arguments: [
      (
        "Le conseil de Castell a approuvé la vente du groupe à Paul Wessel, pour 43 millions d'euros.",
        "amount 43000000 EUR Paul Wessel > Castell"
      ),
      (
        "Les Pays-Bas ont commandé à Castell Marine quatre frégates pour 2 milliards d'euros.",
        "amount 2000000000 EUR Pays-Bas > Castell Marine"
      ),
    ])
  func people(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }
}
