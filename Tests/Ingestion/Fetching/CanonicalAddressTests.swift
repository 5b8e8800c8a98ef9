import Testing

@testable import Ingestion

@Suite("Addresses of articles")
struct CanonicalAddressTests {
  @Test(
    "the canonical address",
    arguments: [
      ("HTTPS://www.Example.FR/a/b/", "https://example.fr/a/b"),
      ("https://m.example.fr/a?utm_source=x&b=2&a=1&fbclid=z#top", "https://example.fr/a?a=1&b=2"),
      ("https://amp.example.fr/a/amp/", "https://example.fr/a"),
      ("https://example.fr/a.amp", "https://example.fr/a"),
      ("https://example.fr/amp/a", "https://example.fr/a"),
      ("https://example.fr/dossier/index.html", "https://example.fr/dossier"),
      ("http://example.fr:80/a", "http://example.fr/a"),
      ("http://example.fr:8080/a", "http://example.fr:8080/a"),
      ("https://example.fr/a?xtor=RSS-1&CMP=x&mtm_a=1&pk_b=2&at_c=3", "https://example.fr/a"),
      ("https://example.fr/a?outputType=amp", "https://example.fr/a"),
      ("https://example.fr/a?outputType=pdf", "https://example.fr/a?outputType=pdf"),
      ("https://user:word@example.fr/a", "https://example.fr/a"),
      ("https://www.fr/a", "https://www.fr/a"),
      ("https://example.fr./a", "https://example.fr/a"),
      // An article's number may be its whole query.
      ("https://example.fr/?p=12&utm_medium=rss", "https://example.fr/?p=12"),
      // One letter, escaped or not, in capitals or not.
      ("https://example.fr/société", "https://example.fr/soci%C3%A9t%C3%A9"),
      ("https://example.fr/soci%c3%a9t%c3%a9", "https://example.fr/soci%C3%A9t%C3%A9"),
      ("https://example.fr/%7Eann/a%2Fb", "https://example.fr/~ann/a%2Fb"),
      ("https://example.fr/100%", "https://example.fr/100%"),
    ])
  func canonical(_ written: String, _ expected: String) throws {
    let address = try #require(WebAddress(given: written))
    #expect(address.canonical == expected)
    #expect(WebAddress(given: expected)?.canonical == expected)
  }

  /// RFC 3492's and browsers' own examples among them.
  @Test(
    "international hosts",
    arguments: [
      ("https://xn--rsum-bpad.example/a", "https://xn--rsum-bpad.example/a"),
      ("https://www.Société.fr/a", "https://xn--socit-esab.fr/a"),
      ("https://re\u{301}sume\u{301}.example/a", "https://xn--rsum-bpad.example/a"),
      ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
      ("https://пример.рф/a", "https://xn--e1afmkfd.xn--p1ai/a"),
      ("https://例え。テスト/a", "https://xn--r8jz45g.xn--zckzah/a"),
      ("https://他们为什么不说中文.example/a", "https://xn--ihqwcrb4cv8a8dqg056pqjye.example/a"),
      ("https://m.bücher.example/a", "https://xn--bcher-kva.example/a"),
    ])
  func international(_ written: String, _ expected: String) {
    #expect(WebAddress(given: written)?.canonical == expected)
  }

  @Test func aLabelThatIsTooLongIsNoHost() {
    #expect(WebAddress(given: "https://" + String(repeating: "é", count: 60) + ".fr/a") == nil)
  }

  @Test(
    "nothing is known by a home page",
    arguments: [
      "https://example.fr", "https://example.fr/", "https://www.example.fr/?utm_source=x#a",
      "https://example.fr/index.html", "https://example.fr/amp", "https://example.fr//",
    ])
  func home(_ written: String) throws {
    #expect(try #require(WebAddress(given: written)).canonical == nil)
  }

  @Test(
    "what is no address", arguments: ["", "a", "ftp://a/b", "https://", "javascript:x", "//a/b"])
  func none(_ written: String) {
    #expect(WebAddress(given: written) == nil)
  }

  @Test(
    "links on a page",
    arguments: [
      ("/b", "https://example.fr/b"), ("b", "https://example.fr/x/b"),
      ("//cdn.example.fr/b", "https://cdn.example.fr/b"), ("http://o.fr/b", "http://o.fr/b"),
    ])
  func relative(_ link: String, _ expected: String) throws {
    let page = try #require(WebAddress(given: "https://example.fr/x/a?y=1"))
    #expect(WebAddress(link, on: page)?.description == expected)
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
