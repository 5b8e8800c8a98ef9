import Testing

@testable import Ingestion

@Suite("The day of publication")
struct PublicationDateTests {
  private func published(_ html: String, url: String? = nil) -> PageEvidence? {
    let article = "<h1>Un titre</h1><p>Le groupe a annoncé lundi la vente de sa filiale.</p>"
    return Page.read(bytes: Array((html + article).utf8), url: url).evidence(for: .published)
  }

  private func linked(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\(members)}</script>"
  }

  @Test("agreement makes surer")
  func agreement() {
    let json = linked("\"datePublished\":\"2023-11-02T10:00:00+01:00\"")
    let meta = "<meta property='article:published_time' content='2023-11-02'>"
    let other = "<meta property='article:published_time' content='2022-01-01'>"
    #expect(published(json)?.confidence == 0.92)
    #expect(published(json + meta)?.confidence == 0.97)
    #expect(published(json + other)?.confidence == 0.7)
    #expect(published(json + other)?.value == "2023-11-02")
  }

  @Test("a day of modification is told apart, an expiration is nothing")
  func modified() {
    let changed = "<meta property='article:modified_time' content='2023-12-24'>"
    let page = Page.read(bytes: Array("\(changed)<h1>Un titre</h1><p>Le groupe a vendu.".utf8))
    #expect(page.published == nil && page.modified == "2023-12-24")
    #expect(page.evidence(for: .modified)?.confidence == 0.75)
    let updated = Page.read(bytes: Array("<h1>Un titre</h1><p>Mis à jour le 2 mai 2023</p>".utf8))
    #expect(updated.published == nil && updated.modified == "2023-05-02")
    #expect(published(changed + "<time datetime='2023-11-02'>2 nov</time>")?.value == "2023-11-02")
    #expect(published("<meta property='article:expiration_time' content='2024-11-02'>") == nil)
  }

  @Test("the words before a time tell what it is of")
  func wordsBeforeTime() {
    let times = { (html: String) in
      Page.read(bytes: Array("<h1>Un titre</h1>\(html)<p>Le groupe a vendu sa filiale.".utf8))
    }
    let both = times(
      "<div>Updated <time datetime=2024-05-09>May 9</time></div>"
        + "<div>Published <time datetime=2024-05-05>May 5</time></div>")
    #expect(both.published == "2024-05-05")
    let line = times(
      "<p>Mis à jour le <time datetime=2024-05-09>9 mai</time> — Publié le "
        + "<time datetime=2024-05-05>5 mai</time></p>")
    #expect(line.published == "2024-05-05")
    let inside = times("<time datetime=2024-05-09>Mis à jour le 9/05</time>")
    #expect(inside.published == nil && inside.modified == "2024-05-09")
    let alone = times("<p>Updated <time datetime=2024-05-05>May 5</time></p>")
    #expect(alone.published == nil && alone.modified == "2024-05-05")
  }

  @Test(
    "a date in a sentence is that of what it tells",
    arguments: [
      "The two had signed a first contract on March 3, 2021, in London.",
      "Les deux groupes avaient signé un premier contrat le 3 mars 2021 à Londres.",
    ])
  func sentence(_ sentence: String) {
    #expect(published("<p>\(sentence)</p>") == nil)
    let html = "<h1>Un titre</h1><p>Le groupe a vendu sa filiale.</p><p>\(sentence)</p>"
    #expect(Page.read(bytes: Array(html.utf8)).published == nil)
  }

  @Test(
    "the dateline of an agency or a company is",
    arguments: [
      "Thônes, le 4 octobre 2016 – Le groupe annonce la vente de sa filiale à un fonds.",
      "NEW YORK, October 4, 2016 /PRNewswire/ -- The group said today that it sold a unit.",
    ])
  func dateline(_ opening: String) {
    #expect(published("<p>\(opening)</p>")?.value == "2016-10-04")
  }

  @Test("a sentence beside the text says when it was posted")
  func filed() {
    let line =
      "This entry was posted on Monday, September 3rd, 2012 at 8:12 pm and is filed under Heating."
      + " You can follow any responses to this entry through the feed of its comments."
    let prose = String(
      repeating: "<p>The stove went in on a Sunday, and it smoked at once.</p>", count: 9)
    let html = "<h1>A stove</h1><div>\(prose)<p class='postmetadata alt'>\(line)</p></div>"
    #expect(Page.read(bytes: Array(html.utf8)).published == "2012-09-03")
  }

  @Test("the sentence that files an entry, however long the text before it")
  func filedAfterText() {
    let text = String(
      repeating: "<p>The boiler of the house was changed, and it took a whole week of work.</p>",
      count: 6)
    let line = "This entry was posted on Sonntag, Oktober 21st, 2007 at 20:43 and is filed under"
    #expect(
      published("\(text)<p class='postmetadata alt'>\(line) Heating. You can reply.</p>")?.value
        == "2007-10-21")
  }

  @Test("today's date over the headline is no day of publication")
  func clock() {
    for html in ["<p>dimanche 22 novembre 2026</p>", "<time>22 novembre 2026</time>"] {
      #expect(published("<header>\(html)</header>") == nil)
    }
    #expect(published("<div>Heute ist Freitag, der 14.10.2016</div>") == nil)
    #expect(published("<header><p>Publié le 2 mai 2023</p></header>")?.value == "2023-05-02")
  }

  @Test(
    "yesterday and today count beside a word of publication",
    arguments: [
      ("Publié hier", "2024-01-09"), ("Publié hier à 16h", "2024-01-09"),
      ("Publié aujourd’hui à 9h", "2024-01-10"), ("Posted yesterday", "2024-01-09"),
      ("Published today at 9:05", "2024-01-10"), ("Hier, un contrat", nil),
    ])
  func yesterday(_ line: String, _ day: String?) {
    let html = "<h1>Un titre</h1><p>\(line)</p><p>Le groupe a vendu sa filiale.</p>"
    let page = Page.read(
      bytes: Array(html.utf8), url: "https://example.fr/x", retrieved: "2024-01-10T12:00:00Z")
    #expect(page.published == day)
  }

  @Test("a text begun days before it was printed has the printed day")
  func created() {
    let meta = "<meta name='DC.date.created' content='2010-05-02T16:41:08+02:00'>"
    #expect(published(meta)?.value == "2010-05-02")
    let html = meta + "<div>Nr. 45/2010 · Lahnfurt, 3. Mai 2010</div>"
    #expect(published(html)?.value == "2010-05-03")
  }

  @Test("a date over the headline is nearer than one below the text")
  func overHeadline() {
    let article =
      "<div><span>Vie municipale</span> - <span class='date'>lundi 26 mars 2012</span></div>"
      + "<h1>La salle rouvrira</h1><p>La salle des fêtes rouvrira ses portes, a dit le maire hier.</p>"
    let others = "<ul><li>22/03/2012 <a href='/x'>Immobilier</a></li></ul>"
    #expect(Page.read(bytes: Array((article + others).utf8)).published == "2012-03-26")
  }

  @Test("a time with its zone is surer than the day in an address beside it")
  func besideAddress() {
    let time = "<time itemprop='datePublished' datetime='2015-06-22T00:41:00-05:00'>June 22</time>"
    let address = "https://www.lakeport.example/ct-bandits-20150621-story.html"
    #expect(published(time, url: address)?.value == "2015-06-22")
    let far = "https://www.lakeport.example/ct-bandits-20150601-story.html"
    #expect(published(time, url: far)?.value == "2015-06-01")
  }

  @Test(
    "a day of change under other names is no day of publication",
    arguments: ["modified", "dc.date.modified", "DC.Modified", "last_modified", "updated_time"])
  func changed(_ name: String) {
    let html = "<meta name='\(name)' content='2024-03-09'><h1>Un titre</h1><p>Le groupe a vendu."
    let page = Page.read(bytes: Array(html.utf8))
    #expect(page.published == nil && page.modified == "2024-03-09")
  }

  @Test(
    "what a template calls the date is that of the change where readers are told an earlier one")
  func templateDate() {
    let metas =
      "<meta name='dc.date' content='2024-03-09'><meta name='modified' content='2024-03-09'>"
    #expect(published(metas)?.value == "2024-03-09")
    let told = published(metas + "<h1>Un titre</h1><p>Publié le 2 février 2024</p>")
    #expect(told?.value == "2024-02-02")
  }

  @Test("modified before published is not believed either")
  func modifiedBefore() {
    let json = linked("\"datePublished\":\"2023-11-02\",\"dateModified\":\"2023-11-01\"")
    #expect(published(json)?.value == "2023-11-02")
  }

  @Test("the address alone, and beside the page's own word")
  func address() {
    let url = "https://example.fr/2023/11/02/vente"
    #expect(published("", url: url)?.value == "2023-11-02")
    #expect(published("", url: "https://example.fr/vente-20231102")?.value == "2023-11-02")
    #expect(published(linked("\"datePublished\":\"2023-11-02\""), url: url)?.confidence == 0.97)
  }

  @Test("broken JSON still gives its date")
  func brokenJSON() {
    let broken = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\", oops"
    #expect(published(broken + "\"datePublished\":\"2023-11-02T08:00:00\"")?.value == "2023-11-02")
  }

  @Test("the clock in the header is not the article's")
  func headerClock() {
    let html =
      "<body><header><time datetime='2024-01-05'>vendredi 5 janvier 2024</time></header>"
      + "<main><article><h1>La mine rouvre</h1><p class=x>Publié le 2 novembre 2023 à 16h28</p>"
      + "<p>La mine de cuivre, fermée depuis vingt ans, rouvre ce lundi sous un autre nom.</p>"
      + "<p>Le groupe qui l'exploite y a mis 30 millions d'euros, dont la moitié empruntée.</p>"
    #expect(Page.read(bytes: Array(html.utf8)).published == "2023-11-02")
  }

  @Test("nothing is invented")
  func nothing() {
    #expect(published("<p>En 2023, tout a changé. © 2024</p>") == nil)
  }

  @Test("hours ago count from when the copy was made, and from nothing else")
  func relative() {
    let html = Array("<h1>Un titre</h1><p>Publié il y a 3 heures</p><p>Le groupe a vendu.".utf8)
    let read = { (saved: String?, url: String?) in
      Page.read(bytes: html, url: url, retrieved: saved, today: "2026-11-21")
    }
    #expect(read("2024-01-10T12:00:00Z", nil).published == "2024-01-10")
    #expect(read("2024-01-10T01:00:00Z", nil).published == "2024-01-09")
    #expect(read("2024-01-10T02:30:00Z", "https://example.fr/x").published == "2024-01-10")
    #expect(read("2024-01-10T12:00:00Z", nil).evidence(for: .published)?.confidence == 0.3)
    let fetched = read("2024-01-10T12:00:00Z", "https://example.fr/x")
    #expect(fetched.evidence(for: .published)?.confidence == 0.6)
    #expect(read(nil, nil).published == nil)
    #expect(read("2031-01-10T12:00:00Z", nil).published == nil)
  }

  @Test(
    "in a saved page any day of its own goes before hours ago",
    arguments: [
      "<script>window.X={\"title\": \"Un titre\", \"published\": {\"date\": \"2024-06-26T13:04:00Z\"}}</script>",
      "<div>mercredi 26 juin 2024</div>", "<time datetime='2024-06-26'>hier</time>",
      "<meta name='date' content='2024-06-26'>",
    ])
  func relativeBesideAbsolute(_ absolute: String) {
    let article =
      "<h1>Un titre</h1><p>Publié il y a 3 heures</p><p>Le groupe a vendu sa filiale.</p>"
    let page = Page.read(
      bytes: Array("<html lang='fr'>\(absolute)\(article)".utf8), retrieved: "2026-11-20T12:00:00Z",
      today: "2026-11-21")
    #expect(page.published == "2024-06-26")
  }

  @Test("a date after the day of retrieval is not believed")
  func future() {
    let html = linked("\"datePublished\":\"2033-11-02\"") + "<p>Publié le 2 mai 2023</p>"
    let page = Page.read(bytes: Array(html.utf8), retrieved: "2023-05-03")
    #expect(page.published == "2023-05-02")
  }
}
