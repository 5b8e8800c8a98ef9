import Testing

/// What agencies write of filings, completed purchases, tender offers and placements.
@Suite struct EnglishFilingTests {
  @Test(
    "completed, closing and withdrawn",
    arguments: [
      (
        "Kestrel Corp said it completed the previously announced acquisition of Novalis Inc for 75 mln dlrs in cash.",
        ["amount 75000000 USD Kestrel > Novalis completed"]
      ),
      (
        "Kestrel Corp said it has completed its recently announced purchase of Novalis Inc for 21 mln dlrs.",
        ["amount 21000000 USD Kestrel > Novalis completed"]
      ),
      (
        "Kestrel Inc will pay 50 mln dlrs cash for its previously reported acquisition of privately owned Novalis Inc, chairman Conrad Wells told reporters.",
        ["amount 50000000 USD Kestrel > Novalis announced"]
      ),
      (
        "Kestrel Corp said the purchase of Novalis Inc was completed for 31 mln dlrs.",
        ["amount 31000000 USD Kestrel > Novalis completed"]
      ),
      (
        "Kestrel Corp agreed to buy Novalis Inc for 40 mln dlrs. Closing of the transaction is anticipated in August, the companies said.",
        [
          "amount 40000000 USD Kestrel > Novalis announced",
          "date 2026-08 Kestrel > Novalis announced",
        ]
      ),
      (
        "Kestrel Corp agreed to buy Novalis Inc for 40 mln dlrs. Closing is scheduled for June eight, Kestrel said.",
        [
          "amount 40000000 USD Kestrel > Novalis announced",
          "date 2026-06-08 Kestrel > Novalis announced",
        ]
      ),
      (
        "Kestrel Corp said it acquired Novalis Inc for 40 mln dlrs, effective March one.",
        [
          "amount 40000000 USD Kestrel > Novalis completed",
          "date 2026-03-01 Kestrel > Novalis completed",
        ]
      ),
      (
        "Kestrel Corp said it has withdrawn its 22 dlr a share offer for Novalis Inc, valued at 340 mln dlrs.",
        ["amount 340000000 USD Kestrel > Novalis denied"]
      ),
      (
        "Kestrel Corp, which changed its name in April from Tamar Co, completed the acquisition of Novalis Inc for 750 mln dlrs.",
        ["amount 750000000 USD Kestrel > Novalis completed"]
      ),
      (
        "Kestrel Ltd will increase its stake in Novalis to 45 pct from 20 as a result.",
        [
          "stake 20 percent Kestrel > Novalis completed",
          "stake 45 percent Kestrel > Novalis announced",
        ]
      ),
      (
        "Analysts speculated that all of Novalis would have a market value of 3.5 billion dlrs.",
        ["valuation 3500000000 USD ? > Novalis rumored"]
      ),
    ])
  func firmness(_ text: String, _ expected: [String]) {
    #expect(claims(text, published: "2026-06-01").sorted() == expected)
  }

