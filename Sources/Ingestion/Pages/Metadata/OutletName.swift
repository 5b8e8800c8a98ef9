internal import Claims

/// Finds who publishes the page, and every name that the page gives for that.
struct OutletName {
  let evidence: PageEvidence?
  /// All names given, as written: what to take off a headline and a line of authors.
  let names: [String]

  /// - Parameter lines: the folded lines of the page: a part of its `title` that is one of them is
  ///   the headline, and the rest the outlet's name.
  /// - Parameter logo: what the page writes over all, as a link to its home page.
  /// - Parameter isDeclared: whether the address is what the page says of itself only: a copy names that of its
  ///   original.
  /// - Parameter spellings: short texts of the page, one of which may spell what its address is called.
  init(
    head: PageHead, linked: LinkedData, article: LinkedData.Thing?, address: WebAddress?,
    isDeclared: Bool, lines: Set<String>, logo: String?, spellings: [String]
  ) {
    var found: [(name: String, source: String)] = []
    func add(_ name: String?, _ source: String) {
      guard let name = name?.collapsed, !name.isEmpty, name.count <= 80 else { return }
      if name.contains("://") || name.hasPrefix("@") || name.hasPrefix("#") { return }
      found.append((name, source))
    }
    add(head["og:site_name"], "og:site_name")
    if let article {
      add(linked.people(article, "publisher").first?.name, "JSON-LD publisher")
    }
    for thing in linked.things(["website"]) { add(thing.text("name"), "JSON-LD WebSite") }
    for thing in linked.things(["newsmediaorganization", "organization"]).prefix(3) {
      // An agency is an organization too, as the author.
      if let name = thing.text("name"), Agencies.name(name) == nil {
        add(name, "JSON-LD Organization")
      }
    }
    for name in ["application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher"] {
      add(head[name], name)
    }
    add(logo, "heading of the site")
    let site = address?.site
    let label = site.map { OutletName.label($0) } ?? ""
    let titled = head.title.flatMap {
      OutletName.beside(lines, in: $0) ?? OutletName.named(label, in: $0)
    }
    // "Ann Lee: Why I left": the page's title may name its author, where the site has another name.
    // "Harbour: 3,000 boats": nor is what opens or ends a title the outlet's name where the page gives that.
    let isGiven = !found.isEmpty
    let isRepeated = titled.map { titled in
      OutletName.isLike(titled, label)
        || found.contains { OutletName.key($0.name).hasPrefix(OutletName.key(titled)) }
    }
    if !isGiven || isRepeated ?? false { add(titled, "title") }
    let isKicker = titled.map { head.title?.collapsed.hasPrefix($0 + ":") ?? false } ?? false
    // Where nothing else does, old pages say at least whose they are.
    if found.isEmpty {
      let owner = (head["rights"] ?? head["copyright"] ?? "").prefix { $0 != "," }
      if !owner.contains(where: \.isNumber) { add(String(owner), "meta rights") }
    }
    names =
      found.map(\.name) + found.map { OutletName.cleaned($0.name) }
      + (isGiven && !isKicker ? [titled].compactMap { $0 } : [])
      + (site.map { OutletName.namesOf(site: $0) } ?? [])
    if let site, let known = KnownOutlets.name(site: site) {
      evidence = PageEvidence(field: .outlet, value: known, source: "address", confidence: 0.98)
      return
    }
    let all = found.map {
      (
        name: OutletName.cleaned($0.name), source: $0.source,
        isHost: OutletName.isHost($0.name, of: site)
      )
    }.filter { $0.name.count > 1 }
    // "example.fr" is an address, and a name only where there is no other.
    let named = all.contains { !$0.isHost } ? all.filter { !$0.isHost } : all
    // A group publishes under many names: the one that the address repeats is the outlet's, but on a copy, which
    // has that of its original.
    let publisher = named.first { $0.source == "JSON-LD publisher" }?.name
    let agreed = named.first { other in
      other.source == "og:site_name"
        && publisher.map { OutletName.key($0) == OutletName.key(other.name) } ?? false
    }
    let matching =
      isDeclared && agreed != nil ? agreed : named.first { OutletName.isLike($0.name, label) }
    if let chosen = matching ?? named.first {
      let same = named.filter { OutletName.key($0.name) == OutletName.key(chosen.name) }
      let votes = same.count
      // "lavallee.be", "Lavallee" and "La Vallée" are one: the name has its capitals and its spaces.
      let best =
        same.filter { $0.name.first?.isUppercase ?? false }
        .max {
          $0.name.split(separator: " ").count < $1.name.split(separator: " ").count
        }
        ?? chosen
      let isAddress = best.isHost || best.name == best.name.lowercased()
      let spelt = isAddress ? OutletName.spelling(of: label, among: spellings) : nil
      evidence = PageEvidence(
        field: .outlet, value: spelt ?? best.name, source: spelt == nil ? best.source : "text",
        confidence: votes > 1 ? 0.95 : matching != nil ? 0.9 : 0.8)
    } else if let site {
      let spelt = OutletName.spelling(of: label, among: spellings)
      evidence = PageEvidence(
        field: .outlet, value: spelt ?? site, source: spelt == nil ? "address" : "text",
        confidence: spelt == nil ? 0.5 : 0.8)
    } else {
      evidence = nil
    }
  }

