/// What a quantity counts: an ISO 4217 currency, `percent`, `GW`, or `number` for bare numbers.
public struct Unit: RawRepresentable, Hashable, Sendable {
  @usableFromInline let code: Code

  /// Takes a code as it stands, known or not.
  public init(rawValue: String) {
    code = Code(rawValue)
  }

  /// The code as stored and printed in JSON.
  public var rawValue: String { code.text }

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
    guard code.high == 0, code.low >> 16 != 0, code.low >> 24 == 0 else { return false }
    return (0..<3).allSatisfy {
      (code.low >> UInt64(8 * $0)) & 0xFF &- UInt64(UInt8(ascii: "A")) < 26
    }
  }

  /// Whether two are the same. Said here, or their texts would be made and compared, as those of anything that has a
  /// raw value.
  @inlinable
  public static func == (one: Unit, other: Unit) -> Bool { one.code == other.code }

  /// Whether two are not the same.
  @inlinable
  public static func != (one: Unit, other: Unit) -> Bool { !(one.code == other.code) }

  /// Hashes its letters.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
