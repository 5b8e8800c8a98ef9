import Testing

/// What is prepared, supposed or thought of.
@Suite struct FirmnessTests {
  @Test(
    "what is prepared or would be is a rumour",
    arguments: [
      (
        "Novalis a signé un contrat de 38 millions d'euros avec Kestrel. La valorisation de Novalis dépasserait alors 500 millions d'euros.",
        "amount 38000000 EUR Novalis > Kestrel announced | valuation 500000000.. EUR ? > Novalis rumored"
      ),
      (
        "Kestrel aurait trouvé un accord pour racheter Novalis 12 millions d'euros.",
        "amount 12000000 EUR Kestrel > Novalis rumored"
      ),
      // What is just signed is agreed, and not done.
      (
        "Novalis vient de signer un contrat de 38 millions d'euros avec Kestrel.",
        "amount 38000000 EUR Novalis > Kestrel announced"
      ),
      // What a participle says of a company stands, whatever may come.
      (
        "Novalis, valorisée 183 milliards d'euros, pourrait lever 2 milliards d'euros.",
        "valuation 183000000000 EUR ? > Novalis completed | amount 2000000000 EUR ? > Novalis rumored"
      ),
      (
        "Novalis prépare une levée de fonds de 2 milliards d'euros.",
        "amount 2000000000 EUR ? > Novalis rumored"
      ),
      (
        "Kestrel conserverait une participation de 20 % dans Novalis.",
        "stake 20 percent Kestrel > Novalis rumored"
      ),
      (
        "Le prix serait compris entre 3 et 4 milliards d'euros pour Novalis, racheté par Kestrel.",
        "amount 3000000000..4000000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "Kestrel prépare le rachat de Novalis pour 2 milliards d'euros.",
        "amount 2000000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "Kestrel is preparing a $2 billion bid for Novalis.",
        "amount 2000000000 USD Kestrel > Novalis rumored"
      ),
      (
        "Kestrel would keep a 20% stake in Novalis.",
        "stake 20 percent Kestrel > Novalis rumored"
      ),
      (
        "Novalis se prépare à lever 50 millions d'euros auprès de Kestrel.",
        "amount 50000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "Novalis is gearing up to raise $50 million.",
        "amount 50000000 USD ? > Novalis rumored"
      ),
    ])
  func preparationsAreRumours(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "whoever weighs a bid for the business of another is the bidder",
    arguments: [
      (
        "Kestrel is weighing a bid of around 3.2 billion euros for the French business of rival Novalis.",
        "amount 3200000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "French retailer Kestrel is weighing a bid of around 3.2 billion euros for the French business of rival Novalis, two sources with knowledge of the matter told Reuters.",
        "amount 3200000000 EUR Kestrel > Novalis rumored via Reuters"
      ),
      (
        "Kestrel prépare une offre de 3 milliards d'euros sur les activités françaises de son rival Novalis.",
        "amount 3000000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "Kestrel is considering an offer of $900 million for the Spanish unit of competitor Novalis.",
        "amount 900000000 USD Kestrel > Novalis rumored"
      ),
      (
        "Kestrel weighs 3.2 billion euro bid for Novalis's French business - sources",
        "amount 3200000000 EUR Kestrel > Novalis rumored"
      ),
    ])
  func whoIsBidding(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "what values a company beside a price is a valuation",
    arguments: [
      (
        "Kestrel met 5,1 milliards d'euros sur la table pour Novalis, valorisant le gérant 5,8 milliards.",
        "amount 5100000000 EUR Kestrel > Novalis announced | valuation 5800000000 EUR ? > Novalis announced"
      ),
      (
        "L'opération valoriserait Novalis 3,2 milliards d'euros, pour un prix de 2,8 milliards versé par Kestrel.",
        "valuation 3200000000 EUR ? > Novalis rumored | amount 2800000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "Novalis is in talks to raise as much as €3 billion in a new funding round that would value it at about €20 billion, according to people familiar with the matter.",
        "amount ..3000000000 EUR ? > Novalis rumored | valuation 20000000000 EUR ? > Novalis rumored"
      ),
      (
        "Kestrel a investi 200 millions d'euros dans Novalis, ce qui valorise la start-up 2 milliards.",
        "amount 200000000 EUR Kestrel > Novalis completed | valuation 2000000000 EUR ? > Novalis completed"
      ),
      (
        "Kestrel invested $200 million in Novalis, valuing the company at $2 billion.",
        "amount 200000000 USD Kestrel > Novalis completed | valuation 2000000000 USD ? > Novalis completed"
      ),
    ])
  func worthOfACompany(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "what closes a deal, what is paid for a share and what a sum is said to be make it no firmer or weaker",
    arguments: [
      ("Castell cherche 12 millions d'euros.", "amount 12000000 EUR ? > Castell rumored"),
      (
        "Le rachat de Castell par Wessel, estimé à 83 millions d'euros, a été bouclé.",
        "amount 83000000 EUR Wessel > Castell completed"
      ),
      (
        "Wessel débourse 14 millions d'euros pour 49 % du capital de Castell.",
        "amount 14000000 EUR Wessel > Castell announced | stake 49 percent Wessel > Castell announced"
      ),
      (
        "Wessel, premier actionnaire de Castell avec 44 %, réduira la voilure.",
        "stake 44 percent Wessel > Castell completed"
      ),
      (
        "Wessel a prévu d'injecter 2 millions d'euros dans Castell.",
        "amount 2000000 EUR Wessel > Castell announced"
      ),
      (
        "Palau a convenu de vendre Castell à Wessel pour 8 millions d'euros.",
        "amount 8000000 EUR Wessel > Castell announced"
      ),
      (
        "Palau et Wessel seraient tombés d'accord sur la vente de Castell à Wessel pour 8 millions d'euros.",
        "amount 8000000 EUR Wessel > Castell rumored"
      ),
      (
        "Wessel détient 20 % de Castell, et possède une option sur 31 % supplémentaires.",
        "stake 20 percent Wessel > Castell completed | stake 31 percent Wessel > Castell announced"
      ),
      (
        "Wessel rachète Castell pour 4 millions d'euros, payables à la réalisation, attendue au premier semestre 2027.",
        "amount 4000000 EUR Wessel > Castell announced | date 2027-40 Wessel > Castell announced"
      ),
    ])
  func closing(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }
}
