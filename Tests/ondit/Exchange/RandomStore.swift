import Claims
import Foundation
import Storage
import Testing

/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }
}

/// Fills a file with a bit of everything that one can hold, the awkward included.
struct RandomStore {
  private let database: Database
  private var dice: Dice
  private var deals: [Int64] = []
  private var outlets: [Int64] = []
  private var claims: [Int64] = []
  private var clock = Timestamp(milliseconds: 1_760_000_000_123)

  private static let words = [
    "plain", "with, comma", "\"quoted\"", "=1+1", "-5", "'=x", "@home", "two\nlines", "tab\there",
    "émigré", "e\u{301}", "日本", "semi; colon", "  padded ", "'", "\"\u{301}", "a\r\nb", "50 %",
    "\u{202E}turned", "NULL", "+33 1", "\\", "1,5",
  ]

  init(_ database: Database, seed: UInt64) throws {
    self.database = database
    dice = Dice(seed: seed)
    try makeNames()
    for _ in 0..<12 { try recordArticle() }
    try sayMore()
    try followFeeds()
  }

  /// Feeds with items in every state, and an article that was read again and again.
  private mutating func followFeeds() throws {
    for name in ["https://a.example/feed", "/home/ann/feed.xml", "https://b.example/?a,b"] {
      guard
        let id = try database.follow(
          feed: name, title: dice.chance(50) ? dice.pick(Self.words) : nil,
          outlet: dice.chance(50) ? "Reuters" : nil, at: now())
      else { continue }
      for number in 0..<4 {
        let item = WaitingItem(
          feed: id, guid: "\(dice.pick(Self.words)) \(number)",
          address: "https://a.example/\(number)",
          title: dice.chance(50) ? dice.pick(Self.words) : nil, published: date(),
          content: "<p>\(dice.pick(Self.words))</p>")
        _ = try database.enqueue(item, at: now())
        if dice.chance(30) { try database.settle(item, article: 1, isNew: dice.chance(50)) }
        if dice.chance(30) {
          try database.postpone(item, because: dice.pick(Self.words), isFinal: dice.chance(50))
        }
      }
      if dice.chance(30) { _ = try database.unfollow(feed: id, at: now()) }
    }
    for text in ["First.", "Second.", "First."] {
      _ = try database.record(
        Article(outlet: "Reuters", text: text), canonicalURL: "https://again.example/a", at: now())
    }
    for outlet in ["Reuters", "L'Écho"] {
      _ = try database.record(Article(outlet: outlet, text: "Word for word."), at: now())
    }
  }

  private mutating func now() -> Timestamp {
    clock = Timestamp(milliseconds: clock.milliseconds + Int64(dice.number(0...50_000_000)))
    return clock
  }

  private mutating func makeNames() throws {
    for name in ["Reuters", "L'Écho", "=News", "Daily, The", "Le \"Quotidien\""] {
      let id = try database.makeOutlet(named: name, at: now())
      outlets.append(id)
      try database.addAlias(name + " Online", toOutlet: id)
      try database.addDomain("\(id).example", toOutlet: id)
    }
    var organizations: [Int64] = []
    for name in ["Amazon", "OpenAI", "Société Générale", "@ Corp", "AT&T"] {
      organizations.append(
        try database.makeOrganization(
          named: name, wikidataID: dice.chance(50) ? "Q\(organizations.count + 1)" : nil, at: now())
      )
    }
    try database.addAlias("SocGen", toOrganization: organizations[2], language: "fr")
    for _ in 0..<6 {
      let from = dice.pick(organizations)
      let parties = DealParties(
        from: dice.chance(70) ? [from] : [],
        to: Array(organizations.filter { $0 != from }.prefix(dice.number(1...3))))
      deals.append(
        try database.makeDeal(
          dice.pick(DealKind.allCases.filter { $0 != .subject }), between: parties,
          label: dice.chance(30) ? dice.pick(Self.words) : nil, at: now()))
    }
    for word in ["C++", "C", "Paris, France", "=cell", "日本"] {
      deals.append(try database.makeSubject(word, at: now()))
    }
    var change: Int64?
    for currency in ["USD", "GBP"] {
      for day in 1...5 {
        let rate = Decimal(significand: Int64(dice.number(1_000...20_000)), exponent: -4)
        guard let rate, let day = Day(year: 2026, month: 1, day: day) else { continue }
        try database.keep(
          ReferenceRate(currency: currency, day: day, perEuro: rate), of: "rates.csv",
          change: &change)
      }
    }
  }

