import Claims
import Testing

@testable import Storage

extension Database {
  /// Records a row in each table that is only ever added to, and in those of names and rates.
  func fillEveryTable() throws {
    let article = try self.record(
      Article(outlet: "Reuters", published: EDTFDate("2025-12-17"), text: "Some words."),
      canonicalURL: "https://example.org/a"
    ).id
    for outlet in ["Le Figaro", "Le Monde"] {
      let text = "One two three four five six seven eight nine ten, says \(outlet)."
      _ = try record(Article(outlet: outlet, text: text))
    }
    let deal = try self.deal(.investment, "Amazon", "OpenAI")
    let credited = try makeOutlet(named: "The Information")
    let claim = try self.claim(10, nil, deal: deal, article: article, via: [credited])
    let other = try record(
      .amount, .text("much"), modality: .rumored, article: article, deal: deal,
      unnamedSource: "a banker")
    _ = try retract(claim: claim, because: "")
    try withdrawRetraction(ofClaim: claim, because: "")
    _ = try correct(claim: claim, with: other, because: "")
    try withdrawCorrection(ofClaim: claim, because: "")
    _ = try review(claim: claim, .accepted)
    try withdrawReview(ofClaim: claim)
    let question = Question(deal: deal, property: .amount, unit: "USD")
    let ruling = try rule(on: question, preferring: claim, because: .officialStatement)
    #expect(try withdraw(ruling: ruling))
    let further = try self.deal(.investment, "Nvidia", "OpenAI")
    try move(claim: other, to: further)
    let change = try merge(deal: further, into: deal)
    try undo(dealChange: change)
    for register in [NameRegister.outlets, .organizations] {
      let change = try #require(try addName("Another name", to: 1, in: register))
      try undo(nameChange: change, in: register)
    }
    _ = try date(article: article, EDTFDate(try #require(Day("2025-12-16"))))
    #expect(try withdrawDate(ofArticle: article))
    _ = try give(outlet: "Le Monde", toArticle: article)
    #expect(try withdrawOutlet(ofArticle: article))
    var rates: Int64?
    let day = try #require(Day("2026-01-29"))
    try keep(
      ReferenceRate(currency: "USD", day: day, perEuro: Decimal(1)), of: "rates", change: &rates)
    #expect(try undo(settingChange: try #require(rates)))
    let dismissal = try dismiss(claim, against: other)
    #expect(try withdraw(dismissal: dismissal))
    try keep(
      ReferenceRate(currency: "GBP", day: day, perEuro: Decimal(1)), of: "rates", change: &rates)
    _ = try follow(feed: "https://example.org/feed", outlet: "Le Monde")
  }
}
