import Claims

// What `--recorded-by` asks for: the file as it was. The places of claims and the dates of articles are not yet
// those of that day in SQL, so that these statements leave the choice to the decoder.
extension Database {
  /// The claims that stood in a deal then.
  func pastClaims(ofDeal deal: Int64, until cutoff: Cutoff) throws(SQLiteError) -> [Claim] {
    let decoder = try claimDecoder(until: cutoff)
    let claims = try connection.all(
      """
      SELECT * FROM sourced_claim AS claim
      WHERE id IN (
        SELECT id FROM claim WHERE deal_id = ?1
        UNION SELECT claim_id FROM claim_move WHERE from_deal_id = ?1)
        AND recorded_at <= ?2 AND NOT EXISTS (
          SELECT 1 FROM claim_end WHERE claim_id = claim.id
            AND ended_at <= ?2 AND coalesce(restored_at, 'z') > ?2)
      ORDER BY property, unit, reported_on, low, high, modality, id
      """, deal, cutoff.lastMoment
    ) { (row) throws(SQLiteError) in try readable(row, of: "claim", decoder.claim) }
    return claims.compactMap(\.self).filter { $0.deal == deal && cutoff.admits($0) }
  }

  /// Hands over every claim that stood then, in the order in which they were recorded.
  func forEachPastClaim<Failure: Error>(
    until cutoff: Cutoff, mapping: (SQLiteError) -> Failure,
    _ body: (Claim) throws(Failure) -> Void
  ) throws(Failure) {
    let decoder: ClaimDecoder
    do throws(SQLiteError) {
      decoder = try claimDecoder(until: cutoff)
    } catch {
      throw mapping(error)
    }
    try connection.forEach(
      """
      SELECT * FROM sourced_claim AS claim
      WHERE recorded_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM claim_end WHERE claim_id = claim.id
          AND ended_at <= ?1 AND coalesce(restored_at, 'z') > ?1)
      ORDER BY id
      """, cutoff.lastMoment, mapping: mapping
    ) { (row) throws(Failure) in
      let claim: Claim?
      do throws(SQLiteError) {
        claim = try readable(row, of: "claim", decoder.claim)
      } catch {
        throw mapping(error)
      }
      if let claim, cutoff.admits(claim) { try body(claim) }
    }
  }
}

extension Cutoff {
  /// Whether the claim's article can have been published by the day asked about.
  fileprivate func admits(_ claim: Claim) -> Bool {
    guard let publishedBy else { return true }
    return (claim.published?.earliest ?? claim.recorded.day) <= publishedBy
  }
}
