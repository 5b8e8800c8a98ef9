internal import Claims
internal import Reconciliation
internal import Storage

/// All claims of a file, read once: for who goes through them twice, to learn from all of them and then to
/// answer every question. Some 300 bytes a claim.
struct WholeFile {
  let file: CaseFile
  private let claims: [[Claim]]

  /// The claims in whose dossiers are kept between the two passes; beyond it they are made twice.
  private static let keptClaims = 1 << 18

  /// Reads the claims.
  init(_ file: CaseFile) throws(SQLiteError) {
    self.file = file
    claims = try file.database.claimsByDeal(until: file.cutoff)
  }

  /// The evidence on every deal, deal after deal by number.
  func forEachDeal(_ body: (Evidence) throws -> Void) throws {
    for claims in claims { try body(file.evidence(claims)) }
  }

  /// The answers to the questions of every deal, with its claims, deal after deal by number.
  func forEachAnswer(_ judge: Judge, _ body: ([Finding], [Claim]) throws -> Void) throws {
    for claims in claims {
      guard let deal = claims.first?.deal else { continue }
      try body(
        judge.findings(ofKeptDeal: deal) ?? judge.findings(file.evidence(claims)), claims)
    }
  }

  /// Who answers the questions of this file, having learnt from every claim. Linear in all claims.
  func judge() throws -> Judge {
    var reconciler = Reconciler(keptClaims: Self.keptClaims)
    try forEachDeal { reconciler.add($0) }
    return reconciler.judge()
  }
}
