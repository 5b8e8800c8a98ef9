import Testing

@testable import Ingestion

@Suite("Addresses of articles")
struct PageAddressTests {
  @Test(
    "the canonical address",
    arguments: [
      ("HTTPS://www.Example.FR/a/b/", "https://example.fr/a/b"),
      ("https://m.example.fr/a?utm_source=x&b=2&a=1&fbclid=z#top", "https://example.fr/a?a=1&b=2"),
      ("https://amp.example.fr/a/amp/", "https://example.fr/a"),
      ("https://example.fr/a.amp", "https://example.fr/a"),
      ("https://example.fr/dossier/index.html", "https://example.fr/dossier"),
      ("http://example.fr:80/a", "http://example.fr/a"),
      ("http://example.fr:8080/a", "http://example.fr:8080/a"),
      ("https://xn--rsum-bpad.example/a", "https://xn--rsum-bpad.example/a"),
      ("https://example.fr/a?xtor=RSS-1&CMP=x&mtm_a=1&pk_b=2&at_c=3", "https://example.fr/a"),
      ("https://example.fr", "https://example.fr/"),
      ("https://user:word@example.fr/a", "https://example.fr/a"),
      ("https://www.fr/a", "https://www.fr/a"),
    ])
  func canonical(_ written: String, _ expected: String) throws {
    let address = try #require(PageAddress(written))
    #expect(address.canonical == expected)
    #expect(PageAddress(address.canonical)?.canonical == expected)
  }

  @Test(
    "what is no address", arguments: ["", "a", "ftp://a/b", "https://", "javascript:x", "//a/b"])
  func none(_ written: String) {
    #expect(PageAddress(written) == nil)
  }

  @Test(
    "relative references",
    arguments: [
      ("/b", "https://example.fr/b"), ("b", "https://example.fr/x/b"),
      ("//cdn.example.fr/b", "https://cdn.example.fr/b"), ("http://o.fr/b", "http://o.fr/b"),
    ])
  func relative(_ reference: String, _ expected: String) throws {
    let base = try #require(PageAddress("https://example.fr/x/a?y=1"))
    #expect(base.resolving(reference)?.written == expected)
  }

  private func canonical(_ declared: String, of url: String) -> String? {
    let html = "<link rel=canonical href='\(declared)'><p>Texte"
    return Page.read(bytes: Array(html.utf8), url: url).canonicalURL
  }

  @Test("a home page or another publisher's page is not the article's address")
  func declared() {
    let url = "https://www.example.fr/a?id=3"
    #expect(canonical("https://www.example.fr/", of: url) == "https://example.fr/a?id=3")
    #expect(canonical("https://other.example/a", of: url) == "https://example.fr/a?id=3")
    #expect(canonical("/b", of: url) == "https://example.fr/b")
    #expect(Page.read(bytes: Array("<p>x".utf8), url: "https://example.fr/").canonicalURL == nil)
  }
}
