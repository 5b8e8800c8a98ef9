import Testing

/// What English leaves out or puts elsewhere: relative pronouns, the verb of a second sum, the round
/// that the next paragraph goes on with.
@Suite struct EnglishGrammarTests {
  @Test(
    "relative clauses without a pronoun",
    arguments: [
      (
        "Then there is Ombra, the sensor maker Corvane acquired for $1.3 billion.",
        "amount 1300000000 USD Corvane > Ombra"
      ),
      (
        "Corvane owns Tamar, the Danish operator it took private for $10 billion.",
        "amount 10000000000 USD Corvane > Tamar"
      ),
      (
        "The deal will top the $24 billion Kestrel paid for Lumora.",
        "amount 24000000000 USD Kestrel > Lumora"
      ),
      // With an object of its own the name is in apposition.
      (
        "The sensor maker Corvane acquired Ombra for $1.3 billion.",
        "amount 1300000000 USD Corvane > Ombra"
      ),
    ])
  func contact(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test(
    "each sum of a verb has those beside it",
    arguments: [
      (
        "Corvane paid $3 billion for Sylvane in 2015 and $925 million for Peakline in 2020.",
        [
          "amount 3000000000 USD Corvane > Sylvane", "amount 925000000 USD Corvane > Peakline",
          "date 2015 Corvane > Sylvane", "date 2020 Corvane > Peakline",
        ]
      ),
      (
        "Corvane spent $2.6 billion on Lumora.",
        ["amount 2600000000 USD Corvane > Lumora"]
      ),
      (
        "Corvane announced a contract with Lumora worth $3 billion.",
        ["amount 3000000000 USD Corvane > Lumora"]
      ),
    ])
  func ownSums(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "no holding",
    arguments: [
      "Kestrel's offer for Tamar needs the approval of 95% of shareholders.",
      "Kestrel's notes have a 10 percent coupon.",
    ])
  func noHolding(_ text: String) {
    #expect(!told(text).contains { $0.hasPrefix("stake") })
  }

  @Test func nextParagraph() {
    let found = told(
      """
      Lumora has raised $500 million in a financing that values it at $6.8 billion.

      The oversubscribed round was led by two of the company's backers, Tamar Capital and \
      Ombra Partners. Sylvane Ventures also took part.
      """)
    #expect(
      found.first == "amount 500000000 USD Tamar Capital+Ombra Partners+Sylvane Ventures > Lumora")
  }

  @Test func thingAsSubject() {
    #expect(
      told("Lumora grew after Tamar Capital led a $900 million round that valued it at $9 billion.")
        .contains("valuation 9000000000 USD ? > Lumora"))
  }
}
