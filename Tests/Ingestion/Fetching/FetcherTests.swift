import Claims
import Foundation
import Loopback
import Storage
import Testing

@testable import Ingestion

/// The fetcher against a server of our own on the loopback.
@Suite(.timeLimit(.minutes(1)))
struct FetcherTests {
  /// Settings for the loopback, with short times.
  private var settings: FetchSettings {
    var settings = FetchSettings()
    settings.allowsPrivate = true
    settings.totalSeconds = 5
    return settings
  }

  private func serving(
    _ handler: @escaping @Sendable (LoopbackServer.Request, LoopbackServer.Reply) -> Void,
    _ body: (LoopbackServer, String) throws -> Void
  ) throws {
    let server = try LoopbackServer(handler)
    defer { server.stop() }
    try body(server, "http://127.0.0.1:\(server.port)")
  }

  private func reason(
    _ address: String, _ settings: FetchSettings? = nil
  ) -> FetchError.Reason? {
    do throws(FetchError) {
      _ = try Fetcher(settings ?? self.settings).fetch(FetchRequest(address: address))
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func aPageComesWithWhatTheServerSaysOfIt() throws {
    try serving { _, reply in
      reply.answer(
        headers: [
          "Content-Type: Text/HTML; charset=\"ISO-8859-15\"", "ETag: \"a1\"",
          "Last-Modified: Thu, 29 Jan 2026 08:00:00 GMT",
        ], "<p>one</p>")
    } _: { server, base in
      let page = try Fetcher(settings).fetch(FetchRequest(address: base + "/news?id=1#top"))
      #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>one</p>")
      #expect(page.address == base + "/news?id=1")
      #expect(page.mediaType == "text/html")
      #expect(page.charset == "ISO-8859-15")
      #expect(page.etag == "\"a1\"")
      #expect(page.lastModified == "Thu, 29 Jan 2026 08:00:00 GMT")
      #expect(page.movedTo == nil)
      #expect(!page.isUnchanged)
      #expect(server.requests.map(\.target) == ["/news?id=1"])
      #expect(server.requests[0].headers["user-agent"]?.hasPrefix("ondit ") == true)
    }
  }

  @Test func anUnchangedCopyIsNotSentAgain() throws {
    try serving { request, reply in
      let isKnown =
        request.headers["if-none-match"] == "\"a1\""
        && request.headers["if-modified-since"] == "Thu, 29 Jan 2026 08:00:00 GMT"
      reply.answer(isKnown ? "304 Not Modified" : "200 OK", headers: ["ETag: \"a1\""])
    } _: { _, base in
      let request = FetchRequest(
        address: base, etag: "\"a1\"", lastModified: "Thu, 29 Jan 2026 08:00:00 GMT")
      let page = try Fetcher(settings).fetch(request)
      #expect(page.isUnchanged)
      #expect(page.bytes.isEmpty)
      #expect(page.etag == "\"a1\"")
    }
  }

  @Test(arguments: [
    ("404 Not Found", FetchError.Reason.notFound(isGone: false)),
    ("410 Gone", .notFound(isGone: true)), ("403 Forbidden", .forbidden(status: 403)),
    ("451 Unavailable", .forbidden(status: 451)), ("500 Oops", .serverFailed(status: 500)),
    ("503 Busy", .serverFailed(status: 503)),
    ("429 Slow down", .rateLimited(status: 429, until: nil)), ("202 Later", .status(202)),
  ])
  func aStatusWithoutAPageSaysWhy(status: String, expected: FetchError.Reason) throws {
    try serving { _, reply in
      reply.answer(status, "an excuse")
    } _: { _, base in
      #expect(reason(base) == expected)
    }
  }

  @Test func aHostThatAsksToWaitIsNotAskedAgain() throws {
    try serving { _, reply in
      reply.answer("429 Too Many Requests", headers: ["Retry-After: 120"])
    } _: { server, base in
      let before = Timestamp.now.milliseconds
      var moments: [Int64] = []
      let requests = [FetchRequest(address: base + "/1"), FetchRequest(address: base + "/2")]
      Fetcher(settings).fetch(requests) { _, result in
        guard case .failure(let error) = result,
          case .rateLimited(429, let until?) = error.reason
        else { return }
        moments.append(until.milliseconds)
      }
      #expect(moments.count == 2)
      #expect(moments.allSatisfy { abs($0 - before - 120_000) < 5000 })
      #expect(server.requests.count == 1)
    }
  }

  @Test func anEndlessRedirectEnds() throws {
    try serving { request, reply in
      reply.answer("302 Found", headers: ["Location: \(request.target)x"])
    } _: { server, base in
      #expect(reason(base + "/a") == .tooManyRedirects(limit: 10))
      #expect(server.requests.count == 11)
    }
  }

  @Test func aMoveForGoodIsTold() throws {
    try serving { request, reply in
      switch request.target {
      case "/old": reply.answer("301 Moved", headers: ["Location: /new"])
      case "/new": reply.answer("308 Moved", headers: ["Location: ../newest"])
      case "/today": reply.answer("302 Found", headers: ["Location: /newest"])
      default: reply.answer("200 OK", "here")
      }
    } _: { _, base in
      let moved = try Fetcher(settings).fetch(FetchRequest(address: base + "/old"))
      #expect(moved.movedTo == base + "/newest")
      let lent = try Fetcher(settings).fetch(FetchRequest(address: base + "/today"))
      #expect(lent.movedTo == nil)
      #expect(lent.address == base + "/newest")
    }
  }

  @Test(arguments: [
    ("file:///etc/passwd", FetchError.AddressProblem.scheme("file")),
    ("ftp://example.com/", .scheme("ftp")), ("http://user:secret@127.0.0.1/", .credentials),
  ])
  func aRedirectElsewhereThanTheWebIsRefused(
    target: String, problem: FetchError.AddressProblem
  ) throws {
    try serving { _, reply in
      reply.answer("302 Found", headers: ["Location: \(target)"])
    } _: { server, base in
      #expect(reason(base) == .badRedirect(problem))
      #expect(server.requests.count == 1)
    }
  }

  @Test func aSiteThatWantsItsCookieBackGetsIt() throws {
    try serving { request, reply in
      if request.headers["cookie"] == "seen=1" { return reply.answer("200 OK", "welcome") }
      reply.answer("302 Found", headers: ["Set-Cookie: seen=1; Path=/", "Location: /"])
    } _: { _, base in
      let page = try Fetcher(settings).fetch(FetchRequest(address: base))
      #expect(String(decoding: page.bytes, as: UTF8.self) == "welcome")
    }
  }

  @Test func aDrippingServerIsLeftAfterTheWholeTime() throws {
    try serving { _, reply in
      reply.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
      for _ in 0..<100 where reply.send("x") { usleep(100_000) }
    } _: { _, base in
      var settings = settings
      settings.totalSeconds = 1
      let start = ContinuousClock.now
      #expect(reason(base, settings) == .timedOut(seconds: 1))
      #expect(ContinuousClock.now - start < .seconds(4))
    }
  }

  @Test func redirectsShareOneTime() throws {
    try serving { request, reply in
      usleep(400_000)
      reply.answer("302 Found", headers: ["Location: \(request.target)x"])
    } _: { _, base in
      var settings = settings
      settings.totalSeconds = 1
      #expect(reason(base + "/", settings) == .timedOut(seconds: 1))
    }
  }

  @Test func aDocumentLargerThanAllowedIsStopped() throws {
    try serving { _, reply in
      reply.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
      let block = [UInt8](repeating: 0x61, count: 65_536)
      for _ in 0..<1000 where reply.send(block) {}
    } _: { _, base in
      var settings = settings
      settings.mostBytes = 200_000
      #expect(reason(base, settings) == .tooLarge(limit: 200_000))
    }
  }

  @Test func aGzipBombIsStoppedWhileItUnpacks() throws {
    let bomb = try #require(Self.gzip(megabytes: 64))
    #expect(bomb.count < 200_000)
    try serving { _, reply in
      reply.answer(headers: ["Content-Encoding: gzip"], bytes: bomb)
    } _: { _, base in
      #expect(reason(base) == .tooLarge(limit: 10 * 1024 * 1024))
    }
  }

  @Test func aDocumentAsLargeAsAllowedComesWhole() throws {
    let packed = try #require(Self.gzip(megabytes: 1))
    try serving { _, reply in
      reply.answer(headers: ["Content-Encoding: gzip"], bytes: packed)
    } _: { server, base in
      var settings = settings
      settings.mostBytes = 1024 * 1024
      let page = try Fetcher(settings).fetch(FetchRequest(address: base))
      #expect(page.bytes.count == 1024 * 1024)
      #expect(server.requests[0].headers["accept-encoding"]?.contains("gzip") == true)
    }
  }

  @Test func fewerBytesThanAnnouncedAreNoDocument() throws {
    try serving { _, reply in
      reply.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort")
    } _: { _, base in
      #expect(reason(base) == .incomplete(received: 5))
    }
  }

  @Test func endlessHeadersAreStopped() throws {
    try serving { _, reply in
      reply.send("HTTP/1.1 200 OK\r\n")
      for number in 0..<100_000
      where reply.send("X-\(number): \(String(repeating: "y", count: 900))\r\n") {}
    } _: { _, base in
      guard case .failed = reason(base) else {
        Issue.record("the headers were read to their end")
        return
      }
    }
  }

  @Test func whatIsNotHTTPIsNoDocument() throws {
    try serving { _, reply in
      reply.send("SSH-2.0-OpenSSH_9.2\r\n")
    } _: { _, base in
      guard case .failed = reason(base) else {
        Issue.record("taken for a page")
        return
      }
    }
  }

  @Test func nobodyThereIsTold() throws {
    let server = try LoopbackServer { _, _ in }
    server.stop()
    guard case .cannotConnect = reason("http://127.0.0.1:\(server.port)/") else {
      Issue.record("connected to nothing")
      return
    }
  }

  @Test func oneRequestAtATimeForEachHostAndSeveralHostsAtOnce() throws {
    let load = Load()
    let servers = try (1...3).map { number in
      try LoopbackServer(address: "127.0.0.\(number)") { request, reply in
        load.enter(number)
        usleep(150_000)
        load.leave(number)
        reply.answer("200 OK", request.target)
      }
    }
    defer { for server in servers { server.stop() } }
    let requests = (0..<9).map { index in
      FetchRequest(address: "http://127.0.0.\(index % 3 + 1):\(servers[index % 3].port)/\(index)")
    }
    var bodies: [Int: String] = [:]
    Fetcher(settings).fetch(requests) { index, result in
      bodies[index] = (try? result.get()).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    #expect(bodies == Dictionary(uniqueKeysWithValues: (0..<9).map { ($0, "/\($0)") }))
    #expect(load.mostForOneHost == 1)
    #expect(load.mostHosts > 1)
    for (offset, server) in servers.enumerated() {
      #expect(server.requests.map(\.target) == [0, 3, 6].map { "/\($0 + offset)" })
    }
  }

  @Test func anErrorOfTheCallerStopsTheRest() throws {
    struct Stop: Error {}
    try serving { _, reply in
      reply.answer("200 OK", "x")
    } _: { server, base in
      let requests = (0..<5).map { FetchRequest(address: base + "/\($0)") }
      #expect(throws: Stop.self) {
        try Fetcher(settings).fetch(requests) { _, _ in throw Stop() }
      }
      #expect(server.requests.count == 1)
    }
  }

  /// Bytes of zeros, packed by the system's gzip; nil where there is none.
  private static func gzip(megabytes: Int) -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "head -c \(megabytes * 1024 * 1024) /dev/zero | gzip -9"]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(data) : nil
  }
}

/// How many requests run at once, by host.
private final class Load: @unchecked Sendable {
  private let lock = NSLock()
  private var running: [Int: Int] = [:]
  private(set) var mostForOneHost = 0
  private(set) var mostHosts = 0

  func enter(_ host: Int) {
    lock.withLock {
      running[host, default: 0] += 1
      mostForOneHost = max(mostForOneHost, running[host] ?? 0)
      mostHosts = max(mostHosts, running.values.filter { $0 > 0 }.count)
    }
  }

  func leave(_ host: Int) { lock.withLock { running[host, default: 0] -= 1 } }
}
