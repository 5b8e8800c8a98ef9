import Claims
import Testing

@Suite struct ValueNotationTests {
  @Test(arguments: [
    ("<=50e9 USD", "<=50e9 USD"), ("50 Md$", "50e9 USD"),
    ("jusqu'à 50 milliards de dollars", "<=50e9 USD"),
    ("jusqu’à 50 milliards de dollars", "<=50e9 USD"), ("20-50bn USD", "20e9..50e9 USD"),
    ("27 %", "27 percent"),
    ("~13e9 USD", "~13e9 USD"), ("1 GW", "1 GW"), ("3,5 Md€", "3.5e9 EUR"), ("$6.6bn", "6.6e9 USD"),
    ("US$ 50 bn", "50e9 USD"), ("108 MEUR", "108e6 EUR"),
    ("1 400 milliards de dollars", "1400e9 USD"),
    ("531M€", "531e6 EUR"), ("plus de 500 milliards de dollars", ">=500e9 USD"),
    ("entre 20 et 50 milliards d'euros", "20e9..50e9 EUR"),
    ("de 800 millions à 1,2 milliard d’euros", "800e6..1.2e9 EUR"),
    ("environ 13 milliards de dollars", "~13e9 USD"),
    ("10 milliards de dollars maximum", "<=10e9 USD"),
    ("as much as $50 billion", "<=50e9 USD"), ("several billion dollars", "~~2e9 USD"),
    ("plusieurs dizaines de milliards de dollars", "~~20e9 USD"),
    ("des dizaines de milliards d'euros", "~~20e9 EUR"),
    ("10pc", "10 percent"), ("10 per cent", "10 percent"), ("12,5 %", "12.5 percent"),
    ("35", "35 number"),
    ("20 mln dlrs", "20e6 USD"), ("4.3 billion Canadian dlr", "4.3e9 CAD"), ("£59 mln", "59e6 GBP"),
    ("20e9..50e9 USD", "20e9..50e9 USD"), ("~~20e9 USD", "~~20e9 USD"),
    (">=500e9 USD", ">=500e9 USD"),
    ("3 milliards de francs suisses", "3e9 CHF"), ("-5 %", "-5 percent"),
    ("env. 300 M€", "~300e6 EUR"), ("approx. €300m", "~300e6 EUR"), ("300 M€ est.", "~300e6 EUR"),
    ("à hauteur de 1 Md€", "1e9 EUR"), ("un milliard d'euros", "1e9 EUR"),
    ("environ un milliard d'euros", "~1e9 EUR"), ("deux à trois milliards d'euros", "2e9..3e9 EUR"),
    ("1 milliard et demi d'euros", "1.5e9 EUR"), ("a billion dollars", "1e9 USD"),
    ("3E+08 USD", "300e6 USD"), ("1,2E+09 €", "1.2e9 EUR"), ("1.2e9 €", "1.2e9 EUR"),
  ])
  func reads(_ typed: String, _ canonical: String) throws {
    let quantity = try ValueNotation.quantity(typed, language: .french)
    #expect(quantity.canonical == canonical)
    #expect(try ValueNotation.quantity(quantity.canonical).canonical == canonical)
  }

  @Test(arguments: [
    ("1.000 milliards", Language.french, "1000e9 number"), ("1,500", .english, "1500 number"),
    ("1,500", .french, "1.5 number"), ("1.500", .french, "1500 number"),
    ("1.500", .english, "1.5 number"),
    ("1 billion", .english, "1e9 number"), ("1 billion", .french, "1000e9 number"),
  ])
  func followsTheLanguage(_ typed: String, _ language: Language, _ canonical: String) throws {
    #expect(try ValueNotation.quantity(typed, language: language).canonical == canonical)
  }

  @Test(arguments: [
    ("", ValueNotationError.Problem.noNumber), ("beaucoup", .unknownWord("beaucoup")),
    ("50 patates", .unknownWord("patates")),
    ("50-20 USD", .reversed), ("1e99 USD", .outOfRange), ("50 Md$ 3", .unknownWord("3")),
    ("jusqu'à", .noNumber),
    ("plusieurs", .noNumber), ("3E+", .unknownWord("e")), ("un euro", .unknownWord("un")),
  ])
  func refuses(_ typed: String, _ problem: ValueNotationError.Problem) {
    let error = #expect(throws: ValueNotationError.self) { try ValueNotation.quantity(typed) }
    #expect(error?.problem == problem)
  }

