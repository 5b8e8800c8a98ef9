import Testing

/// Descriptions that leave the name out: whom they mean is known, or was said of them before.
@Suite struct HallmarkTests {
  @Test(arguments: [
    (
      "Le groupe de Bernard Arnault a pris 12 % du capital de Novalis.",
      "stake 12 percent LVMH > Novalis completed"
    ),
    (
      "La maison mère de Gucci a racheté Novalis pour 300 millions d'euros.",
      "amount 300000000 EUR Kering > Novalis completed"
    ),
    (
      "Le géant américain de Redmond injecte 300 millions de dollars dans Novalis.",
      "amount 300000000 USD Microsoft > Novalis announced"
    ),
    (
      "Le fabricant de cartes graphiques injecte 300 millions de dollars dans Novalis.",
      "amount 300000000 USD Nvidia > Novalis announced"
    ),
    (
      "The iPhone maker agreed to buy Novalis for $300 million.",
      "amount 300000000 USD Apple > Novalis announced"
    ),
  ])
  func leaderSeatOrProduct(_ text: String, _ expected: String) {
    #expect(claims(text) == [expected])
  }

  @Test(arguments: [
    (
      "Kestrel et le néerlandais Ardena veulent Novalis. Le groupe néerlandais offre 300 millions d'euros pour Novalis.",
      "amount 300000000 EUR Ardena > Novalis announced"
    ),
    (
      "Le français Kestrel et le néerlandais Ardena veulent Novalis. Le groupe français offre 300 millions d'euros pour Novalis.",
      "amount 300000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Boeing and Siemens both want Novalis. The planemaker has offered $300 million for Novalis.",
      "amount 300000000 USD Boeing > Novalis announced"
    ),
  ])
  func nationalityOrTrade(_ text: String, _ expected: String) {
    #expect(claims(text) == [expected])
  }
}
