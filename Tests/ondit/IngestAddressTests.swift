import Foundation
import Loopback
import Testing

/// `ondit ingest` with addresses, against a server on the loopback: what the answer is decides what is done with it.
@Suite struct IngestAddressTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-addresses-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static func page(_ title: String, _ text: String) -> String {
    """
    <!doctype html><html lang=en><head><title>\(title)</title><meta property="og:site_name" \
    content="Daily Ledger"><meta property="article:published_time" content="2026-03-09"></head>\
    <body><article><h1>\(title)</h1><p>\(text)</p></article></body></html>
    """
  }

  /// A site with a feed of two pages, one that its robots.txt forbids, and one that is gone.
  private func site() throws -> LoopbackServer {
    try LoopbackServer { request, reply in
      switch request.target {
      case "/robots.txt": reply.answer("200 OK", "User-agent: *\nDisallow: /private/\n")
      case "/old": reply.answer("301 Moved Permanently", headers: ["Location: /feed"])
      case "/feed":
        let items = [("1", "/1", ""), ("2", "/2", ""), ("3", "/private/3", ""), ("4", "/4", "")].map
        {
          "<item><guid>\($0.0)</guid><title>Item \($0.0)</title><link>\($0.1)</link></item>"
        }
        reply.answer(
          headers: ["Content-Type: application/rss+xml"],
          "<rss version='2.0'><channel><title>Ledger</title>\(items.joined())</channel></rss>")
      case "/1":
        reply.answer("200 OK", Self.page("Bolt", "Acme would pay 3 billion euros for Bolt."))
      case "/2":
        reply.answer("200 OK", Self.page("Novalis", "Kestrel bought Novalis for €2 billion."))
      case "/claims?output=csv":
        reply.answer(
          headers: ["Content-Type: text/csv"],
          "who,deal,amount,source\nx,Acme – Bolt,4 Md€,Reuters\n")
      case "/download/claims.csv":
        reply.answer("200 OK", "source,deal,amount\nReuters,Acme – Bolt,beaucoup\n")
      case "/blob/claims.csv":
        reply.answer(
          "200 OK", Self.page("claims.csv", "Acme will invest 10 million euros in Bolt."))
      case "/none":
        reply.answer(
          "200 OK",
          "<rss><channel><title>Ledger</title><item><link>/4</link></item></channel></rss>")
      default: reply.answer("404 Not Found", "")
      }
    }
  }

  private func ingest(_ server: LoopbackServer, _ path: String, _ more: String = "") throws
    -> Transcript.Step
  {
    try Program.run(
      "ondit ingest 'http://127.0.0.1:\(server.port)\(path)' --allow-private \(more)", in: folder)
  }

  @Test func aFeedIsReadOnceAndNotFollowed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try site()
    defer { server.stop() }
    let address = "'http://127.0.0.1:\(server.port)/feed'"
    let first = try ingest(server, "/old")
    #expect(first.exitCode == 0)
    #expect(
      first.output.hasSuffix(
        """
        Ledger: 4 items, 2 articles recorded with 2 claims, 2 not to be read
        To follow it: ondit feed add \(address)

        """), "\(first)")
    #expect(first.output.contains("article 1 (Bolt, Daily Ledger, 9 Mar 2026): 1 claim\n"))
    #expect(
      first.errors == """
        ondit: Item 3: the site's robots.txt asks programs not to read this page
        ondit: Item 4: there is no such page (404)

        """)
    #expect(try Program.run("ondit feed list --format jsonl", in: folder).output.isEmpty)
    let second = try ingest(server, "/feed")
    #expect(second.exitCode == 0)
    #expect(
      second.output.hasPrefix(
        "Ledger: 4 items, 0 articles recorded with 0 claims, 2 already here, 2 not to be read\n"))
    #expect(server.requests.count { ["/1", "/2"].contains($0.target) } == 2, "each page once")
  }

  @Test func aFollowedFeedIsKnown() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try site()
    defer { server.stop() }
    let address = "http://127.0.0.1:\(server.port)/feed"
    let added = try Program.run("ondit feed add \(address) --allow-private", in: folder)
    #expect(added.exitCode == 0, "\(added)")
    let step = try ingest(server, "/feed", "--format json")
    #expect(step.output.contains("\"feed\": 1,") && !step.output.contains("To follow"), "\(step)")
    let polled = try Program.run("ondit feed poll --allow-private", in: folder)
    #expect(
      polled.output
        == "1 feed polled, 4 new items, 0 articles recorded with 0 claims, 2 already here, 2 not to be read\n"
    )
  }

  @Test func aDryRunReadsTheItemsAndKeepsNothing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try site()
    defer { server.stop() }
    let step = try ingest(server, "/feed", "--dry-run")
    #expect(step.output.contains("Kestrel bought Novalis") && !step.output.contains("To take back"))
    #expect(step.output.hasSuffix("Dry run: nothing was written.\n"), "\(step)")
    #expect(try Program.run("ondit articles --format jsonl", in: folder).output.isEmpty)
  }

  @Test func aFeedOfWhichNothingCanBeReadIsAFailure() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try site()
    defer { server.stop() }
    let step = try ingest(server, "/none")
    #expect(step.exitCode == 2)
    #expect(step.errors.hasSuffix("/none: none of its items could be read\n"), "\(step)")
  }

  @Test func aTableIsImported() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try site()
    defer { server.stop() }
    let step = try ingest(server, "/claims?output=csv")
    #expect(step.exitCode == 0)
    #expect(step.output.hasPrefix("Recorded: 1 claim, 1 article, 1 deal, 1 outlet\n"), "\(step)")
    let refused = try ingest(server, "/download/claims.csv")
    #expect(refused.exitCode == 2)
    #expect(
      refused.errors.contains("/download/claims.csv, line 2: value \"beaucoup\""), "\(refused)")
  }

  @Test func aPageThatShowsATableIsAnArticle() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try site()
    defer { server.stop() }
    let step = try ingest(server, "/blob/claims.csv")
    #expect(
      step.output.contains("article 1 (") && step.output.contains("Acme will invest"), "\(step)")
  }
}
