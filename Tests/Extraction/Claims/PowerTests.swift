import Testing

/// Power of computing: who will use how much of it, and who lets them.
@Suite struct PowerTests {
  @Test(
    "verbs that tell of a deal only with power of computing",
    arguments: [
      (
        "Castell a réservé 200 mégawatts de puissance de calcul auprès de Wessel.",
        "capacity 0.2 GW Castell > Wessel"
      ),
      ("Nebius réservera 300 MW à Microsoft à Lyon.", "capacity 0.3 GW Microsoft > Nebius"),
      (
        "Castell a négocié avec Wessel, qui lui réservera jusqu'à 1,2 GW de puissance.",
        "capacity ..1.2 GW Castell > Wessel"
      ),
      ("Castell has reserved 400 megawatts from Wessel.", "capacity 0.4 GW Castell > Wessel"),
      (
        "Castell will take 1.5 gigawatts of capacity from Wessel.",
        "capacity 1.5 GW Castell > Wessel"
      ),
      (
        "Castell achètera à Wessel 300 mégawatts de capacité GPU.",
        "capacity 0.3 GW Castell > Wessel"
      ),
      ("Wessel vendra 6 GW de puces à Castell.", "capacity 6 GW Castell > Wessel"),
      (
        "Broadcom et Castell vont déployer 10 gigawatts d'accélérateurs maison.",
        "capacity 10 GW Castell > Broadcom"
      ),
    ])
  func verbs(_ text: String, _ expected: String) {
    #expect(told(text) == [expected], "\(text)")
  }

  @Test("a purchase told in money, then in power")
  func powerOfASum() {
    #expect(
      told(
        "Castell achète à Wessel pour 30 milliards de dollars de puissance de calcul, soit une capacité de 4,5 GW."
      ) == ["amount 30000000000 USD Castell > Wessel", "capacity 4.5 GW Castell > Wessel"])
  }

  @Test(
    "whoever sells computing supplies it",
    arguments: [
      ("Nebius louera 300 MW à Castell.", "capacity 0.3 GW Castell > Nebius"),
      // Two who sell computing: the one that does nothing else, or mined coins before.
      (
        "IREN vient de signer avec Microsoft, pour 9,7 milliards de dollars.",
        "amount 9700000000 USD Microsoft > IREN"
      ),
      ("Castell loue 40 MW à Nebius.", "capacity 0.04 GW Castell > Nebius"),
      (
        "L'accord entre Google et Castell prévoit la livraison d'un million de TPU, soit plus d'un gigawatt.",
        "capacity 1.. GW Castell > Google"
      ),
    ])
  func suppliers(_ text: String, _ expected: String) {
    #expect(told(text) == [expected], "\(text)")
  }

  @Test(
    "figures of the deal told before",
    arguments: [
      (
        "Castell a signé un contrat avec Wessel. Il porte sur 4,5 gigawatts de capacité.",
        "capacity 4.5 GW Castell > Wessel"
      ),
      (
        "Castell dispose de 40 mégawatts fournis par Wessel. Les deux partenaires ont prévu de porter ce chiffre à 100 mégawatts.",
        "capacity 0.1 GW Castell > Wessel"
      ),
      (
        "Castell dépensera 50 milliards de dollars chez Wessel dans des centres de données. Ils totaliseront 2 GW.",
        "capacity 2 GW Castell > Wessel"
      ),
      (
        "Wessel investira 20 milliards de dollars dans Castell. Castell réservera 3 gigawatts auprès de Wessel.",
        "capacity 3 GW Castell > Wessel"
      ),
    ])
  func goingOn(_ text: String, _ expected: String) {
    #expect(told(text).last == expected, "\(text)")
  }

  @Test(
    "what power stations sell is no computing",
    arguments: [
      "Castell a signé avec Wessel pour 2,1 gigawatts d'électricité nucléaire.",
      "Castell signed with Wessel for 2.1 gigawatts of solar power.",
    ])
  func electricity(_ text: String) {
    #expect(told(text).isEmpty, "\(text)")
  }

  @Test(
    "of two who sell computing, the one that does nothing else is paid; makers are, not owners",
    arguments: [
      (
        "Nebius a signé un contrat de calcul de 17,4 milliards de dollars avec Microsoft.",
        ["amount 17400000000 USD Microsoft > Nebius"]
      ),
      (
        "Castell va acheter pour 3 millions d'euros de puces fabriquées par Wessel.",
        ["amount 3000000 EUR Castell > Wessel"]
      ),
      (
        "Castell va acheter des puces conçues par Wessel. Une première tranche, d'un gigawatt, sera livrée bientôt.",
        ["capacity 1 GW Castell > Wessel"]
      ),
    ])
  func paidForComputing(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }
}
