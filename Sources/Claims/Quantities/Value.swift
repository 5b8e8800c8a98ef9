/// What a claim asserts of its property.
public enum Value: Hashable, Sendable {
  /// A number with a unit, between the bounds that the source states.
  case quantity(Quantity)
  /// A date as uncertain as the source leaves it.
  case date(EDTFDate)
  /// Words: a status, a name, anything that is neither.
  case text(String)

  /// The unit's code: a currency, `percent`, `GW`, `number`, or `date` and `text`.
  public var unitCode: String {
    switch self {
    case .quantity(let quantity): quantity.unit.rawValue
    case .date: "date"
    case .text: "text"
    }
  }

  /// The quantity, where it is one.
  public var quantity: Quantity? {
    if case .quantity(let quantity) = self { quantity } else { nil }
  }

  /// The date, where it is one.
  public var date: EDTFDate? {
    if case .date(let date) = self { date } else { nil }
  }
}
