/// A place where words were found.
public struct SearchHit: Hashable, Sendable {
  /// The article that has them.
  public let article: Int64
  /// The claim whose quote has them; nil where they stand in the article's title or text.
  public let claim: Int64?
  /// The words with their surroundings, each word found in square brackets.
  public let snippet: String
}

extension Database {
  /// Looks for words in titles, texts and quotes, whatever their case and accents: all of them must
  /// be there.
  ///
  /// The best hits first, quotes before articles, at most `limit` of each. Anything but letters and
  /// digits only parts words. Time grows with the number of hits.
  public func search(_ words: String, limit: Int = 20) throws(SQLiteError) -> [SearchHit] {
    let query = Self.query(for: words)
    guard !query.isEmpty else { return [] }
    let quotes = try connection.all(
      """
      SELECT claim.article_id, claim.id, snippet(quote_search, -1, '[', ']', '…', 24)
      FROM quote_search JOIN claim ON claim.id = quote_search.rowid
      WHERE quote_search MATCH ? ORDER BY rank LIMIT ?
      """, query, limit
    ) { SearchHit(article: $0[0], claim: $0[1], snippet: $0[2]) }
    let articles = try connection.all(
      """
      SELECT capture.article_id, snippet(article_search, -1, '[', ']', '…', 24)
      FROM article_search JOIN capture ON capture.id = article_search.rowid
      WHERE article_search MATCH ? ORDER BY rank LIMIT ?
      """, query, limit
    ) { SearchHit(article: $0[0], claim: nil, snippet: $0[1]) }
    // An article that was read again is found by each of its texts, one of a single sentence by its
    // quote too.
    var shown: Set<Int64> = []
    let passages = Dictionary(grouping: quotes, by: \.article)
    return quotes
      + articles.filter { hit in
        let isQuoted = passages[hit.article, default: []].contains { $0.snippet == hit.snippet }
        return !isQuoted && shown.insert(hit.article).inserted
      }
  }

  /// Each word in quotation marks, so that none is taken for an operator of FTS5.
  private static func query(for words: String) -> String {
    words.split(whereSeparator: \.isWhitespace)
      .map { "\"" + $0.filter { $0 != "\"" && $0 != "\0" } + "\"" }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
      .joined(separator: " ")
  }
}
