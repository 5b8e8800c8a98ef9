import Claims
import Testing

@testable import Ingestion

/// Feeds of each format, and the ways in which real ones are broken.
struct FeedTests {
  private func feed(_ text: String, _ address: String = "https://news.example/feed") throws -> Feed
  {
    try Feed(reading: Array(text.utf8), address: address)
  }

  @Test func readsRSS2() throws {
    let feed = try feed(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel>
        <title>Deals &amp; rumours</title>
        <link>https://news.example/</link>
        <atom:link rel="self" href="/feed" type="application/rss+xml"/>
        <language>fr</language>
        <image><title>logo</title><link>https://news.example/logo</link></image>
        <item>
          <title><![CDATA[Vega rachète <b>Orion</b> pour 3&nbsp;milliards]]></title>
          <link>/vega-orion</link>
          <guid isPermaLink="false">a-17</guid>
          <pubDate>Thu, 29 Jan 2026 23:30:00 +0100</pubDate>
          <dc:creator>Jeanne Duval avec AFP</dc:creator>
          <source url="https://other.example/">The Other Daily</source>
          <description>&lt;p&gt;Un accord.&lt;/p&gt;</description>
          <content:encoded><![CDATA[<p>Un accord est <em>signé</em>.</p>]]></content:encoded>
          <media:title xmlns:media="http://search.yahoo.com/mrss/">photo</media:title>
        </item>
        <item><title>Second</title><guid>https://news.example/2</guid></item>
      </channel></rss>
      """)
    #expect(feed.title == "Deals & rumours")
    #expect(feed.homepage == "https://news.example/")
    #expect(feed.ownAddress == "https://news.example/feed")
    #expect(feed.language == "fr")
    #expect(!feed.isTruncated)
    #expect(
      feed.items == [
        FeedItem(
          id: "a-17", title: "Vega rachète Orion pour 3 milliards",
          link: "https://news.example/vega-orion", published: EDTFDate("2026-01-29"),
          updated: nil, authors: ["Jeanne Duval"], credits: ["AFP", "The Other Daily"],
          summary: "<p>Un accord.</p>", content: "<p>Un accord est <em>signé</em>.</p>"),
        FeedItem(
          id: "https://news.example/2", title: "Second", link: "https://news.example/2",
          published: nil, updated: nil, authors: [], credits: [], summary: nil, content: nil),
      ])
  }

  @Test func readsAtom() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://news.example/blog/">
        <title type="text">Deals &lt;today&gt;</title>
        <link rel="self" href="atom.xml"/><link href="./"/>
        <entry>
          <id>urn:7</id>
          <title type="html">Vega &amp;amp; Orion &lt;i&gt;sign&lt;/i&gt;</title>
          <link rel="enclosure" href="https://cdn.example/x.mp3"/>
          <link rel="alternate" href="../seven"/>
          <updated>2026-02-03T09:00:00Z</updated>
          <published>2026-02-02T23:45:00-05:00</published>
          <author><name>Ann Lee</name><email>ann@news.example</email></author>
          <author><name>Reuters</name></author>
          <source><id>urn:source</id><title>Wire Weekly</title><updated>2020-01-01</updated></source>
          <summary>1 &lt; 2</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p title="a&quot;b">Signed &amp; sealed</p></div></content>
        </entry>
      </feed>
      """)
    #expect(feed.title == "Deals <today>")
    #expect(feed.homepage == "https://news.example/blog/")
    #expect(feed.ownAddress == "https://news.example/blog/atom.xml")
    #expect(feed.language == "en")
    #expect(
      feed.items == [
        FeedItem(
          id: "urn:7", title: "Vega & Orion sign", link: "https://news.example/seven",
          published: EDTFDate("2026-02-02"), updated: EDTFDate("2026-02-03"),
          authors: ["Ann Lee"], credits: ["Reuters", "Wire Weekly"], summary: "1 &lt; 2",
          content: "<div><p title=\"a&quot;b\">Signed &amp; sealed</p></div>")
      ])
  }

  @Test func readsRDF() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://news.example/"><title>RDF</title>
          <link>https://news.example/</link><items><rdf:Seq><rdf:li rdf:resource="urn:1"/></rdf:Seq></items>
        </channel>
        <item rdf:about="urn:1"><title>One</title><link>https://news.example/1</link>
          <d:date>2026-01</d:date><d:creator>Ann Lee</d:creator></item>
        <textinput><title>Search</title><link>https://news.example/search</link></textinput>
      </rdf:RDF>
      """)
    #expect(feed.title == "RDF")
    #expect(feed.homepage == "https://news.example/")
    #expect(feed.items.map(\.id) == ["urn:1"])
    #expect(feed.items.map(\.link) == ["https://news.example/1"])
    #expect(feed.items.map(\.published) == [EDTFDate("2026-01")])
    #expect(feed.items.map(\.authors) == [["Ann Lee"]])
  }

  @Test func readsJSONFeed() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "JSON", "language": "en",
       "home_page_url": "https://news.example/", "feed_url": "https://news.example/feed.json",
       "items": [
        {"id": 12, "url": "/twelve", "title": "Twelve", "date_published": "2026-01-29T10:00:00+01:00",
         "date_modified": "2026-01-30T10:00:00+01:00", "authors": [{"name": "Ann Lee"}],
         "summary": "a < b", "content_html": "<p>Twelve</p>"},
        {"id": "13", "external_url": "https://else.example/", "content_text": "x & y"}]}
      """)
    #expect(feed.title == "JSON")
    #expect(feed.homepage == "https://news.example/")
    #expect(!feed.isTruncated)
    #expect(
      feed.items == [
        FeedItem(
          id: "12", title: "Twelve", link: "https://news.example/twelve",
          published: EDTFDate("2026-01-29"), updated: EDTFDate("2026-01-30"),
          authors: ["Ann Lee"], credits: [], summary: "a &lt; b", content: "<p>Twelve</p>"),
        FeedItem(
          id: "13", title: nil, link: "https://else.example/", published: nil, updated: nil,
          authors: [], credits: [], summary: nil, content: "x &amp; y"),
      ])
  }

  @Test(arguments: [
    ("l&eacute;t&eacute; &laquo;&nbsp;ici&nbsp;&raquo;", "lété « ici »"),
    ("Marks & Spencer, AT&T; R&D &copy", "Marks & Spencer, AT&T; R&D &copy"),
    ("moins de <10 milliards", "moins de <10 milliards"),
    ("it&#146;s &#0;here&#xD800;", "it’s here\u{FFFD}"),
    ("a &amp;amp; b", "a & b"), ("<!-- note --x -->shown", "shown"),
    ("x\u{1}y\u{FFFF}z", "x y\u{FFFD}z"),
    ("a <b>c</b> d", "a c d"), ("&unknown; stays", "&unknown; stays"),
  ])
  func toleratesWhatXMLForbids(title: String, expected: String) throws {
    let feed = try feed(
      "  \n<b>Warning</b>: a script failed\n<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version=\"0.91\"><channel><item><title>\(title)</title></item></channel></rss><script>1 < 2</script>"
    )
    #expect(feed.items.map(\.title) == [expected])
    #expect(!feed.isTruncated)
  }

  @Test func readsTheEncodingThatTheFeedDeclares() throws {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>"
    let bytes =
      Array(text.utf8) + [0xE9, 0x20, 0x92, 0x80] + Array("</title></item></channel></rss>".utf8)
    #expect(try Feed(reading: bytes).items.map(\.title) == ["é ’€"])
  }

  @Test(arguments: [
    "<rss><channel><item><title>One</title></item><item><title>Two</ti",
    "<rss><channel><item><title>One</title></item><item><title><![CDATA[Two",
    "<rss><channel><item><title>One</title></item><item><title>Two</title><link",
    "<rss><channel><item><title>One</title></item><item><title>Two</title><!-- no end",
  ])
  func aFeedThatIsCutOffSaysSo(text: String) throws {
    let feed = try feed(text)
    #expect(feed.isTruncated)
    #expect(feed.items.map(\.title) == ["One", "Two"])
  }

  @Test func aJSONFeedThatIsCutOffSaysSo() throws {
    let feed = try feed(#"{"title": "T", "items": [{"id": "1", "title": "One"}, {"id": "2", "ti"#)
    #expect(feed.isTruncated)
    #expect(feed.items.map(\.id) == ["1", "2"])
  }

  @Test func aFragmentCanTellItemsApart() throws {
    let feed = try feed(
      "<rss><channel><item><link>/live#1</link></item><item><link>/live#2</link></item></channel></rss>"
    )
    #expect(feed.items.map(\.id) == ["https://news.example/live#1", "https://news.example/live#2"])
  }

  @Test func badNestingCostsNoItem() throws {
    let feed = try feed(
      "<rss><channel><item><title>One<b></title><link>https://a.example/1</link></item>"
        + "<item><title>Two</title><link>https://a.example/2</link></item></channel></rss>")
    #expect(feed.items.map(\.title) == ["One", "Two"])
    #expect(feed.items.last?.link == "https://a.example/2")
  }

  @Test(arguments: [
    ("", FeedError.empty), ("  \n", .empty), ("plain words", .notAFeed(root: nil)),
    ("<!doctype html><html><head></head></html>", .page),
    ("<opml><body/></opml>", .notAFeed(root: "opml")),
    ("{\"a\": 1}", .notAFeed(root: nil)), ("{\"items\": []}", .notAFeed(root: nil)),
    ("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel/></rss>", .entities),
    ("<?xml version='1.0'?>\n<!DOCTYPE r SYSTEM \"x[\" [ %p; ]><rss/>", .entities),
    ("<![CDAT", .notAFeed(root: nil)),
  ])
  func whatIsNoFeedIsNamed(text: String, expected: FeedError) {
    #expect(throws: expected) { try feed(text) }
  }

  @Test func anExternalEntityIsNeverLoaded() throws {
    let feed = try feed(
      "<!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss><channel><item><title>&xxe;</title></item></channel></rss>"
    )
    #expect(feed.items.map(\.title) == ["&xxe;"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: [0, 1, 2, 3, 4, 5, 6, 7])
  func hostileFeedsAreReadInTime(kind: Int) throws {
    let count = 60_000
    let body =
      switch kind {
      case 0: "<item " + (0..<count).map { "a\($0)='1'" }.joined(separator: " ") + "/>"
      case 1: String(repeating: "<item>", count: count)
      case 2: String(repeating: "&nosuch;", count: count)
      case 3: String(repeating: "<!-- ", count: count)
      case 4: (0..<count).map { "<x xmlns:p\($0)='urn:\($0)'/><q:a/>" }.joined()
      case 5: String(repeating: "<a \"", count: count)
      case 6: "<item><title>" + String(repeating: "&lt;b ", count: count * 3) + "</title></item>"
      default:
        String(repeating: "<item><title>" + String(repeating: "<b", count: 9), count: count / 10)
      }
    let start = ContinuousClock.now
    _ = try feed("<rss><channel>" + body + "</channel></rss>")
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func aMillionNamesDoNotReachTheParser() {
    let elements = (0..<50_000).map { "<x\($0) b='1'></x\($0)>" }.joined()
    let cleaner = FeedCleaner(cleaning: Array(("<rss>" + elements + "</rss>").utf8))
    let tags = String(decoding: cleaner.xml, as: UTF8.self).split(separator: "<")
    #expect(tags.count == 100_002)
    #expect(tags[1].hasPrefix("x0 b="))
    #expect(tags[2] == "/x0>")
    // The budget, and the few names that it takes for others.
    #expect(Set(tags).count < 4 * NameBudget.most)
    #expect(!cleaner.isTruncated)
  }

  @Test func anyPieceOfAFeedCanBeRead() throws {
    let whole = Array(
      "<?xml version='1.0'?><!DOCTYPE rss><rss xmlns:d='http://purl.org/dc/terms/'><channel><title a='&lt;'>é</title><item><d:created>2026</d:created><title><![CDATA[x]]>&amp;&#8364;</title></item></channel></rss>"
        .utf8)
    for length in whole.indices {
      let feed = try? Feed(reading: Array(whole[..<length]))
      #expect(feed?.isTruncated != false)
      _ = try? Feed(reading: Array(whole[length...]))
    }
    #expect(try Feed(reading: whole).items.map(\.title) == ["x&€"])
  }

  @Test func aPageNamesItsFeeds() {
    let page = """
      <html><head><link rel="alternate" type="application/rss+xml" title="All  news" href="/rss">
      <LINK REL="Alternate Home" TYPE="application/atom+xml; charset=utf-8" HREF="https://b.example/atom">
      <link rel="alternate" type="application/json" href="/wp-json/1">
      <link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" type="application/rss+xml" href="/s">
      <link rel="alternate" type="application/feed+json" href="feed.json"><link rel="alternate" type="application/rss+xml" href="/rss#x">
      </head><body></body></html>
      """
    let found = FeedLink.find(inPage: Array(page.utf8), address: "https://a.example/news/today")
    #expect(
      found.map(\.address) == [
        "https://a.example/rss", "https://b.example/atom", "https://a.example/news/feed.json",
      ])
    #expect(found.map(\.title) == ["All news", nil, nil])
  }
}
