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
