import Testing

/// English names that are of things, units, places and writers, and those that are cut or grown: who is
/// meant, and who is nobody.
@Suite struct EnglishThingTests {
  @Test(
    "names cut or grown",
    arguments: [
      (
        "Compare Kestrel, the original nephew. It went public in March 2025, raising $1.5 billion. In January Tamar bought another $2 billion of Kestrel's stock.",
        "amount 2000000000 USD Tamar > Kestrel"
      ),
      (
        "Kestrel & Dunn has been sold. The rescue was topped up by a loan of £600,000 from the Tamar Fund. Kestrel's is the seventh.",
        "amount 600000 GBP Tamar Fund > Kestrel & Dunn"
      ),
      (
        "Land & Ombra, the activist shop that accumulated 5.4 percent of the shares in Kestrel Freezer Trust, wrote a letter.",
        "stake 5.4 percent Land & Ombra > Kestrel Freezer Trust"
      ),
      (
        "Kestrel Minerals is in discussions with the African Development Bank about a senior debt facility of $80 million.",
        "amount 80000000 USD African Development Bank > Kestrel Minerals"
      ),
      (
        "Everyone knows how a Type 45 destroyer works. In February the Royal Navy placed a contract worth £318 million with Kestrel.",
        "amount 318000000 GBP Royal Navy > Kestrel"
      ),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test(
    "things, units and places",
    arguments: [
      (
        "Lumora Entertainment never went home. The Dune producer, in which Tamar took a $760 million stake in 2022, made an approach.",
        "amount 760000000 USD Tamar > Lumora Entertainment"
      ),
      (
        "Tamar Foods jumped 27%. The maker of Biscuit Barn crackers will be bought by Kestrel for $4.6 billion.",
        "amount 4600000000 USD Kestrel > Tamar Foods"
      ),
      (
        "Kestrel said it agreed to sell its television stations in Toledo, Mobile and Fresno to Tamar Communications for $153 million.",
        "amount 153000000 USD Tamar Communications > Kestrel"
      ),
      (
        "Kestrel took 60 percent of Lumora. Tamar sold its Casper site to Ombra for $30 million.",
        "amount 30000000 USD Ombra > Tamar"
      ),
      (
        "Corvane has ordered 40 of Kestrel's Rubin chips for $30 million.",
        "amount 30000000 USD Corvane > Kestrel"
      ),
      (
        "Corvane sold a 49% share in the Kestrel Bank wind farm to a consortium of Ombra's generation arm and the Dutch pension investor Tamar for $8.4 billion.",
        "stake 49 percent Ombra+Tamar > Kestrel Bank"
      ),
    ])
  func things(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test func whoWritesIsNoParty() {
    let found = told(
      """
      Kestrel falls

      Priya Dunmore  @pridun

      Shares of Kestrel fell after it said that it had bought Lumora for $3 billion in cash and stock.
      — Priya Dunmore

      Tamar lifted its stake to 22.9 percent.
      — Alastair Finch
      """)
    #expect(!found.contains { $0.contains("Dunmore") || $0.contains("Finch") })
  }

  @Test func peopleOfACallSayWe() {
    let found = told(
      """
      Corvane Industries, Inc. (NYSE: CRVN)
      Q2 2025 Earnings Conference Call

      Sure. So for those who are newer to the story, we own 17% of Lumora.
      """)
    #expect(found.contains("stake 17 percent Corvane Industries > Lumora"))
  }
}
