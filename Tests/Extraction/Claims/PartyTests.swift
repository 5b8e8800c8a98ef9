import Testing

@Suite struct PartyTests {
  @Test(arguments: [
    (
      "Selon le Financial Times, Amazon serait prêt à investir plus de 10 milliards de dollars dans OpenAI",
      ["amount 10000000000.. USD Amazon > OpenAI rumored via Financial Times"]
    ),
    (
      "Le groupe agroalimentaire breton Kerlann a été racheté par Danone pour 120 millions d'euros.",
      ["amount 120000000 EUR Danone > Kerlann completed"]
    ),
    (
      "Danone prend 35 % du capital de la jeune pousse Yoplanet.",
      ["stake 35 percent Danone > Yoplanet announced"]
    ),
    (
      "L'américain Carrow Foods va mettre la main sur le suisse Helvita pour 2,3 milliards de francs suisses.",
      ["amount 2300000000 CHF Carrow Foods > Helvita announced"]
    ),
    (
      "La vente de Solvex à Merrimack Partners par le groupe Tarkett a été bouclée pour 410 millions d'euros.",
      ["amount 410000000 EUR Merrimack Partners > Solvex completed"]
    ),
    (
      "Tarkett a cédé sa filiale Solvex au fonds Merrimack Partners pour 410 millions d'euros.",
      ["amount 410000000 EUR Merrimack Partners > Solvex completed"]
    ),
    (
      "La start-up Lumiplan a levé 25 millions d'euros auprès de Partech et d'Eurazeo.",
      ["amount 25000000 EUR Partech+Eurazeo > Lumiplan completed"]
    ),
    (
      "L'entrée de Téthys au capital de Parrot, à hauteur de 12 %, a surpris.",
      ["stake 12 percent Téthys > Parrot completed"]
    ),
    (
      "Nvidia, Amazon et Microsoft discutent pour investir ensemble 60 milliards de dollars dans OpenAI.",
      ["amount 60000000000 USD Nvidia+Amazon+Microsoft > OpenAI rumored"]
    ),
    (
      "Le géant Nvidia va investir un milliard de dollars dans Nokia, dont il détiendra 2,9 %.",
      [
        "amount 1000000000 USD Nvidia > Nokia announced",
        "stake 2.9 percent Nvidia > Nokia announced",
      ]
    ),
  ])
  func french(_ text: String, _ expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(arguments: [
    (
      "Brambles Ltd agreed to acquire Norwood Packaging Inc for $640 million in cash.",
      ["amount 640000000 USD Brambles > Norwood Packaging announced"]
    ),
    (
      "Shares of Norwood rose 12 percent after Brambles disclosed a 9.8 percent stake in the packaging company.",
      ["stake 9.8 percent Brambles > Norwood completed"]
    ),
    (
      "OpenAI agreed to buy $300 billion of computing power from Oracle over five years.",
      ["amount 300000000000 USD OpenAI > Oracle announced"]
    ),
    (
      "Sequoia and Accel led a $75 million funding round in Tessera Labs, valuing it at $600 million.",
      [
        "amount 75000000 USD Sequoia+Accel > Tessera Labs completed",
        "valuation 600000000 USD ? > Tessera Labs completed",
      ]
    ),
    (
      "KKR is in talks to sell its 45% stake in Pinegate to Temasek, Reuters reported.",
      ["stake 45 percent Temasek > Pinegate rumored via Reuters"]
    ),
    (
      "Harrow Industries said it sold its Delmar unit to Quade Co for 55 mln dlrs.",
      ["amount 55000000 USD Quade > Delmar completed"]
    ),
    (
      "Berkshire Hathaway, which owns 28% of Occidental, has ruled out a full takeover of the oil company.",
      ["stake 28 percent Berkshire Hathaway > Occidental completed"]
    ),
    (
      "Meta will invest $14.3 billion in Scale AI for a 49% stake in the data-labeling startup.",
      [
        "amount 14300000000 USD Meta > Scale AI announced",
        "stake 49 percent Meta > Scale AI announced",
      ]
    ),
    (
      "An investor group led by Carl Lindner raised its stake in Harrow to 14.9 pct.",
      ["stake 14.9 percent Carl Lindner > Harrow completed"]
    ),
  ])
  func english(_ text: String, _ expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test func contractsRunFromTheBuyerToTheSupplier() {
    #expect(
      claims(
        "Nebius fournira à Microsoft une capacité de 2 GW dans le cadre d'un contrat de 17,4 milliards de dollars."
      ) == [
        "capacity 2 GW Microsoft > Nebius announced",
        "amount 17400000000 USD Microsoft > Nebius announced",
      ])
  }

  @Test func theTitleTellsWhomTheTextDescribes() {
    #expect(
      claims(
        "L'enseigne nordiste va changer de mains. Lidl va débourser 95 millions d'euros.",
        title: "La vente des supermarchés Primeur"
      ) == ["amount 95000000 EUR Lidl > Primeur announced"])
  }
}
