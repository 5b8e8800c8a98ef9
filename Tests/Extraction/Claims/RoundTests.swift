import Testing

/// Who puts money into a round where more than one sentence tells it.
@Suite struct RoundTests {
  @Test(arguments: [
    (
      "Lumora raised $41 million in a Series B round. Karst Ventures led, and was joined by Tamar Capital and Rowan Partners.",
      ["amount 41000000 USD Karst Ventures+Tamar Capital+Rowan Partners > Lumora completed"]
    ),
    (
      "Solvo a bouclé un tour de table de 12 millions d'euros auprès de Partech et de Serena. Ses investisseurs historiques, Breega et Newfund, ont également participé.",
      ["amount 12000000 EUR Partech+Serena+Breega+Newfund > Solvo completed"]
    ),
  ])
  func beside(_ text: String, _ expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(arguments: [
    (
      "Lumora raised $12 million from Tamar Capital. Lumora has raised $30 million in total.",
      "amount 30000000 USD ? > Lumora completed"
    ),
    (
      "Solvo a levé 12 millions d'euros auprès de Partech. Solvo a levé 30 millions d'euros depuis sa création.",
      "amount 30000000 EUR ? > Solvo completed"
    ),
  ])
  func ofAllRounds(_ text: String, _ expected: String) {
    #expect(claims(text).last == expected)
  }

  @Test(
    "who gives a part does not give all of it",
    arguments: [
      "Lumora a bouclé un financement de 800 millions de dollars, dont 200 millions apportés par le seul Kestrel.",
      "Lumora a obtenu 800 millions de dollars, dont 200 millions apportés par Kestrel.",
      "Lumora secured $800 million in financing, including $200 million from Kestrel.",
      "Lumora raised $800 million, of which $200 million came from Kestrel.",
    ])
  func paidInPart(_ text: String) {
    expectClaims(
      of: text,
      "amount 200000000 USD Kestrel > Lumora completed | amount 800000000 USD ? > Lumora completed")
  }

  @Test func ofAnotherRound() {
    let found = claims(
      "Lumora raised $40 million in a Series A led by Tamar Capital in 2019. Lumora is now seeking to raise $100 million."
    )
    #expect(found.last?.hasPrefix("amount 100000000 USD ? > Lumora") == true)
  }
}
