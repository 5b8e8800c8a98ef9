/// What refers to an outlet, and to those that were merged into it.
public struct OutletUse: Hashable, Sendable {
  /// The articles that it published.
  public let articles: Int
  /// The first day on which one of its articles can have been published; nil where none has a date.
  public let first: String?
  /// The last such day.
  public let last: String?
}

extension Database {
  /// An outlet by its number, and what refers to it; nil where there is none. Reads its articles
  /// only.
  public func outlet(_ id: Int64) throws(SQLiteError) -> (Outlet, OutletUse)? {
    let use = try connection.first(
      """
      WITH own AS (SELECT id FROM outlet WHERE id = ?1 OR merged_into = ?1)
      SELECT (SELECT count(*) FROM article WHERE outlet_id IN own),
        (SELECT min(article_publication.published_from) FROM article
          JOIN article_publication ON article_publication.article_id = article.id
          WHERE outlet_id IN own),
        (SELECT max(article_publication.published_from) FROM article
          JOIN article_publication ON article_publication.article_id = article.id
          WHERE outlet_id IN own)
      """, id
    ) {
      OutletUse(articles: $0[0], first: $0[1], last: $0[2])
    }
    let name = try connection.first("SELECT name FROM outlet WHERE id = ?", id) { $0[0] as String }
    guard let use, let name else { return nil }
    return (try outlet(id, name: name), use)
  }

  /// An outlet with its other names and its domains.
  func outlet(_ id: Int64, name: String) throws(SQLiteError) -> Outlet {
    let aliases = try connection.all(
      """
      SELECT name FROM outlet_alias
      WHERE outlet_id IN (SELECT id FROM outlet WHERE id = ?1 OR merged_into = ?1) AND name <> ?2
      ORDER BY name
      """, id, name
    ) { $0[0] as String }
    let domains = try connection.all(
      """
      SELECT domain FROM outlet_domain
      WHERE outlet_id IN (SELECT id FROM outlet WHERE id = ?1 OR merged_into = ?1) ORDER BY domain
      """, id
    ) { $0[0] as String }
    return Outlet(id: id, name: name, aliases: aliases, domains: domains)
  }
}
