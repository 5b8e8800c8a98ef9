import Testing

/// What a sum or a share is of in French pages: a part of a round, all of what was raised, what somebody looks for,
/// what is paid for a share, and what is offered for whose company.
@Suite struct FrenchSumTests {
  @Test(
    "parts and totals of rounds",
    arguments: [
      (
        "Castell cherche à lever 20 milliards de dollars, dont 7,5 milliards en capital et 12,5 milliards de dette.",
        [
          "amount 20000000000 USD ? > Castell", "amount 7500000000 USD ? > Castell",
          "amount 12500000000 USD ? > Castell",
        ]
      ),
      (
        "Castell lève 20 millions d'euros. Wessel y mettrait 2 millions d'euros.",
        ["amount 20000000 EUR ? > Castell", "amount 2000000 EUR Wessel > Castell"]
      ),
      (
        "Castell lève 20 millions d'euros. Wessel mettrait 2 millions d'euros.",
        ["amount 20000000 EUR ? > Castell", "amount 2000000 EUR Wessel > Castell"]
      ),
      (
        "Castell lève 20 millions d'euros. Le tour est mené par Wessel, avec Palau ; il porte le financement total au-delà de 150 millions d'euros.",
        [
          "amount 20000000 EUR Wessel+Palau > Castell", "amount 150000000.. EUR ? > Castell",
        ]
      ),
      (
        "Wessel est le premier contributeur avec 50 milliards de dollars, devant Palau (30 milliards), dans le tour de table de Castell.",
        ["amount 50000000000 USD Wessel > Castell", "amount 30000000000 USD Palau > Castell"]
      ),
      ("Castell cherche 12 millions d'euros.", ["amount 12000000 EUR ? > Castell"]),
      (
        "Castell a levé 500 millions d'euros de dette auprès de Wessel.",
        ["amount 500000000 EUR Wessel > Castell"]
      ),
      (
        "Castell boucle un tour de 330 millions d'euros à 6,6 milliards d'euros de valorisation, après avoir levé 200 millions d'euros. Wessel et Palau ont mené l'opération.",
        [
          "amount 330000000 EUR Wessel+Palau > Castell", "valuation 6600000000 EUR ? > Castell",
          "amount 200000000 EUR ? > Castell",
        ]
      ),
      (
        "Castell lève 500 millions d'euros auprès de Wessel. Palau et Ombra remettent au pot.",
        ["amount 500000000 EUR Wessel+Palau+Ombra > Castell"]
      ),
      (
        "Castell s'apprête à lever 100 millions d'euros. Tamar apporterait 50 millions, Wessel et Palau 30 millions chacun.",
        [
          "amount 100000000 EUR ? > Castell", "amount 50000000 EUR Tamar > Castell",
          "amount 30000000 EUR Wessel > Castell", "amount 30000000 EUR Palau > Castell",
        ]
      ),
      (
        "Castell prépare un tour de table de 20 millions d'euros qui mêle 7,5 millions d'euros de fonds propres et 12,5 millions d'euros de dette.",
        [
          "amount 20000000 EUR ? > Castell", "amount 7500000 EUR ? > Castell",
          "amount 12500000 EUR ? > Castell",
        ]
      ),
      (
        "Wessel, déjà engagé à hauteur de 30 millions d'euros dans Castell, pourrait remettre 10 millions d'euros au pot.",
        ["amount 30000000 EUR Wessel > Castell", "amount 10000000 EUR Wessel > Castell"]
      ),
      (
        "Wessel met 2 millions d'euros dans Castell. Selon Bloomberg, Wessel participe à un tour de table de 20 millions.",
        ["amount 2000000 EUR Wessel > Castell", "amount 20000000 EUR Wessel > Castell"]
      ),
      (
        "Castell cherche 10 millions d'euros auprès de Palau. Wessel s'est par ailleurs engagé à y injecter 5 millions d'euros.",
        ["amount 10000000 EUR Palau > Castell", "amount 5000000 EUR Wessel > Castell"]
      ),
      (
        "L'augmentation de capital de Castell, de 12 millions d'euros, a été souscrite par Wessel.",
        ["amount 12000000 EUR Wessel > Castell"]
      ),
      (
        "Le tour de table de Castell, de 12 millions d'euros, a été souscrit par Wessel et Palau.",
        ["amount 12000000 EUR Wessel+Palau > Castell"]
      ),
      (
        "Les 12 millions d'euros levés par Castell ont été apportés par Wessel et Palau.",
        ["amount 12000000 EUR Wessel+Palau > Castell"]
      ),
      (
        "Castell est en quête d'investisseurs. Wessel serait prêt à remettre entre 1 et 2 millions d'euros dans Castell.",
        ["amount 1000000..2000000 EUR Wessel > Castell"]
      ),
    ])
  func rounds(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }

