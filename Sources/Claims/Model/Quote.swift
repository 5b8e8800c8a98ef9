/// The article's own words for a claim, anchored as a Web Annotation TextQuoteSelector and
/// TextPositionSelector.
public struct Quote: Hashable, Sendable {
  /// The words themselves.
  public let exact: String
  /// Up to 32 characters that stand before them.
  public let prefix: String
  /// Up to 32 characters that stand after them.
  public let suffix: String
  /// Where they begin in the article's text, in Unicode code points from 0.
  public let start: Int
  /// Where they end, exclusive.
  public let end: Int

  /// Creates an anchored quote.
  public init(exact: String, prefix: String, suffix: String, start: Int, end: Int) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
    self.end = end
  }
}
