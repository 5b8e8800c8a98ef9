public import Claims

/// An article as it was read from a file, a page or an address.
public struct ReadArticle: Sendable {
  /// The article.
  public var article: Article
  /// The address by which copies of it are known for one; nil where there is none.
  public var canonicalURL: String?
  /// The agencies that a page names beside its author: its claims stand on their word.
  public var credits: [String] = []
  /// Whether the page says that the rest of the text is for subscribers.
  public var isCut = false
  /// When its text was retrieved; nil for now.
  public var retrieved: Timestamp?

  /// An article given by a person or a text file, with the address it has.
  public init(_ article: Article) {
    self.article = article
    canonicalURL = article.url.flatMap { Self.canonicalURL($0) }
  }

  /// The address by which copies of what stands at an address are known for one; nil for a home page.
  public static func canonicalURL(_ url: String) -> String? {
    guard let address = WebAddress(given: url) else { return url }
    return address.canonical
  }

  init(_ page: Page, file: String) throws(InputError) {
    guard page.text.contains(where: { !$0.isWhitespace }) else { throw .empty(file: file) }
    article = Article(
      title: page.title, outlet: page.outlet, author: page.author,
      language: page.language.flatMap(Language.init(rawValue:)),
      published: page.published.flatMap { EDTFDate($0) }, url: page.url, text: page.text)
    canonicalURL = page.canonicalURL
    credits = page.credits
    isCut = page.paywalled
  }
}
