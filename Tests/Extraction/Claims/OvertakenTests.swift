import Testing

/// Bids told in a past before the past, and holdings that are to be.
@Suite struct OvertakenTests {
  @Test(arguments: [
    (
      "Kestrel avait proposé 700 millions d'euros pour Tamar.",
      "amount 700000000 EUR Kestrel > Tamar denied"
    ),
    (
      "Kestrel had offered $700 million for Tamar.",
      "amount 700000000 USD Kestrel > Tamar denied"
    ),
    (
      "Kestrel a proposé 700 millions d'euros pour Tamar.",
      "amount 700000000 EUR Kestrel > Tamar announced"
    ),
    (
      "En 2018, Kestrel avait proposé 230 millions d'euros pour Tamar.",
      "amount 230000000 EUR Kestrel > Tamar completed"
    ),
    (
      "Le Temps avait évoqué une offre de 4 milliards d'euros de Kestrel sur Tamar.",
      "amount 4000000000 EUR Kestrel > Tamar rumored via Le Temps"
    ),
    (
      "Kestrel n'offrait que 960 millions d'euros pour Tamar.",
      "amount 960000000 EUR Kestrel > Tamar denied"
    ),
    (
      "L'an dernier, Kestrel proposait d'absorber Tamar pour 960 millions d'euros.",
      "amount 960000000 EUR Kestrel > Tamar denied"
    ),
    (
      "Kestrel devait racheter Tamar pour 960 millions d'euros.",
      "amount 960000000 EUR Kestrel > Tamar denied"
    ),
    (
      "Le prix dépasse sa première proposition de 960 millions d'euros pour Tamar.",
      "amount 960000000 EUR ? > Tamar denied"
    ),
    (
      "A consortium led by Kestrel offered $95 million for Tamar before withdrawing in May.",
      "amount 95000000 USD Kestrel > Tamar denied"
    ),
    (
      "Kestrel propose 2 milliards d'euros pour Tamar avant de se raviser.",
      "amount 2000000000 EUR Kestrel > Tamar denied"
    ),
  ])
  func bidsOfBefore(_ text: String, _ expected: String) {
    let amounts = claims(text, published: "2026-03-03").filter { $0.hasPrefix("amount") }
    #expect(amounts == [expected])
  }

  @Test(arguments: [
    (
      "Kestrel devrait posséder autour de 4 % du capital de Tamar.",
      "stake 4 percent Kestrel > Tamar rumored"
    ),
    (
      "Kestrel dit détenir 4 % du capital de Tamar.",
      "stake 4 percent Kestrel > Tamar completed"
    ),
  ])
  func holdingsToBe(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }
}
