/// What a source states of a number: a floor, a ceiling, or both, in base units.
///
/// "Up to 50 billion" has a ceiling only; "more than 500" a floor only; "20 to 50" both; a plain
/// figure has the two alike. At least one side is always stated.
public struct Quantity: Hashable, Sendable {
  /// The least it can be; nil where the source states none.
  public let low: Decimal?
  /// The most it can be; nil where the source states none.
  public let high: Decimal?
  /// What is counted.
  public let unit: Unit
  /// Whether the source says "about" or the like.
  public let isApproximate: Bool
  /// Whether the source names only an order of magnitude ("several billion").
  public let isVague: Bool
  /// The words that hedge, as they stood ("jusqu'à"); empty where there are none.
  public let hedge: String

  /// Creates a quantity; nil where no side is stated, or the floor is above the ceiling.
  public init?(
    low: Decimal?, high: Decimal?, unit: Unit, isApproximate: Bool = false, isVague: Bool = false,
    hedge: String = ""
  ) {
    guard low != nil || high != nil else { return nil }
    if let low, let high, low > high { return nil }
    self.low = low
    self.high = high
    self.unit = unit
    self.isApproximate = isApproximate
    self.isVague = isVague
    self.hedge = hedge
  }

  /// A plain figure.
  public init(exactly number: Decimal, unit: Unit, isApproximate: Bool = false, hedge: String = "")
  {
    self.low = number
    self.high = number
    self.unit = unit
    self.isApproximate = isApproximate
    self.isVague = false
    self.hedge = hedge
  }

  /// Whether both sides are stated and alike.
  public var isPoint: Bool { low != nil && low == high }

  /// The year that it can be: a plain whole number without a unit, 1000 to 2100; nil for all else.
  public var year: Int? {
    guard unit == .number, isPoint, let number = low?.wholeNumber, 1000...2100 ~= number else {
      return nil
    }
    return Int(number)
  }
}
