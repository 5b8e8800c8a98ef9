public import Claims

/// A claim that says just what another would.
public struct KnownClaim: Hashable, Sendable {
  /// Its number.
  public let claim: Int64
  /// Whether it was retracted.
  public let isRetracted: Bool
}

extension Database {
  /// The articles, the first recorded first, that say just this of themselves, or whose outlet a person says is
  /// this one. What is nil must be unknown here too.
  public func articles(
    outlet: Int64?, published: EDTFDate?, url: String?, title: String?
  ) throws(SQLiteError) -> [Int64] {
    try connection.all(
      """
      SELECT id FROM article
      WHERE outlet_id IS ?1 AND published IS ?2 AND url IS ?3 AND title IS ?4
      UNION
      SELECT article.id FROM article_outlet JOIN article ON article.id = article_id
      WHERE own_outlet_id IS ?1 AND published IS ?2 AND url IS ?3 AND title IS ?4
      ORDER BY id
      """, outlet, published?.text, url, title
    ) { $0[0] }
  }

  /// The claims of just this content that an article has on a deal, standing or not; those that were
  /// retracted come last.
  ///
  /// What is not compared: when it was recorded, the outlets credited, the hedge and where the
  /// quote stands.
  public func knownClaims(
    _ property: Property, _ value: Value, basis: Basis, modality: Modality, article: Int64,
    deal: Int64, quote: String?
  ) throws(SQLiteError) -> [KnownClaim] {
    let columns = ValueColumns(value)
    return try connection.all(
      """
      SELECT id, EXISTS (
        SELECT 1 FROM claim_end
        WHERE claim_id = claim.id AND how = 'retracted' AND restored_at IS NULL) AS retracted
      FROM claim
      WHERE deal_id = ?1 AND property = ?2 AND unit = ?3
        AND reported_on IS (SELECT published_from FROM article_publication WHERE article_id = ?4)
        AND low IS ?5 AND high IS ?6 AND modality = ?7 AND article_id = ?4 AND text IS ?8
        AND approximate = ?9 AND vague = ?10 AND valuation IS ?11 AND part IS ?12 AND quote IS ?13
      ORDER BY retracted, id
      """, deal, property.rawValue, value.unitCode, article, columns.low, columns.high,
      modality.rawValue, columns.text, columns.isApproximate, columns.isVague,
      basis.valuation?.rawValue, basis.part, quote
    ) { KnownClaim(claim: $0[0], isRetracted: $0[1]) }
  }

  /// The number of the deal recorded last; 0 where there is none.
  public func latestDeal() throws(SQLiteError) -> Int64 {
    try connection.first("SELECT coalesce(max(id), 0) FROM deal") { $0[0] } ?? 0
  }

  /// The claims from one number to another that there are.
  public func claimNumbers(in range: ClosedRange<Int64>) throws(SQLiteError) -> [Int64] {
    try connection.all(
      "SELECT id FROM claim WHERE id BETWEEN ? AND ? ORDER BY id", range.lowerBound,
      range.upperBound
    ) { $0[0] }
  }

  /// The subject of just that name; nil where there is none.
  public func subject(_ name: String) throws(SQLiteError) -> Int64? {
    try connection.first(
      """
      SELECT coalesce(merged_into, id) FROM deal
      WHERE kind = 'subject' AND party_key = '>' AND label = ?
      """, name
    ) { $0[0] }
  }
}
