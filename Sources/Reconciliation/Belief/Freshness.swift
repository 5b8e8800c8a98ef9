import Claims

/// How much the age of a claim takes from its weight.
struct Freshness {
  /// A claim's weight halves in this many days.
  private static let halfLife = 365.0
  /// Whether age means anything: beside newer claims on the facts of deals.
  private let isUsed: Bool
  private let newest: Int

  init(ofDeal isOfDeal: Bool, _ claims: some Sequence<Claim>, _ method: Method) {
    isUsed = method.weighsFreshness && isOfDeal
    newest = isUsed ? claims.map { $0.earliestDay.number }.max() ?? 0 : 0
  }

  func of(_ claim: Claim) -> Double {
    isUsed ? Self.half(after: max(0, newest - claim.earliestDay.number)) : 1
  }

  /// What so many days leave of a claim's weight, never less than a quarter.
  static func half(after days: Int) -> Double {
    max(0.25, Logarithm.powerOfTwo(-Double(days) / halfLife))
  }
}
