import Testing

@testable import Ingestion

@Suite("What is handed over for an article, and is none")
struct OtherInputTests {
  @Test(
    "feeds and tables are told by their beginning or their name",
    arguments: [
      (
        "<?xml version='1.0'?><!-- made by hand --><rss version='2.0'><channel>", "x",
        OtherInput.feed
      ),
      ("\u{FEFF}<feed xmlns='http://www.w3.org/2005/Atom'>", "x", .feed),
      ("<rdf:RDF xmlns:rdf='x'>", "x", .feed),
      ("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}", "x", .feed),
      ("{\"type\": \"outlet\", \"id\": 1}", "x", .table),
      ("[{\"@type\": \"ClaimReview\"}]", "x", .table),
      ("Média;Date;De;À;Montant\nLes Echos;2025-03-12;A;B;3 Md€\n", "x", .table),
      ("\"outlet\",\"from\",\"to\",\"amount\"\n", "x", .table),
      ("anything", "Deals.CSV", .table), ("PK\u{3}\u{4}", "deals.xlsx", .table),
      ("\u{10}", "deals.xls", .table),
    ])
  func isOther(_ text: String, _ name: String, _ expected: OtherInput) {
    #expect(OtherInput(Array(text.utf8), named: name) == expected)
  }

  @Test(
    "articles are not",
    arguments: [
      "", "[Exclusive] Acme buys Bolt", "{sic} Acme buys Bolt", "<!doctype html><html><body>",
      "<html><body><pre>&lt;rss&gt;</pre>", "Title: Acme buys Bolt\nDate: 2026-01-29\n\nAcme",
      "Paris, Londres, source, date : ce que l'on sait de l'offre d'Acme sur Bolt\n",
      "Acme, from Paris to London, buys Bolt\n",
    ])
  func isArticle(_ text: String) {
    #expect(OtherInput(Array(text.utf8), named: "article.txt") == nil)
  }

  @Test("a page is one under the name of a table too")
  func isPage() {
    let page = Array("<!doctype html><html><body><p>Acme buys Bolt.".utf8)
    #expect(OtherInput(page, named: "claims.csv") == nil)
  }
}
