public import Claims

extension Database {
  /// Every claim that stands, without its quote, deal after deal by number; of a deal in the order in which
  /// they were recorded.
  ///
  /// Reads the table from its beginning to its end, where ``forEachClaim(until:quoted:_:)`` looks up claim
  /// after claim by an index: a third of its time, for some 300 bytes of memory a claim.
  public func claimsByDeal(until cutoff: Cutoff = .now) throws(SQLiteError) -> [[Claim]] {
    var deals: [Int64: Int] = [:]
    var claims: [[Claim]] = []
    try forEachClaimInTable(until: cutoff) { claim in
      if let place = deals[claim.deal] {
        claims[place].append(claim)
      } else {
        deals[claim.deal] = claims.count
        claims.append([claim])
      }
    }
    return deals.sorted { $0.key < $1.key }.map { claims[$0.value] }
  }

  private func forEachClaimInTable(
    until cutoff: Cutoff, _ body: (Claim) -> Void
  ) throws(SQLiteError) {
    if cutoff.recordedBy != nil {
      return try forEachPastClaim(until: cutoff, mapping: { $0 }) {
        (claim) throws(SQLiteError) in body(claim)
      }
    }
    var context = try claimContext(until: cutoff)
    context.credits = try credits()
    let decoder = ClaimDecoder(context)
    try connection.forEach(
      """
      SELECT claim.id, deal_id, property, unit, low, high, text, approximate, vague, hedge, valuation, part,
        modality, article_id, outlet_id, NULL, published, recorded_at, NULL, NULL, NULL, NULL, confidence
      FROM sourced_claim AS claim
      WHERE known_on <= ?1 AND recorded_at <= ?2 AND (NOT ?3 OR NOT EXISTS (
        SELECT 1 FROM claim_end WHERE claim_id = claim.id
          AND ended_at <= ?2 AND coalesce(restored_at, 'z') > ?2))
      ORDER BY id
      """, cutoff.lastDay, cutoff.lastMoment, try hasEnds
    ) { (row) throws(SQLiteError) in
      if let claim = try readable(row, of: "claim", decoder.claim) { body(claim) }
    }
  }

  /// The outlets that each claim credits, the nearest first: in one walk, where the view asks claim by claim.
  private func credits() throws(SQLiteError) -> [Int64: [Int64]] {
    var credits: [Int64: [Int64]] = [:]
    try connection.forEach(
      "SELECT claim_id, outlet_id FROM claim_credit ORDER BY claim_id, position"
    ) {
      credits[$0[0], default: []].append($0[1])
    }
    return credits
  }
}
