/// How far a fetch may go. The defaults are what a reader of news needs and a server can bear.
public struct FetchSettings: Hashable, Sendable {
  /// Whether this machine and the local network may be asked. Off: an address in a page or a feed
  /// must not make ondit read what only its user can reach.
  public var allowsPrivate = false
  /// How many redirects are followed, 0 or more.
  public var mostRedirects = 10
  /// Seconds until a connection must stand, TLS included.
  public var connectSeconds = 10.0
  /// Seconds that one fetch may take, all redirects together; waiting for its turn is not counted.
  public var totalSeconds = 30.0
  /// Bytes of a document after decompression; the transfer is stopped at more.
  public var mostBytes = 10 * 1024 * 1024
  /// How many hosts are asked at the same time, 1 or more. No host gets two requests at once.
  public var mostHosts = 4
  /// What the program calls itself in requests. Its part before `/` or a blank is the name by which
  /// robots.txt may address it.
  public var userAgent = "ondit (keeps track of news about deals; obeys robots.txt)"

  /// The defaults.
  public init() {}
}
