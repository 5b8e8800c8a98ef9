internal import Claims

extension PageReading {
  /// The first heading, where it is a link to the home page: templates set the site's name so on every page. Of a page
  /// without headings, the first line, where the page's title opens with it.
  static func logo(_ tree: PageTree, _ blocks: BlockReader, title: String?) -> Block? {
    guard blocks.blocks.contains(where: \.isHeading) else {
      return masthead(blocks.blocks.first, title: title)
    }
    guard let first = blocks.blocks.first(where: { $0.kind == .heading(1) }), first.length <= 80,
      first.linkDensity > 0.8, let link = link(in: first, tree), isHome(link)
    else { return nil }
    return first
  }

  private static func masthead(_ first: Block?, title: String?) -> Block? {
    guard let first, let title, (4...60).contains(first.length),
      title.collapsed.hasPrefix(first.text)
    else { return nil }
    let rest = title.collapsed.dropFirst(first.text.count).drop { $0 == " " }
    return rest.first.map { ":|-–—»".contains($0) } ?? false ? first : nil
  }

  /// What the site's picture is called, where it is a link to the home page and nothing else names the site.
  func namePictured() -> String? {
    guard head["og:site_name"] == nil else { return nil }
    for node in tree.nodes.indices.lazy.filter({ tree.tag($0) == .img }).prefix(30) {
      guard let name = tree.attribute(.alt, of: node)?.collapsed, (3...40).contains(name.count),
        name.contains(where: \.isUppercase)
      else { continue }
      let link = PageReading.link(around: node, tree)
      let words = name.foldedWords
      if let link, PageReading.isHome(link), words.count < 6,
        words.allSatisfy({ !PageReading.notNames.contains($0) })
      {
        return name
      }
    }
    return nil
  }

  /// What pictures that lead home are called beside the site's name, folded.
  private static let notNames: Set<String> = [
    "logo", "home", "homepage", "accueil", "startseite", "inicio", "retour", "menu", "back",
    "image",
    "banner", "header", "site",
  ]

  /// The site's name in that heading, without what only screen readers say there: "Retour à l'accueil".
  static func name(in logo: Block) -> String? {
    let words = logo.text.split(separator: " ")
    let marks = ["retour", "accueil", "home", "startseite", "back", "zur"]
    let name = words.prefix { !marks.contains($0.lowercased()) }
    return name.isEmpty ? nil : name.joined(separator: " ")
  }

  /// Where the link in or around a heading leads to.
  static func link(in heading: Block, _ tree: PageTree) -> String? {
    link(around: heading.position, tree)
  }

  private static func link(around node: Int, _ tree: PageTree) -> String? {
    var node = node
    for _ in 0..<6 where node != PageTree.root {
      if tree.tag(node) == .a { return tree.attribute(.href, of: node)?.collapsed }
      node = tree.parent(node)
    }
    return nil
  }

  private static func isHome(_ link: String) -> Bool {
    let plain = link.lowercased()
    if ["", "/", ".", "./", "#"].contains(plain) { return !plain.hasPrefix("#") }
    if ["index.html", "index.htm", "index.php", "home.html", "default.aspx"].contains(
      plain.drop { $0 == "/" || $0 == "." })
    {
      return true
    }
    guard let address = WebAddress(given: link) else { return false }
    return address.canonical == nil
  }
}
