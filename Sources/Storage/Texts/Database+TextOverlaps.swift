internal import Claims

/// Two articles whose texts share runs of words.
public struct TextOverlap: Hashable, Sendable {
  /// The article whose text was recorded later.
  public let article: Int64
  /// The other.
  public let earlier: Int64
  /// The share of the smaller text's runs of five words that the other has too, in thousandths: 200
  /// to 1,000.
  public let thousandths: Int
}

extension Database {
  /// The articles that share a fifth or more of their texts, as far as both were published and here
  /// by then.
  ///
  /// Linear in such pairs; a file without texts has none.
  public func textOverlaps(until cutoff: Cutoff = .now) throws(SQLiteError) -> [TextOverlap] {
    try connection.all(
      """
      SELECT later.article_id, earlier.article_id, max(thousandths)
      FROM text_overlap
      JOIN capture AS later ON later.id = text_overlap.capture_id
      JOIN capture AS earlier ON earlier.id = text_overlap.earlier_id
      JOIN article AS one ON one.id = later.article_id
      JOIN article AS other ON other.id = earlier.article_id
      WHERE later.article_id <> earlier.article_id
        AND one.recorded_at <= ?2 AND other.recorded_at <= ?2
        AND coalesce(one.published_from, substr(one.recorded_at, 1, 10)) <= ?1
        AND coalesce(other.published_from, substr(other.recorded_at, 1, 10)) <= ?1
      GROUP BY 1, 2 ORDER BY 1, 2
      """, cutoff.lastDay, cutoff.lastMoment
    ) { TextOverlap(article: $0[0], earlier: $0[1], thousandths: $0[2]) }
  }

  /// The same for some articles, for their copies, for the copies of those and so on: all that
  /// tells which of them are copies of one text. Linear in what is found, whatever else is in the
  /// file.
  public func textOverlaps(
    around articles: Set<Int64>, until cutoff: Cutoff = .now
  ) throws(SQLiteError) -> [TextOverlap] {
    var (known, waiting) = (articles, Array(articles))
    var found: Set<TextOverlap> = []
    while let article = waiting.popLast() {
      for overlap in try textOverlaps(ofArticle: article, until: cutoff)
      where found.insert(overlap).inserted && overlap.thousandths >= TextKinship.copy.least {
        for other in [overlap.article, overlap.earlier] where known.insert(other).inserted {
          waiting.append(other)
        }
      }
    }
    return Array(found)
  }

  private func textOverlaps(
    ofArticle article: Int64, until cutoff: Cutoff
  ) throws(SQLiteError) -> [TextOverlap] {
    try connection.all(
      """
      SELECT later.article_id, earlier.article_id, max(thousandths)
      FROM (
        SELECT text_overlap.* FROM capture JOIN text_overlap ON capture_id = capture.id
        WHERE article_id = ?3
        UNION
        SELECT text_overlap.* FROM capture JOIN text_overlap ON earlier_id = capture.id
        WHERE article_id = ?3
      ) AS overlap
      JOIN capture AS later ON later.id = overlap.capture_id
      JOIN capture AS earlier ON earlier.id = overlap.earlier_id
      JOIN article AS one ON one.id = later.article_id
      JOIN article AS other ON other.id = earlier.article_id
      WHERE later.article_id <> earlier.article_id
        AND one.recorded_at <= ?2 AND other.recorded_at <= ?2
        AND coalesce(one.published_from, substr(one.recorded_at, 1, 10)) <= ?1
        AND coalesce(other.published_from, substr(other.recorded_at, 1, 10)) <= ?1
      GROUP BY 1, 2
      """, cutoff.lastDay, cutoff.lastMoment, article
    ) { TextOverlap(article: $0[0], earlier: $0[1], thousandths: $0[2]) }
  }
}
