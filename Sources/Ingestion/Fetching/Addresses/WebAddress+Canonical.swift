extension WebAddress {
  /// Reads an address that a page or a person gives, to compare it and not to fetch it: one with a
  /// user name is taken without. Nil for what is no http or https address.
  init?(given text: String) {
    let reference = WebReference(text.collapsed)
    guard let scheme = reference.scheme, let authority = reference.authority else { return nil }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    try? self.init(
      scheme: scheme, authority: String(host), path: reference.path, query: reference.query)
  }

  /// The address that a link leads to, on a page at a known address or not; nil where it leads to
  /// none.
  init?(_ link: String, on page: WebAddress?) {
    if let absolute = WebAddress(given: link) {
      self = absolute
    } else if let page, !link.collapsed.isEmpty, let target = try? page.resolving(link.collapsed) {
      self = target
    } else {
      return nil
    }
  }

  /// The address by which copies of one article are known for one; nil for a home page, at which
  /// many articles stand, one after the other.
  ///
  /// The host loses `www.`, `m.` and `amp.`; the query what only tracks readers, and the rest is
  /// sorted; the path its final slash, `/amp`, `.amp` and `index.html`. Courlan's rules, in short.
  var canonical: String? {
    let kept = (query ?? "").split(separator: "&").map { Self.plainEscapes(String($0)) }
      .filter { !Self.isTracking($0) }.sorted()
    let end = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    let path = plainPath
    if path == "/", kept.isEmpty { return nil }
    return scheme + "://" + site + (port.map { ":\($0)" } ?? "") + path + end
  }

  private var plainPath: String {
    var path = Self.plainEscapes(path)
    var isShorter = true
    while isShorter {
      isShorter = false
      for ending in ["/", "/amp", ".amp", "/index.html", "/index.htm", "/index.php"]
      where path.hasSuffix(ending) && (path.utf8.count > ending.utf8.count || ending != "/") {
        path.removeLast(ending.count)
        isShorter = true
      }
    }
    if path.hasPrefix("/amp/"), path.count > 5 { path.removeFirst(4) }
    return path.isEmpty ? "/" : path
  }

  /// With escapes in capitals, and none where the character may stand as it is (RFC 3986, section
  /// 6.2.2).
  private static func plainEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if ASCII.isAlphanumeric(byte) || "-._~".utf8.contains(byte) {
        result.append(byte)
      } else {
        result += String(decoding: bytes[index...(index + 2)], as: UTF8.self).uppercased().utf8
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isTracking(_ pair: String) -> Bool {
    let name = pair.prefix { $0 != "=" }.lowercased()
    return pair.lowercased() == "outputtype=amp" || trackingPrefixes.contains { name.hasPrefix($0) }
      || trackingNames.contains(name)
  }

  private static let trackingPrefixes = ["utm_", "mtm_", "pk_", "at_", "itm_", "mc_"]
  private static let trackingNames: Set<String> = [
    "fbclid", "gclid", "msclkid", "xtor", "cmp", "amp", "igshid", "dclid", "yclid", "ocid", "smid",
    "ref_src", "gbraid", "wbraid", "twclid", "ttclid", "mkt_tok", "_ga", "_gl", "cmpid", "s_cid",
  ]
}

extension WebAddress {
  /// The host without `www.`, `m.` and the like.
  var site: String {
    var site = host[...]
    while site.hasSuffix(".") { site.removeLast() }
    var isShorter = true
    while isShorter {
      isShorter = false
      for prefix in ["www.", "m.", "amp.", "mobile."] where site.hasPrefix(prefix) {
        if site.dropFirst(prefix.count).contains(".") {
          site = site.dropFirst(prefix.count)
          isShorter = true
        }
      }
    }
    return String(site)
  }

  /// Whether two addresses are of one publisher: one's site is the other's, or above it.
  func isSameSite(as other: WebAddress) -> Bool {
    site == other.site || site.hasSuffix("." + other.site) || other.site.hasSuffix("." + site)
  }
}
