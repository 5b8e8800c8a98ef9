import Foundation
import Loopback
import Testing

@testable import Ingestion

@Suite(.timeLimit(.minutes(1)))
struct RobotsTests {
  private func rules(_ text: String) -> RobotsRules {
    RobotsRules(parsing: Array(text.utf8), product: "ondit")
  }

  /// The cases of RFC 9309, sections 2.2.2, 2.2.3 and 5, and the customs of search engines.
  @Test(arguments: [
    ("/", "/any", true), ("/fish", "/fish", true), ("/fish", "/fishheads/yum.html", true),
    ("/fish", "/fish?id=1", true), ("/fish", "/Fish", false), ("/fish", "/catfish", false),
    ("/fish*", "/fishheads", true), ("/fish/", "/fish", false), ("/fish/", "/fish/salmon", true),
    ("/*.php", "/index.php", true), ("/*.php", "/folder/a.php.html", true),
    ("/*.php", "/index.PHP", false), ("/*.php$", "/a.php", true), ("/*.php$", "/a.php?x", false),
    ("/*.php$", "/a.php.php", true), ("/fish*.php", "/fish/a.php", true), ("*", "/x", true),
    ("/a$b", "/a$bc", true), ("/a*a*a$", "/aaa", true), ("/a*ab", "/ab", false),
    ("/foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", true),
    ("/foo/bar/ツ", "/foo/bar/%E3%83%84", true), ("/foo/bar/%E3%83%84", "/foo/bar/%e3%83%84", true),
    ("/foo/bar/%62%61%7A", "/foo/bar/baz", true), ("/a%2Fb", "/a/b", false), ("", "/x", false),
  ])
  func aPatternMatches(pattern: String, path: String, expected: Bool) {
    #expect(rules("user-agent: *\ndisallow: \(pattern)").allows(path) == !expected)
  }

  @Test func theLongestPatternDecidesAndAllowWinsATie() {
    let rules = rules(
      "User-agent: *\nDisallow: /a/\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /a/b/c\n")
    #expect(!rules.allows("/a/x"))
    #expect(rules.allows("/a/b"))
    #expect(rules.allows("/a/b/c"))
    #expect(rules.allows("/robots.txt"))
    #expect(self.rules("user-agent:*\ndisallow:/").allows("/robots.txt"))
  }

  @Test func theGroupsOfOurNameCountInsteadOfTheGeneralOne() {
    let text = """
      \u{FEFF}User-Agent: other
      User-Agent: ONDIT/2.0 # us
      Crawl-delay: 3
      Disallow: /ours
      User-agent: *
      Disallow: /
      Sitemap: https://news.example/map.xml
      user-agent: onditbot
      disallow: /bot
      USER-AGENT : ondit
      DISALLOW : /more
      """
    let rules = rules(text.replacingOccurrences(of: "\n", with: "\r\n"))
    #expect(rules.allows("/free"))
    #expect(rules.allows("/bot"))
    #expect(!rules.allows("/ours"))
    #expect(!rules.allows("/more"))
    #expect(!RobotsRules(parsing: Array(text.utf8), product: "stranger").allows("/free"))
    #expect(self.rules("User-agent: ondit\nDisallow:\n\nUser-agent: *\nDisallow: /").allows("/x"))
    #expect(self.rules("Disallow: /\nnonsense\n: \n").allows("/x"))
  }

  @Test func aHostileFileIsReadInTime() {
    let stars = String(repeating: "*a", count: 120_000)
    let many = String(repeating: "disallow: /*\(String(repeating: "a", count: 40))b\n", count: 9000)
    let path = "/" + String(repeating: "a", count: 2000)
    let start = ContinuousClock.now
    #expect(rules("user-agent: *\ndisallow: /\(stars)b").allows(path))
    #expect(rules("user-agent: *\n\(many)").allows(path))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  private var settings: FetchSettings {
    var settings = FetchSettings()
    settings.allowsPrivate = true
    settings.totalSeconds = 5
    return settings
  }

  /// What comes of items on a host whose robots.txt is answered so.
  private func fetch(
    _ targets: [String], robots: @escaping @Sendable (LoopbackServer.Reply) -> Void
  ) throws -> (reasons: [FetchError.Reason?], asked: [String]) {
    let server = try LoopbackServer { request, reply in
      if request.target == "/robots.txt" { return robots(reply) }
      if request.target == "/away" {
        return reply.answer("302 Found", headers: ["Location: /private/1"])
      }
      reply.answer("200 OK", "item")
    }
    defer { server.stop() }
    let requests = targets.map {
      FetchRequest(address: "http://127.0.0.1:\(server.port)\($0)", obeysRobots: true)
    }
    var reasons = [FetchError.Reason?](repeating: nil, count: targets.count)
    Fetcher(settings).fetch(requests) { index, result in
      if case .failure(let error) = result { reasons[index] = error.reason }
    }
    return (reasons, server.requests.map(\.target))
  }

  @Test func robotsIsAskedOnceAndObeyedAlsoAfterARedirect() throws {
    let (reasons, asked) = try fetch(["/a", "/private/2", "/b", "/away"]) {
      $0.answer("200 OK", "User-agent: *\nDisallow: /private/")
    }
    #expect(reasons == [nil, .disallowedByRobots, nil, .disallowedByRobots])
    #expect(asked == ["/robots.txt", "/a", "/b", "/away"])
  }

  @Test func withoutRobotsAllIsAllowed() throws {
    #expect(try fetch(["/a"]) { $0.answer("404 Not Found") }.reasons == [nil])
    #expect(try fetch(["/a"]) { $0.answer("403 Forbidden") }.reasons == [nil])
  }

  @Test func whereRobotsCannotBeHadNothingIsAllowed() throws {
    let (reasons, asked) = try fetch(["/a", "/b"]) { $0.answer("500 Oops") }
    #expect(reasons == Array(repeating: .robotsUnreachable(.serverFailed(status: 500)), count: 2))
    #expect(asked == ["/robots.txt"])
  }

  @Test func aLongRobotsIsReadAsFarAsTheStandardAsks() throws {
    let (reasons, _) = try fetch(["/a", "/b"]) {
      let filler = String(repeating: "# a long remark\n", count: 80_000)
      $0.answer("200 OK", "User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n")
    }
    #expect(reasons == [.disallowedByRobots, nil])
  }
}
