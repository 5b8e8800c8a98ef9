public import Claims
internal import Storage

extension Recorder {
  /// What is now known of an article that the file had already: it takes what it lacked, as a record of its own
  /// that can be taken back; what it says otherwise stays.
  public struct Addition: Hashable, Sendable {
    /// The outlet that it lacked.
    public var outlet: String?
    /// The date that it lacked.
    public var published: EDTFDate?
    /// The outlet that is given, where it has another.
    public var otherOutlet: String?
    /// The date that is given, where it has another.
    public var otherDate: EDTFDate?

    /// Nothing.
    public init() {}

    /// Gives an article what it lacks of what is known now.
    init(
      of article: Article, to id: Int64, at moment: Timestamp, in database: Database
    ) throws(SQLiteError) {
      guard let stored = try database.article(id) else { return }
      if let name = article.outlet {
        if stored.outlet == nil {
          _ = try database.give(outlet: name, toArticle: id, at: moment)
          outlet = name
        } else if try database.outlet(named: name) != stored.outlet {
          otherOutlet = name
        }
      }
      if let date = article.published {
        if stored.article.published == nil {
          _ = try database.date(article: id, date, at: moment)
          published = date
        } else if stored.article.published != date {
          otherDate = date
        }
      }
    }
  }
}
