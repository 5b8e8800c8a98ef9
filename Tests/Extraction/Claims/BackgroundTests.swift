import Testing

/// What an article tells beside its news: other headlines, earlier deals, moves of shares, bids that
/// came to nothing.
@Suite struct BackgroundTests {
  @Test(
    "a deal is worth its amount, and the money that is valued is the one after the word",
    arguments: [
      (
        "Kestrel agreed to buy Novalis. The transaction is valued at $36 billion.",
        "amount 36000000000 USD Kestrel > Novalis announced"
      ),
      (
        "Kestrel agreed to buy Novalis in a deal then valued at $165 billion.",
        "amount 165000000000 USD Kestrel > Novalis announced"
      ),
      (
        "Kestrel a bouclé un tour de table : 1,7 milliard d'euros, pour une valorisation de 11,7 milliards d'euros.",
        "amount 1700000000 EUR ? > Kestrel completed | valuation 11700000000 EUR ? > Kestrel completed"
      ),
      (
        "Kestrel raised $10 billion in a Series J that values it at $62 billion.",
        "amount 10000000000 USD ? > Kestrel completed | valuation 62000000000 USD ? > Kestrel completed"
      ),
      (
        "Kestrel a cédé 70 % de Novalis à Tamar, sur la base de 764 millions d'euros.",
        "stake 70 percent Tamar > Novalis completed | valuation 764000000 EUR ? > Novalis completed"
      ),
    ])
  func worthOfADeal(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "what is neared, counted, or moves on the exchange is no deal's",
    arguments: [
      "Son chiffre d'affaires approche les 7 milliards de dollars chez Kestrel.",
      "Kestrel prenait 4,6 % à 330 euros à l'ouverture.",
      "Le Brent cède 1,9 % à 82 dollars.",
      "Kestrel traîne 6 milliards d'euros d'engagements locatifs.",
      "Kestrel's capital spending is set at $19 billion.",
      "Reddit sold about 15.3 million of the shares.",
    ])
  func noDeal(_ text: String) {
    #expect(claims(text) == [])
  }

  @Test(
    "who gives himself a company has bought it",
    arguments: [
      (
        "Kestrel s'était déjà offert Novalis pour 7,5 milliards de dollars.",
        "amount 7500000000 USD Kestrel > Novalis completed"
      ),
      (
        "Les deux fonds se sont offert Novalis pour 3 milliards d'euros.",
        "amount 3000000000 EUR ? > Novalis completed"
      ),
      (
        "Kestrel s'est payé Novalis contre 1,2 milliard de dollars.",
        "amount 1200000000 USD Kestrel > Novalis completed"
      ),
      (
        "Kestrel vient ainsi de racheter Novalis pour 2 milliards d'euros.",
        "amount 2000000000 EUR Kestrel > Novalis completed"
      ),
    ])
  func reflexivePurchases(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "a bid that is only refused stands where it is the news, and not where it is over",
    arguments: [
      (
        "Le conseil d'administration de Novalis a rejeté l'offre de 3 milliards d'euros de Kestrel.",
        "amount 3000000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Kestrel avait remis une première offre de 3 milliards d'euros sur Novalis, que le conseil a rejetée.",
        "amount 3000000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel propose d'acheter Novalis pour 40 milliards d'euros. Toute l'industrie s'en mêle. Le groupe abandonne.",
        "amount 40000000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel discutait avec Novalis d'un rachat à 2 milliards d'euros. Ces pourparlers n'ont finalement pas abouti.",
        "amount 2000000000 EUR Kestrel > Novalis denied"
      ),
    ])
  func refusedBids(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "what is agreed or announced is not yet done",
    arguments: [
      (
        "Kestrel's agreement to buy Novalis for $3.1 billion would extend its reach.",
        "amount 3100000000 USD Kestrel > Novalis announced"
      ),
      (
        "Kestrel vient de s'entendre sur l'achat de 80 % de Novalis.",
        "stake 80 percent Kestrel > Novalis announced"
      ),
      (
        "Kestrel a annoncé lundi une levée de fonds de 90 millions d'euros.",
        "amount 90000000 EUR ? > Kestrel announced"
      ),
      (
        "Kestrel announced a Series B of $90 million.",
        "amount 90000000 USD ? > Kestrel announced"
      ),
    ])
  func agreedUpon(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "a closing that is awaited is of the deal before",
    arguments: [
      (
        "Kestrel va racheter Novalis pour 5 milliards d'euros. L'opération devrait être bouclée d'ici à la fin de l'année.",
        "date 2026-36 Kestrel > Novalis announced"
      ),
      (
        "Kestrel va racheter Novalis pour 5 milliards d'euros. La transaction doit aboutir au deuxième trimestre 2027.",
        "date 2027-34 Kestrel > Novalis announced"
      ),
      (
        "Kestrel agreed to buy Novalis for $5 billion. The deal should wrap up in the second half of 2027.",
        "date 2027-41 Kestrel > Novalis announced"
      ),
      (
        "Kestrel agreed to buy Novalis for $5 billion. Completion is due in the first quarter of 2027.",
        "date 2027-33 Kestrel > Novalis announced"
      ),
    ])
  func awaitedClosings(_ text: String, _ expected: String) {
    let dates = claims(text, published: "2026-11-02").filter { $0.hasPrefix("date") }
    #expect(dates == [expected])
  }

  @Test func otherHeadlinesAreNoneOfTheArticle() {
    let page = """
      Kestrel rachète l'éditeur du logiciel Novalis Pro pour 140 millions

      Kestrel a annoncé mardi le rachat de Novalis pour 140 millions d'euros, au terme de trois mois de \
      discussions avec ses fondateurs.

      Lire aussi : Tamar veut lever 40 millions d'euros

      Ombra vaut désormais 2 milliards d'euros
      Orphée s'offre un siège à Lyon pour 30 millions d'euros
      """
    #expect(claims(page) == ["amount 140000000 EUR Kestrel > Novalis announced"])
  }
}
