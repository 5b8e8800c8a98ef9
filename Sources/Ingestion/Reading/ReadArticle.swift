public import Claims
public import Storage

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
  /// The day of its last change, where it gives no day of publication: a hint at that day, and not
  /// recorded as it. (On one page of four the two differ.)
  public var modified: EDTFDate?
  /// How what is known of it was found, at most once for each field.
  public private(set) var evidence: [PageEvidence] = []

  /// An article given by a person or a text file, with the address it has.
  public init(_ article: Article) {
    self.article = article
    canonicalURL = article.url.flatMap { Self.canonicalURL($0) }
  }

  /// How a field was found; nil where it was not.
  public func evidence(for field: PageEvidence.Field) -> PageEvidence? {
    evidence.first { $0.field == field }
  }

  /// Says that what the article has in its fields now was given by a person, or by the file's own
  /// header, wherever it differs from what was known before.
  public mutating func noteGiven(since earlier: Article, as source: String) {
    let (old, new) = (Self.fields(earlier), Self.fields(article))
    for ((field, value), before) in zip(new, old) where value != before.1 {
      evidence.removeAll { $0.field == field || field == .published && $0.field == .modified }
      if field == .published { modified = nil }
      guard let value else { continue }
      evidence.append(PageEvidence(field: field, value: value, source: source, confidence: 1))
    }
  }

  /// The same with its outlet by the name that it is known by. What a person or a header names may hold those whom
  /// it credits, too: `Le Monde (avec AFP)`.
  public func named(in database: Database) throws(SQLiteError) -> ReadArticle {
    guard let name = article.outlet else { return self }
    var read = self
    // Nothing that a page says is as sure as what was given.
    if evidence(for: .outlet)?.confidence == 1 {
      let wording = try OutletWording(name, in: database)
      read.article.outlet = wording.outlet
      if !wording.credits.isEmpty { read.credits = wording.credits }
    } else if try database.outlet(named: name) == nil {
      read.article.outlet = OutletWording.name(name)
    }
    return read
  }

  private static func fields(_ article: Article) -> [(PageEvidence.Field, String?)] {
    [
      (.title, article.title), (.outlet, article.outlet), (.author, article.author),
      (.published, article.published?.text), (.url, article.url),
      (.language, article.language?.rawValue),
    ]
  }

  /// The address by which copies of what stands at an address are known for one; nil for a home
  /// page.
  public static func canonicalURL(_ url: String) -> String? {
    guard let address = WebAddress(given: url) else { return url }
    return address.canonical
  }

  init(_ page: Page, file: String) throws(InputError) {
    guard page.text.contains(where: { !$0.isWhitespace }) else { throw .empty(file: file) }
    article = Article(
      title: page.title?.composed, outlet: page.outlet?.composed, author: page.author?.composed,
      language: page.language.flatMap(Language.init(rawValue:)),
      published: page.published.flatMap { EDTFDate($0) }, url: page.url,
      text: page.text.composed)
    canonicalURL = page.canonicalURL
    credits = page.credits
    isCut = page.paywalled
    modified = page.modified.flatMap { EDTFDate($0) }
    evidence = page.evidence
  }
}
