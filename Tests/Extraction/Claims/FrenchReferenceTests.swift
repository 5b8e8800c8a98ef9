import Testing

/// Whom French pronouns mean, and which deal a later sentence goes on with.
@Suite struct FrenchReferenceTests {
  @Test("whoever has received money is the young company, and not whoever gave it")
  func young() {
    #expect(
      told(
        "Nvidia va investir 1 milliard de dollars dans Castell. La jeune pousse est valorisée 3 milliards de dollars."
      ) == ["amount 1000000000 USD Nvidia > Castell", "valuation 3000000000 USD ? > Castell"])
  }

  @Test(
    "a pronoun has the gender of the words before it",
    arguments: [
      (
        "La start-up Castell discute avec le fonds Wessel. Il a investi 30 millions d'euros dans Palau.",
        "amount 30000000 EUR Wessel > Palau"
      ),
      // "Il s'agit": nobody, "il y a" neither, but "il y a investi".
      (
        "Kestrel a gagné. Il s'agit, dit Wessel, du plus gros rachat du secteur : Palau lui coûte 30 millions d'euros.",
        "amount 30000000 EUR Kestrel > Palau"
      ),
      (
        "Kestrel connaît Palau. Il y a déjà investi 30 millions d'euros.",
        "amount 30000000 EUR Kestrel > Palau"
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

  @Test func aCompanyGoesByItsFullName() {
    let text = """
      Wessel rachète Castell Computing pour 40 millions d'euros. Castell emploie cent personnes. \
      Castell vend des puces. Wessel a payé Castell comptant, et Castell reste à Lyon.
      """
    #expect(told(text) == ["amount 40000000 EUR Wessel > Castell Computing"])
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

  @Test(
    "who stands on which side",
    arguments: [
      (
        "Castell avait coûté 2,5 milliards de dollars à Kestrel.",
        ["amount 2500000000 USD Kestrel > Castell"]
      ),
      (
        "Kestrel n'en est pas à son coup d'essai : Castell lui avait coûté 2,5 milliards de dollars.",
        ["amount 2500000000 USD Kestrel > Castell"]
      ),
      (
        "Castell Media a été cédé à Wessel et à Palau pour 1,5 milliard d'euros.",
        ["amount 1500000000 EUR Wessel+Palau > Castell Media"]
      ),
      (
        "Premier actionnaire de Castell avec 9,9 % du capital, la banque Wessel soutient le projet.",
        ["stake 9.9 percent Wessel > Castell"]
      ),
      (
        "L'Etat, toujours premier actionnaire de Castell avec 44,2 %, a donné son feu vert.",
        ["stake 44.2 percent Etat > Castell"]
      ),
      (
        "Kestrel détenait encore environ 40 % de Castell, et le fonds Wessel 10 %.",
        ["stake 40 percent Kestrel > Castell", "stake 10 percent Wessel > Castell"]
      ),
      (
        "Kestrel et Castell ont signé : le premier paiera 13 millions d'euros au second.",
        ["amount 13000000 EUR Kestrel > Castell"]
      ),
      (
        "Kestrel a levé 750 millions de dollars auprès notamment de Wessel, Palau et Castell.",
        ["amount 750000000 USD Wessel+Palau+Castell > Kestrel"]
      ),
      (
        "Kestrel a réuni un milliard d'euros auprès d'investisseurs comme Wessel, Palau ou Castell.",
        ["amount 1000000000 EUR Wessel+Palau+Castell > Kestrel"]
      ),
      (
        "Kestrel rachète 100 % de Castell, l'assureur auto et habitation de Dunmore.",
        ["stake 100 percent Kestrel > Castell"]
      ),
      (
        "Wessel entre à hauteur de 9,9 % chez Castell.",
        ["stake 9.9 percent Wessel > Castell"]
      ),
      (
        "Castell appartient à Wessel depuis juillet 2024.",
        ["date 2024-07 Wessel > Castell"]
      ),
    ])
  func sides(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test func whatADealIsWorthIsItsAmount() {
    let text =
      "Kestrel rachète Castell. La transaction représente une valeur totale d'environ 9,5 milliards de dollars."
    #expect(told(text) == ["amount 9500000000 USD Kestrel > Castell"])
  }

  @Test(
    "how firm",
    arguments: [
      (
        "Cela valorise Castell à 68 milliards de livres.",
        "valuation 68000000000 GBP ? > Castell announced"
      ),
      (
        "Kestrel deviendra le premier actionnaire de Castell, avec environ 18% du capital.",
        "stake 18 percent Kestrel > Castell announced"
      ),
      (
        "L'introduction en Bourse de Kestrel est attendue fin 2026.",
        "date 2026-36 ? > Kestrel rumored"
      ),
      (
        "Kestrel va entrer en Bourse. La cotation est attendue au T4 2026.",
        "date 2026-36 ? > Kestrel announced"
      ),
      (
        "Kestrel envisage d'entrer en Bourse en octobre 2026.",
        "date 2026-10 ? > Kestrel rumored"
      ),
    ])
  func firmness(_ text: String, _ expected: String) {
    #expect(claims(text, published: "2026-03-03") == [expected])
  }

  @Test func onlyIsNeitherMoreNorLess() {
    #expect(
      told("Kestrel ne contrôle plus que 55 % de Castell.") == [
        "stake 55 percent Kestrel > Castell"
      ])
  }

  @Test(
    "who founded a company, and where they come from, is not who the article goes on about",
    arguments: [
      (
        "Kestrel cherche de l'argent. Fondée en 2022 par Aravel Sorivas, un ancien de Wessel, la jeune pousse a grandi. Elle vaut 2 milliards d'euros.",
        "valuation 2000000000 EUR ? > Kestrel"
      ),
      (
        "Kestrel cherche de l'argent. Fondée par Aravel Sorivas et Lena Castell, la société compte mille clients. Elle a attiré 120 millions d'euros auprès de Palau.",
        "amount 120000000 EUR Palau > Kestrel"
      ),
      (
        "Kestrel cherche de l'argent. Fondée par deux anciens ingénieurs de Wessel, la société compte mille clients. Elle a attiré 120 millions d'euros auprès de Palau.",
        "amount 120000000 EUR Palau > Kestrel"
      ),
    ])
  func founders(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "a nation alone stands for who is of it",
    arguments: [
      (
        "Orvane a cédé Palau au qatari Wessel. Orvane s'est recentré. Le qatari détient 5 % de Kestrel.",
        "stake 5 percent Wessel > Kestrel"
      ),
      (
        "Orvane a choisi l'allemand Wessel. Orvane avait racheté Palau. Kestrel prend 5 % de l'allemand.",
        "stake 5 percent Kestrel > Wessel"
      ),
      (
        "Kestrel et l'allemand Castell veulent Palau. L'allemand offre 300 millions d'euros pour Palau.",
        "amount 300000000 EUR Castell > Palau"
      ),
      // A name follows: who is of the nation is told.
      (
        "Orvane a choisi l'allemand Wessel. L'américain Kestrel prend 5 % de Palau.",
        "stake 5 percent Kestrel > Palau"
      ),
    ])
  func nations(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test func theFamilyOfACompanyIsNotTheCompany() {
    let text =
      "Kestrel a gagné. Wessel paie 3 millions d'euros pour 26 % de la compagnie de la famille Orvane."
    #expect(
      told(text) == ["amount 3000000 EUR Wessel > Kestrel", "stake 26 percent Wessel > Kestrel"])
  }

  @Test(
    "what a company makes or owns is not the company",
    arguments: [
      (
        "Kestrel cherche de l'argent. Orvane a déboursé 3 millions d'euros pour 11 % du capital du concepteur du Chatou.",
        ["amount 3000000 EUR Orvane > Kestrel", "stake 11 percent Orvane > Kestrel"]
      ),
      (
        "Orvane rachète Kestrel. Le propriétaire de Lanvière paie 3 milliards d'euros.",
        ["amount 3000000000 EUR Orvane > Kestrel"]
      ),
      // The name of the owner comes after.
      (
        "Orvane rachète Kestrel. Le propriétaire de Lanvière, Palau, avait pris 5 % de Kestrel.",
        ["stake 5 percent Palau > Kestrel"]
      ),
    ])
  func things(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "dates counted from another",
    arguments: [
      ("Wessel a racheté Castell il y a un an.", ["date 2025-03~ Wessel > Castell"]),
      (
        "Wessel a racheté Castell en mars 2022. La vente de Palau à Kestrel a suivi en décembre de la même année.",
        ["date 2022-03 Wessel > Castell", "date 2022-12 Kestrel > Palau"]
      ),
    ])
  func counted(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "whom a description means after a purchase, a round or a list",
    arguments: [
      (
        "Wessel a annoncé le rachat de Castell. La jeune pousse avait levé 40 millions d'euros en 2021 auprès de Palau. Le groupe avait déjà acheté Ombrel pour 12 millions d'euros.",
        [
          "amount 40000000 EUR Palau > Castell", "amount 12000000 EUR Wessel > Ombrel",
          "date 2021 Palau > Castell",
        ]
      ),
      (
        "Castell a réuni 60 millions d'euros. Le tour est mené par Wessel, avec d'autres fonds, dont Palau. L'entreprise est désormais valorisée 400 millions d'euros.",
        ["amount 60000000 EUR Wessel > Castell", "valuation 400000000 EUR ? > Castell"]
      ),
      (
        "Wessel envisage de vendre sa filiale Castell. Plusieurs fonds sont sur les rangs, dont Palau et Tamar. L'opération valoriserait la société à 2 milliards d'euros.",
        ["valuation 2000000000 EUR ? > Castell"]
      ),
      (
        "Castell est en redressement. Deux offres de reprise ont été déposées : celle de Wessel, qui propose 4 millions d'euros ; celle de Palau, à hauteur de 6 millions d'euros.",
        ["amount 4000000 EUR Wessel > Castell", "amount 6000000 EUR Palau > Castell"]
      ),
      (
        "Palau vend Castell à Wessel. Palau avait racheté l'entreprise pour 40 millions d'euros.",
        ["amount 40000000 EUR Palau > Castell"]
      ),
      (
        "Le tour de table de Castell, de 12 millions d'euros, réunit Wessel, Palau et Tamar.",
        ["amount 12000000 EUR Wessel+Palau+Tamar > Castell"]
      ),
      (
        "Après Ombrel l'an dernier pour 30 millions d'euros, Wessel s'offre Castell.",
        ["amount 30000000 EUR Wessel > Ombrel", "date 2025 Wessel > Ombrel"]
      ),
    ])
  func descriptions(_ text: String, _ expected: [String]) {
    #expect(told(text).sorted() == expected.sorted())
  }

  @Test(
    "several go on as one, who is pursued stays pursued, and who owned another is not what is sold",
    arguments: [
      (
        "Wessel et Palau ont fait alliance. Ils paieront 80 millions d'euros pour Castell.",
        ["amount 80000000 EUR Wessel+Palau > Castell"]
      ),
      (
        "Trois groupes se sont associés, Wessel, Palau et Tamar. Ils paieront 80 millions d'euros pour Castell.",
        ["amount 80000000 EUR Wessel+Palau+Tamar > Castell"]
      ),
      (
        "Après Ombrel et Tamar, Wessel s'attaque à Castell. Il offre 30 millions d'euros.",
        ["amount 30000000 EUR Wessel > Castell"]
      ),
      (
        "Wessel renonce à Castell. Le groupe avait proposé 30 millions d'euros.",
        ["amount 30000000 EUR Wessel > Castell"]
      ),
      (
        "Castell dit non à Wessel. L'offre de 30 millions d'euros était pourtant généreuse.",
        ["amount 30000000 EUR Wessel > Castell"]
      ),
      (
        "Deux candidats étaient en lice pour Castell. Wessel offrait 30 millions d'euros, Palau 25 millions.",
        ["amount 30000000 EUR Wessel > Castell", "amount 25000000 EUR Palau > Castell"]
      ),
      (
        "Palau vend Castell à Wessel. Le vendeur encaissera 30 millions d'euros.",
        ["amount 30000000 EUR Wessel > Castell"]
      ),
      (
        "Palau était propriétaire de Castell depuis dix ans. L'entreprise a été vendue 30 millions d'euros à Wessel.",
        ["amount 30000000 EUR Wessel > Castell"]
      ),
      (
        "Wessel est entré au capital de Castell. À l'issue de l'opération, le fonds détiendra 40 % de la société.",
        ["stake 40 percent Wessel > Castell"]
      ),
      (
        "Wessel s'est entendu avec Castell. Il lui versera 30 millions d'euros pour sa filiale Ombrel.",
        ["amount 30000000 EUR Wessel > Ombrel"]
      ),
      (
        "Castell cherchait un repreneur depuis un an. C'est finalement Wessel qui l'emporte, pour 30 millions d'euros.",
        ["amount 30000000 EUR Wessel > Castell"]
      ),
      (
        "« Nous levons 12 millions d'euros », annonce Marc Roux, cofondateur de Castell.",
        ["amount 12000000 EUR ? > Castell"]
      ),
      (
        "« Nous investirons 12 millions d'euros dans Castell », explique Marc Roux, directeur général de Wessel.",
        ["amount 12000000 EUR Wessel > Castell"]
      ),
      (
        "Marc Roux, cofondateur de Tamar, a apporté 18 millions d'euros à Castell.",
        ["amount 18000000 EUR Marc Roux > Castell"]
      ),
    ])
  func goingOn(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }

  @Test(
    "two who were named apart, and a company that somebody begins",
    arguments: [
      (
        "Castell discute avec Wessel d'un investissement de 10 millions d'euros. Les deux groupes ont signé un contrat de 38 millions d'euros.",
        ["amount 10000000 EUR Castell > Wessel", "amount 38000000 EUR Castell > Wessel"]
      ),
      (
        "Microsoft discute avec Castell d'un investissement de 10 millions d'euros. Il utiliserait ses puces. Les deux groupes ont signé un contrat de 38 millions d'euros.",
        ["amount 10000000 EUR Microsoft > Castell", "amount 38000000 EUR Castell > Microsoft"]
      ),
      (
        "Marc Roux quitte Wessel pour fonder Castell. La société chercherait à lever 5 millions d'euros.",
        ["amount 5000000 EUR ? > Castell"]
      ),
      (
        "Wessel discute avec Castell d'un investissement de 30 millions d'euros. Palau, de son côté, a levé 8 millions d'euros auprès de Tamar.",
        ["amount 30000000 EUR Wessel > Castell", "amount 8000000 EUR Tamar > Palau"]
      ),
      (
        "Castell a levé 6 millions d'euros. Le fonds du patron de Wessel en a apporté 3 millions d'euros.",
        ["amount 6000000 EUR ? > Castell", "amount 3000000 EUR ? > Castell"]
      ),
    ])
  func twoApart(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }
}
