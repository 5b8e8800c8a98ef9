import Testing

/// Who stands where by the grammar of a sentence, and who is meant where it names nobody.
@Suite struct PartyGrammarTests {
  @Test(
    "agency wire",
    arguments: [
      // The dateline is no party; "its X unit" is what is sold.
      (
        "HOUSTON, March 11 - Ardmore Oil Corp said it agreed to sell its Cimarron Pipeline unit\nto Hollis Energy Co for 90 mln dlrs.",
        ["amount 90000000 USD Hollis Energy > Cimarron Pipeline"]
      ),
      (
        "PORTLAND, Ore., March 2 - Wexler Group Plc said it bought 9.1 pct of Danbury Inc.",
        ["stake 9.1 percent Wexler Group > Danbury"]
      ),
      // A name in angle brackets is one, whatever stands in it.
      (
        "LONDON, March 2 - <Wexler Group Plc> said it will acquire the business and assets of <Danbury and Moss Ltd> for 14 mln dlrs.",
        ["amount 14000000 USD Wexler Group > Danbury and Moss"]
      ),
      // A group is whoever leads it.
      (
        "An investor group led by Boston businessman Roy Pell raised its stake in Ardmore Steel Inc to 9.8 pct. The group paid 3.4 mln dlrs for its last shares.",
        [
          "stake 9.8 percent Roy Pell > Ardmore Steel",
          "amount 3400000 USD Roy Pell > Ardmore Steel",
        ]
      ),
      // Whoever issues a bond, or looks for money, gets it.
      (
        "Danbury Corp is issuing a 75 mln dlr convertible bond, lead manager Hollis Bank said.",
        ["amount 75000000 USD ? > Danbury"]
      ),
      (
        "Danbury Corp said it needs another 20 mln dlrs in financing.",
        ["amount 20000000 USD ? > Danbury"]
      ),
      // "in cash and stock": the price, not shares.
      (
        "Hollis Energy Corp agreed to acquire Pinon Gas Co, a privately held operator, for 62 mln dlrs in cash and stock.",
        ["amount 62000000 USD Hollis Energy > Pinon Gas"]
      ),
    ])
  func wire(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "clauses",
    arguments: [
      // What is said has a subject of its own.
      (
        "Shares of Danbury rose after Kessler Industries told the court that it would pay $40 million for 15% of the company.",
        [
          "amount 40000000 USD Kessler Industries > Danbury",
          "stake 15 percent Kessler Industries > Danbury",
        ]
      ),
      (
        "Two people told the court that Kessler Industries is paying $85 million for Danbury Tools.",
        ["amount 85000000 USD Kessler Industries > Danbury Tools"]
      ),
      // A relative clause with a subject: what it hangs on is the object.
      (
        "Danbury Tools, which Kessler Industries bought for $24 million, employs 300 people.",
        ["amount 24000000 USD Kessler Industries > Danbury Tools"]
      ),
      // A figure between "is" and its participle.
      (
        "Danbury, which is 60 per cent owned by Kessler AG, makes tools.",
        ["stake 60 percent Kessler > Danbury"]
      ),
      // The name between commas is that of the description before.
      (
        "The biggest investor, Kessler Industries, which has 10.4 per cent of Danbury, said nothing.",
        ["stake 10.4 percent Kessler Industries > Danbury"]
      ),
      // The subject of "went to" is what changes hands.
      (
        "A stake of 25 per cent in the podcast company Earshot went to Spotify for $9 million.",
        [
          "stake 25 percent Spotify > Earshot",
          "amount 9000000 USD Spotify > Earshot",
        ]
      ),
      (
        "Kessler Industries has built a holding of 8.2 per cent in Danbury Tools.",
        ["stake 8.2 percent Kessler Industries > Danbury Tools"]
      ),
      (
        "Talks between Kessler Industries and Danbury Tools over a $5 billion merger have ended.",
        ["amount 5000000000 USD Kessler Industries > Danbury Tools"]
      ),
      // The noun that the figure measures, not the verb before.
      (
        "Kessler Industries dropped its $5 billion bid for Danbury Tools.",
        ["amount 5000000000 USD Kessler Industries > Danbury Tools"]
      ),
      // Who has a name is bought, not ordered.
      (
        "Wexler Corp has completed the purchase of Danbury Tools from Kessler Industries for 45 mln dlrs.",
        ["amount 45000000 USD Wexler > Danbury Tools"]
      ),
    ])
  func english(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "propositions",
    arguments: [
      // "appartient à": the subject is held.
      (
        "Castell appartient à 35 % au fonds néerlandais Wessel. Castell est une biscuiterie.",
        ["stake 35 percent Wessel > Castell"]
      ),
      // "ne … que" opens no clause.
      (
        "Le fonds Wessel ne viserait qu'une participation de 30 % dans Castell.",
        ["stake 30 percent Wessel > Castell"]
      ),
      // "chacun": one claim each.
      (
        "Wessel et Castell auront chacun 4 % de la société Marvan.",
        ["stake 4 percent Wessel > Marvan", "stake 4 percent Castell > Marvan"]
      ),
      // "baptisée": the name of the description; "en" goes back to it.
      (
        "La future coopérative, baptisée Marvan, réunira 900 fermes. Les sociétaires de Castell en détiendront 58 %.",
        ["stake 58 percent Castell > Marvan"]
      ),
      // An apposition without an article is no subject.
      (
        "L'italien Palau, holding de la famille Puig, s'est hissé à 75 % de Castell.",
        ["stake 75 percent Palau > Castell"]
      ),
      // "Quant à X": what the pronouns of the sentence mean.
      (
        "Quant à la chaîne Castell, elle a trouvé preneur : Wessel en acquiert 80 % pour 12 millions d'euros.",
        ["stake 80 percent Wessel > Castell", "amount 12000000 EUR Wessel > Castell"]
      ),
      // Of a group without a name: its members.
      (
        "Un noyau dur, avec Wessel, Palau et Kerguen, prendra 33 % de Castell.",
        ["stake 33 percent Wessel+Palau+Kerguen > Castell"]
      ),
      // "lui": the subject of the clause above.
      (
        "Castell a signé avec Palau un accord qui lui livrera 29 % de Kerguen.",
        ["stake 29 percent Castell > Kerguen"]
      ),
    ])
  func french(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }
}
