public import Claims

/// What a server answered.
public struct FetchedDocument: Hashable, Sendable {
  /// The address that gave the document, after all redirects.
  public let address: String
  /// The address to ask the next time, where every redirect on the way there was a permanent one.
  public let movedTo: String?
  /// Whether the copy that one has is still good (status 304); there are no bytes then.
  public let isUnchanged: Bool
  /// The media type, in lower case, such as `text/html`; nil where the server did not say.
  public let mediaType: String?
  /// The charset of the Content-Type header.
  public let charset: String?
  /// For the next conditional request.
  public let etag: String?
  /// For the next conditional request, as the server wrote it.
  public let lastModified: String?
  /// When the answer came.
  public let retrieved: Timestamp
  /// The document, decompressed.
  public let bytes: [UInt8]
}
