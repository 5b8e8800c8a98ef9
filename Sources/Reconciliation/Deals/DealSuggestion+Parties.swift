public import Claims

extension DealSuggestion {
  /// Pairs of deals whose parties are told in two ways: of one kind between the same parties, who pay in one and
  /// receive in the other; and rounds of one company, of which one names who pays and the other nobody. By
  /// number; whether they are told at one time is for ``areToldTogether(_:_:)`` to say.
  ///
  /// Linear in the deals, but for those of the same parties, of which so many are held against each other.
  public static func retold(among deals: [Deal]) -> [DealSuggestion] {
    var buckets: [[String]: [Deal]] = [:]
    for deal in deals {
      let (payers, receivers) = (deal.names(.from), deal.names(.to))
      if deal.kind == .fundingRound, !receivers.isEmpty {
        buckets[["round"] + receivers, default: []].append(deal)
      }
      if deal.kind != .merger, !payers.isEmpty, !receivers.isEmpty {
        buckets[[deal.kind.rawValue] + (payers + receivers).sorted(), default: []].append(deal)
      }
    }
    var found: Set<DealSuggestion> = []
    for bucket in buckets.values where bucket.count > 1 {
      for (place, left) in bucket.enumerated() {
        for right in bucket[(place + 1)...].prefix(mostCompared) {
          if let suggestion = retold(left, right) { found.insert(suggestion) }
        }
      }
    }
    return found.sorted { $0.deals < $1.deals }
  }

  private static var mostCompared: Int { 32 }

  private static func retold(_ left: Deal, _ right: Deal) -> DealSuggestion? {
    let (payers, receivers) = (left.names(.from), left.names(.to))
    let (others, their) = (right.names(.from), right.names(.to))
    if left.kind == right.kind, !payers.isEmpty, payers == their, receivers == others,
      payers != receivers
    {
      return .turned(left: min(left.id, right.id), right: max(left.id, right.id))
    }
    guard left.kind == .fundingRound, right.kind == .fundingRound, receivers == their,
      payers.isEmpty != others.isEmpty
    else { return nil }
    return payers.isEmpty
      ? .unnamedInvestors(named: right.id, unnamed: left.id)
      : .unnamedInvestors(named: left.id, unnamed: right.id)
  }

  /// Whether the claims on two deals were published at one time, or within half a year of each other.
  public static func areToldTogether(_ left: [Claim], _ right: [Claim]) -> Bool {
    guard let first = left.map(\.earliestDay.number).min(),
      let last = left.map(\.knownOn.number).max(),
      let start = right.map(\.earliestDay.number).min(),
      let end = right.map(\.knownOn.number).max()
    else { return false }
    return start - last <= daysApart && first - end <= daysApart
  }

  /// Deals told this many days apart are not taken for one.
  static var daysApart: Int { 180 }
}

extension Deal {
  fileprivate func names(_ role: Role) -> [String] {
    parties.filter { $0.role == role }.map { $0.name.foldedWords.joined(separator: " ") }.sorted()
  }
}
