extension Property {
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
