/// How a value of a page was found, and how sure it is.
public struct PageEvidence: Sendable, Equatable {
  /// What the value is of.
  public enum Field: String, Sendable {
    case title, outlet, author, language, published, modified, url, paywalled
  }

  /// What the value is of.
  public var field: Field
  /// The value, as the page's reading gives it.
  public var value: String
  /// Where it stood: `JSON-LD datePublished`, `og:title`, `h1`, `address`, …
  public var source: String
  /// 0 to 1: how often such a source was right on pages that people have read.
  public var confidence: Double
}
