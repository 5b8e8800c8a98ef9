internal import Claims
internal import Storage

/// What is known of the deals that rows are compared with: of each a bounded choice of its claims,
/// so that a table of many rows on one deal takes linear time.
final class KnownClaims {
  private struct Gist: Hashable {
    let property: Property
    let value: Value
    let part: String?
    let modality: Modality
  }

  private let database: Database
  private var deals: [Int64: (claims: [Claim], gists: Set<Gist>)] = [:]
  private static let mostDeals = 10_000
  private static let mostOfADeal = 48

  init(_ database: Database) {
    self.database = database
  }

  /// Claims that say different things of a deal, the latest of them where there are many.
  func claims(ofDeal deal: Int64) throws(SQLiteError) -> [Claim] {
    if let known = deals[deal] { return known.claims }
    if deals.count >= Self.mostDeals { deals.removeAll() }
    deals[deal] = ([], [])
    try database.makeClaimIndexes()
    for claim in try database.claims(ofDeal: deal) { add(claim) }
    return deals[deal]?.claims ?? []
  }

  func add(_ claim: Claim) {
    guard deals[claim.deal] != nil else { return }
    let gist = Gist(
      property: claim.property, value: claim.value, part: claim.basis.part,
      modality: claim.modality)
    guard deals[claim.deal, default: ([], [])].gists.insert(gist).inserted else { return }
    deals[claim.deal, default: ([], [])].claims.append(claim)
    // Half at once: dropping them one by one would take time for each.
    if let count = deals[claim.deal]?.claims.count, count > Self.mostOfADeal {
      deals[claim.deal]?.claims.removeFirst(count / 2)
    }
  }
}
