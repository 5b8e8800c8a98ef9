internal import Claims
internal import Reconciliation
internal import Storage

/// An open contradiction, as its two values farthest apart.
struct OpenDispute {
  /// One value, with its claims in order of publication; there is at least one.
  struct Side {
    let value: StatedValue
    let claims: [Claim]
  }

  let question: Question
  let relation: ValueRelation
  let left: Side
  let right: Side
}

/// Finds the contradictions that are open and that no one has let stand.
struct OpenDisputes {
  let database: Database

  /// Those of a deal, or all, the widest disagreement first.
  func all(deal: Int64?) throws -> [OpenDispute] {
    var claims: [Claim] = []
    if let deal {
      claims = try database.claims(ofDeal: deal)
    } else {
      try database.forEachDisputedClaim(quoted: true) { claims.append($0) }
    }
    let byNumber = Dictionary(firstOf: claims.map { ($0.id, $0) })
    let file = try CaseFile(database, asOf: Environment.today)
    let evidence = try file.hearingVoices(on: file.evidence(claims).dossiers()).evidence(claims)
    return evidence.contradictions(ContradictionFilter(openOnly: true)).compactMap {
      contradiction in
      dispute(contradiction, byNumber)
    }
  }

  private func dispute(
    _ contradiction: Contradiction, _ claims: [Int64: Claim]
  ) -> OpenDispute? {
    let side = { (place: Int) -> OpenDispute.Side? in
      let value = contradiction.values[place]
      let its = value.claims.compactMap { claims[$0] }
      return its.isEmpty ? nil : OpenDispute.Side(value: value, claims: its)
    }
    for relation in contradiction.relations
    where relation.comparison.relation == .contradicts && relation.state == .open {
      guard let left = side(relation.places.left), let right = side(relation.places.right) else {
        continue
      }
      return OpenDispute(
        question: contradiction.question, relation: relation, left: left, right: right)
    }
    return nil
  }
}
