public import Claims

/// A feed that is followed, with what is remembered of it between two polls.
public struct FollowedFeed: Hashable, Sendable, Identifiable {
  /// The feed's number in its file.
  public let id: Int64
  /// Where to ask: an http or https address, or a file's path from the root.
  public var address: String
  /// What it calls itself; nil where it was never read.
  public var title: String?
  /// Who publishes the items that do not say it themselves; nil where nobody knows.
  public var outlet: String?
  /// The `ETag` of the last answer; of a file, what tells its content.
  public var etag: String?
  /// The `Last-Modified` of the last answer, as the server wrote it.
  public var lastModified: String?
  /// Whether the server said that the feed is gone for good (status 410).
  public var isGone: Bool
  /// How many polls in a row have failed.
  public var failures: Int
  /// When it was polled last; nil where it never was.
  public var polled: Timestamp?
}

/// An item of a feed, as it waits to be read.
public struct WaitingItem: Hashable, Sendable {
  /// The feed's number; nil where the feed is not followed, and nothing is kept of the item but its article.
  public let feed: Int64?
  /// What the feed knows it by.
  public let guid: String
  /// The address of its article; nil where it has none.
  public let address: String?
  /// Its headline; nil where it has none.
  public let title: String?
  /// When it was published, as the feed says it.
  public let published: EDTFDate?
  /// What the feed has of its text, in HTML.
  public let content: String?
  /// How often it was tried to read it, in vain.
  public let attempts: Int

  /// An item that waits.
  public init(
    feed: Int64?, guid: String, address: String?, title: String?, published: EDTFDate?,
    content: String?, attempts: Int = 0
  ) {
    self.feed = feed
    self.guid = guid
    self.address = address
    self.title = title
    self.published = published
    self.content = content
    self.attempts = attempts
  }
}

/// How many items a feed has had, and how many of them wait to be read or could not be.
public struct FeedItemCounts: Hashable, Sendable {
  /// All of them.
  public let all: Int
  /// Those that wait.
  public let waiting: Int
  /// Those that were given up.
  public let failed: Int
}
