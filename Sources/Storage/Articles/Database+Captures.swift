public import Claims

/// A saved copy of an article's text.
public struct Capture: Hashable, Sendable, Identifiable {
  /// The capture's number in its file.
  public let id: Int64
  /// When it was retrieved.
  public let retrieved: Timestamp
  /// The article's text then.
  public let text: String
}

extension Database {
  /// The captures of an article in the order in which they were made. Reads their texts.
  public func captures(ofArticle id: Int64) throws(SQLiteError) -> [Capture] {
    try connection.all(
      "SELECT id, retrieved_at, text FROM capture WHERE article_id = ? ORDER BY retrieved_at, id",
      id
    ) { (row) throws(SQLiteError) in
      try readable(row, of: "capture") { (row) throws(SQLiteError) in
        Capture(id: row[0], retrieved: try row.timestamp(row[1]), text: row[2])
      }
    }
    .compactMap(\.self)
  }

  /// The articles of which a text was kept.
  public func capturedArticles() throws(SQLiteError) -> [Int64] {
    try connection.all("SELECT DISTINCT article_id FROM capture ORDER BY article_id") { $0[0] }
  }

  /// The articles of which more than one text was kept.
  public func recapturedArticles() throws(SQLiteError) -> Set<Int64> {
    Set(
      try connection.all(
        "SELECT article_id FROM capture GROUP BY article_id HAVING count(*) > 1"
      ) {
        $0[0] as Int64
      })
  }

  /// What would become of an article that was recorded now; nil where it is new. Writes nothing: who reads
  /// many again can pass over those that are as they were.
  ///
  /// - Parameter retrieved: When its copy was made: one of the same text as the copies around that moment is none.
  public func knownArticle(
    _ article: Article, canonicalURL: String?, retrieved: Timestamp
  ) throws(SQLiteError) -> ArticleOutcome? {
    let checksum = article.text.isEmpty ? nil : SHA256.hexadecimal(article.text.utf8)
    if let canonicalURL, let known = try self.article(at: canonicalURL) {
      guard let checksum, try !checksums(ofArticle: known, around: retrieved).contains(checksum)
      else {
        return .sameAddress(known)
      }
      return .recaptured(known)
    }
    guard let checksum else { return nil }
    let outlet = try article.outlet.map { (name) throws(SQLiteError) in try self.outlet(named: name)
    }
    let holders = try connection.all(
      """
      SELECT article.id, coalesce(outlet.merged_into, outlet.id)
      FROM article LEFT JOIN outlet ON outlet.id = outlet_id
      WHERE article.id IN (SELECT article_id FROM capture WHERE sha256 = ?) ORDER BY article.id
      """, checksum
    ) { ($0[0], $0[1]) as (article: Int64, outlet: Int64?) }
    guard let first = holders.first else { return nil }
    // Where one of the two names no outlet, nothing says that they are two.
    let same =
      holders.first { $0.outlet == outlet }
      ?? holders.first { $0.outlet == nil || article.outlet == nil }
    return same.map { .sameText($0.article) } ?? .copied(0, of: first.article)
  }

  /// The article that one is a copy of, letter by letter; nil where it is none.
  public func original(ofArticle id: Int64) throws(SQLiteError) -> Int64? {
    try connection.first("SELECT original_id FROM article_copy WHERE article_id = ?", id) { $0[0] }
  }

  /// The checksums of the last copy that was made by some moment, and of the first one after it.
  private func checksums(
    ofArticle id: Int64, around moment: Timestamp
  ) throws(SQLiteError) -> [String] {
    try connection.all(
      """
      SELECT sha256 FROM (
        SELECT sha256 FROM capture WHERE article_id = ?1 AND retrieved_at <= ?2
        ORDER BY retrieved_at DESC, id DESC LIMIT 1)
      UNION ALL
      SELECT sha256 FROM (
        SELECT sha256 FROM capture WHERE article_id = ?1 AND retrieved_at > ?2
        ORDER BY retrieved_at, id LIMIT 1)
      """, id, text(of: moment)
    ) { $0[0] }
  }

  /// Records a text of an article, and makes it found by `search`.
  func makeCapture(
    of id: Int64, _ article: Article, retrieved: Timestamp
  ) throws(SQLiteError) {
    let capture = try connection.insert(
      "INSERT INTO capture (article_id, retrieved_at, sha256, text) VALUES (?, ?, ?, ?)", id,
      text(of: retrieved), SHA256.hexadecimal(article.text.utf8), article.text)
    try connection.run(
      """
      INSERT INTO article_search (rowid, title, text)
      SELECT id, title, text FROM article_text WHERE id = ?
      """, capture)
    try sketchNewTexts()
  }
}
