import Loopback
import Testing

@testable import Ingestion

/// Addresses of this machine and the local network are refused unless allowed.
@Suite(.timeLimit(.minutes(1)))
struct PrivateAddressTests {
  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.255", "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1",
    "198.51.100.7", "203.0.113.9", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1",
    "fc00::1",
    "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "2001::1", "2001:db8::1", "100::1", "3fff::1", "fec0::1", "4000::1",
  ])
  func isNotPublic(text: String) throws {
    #expect(try #require(NetworkAddress(written: text)).isPublic == false)
  }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.0.1",
    "172.32.0.1", "192.167.1.1", "193.0.0.1", "198.20.0.1", "223.255.255.255", "2606:4700::1111",
    "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::", "2a00::1",
  ])
  func isPublic(text: String) throws {
    #expect(try #require(NetworkAddress(written: text)).isPublic)
  }

  @Test(arguments: ["2130706433", "0x7f.1", "0177.0.0.1", "127.1"])
  func numbersInDisguiseAreSeenThrough(text: String) {
    #expect(NetworkAddress(written: text)?.bytes == [127, 0, 0, 1])
  }

  @Test func aNameIsNoNumber() {
    #expect(NetworkAddress(written: "news.example") == nil)
    #expect(NetworkAddress(bytes: [1, 2, 3]) == nil)
  }

  @Test(arguments: ["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0"])
  func theLoopbackIsRefusedByDefault(host: String) throws {
    let server = try LoopbackServer { _, reply in reply.answer("200 OK", "secret") }
    defer { server.stop() }
    let request = FetchRequest(address: "http://\(host):\(server.port)/")
    #expect(throws: FetchError(address: request.address, reason: .privateAddress(host: host))) {
      try Fetcher().fetch(request)
    }
    #expect(server.requests.isEmpty)
  }

  @Test(arguments: ["localhost", "a.localhost", "127.0.0.1", "10.0.0.1", "[::1]", "2130706433"])
  func aProxyIsNotAskedForTheLocalNetworkEither(host: String) throws {
    let proxy = try LoopbackServer { _, reply in reply.answer("200 OK", "secret") }
    defer { proxy.stop() }
    let environment = FetchEnvironment {
      $0 == "http_proxy" ? "http://127.0.0.1:\(proxy.port)" : nil
    }
    let fetcher = Fetcher(FetchSettings(), environment: environment)
    let request = FetchRequest(address: "http://\(host)/")
    #expect(throws: FetchError(address: request.address, reason: .privateAddress(host: host))) {
      try fetcher.fetch(request)
    }
    #expect(proxy.requests.isEmpty)
  }

  @Test func aProxyOnTheLocalNetworkServesPublicHosts() throws {
    let proxy = try LoopbackServer { _, reply in reply.answer("200 OK", "page") }
    defer { proxy.stop() }
    let environment = FetchEnvironment {
      $0 == "http_proxy" ? "http://127.0.0.1:\(proxy.port)" : nil
    }
    let page = try Fetcher(FetchSettings(), environment: environment)
      .fetch(FetchRequest(address: "http://news.example/a?b"))
    #expect(String(decoding: page.bytes, as: UTF8.self) == "page")
    #expect(page.address == "http://news.example/a?b")
    #expect(proxy.requests.map(\.target) == ["http://news.example/a?b"])
  }

  @Test func aRedirectThroughAProxyToTheLocalNetworkIsRefused() throws {
    let proxy = try LoopbackServer { _, reply in
      reply.answer("302 Found", headers: ["Location: http://169.254.169.254/latest/"])
    }
    defer { proxy.stop() }
    let environment = FetchEnvironment {
      $0 == "http_proxy" ? "http://127.0.0.1:\(proxy.port)" : nil
    }
    let fetcher = Fetcher(FetchSettings(), environment: environment)
    #expect(
      throws: FetchError(
        address: "http://news.example/", reason: .privateAddress(host: "169.254.169.254"))
    ) {
      try fetcher.fetch(FetchRequest(address: "http://news.example/"))
    }
    #expect(proxy.requests.count == 1)
  }
}
