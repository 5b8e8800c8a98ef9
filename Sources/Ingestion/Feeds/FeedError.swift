/// Why bytes are no feed that is read.
public enum FeedError: Error, Hashable, Sendable {
  /// There is nothing.
  case empty
  /// More bytes than `Feed.largest`.
  case tooLarge(limit: Int)
  /// It is a page; `FeedLink.find` says which feeds it names.
  case page
  /// Its document type declares entities, which feeds have no need of and attacks do.
  case entities
  /// Something else; with the name of the first element, if there is one.
  case notAFeed(root: String?)
}

extension FeedError: CustomStringConvertible {
  /// One line: what is wrong, and what one can do.
  public var description: String {
    switch self {
    case .empty: "the feed is empty; try again later"
    case .tooLarge(let limit):
      "the feed is larger than \(limit / 1024 / 1024) MB; ask for a shorter one"
    case .page: "this is a page, not a feed; give the address of a feed that it names"
    case .entities: "the feed declares entities of its own, which is not read"
    case .notAFeed(let root):
      (root.map { "this is \($0)" } ?? "this is no XML and no JSON")
        + ", not a feed; check the address"
    }
  }
}
