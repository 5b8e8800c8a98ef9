import Testing

@testable import Ingestion

struct WebAddressTests {
  @Test(arguments: [
    ("https://News.Example/a?b#c", "https://news.example/a?b"),
    (" http://news.example ", "http://news.example/"),
    ("HTTP://news.example:80/", "http://news.example/"),
    ("https://news.example:8443/x", "https://news.example:8443/x"),
    ("https://news.example/été 2026?q=<a>", "https://news.example/%C3%A9t%C3%A9%202026?q=%3Ca%3E"),
    ("https://news.example/a%20b", "https://news.example/a%20b"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ("https://news.example/a\nb", "https://news.example/ab"),
  ])
  func readsAnAddress(text: String, expected: String) throws {
    #expect(try WebAddress(text).description == expected)
  }

  @Test(arguments: [
    ("file:///etc/passwd", WebAddress.Problem.scheme("file")),
    ("javascript:alert(1)", .scheme("javascript")),
    ("https://u:p@news.example/", .credentials),
    ("https://news.example@evil.example/", .credentials),
    ("news.example/a", .malformed), ("", .malformed), ("https://", .malformed),
    ("https:///a", .malformed),
    ("http://a b/", .malformed), ("http://[::1", .malformed), ("http://a:99999/", .malformed),
    ("http://a:0/", .malformed), ("http://a:x/", .malformed),
    ("http://news.example%2f.evil/", .malformed), ("http://[::1]x/", .malformed),
    ("http://../b", .malformed), ("http://.a/", .malformed), ("http://a..b/", .malformed),
  ])
  func refusesWhatCannotBeFetched(text: String, problem: WebAddress.Problem) {
    #expect(throws: problem) { try WebAddress(text) }
  }

  @Test func aBackslashEndsTheHostAsInBrowsers() throws {
    let address = try WebAddress("http://good.example\\@evil.example/")
    #expect(address.host == "good.example")
    // What is handed on must not name another host to who reads backslashes otherwise.
    #expect(address.description == "http://good.example/@evil.example/")
    #expect(try address.resolving("\\\\other.example\\a").description == "http://other.example/a")
  }

  /// RFC 3986, section 5.4, without its fragments and other schemes.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"), ("g#s", "http://a/b/c/g"),
    (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
    (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
    ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
    ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("https://c/../d", "https://c/d"),
  ])
  func resolvesALink(link: String, expected: String) throws {
    #expect(try WebAddress("http://a/b/c/d;p?q").resolving(link).description == expected)
  }

  @Test func aProxyIsTakenFromTheEnvironment() throws {
    let variables = [
      "http_proxy": "http://proxy:1", "HTTPS_PROXY": "http://proxy:2",
      "HTTP_PROXY": "http://evil:3",
      "no_proxy": "intern.example, .local.example,10.0.0.1",
    ]
    let proxies = ProxySettings { variables[$0] }
    let expected: [(String, String?)] = [
      ("http://a.example/", "http://proxy:1"), ("https://a.example/", "http://proxy:2"),
      ("https://intern.example/", nil), ("https://x.intern.example/", nil),
      ("https://notintern.example/", "http://proxy:2"), ("http://x.local.example/", nil),
      ("http://10.0.0.1/", nil),
    ]
    for (address, proxy) in expected {
      #expect(proxies.proxy(for: try WebAddress(address)) == proxy, "\(address)")
    }
    let all = ProxySettings { ["ALL_PROXY": "socks5://p", "no_proxy": ""][$0] }
    #expect(all.proxy(for: try WebAddress("http://a.example/")) == "socks5://p")
    let none = ProxySettings { ["http_proxy": "http://p", "NO_PROXY": "*"][$0] }
    #expect(none.proxy(for: try WebAddress("http://a.example/")) == nil)
    #expect(
      ProxySettings { ["HTTP_PROXY": "http://p"][$0] }.proxy(for: try WebAddress("http://a/"))
        == nil)
  }
}
