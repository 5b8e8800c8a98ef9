public import Claims

extension Evidence {
  /// Of deals with one set of parties only so many, in order of time, are held against each other.
  private static let neighbours = 8

  /// The deals that look like one, in no order: the same parties and kinds of deal that are easily
  /// taken for each other, reports at the same time, no figures that contradict, and one that agrees.
  ///
  /// - Parameter deals: The deals that the claims are about; those left out are not looked at.
  public func dealsToMerge(_ deals: [Deal]) -> [DealSuggestion] {
    var dossiersByDeal: [Int64: [Dossier]] = [:]
    for dossier in dossiers() { dossiersByDeal[dossier.question.deal, default: []].append(dossier) }
    let buckets = Dictionary(grouping: deals.filter { !$0.parties.isEmpty }, by: \.likeness)
    var suggestions: [DealSuggestion] = []
    for (_, bucket) in buckets where bucket.count > 1 {
      let told = bucket.compactMap { deal in
        dossiersByDeal[deal.id].map { Told(deal: deal.id, dossiers: $0) }
      }.sorted { ($0.first, $0.deal) < ($1.first, $1.deal) }
      for (place, left) in told.enumerated() {
        for right in told[(place + 1)...].prefix(Self.neighbours) {
          guard right.first - left.last <= DealSuggestion.daysApart,
            let agreeing = left.agreement(with: right)
          else { continue }
          let (low, high) = (min(left.deal, right.deal), max(left.deal, right.deal))
          suggestions.append(.merge(left: low, right: high, agreeing: agreeing.sorted()))
        }
      }
    }
    return suggestions
  }

  /// A deal with all that is told of it.
  private struct Told {
    let deal: Int64
    let dossiers: [Dossier]
    /// The first and last day on which it was told of.
    let first: Int
    let last: Int

    init(deal: Int64, dossiers: [Dossier]) {
      self.deal = deal
      self.dossiers = dossiers
      let claims = dossiers.flatMap { $0.entries.map(\.claim) }
      first = claims.map(\.earliestDay.number).min() ?? 0
      last = claims.map(\.knownOn.number).max() ?? 0
    }

    /// A pair of claims that agree; nil where there is none, or where a figure contradicts.
    func agreement(with other: Told) -> [Int64]? {
      var agreeing: [Int64]?
      for mine in dossiers {
        for theirs in other.dossiers
        where mine.question.property == theirs.question.property
          && mine.question.unit == theirs.question.unit
          && mine.question.basis == theirs.question.basis
        {
          for left in mine.groups.prefix(32) where !left.isDenial {
            for right in theirs.groups.prefix(32) where !right.isDenial {
              let comparison = Comparison(of: left.comparable, with: right.comparable)
              if comparison.isStrictContradiction { return nil }
              if comparison.relation == .agrees, agreeing == nil {
                agreeing = [
                  mine.entries[left.members[0]].claim.id,
                  theirs.entries[right.members[0]].claim.id,
                ]
              }
            }
          }
        }
      }
      return agreeing
    }
  }
}

extension Deal {
  /// What two deals must share to be taken for one: the parties by side, and a family of kinds. Deals without
  /// parties are like none.
  public var likeness: [String] {
    let family =
      switch kind {
      case .investment, .fundingRound, .holding: "money"
      case .acquisition, .merger: "control"
      case .contract, .partnership: "work"
      case .listing, .subject: kind.rawValue
      }
    // A round is named by who raises it, an investment by who pays too.
    let sides = parties.map { party in
      let name = party.name.foldedWords.joined(separator: " ")
      return kind == .merger ? name : party.role.rawValue + ":" + name
    }
    return [family] + sides.sorted()
  }
}
