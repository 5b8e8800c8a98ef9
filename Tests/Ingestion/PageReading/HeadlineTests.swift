import Testing

@testable import Ingestion

@Suite("Headlines")
struct HeadlineTests {
  private func choose(_ candidates: [(String, String, Double)], site: String = "Le Carillon")
    -> String?
  {
    Headline(siteNames: [site]).choose(
      candidates.map { Headline.Candidate(text: $0.0, source: $0.1, weight: $0.2) })?.value
  }

  @Test(
    "without the site's name",
    arguments: [
      "La mine rouvre | Le Carillon", "La mine rouvre - Le Carillon",
      "La mine rouvre — LE CARILLON",
      "Le Carillon : La mine rouvre", "La mine rouvre • Le Carillon.fr",
      "La mine rouvre · Le Carillon",
    ])
  func site(_ title: String) {
    #expect(choose([(title, "title", 1)]) == "La mine rouvre")
  }

  @Test("a title that nothing confirms ends at its first bar")
  func unknownSite() {
    #expect(choose([("La mine rouvre » Locale » Nord", "title", 1)], site: "X") == "La mine rouvre")
    #expect(choose([("Or » Nord", "title", 1)], site: "X") == "Or » Nord")
  }

  @Test("a dash of the headline's own stays")
  func ownDash() {
    #expect(
      choose([("Sud-Ouest : la mine - rouverte", "h1", 1)]) == "Sud-Ouest : la mine - rouverte")
  }

  @Test("a cut headline is made whole, and a kicker taken off")
  func whole() {
    let whole = "La mine de cuivre rouvre après vingt ans de sommeil"
    #expect(
      choose([
        ("La mine de cuivre rouvre après vingt…", "JSON-LD headline", 2), (whole, "og:title", 1),
      ]) == whole)
    #expect(choose([("Exclusif " + whole, "h1", 2), (whole, "og:title", 1)]) == whole)
  }

  @Test("the site's name alone is no headline")
  func siteAlone() {
    #expect(
      choose([("Le Carillon", "h1", 2), ("La mine rouvre", "title", 0.5)]) == "La mine rouvre")
    #expect(choose([("Le Carillon", "h1", 2)]) == nil)
  }

  private static let text = "<p>They say that the copper mine will open in spring, at last.</p>"

  @Test(
    "a first heading that leads home is the site's name",
    arguments: [
      ("Diggers' Talk: The mine opens again", "<h3 class='entry-title'>The mine opens again</h3>"),
      ("Diggers' Talk » Blog Archive » The mine opens again", "<h2>The mine opens again</h2>"),
      ("The mine opens again", "<td class=contentheading>The mine opens again</td>"),
    ])
  func logo(_ title: String, _ headline: String) {
    for home in ["/", "http://diggers.example/", "index.php"] {
      let html =
        "<title>\(title)</title><div><h1><a href='\(home)'>Diggers' Talk</a></h1></div>"
        + "<div>\(headline)\(Self.text)</div>"
      let page = Page.read(bytes: Array(html.utf8))
      #expect(page.title == "The mine opens again" && page.outlet == "Diggers' Talk")
    }
  }

  @Test(
    "what belongs to a headline and what does not",
    arguments: [
      (
        "<h1><span class=supertitle>Schools</span>Eight children, one class</h1>", "",
        "Eight children, one class"
      ),
      (
        "<h1>Row over the ferry</h1><h2>Captain of the river against his company</h2>",
        "Row over the ferry: Captain of the river against his company - Harbour",
        "Row over the ferry: Captain of the river against his company"
      ),
      (
        "<h1>Row over the ferry</h1><h2>Captain of the river against his company</h2>",
        "Row over the ferry - Harbour", "Row over the ferry"
      ),
      (
        "<meta property=og:title content='Row over the ferry: Captain of the river against it'>"
          + "<h1><span class=x-emphasis>Row over the ferry</span> <span>Captain of the river against it</span></h1>",
        "", "Row over the ferry: Captain of the river against it"
      ),
      (
        "<meta property=og:title content='Captain of the river against it'>"
          + "<h1><span class=x-emphasis>Row over the ferry:</span> <span>Captain of the river against it</span></h1>",
        "", "Captain of the river against it"
      ),
      (
        "<meta name=author content='Ann Lee'><h1>Let the swimmers in</h1>",
        "Let the swimmers in | Ann Lee", "Let the swimmers in"
      ),
    ])
  func parts(_ headline: String, _ title: String, _ expected: String) {
    let html = "<title>\(title)</title><div>\(headline)\(Self.text)</div>"
    #expect(Page.read(bytes: Array(html.utf8)).title == expected)
  }

  @Test("marked headings of teasers are none")
  func teasers() {
    let teasers = "<h3 class=headline>Trains late again</h3><h3 class=headline>Rain on Sunday</h3>"
    let html = "<title>The mine opens again</title>\(teasers)<div>\(Self.text)</div>"
    #expect(Page.read(bytes: Array(html.utf8)).title == "The mine opens again")
  }

  @Test("a first heading that links to the article itself is its headline")
  func linkedHeadline() {
    let html =
      "<title>The mine opens again</title><h1><a href='/2024/mine'>The mine opens again</a></h1>"
    #expect(Page.read(bytes: Array((html + Self.text).utf8)).title == "The mine opens again")
  }

  @Test("the name of a section is no headline where another heading follows")
  func section() {
    let html = "<title>Gemeinde Tal: Aktuelles</title><h1>Aktuelles</h1>"
    let page = Page.read(bytes: Array("\(html)<h2>Die Grube öffnet wieder</h2>\(Self.text)".utf8))
    #expect(page.title == "Die Grube öffnet wieder")
  }

  @Test("a page of old without headings: the bold line over that of who wrote it")
  func boldLine() {
    let html = """
      <title>Harbour Weekly: Business</title><table><tr><td><b>Harbour Weekly</b></td></tr>
      <tr><td>Today is <b>Thursday, April 3, 2003</b></td></tr><tr><td><b>BUSINESS</b><br>
      <font size=6><b>Ferry company buys its river</b></font><br>
      <font size=1>By <b>Ann Lee</b> and <b>Bo Ray</b><br>HW Staff Writers<br>Posted: Monday, March 31, 2003</font><p>
      The company that runs the ferry bought the river on Monday, for $74 million in stock.<p>
      Its owners wanted more, a person who knows them said, and got it in the end.</td></tr></table>
      """
    let page = Page.read(bytes: Array(html.utf8))
    #expect(page.title == "Ferry company buys its river" && page.outlet == "Harbour Weekly")
    #expect(page.author == "Ann Lee, Bo Ray" && page.published == "2003-03-31")
    #expect(page.text.hasPrefix("The company that runs"))
  }

  @Test("without an h1, the heading that the title repeats")
  func headingInTitle() {
    let html = """
      <title>View topic - The mine opens again • Diggers' talk</title><h2>Diggers' talk</h2>
      <h3>The mine opens again</h3><p>They say that the copper mine will open in spring, at last.</p>
      """
    #expect(Page.read(bytes: Array(html.utf8)).title == "The mine opens again")
  }
}
