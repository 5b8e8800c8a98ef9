import Claims
import Storage

extension Database {
  /// The claims that stand, in the order in which they were recorded.
  func recordedClaims() throws -> [Claim] {
    var claims: [Claim] = []
    try forEachClaim { claims.append($0) }
    return claims.sorted { $0.id < $1.id }
  }
}
