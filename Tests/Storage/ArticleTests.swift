import Claims
import Testing

@testable import Storage

@Suite struct ArticleTests {
  private let database: Database

  init() throws {
    database = try .inMemory()
  }

  private let article = Article(
    title: "Société Générale rachète Acme", outlet: "Le Monde", author: "A. B.", language: .french,
    published: EDTFDate("2026-01"), url: "https://example.org/a?utm=1",
    text: "La banque débourse 3 milliards d’euros.")

  @Test func anArticleComesBackAsItWas() throws {
    let moment = Timestamp(milliseconds: 1_769_700_000_123)
    let outcome = try database.record(
      article, canonicalURL: "https://example.org/a", retrieved: moment, at: moment)
    let outlet = try database.outlet(named: "Le Monde")
    let stored = StoredArticle(
      id: outcome.id, outlet: outlet, article: article, canonicalURL: "https://example.org/a",
      retrieved: moment, recorded: moment)
    #expect(outcome == .recorded(1))
    #expect(try database.article(1) == stored)
    var streamed: [StoredArticle] = []
    try database.forEachArticle { streamed.append($0) }
    #expect(streamed == [stored])
    #expect(try database.article(2) == nil)
  }

  @Test func theSameTextOrAddressIsKnown() throws {
    _ = try database.record(article, canonicalURL: "https://example.org/a")
    #expect(try database.record(article) == .sameText(1))
    #expect(try database.record(article, canonicalURL: "https://example.org/a") == .sameAddress(1))
    var other = article
    other.text = "Another text."
    #expect(try database.record(other) == .recorded(2))
    #expect(try database.article(at: "https://example.org/a") == 1)
    #expect(try database.counts().articles == 2)
  }

  @Test func anotherTextAtOneAddressIsAnotherCapture() throws {
    let address = "https://example.org/a"
    let days: [Int64] = [1, 2, 3, 4]
    let texts = ["One text.", "Another text.", "Another text.", "One text."]
    var outcomes: [ArticleOutcome] = []
    for (day, text) in zip(days, texts) {
      var again = article
      again.text = text
      outcomes.append(
        try database.record(
          again, canonicalURL: address, retrieved: Timestamp(milliseconds: day * 86_400_000)))
    }
    #expect(outcomes == [.recorded(1), .recaptured(1), .sameAddress(1), .recaptured(1)])
    let captures = try database.captures(ofArticle: 1)
    #expect(captures.map(\.text) == ["One text.", "Another text.", "One text."])
    #expect(captures.map { $0.retrieved.milliseconds / 86_400_000 } == [1, 2, 4])
    #expect(try database.article(1)?.article.text == "One text.")
    #expect(try database.search("text").map(\.article) == [1], "found once")
    #expect(try database.search("another").map(\.article) == [1])
    #expect(try database.check() == [])
  }

  @Test func anotherOutletsCopyOfATextIsAnArticleOfItsOwn() throws {
    _ = try database.record(article, canonicalURL: "https://example.org/a")
    var copy = article
    copy.outlet = "Gazette"
    #expect(
      try database.record(copy, canonicalURL: "https://example.com/b") == .copied(2, of: 1))
    #expect(try database.record(copy) == .sameText(2))
    #expect(try database.original(ofArticle: 2) == 1)
    #expect(try database.original(ofArticle: 1) == nil)
    copy.outlet = nil
    #expect(try database.record(copy) == .sameText(1), "nobody says that it is another's")
    copy.outlet = "LE MONDE"
    #expect(try database.record(copy) == .sameText(1), "the same outlet")
    #expect(try database.check() == [])
  }

  @Test func articlesWithoutATextAreEachNew() throws {
    let bare = Article(outlet: "", text: "")
    #expect(try database.record(Article(text: "")) == .recorded(1))
    #expect(try database.record(Article(text: "")) == .recorded(2))
    #expect(throws: SQLiteError.self, "an outlet has a name") { try database.record(bare) }
  }

  @Test(arguments: [
    "societe generale", "SOCIÉTÉ", "débourse milliards", "debourse", "d'euros", "Acme",
    "\"rachète\" AND", "acme*",
  ])
  func searchIgnoresCaseAccentsAndOperators(_ words: String) throws {
    _ = try database.record(article)
    let hits = try database.search(words)
    // AND is a word here, and the text has no such word.
    #expect(hits.map(\.article) == (words.contains("AND") ? [] : [1]), "\(hits)")
  }

  @Test(arguments: ["", "  ", "\"", "***", "( OR", "\0", "tesla", "societe tesla"])
  func wordsThatAreNotThereFindNothing(_ words: String) throws {
    _ = try database.record(article)
    #expect(try database.search(words) == [])
  }

  @Test func quotesAreFoundBeforeArticles() throws {
    let id = try database.record(article).id
    let deal = try database.deal(.acquisition, "Société Générale", "Acme")
    let quote = Quote(exact: "débourse 3 milliards", prefix: "", suffix: "", start: 10, end: 30)
    let claim = try database.record(
      .amount, .text("x"), modality: .announced, article: id, deal: deal, quote: quote)
    #expect(
      try database.search("debourse") == [
        SearchHit(article: id, claim: claim, snippet: "[débourse] 3 milliards"),
        SearchHit(
          article: id, claim: nil, snippet: "La banque [débourse] 3 milliards d’euros."),
      ])
  }

  @Test func quotesOfATransactionAreFoundAfterIt() throws {
    struct Stop: Error {}
    let article = try database.article("Reuters", "2026-01-01")
    let deal = try database.deal(.acquisition, "Buyer", "Target")
    let record = { (words: String) throws(SQLiteError) in
      _ = try database.record(
        .amount, .text("x"), modality: .rumored, article: article, deal: deal,
        quote: Quote(exact: words, prefix: "", suffix: "", start: 0, end: words.count))
    }
    try database.inTransaction { () throws(SQLiteError) in
      try record("alpha")
      try database.inTransaction(keeping: false) { () throws(SQLiteError) in try record("beta") }
      try record("gamma")
    }
    #expect(throws: Stop.self) {
      try database.inTransaction {
        try record("delta")
        throw Stop()
      }
    }
    try record("epsilon")
    let found = try ["alpha", "beta", "gamma", "delta", "epsilon"].map {
      try database.search($0).count
    }
    #expect(found == [1, 0, 1, 0, 1])
    #expect(try database.check() == [])
  }
}
