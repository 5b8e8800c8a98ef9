/// An http or https address in its parts (RFC 3986), of which the host is in lower case.
struct PageAddress: Sendable, Equatable {
  var scheme: String
  var host: String
  /// Nil for the scheme's own port.
  var port: Int?
  /// Starts with `/`.
  var path: String
  /// The pairs of the query as written, in their order.
  var query: [String]

  /// Nil for what is not an absolute http or https address.
  init?(_ text: String) {
    let trimmed = text.collapsed
    guard let colon = trimmed.firstIndex(of: ":") else { return nil }
    scheme = trimmed[..<colon].lowercased()
    var rest = trimmed[trimmed.index(after: colon)...]
    guard scheme == "http" || scheme == "https", rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2)
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var authority = rest[..<hostEnd]
    if let at = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    let standard = scheme == "http" ? 80 : 443
    if let mark = authority.lastIndex(of: ":"),
      let number = Int(authority[authority.index(after: mark)...])
    {
      port = number == standard ? nil : number
      authority = authority[..<mark]
    }
    host = authority.lowercased()
    while host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty, !host.contains(" ") else { return nil }
    let tail = rest[hostEnd...]
    let question = tail.firstIndex(of: "?") ?? tail.endIndex
    path = tail[..<question].isEmpty ? "/" : String(tail[..<question])
    query =
      question == tail.endIndex
      ? [] : tail[tail.index(after: question)...].split(separator: "&").map { String($0) }
  }

  /// The address that a reference on this page leads to; nil if it is no http address.
  func resolving(_ reference: String) -> PageAddress? {
    let reference = reference.collapsed
    if let absolute = PageAddress(reference) { return absolute }
    if reference.hasPrefix("//") { return PageAddress(scheme + ":" + reference) }
    guard !reference.isEmpty, !reference.hasPrefix("#") else { return nil }
    let origin = scheme + "://" + host + (port.map { ":\($0)" } ?? "")
    if reference.hasPrefix("/") { return PageAddress(origin + reference) }
    if reference.prefix(12).contains(":") { return nil }
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return PageAddress(origin + String(path[...slash]) + reference)
  }

  /// The whole address, without its fragment.
  var written: String {
    let end = query.isEmpty ? "" : "?" + query.joined(separator: "&")
    return scheme + "://" + host + (port.map { ":\($0)" } ?? "") + path + end
  }

  /// The host without `www.`, `m.` and the like.
  var site: String {
    var site = host
    var isShorter = true
    while isShorter {
      isShorter = false
      for prefix in ["www.", "m.", "amp.", "mobile."] where site.hasPrefix(prefix) {
        if site.dropFirst(prefix.count).contains(".") {
          site = String(site.dropFirst(prefix.count))
          isShorter = true
        }
      }
    }
    return site
  }

  /// Whether two addresses are of one publisher: the last two labels of their hosts are the same.
  func isSameSite(as other: PageAddress) -> Bool {
    site == other.site || site.hasSuffix("." + other.site) || other.site.hasSuffix("." + site)
  }

  /// The day that the path gives: `/2023/11/02/`, `-20231102`, `/2023/nov/02/`.
  var day: PageDay? {
    DateScanner.dates(in: path).map(\.day).first
  }
}
