import Testing

/// How French pages say that money goes somewhere: in everyday verbs, with the verb left out, in parentheses
/// beside each name, and from whoever sells computing to whoever needs it.
@Suite struct FrenchMoneyTests {
  @Test(
    "sums far from their verb, with what they are told without, and from lenders of a clause of their own",
    arguments: [
      (
        "Wessel a signé la cession de ses parcs et de ses batteries à Castell, un gestionnaire, pour 950 millions d'euros.",
        "amount 950000000 EUR Castell > Wessel"
      ),
      (
        "Wessel versera pour cela 84 millions d'euros hors taxes à Castell.",
        "amount 84000000 EUR Wessel > Castell"
      ),
      (
        "Castell était passé en 2022 sous la coupe de Wessel, au prix de 10 milliards d'euros.",
        "amount 10000000000 EUR Wessel > Castell"
      ),
      (
        "Castell a un crédit de 4 milliards d'euros que Wessel, Palau et Orphée lui ont consenti.",
        "amount 4000000000 EUR Wessel+Palau+Orphée > Castell"
      ),
      (
        "Des rames viennent d'être commandées à Castell, un marché de 600 millions d'euros annoncé par Wessel.",
        "amount 600000000 EUR Wessel > Castell"
      ),
      (
        "Castell, avec ses clients, a été évalué à 12 milliards d'euros.",
        "valuation 12000000000 EUR ? > Castell"
      ),
      (
        "Castell, dont Wessel Capital détient 7 %, a pris acte.",
        "stake 7 percent Wessel Capital > Castell"
      ),
      (
        "Wessel, un mineur coté au Nasdaq, a versé 168 millions d'euros à Castell.",
        "amount 168000000 EUR Wessel > Castell"
      ),
    ])
  func farAway(_ text: String, _ expected: String) {
    #expect(told(text).filter { !$0.hasPrefix("date") } == [expected], "\(text)")
  }

