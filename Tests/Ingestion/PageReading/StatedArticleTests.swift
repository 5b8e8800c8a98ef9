import Claims
import Testing

@testable import Ingestion

@Suite("Articles that only the page's own program has")
struct StatedArticleTests {
  private static let paragraphs = [
    "Kestrel Air a accepté de racheter Novalis pour 3 milliards d’euros, ont annoncé les deux groupes mardi.",
    "Le prix représente douze fois le bénéfice de la société lyonnaise, qui emploie 900 personnes.",
    "La clôture de l’opération est attendue avant la fin de l’année, sous réserve des autorités de concurrence.",
  ]

  private func page(_ script: String, body: String = "<p>Chargement…</p>", head: String = "")
    -> Page
  {
    Page.read(
      bytes: Array(
        """
        <html><head><title>Kestrel Air rachète Novalis | La Gazette du Val</title>\(head)</head>
        <body><div id="app"><nav><a href="/">La Gazette du Val</a></nav>\(body)</div>\(script)</body></html>
        """.utf8), today: "2026-11-22")
  }

  private func json(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\\"") + "\""
  }

  /// One program after another: what it writes around the same paragraphs.
  private func scripts() -> [(name: String, script: String)] {
    let texts = Self.paragraphs
    let blocks = texts.map {
      #"{"__typename": "ParagraphBlock", "html": \#(json("<p>\($0)</p>"))}"#
    }
    let nodes = texts.map { text in
      let (start, end) = (text.prefix(20), text.dropFirst(20))
      return
        #"{"type": "paragraph", "children": [{"text": \#(json(String(start)))}, {"type": "link", "children": [{"text": \#(json(String(end)))}]}]}"#
    }
    let facts =
      #""headline": "Kestrel Air rachète Novalis", "publishedAt": "2026-03-02T09:30:00+01:00""#
    let people = #""authors": [{"firstname": "Alix", "lastname": "Perrin"}]"#
    let whole = json(texts.joined(separator: " "))
    return [
      (
        "Next.js",
        #"<script id="__NEXT_DATA__" type="application/json">{"props": {"nav": [{"title": "Accueil"}], "article": {\#(facts), \#(people), "body": [\#(blocks.joined(separator: ", ")), {"__typename": "RelatedBlock", "html": "<p>À lire aussi, une tout autre histoire de rachat dans la région.</p>"}]}}}</script>"#
      ),
      (
        "a variable",
        #"<script>window.__STATE__ = {"content": {\#(facts), \#(people), "body": {"type": "doc", "content": [\#(nodes.joined(separator: ", "))]}}};</script>"#
      ),
      (
        "JSON-LD",
        #"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Kestrel Air rachète Novalis", "datePublished": "2026-03-02", "author": {"@type": "Person", "name": "Alix Perrin"}, "articleBody": \#(whole)}</script>"#
      ),
      (
        "Nuxt",
        #"<script id="__NUXT_DATA__" type="application/json">[{"data": 1}, {"article": 2}, {"headline": 3, "publishedAt": 4, "authors": 5, "body": 7}, "Kestrel Air rachète Novalis", "2026-03-02", [6], "Alix Perrin", \#(json("<p>" + texts.joined(separator: "</p><p>") + "</p>"))]</script>"#
      ),
    ]
  }

  @Test("the text, the day and the authors are taken from it", arguments: 0..<4)
  func isRead(_ index: Int) {
    let (name, script) = scripts()[index]
    let page = page(script)
    for paragraph in Self.paragraphs { #expect(page.text.contains(paragraph), "\(name)") }
    #expect(!page.text.contains("Chargement"), "\(name)")
    #expect(!page.text.contains("autre histoire"), "\(name)")
    #expect(page.published == "2026-03-02", "\(name)")
    #expect(page.author == "Alix Perrin", "\(name)")
  }

  @Test("what the page shows itself goes before it")
  func isNotNeeded() {
    let shown = Self.paragraphs + Self.paragraphs.map { "À Lyon, " + $0 }
    let page = page(
      scripts()[1].script.replacing("Kestrel Air a", with: "Un oiseau a"),
      body: "<article>" + shown.map { "<p>\($0)</p>" }.joined() + "</article>")
    #expect(page.text.contains("Kestrel Air a accepté"))
    #expect(!page.text.contains("Un oiseau"))
  }

  @Test("another article's text is left alone")
  func isAnother() {
    let page = page(
      scripts()[0].script.replacing(#""headline": "Kestrel"#, with: #""headline": "Norbain"#))
    #expect(!page.text.contains("Kestrel Air a accepté"))
    #expect(page.published == nil)
  }

  @Test("every beginning of such a page is read")
  func prefixes() {
    for (_, script) in scripts() {
      let bytes = Array("<title>Kestrel Air rachète Novalis</title>\(script)".utf8)
      for length in stride(from: 0, through: bytes.count, by: 7) {
        _ = Page.read(bytes: Array(bytes[..<length]))
      }
    }
  }

  @Test("values that refer to each other end")
  func cycles() {
    let loop =
      #"[{"title": 1, "body": 2}, "Kestrel Air rachète Novalis", [2, 2, 2, 2, 2, 2], {"title": 1, "body": 3}]"#
    let page = page(#"<script id="__NUXT_DATA__" type="application/json">\#(loop)</script>"#)
    #expect(page.title == "Kestrel Air rachète Novalis")
  }

  @Test("deep and wide JSON is read in its time", .timeLimit(.minutes(1)))
  func hostile() {
    let deep = String(
      repeating: #"{"title": "Kestrel Air rachète Novalis", "body": ["#, count: 20_000)
    let wide =
      "{" + (0..<60_000).map { #""k\#($0)": 1"# }.joined(separator: ",") + #", "title": "x"}"#
    let many =
      "["
      + Array(
        repeating: #"{"title": "Kestrel Air rachète Novalis", "body": [{"a": 1}]}"#, count: 15_000
      ).joined(separator: ",") + "]"
    for script in [deep, wide, many] {
      #expect(page("<script>window.X = \(script)</script>").title != nil)
    }
  }
}
