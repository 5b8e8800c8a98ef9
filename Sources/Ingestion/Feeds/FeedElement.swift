/// The elements of RSS, Atom and RDF that are read, whatever the prefix that a feed gives them.
enum FeedElement: Hashable {
  case feed, item, image, textInput
  case title, link, id, language
  case published, updated
  case author, name, creator
  case summary, content
  case source, credit
  case other

  /// - Parameters:
  ///   - name: as written, with its prefix.
  ///   - prefixes: what the feed's own prefixes stand for.
  init(_ name: String, prefixes: [String: FeedNamespace]) {
    let sides = name.split(separator: ":", maxSplits: 1)
    let local = (sides.last.map(String.init) ?? name).lowercased()
    let prefix = sides.count == 2 ? sides[0].lowercased() : ""
    let space = prefixes[prefix] ?? FeedNamespace(prefix: prefix)
    self = space.elements[local] ?? .other
  }
}

/// The vocabularies of feeds. RSS, Atom and RDF share one: their names do not clash.
enum FeedNamespace {
  case core, content, dublinCore, foreign

  /// The vocabulary that a prefix stands for by custom.
  init(prefix: String) {
    switch prefix {
    case "", "atom", "rss", "rdf", "a10": self = .core
    case "content": self = .content
    case "dc", "dcterms": self = .dublinCore
    default: self = .foreign
    }
  }

  /// The vocabulary of a namespace name; nil for one that feeds use for other things.
  init?(uri: String) {
    let name = uri.lowercased()
    let isCore = [
      "http://www.w3.org/2005/atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/",
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    ].contains(name)
    if isCore || name.hasPrefix("http://my.netscape.com/") || name.contains("/rss2") {
      self = .core
    } else if name == "http://purl.org/rss/1.0/modules/content/" {
      self = .content
    } else if name.hasPrefix("http://purl.org/dc/") {
      self = .dublinCore
    } else {
      return nil
    }
  }

  fileprivate var elements: [String: FeedElement] {
    switch self {
    case .core: Self.coreElements
    case .content: ["encoded": .content]
    case .dublinCore: Self.dublinCoreElements
    case .foreign: [:]
    }
  }

  private static let coreElements: [String: FeedElement] = [
    "feed": .feed, "channel": .feed, "item": .item, "entry": .item, "image": .image,
    "textinput": .textInput, "title": .title, "link": .link, "id": .id, "guid": .id,
    "language": .language, "pubdate": .published, "published": .published, "issued": .published,
    "created": .published, "date": .published, "updated": .updated, "modified": .updated,
    "lastbuilddate": .other, "author": .author, "name": .name, "creator": .creator,
    "description": .summary, "summary": .summary, "content": .content, "body": .content,
    "source": .source,
  ]
  private static let dublinCoreElements: [String: FeedElement] = [
    "title": .title, "date": .published, "created": .published, "issued": .published,
    "modified": .updated, "creator": .creator, "source": .credit, "language": .language,
    "description": .summary, "identifier": .other,
  ]
}
