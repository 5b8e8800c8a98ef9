public import Claims

extension DealSuggestion {
  /// Deals that differ in the spelling of one party only: `Oragne` and `Orange` with the same other parties. Names
  /// of five letters and more, a letter apart; of nine and more, two.
  ///
  /// Linear in the deals, but for those that share all parties but one, of which so many are held against each
  /// other.
  public static func spellings(of deals: [Deal]) -> [DealSuggestion] {
    var buckets: [[String]: [(deal: Int64, name: String)]] = [:]
    for deal in deals where deal.parties.count > 1 && deal.parties.count <= mostParties {
      for party in deal.parties {
        let others = deal.parties.filter { $0 != party }.map(key).sorted()
        let name = party.name.foldedWords.joined()
        guard name.utf8.count >= shortestName else { continue }
        buckets[[party.role.rawValue] + others, default: []].append((deal.id, name))
      }
    }
    var found: Set<DealSuggestion> = []
    for bucket in buckets.values where bucket.count > 1 {
      for (place, left) in bucket.enumerated() {
        for right in bucket[(place + 1)...].prefix(neighbours)
        where left.deal != right.deal && isNear(left.name, right.name) {
          found.insert(
            .respelled(left: min(left.deal, right.deal), right: max(left.deal, right.deal)))
        }
      }
    }
    return found.sorted { $0.deals < $1.deals }
  }

  private static var mostParties: Int { 8 }
  private static var neighbours: Int { 64 }
  private static var shortestName: Int { 5 }

  private static func key(_ party: Party) -> String {
    party.role.rawValue + ":" + party.name.foldedWords.joined(separator: " ")
  }

  private static func isNear(_ left: String, _ right: String) -> Bool {
    // A number tells names apart: Phase 1 is not Phase 2.
    if left == right || left.filter(\.isNumber) != right.filter(\.isNumber) { return false }
    let (one, two) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    let allowed = min(one.count, two.count) >= 9 ? 2 : 1
    guard abs(one.count - two.count) <= allowed, one.count <= 64 else { return false }
    return one.editDistance(to: two) <= allowed
  }
}
