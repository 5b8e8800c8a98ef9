public import Claims

extension Database {
  /// Records an article and its text, unless the file has it.
  ///
  /// Known by its address, it gets a new capture where its text is not the one of its last capture.
  /// Known by its text, it is recorded only where that is another outlet's: a copy. The outlet is
  /// found by its name, or made. An article without text, such as a claim typed in by hand comes
  /// from, is always new unless its address is known.
  public func record(
    _ article: Article, canonicalURL: String? = nil, retrieved: Timestamp? = nil,
    at moment: Timestamp = .now
  ) throws(SQLiteError) -> ArticleOutcome {
    try connection.together { () throws(SQLiteError) in
      let known = try knownArticle(
        article, canonicalURL: canonicalURL, retrieved: retrieved ?? moment)
      var original: Int64?
      switch known {
      case .recaptured(let id):
        try makeCapture(of: id, article, retrieved: retrieved ?? moment)
        return .recaptured(id)
      case .copied(_, let first): original = first
      case .some(let known): return known
      case nil: break
      }
      var outlet: Int64?
      if let name = article.outlet { outlet = try makeOutlet(named: name, at: moment) }
      let id = try makeArticle(article, outlet: outlet, canonicalURL: canonicalURL, at: moment)
      if !article.text.isEmpty {
        try makeCapture(of: id, article, retrieved: retrieved ?? moment)
      }
      return original.map { .copied(id, of: $0) } ?? .recorded(id)
    }
  }

  /// Records an article without its text, of an outlet that is already a number of this file: what
  /// imports use. Looks for no other of the same address.
  public func makeArticle(
    _ article: Article, outlet: Int64?, canonicalURL: String? = nil, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      """
      INSERT INTO article (
        outlet_id, title, author, language, published, published_from, published_to, url,
        canonical_url, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, outlet, article.title.filled, article.author.filled, article.language?.rawValue,
      article.published?.text, article.published?.earliest?.description,
      article.published?.latest?.description, article.url.filled, canonicalURL.filled,
      text(of: moment))
  }

  /// The article at an address, given in its canonical form, or at the same one over the other of http and https; nil
  /// where there is none.
  public func article(at canonicalURL: String) throws(SQLiteError) -> Int64? {
    let isSecure = canonicalURL.hasPrefix("https://")
    let other = (isSecure ? "http" : "https") + canonicalURL.drop { $0 != ":" }
    return try connection.first(
      "SELECT id FROM article WHERE canonical_url IN (?1, ?2) ORDER BY canonical_url <> ?1",
      canonicalURL, other
    ) { $0[0] }
  }

  /// An article with its text; nil where there is none of that number.
  public func article(_ id: Int64) throws(SQLiteError) -> StoredArticle? {
    let article = try connection.first(
      """
      SELECT article.id, outlet.id, title, outlet.name, author, language, publication.published, url,
        capture.text, canonical_url, retrieved_at, article.recorded_at
      FROM article
      JOIN article_publication AS publication ON publication.article_id = article.id
      LEFT JOIN outlet AS publisher ON publisher.id = outlet_id
      LEFT JOIN outlet ON outlet.id = coalesce(publisher.merged_into, publisher.id)
      LEFT JOIN capture
        ON capture.id = (
          SELECT id FROM capture WHERE capture.article_id = article.id
          ORDER BY retrieved_at DESC, id DESC LIMIT 1)
      WHERE article.id = ?
      """, id
    ) { (row) throws(SQLiteError) in try readable(row, of: "article", storedArticle) }
    return article ?? nil
  }

  /// Hands over every article with its text, in the order in which they were recorded.
  public func forEachArticle(
    _ body: (StoredArticle) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try connection.forEach(
      """
      SELECT article.id, outlet.id, title, outlet.name, author, language, publication.published, url,
        capture.text, canonical_url, retrieved_at, article.recorded_at
      FROM article
      JOIN article_publication AS publication ON publication.article_id = article.id
      LEFT JOIN outlet AS publisher ON publisher.id = outlet_id
      LEFT JOIN outlet ON outlet.id = coalesce(publisher.merged_into, publisher.id)
      LEFT JOIN capture
        ON capture.id = (
          SELECT id FROM capture WHERE capture.article_id = article.id
          ORDER BY retrieved_at DESC, id DESC LIMIT 1)
      ORDER BY article.id
      """
    ) { (row) throws(SQLiteError) in
      if let article = try readable(row, of: "article", storedArticle) { try body(article) }
    }
  }

  private func storedArticle(_ row: Row) throws(SQLiteError) -> StoredArticle {
    let published: String? = row[6]
    let language: String? = row[5]
    let retrieved: String? = row[10]
    let article = Article(
      title: row[2], outlet: row[3], author: row[4],
      language: language.flatMap(Language.init(rawValue:)),
      published: published.flatMap { EDTFDate($0) }, url: row[7], text: row[8])
    return StoredArticle(
      id: row[0], outlet: row[1], article: article, canonicalURL: row[9],
      retrieved: try retrieved.map { (text) throws(SQLiteError) in try row.timestamp(text) },
      recorded: try row.timestamp(row[11]))
  }
}

extension String? {
  /// The text, or nil where it is empty: the schema knows only absence.
  fileprivate var filled: String? { self?.isEmpty == true ? nil : self }
}
