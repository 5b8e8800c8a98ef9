import Testing

/// Who pays whom in English sentences that do not put it plainly.
@Suite struct EnglishRoleTests {
  @Test(
    "who pays whom",
    arguments: [
      (
        "Kestrel sold its interests in 14 Gulf of Mexico leases to a U.S. subsidiary of Tamar for $73 million.",
        "amount 73000000 USD Tamar > Kestrel"
      ),
      (
        "Kestrel rose 4%, adding to a rally set off by its sale of spectrum licenses to Tamar for about $23 billion.",
        "amount 23000000000 USD Tamar > Kestrel"
      ),
      (
        "Corvane opened talks with Kestrel. It bought a package of mines from Kestrel for $130 million.",
        "amount 130000000 USD Corvane > Kestrel"
      ),
      (
        "Tamar made a formal offer for all of Kestrel's shares worth 8.3 billion euros.",
        "amount 8300000000 EUR Tamar > Kestrel"
      ),
      (
        "Kestrel rejected a hostile tender offer of $46 a share, or $1.05 billion, from Tamar Corp.",
        "amount 1050000000 USD Tamar > Kestrel"
      ),
      (
        "Kestrel could raise as much as $700 million by selling 40 percent of Lumora, the newspaper said.",
        "amount ..700000000 USD ? > Lumora"
      ),
      (
        "Lumora has picked up a £42 million order from Kestrel.",
        "amount 42000000 GBP Kestrel > Lumora"
      ),
      (
        "Kestrel is finalising a cloud commitment with Tamar worth £350 million.",
        "amount 350000000 GBP Kestrel > Tamar"
      ),
      (
        "Before the spin-off Lumora will borrow $95 million from a group of banks and pay Kestrel a dividend.",
        "amount 95000000 USD ? > Lumora"
      ),
      (
        "Kestrel said it would finance the purchase with a $1.5 billion loan from Tamar Bank.",
        "amount 1500000000 USD Tamar Bank > Kestrel"
      ),
      (
        "Tamar said Kestrel would not have to pay the fee. It said it will sell the 4.9 percent of Kestrel stock that it owns.",
        "stake 4.9 percent Tamar > Kestrel"
      ),
      (
        "Kestrel Glass and Tamar agreed to form a venture. Each company will own 50 percent of Lumora.",
        "stake 50 percent Kestrel Glass+Tamar > Lumora"
      ),
      (
        "Tamar agreed to buy Kestrel's Lumora unit for $3 billion. Kestrel received $58 million in cash at once.",
        "amount 58000000 USD Tamar > Lumora"
      ),
    ])
  func sides(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test(
    "until when an offer stands",
    arguments: [
      (
        "Kestrel bid $410 million for Tamar. The offer will be open until May 29.",
        "date 2026-05-29 Kestrel > Tamar"
      ),
      (
        "Kestrel extended its tender offer for all the common stock of Tamar Industries until midnight on April 24.",
        "date 2026-04-24 Kestrel > Tamar Industries"
      ),
    ])
  func deadlines(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test(
    "what is not to be, and what may be",
    arguments: [
      (
        "Ombra would have paid £580 million for Kestrel.",
        "amount 580000000 GBP Ombra > Kestrel denied"
      ),
      (
        "If it walks away, Tamar will pay Kestrel a fee of $235 million.",
        "amount 235000000 USD Tamar > Kestrel announced"
      ),
      (
        "Tamar's $9 billion bid for Kestrel was voted down by shareholders in October.",
        "amount 9000000000 USD Tamar > Kestrel denied"
      ),
    ])
  func firmness(_ text: String, _ expected: String) {
    #expect(claims(text, published: "2026-03-03").contains(expected))
  }
}
