import Testing

@Suite struct ModalityTests {
  @Test(
    "English attempts, copulas and sums heard of",
    arguments: [
      ("Kestrel tried to buy Tamar for $46 million last year.", "denied"),
      ("Kestrel could be worth $8 billion.", "rumored"),
      (
        "Kestrel paid $3 million for Tamar and then bought Ombra for a sum said to be $9 million.",
        "completed"
      ),
    ])
  func english(_ text: String, _ expected: String) {
    #expect(claims(text, published: "2026-03-03").first?.hasSuffix(expected) == true)
  }

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

  @Test(
    "what is given up, refused or lost is denied",
    arguments: [
      "En 2018, Kerlann avait proposé 40 millions d'euros pour Danone ; éconduit, il avait jeté l'éponge.",
      "L'offre de Danone sur Kerlann, d'un montant de 120 millions d'euros, a été abandonnée.",
      "Danone a renoncé à Kerlann, pour lequel il avait remis une offre de 120 millions d'euros.",
      "Danone va racheter Kerlann pour 120 millions d'euros. Lundi, le groupe a fait machine arrière.",
      "A bid by Danone for Kerlann, which was worth $120 million, collapsed.",
    ])
  func whatIsGivenUpIsDenied(_ text: String) {
    let found = claims(text, published: "2026-06-16").filter { $0.hasPrefix("amount") }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasSuffix("denied") }, "\(found)")
  }

  @Test(
    "a verb after \"and\" has a mood of its own, and what is done is not given up later",
    arguments: [
      (
        "Danone said it would not increase its bid and would sell its holding in Kerlann for $29 million.",
        "announced"
      ),
      (
        "Danone s'était retiré de la vente de Kerlann, que Lidl a payé 21 millions d'euros.",
        "completed"
      ),
    ])
  func denialsReachNoFurther(_ text: String, _ expected: String) {
    let found = claims(text).filter { $0.hasPrefix("amount") }
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(expected) == true, "\(found)")
  }

  @Test(
    "hearsay before the figure is of the figure alone; exclusive talks are more than talks",
    arguments: [
      (
        "Danone has signed a contract to buy Kerlann in a deal believed to be worth $190 million.",
        "rumored"
      ),
      (
        "Danone est entré en négociations exclusives pour racheter Kerlann 120 millions d'euros.",
        "announced"
      ),
      ("Danone is buying Kerlann for $120 million.", "announced"),
      ("Danone is seeking $120 million for Kerlann.", "rumored"),
    ])
  func wordsNearTheFigureDecide(_ text: String, _ expected: String) {
    let found = claims(text).filter { $0.hasPrefix("amount") }
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(expected) == true, "\(found)")
  }

  @Test("what is only expected of a signed deal is announced")
  func expectedClosingsAreAnnounced() {
    let text =
      "Danone a signé le rachat de Kerlann pour 120 millions d'euros. L'opération devrait être finalisée fin 2026."
    let found = claims(text, published: "2026-06-16")
    #expect(
      found.contains { $0.hasPrefix("date 2026-36") && $0.hasSuffix("announced") }, "\(found)")
  }
}