  @Test(
    "everyday verbs of paying, buying, selling and raising",
    arguments: [
      (
        "Wessel va remettre 30 millions d'euros dans Castell.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      ("Wessel allonge 30 millions d'euros pour Castell.", "amount 30000000 EUR Wessel > Castell"),
      ("Wessel sort 30 millions d'euros pour Castell.", "amount 30000000 EUR Wessel > Castell"),
      ("Wessel a claqué 30 millions d'euros pour Castell.", "amount 30000000 EUR Wessel > Castell"),
      (
        "Wessel a englouti 30 millions d'euros dans Castell.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Castell, où Wessel a mis 30 millions d'euros, ferme.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Les 30 millions d'euros que Wessel a mis dans Castell ont fondu.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Les 30 millions d'euros mis par Wessel dans Castell ont fondu.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Wessel met le grappin sur Castell pour 30 millions d'euros.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Wessel a fait main basse sur Castell pour 30 millions d'euros.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Wessel brade Castell à Palau pour 3 millions d'euros.",
        "amount 3000000 EUR Palau > Castell"
      ),
      (
        "Castell amasse 30 millions d'euros auprès de Wessel.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Castell rafle 30 millions d'euros auprès de Wessel.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Wessel et Palau ont entre leurs mains 26 % de Castell.",
        "stake 26 percent Wessel+Palau > Castell"
      ),
    ])
  func verbs(_ text: String, _ expected: String) {
    #expect(told(text) == [expected], "\(text)")
  }

  @Test(
    "who puts money into a round",
    arguments: [
      (
        "Castell a annoncé une levée de fonds de 30 millions d'euros.",
        ["amount 30000000 EUR ? > Castell"]
      ),
      (
        "Castell lève 14 millions d'euros auprès d'investisseurs incluant Wessel, Palau et Tamar.",
        ["amount 14000000 EUR Wessel+Palau+Tamar > Castell"]
      ),
      (
        "Castell a récolté 26 millions d'euros auprès de fonds bien connus comme Wessel.",
        ["amount 26000000 EUR Wessel > Castell"]
      ),
      (
        "Castell a levé 23 millions d'euros avec l'argent de Wessel, Palau — et Tamar.",
        ["amount 23000000 EUR Wessel+Palau+Tamar > Castell"]
      ),
      // The verb of the first is that of those after it.
      (
        "Castell a levé des fonds. Wessel a placé 9 millions d'euros, Palau, 5 millions d'euros, et Tamar 2 millions.",
        [
          "amount 9000000 EUR Wessel > Castell", "amount 5000000 EUR Palau > Castell",
          "amount 2000000 EUR Tamar > Castell",
        ]
      ),
      (
        "Castell lève 12 millions d'euros auprès de Wessel (5 millions), Palau (4 millions) et Tamar (3 millions).",
        [
          "amount 12000000 EUR Wessel+Palau+Tamar > Castell", "amount 5000000 EUR Wessel > Castell",
          "amount 4000000 EUR Palau > Castell", "amount 3000000 EUR Tamar > Castell",
        ]
      ),
      // Whoever makes a loan safe does not lend it.
      (
        "Wessel cherche un emprunt de 7 millions d'euros, garanti par ses titres Palau.",
        ["amount 7000000 EUR ? > Wessel"]
      ),
    ])
  func rounds(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }

  @Test(
    "who sells computing is paid, whoever signs first",
    arguments: [
      (
        "Oracle signe un contrat cloud de 5 milliards de dollars avec Castell.",
        ["amount 5000000000 USD Castell > Oracle"]
      ),
      (
        "Castell signe un contrat cloud de 5 milliards de dollars avec Oracle.",
        ["amount 5000000000 USD Castell > Oracle"]
      ),
      (
        "L'hébergeur Wessel a signé avec Castell un contrat de calcul de 5 milliards de dollars.",
        ["amount 5000000000 USD Castell > Wessel"]
      ),
      // A cloud buys too.
      (
        "Microsoft a signé un contrat de 5 milliards de dollars avec Castell pour de l'électricité.",
        ["amount 5000000000 USD Microsoft > Castell"]
      ),
      (
        "Castell a conclu des ententes avec Wessel (5 gigawatts) et Palau (construction à 60 milliards de dollars).",
        ["capacity 5 GW Castell > Wessel", "amount 60000000000 USD Castell > Palau"]
      ),
      (
        "Castell a signé 30 millions d'euros de contrats avec Wessel et 20 millions avec Palau.",
        ["amount 30000000 EUR Castell > Wessel", "amount 20000000 EUR Castell > Palau"]
      ),
      (
        "Wessel et Palau ont passé avec Castell des contrats de 3 milliards de dollars.",
        ["amount 3000000000 USD Wessel+Palau > Castell"]
      ),
    ])
  func contracts(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }

  @Test(
    "what a thing is thought to be worth, and wholes of which nobody holds anything",
    arguments: [
      (
        "Wessel estime sa filiale Castell à 400 millions d'euros.",
        ["valuation 400000000 EUR ? > Castell"]
      ),
      (
        "L'offre valorise la totalité de Castell à 41 millions d'euros.",
        ["valuation 41000000 EUR ? > Castell"]
      ),
      (
        "Palau gère l'intégralité des logiciels de Castell, racheté par Wessel pour 3 millions d'euros.",
        ["amount 3000000 EUR Wessel > Castell"]
      ),
      (
        "Wessel pourrait placer 3 millions d'euros dans Castell, valeur sûre du secteur.",
        ["amount 3000000 EUR Wessel > Castell"]
      ),
    ])
  func worth(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }

  @Test(
    "who enters a capital, and holdings that move",
    arguments: [
      (
        "Castell accueille Wessel à son capital à hauteur de 20 %.",
        ["stake 20 percent Wessel > Castell"]
      ),
      (
        "Castell ouvre son capital à Wessel, qui apporte 9 millions d'euros.",
        ["amount 9000000 EUR Wessel > Castell"]
      ),
      (
        "Castell annonce l'arrivée à son capital de Wessel, qui prend 20 % de ses parts.",
        ["stake 20 percent Wessel > Castell"]
      ),
      (
        "L'OPA de Wessel sur Castell valorise la cible à 9 millions d'euros.",
        ["valuation 9000000 EUR ? > Castell"]
      ),
      (
        "Wessel rachète Castell.\n\n* Palau : 12 % du capital\n* Tamar : 8 % du capital",
        ["stake 12 percent Palau > Castell", "stake 8 percent Tamar > Castell"]
      ),
      (
        "Wessel est prêt à monter à 9 millions d'euros pour Castell.",
        ["amount 9000000 EUR Wessel > Castell"]
      ),
      ("Wessel monte à 20 % dans Castell.", ["stake 20 percent Wessel > Castell"]),
      ("Wessel est descendu à 12 % du capital de Castell.", ["stake 12 percent Wessel > Castell"]),
      (
        "Wessel a remporté les enchères pour Castell avec une offre de 9 millions d'euros.",
        ["amount 9000000 EUR Wessel > Castell"]
      ),
    ])
  func holdings(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }

  @Test("what comes after a sum was paid is told when that is over")
  func over() {
    let text =
      "Après une première mise de 12 millions d'euros dans Castell, Wessel veut remettre au pot."
    #expect(claims(text) == ["amount 12000000 EUR Wessel > Castell completed"])
  }

  @Test(
    "a valuation is as firm as its round; what was wanted is not done; what failed before does not deny",
    arguments: [
      (
        "Castell cherche à lever 30 millions d'euros sur une valorisation de 200 millions.",
        ["amount 30000000 EUR ? > Castell rumored", "valuation 200000000 EUR ? > Castell rumored"]
      ),
      (
        "Castell raised $30 million at a valuation of $200 million.",
        [
          "amount 30000000 USD ? > Castell completed",
          "valuation 200000000 USD ? > Castell completed",
        ]
      ),
      (
        "Wessel renonce à racheter Castell, qu'il convoitait pour 3 millions d'euros.",
        ["amount 3000000 EUR Wessel > Castell denied"]
      ),
      (
        "Après l'échec des discussions avec Palau, Castell a été vendu à Wessel pour 3 millions d'euros.",
        ["amount 3000000 EUR Wessel > Castell completed"]
      ),
    ])
  func firmness(_ text: String, _ expected: [String]) {
    #expect(claims(text) == expected)
  }
}
