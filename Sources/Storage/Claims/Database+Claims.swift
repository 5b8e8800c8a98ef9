public import Claims

extension Database {
  /// A claim, whether it stands or not; nil where there is none of that number.
  public func claim(_ id: Int64) throws(SQLiteError) -> Claim? {
    let decoder = try claimDecoder()
    let claim = try connection.first("SELECT * FROM sourced_claim WHERE id = ?", id) {
      (row) throws(SQLiteError) in try readable(row, of: "claim", decoder.claim)
    }
    return claim ?? nil
  }

  /// The claims of a deal that stand, by property and unit, in the order of publication.
  public func claims(
    ofDeal deal: Int64, until cutoff: Cutoff = .now
  ) throws(SQLiteError) -> [Claim] {
    if cutoff.recordedBy != nil { return try pastClaims(ofDeal: deal, until: cutoff) }
    let decoder = try claimDecoder(until: cutoff)
    return try connection.all(
      """
      SELECT * FROM sourced_claim AS claim
      WHERE deal_id = ?1 AND known_on <= ?2 AND recorded_at <= ?3 AND NOT EXISTS (
        SELECT 1 FROM claim_end WHERE claim_id = claim.id
          AND ended_at <= ?3 AND coalesce(restored_at, 'z') > ?3)
      ORDER BY deal_id, property, unit, reported_on, low, high, modality, id
      """, deal, cutoff.lastDay, cutoff.lastMoment
    ) { (row) throws(SQLiteError) in try readable(row, of: "claim", decoder.claim) }
    .compactMap(\.self)
  }

  /// The claims of an article that stand, in the order in which they were recorded.
  public func claims(
    ofArticle article: Int64, until cutoff: Cutoff = .now
  ) throws(SQLiteError) -> [Claim] {
    let decoder = try claimDecoder(until: cutoff)
    return try connection.all(
      """
      SELECT * FROM sourced_claim AS claim
      WHERE article_id = ?1 AND known_on <= ?2 AND recorded_at <= ?3 AND NOT EXISTS (
        SELECT 1 FROM claim_end WHERE claim_id = claim.id
          AND ended_at <= ?3 AND coalesce(restored_at, 'z') > ?3)
      ORDER BY id
      """, article, cutoff.lastDay, cutoff.lastMoment
    ) { (row) throws(SQLiteError) in try readable(row, of: "claim", decoder.claim) }
    .compactMap(\.self)
  }

  /// Hands over every claim that stands, deal after deal, and of a deal by property and unit, in the order
  /// of publication. Linear in all claims; holds one.
  public func forEachClaim(
    until cutoff: Cutoff = .now, quoted: Bool = true, _ body: (Claim) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try forEachClaim(until: cutoff, quoted: quoted, mapping: { $0 }, body)
  }

  /// The same for a body that throws more than what SQLite says, which `mapping` makes one of its errors.
  public func forEachClaim<Failure: Error>(
    until cutoff: Cutoff = .now, quoted: Bool = true, mapping: (SQLiteError) -> Failure,
    _ body: (Claim) throws(Failure) -> Void
  ) throws(Failure) {
    if cutoff.recordedBy != nil {
      return try forEachPastClaim(until: cutoff, mapping: mapping, body)
    }
    let decoder: ClaimDecoder
    let (hasCredits, hasEnds): (Bool, Bool)
    do throws(SQLiteError) {
      decoder = try claimDecoder()
      (hasCredits, hasEnds) = (try self.hasCredits, try self.hasEnds)
    } catch {
      throw mapping(error)
    }
    try connection.forEach(
      """
      SELECT id, deal_id, property, unit, low, high, text, approximate, vague, hedge, valuation, part,
        modality, article_id, outlet_id, iif(?3, via, NULL), published, recorded_at,
        iif(?5, quote, NULL), iif(?5, quote_prefix, NULL), iif(?5, quote_suffix, NULL),
        iif(?5, quote_start, NULL), iif(?5, quote_end, NULL), confidence
      FROM sourced_claim AS claim
      WHERE known_on <= ?1 AND recorded_at <= ?2 AND (NOT ?4 OR NOT EXISTS (
        SELECT 1 FROM claim_end WHERE claim_id = claim.id
          AND ended_at <= ?2 AND coalesce(restored_at, 'z') > ?2))
      ORDER BY deal_id, property, unit, reported_on, low, high, modality, id
      """, cutoff.lastDay, cutoff.lastMoment, hasCredits, hasEnds, quoted,
      mapping: mapping
    ) { (row) throws(Failure) in
      let claim: Claim?
      do throws(SQLiteError) {
        claim = try readable(row, of: "claim", decoder.claim)
      } catch {
        throw mapping(error)
      }
      if let claim { try body(claim) }
    }
  }

  /// Whether a claim credits anybody. Most tables of claims credit nobody: then no row need be asked.
  var hasCredits: Bool {
    get throws(SQLiteError) {
      try connection.first("SELECT 1 FROM claim_credit LIMIT 1") { _ in true } ?? false
    }
  }

  /// Whether anything was ever taken back; where nothing was, no claim need be asked.
  var hasEnds: Bool {
    get throws(SQLiteError) {
      try connection.first("SELECT 1 FROM claim_end LIMIT 1") { _ in true } ?? false
    }
  }
}