  @Test(
    "what a holder tells the authorities",
    arguments: [
      (
        "Leon Varley, a Chicago investor, said he bought 5.3 pct of Novalis Corp for 350,000 dlrs solely as an investment and has no intention of seeking control of the company.",
        [
          "amount 350000 USD Leon Varley > Novalis completed",
          "stake 5.3 percent Leon Varley > Novalis completed",
        ]
      ),
      (
        "Kestrel Corp said it holds 7.7 pct of Novalis Inc. Kestrel said it may buy more shares but has no plans to seek control of the company.",
        ["stake 7.7 percent Kestrel > Novalis completed"]
      ),
      (
        "Two investment firms said they have acquired 593,000 shares of Novalis Inc, or 7.7 pct of the total. The firms, Boston-based Kestrel Corp and Tamar Ltd, a Bermuda-based advisory firm, said they bought the stake for investment.",
        ["stake 7.7 percent Kestrel+Tamar > Novalis completed"]
      ),
      (
        "Two firms told the SEC they hold 7.7 pct of Novalis Inc. The firms are Kestrel Corp and Tamar Ltd.",
        ["stake 7.7 percent Kestrel+Tamar > Novalis completed"]
      ),
      (
        "Kestrel said it bought 14,135 Novalis Corp shares between Jan 19 and March 2 at prices ranging from 33.57 to 34.57 dlrs a share.",
        ["date 2026-01-19/2026-03-02 Kestrel > Novalis completed"]
      ),
      (
        "Leon Varley, chairman of Kestrel Inc, told the Securities and Exchange Commission he has a 12 pct stake in Novalis Corp.",
        ["stake 12 percent Leon Varley > Novalis completed"]
      ),
      (
        "The consortium comprises Kestrel Ltd, with a 40 pct stake, Tamar Ltd, with 35 pct, and Ombra Ltd with 25 pct.",
        [
          "stake 25 percent Ombra >  completed",
          "stake 35 percent Tamar >  completed",
          "stake 40 percent Kestrel >  completed",
        ]
      ),
      (
        "Kestrel Ltd will hold 40 pct, Tamar Ltd 35 pct and Ombra Ltd 25 pct of a new joint company to be called Novalis Ltd.",
        [
          "stake 25 percent Ombra > Novalis announced",
          "stake 35 percent Tamar > Novalis announced",
          "stake 40 percent Kestrel > Novalis announced",
        ]
      ),
      (
        "Kestrel Corp completed the sale of Novalis Co to Tamar Inc for 110 mln dlrs. Kestrel agreed in December to sell the unit.",
        [
          "amount 110000000 USD Tamar > Novalis completed",
          "date 2025-12 Tamar > Novalis announced",
        ]
      ),
      (
        "Kestrel Corp and Novalis Co said they have terminated their agreement under which Kestrel was to have bought 42 Novalis stores for 28 mln dlrs.",
        ["amount 28000000 USD Kestrel > Novalis denied"]
      ),
      (
        "Kestrel Ltd holds 48.9 pct of Novalis Ltd, which in turn owns 31 pct of Tamar Ltd.",
        [
          "stake 31 percent Novalis > Tamar completed",
          "stake 48.9 percent Kestrel > Novalis completed",
        ]
      ),
      (
        "Kestrel Ltd's 52 pct owned subsidiary Novalis Ltd said it had bought Tamar Ltd.",
        ["stake 52 percent Kestrel > Novalis completed"]
      ),
      (
        "Leon Varley said he has raised his offer for Novalis Inc shares to 32 dlrs each and has reduced the number of shares he is seeking to 29.1 mln from all those not already owned.",
        []
      ),
      (
        "Of the shares, 56.9 mln shares will go to Kestrel Ltd and 72 mln to Tamar Ltd. Tamar paid 20 mln dlrs for Novalis.",
        ["amount 20000000 USD Tamar > Novalis completed"]
      ),
    ])
  func holders(_ text: String, _ expected: [String]) {
    #expect(claims(text, published: "2026-06-01").sorted() == expected)
  }

  @Test(
    "so many per cent of what is no company",
    arguments: [
      "Kestrel Corp said it plans to offer shareholders the right to purchase additional shares at 80 pct of the closing bid price per share.",
      "Kestrel Corp said Tamar may buy more shares at a price equal to 75 pct of its common stock's market price at the time.",
      "The purchase of Novalis will give Kestrel Corp control of 16 pct of the French telephone switching market.",
      "The acquisition of Novalis would contribute between five and 10 pct of Kestrel and Tamar's share earnings.",
    ])
  func otherWholes(_ text: String) {
    #expect(claims(text, published: "2026-06-01") == [])
  }

