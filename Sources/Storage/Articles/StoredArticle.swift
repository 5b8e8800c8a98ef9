public import Claims

/// An article as it stands in a file.
public struct StoredArticle: Hashable, Sendable, Identifiable {
  /// The article's number in its file.
  public let id: Int64
  /// The outlet's number; nil where the article names none.
  public let outlet: Int64?
  /// The article, with the text of its last capture; empty where none was kept.
  public let article: Article
  /// Its address without what varies from visit to visit; nil where there is none.
  public let canonicalURL: String?
  /// When that text was retrieved; nil where none was kept.
  public let retrieved: Timestamp?
  /// When it was recorded here.
  public let recorded: Timestamp
}

/// What became of an article that was to be recorded.
public enum ArticleOutcome: Hashable, Sendable {
  /// It is new, with this number.
  case recorded(Int64)
  /// It is new, with this number; its text is, letter by letter, one of another outlet's article.
  case copied(Int64, of: Int64)
  /// Its address was known, as that of this article, with another text: that got a new capture.
  case recaptured(Int64)
  /// Its address and text were already known, as those of this article; nothing was written.
  case sameAddress(Int64)
  /// Its text was already known, as that of this article; nothing was written.
  case sameText(Int64)

  /// The number of the article, new or known.
  public var id: Int64 {
    switch self {
    case .recorded(let id), .copied(let id, _), .recaptured(let id), .sameAddress(let id),
      .sameText(let id):
      id
    }
  }

  /// Whether the article was not here before.
  public var isNew: Bool {
    switch self {
    case .recorded, .copied: true
    case .recaptured, .sameAddress, .sameText: false
    }
  }

  /// Whether nothing was written.
  public var isKnown: Bool {
    switch self {
    case .sameAddress, .sameText: true
    case .recorded, .copied, .recaptured: false
    }
  }
}
