import Testing

@testable import Ingestion

@Suite("Who publishes a page, and at which address")
struct OutletNameTests {
  private static let article =
    "<h1>Le groupe vend sa filiale</h1><p>Le groupe a annoncé lundi la vente de sa filiale.</p>"

  private func page(_ head: String, _ body: String = "", url: String? = nil) -> Page {
    Page.read(bytes: Array("<html><head>\(head)</head><body>\(Self.article)\(body)".utf8), url: url)
  }

  private func link(_ address: String) -> String { "<link rel='canonical' href='\(address)'>" }

  private func publisher(_ name: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Le groupe vend sa filiale\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"\(name)\"}}</script>"
  }

  @Test("an address is a name only where there is no other")
  func address() {
    let site = "<meta property='og:site_name' content='valgazette.fr'>"
    let link = link("https://www.valgazette.fr/a/filiale")
    #expect(page(site + link).outlet == "valgazette")
    #expect(page(site + link + publisher("Le Réveil du Houlme")).outlet == "Le Réveil du Houlme")
    #expect(page(site + link + publisher("La Val'Gazette")).outlet == "La Val'Gazette")
  }

  @Test("what an address is called is spelt as the page spells it")
  func spelling() {
    let link = link("https://www.valgazette.fr/a/filiale")
    #expect(
      page(link, "<p>© Val Gazette</p><footer><p>Val Gazette</p></footer>").outlet == "Val Gazette")
    #expect(
      page(link, "<a href='/'><img src='l.png' alt='Val Gazette'></a>").outlet == "Val Gazette")
    #expect(
      page(link + publisher("www.valgazette.fr"), "<a href='/'>Val Gazette</a>").outlet
        == "Val Gazette")
    #expect(page(link, "<p>val gazette</p>").outlet == "valgazette.fr")
    let farm = self.link("https://www.schaeferei-grund.de/felle")
    #expect(page(farm, "<h5>Schäferei Grund</h5>").outlet == "Schäferei Grund")
    let slogan = "<title>Le groupe vend sa filiale - Val Gazette, le quotidien du val</title>"
    #expect(page(link + slogan).outlet == "Val Gazette")
  }

  @Test("the kicker that opens a title is not who publishes it")
  func kicker() {
    let title = "<title>Val-Grave: Le groupe vend sa filiale</title>"
    let site = "<meta property='og:site_name' content='GAZETTE.NET'>"
    #expect(page(title + site + link("https://www.gazette.net/a/1")).outlet == "GAZETTE.NET")
  }

  @Test(
    "an ending in capitals is part of the name, and another is that of the address",
    arguments: [
      ("GAZETTE.NET", "GAZETTE.NET"), ("Gazette.net", "Gazette"), ("www.gazette.net", "gazette"),
    ])
  func ending(_ given: String, _ name: String) {
    let site = "<meta property='og:site_name' content='\(given)'>"
    #expect(page(site + link("https://www.gazette.net/a/1")).outlet == name)
  }

  @Test("the picture that leads home names a site that nothing else names")
  func picture() {
    let logo = { (alt: String) in "<a href='/'><img src='l.gif' alt='\(alt)'></a>" }
    #expect(page("", logo("Val Gazette")).outlet == "Val Gazette")
    #expect(
      page("", logo("Logo")).outlet == nil && page("", logo("Retour à l'accueil")).outlet == nil)
    #expect(page("", "<a href='/x/y'><img src='l.gif' alt='Val Gazette'></a>").outlet == nil)
    #expect(page("<meta property='og:site_name' content='Le Val'>", logo("Gaz")).outlet == "Le Val")
  }

  @Test("a copy that names its original's address is its publisher's")
  func copy() {
    let head =
      "<title>Le groupe vend sa filiale - Val Gazette</title><meta property='og:site_name' content='Portail Info'>"
      + publisher("Portail Info") + link("https://www.valgazette.fr/a/filiale")
    #expect(page(head).outlet == "Portail Info")
    #expect(page(head, url: "https://www.valgazette.fr/a/filiale").outlet == "Val Gazette")
  }

  @Test(
    "addresses are relative to the base of the page",
    arguments: [
      ("<base href='https://terre.example/'>", "La-source", "https://terre.example/La-source"),
      ("<base href='/fr/'>", "La-source", nil), ("", "La-source", nil),
      ("<base href='https://terre.example/fr/'>", "/La-source", "https://terre.example/La-source"),
      ("<base href='ftp:'>", "https://terre.example/x", "https://terre.example/x"),
    ])
  func base(_ base: String, _ written: String, _ address: String?) {
    #expect(page(base + link(written)).url == address)
  }

  @Test("a base that is itself relative counts from where the page came from")
  func relativeBase() {
    let page = page("<base href='/fr/'>" + link("La-source"), url: "https://terre.example/x/y")
    #expect(page.url == "https://terre.example/x/y")
    #expect(page.canonicalURL == "https://terre.example/fr/La-source")
  }

  @Test("the name that ends a title is whole, and no article alone")
  func namesInTitles() {
    let title = { (text: String, head: String) in
      Page.read(bytes: Array("<title>\(text)</title>\(head)<p>Acme buys a mine.".utf8))
    }
    let og = "<meta property=og:title content='Acme buys N1'>"
    for name in ["The Guardian", "The New York Times", "Le Monde", "La Tribune"] {
      let page = title("Acme buys N1 - \(name)", og)
      #expect(page.outlet == name && page.title == "Acme buys N1")
      #expect(title("Acme buys N1 - \(name)", "").title == "Acme buys N1")
    }
    let unknown = title("Acme buys N1 - The Harmon County Dispatch", og)
    #expect(unknown.outlet == "The Harmon County Dispatch" && unknown.title == "Acme buys N1")
    #expect(title("Acme buys N1 - The", "").outlet == nil)
  }

  @Test("a page whose canonical link is the home page has the address of og:url")
  func homeCanonical() {
    let head =
      link("https://www.gazette.fr/")
      + "<meta property='og:url' content='https://www.gazette.fr/eco/a1'>"
    #expect(page(head).url == "https://www.gazette.fr/eco/a1")
    #expect(page(head).canonicalURL == "https://gazette.fr/eco/a1")
    #expect(page(link("https://www.gazette.fr/")).url == "https://www.gazette.fr/")
  }

  @Test("a part that is not free is a page for subscribers")
  func partOfPage() {
    let script = { (parts: String) in
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\",\(parts)}</script>"
    }
    let paid = "{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\"}"
    #expect(page(script("\"hasPart\":\(paid)")).paywalled)
    #expect(page(script("\"hasPart\":[\(paid)]")).paywalled)
    #expect(!page(script("\"isAccessibleForFree\":true,\"hasPart\":\(paid)")).paywalled)
  }
}