  private mutating func recordArticle() throws {
    let text = dice.chance(50) ? "Text \(dice.next()): \(dice.pick(Self.words)) and more." : ""
    let url = dice.chance(50) ? "https://\(dice.next()).example/a?b=c" : nil
    let article = Article(
      title: dice.chance(70) ? dice.pick(Self.words) : nil,
      outlet: dice.chance(80) ? dice.pick(["Reuters", "L'Écho", "=News", "Daily, The"]) : nil,
      author: dice.chance(40) ? dice.pick(Self.words) : nil,
      language: dice.chance(50) ? dice.pick(Language.allCases) : nil,
      published: dice.chance(85) ? date() : nil, url: url, text: text)
    let id = try database.record(article, canonicalURL: url, at: now()).id
    for _ in 0..<dice.number(1...5) {
      let quote =
        text.isEmpty ? nil : Quote(finding: dice.chance(50) ? "and more" : "Text", in: text)
      let property = dice.pick(Property.standard + [Property(rawValue: "a__b")])
      claims.append(
        try database.record(
          property, value(of: property),
          basis: Basis(
            valuation: dice.chance(20) ? dice.pick(Basis.Valuation.allCases) : nil,
            part: dice.chance(20) ? dice.pick(Self.words) : nil),
          modality: dice.pick(Modality.allCases), article: id, deal: dice.pick(deals),
          via: dice.chance(30) ? [outlets[0], outlets[1]] : [], quote: quote,
          confidence: dice.chance(50) ? Double(dice.number(0...1_000_000)) / 1_000_000 : nil,
          at: now()))
    }
  }

  private mutating func date() -> EDTFDate? {
    EDTFDate(
      dice.pick([
        "2026-01-29", "2026-01", "2025", "202X", "2025-12/2026-01~", "2026-36", "2026-01/..",
        "../2026",
        "2026-01-29?", "-0044-03-15",
      ]))
  }

  private mutating func value(of property: Property) throws -> Value {
    let units: [Claims.Unit]
    switch property {
    case .amount, .valuation: units = [.usd, .eur, Claims.Unit(rawValue: "GBP")]
    case .stake: units = [.percent]
    case .capacity: units = [.gigawatt]
    case .date: return try .date(#require(date()))
    case .status: return .text(dice.pick(Self.words))
    default:
      if dice.chance(30) { return .text(dice.pick(Self.words)) }
      if dice.chance(20) { return try .date(#require(date())) }
      units = [.number, .usd, Claims.Unit(rawValue: "km")]
    }
    let decimal = { (dice: inout Dice) in
      Decimal(significand: Int64(dice.number(-999...99_999)), exponent: dice.number(-4...12))
    }
    let (one, other) = (decimal(&dice), decimal(&dice))
    guard let one, let other else { return .text("none") }
    let unit = dice.pick(units)
    let vague = dice.chance(10)
    let quantity: Quantity? =
      switch dice.number(0...3) {
      case 0: Quantity(low: min(one, other), high: max(one, other), unit: unit)
      case 1: Quantity(low: nil, high: one, unit: unit, hedge: "jusqu'à")
      case 2: Quantity(low: one, high: nil, unit: unit, isVague: vague, hedge: "over, say")
      default: Quantity(exactly: one, unit: unit, isApproximate: dice.chance(30))
      }
    return .quantity(quantity ?? Quantity(exactly: one, unit: unit))
  }

  /// Retracts, corrects, reviews, rules, renames, merges and moves, and takes some of it back.
  private mutating func sayMore() throws {
    for _ in 0..<4 {
      let claim = dice.pick(claims)
      _ = try database.retract(claim: claim, because: dice.pick(Self.words), at: now())
      if dice.chance(50) {
        try database.withdrawRetraction(ofClaim: claim, because: "undone", at: now())
      }
      _ = try database.review(
        claim: dice.pick(claims), dice.pick(ReviewVerdict.allCases),
        because: dice.pick(Self.words), at: now())
    }
    try database.withdrawReview(ofClaim: claims[0], at: now())
    _ = try database.correct(claim: claims[1], with: claims[2], because: "typo", at: now())
    try database.withdrawCorrection(ofClaim: claims[1], because: "no typo", at: now())
    for claim in claims.suffix(4) {
      guard let ruled = try database.claim(claim) else { continue }
      let question = Question(
        deal: ruled.deal, property: ruled.property, unit: ruled.value.unitCode, basis: ruled.basis)
      let ruling = try database.rule(
        on: question, preferring: dice.chance(70) ? claim : nil,
        because: dice.pick(DecisionReason.allCases), note: dice.pick(Self.words), at: now())
      if dice.chance(30) { try database.withdraw(ruling: ruling, at: now()) }
    }
    for article in [1, 1, 2, 3] as [Int64] {
      let name = dice.pick(["Reuters", "Somebody else"])
      _ = try database.give(
        outlet: name, toArticle: article, because: dice.pick(Self.words), at: now())
      if dice.chance(50) { try database.withdrawOutlet(ofArticle: article, at: now()) }
    }
    _ = try database.rename(deal: deals[0], to: "renamed deal", at: now())
    let merged = try database.merge(deal: deals[1], into: deals[2], at: now())
    if dice.chance(50) { try database.undo(dealChange: merged, at: now()) }
    _ = try database.merge(deal: deals[7], into: deals[6], at: now())
    for claim in claims.prefix(3) { try database.move(claim: claim, to: deals[9], at: now()) }
  }
}
