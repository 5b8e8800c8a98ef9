public import Claims

/// Reference rates of currencies against the euro by day, as the European Central Bank publishes
/// them: how many units of a currency one euro buys. Exact decimals; empty to begin with.
public struct ReferenceRates: Hashable, Sendable {
  private var days: [String: [Day]] = [:]
  private var rates: [String: [Decimal]] = [:]

  /// No rates.
  public init() {}

  /// Rates from rows of day, currency code and units per euro, in any order; of two rows for one
  /// day and currency the later stands. Rates that are not positive are left out.
  public init(_ rows: some Sequence<(day: Day, currency: String, perEuro: Decimal)>) {
    var table: [String: [Day: Decimal]] = [:]
    for row in rows where row.perEuro > .zero {
      table[row.currency, default: [:]][row.day] = row.perEuro
    }
    for (currency, byDay) in table {
      let sorted = byDay.sorted { $0.key < $1.key }
      days[currency] = sorted.map(\.key)
      rates[currency] = sorted.map(\.value)
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { rates.isEmpty }

  /// How many days a rate holds where no later one is known.
  private static let longestGap = 10

  /// Units of a currency per euro on a day: that day's rate, or the last one in the ten days before
  /// it (weekends, holidays). Nil where there is none; 1 for the euro.
  public func perEuro(_ currency: String, on day: Day) -> Decimal? {
    if currency == Unit.eur.rawValue { return Decimal(1) }
    guard let known = days[currency], let values = rates[currency] else { return nil }
    let later = known.partitioningIndex { $0 > day }
    guard later > 0, day.number - known[later - 1].number <= Self.longestGap else { return nil }
    return values[later - 1]
  }

  /// The quantity in another currency at a day's rates, rounded to six significant digits and
  /// marked approximate, since nobody stated it; nil where a rate is missing or it is no money.
  public func convert(_ quantity: Quantity, to currency: Unit, on day: Day) -> Quantity? {
    guard quantity.unit.isCurrency, currency.isCurrency,
      let from = perEuro(quantity.unit.rawValue, on: day),
      let to = perEuro(currency.rawValue, on: day)
    else { return nil }
    let low = quantity.low.map { $0.converted(from: from, to: to) }
    let high = quantity.high.map { $0.converted(from: from, to: to) }
    // A side that was stated and cannot be converted must not vanish.
    if case .some(.none) = low { return nil }
    if case .some(.none) = high { return nil }
    return Quantity(
      low: low ?? nil, high: high ?? nil, unit: currency, isApproximate: true,
      isVague: quantity.isVague, hedge: quantity.hedge)
  }
}

extension Decimal {
  /// `self ÷ from × to`, rounded half up to six significant digits; nil out of range.
  fileprivate func converted(from: Decimal, to: Decimal) -> Decimal? {
    guard from.significand > 0, to.significand > 0 else { return nil }
    let product = Int128(significand).multipliedReportingOverflow(by: Int128(to.significand))
    guard !product.overflow else { return nil }
    var numerator = product.partialValue
    var exponent = self.exponent + to.exponent - from.exponent
    // Enough places before the division for six digits after it.
    while numerator.magnitude < UInt128(from.significand) * 10_000_000, numerator != 0 {
      let next = numerator.multipliedReportingOverflow(by: 10)
      guard !next.overflow else { return nil }
      numerator = next.partialValue
      exponent -= 1
    }
    var digits = numerator / Int128(from.significand)
    var dropped: Int128 = 0
    while digits.magnitude >= 1_000_000 {
      dropped = digits % 10
      digits /= 10
      exponent += 1
    }
    if dropped.magnitude >= 5 { digits += digits < 0 ? -1 : 1 }
    return Int64(exactly: digits).flatMap { Decimal(significand: $0, exponent: exponent) }
  }
}
