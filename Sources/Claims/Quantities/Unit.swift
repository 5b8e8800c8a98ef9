/// What a quantity counts: an ISO 4217 currency, `percent`, `GW`, or `number` for bare numbers.
public struct Unit: RawRepresentable, Hashable, Sendable {
  /// The code as stored and printed in JSON.
  public let rawValue: String

  /// Takes a code as it stands, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Per cent of a company's capital.
  public static let percent = Unit(rawValue: "percent")
  /// Electric power, in gigawatts.
  public static let gigawatt = Unit(rawValue: "GW")
  /// A bare number, of whatever the property counts.
  public static let number = Unit(rawValue: "number")
  /// The United States dollar.
  public static let usd = Unit(rawValue: "USD")
  /// The euro.
  public static let eur = Unit(rawValue: "EUR")

  /// Whether this is money: three capital letters, as ISO 4217 has it.
  public var isCurrency: Bool {
    guard rawValue.utf8.count == 3 else { return false }
    let code = rawValue.utf8Span.span
    return code[0] &- UInt8(ascii: "A") < 26 && code[1] &- UInt8(ascii: "A") < 26
      && code[2] &- UInt8(ascii: "A") < 26
  }
}
