internal import Claims
internal import Reconciliation
internal import Storage

extension Database {
  /// The rates that are needed to compare these claims: of the currencies in them, for the days on
  /// which they were published. None where they are of one currency: most files never read a rate.
  func rates(for claims: [Claim]) throws(SQLiteError) -> ReferenceRates {
    var currencies: Set<String> = []
    var last: Unit?
    for unit in claims.lazy.compactMap({ $0.value.quantity?.unit }) where unit != last {
      if unit.isCurrency { currencies.insert(unit.rawValue) }
      last = unit
    }
    guard currencies.count > 1 else { return ReferenceRates() }
    var days: ClosedRange<Day>?
    for claim in claims where claim.value.quantity?.unit.isCurrency ?? false {
      let day = claim.published?.earliest ?? claim.published?.latest ?? claim.recorded.day
      days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
    }
    guard let days else { return ReferenceRates() }
    // A rate of up to ten days before stands in for one that is missing.
    let found = try rates(
      of: currencies, from: days.lowerBound.advanced(by: -10), through: days.upperBound)
    return ReferenceRates(found.map { ($0.day, $0.currency, $0.perEuro) })
  }
}
