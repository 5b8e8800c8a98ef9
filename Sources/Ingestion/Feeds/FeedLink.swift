/// A feed that a page names.
public struct FeedLink: Hashable, Sendable {
  /// The feed's address.
  public let address: String
  /// What the page calls it.
  public let title: String?

  /// The feeds that a page names in `<link rel="alternate">`, in its order, each once.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came.
  ///   - charset: the charset of the HTTP Content-Type header, if there was one.
  ///   - address: where it came from, for relative links.
  public static func find(
    inPage bytes: [UInt8], charset: String? = nil, address: String? = nil
  ) -> [FeedLink] {
    let base = address.flatMap { try? WebAddress($0) }
    let html = CharacterEncoding.detect(bytes, charset: charset).decode(bytes)
    let tree = PageTree.parse(TagLimiter.limit(html))
    var links: [FeedLink] = []
    var known: Set<String> = []
    for node in tree.nodes.indices where tree.tag(node) == .link {
      let relations = tree.attribute(.rel, of: node)?.lowercased().split(separator: " ") ?? []
      let type = tree.attribute(.type, of: node)?.lowercased().prefix { $0 != ";" } ?? ""
      guard relations.contains("alternate") || relations.contains("feed"),
        types.contains(type.filter { $0 != " " }), let target = tree.attribute(.href, of: node),
        let found = RawLink(text: target, base: base).resolved?.description,
        known.insert(found).inserted
      else { continue }
      let title = tree.attribute(.title, of: node)?.collapsed ?? ""
      links.append(FeedLink(address: found, title: title.isEmpty ? nil : title))
    }
    return links
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
    "application/x-rss+xml",
  ]
}
