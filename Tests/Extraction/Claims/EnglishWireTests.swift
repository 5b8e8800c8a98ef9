import Testing

/// What agencies and the pages that copy them write of holders, bids and groups.
@Suite struct EnglishWireTests {
  @Test(
    "who holds or pays",
    arguments: [
      (
        "Martin T. Sosner owns 61 pct of Novalis Corp. Sosner is its chairman.",
        "stake 61 percent Martin T. Sosner > Novalis"
      ),
      (
        "Atlanta/Sosner Capital Corp said it bought 12 pct of Novalis Inc.",
        "stake 12 percent Atlanta/Sosner Capital > Novalis"
      ),
      (
        "Dutch/Shelton Group agreed to buy Novalis for $5.2 billion.",
        "amount 5200000000 USD Dutch/Shelton Group > Novalis"
      ),
      (
        "A group of firms led by Far Hills, N.J., investor Nora Keller said it holds 17.5 pct of Novalis.",
        "stake 17.5 percent Nora Keller > Novalis"
      ),
      (
        "A group headed by members of the Bass family of Fort Worth, Texas, holds 24.9 pct of Novalis.",
        "stake 24.9 percent Bass family > Novalis"
      ),
      (
        "A group of firms led by Bermuda-based Kestrel Ltd and Boston-based Tamar Corp said it raised its stake in Novalis to 6.2 pct.",
        "stake 6.2 percent Kestrel+Tamar > Novalis"
      ),
      (
        "Two firms, Kestrel Partners and Tamar Corp, told the SEC they hold 7.1 pct of Novalis.",
        "stake 7.1 percent Kestrel Partners+Tamar > Novalis"
      ),
      (
        "A shareholder group said it increased its stake in Novalis Fund Inc to 35.5 pct. The investors include Kestrel AB, of Sweden, and Tamar Corp, of the West Indies.",
        "stake 35.5 percent Kestrel+Tamar > Novalis Fund"
      ),
      (
        "INVESTMENT GROUP UPS STAKE IN NOVALIS <NVS>\n\nA group led by Kestrel Corp said it increased its stake in Novalis Fund Inc to 35.5 pct.",
        "stake 35.5 percent Kestrel > Novalis Fund"
      ),
      (
        "Tamar, a big Novalis investor with 9.7%, said no.",
        "stake 9.7 percent Tamar > Novalis"
      ),
      (
        "Kestrel raised its stake in Novalis to 45 pct from 20.",
        "stake 20 percent Kestrel > Novalis"
      ),
      (
        "Kestrel will hand over $50 million to Novalis.",
        "amount 50000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel handed over a break-up payment of $50 million to Novalis.",
        "amount 50000000 USD Kestrel > Novalis"
      ),
      (
        "Westfield arranged Kestrel's purchase of Tamar's television assets for $842 million.",
        "amount 842000000 USD Kestrel > Tamar"
      ),
      (
        "Kestrel had offered $1.9 billion for Novalis and has raised the price to $2.1 billion.",
        "amount 2100000000 USD Kestrel > Novalis"
      ),
      (
        "Undaunted, the group raised its offer, putting a value of £212 million on Novalis.",
        "valuation 212000000 GBP ? > Novalis"
      ),
      (
        "Tallybox has secured $62 million. The company has a new service, Tallybox Advance.",
        "amount 62000000 USD ? > Tallybox"
      ),
      // A group of holders.
      (
        "An investor group led by Nora Keller and Paul Ferris said it has acquired a 7.5 pct stake in Novalis Corp.",
        "stake 7.5 percent Nora Keller+Paul Ferris > Novalis"
      ),
      (
        "Kestrel City was sold to an American group led by Nora Keller for £140 million.",
        "amount 140000000 GBP Nora Keller > Kestrel City"
      ),
      // Shares and what they are of all.
      (
        "Kestrel told the Securities and Exchange Commission it raised its stake in Novalis Inc to the equivalent of 1,200,300 shares, or 12.1 pct of the total outstanding.",
        "stake 12.1 percent Kestrel > Novalis"
      ),
      (
        "Kestrel bought 74,900 Novalis common shares at $12.50 a share and now holds 12.1 pct.",
        "stake 12.1 percent Kestrel > Novalis"
      ),
      (
        "The stake represents 12.1 pct of Novalis Inc's outstanding common stock, Kestrel said.",
        "stake 12.1 percent Kestrel > Novalis"
      ),
      (
        "Novalis said Tamar holds 26 pct of its stock.", "stake 26 percent Tamar > Novalis"
      ),
      (
        "Kestrel's stake in Novalis would rise to 26 pct from 21 pct.",
        "stake 26 percent Kestrel > Novalis"
      ),
      (
        "Activist fund Kestrel has disclosed a 5.1% position in Novalis.",
        "stake 5.1 percent Kestrel > Novalis"
      ),
      (
        "Kestrel will take 60% of the new company, Novalis, with Tamar holding 40%.",
        "stake 40 percent Tamar > Novalis"
      ),
      (
        "John Roe, chairman of Kestrel, has a 9.9 pct stake in Novalis.",
        "stake 9.9 percent John Roe > Novalis"
      ),
      (
        "Following the deal Kestrel will own 70% of Novalis and Tamar will keep the remaining 30%.",
        "stake 70 percent Kestrel > Novalis"
      ),
      // What is put in between, and what is sold.
      (
        "Kestrel said it agreed to acquire Novalis, based in Tulsa, Okla., for $12 million in stock.",
        "amount 12000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel has acquired a 51 percent interest in Novalis, a Dutch maker of pumps, for $12 million.",
        "amount 12000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel bought Novalis, the owner of the Corvane and Ombra brands, for $450 million.",
        "amount 450000000 USD Kestrel > Novalis"
      ),
      (
        "Kestrel said it completed the sale of its 80 pct owned Novalis Inc subsidiary to Tamar for $12 million.",
        "amount 12000000 USD Tamar > Novalis"
      ),
      (
        "Tamar bought Novalis last year from Kestrel, which had paid $450 million for it in 2019.",
        "amount 450000000 USD Kestrel > Novalis"
      ),
      (
        "Novalis said shareholders approved its merger into Kestrel Corp for about $210 million.",
        "amount 210000000 USD Kestrel > Novalis"
      ),
      (
        "Novalis will pay Kestrel an upfront fee of $25 million and up to $300 million in milestones.",
        "amount 25000000 USD Novalis > Kestrel"
      ),
      (
        "Novalis turned down Kestrel's offer, which values the company at £180 million.",
        "valuation 180000000 GBP ? > Novalis"
      ),
      (
        "Novalis investors holding 36.2 per cent of the shares will reject the offer from Tamar.",
        "stake 36.2 percent ? > Novalis"
      ),
      (
        "Kestrel has put Novalis up for sale for $450 million.",
        "amount 450000000 USD ? > Novalis"
      ),
    ])
  func sides(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test(
    "how firm it is",
    arguments: [
      (
        "Kestrel bought 85 pct of Novalis in a $19 a share tender offer which terminated December 12.",
        [
          "date 2025-12-12 Kestrel > Novalis completed",
          "stake 85 percent Kestrel > Novalis completed",
        ]
      ),
      (
        "Kestrel raised its Novalis stake to 16.2 pct after buying 49,800 shares for a total of $5.8 mln.",
        [
          "amount 5800000 USD Kestrel > Novalis completed",
          "stake 16.2 percent Kestrel > Novalis completed",
        ]
      ),
      (
        "Kestrel ended up paying $5.67 billion for Novalis, well above its original bid of $5.2 billion.",
        [
          "amount 5200000000 USD Kestrel > Novalis denied",
          "amount 5670000000 USD Kestrel > Novalis completed",
        ]
      ),
      (
        "Kestrel said that if it had acquired Novalis in 1986, its loss would have been larger.", []
      ),
      (
        "Had Kestrel bought Novalis for $5 billion, it would have been the largest.",
        ["amount 5000000000 USD Kestrel > Novalis denied"]
      ),
      (
        "Kestrel's cancellation of its $640 million purchase of Novalis surprised the market.",
        ["amount 640000000 USD Kestrel > Novalis denied"]
      ),
      (
        "Kestrel was on the verge of buying Novalis for $640 million.",
        ["amount 640000000 USD Kestrel > Novalis rumored"]
      ),
      (
        "Merger talks between Kestrel and Novalis over a $450 million deal have ended.",
        ["amount 450000000 USD Kestrel > Novalis denied"]
      ),
      (
        "Kestrel outbid Tamar to buy Novalis for $450 million.",
        ["amount 450000000 USD Kestrel > Novalis announced"]
      ),
      (
        "Kestrel said it has signed a letter of intent to sell its Novalis subsidiary to a group led by the unit's management for $12 million.",
        ["amount 12000000 USD ? > Novalis announced"]
      ),
    ])
  func firmness(_ text: String, _ expected: [String]) {
    #expect(claims(text, published: "2026-03-03").sorted() == expected)
  }

  @Test("an item whose label names two")
  func labelOfTwo() {
    let items = """
      Contracts of the week in computing:

      • Novalis & Kestrel – Kestrel puts $3B in Novalis for a 2% stake.

      • Tamar & Ombra – In talks on a $9B cloud contract to lift Ombra's training power, Tamar said.
      """
    #expect(told(items).contains("stake 2 percent Kestrel > Novalis"))
  }
}
