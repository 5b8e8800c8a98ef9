import Testing

@Suite struct ModalityTests {
  @Test(arguments: [
    ("Danone envisagerait de racheter Kerlann pour 120 millions d'euros.", "rumored"),
    ("Danone a annoncé le rachat de Kerlann pour 120 millions d'euros.", "announced"),
    ("Danone a racheté Kerlann pour 120 millions d'euros.", "completed"),
    ("Danone a renoncé à racheter Kerlann pour 120 millions d'euros.", "denied"),
    ("Danone is in talks to buy Kerlann for $120 million.", "rumored"),
    ("Danone agreed to buy Kerlann for $120 million.", "announced"),
    ("Danone bought Kerlann for $120 million.", "completed"),
    ("Danone called off a plan to buy Kerlann for $120 million.", "denied"),
  ])
  func moodTellsHowFirm(_ text: String, _ expected: String) {
    let found = claims(text)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(expected) == true, "\(found)")
  }
}
