import Claims
import Extraction
import Foundation
import Loopback
import Testing

@testable import Ingestion
@testable import Storage

/// Polls of a server on the loopback: what it is asked, and what is kept of its answers.
@Suite struct FeedPollerTests {
  private let database: Database

  init() throws {
    database = try Database(file: ":memory:")
  }

  /// A server with a feed at /feed and pages at /1, /2 …
  private func serve(
    _ items: @escaping @Sendable (Int) -> String,
    _ page: @escaping @Sendable (String, LoopbackServer.Reply) -> Void = { _, reply in
      reply.answer("200 OK", FeedPollerTests.page("Acme would pay 3 billion euros for Bolt."))
    }
  ) throws -> LoopbackServer {
    let polls = Counter()
    return try LoopbackServer { request, reply in
      switch request.target {
      case "/feed", "/other":
        let count = polls.next()
        if request.headers["if-none-match"] == "\"1\"" { return reply.answer("304 Not Modified") }
        let body = "<rss><channel><title>Deals</title>\(items(count))</channel></rss>"
        reply.answer(headers: ["ETag: \"1\"", "Content-Type: application/rss+xml"], body)
      case "/robots.txt": reply.answer("200 OK", "User-agent: *\nDisallow: /private/\n")
      default: page(request.target, reply)
      }
    }
  }

  private static func page(_ text: String) -> String {
    "<!doctype html><html lang=en><head><meta property='og:site_name' content='Daily Ledger'></head>"
      + "<body><article><h1>News</h1><p>\(text)</p></article></body></html>"
  }

  private static func item(_ id: Int, _ link: String, _ more: String = "") -> String {
    "<item><guid>\(id)</guid><title>Item \(id)</title><link>\(link)</link>\(more)</item>"
  }

  private struct Run {
    var answers: [FeedPoller.Answer] = []
    var items: [(title: String?, outcome: FeedPoller.ItemOutcome)] = []

    var read: Int {
      items.count {
        if case .read = $0.outcome { return true }
        return false
      }
    }
  }

  /// One poll, as a program that starts anew makes it.
  private func poll(stoppingAfter most: Int = .max) throws -> Run {
    var settings = FetchSettings()
    settings.allowsPrivate = true
    let fetcher = Fetcher(
      settings, environment: FetchEnvironment { _ in nil }, pauses: try database.hostPauses())
    let poller = FeedPoller(
      database, recorder: Recorder(database, extractor: Extractor()),
      reader: ArticleReader(fetcher, today: try #require(Day("2026-11-21"))),
      words: { "\($0)" })
    var run = Run()
    let feeds = try database.feeds()
    try poller.poll(feeds) { run.answers.append($0) }
    try poller.readItems(of: feeds, isStopped: { run.items.count >= most }) { item, outcome, _ in
      run.items.append((item.title, outcome))
    }
    return run
  }

  private func follow(_ server: LoopbackServer, _ path: String = "/feed") throws {
    _ = try database.follow(feed: "http://127.0.0.1:\(server.port)\(path)")
  }

  @Test func eachItemIsReadOnceAndTheFeedAskedWhetherItChanged() throws {
    let server = try serve { _ in Self.item(1, "/1") + Self.item(2, "/2") + Self.item(1, "/1") }
    defer { server.stop() }
    try follow(server)
    let first = try poll()
    #expect(first.answers.map(\.newItems.count) == [2])
    #expect(first.read == 2)
    #expect(try database.counts().articles == 1, "two addresses with one text of one outlet")
    let second = try poll()
    #expect(second.answers.map(\.items) == [nil], "unchanged")
    #expect(second.items.isEmpty)
    #expect(
      server.requests.map(\.target) == ["/feed", "/robots.txt", "/1", "/2", "/feed"])
    #expect(server.requests.last?.headers["if-none-match"] == "\"1\"")
  }

  @Test func anArticleInTwoFeedsIsFetchedOnce() throws {
    let server = try serve { _ in Self.item(1, "/1?utm_source=rss") }
    defer { server.stop() }
    try follow(server)
    try follow(server, "/other")
    let run = try poll()
    #expect(run.items.count == 2)
    #expect(run.read == 1)
    #expect(server.requests.count { $0.target.hasPrefix("/1") } == 1)
  }

  @Test func whatRobotsForbidIsReadFromTheFeedAlone() throws {
    let server = try serve { _ in
      let text = "Acme would invest 40 million euros in Bolt, the second such deal of the year."
      return Self.item(1, "/private/1", "<description>\(text)</description>")
        + Self.item(2, "/private/2")
    }
    defer { server.stop() }
    try follow(server)
    let run = try poll()
    #expect(run.read == 1)
    #expect(try database.counts().claims == 1)
    #expect(!server.requests.contains { $0.target.hasPrefix("/private") })
    let feed = try #require(try database.feeds().first)
    #expect(try database.problems(ofFeed: feed.id).map(\.title) == ["Item 2"])
    #expect(try poll().items.isEmpty, "given up")
  }

