import Testing

/// Sums that English tells beside something else: the price of a share, a debt taken over, a loan, goods.
@Suite struct EnglishSumTests {
  @Test(
    "a sum and whose it is",
    arguments: [
      // Beside the price of one share.
      (
        "Kestrel Corp offered 61 dlrs a share, or about 285 mln dlrs, for all of Tamar Inc.",
        "amount 285000000 USD Kestrel > Tamar announced"
      ),
      (
        "Kestrel raised its offer for Tamar Corp to 34 dlrs a share, or 412 mln dlrs.",
        "amount 412000000 USD Kestrel > Tamar announced"
      ),
      (
        "Kestrel sold Ombra Casualty, its insurance unit in Ohio, to Tamar for a total of 85 mln dlrs.",
        "amount 85000000 USD Tamar > Ombra Casualty completed"
      ),
      // "over" belongs to the verb.
      (
        "Kestrel Corp agreed to take over some 6.2 mln dlrs of Tamar's debt.",
        "amount 6200000 USD Kestrel > Tamar announced"
      ),
      ("Kestrel borrowed $50m from Barclays.", "amount 50000000 USD Barclays > Kestrel completed"),
      (
        "Barclays and HSBC provided Kestrel with a £150m bridge loan.",
        "amount 150000000 GBP Barclays+HSBC > Kestrel completed"
      ),
      (
        "Kestrel could pay 300 mln dlrs or slightly more for Tamar.",
        "amount 300000000.. USD Kestrel > Tamar rumored"
      ),
      (
        "Tamar has grown since Kestrel Partners took it private for $3.3 billion.",
        "amount 3300000000 USD Kestrel Partners > Tamar completed"
      ),
      (
        "Kestrel dropped its €400 million pursuit of Tamar.",
        "amount 400000000 EUR Kestrel > Tamar denied"
      ),
      (
        "The deal would value the club Tamar at about £140m including debt.",
        "valuation 140000000 GBP ? > Tamar rumored"
      ),
      (
        "Its shares doubled, valuing Tamar at C$430 million.",
        "valuation 430000000 CAD ? > Tamar completed"
      ),
      (
        "When it closed its $60 million Series B in 2024, Tamar was worth $460 million.",
        "valuation 460000000 USD ? > Tamar completed"
      ),
      (
        "Kestrel and Ombra invested $35 million each in Tamar.",
        "amount 35000000 USD Ombra > Tamar completed"
      ),
      (
        "Kestrel and Ombra will each invest $35 million in Tamar.",
        "amount 35000000 USD Kestrel > Tamar announced"
      ),
      // What the price of a share comes to, and what it was before.
      (
        "Tamar said it agreed to be acquired by Kestrel for 22.50 dlrs a share in cash, or a total of 74 mln dlrs.",
        "amount 74000000 USD Kestrel > Tamar announced"
      ),
      (
        "Kestrel raised its offer for Tamar Corp to 34 dlrs a share, or 412 mln dlrs, from 29 dlrs, or 351 mln dlrs.",
        "amount 351000000 USD Kestrel > Tamar announced"
      ),
      (
        "Kestrel Resources said it would also assume Tamar debt of 275 mln dlrs.",
        "amount 275000000 USD Kestrel Resources > Tamar announced"
      ),
      ("Kestrel bought $35m of stock in Tamar.", "amount 35000000 USD Kestrel > Tamar completed"),
      (
        "Kestrel took a $760 million stake in Tamar.",
        "amount 760000000 USD Kestrel > Tamar completed"
      ),
      ("Kestrel paid NKr240m for Tamar.", "amount 240000000 NOK Kestrel > Tamar completed"),
      ("Kestrel paid SKr20bn for Tamar.", "amount 20000000000 SEK Kestrel > Tamar completed"),
    ])
  func sum(_ text: String, _ expected: String) {
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test(
    "a holding that may be larger",
    arguments: [
      ("Kestrel may raise its stake in Tamar to 20%.", "stake 20 percent Kestrel > Tamar rumored"),
      (
        "Kestrel could increase its interest in Tamar to 20%.",
        "stake 20 percent Kestrel > Tamar rumored"
      ),
      (
        "Kestrel will increase its stake in Tamar to 20%.",
        "stake 20 percent Kestrel > Tamar announced"
      ),
    ])
  func modal(_ text: String, _ expected: String) {
    #expect(claims(text) == [expected])
  }

  @Test(
    "shares of the capital",
    arguments: [
      (
        "Kestrel raised its holding in Tamar to 33.4 pct by buying shares from Ombra.",
        "stake 33.4 percent Kestrel > Tamar completed"
      ),
      (
        "Kestrel said about 4.1 mln Tamar shares, or 63 pct of those outstanding, had been tendered.",
        "stake 63 percent Kestrel > Tamar completed"
      ),
      // What a sum is paid for.
      (
        "Kestrel submitted a letter offering Tamar €220 million for 49%, conditional on a loan.",
        "stake 49 percent Kestrel > Tamar announced"
      ),
      ("Kestrel can earn 55% of Tamar by drilling.", "stake 55 percent Kestrel > Tamar announced"),
      (
        "Ombra filed for an initial public offering of 20 pct of its Tamar unit.",
        "stake 20 percent ? > Tamar announced"
      ),
      (
        "Ombra, which sold Kestrel 30 per cent of Tamar for €1.7bn, is content.",
        "stake 30 percent Kestrel > Tamar completed"
      ),
      (
        "Lumora is owned by Tamar. Kestrel, with 6%, called the plan of Lumora a giveaway.",
        "stake 6 percent Kestrel > Lumora completed"
      ),
    ])
  func stake(_ text: String, _ expected: String) {
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test(
    "who does it, past what stands between",
    arguments: [
      (
        "Kestrel Corp, which makes toys, late yesterday offered 285 mln dlrs for all of Tamar.",
        "amount 285000000 USD Kestrel > Tamar announced"
      ),
      (
        "Kestrel Oil sold its interests in 14 leases to Tamar Corp for 20 mln dlrs.",
        "amount 20000000 USD Tamar > Kestrel Oil completed"
      ),
      // Who gives a contract tells of it.
      (
        "Kestrel has been awarded a 118 mln dlr contract, the Rail Board said.",
        "amount 118000000 USD Rail Board > Kestrel announced"
      ),
      (
        "Kestrel raised its offer for Tamar Inc. The new offer values the maker of gauges at 410 mln dlrs.",
        "valuation 410000000 USD ? > Tamar announced"
      ),
    ])
  func doer(_ text: String, _ expected: String) {
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test(
    "sums of no deal",
    arguments: [
      "Tamar wrote premiums of 71 mln dlrs in 1986.",
      "The creditors of Tamar are owed about 410 mln dlrs.",
      "The study puts the mine of Tamar at a net present value of $1.6 billion.",
      "Tamar has 3.9 billion dlrs of receivables.",
    ])
  func noDeal(_ text: String) {
    #expect(claims(text) == [])
  }

  @Test(
    "what is put in beside what was told",
    arguments: [
      (
        "Wessel plans to invest as much as $40 million in Castell. It will put in $10 million now at a $350 million valuation, and another $30 million if targets are met.",
        [
          "amount ..40000000 USD Wessel > Castell", "amount 10000000 USD Wessel > Castell",
          "valuation 350000000 USD ? > Castell", "amount 30000000 USD Wessel > Castell",
        ]
      ),
      (
        "Wessel agreed to invest $5 million in Castell. Palau had put in $2 million in August.",
        [
          "amount 5000000 USD Wessel > Castell", "amount 2000000 USD Palau > Castell",
          "date 2025-08 Palau > Castell",
        ]
      ),
      (
        "Castell has closed a $2 million seed round led by Wessel. Palau, Ombra and Tamar took part. It is now in talks to raise about $5 million.",
        ["amount 2000000 USD Wessel+Palau+Ombra+Tamar > Castell", "amount 5000000 USD ? > Castell"]
      ),
    ])
  func beside(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected, "\(text)")
  }
}
