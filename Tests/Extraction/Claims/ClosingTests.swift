import Testing

/// What is closed: a round, or the deal that was told before; and what becomes of a deal that is
/// called off.
@Suite struct ClosingTests {
  @Test(arguments: [
    (
      "Tamar agreed to buy Kestrel for $53 billion. The companies expect the deal to close in the first half of 2027.",
      "date 2027-40 Tamar > Kestrel announced"
    ),
    (
      "Tamar agreed to buy Kestrel for $53 billion. Novalis bought Ombra for $2 billion in 2020. Analysts were surprised. The transaction should close in 2027.",
      "date 2027 Tamar > Kestrel announced"
    ),
    (
      "Tamar rachète Kestrel pour 3 milliards d'euros. L'acquisition devrait être bouclée au second semestre 2027.",
      "date 2027-41 Tamar > Kestrel announced"
    ),
    (
      "Kestrel a bouclé en mars 2026 l'acquisition de Novalis.",
      "date 2026-03 Kestrel > Novalis completed"
    ),
    (
      "Kestrel a bouclé en mars 2026 une levée de 40 millions d'euros.",
      "date 2026-03 ? > Kestrel completed"
    ),
  ])
  func dayOfTheClosing(_ text: String, _ expected: String) {
    let dates = claims(text, published: "2026-11-02").filter { $0.hasPrefix("date") }
    #expect(dates.contains(expected), "\(dates)")
  }

  @Test(arguments: [
    (
      "Kestrel and Tamar called off their merger. Kestrel had offered $20 billion for Tamar.",
      "amount 20000000000 USD Kestrel > Tamar denied"
    ),
    (
      "Kestrel renonce à racheter Tamar. Kestrel avait offert 20 milliards d'euros pour Tamar.",
      "amount 20000000000 EUR Kestrel > Tamar denied"
    ),
    (
      "Kestrel bids for Tamar. Kestrel has offered $20 billion for Tamar.",
      "amount 20000000000 USD Kestrel > Tamar announced"
    ),
  ])
  func termsOfADealCalledOff(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(arguments: [
    (
      "Tamar rachète Kestrel. L'opération est valorisée 2 milliards d'euros.",
      "amount 2000000000 EUR Tamar > Kestrel completed"
    ),
    (
      "Tamar made an offer for Kestrel. That deal valued Kestrel at £4.3bn.",
      "valuation 4300000000 GBP ? > Kestrel announced"
    ),
    (
      "The agreement values Novalis, the company behind several films and series, at $4.75bn.",
      "valuation 4750000000 USD ? > Novalis announced"
    ),
  ])
  func worthOfADealOrOfACompany(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }
}
