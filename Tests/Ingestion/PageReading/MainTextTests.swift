import Testing

@testable import Ingestion

@Suite("What is the article's and what is beside it")
struct MainTextTests {
  private static let prose =
    "<p>The ferry has crossed the river for forty years, and its captain wants to go on.</p>"
    + "<p>The company would rather sell it, a spokesman said, and has found a buyer already.</p>"

  private func text(_ body: String) -> String {
    Page.read(bytes: Array("<html><body>\(body)</body></html>".utf8)).text
  }

  @Test(
    "lines beside the text",
    arguments: [
      "<p>Posted by Ann Lee at February 09, 2004 10:14 PM</p>",
      "<p><em>For more by Ann Lee, <a href='/x'>click here</a>.</em></p>",
      "<p><em>Ann Lee covers the river. Reach her at 555-0100.</em></p>",
      "<ul><li><a href='/6'>Juni 2012</a> 1 Einträge</li></ul>",
      "<ul><li>Februar 2009 (14)</li></ul>",
      "<p>Aktualisiert 28. September 2014 19:12 Uhr 54 Kommentare</p>",
      "<p>Ann Lee<br>Tel.: 0211 / 000 00 12<br>presse(at)harbour.example</p>",
      "<p>Choisissez un pseudo pour réagir à cet article</p>",
      "<p>The captain speaks out, says the paper today. <a href='/x'>Lesen</a> mehr...</p>",
      "<p>© 2009 The Harbour Company of the River and its Ferries</p>",
      "<p>Vous avez trouvé une erreur? Merci de nous la signaler.</p>",
      "<p>Do you have an opinion on the issues raised in this article?</p>",
      "<p>Article paru dans l’édition du 13.03.10</p>",
      "<p>Dieser Beitrag lief am 3. Dezember 2013 um 17:00 Uhr im Radio.</p>",
      "<p>___</p><p>Whitcomb reported from Helenville and Ortega-Reyes from Port Adler.</p>",
      "<div class='photo'><span class='credit'>Jean Morel</span> <span class='legende'>The ferry at the quay in its best days.</span></div>",
      "<div class='e3lan e3lan-post'><p>Get our study of every ferry that was ever bought here.</p></div>",
      "<div class='bio'><h4>Tilman Reuss</h4><p>writes about rivers, and has lived on one of them.</p></div>",
      "<section><h3>Más información</h3><p>The captain speaks out, and his company does not.</p></section>",
      "<p>Apúntate aquí a la newsletter semanal del puerto</p>", "<p>Fotostrecke</p>",
      "<section><h3>Fotostrecke</h3><p>The ferry in ten pictures, one a year.</p></section>",
      "<section><h3>Bildergalerie: die Fähre</h3><p>The ferry in ten pictures, and all its crew.</p></section>",
    ])
  func beside(_ line: String) {
    let html = "<article><h1>Row over the ferry</h1>\(Self.prose)"
    #expect(text("\(html)\(line)</article>") == text("\(html)</article>"))
  }

