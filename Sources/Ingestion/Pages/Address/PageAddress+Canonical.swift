extension PageAddress {
  /// The address by which copies of one article are known for one.
  ///
  /// The host loses `www.`, `m.` and `amp.`; the query what only tracks readers, and the rest is
  /// sorted; the path its final slash, `/amp`, `.amp` and `index.html`. Courlan's rules, in short.
  var canonical: String {
    let kept = query.filter { !PageAddress.isTracking($0) }.sorted()
    let end = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    return scheme + "://" + site + (port.map { ":\($0)" } ?? "") + plainPath + end
  }

  private var plainPath: String {
    var path = path
    var isShorter = true
    while isShorter {
      isShorter = false
      for ending in ["/", "/amp", ".amp", "/index.html", "/index.htm", "/index.php"]
      where path.hasSuffix(ending) && (path.count > ending.count || ending != "/") {
        path.removeLast(ending.count)
        isShorter = true
      }
    }
    if path.hasPrefix("/amp/"), path.count > 5 { path.removeFirst(4) }
    return path.isEmpty ? "/" : path
  }

  private static func isTracking(_ pair: String) -> Bool {
    let name = pair.prefix { $0 != "=" }.lowercased()
    return trackingPrefixes.contains { name.hasPrefix($0) } || trackingNames.contains(name)
  }

  private static let trackingPrefixes = ["utm_", "mtm_", "pk_", "at_", "itm_", "mc_"]
  private static let trackingNames: Set<String> = [
    "fbclid", "gclid", "msclkid", "xtor", "cmp", "amp", "igshid", "dclid", "yclid", "ocid", "smid",
    "ref_src",
  ]
}
