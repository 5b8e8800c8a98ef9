import Testing

/// What French business pages write every day: who receives shares, staffs that buy, parts of a round, public
/// bodies that order, and how firm all that is.
@Suite struct FrenchBusinessTests {
  @Test(
    "who is on which side",
    arguments: [
      // Who receives shares holds them, and has paid for them.
      (
        "Wessel recevra 10 % du capital de Castell.", ["stake 10 percent Wessel > Castell"]
      ),
      (
        "En échange de son investissement de 500 millions d'euros, Kestrel obtiendra 12 % de Palau.",
        ["amount 500000000 EUR Kestrel > Palau", "stake 12 percent Kestrel > Palau"]
      ),
      (
        "Au terme de la fusion, les actionnaires d'Ombrel recevront 35 % du capital de Tamar.",
        ["stake 35 percent Ombrel > Tamar"]
      ),
      (
        "Après Kestrel, c'est au tour de Tamar d'entrer au capital de Novalis, avec un chèque de 50 millions d'euros.",
        ["amount 50000000 EUR Tamar > Novalis"]
      ),
      // A verb that is written like a noun, after a comma.
      (
        "Wessel, détenu par Palau, offre 90 millions d'euros pour Castell.",
        ["amount 90000000 EUR Wessel > Castell"]
      ),
      ("Ombrel a obtenu 12 millions d'euros de Tamar.", ["amount 12000000 EUR Tamar > Ombrel"]),
      // A newspaper that changes hands is bought; quoted in another sentence, it is a source.
      (
        "LVMH a racheté Le Parisien pour 50 millions d'euros.",
        ["amount 50000000 EUR LVMH > Le Parisien"]
      ),
      ("Wessel détient 38 % du Monde.", ["stake 38 percent Wessel > Le Monde"]),
      (
        "Selon Le Monde, Wessel a acheté Castell pour 40 millions d'euros.",
        ["amount 40000000 EUR Wessel > Castell"]
      ),
      // Who is known to lead a club buys for himself where he buys.
      (
        "Frank McCourt a déboursé 45 millions d'euros pour s'offrir l'Olympique de Marseille.",
        ["amount 45000000 EUR Frank McCourt > Olympique de Marseille"]
      ),
      (
        "À Casablanca, Wessel rachète Castell pour 30 millions de DH.",
        ["amount 30000000 MAD Wessel > Castell"]
      ),
      // Parts of a round, of which only the first has a verb.
      (
        "Castell lève 120 millions d'euros, dont 50 apportés par Wessel et 30 par Palau.",
        [
          "amount 120000000 EUR Wessel+Palau > Castell", "amount 50000000 EUR Wessel > Castell",
          "amount 30000000 EUR Palau > Castell",
        ]
      ),
      (
        "Ombrel vient de lever 15 millions d'euros auprès de Wessel, de Palau et de ses investisseurs historiques.",
        ["amount 15000000 EUR Wessel+Palau > Ombrel"]
      ),
      (
        "Castell empoche 25 millions d'euros. Wessel mène l'opération, suivi par Palau et Tamar.",
        ["amount 25000000 EUR Wessel+Palau+Tamar > Castell"]
      ),
      (
        "Kestrel versera 50 millions d'euros à Tamar, puis jusqu'à 400 millions selon les résultats.",
        ["amount 50000000 EUR Kestrel > Tamar", "amount ..400000000 EUR Kestrel > Tamar"]
      ),
      // A pronoun after a noun, and before an infinitive.
      (
        "Castell change de mains : son fondateur la cède au groupe breton Wessel pour 8 millions d'euros.",
        ["amount 8000000 EUR Wessel > Castell"]
      ),
      (
        "Kestrel est entré en discussions avec Wessel pour lui vendre sa filiale Tamar Sud pour 13 millions d'euros.",
        ["amount 13000000 EUR Wessel > Tamar Sud"]
      ),
      // Those who work there buy: nobody of a name.
      (
        "Le management de Castell a racheté 70 % du capital à l'américain Wessel.",
        ["stake 70 percent ? > Castell"]
      ),
      (
        "Kestrel détient 75 % de Castell. Les 25 % restants demeurent détenus par ses fondateurs.",
        ["stake 75 percent Kestrel > Castell", "stake 25 percent ? > Castell"]
      ),
      (
        "Wessel et Palau vont créer une coentreprise, Tamar, que le premier détiendra à 60 % et le second à 40 %.",
        ["stake 60 percent Wessel > Tamar", "stake 40 percent Palau > Tamar"]
      ),
      (
        "Kestrel cède sa participation de 45 % dans le parc éolien Castell à Wessel.",
        ["stake 45 percent Wessel > Castell"]
      ),
      (
        "Le fonds Wessel est monté à 28 % du capital de Castell.",
        ["stake 28 percent Wessel > Castell"]
      ),
      (
        "Castell a annoncé une augmentation de capital de 48 millions d'euros.",
        ["amount 48000000 EUR ? > Castell"]
      ),
      (
        "Kestrel a encaissé 764 millions d'euros en cédant 5 % de Castell.",
        ["amount 764000000 EUR ? > Castell", "stake 5 percent ? > Castell"]
      ),
      (
        "Kestrel cède Castell à Wessel, pour une valeur d'entreprise de 440 millions d'euros.",
        ["valuation 440000000 EUR ? > Castell"]
      ),
      // Public bodies, and companies with the name of a month.
      (
        "La métropole de Lille a attribué à Wessel le marché des bus, pour 20 millions d'euros.",
        ["amount 20000000 EUR métropole de Lille > Wessel"]
      ),
      (
        "La région Bretagne investit 3 millions d'euros dans Castell.",
        ["amount 3000000 EUR région Bretagne > Castell"]
      ),
      (
        "Robotine lève 75 millions d'euros, dont 40 millions de Wessel et 35 millions d'Ombrel.",
        [
          "amount 75000000 EUR Wessel+Ombrel > Robotine", "amount 40000000 EUR Wessel > Robotine",
          "amount 35000000 EUR Ombrel > Robotine",
        ]
      ),
      (
        "Wessel débourse 3 milliards de dollars pour la participation de 60 % de Palau dans Ombrel.",
        ["amount 3000000000 USD Wessel > Ombrel", "stake 60 percent Wessel > Ombrel"]
      ),
      (
        "Wessel a versé 80 millions de dollars à Palau et pourrait lui payer jusqu'à 1,8 milliard en cas de succès.",
        ["amount 80000000 USD Wessel > Palau", "amount ..1800000000 USD Wessel > Palau"]
      ),
      (
        "Le bénéfice de Wessel a bondi de 12 %, à 36 millions d'euros, grâce au contrat signé avec Palau.",
        []
      ),
      (
        "Castell change de mains pour 15 millions d'euros.", ["amount 15000000 EUR ? > Castell"]
      ),
      (
        "Wessel a vendu 9 % de Palau, empochant 11 millions d'euros.",
        ["stake 9 percent ? > Palau", "amount 11000000 EUR ? > Palau"]
      ),
      (
        "Kestrel va racheter pour 4 millions d'euros les parts de Wessel dans Castell.",
        ["amount 4000000 EUR Kestrel > Castell"]
      ),
      (
        "Castell a reçu 12 millions d'euros de Wessel et du fonds Palau.",
        ["amount 12000000 EUR Wessel+Palau > Castell"]
      ),
      // What a holding is worth is not what the company is.
      (
        "Les 30 % de Castell que détient Kestrel valent 500 millions d'euros.",
        ["stake 30 percent Kestrel > Castell"]
      ),
      (
        "Kestrel va reprendre Castell, valorisé à 45 millions d'euros dette incluse.",
        ["valuation 45000000 EUR ? > Castell"]
      ),
      // Each holder has a verb of its own.
      (
        "Wessel garde 60 % du capital de Castell et Kestrel détient 15 %.",
        ["stake 60 percent Wessel > Castell", "stake 15 percent Kestrel > Castell"]
      ),
      (
        "Palau possède 41 % du capital d'Ombrel, Tamar en détient 12 %.",
        ["stake 41 percent Palau > Ombrel", "stake 12 percent Tamar > Ombrel"]
      ),
      (
        "Castell sécurise 19 millions d'euros. Aux côtés de Wessel, chef de file, on retrouve Palau et Tamar.",
        ["amount 19000000 EUR Wessel+Palau+Tamar > Castell"]
      ),
      (
        "Mars rachète Castell pour 36 milliards de dollars.",
        ["amount 36000000000 USD Mars > Castell"]
      ),
    ] as [(String, [String])])
  func sides(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test func moneyGoesOnInASentenceThatDoesNotBeginWithAName() {
    #expect(
      told(
        "Le tour de 55 millions d'euros a été mené par Wessel. Il valorise Castell à 300 millions.")
        == ["amount 55000000 EUR Wessel > Castell", "valuation 300000000 EUR ? > Castell"])
  }

  @Test func whatSomebodyMayHoldIsNotHeld() {
    #expect(
      claims("Kestrel détient déjà 17 % de Castell et pourrait monter à 25 %.") == [
        "stake 17 percent Kestrel > Castell completed",
        "stake ..25 percent Kestrel > Castell rumored",
      ])
  }

  @Test(
    "how firm",
    arguments: [
      (
        "Wessel est entré en négociations exclusives en vue du rachat de Castell pour 65 millions d'euros, ont indiqué trois sources proches du dossier.",
        "rumored"
      ),
      (
        "Kestrel reprend Castell à Wessel dans le cadre d'un LBO valorisant l'entreprise 85 millions d'euros.",
        "announced"
      ),
      ("Kestrel a encaissé 764 millions d'euros en cédant Castell.", "completed"),
      ("Kestrel boucle l'achat de Castell pour 85 millions d'euros.", "completed"),
      ("Kestrel n'exclurait pas de racheter Castell pour 85 millions d'euros.", "rumored"),
    ])
  func firmness(_ text: String, _ expected: String) {
    #expect(claims(text, published: "2026-03-03").allSatisfy { $0.contains(" " + expected) })
    #expect(!claims(text, published: "2026-03-03").isEmpty)
  }
}
