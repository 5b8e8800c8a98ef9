/// What a page's `html`, `title`, `meta` and `link` elements say.
struct PageHead: Sendable {
  /// The contents of each `meta` by its name, property or itemprop in lower case.
  private(set) var metas: [String: [String]] = [:]
  private(set) var title: String?
  private(set) var language: String?
  private(set) var canonicalLink: String?
  /// What the addresses of the page are relative to, where it says so.
  private(set) var base: String?

  init(tree: PageTree) {
    language = tree.attribute(.lang, of: PageTree.root)
    var svgEnd = 0
    for node in tree.nodes.indices {
      switch tree.tag(node) {
      case .svg: svgEnd = max(svgEnd, tree.end(node))
      case .html where language == nil: language = tree.attribute(.lang, of: node)
      case .meta: readMeta(tree, node)
      case .title where title == nil && node >= svgEnd:
        let text = tree.text(of: node)
        if !text.isEmpty { title = text.unescaped }
      case .base where base == nil: base = tree.attribute(.href, of: node)?.collapsed
      case .link where canonicalLink == nil:
        if tree.attribute(.rel, of: node)?.lowercased() == "canonical" {
          canonicalLink = tree.attribute(.href, of: node)?.collapsed
        }
      default: break
      }
    }
  }

  private mutating func readMeta(_ tree: PageTree, _ node: Int) {
    guard let raw = tree.rawAttribute(.content, of: node), raw.count < 4000 else { return }
    let content = String(decoding: raw, as: UTF8.self).collapsed.unescaped
    guard !content.isEmpty else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      // "og:title twitter:title" gives two names at once.
      for name in (tree.attribute(attribute, of: node) ?? "").lowercased().split(separator: " ") {
        metas[String(name), default: []].append(content)
      }
    }
  }

  subscript(_ name: String) -> String? { metas[name]?.first }
}