  @Test(
    "sums",
    arguments: [
      (
        "Novalis Inc said it completed its private placement of 2.5 mln dlrs of 12 pct series A preferred with warrants to purchase common.",
        "amount 2500000 USD ? > Novalis"
      ),
      (
        "Novalis Inc sold 12.5 mln dlrs of eight pct notes to institutional investors.",
        "amount 12500000 USD ? > Novalis"
      ),
      (
        "Kestrel Inc said it has made an offer to acquire, through a wholly owned unit, all outstanding shares of Novalis Corp's common stock for 22 dlrs a share cash, or about 53 mln dlrs.",
        "amount 53000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel's tender offer for all outstanding shares of Novalis Inc at 34 dlrs each, or 412 mln dlrs, has begun.",
        "amount 412000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel said it began a tender offer for all of Novalis, an Akron-based concern, that is worth nearly 2.3 billion dlrs.",
        "amount 2300000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel Corp said it signed an agreement to acquire Novalis Inc, which has assets of 210 mln dlrs, for 31 mln dlrs in stock.",
        "amount 31000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel said it won 49.3 mln dlrs worth of contracts from the U.S. Navy.",
        "amount 49300000 USD U.S. Navy > Kestrel"
      ),
      (
        "Kestrel plans to sell 200 mln dlrs of preferred stock to Tamar Inc.",
        "amount 200000000 USD Tamar > Kestrel"
      ),
      (
        "Dover Bank has committed to provide Kestrel another 592 mln dlrs.",
        "amount 592000000 USD Dover Bank > Kestrel"
      ),
      (
        "Kestrel received a 25 mln dlr loan from Dover Bank, a unit of Tamar Co.",
        "amount 25000000 USD Dover Bank > Kestrel"
      ),
      (
        "Novalis Corp went private for 1.66 billion dlrs.",
        "amount 1660000000 USD ? > Novalis"
      ),
      (
        "Kestrel Corp paid 240 mln dlrs for Novalis Co. The company could spend 500 mln dlrs to buy another non-copper firm, it said.",
        "amount 240000000 USD Kestrel > Novalis | amount 500000000 USD Kestrel >"
      ),
      (
        "Kestrel Corp said it completed the acquisition of Novalis Bank for common stock. The purchase price, expected to be 7.5 mln dlrs, will be based on its book value as of the closing date, the company said.",
        "amount 7500000 USD Kestrel > Novalis Bank"
      ),
      (
        "Kestrel Corp said it will acquire Novalis Bank for stock valued at about 23 mln dlrs.",
        "amount 23000000 USD Kestrel > Novalis Bank"
      ),
      (
        "Kestrel Corp said it acquired Novalis Inc in exchange for 1.2 mln common shares worth 23 mln dlrs.",
        "amount 23000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel Corp said it acquired Novalis Inc for cash and notes totaling 23 mln dlrs.",
        "amount 23000000 USD Kestrel > Novalis"
      ),
      (
        "Dunmore Inc said it has signed a letter of intent to sell its Novalis Tool Co subsidiary to a group of investors led by the unit's management for 18 mln dlrs in cash and notes.",
        "amount 18000000 USD ? > Novalis Tool"
      ),
      (
        "Novalis Corp has received a 31.2 mln dlr contract for radars, the Defense Department said.",
        "amount 31200000 USD Defense Department > Novalis"
      ),
      (
        "Kestrel Co will sell its 50 pct stake in Novalis Ltd, a joint venture with Tamar Corp of the U.S., to Tamar.",
        "stake 50 percent Tamar > Novalis"
      ),
      (
        "Novalis contributed to Kestrel's 1.25 billion dlr net last year.", ""
      ),
    ])
  func sums(_ text: String, _ expected: String) {
    #expect(told(text).joined(separator: " | ") == expected)
  }

  @Test(
    "names",
    arguments: [
      (
        "Kestrel Corp acquired First Federal Savings Bank of North Carolina for 7.5 mln dlrs.",
        "amount 7500000 USD Kestrel > First Federal Savings Bank of North Carolina"
      ),
      (
        "China National Trust and Investment Corporation (CNTIC) owns 75 pct of Novalis Ltd.",
        "stake 75 percent China National Trust and Investment > Novalis"
      ),
      (
        "Kestrel Corp said it will retain two pct of the common stock and four pct of the Class A common stock of Tamar Inc.",
        "stake 2 percent Kestrel > Tamar | stake 4 percent Kestrel > Tamar"
      ),
      (
        "Kestrel Corp will buy the Sunnyvale, Calif., defense electronics firm Tamar Inc for 275 mln dlrs.",
        "amount 275000000 USD Kestrel > Tamar"
      ),
      (
        "Tamar Inc has granted Kestrel Corp an option to buy 1,238,311 shares or 18.5 pct of the outstanding stock for 37 dlrs a share.",
        "stake 18.5 percent Kestrel > Tamar"
      ),
      (
        "Dutch insurer Stad Delft Anno 1720 N.V. said it owns 20 pct of Novalis N.V.",
        "stake 20 percent Stad Delft Anno > Novalis"
      ),
      (
        "Kestrel Plc owns 12 pct of Northern Crest Holdings Ltd. Northern Crest makes steel.",
        "stake 12 percent Kestrel > Northern Crest"
      ),
      (
        "Computer Friends International Inc owns 12 pct of Novalis Corp. Computer Friends is based in Dallas.",
        "stake 12 percent Computer Friends > Novalis"
      ),
      (
        "TAMAR HAS VIACOR <VIA> STAKE\n\nNEW YORK, March 2 - Tamar Corp owns 12 pct of Viacor International Inc. Viacor makes tapes.",
        "stake 12 percent Tamar > Viacor"
      ),
      (
        "Kestrel Plc agreed to buy an 80 pct stake in RMJ Holdings Corp. RMJ makes steel. RMJ is in Dallas. RMJ has 200 people.",
        "stake 80 percent Kestrel > RMJ Holdings"
      ),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(told(text).joined(separator: " | ") == expected)
  }
}
