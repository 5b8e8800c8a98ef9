/// A feed: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, or JSON Feed.
public struct Feed: Hashable, Sendable {
  /// Its name, in one line.
  public var title: String?
  /// The address of the pages that it is about.
  public var homepage: String?
  /// The address that it gives itself.
  public var ownAddress: String?
  /// Its language, as it says it: `fr`, `en-GB`.
  public var language: String?
  /// Its items, in its order.
  public var items: [FeedItem]
  /// Whether it ends before its end: what came is here, and more is missing.
  public var isTruncated: Bool

  /// More bytes are no feed.
  public static let largest = 20 * 1024 * 1024

  /// Reads a feed. Nothing is loaded from anywhere; what is malformed is read as far as it goes.
  /// Linear in its size.
  ///
  /// - Parameters:
  ///   - bytes: the feed as it came, in any encoding that pages have.
  ///   - charset: the charset of the HTTP Content-Type header, if there was one.
  ///   - address: where it came from, for its relative links.
  public init(
    reading bytes: [UInt8], charset: String? = nil, address: String? = nil
  ) throws(FeedError) {
    guard bytes.count <= Self.largest else { throw .tooLarge(limit: Self.largest) }
    let base = address.flatMap { try? WebAddress($0) }
    let text = CharacterEncoding.detect(bytes, charset: charset).decode(bytes)
    switch text.first(where: { !ASCII.isSpace($0) }) {
    case nil: throw .empty
    case UInt8(ascii: "{"): try self.init(json: text, address: base)
    default: try self.init(xml: text, address: base)
    }
  }

  private init(xml text: [UInt8], address: WebAddress?) throws(FeedError) {
    let cleaner = FeedCleaner(cleaning: text)
    if cleaner.hasInternalSubset { throw .entities }
    guard let root = cleaner.root?.lowercased() else { throw .notAFeed(root: nil) }
    let local = root.split(separator: ":").last.map(String.init) ?? root
    switch local {
    case "rss", "feed", "rdf", "channel": break
    case "html": throw .page
    default: throw .notAFeed(root: cleaner.root)
    }
    let reader = FeedTreeReader(isAtom: local == "feed", address: address)
    reader.parse(cleaner.xml)
    let raw = reader.finish()
    title = raw.title?.plain
    homepage = raw.link?.resolved?.description
    ownAddress = raw.ownAddress?.resolved?.description
    language = raw.language
    items = raw.items.compactMap { FeedItem($0) }
    isTruncated = cleaner.isTruncated
  }
}
