import Testing

/// Several holders in one sentence, each with a share, and who a share is of.
@Suite struct HolderTests {
  @Test(arguments: [
    (
      "Kestrel prendra 80 % du capital de Novalis et Tamar les 20 % restants.",
      "stake 80 percent Kestrel > Novalis announced | stake 20 percent Tamar > Novalis announced"
    ),
    (
      "Tamar, actionnaire de Novalis à hauteur de 45 %, rachète à Ombra 52 % du capital de Novalis.",
      "stake 45 percent Tamar > Novalis completed | stake 52 percent Tamar > Novalis announced"
    ),
    (
      "Kestrel conserve 43 % du capital de Novalis, Tamar 8 %, Ombra Holding 5 %.",
      "stake 43 percent Kestrel > Novalis completed | stake 8 percent Tamar > Novalis completed | stake 5 percent Ombra Holding > Novalis completed"
    ),
    (
      "Kestrel et Tamar ont pris des actions de Novalis, pour 30 et 20 millions d'euros respectivement.",
      "amount 30000000 EUR Kestrel > Novalis completed | amount 20000000 EUR Tamar > Novalis completed"
    ),
    (
      "Le camp des vendeurs est conduit par Kestrel, la holding de la famille Reimann, qui détient 68 % de Novalis.",
      "stake 68 percent Kestrel > Novalis completed"
    ),
    (
      "Sam Roe, the chief executive officer of Ombra, holds 9.2% of Novalis.",
      "stake 9.2 percent Sam Roe > Novalis completed"
    ),
    // "And" begins another clause, with a pronoun before its verb too.
    (
      "L'État détient 27 % de Novalis et Kestrel en possède 12 %.",
      "stake 27 percent État > Novalis completed | stake 12 percent Kestrel > Novalis completed"
    ),
    (
      "Kestrel owns 30% of Novalis and Tamar holds 12%.",
      "stake 30 percent Kestrel > Novalis completed | stake 12 percent Tamar > Novalis completed"
    ),
    (
      "The Danish state owns 50.1% of Novalis.",
      "stake 50.1 percent Danish state > Novalis completed"
    ),
  ])
  func holdersOfOneSentence(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(arguments: [
    (
      "Tamar menait en juin un tour de 640 millions de dollars dans Novalis, qui la valorisait 45 milliards.",
      "valuation 45000000000 USD ? > Novalis completed"
    ),
    (
      "Le groupe Tamar comprend Novalis - racheté en 2011 pour 3,7 milliards d'euros - et Ombra.",
      "amount 3700000000 EUR Tamar > Novalis completed"
    ),
    (
      "Kestrel said it had agreed to buy Danbury for $4.2 billion, its largest purchase since it paid $900 million for Ombra in 2021.",
      "amount 900000000 USD Kestrel > Ombra completed"
    ),
    (
      "Campbell closed its $2.7 billion purchase of Novalis, the owner of Rao's sauce, and Tamar bought Ombra.",
      "amount 2700000000 USD Campbell > Novalis completed"
    ),
  ])
  func whoIsMeant(_ text: String, _ expected: String) {
    let found = claims(text, published: "2026-11-02")
    #expect(found.contains(expected), "\(found)")
  }
}