  @Test func aFeedThatHasTheWholeTextNeedsNoPage() throws {
    let server = try serve { _ in
      let text = "Acme would invest 40 million euros in Bolt, the second such deal of the year."
      let more = String(repeating: " Bolt makes fasteners of every size for builders.", count: 12)
      return Self.item(1, "/1", "<description>\(text)\(more)</description>")
        + Self.item(2, "/2", "<description>\(text)</description>")
    } _: { _, reply in
      reply.answer("503 Service Unavailable")
    }
    defer { server.stop() }
    try follow(server)
    #expect(try poll().read == 1)
    #expect(try database.counts().claims == 1)
    #expect(try poll().items.map(\.title) == ["Item 2"], "a summary waits for its page")
  }

  @Test(arguments: ["application/pdf", "image/png", "text/html"])
  func anItemThatLinksToADocumentIsReadFromTheFeed(_ type: String) throws {
    let server = try serve { _ in
      let text = "Acme would invest 40 million euros in Bolt, the second such deal of the year."
      return Self.item(1, "/1", "<description>\(text)</description>")
    } _: { _, reply in
      let bytes = Array((type == "image/png" ? "\u{FFFD}" : "%PDF-1.7\n").utf8) + [0, 1, 2, 0xFF]
      reply.answer(headers: ["Content-Type: \(type)"], bytes: bytes)
    }
    defer { server.stop() }
    try follow(server)
    #expect(try poll().read == 1)
    #expect(try database.article(1)?.article.text.contains("40 million euros") == true)
  }

  @Test func aHostThatAsksToWaitIsLeftAloneByTheNextPollToo() throws {
    let server = try serve { _ in
      Self.item(1, "/1") + Self.item(2, "/2")
    } _: { _, reply in
      reply.answer("429 Too Many Requests", headers: ["Retry-After: 3600"])
    }
    defer { server.stop() }
    try follow(server)
    let first = try poll()
    #expect(first.read == 0)
    #expect(server.requests.map(\.target) == ["/feed", "/robots.txt", "/1"])
    for _ in 0..<10 { _ = try poll() }
    #expect(server.requests.count == 3, "nothing more was asked")
    let feed = try #require(try database.feeds().first)
    #expect(feed.failures == 0)
    #expect(
      try database.itemCounts(ofFeed: feed.id) == FeedItemCounts(all: 2, waiting: 2, failed: 0))
  }

  @Test func aPageThatFailsIsTriedFiveTimes() throws {
    let server = try serve { _ in
      Self.item(1, "/1")
    } _: { _, reply in
      reply.answer("500 Oops")
    }
    defer { server.stop() }
    try follow(server)
    for _ in 0..<7 { _ = try poll() }
    #expect(server.requests.count { $0.target == "/1" } == 5)
  }

  @Test func aPollThatIsBrokenOffGoesOnWhereItWas() throws {
    let server = try serve { _ in
      (1...6).map { Self.item($0, "/\($0)") }.joined()
    } _: { target, reply in
      reply.answer(
        "200 OK", Self.page("Acme would pay \(target.dropFirst()) billion euros for Bolt."))
    }
    defer { server.stop() }
    try follow(server)
    let first = try poll(stoppingAfter: 2)
    let second = try poll()
    #expect(first.read == 2)
    #expect(second.read == 4)
    #expect(try database.counts().articles == 6)
    #expect(Set(server.requests.map(\.target)).count == 8)
    for number in 3...6 {
      #expect(server.requests.count { $0.target == "/\(number)" } <= 2)
    }
  }

  @Test func aFeedThatIsGoneIsAskedNoMore() throws {
    let server = try LoopbackServer { _, reply in reply.answer("410 Gone") }
    defer { server.stop() }
    try follow(server)
    #expect(try poll().answers.map(\.feed.isGone) == [true])
    #expect(try poll().answers.isEmpty)
    #expect(server.requests.count == 1)
  }

  @Test func aFileIsPolledToo() throws {
    let file = NSTemporaryDirectory() + "ondit-\(UUID().uuidString).xml"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let content = "<content:encoded>&lt;p&gt;Acme would pay 3 billion euros for Bolt.&lt;/p&gt;"
    let feed =
      "<rss><channel><title>F</title><item><guid>1</guid><title>T</title>"
      + "<description>x</description>\(content)</content:encoded></item></channel></rss>"
    try Data(feed.utf8).write(to: URL(filePath: file))
    _ = try database.follow(feed: file, outlet: "Le Monde")
    #expect(try poll().read == 1)
    #expect(try database.article(1)?.article.outlet == "Le Monde")
    #expect(try poll().items.isEmpty)
    try FileManager.default.removeItem(atPath: file)
    #expect(try poll().answers.map(\.problem) == [.file(.missing(file: file))])
  }
}

/// Counts calls from several threads.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
