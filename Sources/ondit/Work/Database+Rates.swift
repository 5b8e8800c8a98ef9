internal import Claims
internal import Reconciliation
internal import Storage

extension Database {
  /// The rates that are needed to compare these claims: of the currencies in them, for the days on
  /// which they were published. None where they are of one currency: most files never read a rate.
  func rates(for claims: [Claim]) throws(SQLiteError) -> ReferenceRates {
    var currencies: Set<String> = []
    var days: ClosedRange<Day>?
    for claim in claims {
      guard let unit = claim.value.quantity?.unit, unit.isCurrency else { continue }
      currencies.insert(unit.rawValue)
      let day = claim.published?.earliest ?? claim.published?.latest ?? claim.recorded.day
      days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
    }
    guard currencies.count > 1, let days else { return ReferenceRates() }
    // A rate of up to ten days before stands in for one that is missing.
    let found = try rates(
      of: currencies, from: days.lowerBound.advanced(by: -10), through: days.upperBound)
    return ReferenceRates(found.map { ($0.day, $0.currency, $0.perEuro) })
  }
}