  @Test(
    "what is offered and paid for a company",
    arguments: [
      (
        "Wessel a proposé 34 millions d'euros à Palau pour s'emparer de Castell.",
        ["amount 34000000 EUR Wessel > Castell"]
      ),
      (
        "Wessel a fait une offre de reprise de Castell de 40 millions d'euros.",
        ["amount 40000000 EUR Wessel > Castell"]
      ),
      (
        "L'offre de rachat de Wessel sur Castell atteint 40 millions d'euros.",
        ["amount 40000000 EUR Wessel > Castell"]
      ),
      (
        "Wessel offre 12 euros par titre, soit 480 millions d'euros au total, pour Castell.",
        ["amount 480000000 EUR Wessel > Castell"]
      ),
      (
        "Castell passe aux mains de Daniel Wessel pour 36 millions de livres.",
        ["amount 36000000 GBP Daniel Wessel > Castell"]
      ),
      (
        "Wessel va mettre la main à la poche : 40 millions d'euros pour Castell.",
        ["amount 40000000 EUR Wessel > Castell"]
      ),
      (
        "Wessel a choisi l'espagnol Castell pour un marché de 17 millions d'euros.",
        ["amount 17000000 EUR Wessel > Castell"]
      ),
      (
        "Palau cède Castell à Wessel pour 10 millions d'euros, Tamar prenant 2 %.",
        ["amount 10000000 EUR Wessel > Castell", "stake 2 percent Tamar > Castell"]
      ),
      (
        "Wessel Group de Moncef Belkhayat rachète Castell pour 30 millions d'euros.",
        ["amount 30000000 EUR Wessel Group > Castell"]
      ),
      (
        "Le club de Saint-Étienne a été racheté par Wessel pour 20 millions d'euros.",
        ["amount 20000000 EUR Wessel > AS Saint-Étienne"]
      ),
    ])
  func prices(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }

  @Test(
    "shares that are given, reached and kept",
    arguments: [
      (
        "Palau a accordé à Wessel le droit d'acquérir jusqu'à 10 % de son capital.",
        ["stake ..10 percent Wessel > Palau"]
      ),
      (
        "Castell a reçu 9 millions d'euros de Wessel contre 9,9 % de ses actions.",
        ["amount 9000000 EUR Wessel > Castell", "stake 9.9 percent Wessel > Castell"]
      ),
      (
        "Wessel possède 12 % de Castell et souhaite monter à 25 %.",
        ["stake 12 percent Wessel > Castell", "stake 25 percent Wessel > Castell"]
      ),
      (
        "Wessel prend 75 % de Castell, pouvant aller à 100 % d'ici 2027.",
        [
          "stake 75 percent Wessel > Castell", "stake ..100 percent Wessel > Castell",
          "date 2027 Wessel > Castell",
        ]
      ),
      ("Wessel se renforce dans Castell, à 22 %.", ["stake 22 percent Wessel > Castell"]),
      ("Wessel se renforce à 22 % dans Castell.", ["stake 22 percent Wessel > Castell"]),
      ("Le management de Castell garde 12 % des parts.", ["stake 12 percent ? > Castell"]),
      (
        "Wessel possède 7 % de Castell aux côtés de Palau.", ["stake 7 percent Wessel > Castell"]
      ),
      (
        "Wessel, premier actionnaire de Castell (21 %), se réjouit.",
        ["stake 21 percent Wessel > Castell"]
      ),
      (
        "Castell appartient à 60 % à Wessel et à 40 % à Palau.",
        ["stake 60 percent Wessel > Castell", "stake 40 percent Palau > Castell"]
      ),
      (
        "Wessel rachète la part de Palau dans Castell, soit 30 %, pour 12 millions d'euros.",
        ["stake 30 percent Wessel > Castell", "amount 12000000 EUR Wessel > Castell"]
      ),
      (
        "Actionnaires de Castell : Wessel 60 %, Palau 30 %, Tamar 10 %.",
        [
          "stake 60 percent Wessel > Castell", "stake 30 percent Palau > Castell",
          "stake 10 percent Tamar > Castell",
        ]
      ),
      (
        "Les actionnaires de Castell ont approuvé à 92 % son rachat par Wessel pour 12 millions d'euros.",
        ["amount 12000000 EUR Wessel > Castell"]
      ),
      (
        "La famille Dassault détient 60 % de Castell.",
        ["stake 60 percent famille Dassault > Castell"]
      ),
    ])
  func shares(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }
}
