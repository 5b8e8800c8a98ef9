internal import Claims
internal import Storage

/// The articles of a table: one for each outlet, address, date and headline that its lines name
/// together.
final class SheetArticles {
  /// An article and whether the file had it before the import.
  struct Found {
    let id: Int64
    let wasKnown: Bool
  }

  private let database: Database
  private var found: [SheetSource.Words: Found] = [:]
  private var last: (source: SheetSource, found: Found)?
  /// How many articles of a table could not be told apart but by the table's own name for them.
  private var alike: [SheetSource.Words: Int] = [:]
  private static let mostKept = 250_000

  init(_ database: Database) {
    self.database = database
  }

  /// The article of the source that was asked for last; nil for any other source.
  func latest(_ source: SheetSource) -> Found? {
    last.flatMap { $0.source === source ? $0.found : nil }
  }

  /// The article that a row names, made where there is none.
  func article(
    _ source: SheetSource, outlet: Int64?, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> Found {
    let words = source.words
    if let known = found[words] {
      last = (source, known)
      return known
    }
    // The table's own names of articles mean something only as long as all of them are known.
    if found.count >= Self.mostKept, words.article.isEmpty { found.removeAll() }
    let result = try look(words, outlet, source.published, moment)
    if !result.wasKnown { report.articles += 1 }
    found[words] = result
    last = (source, result)
    return result
  }

  private func look(
    _ source: SheetSource.Words, _ outlet: Int64?, _ published: EDTFDate?, _ moment: Timestamp
  ) throws(SQLiteError) -> Found {
    let url = source.url.isEmpty ? nil : source.url
    let title = source.title.isEmpty ? nil : source.title
    var same = source
    same.article = ""
    // The second article of which a table says the same is the second that the file has of the
    // kind.
    let place = source.article.isEmpty ? 0 : alike[same, default: 0]
    if !source.article.isEmpty { alike[same] = place + 1 }
    let known = try database.articles(outlet: outlet, published: published, url: url, title: title)
    if place < known.count { return Found(id: known[place], wasKnown: true) }
    // An address that another article has, of another day or headline, cannot stand for this one
    // too.
    var canonical = url.flatMap { ReadArticle.canonicalURL($0) }
    if let address = canonical, let holder = try database.article(at: address) {
      if let stored = try database.article(holder), adds(stored, outlet, published, title) {
        return Found(id: holder, wasKnown: true)
      }
      canonical = nil
    }
    let article = Article(
      title: title, author: source.author.isEmpty ? nil : source.author, published: published,
      url: url, text: "")
    let id = try database.makeArticle(article, outlet: outlet, canonicalURL: canonical, at: moment)
    return Found(id: id, wasKnown: false)
  }

  /// Whether a row says nothing of an article that its record does not.
  private func adds(
    _ stored: StoredArticle, _ outlet: Int64?, _ published: EDTFDate?, _ title: String?
  ) -> Bool {
    (outlet == nil || outlet == stored.outlet)
      && (published == nil || published == stored.article.published)
      && (title == nil || title == stored.article.title)
  }
}