  @Test func keepsTheHedgeAsItStood() throws {
    #expect(try ValueNotation.quantity("jusqu’à 50 Md$").hedge == "jusqu’à")
    #expect(try ValueNotation.quantity("environ un milliard d'euros").hedge == "environ")
    #expect(
      try ValueNotation.quantity("Plusieurs dizaines de milliards").hedge == "Plusieurs dizaines de"
    )
    #expect(try ValueNotation.quantity("50 Md$").hedge == "")
  }

  @Test(arguments: [
    ("<=50e9 USD", "jusqu'à 50 Md$", "up to $50 bn"), ("20e9..50e9 USD", "20–50 Md$", "$20–50 bn"),
    ("~13e9 USD", "environ 13 Md$", "about $13 bn"),
    (">=500e9 USD", "plus de 500 Md$", "more than $500 bn"),
    ("27.5 percent", "27,5 %", "27.5%"), ("1 GW", "1 GW", "1 GW"),
    ("1400e9 USD", "1 400 Md$", "$1,400 bn"),
    ("~~20e9 USD", "des dizaines de Md$", "tens of $bn"),
    ("~~2e9 EUR", "plusieurs Md€", "several €bn"),
    ("350e6 CHF", "350 M CHF", "CHF 350 m"), ("950000 EUR", "950 000 €", "€950,000"),
    ("800e6..1.2e9 EUR", "0,8–1,2 Md€", "€0.8–1.2 bn"),
  ])
  func printsForPeople(_ canonical: String, _ french: String, _ english: String) throws {
    let quantity = try ValueNotation.quantity(canonical)
    #expect(quantity.text(in: .french).split(separator: "\u{A0}").joined(separator: " ") == french)
    #expect(quantity.text(in: .english) == english)
  }

  @Test(arguments: [
    ("2025-11-03", "3 nov. 2025", "3 Nov 2025"), ("2026-36", "T4 2026", "Q4 2026"),
    ("2026-01~", "vers janv. 2026", "about Jan 2026"),
    ("2026-40", "S1 2026", "H1 2026"), ("2026", "2026", "2026"),
    ("2026-05/2026-08", "mai 2026 – août 2026", "May 2026 – Aug 2026"),
    ("2026-01/..", "à partir de janv. 2026", "from Jan 2026"), ("202X", "202X", "202X"),
    ("2026-02-01", "1er févr. 2026", "1 Feb 2026"),
  ])
  func printsDates(_ edtf: String, _ french: String, _ english: String) throws {
    let date = try #require(EDTFDate(edtf))
    #expect(date.text(in: .french) == french)
    #expect(date.text(in: .english) == english)
  }

  @Test func canonicalNotationReadsBack() throws {
    var generator = SplitMix64(seed: 11)
    let units: [Unit] = [.usd, .eur, .percent, .gigawatt, .number]
    for _ in 0..<5000 {
      let bound = { (generator: inout SplitMix64) in
        Decimal(
          significand: Int64(generator.next() % 1_000_000), exponent: Int(generator.next() % 16) - 4
        )
      }
      let (a, b) = (try #require(bound(&generator)), try #require(bound(&generator)))
      let unit = units[Int(generator.next() % 5)]
      let about = generator.next() % 2 == 0
      let quantity: Quantity? =
        switch generator.next() % 4 {
        case 0: Quantity(low: nil, high: a, unit: unit, isApproximate: about)
        case 1: Quantity(low: a, high: nil, unit: unit, isVague: about)
        case 2: Quantity(low: min(a, b), high: max(a, b), unit: unit, isApproximate: about)
        default: Quantity(exactly: a, unit: unit, isApproximate: about)
        }
      let original = try #require(quantity)
      let read = try ValueNotation.quantity(original.canonical)
      #expect(read.low == original.low)
      #expect(read.high == original.high)
      #expect(read.canonical == original.canonical)
    }
  }
}
