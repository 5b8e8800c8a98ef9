import Claims
import Testing

@Suite struct PropertyTests {
  @Test(arguments: [
    ("amount", "amount"), ("Foo", "foo"), ("Closing date", "closing_date"), ("gate_2", "gate_2"),
    ("Prix d'exercice", "prix_dexercice"), ("Durée", "duree"),
  ])
  func aNameIsStoredInOneForm(_ written: String, _ stored: String) {
    #expect(Property(named: written)?.rawValue == stored)
  }

  @Test(arguments: ["", " ", "…", "価格"]) func whatHasNoLetterOfASCIIIsNoName(_ written: String) {
    #expect(Property(named: written) == nil)
  }

  @Test func aFigureMustBeOfTheKindThatAPropertyHas() {
    let dollars = Unit(rawValue: "USD")
    #expect(Property.amount.admits(dollars) && Property.valuation.admits(dollars))
    #expect(Property.stake.admits(.percent) && !Property.stake.admits(dollars))
    #expect(Property.capacity.admits(.gigawatt) && !Property.capacity.admits(.percent))
    #expect(!Property.date.admits(.number) && !Property.status.admits(.number))
    #expect(Property(rawValue: "gate").admits(.number))
  }
}