  @Test("teasers of other articles, in a column without a name")
  func teasers() {
    let teaser =
      "<div class='news-latest-item'><span>04.05.2011 15:47</span><h3><a href='/x'>A sale</a></h3>"
      + "<p>The administration wants to come up with a plan for the pool by the autumn.</p></div>"
    let columns = "<div id='links'>\(teaser)</div><div id='inhalt'><h1>Row</h1>\(Self.prose)</div>"
    #expect(
      text(columns + "<div id='rechts'>" + String(repeating: teaser, count: 9) + "</div>")
        == text("<div id='inhalt'><h1>Row</h1>\(Self.prose)</div>"))
  }

  private static let card =
    "<div class=c1><a href='/x'><h4>A pool is sold</h4></a>"
    + "<p>The administration wants to come up with a plan for the pool by the autumn.</p></div>"

  @Test("cards of other articles below the text, under a heading of any words")
  func cards() {
    let article = "<article><h1>Row over the ferry</h1>" + String(repeating: Self.prose, count: 3)
    let cards = String(repeating: Self.card, count: 6)
    for more in ["<section><h3>Do not miss it</h3>\(cards)</section>", "<div>\(cards)</div>"] {
      #expect(text("\(article)\(more)</article>") == text("\(article)</article>"))
    }
  }

  @Test(
    "boxes that are the article: a list of things, and a report in parts that link to themselves")
  func ownCards() {
    let list = "<article><h1>Six pools</h1>" + String(repeating: Self.card, count: 6) + "</article>"
    #expect(text(list).contains("The administration wants"))
    let part = Self.card.replacing("/x", with: "#x")
    let report =
      "<article><h1>Row over the ferry</h1>" + String(repeating: Self.prose, count: 4)
      + String(repeating: part, count: 4) + "</article>"
    #expect(text(report).contains("The administration wants"))
  }

  @Test("a line in bold parts an old page's text, and what readers say from it")
  func boldHeading() {
    let article = "<h1>Row over the ferry</h1>" + String(repeating: Self.prose, count: 3)
    let said =
      "<table><tr><td>Gaston, le 3 mai</td></tr><tr><td>The best of all ferries.</td></tr></table>"
    #expect(
      text("<div>\(article)<font><b>Vos réactions</b></font><br>\(said)</div>")
        == text("<div>\(article)</div>"))
    let read = text(
      "<h1>Row over the ferry</h1><td><font>\(Self.prose)<b>The buyer is known</b><br><br>"
        + "He has bought three other ferries, on three other rivers, since the war.<br><br></font></td>"
    )
    #expect(read.contains("already.\n\nThe buyer is known\n\nHe has"))
  }

  @Test(
    "lines of the text",
    arguments: [
      "Whitcomb reported from Helenville that the ferry was sold, and so it was, to everyone there.",
      "In Juni 2012 1 Einträge were counted.", "She asked him to call, and click here.",
      "The last ferry of 28 September 2014 was full.",
    ])
  func own(_ line: String) {
    #expect(text("<article><h1>Row</h1>\(Self.prose)<p>\(line)</p></article>").hasSuffix(line))
  }

  @Test("an opening paragraph without a full stop, and one in the headline's own box")
  func openings() {
    let opening =
      "Ferries have never taught anyone to swim, but they have kept the river's people dry"
    #expect(
      text(
        "<main><div><h1>Row over the ferry</h1></div><div><p>\(opening)</p></div>"
          + "<div class='article-body'>\(Self.prose)</div></main>"
      ).hasPrefix(opening))
    #expect(
      text(
        "<div><h1>Row over the ferry</h1><p id='stand-first'>\(opening)</p></div>"
          + "<div><div itemprop='articleBody'>\(Self.prose)</div></div>"
      ).hasPrefix(opening))
    let body = "<article class='article-body'>\(Self.prose)</article>"
    #expect(
      text(
        "<main><div><h1>Row over the ferry</h1><div class=tags><a href='/f'>Ferries</a></div>"
          + "<span class='sub-headline'>\(opening)</span></div>\(body)</main>"
      ).hasPrefix(opening + "\n\nThe ferry"))
    #expect(
      text("<main><header><h1>Row over the ferry</h1><h2>\(opening)</h2></header>\(body)</main>")
        .hasPrefix(opening + "\n\nThe ferry"))
  }

  @Test("the points that sum an article up above it")
  func points() {
    let points =
      "<ul><li><b>The captain of the ferry wants to go on, as he has for forty years</b></li>"
      + "<li><b>The company has found a buyer who owns three of them already</b></li></ul>"
    let page = { (above: String) in
      "<main><h1>Row over the ferry</h1>\(above)<div class='article-body'>\(Self.prose)</div></main>"
    }
    #expect(
      text(page(points)).hasPrefix("- The captain of the ferry wants to go on, as he has for"))
    let menu =
      "<ul><li>Ferries</li><li><a href='/x'>The captain of the ferry speaks out on it</a></li></ul>"
    #expect(text(page(menu)) == text(page("")))
  }

  @Test("what stands over the headline in its element, and the headline again")
  func overHeadline() {
    let read = text(
      "<article><div><b>Flu</b> All our answers to your questions</div><h1>Row over the ferry of the river</h1>"
        + "<h2><i>Harbour</i>: Row over the ferry of the river</h2>\(Self.prose)</article>")
    #expect(read.hasPrefix("The ferry has"))
  }

  @Test("an entry in two parts, and one in boxes beside each other with a list")
  func parts() {
    let entry =
      "<div class='x_entry_body'>\(Self.prose)<pre>set speed=12</pre></div>"
      + "<div class='x_entry_extended'>\(Self.prose)</div>"
    let whole = text("<div><h1>Row</h1>\(entry)<p><a href='/'>Home</a></p></div>")
    #expect(whole.contains("set speed=12") && whole.components("The ferry has") == 2)
    let boxes = text(
      "<div><h1>Row over the ferry</h1><div>\(Self.prose)</div><div><h2>How to board</h2>"
        + "<ul><li>A ticket of two euros</li><li>Exact change</li></ul>"
        + "<p>Board from the left, and stand in the middle of the deck until it is full.</p></div>"
        + "<form><p>Questions?</p><label>Name</label></form></div>")
    #expect(boxes.contains("Exact change") && boxes.contains("Board from the left"))
  }
}

extension String {
  /// How many times a phrase stands in the text.
  fileprivate func components(_ phrase: String) -> Int { ranges(of: phrase).count }
}
