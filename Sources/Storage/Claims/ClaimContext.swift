import Claims

/// What was said since of the things that a claim's row refers to: few of them, so that they are at hand while
/// a million rows are read.
struct ClaimContext {
  /// For an outlet that was merged into another, that one.
  var outlets: [Int64: Int64] = [:]
  /// The dates that people gave, by article.
  var dates: [Int64: EDTFDate] = [:]
  /// The outlets, or none, that articles had at a moment of the past, where one was ever given.
  var publishers: [Int64: Int64?] = [:]
  /// For a claim that was moved after the moment that is asked about, the deal that it was in.
  var places: [Int64: Int64] = [:]
  /// The outlets that each claim credits, where they were read beforehand; else the claim's row tells.
  var credits: [Int64: [Int64]]?
}

extension Database {
  /// A decoder for one query.
  func claimDecoder(until cutoff: Cutoff = .now) throws(SQLiteError) -> ClaimDecoder {
    ClaimDecoder(try claimContext(until: cutoff))
  }

  /// What was said until then of the things that claims refer to.
  func claimContext(until cutoff: Cutoff) throws(SQLiteError) -> ClaimContext {
    let moment = cutoff.lastMoment
    return ClaimContext(
      outlets: try mergedOutlets(by: moment), dates: try datesGiven(by: moment),
      publishers: cutoff.recordedBy == nil ? [:] : try outletsGiven(by: moment),
      places: cutoff.recordedBy == nil ? [:] : try places(at: moment))
  }

  /// Where the claims were that were moved after a moment.
  private func places(at moment: String) throws(SQLiteError) -> [Int64: Int64] {
    var places: [Int64: Int64] = [:]
    // The first move after the moment comes last, and tells where the claim was.
    try connection.forEach(
      "SELECT claim_id, from_deal_id FROM claim_move WHERE recorded_at > ? ORDER BY id DESC", moment
    ) { places[$0[0]] = $0[1] }
    return places
  }
}
