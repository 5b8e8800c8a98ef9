extension Property {
  /// Whether a quantity in this unit can be a value of the property. One of the user's own takes
  /// any; a date or a status takes none.
  public func admits(_ unit: Unit) -> Bool {
    switch self {
    case .amount, .valuation: unit.isCurrency
    case .stake: unit == .percent
    case .capacity: unit == .gigawatt
    case .date, .status: false
    default: true
    }
  }

  /// What a value looks like that the property admits.
  public var example: String {
    switch self {
    case .stake: "27 %"
    case .capacity: "1 GW"
    case .date: "2026-01-29"
    default: "50e9 USD"
    }
  }
}
