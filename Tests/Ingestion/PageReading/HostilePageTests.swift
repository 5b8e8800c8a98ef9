import Testing

@testable import Ingestion

/// Pages that break parsers, each read to its end in little time.
@Suite("Hostile pages")
struct HostilePageTests {
  private static let article =
    "<article><h1>Grain dealer buys a railway</h1>"
    + "<p>The grain dealer Harrow said on Friday that it had bought the Fenland line for $12 million.</p>"
    + "<p>Trains will run again in May, after repairs that cost between $2 million and $3 million.</p>"

  /// Reads a page, within a time that leaves room for a slow build on a busy machine: quadratic
  /// work takes far longer.
  private func read(
    _ html: String, within limit: Duration = .seconds(10),
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Page {
    read(Array(html.utf8), within: limit, sourceLocation: sourceLocation)
  }

  private func read(
    _ bytes: [UInt8], within limit: Duration, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Page {
    var page = Page.read(bytes: [])
    let time = ContinuousClock().measure { page = Page.read(bytes: bytes) }
    #expect(time < limit, sourceLocation: sourceLocation)
    return page
  }

  @Test("50,000 attributes on one tag")
  func attributes() {
    let many = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    let page = read("<body><div \(many)>x</div>" + HostilePageTests.article, within: .seconds(5))
    #expect(page.text.contains("Fenland line"))
  }

  @Test("50,000 attributes on a tag that never ends")
  func openTag() {
    let many = (0..<50_000).map { "a\($0)='1'" }.joined(separator: " ")
    let page = read(
      "<body>" + HostilePageTests.article + "</article><div \(many)", within: .seconds(5))
    #expect(page.text.contains("Fenland line"))
  }

  @Test("a long data: address is no reason to lose its element")
  func dataAddress() {
    let image = "<img src='data:image/png;base64," + String(repeating: "A", count: 300_000) + "'>"
    let page = read(
      "<body>" + HostilePageTests.article + image
        + "<p>It is the third line that Harrow has bought since 2019, and the longest of them all.</p>"
    )
    #expect(page.text.contains("the third line"))
  }

  @Test("a million nested elements", arguments: ["div", "b", "table", "p"])
  func nesting(_ tag: String) {
    let deep = String(repeating: "<\(tag)>", count: 1_000_000)
    let page = read(
      "<body>" + HostilePageTests.article + deep + "<p>The end.</p>", within: .seconds(30))
    #expect(page.text.contains("Fenland line"))
  }

  @Test("tables in the cells of tables")
  func tablesInTables() {
    let deep = String(repeating: "<table><tr><td><td>", count: 200_000)
    let page = read("<body>" + HostilePageTests.article + "</article>" + deep, within: .seconds(12))
    #expect(page.text.contains("Fenland line"))
  }

  @Test("nesting that end tags do not undo, then end tags of nothing")
  func mismatched() {
    let unequal = String(repeating: "<div><table></div>", count: 200_000)
    let strays = String(repeating: "</i>", count: 200_000)
    let page = read("<body>" + HostilePageTests.article + unequal + strays, within: .seconds(30))
    #expect(page.text.contains("Fenland line"))
  }

  @Test("a page cut off anywhere keeps what stands before", arguments: [0.5, 0.7, 0.9, 0.98])
  func truncated(_ share: Double) throws {
    let whole = try #require(SamplePage.all.first { $0.name == "en-microdata" })
    let html = try whole.html
    let page = read(Array(html.prefix(Int(Double(html.count) * share))), within: .seconds(5))
    #expect(page.title == whole.title)
    #expect(page.author == whole.author)
    if share >= 0.7 { #expect(page.text.contains(whole.paragraphs[0])) }
  }

  @Test("a page cut off at every byte in turn says nothing that it did not say")
  func truncatedAnywhere() {
    let whole = read("<body>" + HostilePageTests.article)
    let bytes = Array(("<!doctype html><html><body>" + HostilePageTests.article).utf8)
    let time = ContinuousClock().measure {
      for count in bytes.indices {
        let page = Page.read(bytes: Array(bytes[..<count]))
        // Where the page ends, a sign that begins a tag is text.
        let text = page.text.hasSuffix("<") ? page.text.dropLast() : page.text[...]
        #expect(whole.text.hasPrefix(text), "cut off at \(count)")
      }
    }
    #expect(time < .seconds(10))
  }

  @Test("an article below 5,000 open elements is read, and not cut off at 256")
  func buried() {
    let page = read(String(repeating: "<div>", count: 5_000) + HostilePageTests.article)
    #expect(page.text.contains("Fenland line"))
    #expect(page.text.contains("Trains will run"))
  }

  @Test("ten megabytes of comments, of NUL bytes, of ends and of beginnings alone")
  func nothingAtLength() {
    let fills = [
      "<!-- nothing here -->", "\0", "</p>", "<!--", "<", "&", "<!", "<p ", "\"", "-->",
    ]
    for fill in fills {
      let page = read(
        String(repeating: fill, count: (10 << 20) / fill.utf8.count), within: .seconds(30))
      #expect(page.author == nil)
      #expect(page.published == nil)
    }
    let comment = read(
      "<!--" + String(repeating: " a - b -- c", count: 900_000) + "-->", within: .seconds(30))
    #expect(comment.text.isEmpty)
    let open = read("<!--" + String(repeating: " a - b -- c", count: 900_000), within: .seconds(30))
    #expect(open.title == nil)
  }

  @Test(
    "a comment that never ends takes the rest of the page, one that ends anyhow nothing",
    arguments: [
      ("a<!-- b", "a"), ("a<!--", "a"), ("<!-- x --><!-- y", "<!-- x -->"), ("a<!-->b", nil),
      ("a<!--->b", nil), ("a<!-- x --!>b", nil), ("a<!-- x ---->b", nil), ("a<!-", nil),
      ("<script><!-- </script>b", nil),
    ])
  func openComment(_ html: String, _ left: String?) {
    #expect(String(decoding: TagLimiter.limit(Array(html.utf8)), as: UTF8.self) == left ?? html)
  }

  @Test("comments and NUL bytes by the million around an article leave it as it is")
  func buriedInNothing() {
    let noise = String(repeating: "<!-- x -->\0", count: 100_000)
    let page = read("<body>" + noise + HostilePageTests.article + "</article>" + noise)
    #expect(page.text.contains("Fenland line"))
    #expect(!page.text.contains("x"))
  }

  @Test("NUL bytes are nothing, other controls blanks")
  func controls() {
    let page = read(
      "<html>\0<body>\u{1}" + HostilePageTests.article.replacing("said on", with: "sa\0id\u{1}on"))
    #expect(page.text.contains("said on Friday"))
    #expect(page.text.contains("Trains will run"))
  }

  @Test(
    "pages without a page",
    arguments: [
      "", " ", "<", "<<<<<<", "<!-- only -->", "<!-- open", "<!--", "&", "<!DOCTYPE html>", "<p",
      "</p></div>", "\0", "<script>", "<title>", "<html", "<![CDATA[", "<?xml", "a", "<a href='",
    ])
  func empty(_ html: String) {
    let page = read(html)
    #expect(page.author == nil)
    #expect(page.published == nil)
  }

  @Test("ten megabytes of paragraphs: what no article has is left out")
  func large() {
    let line =
      "<p>The dealer bought line number seven for a little less than it had hoped for.</p>\n"
    let page = read(
      "<body><article>" + String(repeating: line, count: 140_000), within: .seconds(60))
    #expect(page.text.utf8.count > 2_000_000)
    #expect(page.text.utf8.count < 3_000_000)
  }

  @Test("every byte alone and in pairs is read")
  func everyByte() {
    for first in UInt8.min...UInt8.max {
      _ = Page.read(bytes: [first])
      _ = Page.read(bytes: [0x3C, first, 0x26, first, 0x3B])
    }
  }

  @Test("bytes at random, and pages with bytes changed at random")
  func noise() throws {
    var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> UInt64 {
      seed ^= seed << 13
      seed ^= seed >> 7
      seed ^= seed << 17
      return seed
    }
    for _ in 0..<200 {
      _ = Page.read(bytes: (0..<300).map { _ in UInt8(truncatingIfNeeded: next()) })
    }
    for sample in SamplePage.all {
      var html = try sample.html
      for _ in 0..<40 {
        html[Int(next() % UInt64(html.count))] = UInt8(truncatingIfNeeded: next())
      }
      let page = Page.read(bytes: html, url: sample.url, retrieved: sample.retrieved)
      #expect(page.text.utf8.count <= html.count)
    }
  }

  @Test("JSON-LD nested 100,000 deep, and of a million numbers")
  func deepJSON() {
    let script = { (json: String) in "<script type='application/ld+json'>\(json)</script>" }
    let deep = script(String(repeating: "[", count: 100_000))
    let deepObjects = script(String(repeating: "{\"a\":", count: 100_000))
    let long = script("[" + String(repeating: "1,", count: 1_000_000) + "1]")
    let page = read(deep + deepObjects + long + HostilePageTests.article, within: .seconds(20))
    #expect(page.title == "Grain dealer buys a railway")
  }

  @Test("a title of a megabyte, ten thousand headings, links and lists")
  func crowds() {
    let title = "<title>" + String(repeating: "a - b | ", count: 120_000) + "</title>"
    let headings = String(repeating: "<div><h2>Related</h2><p>x</p></div>", count: 10_000)
    let links = String(
      repeating: "<ul><li><a href=/x>More about this story</a></li></ul>", count: 10_000)
    let page = read(title + HostilePageTests.article + headings + links, within: .seconds(30))
    #expect(page.text.contains("Fenland line"))
    #expect(!page.text.contains("More about this story"))
  }
}
