/// One item that an outlet published, as far as is known of it.
public struct Article: Hashable, Sendable {
  /// The headline; nil where there is none.
  public var title: String?
  /// Who published it; nil where it is not named.
  public var outlet: String?
  /// Who wrote it; nil where nobody is named.
  public var author: String?
  /// The language of its text; nil where it cannot be told.
  public var language: Language?
  /// When it was published; nil where that is unknown: never invented.
  public var published: EDTFDate?
  /// Where it was found.
  public var url: String?
  /// Its text, as it stood: the offsets of quotes count its Unicode code points.
  public var text: String

  /// Creates an article.
  public init(
    title: String? = nil, outlet: String? = nil, author: String? = nil, language: Language? = nil,
    published: EDTFDate? = nil, url: String? = nil, text: String
  ) {
    self.title = title
    self.outlet = outlet
    self.author = author
    self.language = language
    self.published = published
    self.url = url
    self.text = text
  }
}
