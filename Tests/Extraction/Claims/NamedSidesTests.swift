import Testing

/// Sentences that name both sides of a deal, in an article about another.
@Suite struct NamedSidesTests {
  @Test(
    "French",
    arguments: [
      // "Quant à X": who the pronouns after it mean.
      (
        "Quant à Orphel, Verdane lui a confié 1 milliard de dollars.",
        ["amount 1000000000 USD Verdane > Orphel"]
      ),
      (
        "Quant à la chaîne d'auberges Edelhof, elle a déjà trouvé preneur : Verdane en acquiert 80 % pour 112 millions d'euros.",
        ["stake 80 percent Verdane > Edelhof", "amount 112000000 EUR Verdane > Edelhof"]
      ),
      // What stands before a colon is told after it.
      (
        "Il s'est en partie désengagé d'Orphel : Verdane en possède à peu près 50 %.",
        ["stake 50 percent Verdane > Orphel"]
      ),
      // Things brought together under a name raise nothing.
      (
        "Elle a convenu de vendre ses restaurants, réunis sous le nom d'Orphel, à Verdane pour 814 milliards de yens.",
        ["amount 814000000000 JPY Verdane > Orphel"]
      ),
      // Whoever goes to somebody is bought; so is whoever wins somebody over.
      (
        "Orphel et Marvan partent chez Verdane contre 1,55 milliard d'euros.",
        ["amount 1550000000 EUR Verdane > Orphel+Marvan"]
      ),
      (
        "Le studio lyonnais Orphel a séduit Verdane : 12 millions d'euros pour 60 % des parts.",
        ["amount 12000000 EUR Verdane > Orphel", "stake 60 percent Verdane > Orphel"]
      ),
      // A list that leaves some out is one; who supplies money pays.
      (
        "Orphel avait levé 750 millions de dollars auprès de Verdane, Marvan et consorts.",
        ["amount 750000000 USD Verdane+Marvan > Orphel"]
      ),
      (
        "Orphel avait bouclé un financement de 825 millions de dollars, dont 700 millions fournis par Verdane.",
        [
          "amount 825000000 USD ? > Orphel", "amount 700000000 USD Verdane > Orphel",
        ]
      ),
      // Who takes part in a round, beside its leader.
      (
        "La start-up Orphel annonce une levée de 50 millions d'euros menée par Verdane, avec la participation de Marvan et de Wessel.",
        ["amount 50000000 EUR Verdane+Marvan+Wessel > Orphel"]
      ),
      // Who receives shares holds them.
      (
        "En échange, Verdane recevra 10 % du capital d'Orphel.",
        ["stake 10 percent Verdane > Orphel"]
      ),
      // Who has no name pays, and nobody else.
      (
        "Orphel a été vendu l'an dernier à un investisseur privé libanais pour 12 millions d'euros.",
        ["amount 12000000 EUR ? > Orphel", "date 2025 ? > Orphel"]
      ),
      // "se faire racheter": the subject is bought.
      (
        "Orphel s'est fait racheter par Verdane pour 1,2 milliard d'euros.",
        ["amount 1200000000 EUR Verdane > Orphel"]
      ),
      (
        "Le concurrent en question, Orphel, a depuis été absorbé par Verdane, moyennant 310 millions de dollars.",
        ["amount 310000000 USD Verdane > Orphel"]
      ),
    ])
  func french(_ text: String, _ expected: [String]) {
    let found = told("Danbury négocie le rachat de Hollis pour 3 milliards d'euros.\n\n" + text)
    #expect(found == ["amount 3000000000 EUR Danbury > Hollis"] + expected)
  }

  @Test(
    "English",
    arguments: [
      (
        "Verdane made a formal offer for all of Orphel's shares, worth 2 billion dollars.",
        ["amount 2000000000 USD Verdane > Orphel"]
      ),
      // What is sold may look like a verb.
      (
        "Orphel confirmed the sale of its Kimberley zinc leases to Verdane for 60 million dollars.",
        ["amount 60000000 USD Verdane > Orphel"]
      ),
      (
        "Orphel raised $13 billion, and Verdane and Marvan have promised to put in as much as $5 billion and $10 billion, respectively.",
        [
          "amount 13000000000 USD Verdane+Marvan > Orphel",
          "amount ..5000000000 USD Verdane > Orphel", "amount 10000000000 USD Marvan > Orphel",
        ]
      ),
      // Whoever stands between an offer and a verb makes it.
      (
        "Verdane has sweetened its bid for Orphel to $3.35 billion, overtaking the $3.2 billion offer Marvan put forward.",
        [
          "amount 3350000000 USD Verdane > Orphel", "amount 3200000000 USD Marvan > Orphel",
        ]
      ),
      (
        "Marvan will own 45% of Orphel, while Verdane takes 20% and Wessel Bank the remaining 5%.",
        [
          "stake 45 percent Marvan > Orphel", "stake 20 percent Verdane > Orphel",
          "stake 5 percent Wessel Bank > Orphel",
        ]
      ),
      // A round that is picked up is raised.
      (
        "Orphel picked up a seed round of 4 million euros.", ["amount 4000000 EUR ? > Orphel"]
      ),
      (
        "Orphel made history, pulling in $4.4 billion in the biggest IPO of the year.",
        ["amount 4400000000 USD ? > Orphel"]
      ),
      // Who is in talks does what the talks are about.
      (
        "Shares of Orphel rose after it emerged that Verdane is in advanced talks to buy the chipmaker for around $3.4 billion.",
        ["amount 3400000000 USD Verdane > Orphel"]
      ),
      // Who says so is no number of people.
      (
        "Verdane is in talks to buy the French sensor maker Orphel for around 1.5 billion euros, three people familiar with the matter said.",
        ["amount 1500000000 EUR Verdane > Orphel"]
      ),
      (
        "Verdane will buy the chipmaker Orphel for $1.5 billion, people close to the talks said.",
        ["amount 1500000000 USD Verdane > Orphel"]
      ),
      // What is done already to a bid is no verb.
      (
        "Orphel rejected Verdane's sweetened bid of £4.1 billion.",
        ["amount 4100000000 GBP Verdane > Orphel"]
      ),
      (
        "A bidder would need to pay at least $1.3 billion for Orphel.",
        ["amount 1300000000.. USD ? > Orphel"]
      ),
      (
        "Orphel sold its brewery unit to a private equity firm for $120 million.",
        ["amount 120000000 USD ? > Orphel"]
      ),
      // A loan is what pays for a purchase; a club is whoever leads it.
      (
        "Verdane would finance the purchase of Orphel with $1.5 billion in bridge loans from Marvan Bank and Wessel.",
        ["amount 1500000000 USD Marvan Bank+Wessel > Verdane"]
      ),
      (
        "Verdane borrowed $2.6 billion from a club led by Marvan Bank.",
        ["amount 2600000000 USD Marvan Bank > Verdane"]
      ),
    ])
  func english(_ text: String, _ expected: [String]) {
    let found = told("Danbury is in talks to buy Hollis for 3 billion euros.\n\n" + text)
    #expect(found == ["amount 3000000000 EUR Danbury > Hollis"] + expected)
  }
}
