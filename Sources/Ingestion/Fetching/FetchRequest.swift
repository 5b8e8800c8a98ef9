/// One document to fetch.
public struct FetchRequest: Hashable, Sendable {
  /// An absolute http or https address.
  public var address: String
  /// The `ETag` of the copy that one has; the answer may then be that it is still good.
  public var etag: String?
  /// The `Last-Modified` of the copy that one has, as the server wrote it.
  public var lastModified: String?
  /// Whether the host's robots.txt is asked first, and obeyed. Meant for what a program chooses by
  /// itself, such as a feed's items; what a person asks for is fetched as a browser would.
  public var obeysRobots: Bool

  /// Creates a request.
  public init(
    address: String, etag: String? = nil, lastModified: String? = nil, obeysRobots: Bool = false
  ) {
    self.address = address
    self.etag = etag
    self.lastModified = lastModified
    self.obeysRobots = obeysRobots
  }
}
