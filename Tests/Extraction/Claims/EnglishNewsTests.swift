import Testing

/// What English newspapers print every day.
@Suite struct EnglishNewsTests {
  @Test(
    "who pays whom, and how firm it is",
    arguments: [
      (
        "Kestrel is considering a bid for Novalis, valuing the company at $5bn, people familiar with the matter said.",
        "valuation 5000000000 USD ? > Novalis rumored"
      ),
      // "Per" of a price is no source.
      (
        "Kestrel said on Monday it would buy Novalis for $76.50 per share, or $3.3 billion.",
        "amount 3300000000 USD Kestrel > Novalis announced"
      ),
      (
        "Kestrel has made an offer for Novalis, valuing it at $5bn.",
        "valuation 5000000000 USD ? > Novalis announced"
      ),
      (
        "Kestrel is exploring a sale of its Novalis unit that could fetch $2bn.",
        "amount 2000000000 USD ? > Novalis rumored"
      ),
      (
        "The sale of Novalis, which Kestrel bought in 2019 for $310 million, is expected to fetch more than $500 million.",
        "amount 500000000.. USD ? > Novalis rumored"
      ),
      (
        "Kestrel is looking to sell a 30% stake in its offshore wind arm, Novalis, by the summer.",
        "stake 30 percent ? > Novalis rumored"
      ),
      (
        "Kestrel has hired Lazard to find a buyer for its chemicals arm, Novalis, in a deal worth up to $900m.",
        "amount ..900000000 USD ? > Novalis rumored"
      ),
      (
        "Kestrel will own 60% of Novalis and Tamar the rest.",
        "stake 60 percent Kestrel > Novalis announced"
      ),
      (
        "Kestrel owns 7.1 percent of Novalis, followed by Tamar with 5.6 percent.",
        "stake 5.6 percent Tamar > Novalis completed"
      ),
      (
        "Novalis has closed a $90 million Series B led by Kestrel with participation from Tamar, Ombra and existing investors.",
        "amount 90000000 USD Kestrel+Tamar+Ombra > Novalis completed"
      ),
      (
        "Britain's competition watchdog has cleared Kestrel's £420m takeover of Novalis.",
        "amount 420000000 GBP Kestrel > Novalis announced"
      ),
      (
        "Kestrel gets a 40% stake in Novalis for $85 million.",
        "amount 85000000 USD Kestrel > Novalis announced"
      ),
      (
        "Kestrel is in talks to sell half of its Novalis wind farm to Tamar for $800 million, Bloomberg reported.",
        "amount 800000000 USD Tamar > Novalis rumored via Bloomberg"
      ),
      (
        "Kestrel will take a 21% stake in Novalis for 1.5 billion euros and set up a joint venture.",
        "amount 1500000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Novalis said it had received an offer of 1.2 billion euros from Kestrel.",
        "amount 1200000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Novalis has secured a $150m growth loan from Kestrel.",
        "amount 150000000 USD Kestrel > Novalis completed"
      ),
      (
        "Shares dropped 6% as Novalis launched a $180 million share placement to fund its takeover of Tamar.",
        "amount 180000000 USD ? > Novalis announced"
      ),
      (
        "Tamar shares rose 6% as Kestrel agreed to buy Novalis for $5 million.",
        "amount 5000000 USD Kestrel > Novalis announced"
      ),
      (
        "Investors in the $60 million round, which values Novalis at $400 million, included Kestrel and Tamar.",
        "valuation 400000000 USD ? > Novalis completed"
      ),
      (
        "Kestrel and Tamar have put $230m into Novalis.",
        "amount 230000000 USD Kestrel+Tamar > Novalis completed"
      ),
      (
        "Kestrel said it would sell its Novalis stake to Tamar for $900 million.",
        "amount 900000000 USD Tamar > Novalis announced"
      ),
      (
        "Novalis is up for sale with a guide price of £45 million.",
        "amount 45000000 GBP ? > Novalis rumored"
      ),
      (
        "Kestrel is in advanced talks to buy Novalis for around $3.4 billion.",
        "amount 3400000000 USD Kestrel > Novalis rumored"
      ),
      (
        "Kestrel, which last year bought Ombra for $2.2 billion, agreed on Monday to acquire Novalis for £1.8 billion.",
        "amount 1800000000 GBP Kestrel > Novalis announced"
      ),
      (
        "Kestrel last year bought Novalis for $2.2 billion.",
        "amount 2200000000 USD Kestrel > Novalis completed"
      ),
      (
        "Kestrel controls 14.9% of Tamar and 36% of Novalis.",
        "stake 36 percent Kestrel > Novalis completed"
      ),
      (
        "Kestrel said it acquired 510,000 shares, or 6.3 pct, of Novalis Industries Inc.",
        "stake 6.3 percent Kestrel > Novalis Industries completed"
      ),
      (
        "Novalis has secured £40m of debt from Kestrel.",
        "amount 40000000 GBP Kestrel > Novalis completed"
      ),
      (
        "Novalis turned down €700m from Kestrel.",
        "amount 700000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Kestrel licensed its vaccine to Tamar in a deal worth $150 million.",
        "amount 150000000 USD Tamar > Kestrel announced"
      ),
    ])
  func sides(_ text: String, _ expected: String) {
    #expect(claims(text, published: "2026-03-03").contains(expected))
  }

  @Test(
    "who a name is, and who is only told beside it",
    arguments: [
      ("KKR-owned Kestrel has bought Novalis for $38m.", "Kestrel"),
      ("SoftBank-backed Kestrel has bought Novalis for $38m.", "Kestrel"),
      ("Nasdaq-listed retailer Kestrel has bought Novalis for $38m.", "Kestrel"),
      ("Grocer Kestrel has bought Novalis for $38m.", "Kestrel"),
      ("First Valley Bancorp has bought Novalis for $38m.", "First Valley Bancorp"),
      ("1X has bought Novalis for $38m.", "1X"),
      ("3M has bought Novalis for $38m.", "3M"),
      ("Novalis has been sold to 23andMe for $38m.", "23andMe"),
      ("4Kestrel has bought Novalis for $38m.", "4Kestrel"),
      ("British American Tobacco has bought Novalis for $38m.", "British American Tobacco"),
    ])
  func buyers(_ text: String, _ buyer: String) {
    #expect(told(text) == ["amount 38000000 USD \(buyer) > Novalis"])
  }

  @Test(
    "shares in words",
    arguments: [
      (
        "Kestrel and Tamar each own half of the satellite operator Novalis.",
        ["stake 50 percent Kestrel > Novalis", "stake 50 percent Tamar > Novalis"]
      ),
      ("Kestrel owns half of its Novalis unit.", ["stake 50 percent Kestrel > Novalis"]),
    ])
  func halves(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "when a deal is to close",
    arguments: [
      (
        "Kestrel agreed to buy Novalis for $1.2 billion. The deal will close by the end of the year.",
        "date 2026-36 Kestrel > Novalis"
      ),
      (
        "Completion of Kestrel's $640m takeover of Novalis is due in the second quarter.",
        "date 2026-34 Kestrel > Novalis"
      ),
    ])
  func closings(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test("what a company spends on itself is no deal")
  func ownSpending() {
    #expect(
      told("Kestrel said it would invest $3.5 billion to build a battery plant in Ohio.") == [])
  }
}
