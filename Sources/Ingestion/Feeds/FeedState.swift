public import Claims

/// What is remembered of a feed between two polls.
public struct FeedState: Hashable, Sendable {
  /// Where to ask.
  public var address: String
  /// The `ETag` of the last answer.
  public var etag: String?
  /// The `Last-Modified` of the last answer, as the server wrote it.
  public var lastModified: String?
  /// The server asked not to come back before.
  public var notBefore: Timestamp?
  /// Whether the server said that the feed is gone for good (status 410).
  public var isGone: Bool
  /// How many polls in a row have failed.
  public var failures: Int
  /// The ids of the items that were seen.
  public var seen: Set<String>

  /// Creates the state of a feed; by default of one that was never asked.
  public init(
    address: String, etag: String? = nil, lastModified: String? = nil,
    notBefore: Timestamp? = nil, isGone: Bool = false, failures: Int = 0, seen: Set<String> = []
  ) {
    self.address = address
    self.etag = etag
    self.lastModified = lastModified
    self.notBefore = notBefore
    self.isGone = isGone
    self.failures = failures
    self.seen = seen
  }

  /// What to ask for now; nil where the server asked for patience, or has given the feed up.
  public func request(now: Timestamp) -> FetchRequest? {
    if isGone { return nil }
    if let notBefore, now < notBefore { return nil }
    return FetchRequest(address: address, etag: etag, lastModified: lastModified)
  }
}
