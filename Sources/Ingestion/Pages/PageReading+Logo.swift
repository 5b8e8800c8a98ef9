extension PageReading {
  /// The first heading, where it is a link to the home page: templates set the site's name so on every page.
  static func logo(_ tree: PageTree, _ blocks: BlockReader) -> Block? {
    guard let first = blocks.blocks.first(where: { $0.kind == .heading(1) }), first.length <= 80,
      first.linkDensity > 0.8, let link = link(in: first, tree), isHome(link)
    else { return nil }
    return first
  }

  /// The site's name in that heading, without what only screen readers say there: "Retour à l'accueil".
  static func name(in logo: Block) -> String? {
    let words = logo.text.split(separator: " ")
    let marks = ["retour", "accueil", "home", "startseite", "back", "zur"]
    let name = words.prefix { !marks.contains($0.lowercased()) }
    return name.isEmpty ? nil : name.joined(separator: " ")
  }

  /// Where the link in or around a heading leads to.
  private static func link(in heading: Block, _ tree: PageTree) -> String? {
    var node = heading.position
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