  /// The names without an address's ending and without a slogan.
  private static func cleaned(_ name: String) -> String {
    var name = name
    for separator in [" | ", " - ", " – ", " — ", " : ", ": "] {
      let parts = split(name, separator)
      if parts.count > 1, let first = parts.first, first.count > 1 { name = first }
    }
    if name.lowercased().hasPrefix("www.") { name = String(name.dropFirst(4)) }
    // Nobody writes an address's ending in capitals: "FAZ.NET" is called so.
    for ending in endings where name.hasSuffix(ending) && name.count > ending.count + 1 {
      name.removeLast(ending.count)
      break
    }
    return name.collapsed
  }

  private static let endings = [
    ".fr", ".com", ".be", ".ch", ".ca", ".net", ".org", ".co.uk", ".de",
  ]

  /// Whether a name is the host of the page's address, or looks like one.
  private static func isHost(_ name: String, of site: String?) -> Bool {
    let plain = name.lowercased()
    if endings.contains(where: { name.hasSuffix($0.uppercased()) }) { return false }
    return plain.hasPrefix("www.") || plain == site
      || !plain.contains(" ") && plain.contains(".") && cleaned(name) != name
  }

  /// A short text, or what opens one, that is just what the address is called, spelt as people do.
  private static func spelling(of label: String, among texts: [String]) -> String? {
    let key = key(label)
    guard key.utf8.count > 3 else { return nil }
    return texts.lazy.compactMap { opening(of: $0, spelling: key) }.first
  }

  /// The first words of a text that together have just the letters of a key, with a capital.
  private static func opening(of text: String, spelling key: String) -> String? {
    var (name, letters, german) = ("", "", "")
    for word in text.split(separator: " ").prefix(6) {
      let folded = word.foldedWords.joined()
      if folded.isEmpty, name.isEmpty { continue }
      name += name.isEmpty ? String(word) : " " + word
      letters += folded
      german += withoutUmlauts(word).foldedWords.joined()
      if letters.utf8.count >= key.utf8.count { break }
    }
    guard key.utf8.count > 1,
      letters == key || german == key || articles.contains(where: { $0 + key == letters })
    else { return nil }
    while let last = name.last, ",;:".contains(last) { name.removeLast() }
    return name.contains(where: \.isUppercase) && !name.contains(".") ? name : nil
  }

  /// As addresses spell German: `schaeferei` of "Schäferei".
  private static func withoutUmlauts(_ word: Substring) -> String {
    word.lowercased().reduce(into: "") { out, letter in
      switch letter {
      case "ä": out += "ae"
      case "ö": out += "oe"
      case "ü": out += "ue"
      default: out.append(letter)
      }
    }
  }

  /// The other side of a title of which one side is a line of the page.
  private static func beside(_ lines: Set<String>, in title: String) -> String? {
    guard title.utf8.count < 400 else { return nil }
    for separator in separators {
      let parts = split(title, separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let withoutLast = parts.dropLast().joined(separator: separator)
      let withoutFirst = parts.dropFirst().joined(separator: separator)
      if isName(last), lines.contains(withoutLast.comparable) || lines.contains(first.comparable) {
        return last
      }
      if isName(first), lines.contains(withoutFirst.comparable) { return first }
    }
    return nil
  }

  /// The part of a title that is just what the site's address is called.
  private static func named(_ label: String, in title: String) -> String? {
    guard title.utf8.count < 400 else { return nil }
    for separator in separators {
      let parts = split(title, separator)
      guard parts.count > 1 else { continue }
      for part in [parts.last, parts.first].compactMap({ $0 }) {
        // Where no address says who publishes, the name that ends a title is that of a known outlet.
        if label.isEmpty, part == parts.last, let known = KnownOutlets.named(part) { return known }
        // "Terre vive, le quotidien de l'écologie": the name opens a slogan.
        if let name = opening(of: part, spelling: key(label)) { return name }
      }
    }
    return nil
  }

  /// Which an address often leaves out: `usine-nouvelle.com`.
  private static let articles = ["", "l", "le", "la", "les", "the"]

  /// A name without case, accents, spaces and signs.
  private static func key(_ name: String) -> String {
    name.foldedWords.joined()
  }

  private static let separators = [
    " | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", ": ", " : ",
  ]

  private static func isName(_ text: String) -> Bool {
    text.count <= 40 && text.split(separator: " ").count <= 5
  }

  private static func split(_ text: String, _ separator: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  /// `example` of `news.example.co.uk`.
  private static func label(_ site: String) -> String {
    var labels = site.split(separator: ".").map { String($0) }
    if labels.count > 1 { labels.removeLast() }
    if labels.count > 1, let last = labels.last, ["co", "com", "org", "gouv"].contains(last) {
      labels.removeLast()
    }
    return labels.last ?? site
  }

  private static func namesOf(site: String) -> [String] {
    [site, label(site)] + (KnownOutlets.name(site: site).map { [$0] } ?? [])
  }

  private static func isLike(_ name: String, _ label: String) -> Bool {
    let plain = key(name).filter(\.isASCII)
    let host = label.filter { $0.isLetter || $0.isNumber }
    guard plain.count > 1, host.count > 1 else { return false }
    return plain.hasPrefix(host) || host.hasPrefix(plain) || plain.hasSuffix(host)
      || host.hasSuffix(plain)
  }
}
