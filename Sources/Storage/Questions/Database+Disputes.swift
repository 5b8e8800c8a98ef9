public import Claims

extension Database {
  /// Hands over the claims that stand of every deal, property and unit on which two claims may disagree: a
  /// floor is above a ceiling, or one claim states a single side and another states that side elsewhere, or one
  /// denies what another says. Where a property has plain numbers, dates and words, or money of several
  /// currencies and there are rates, all of them are one group. All claims of one such group follow each other,
  /// in the order of publication.
  ///
  /// One walk along the index finds the groups, and only their claims are read, each group's as soon as it is
  /// found: nothing is sorted or kept. It finds more than the contradictions: tolerance, basis and claims that
  /// no longer stand are for the caller to see to. Of a past state of the file it hands over all claims.
  ///
  /// The claims come without quotes unless these are asked for: nothing that compares them needs any.
  public func forEachDisputedClaim(
    until cutoff: Cutoff = .now, quoted: Bool = false, _ body: (Claim) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    if cutoff.recordedBy != nil {
      return try forEachPastClaim(until: cutoff, mapping: { $0 }, body)
    }
    let decoder = try claimDecoder()
    try connection.forEach(
      """
      WITH dispute AS (
        SELECT deal_id, property, unit,
          max(low) > min(high)
            OR (count(*) FILTER (WHERE low IS NULL) AND min(high) < max(high))
            OR (count(*) FILTER (WHERE high IS NULL) AND min(low) < max(low))
            OR count(*) FILTER (WHERE modality = 'denied') BETWEEN 1 AND count(*) - 1 AS differs
        FROM claim GROUP BY deal_id, property, unit ORDER BY deal_id, property, unit
      )
      SELECT
        claim.id, claim.deal_id, claim.property, claim.unit, low, high, text, approximate, vague, hedge,
        valuation, part, modality, article_id, outlet_id, via, published, recorded_at, iif(?3, quote, NULL),
        iif(?3, quote_prefix, NULL), iif(?3, quote_suffix, NULL), iif(?3, quote_start, NULL),
        iif(?3, quote_end, NULL), confidence
      FROM dispute
      CROSS JOIN sourced_claim AS claim USING (deal_id, property, unit)
      WHERE (differs
        OR (unit IN ('number', 'date', 'text') AND EXISTS (
          SELECT 1 FROM claim AS other
          WHERE other.deal_id = dispute.deal_id AND other.property = dispute.property
            AND other.unit IN ('number', 'date', 'text') AND other.unit <> dispute.unit))
        OR (length(unit) = 3 AND EXISTS (SELECT 1 FROM reference_rate) AND EXISTS (
          SELECT 1 FROM claim AS other
          WHERE other.deal_id = dispute.deal_id AND other.property = dispute.property
            AND length(other.unit) = 3 AND other.unit <> dispute.unit)))
        AND known_on <= ?1 AND recorded_at <= ?2 AND (NOT ?4 OR NOT EXISTS (
        SELECT 1 FROM claim_end WHERE claim_id = claim.id
          AND ended_at <= ?2 AND coalesce(restored_at, 'z') > ?2))
      """, cutoff.lastDay, cutoff.lastMoment, quoted, try hasEnds
    ) { (row) throws(SQLiteError) in
      if let claim = try readable(row, of: "claim", decoder.claim) { try body(claim) }
    }
  }
}
