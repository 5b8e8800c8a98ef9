import Claims
import Testing

/// The codes of units and the names of properties, which are kept as numbers.
@Suite struct CodeTests {
  @Test(
    "a code is given back as it was taken",
    arguments: [
      "", "A", "EUR", "percent", "eightlet", "valuation", "closing_date", "exactly_sixteen_",
      "of_more_than_sixteen_letters", "durée", "€", "a\0b",
    ])
  func isGivenBack(_ code: String) {
    #expect(Unit(rawValue: code).rawValue == code)
    #expect(Property(rawValue: code).rawValue == code)
    #expect(Unit(rawValue: code) == Unit(rawValue: code))
    #expect(Set([Property(rawValue: code)]).contains(Property(rawValue: code)))
  }

  @Test("codes that differ anywhere are not the same")
  func differ() {
    let codes = [
      "EUR", "EUS", "EURO", "valuation", "valuatios", "of_more_than_sixteen_letters",
      "of_more_than_sixteen_letterz",
    ]
    for (place, one) in codes.enumerated() {
      for other in codes[(place + 1)...] {
        #expect(Unit(rawValue: one) != Unit(rawValue: other))
      }
    }
  }

  @Test(
    "money has three capital letters",
    arguments: [
      ("EUR", true), ("eur", false), ("GW", false), ("EURO", false), ("E1R", false), ("", false),
      ("percent", false), ("ZZZ", true),
    ])
  func isCurrency(_ code: String, _ expected: Bool) {
    #expect(Unit(rawValue: code).isCurrency == expected)
  }
}
