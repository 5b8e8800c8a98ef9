public import Claims

/// What an article says of itself, its text apart.
public struct ArticleSource: Hashable, Sendable {
  /// The headline; nil where there is none.
  public let title: String?
  /// Who wrote it; nil where nobody is named.
  public let author: String?
  /// Where it was found; nil where that is not known.
  public let url: String?
}

extension Database {
  /// What an article says of itself; nothing where there is none of that number.
  public func source(ofArticle id: Int64) throws(SQLiteError) -> ArticleSource {
    let found = try connection.first("SELECT title, author, url FROM article WHERE id = ?", id) {
      ArticleSource(title: $0[0], author: $0[1], url: $0[2])
    }
    return found ?? ArticleSource(title: nil, author: nil, url: nil)
  }

  /// Who knows what a claim says, where its article names nobody: "sources proches du dossier"; nil
  /// where the article says nothing of the kind.
  public func unnamedSource(ofClaim id: Int64) throws(SQLiteError) -> String? {
    try connection.first("SELECT words FROM claim_unnamed_source WHERE claim_id = ?", id) { $0[0] }
  }

  /// The same for some claims, by number: those that have no such source are left out. A search for each claim.
  public func unnamedSources(of claims: [Claim]) throws(SQLiteError) -> [Int64: String] {
    var sources: [Int64: String] = [:]
    for claim in claims { sources[claim.id] = try unnamedSource(ofClaim: claim.id) }
    return sources
  }

  /// The last note of a person who accepted a claim; nil where there is none.
  public func note(onClaim id: Int64, until cutoff: Cutoff = .now) throws(SQLiteError) -> String? {
    try connection.first(
      """
      SELECT note FROM review
      WHERE claim_id = ?1 AND verdict = 'accepted' AND note <> '' AND recorded_at <= ?2
        AND NOT EXISTS (SELECT 1 FROM review_withdrawal AS withdrawal
          WHERE review_id = review.id AND withdrawal.recorded_at <= ?2)
      ORDER BY id DESC LIMIT 1
      """, id, cutoff.lastMoment
    ) { $0[0] }
  }
}
