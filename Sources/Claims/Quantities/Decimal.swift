/// An exact decimal number: `significand × 10^exponent`.
///
/// Money is never held in binary floating point. A value is kept normalized (no trailing zero in
/// the significand; zero is 0 × 10⁰), so that equal numbers have equal fields and hash alike.
/// Up to 19 significant digits; exponents from −40 to 40.
public struct Decimal: Hashable, Sendable {
  /// The digits, with the sign.
  public let significand: Int64
  /// The power of ten that the significand is multiplied by.
  public let exponent: Int

  /// Zero.
  public static let zero = Decimal(0)

  /// Creates a whole number.
  public init(_ whole: Int64) {
    self.init(normalizing: whole, exponent: 0)
  }

  /// Creates `significand × 10^exponent`; nil where the exponent is out of range.
  public init?(significand: Int64, exponent: Int) {
    guard (-60...60).contains(exponent) else { return nil }
    self.init(normalizing: significand, exponent: exponent)
    guard (-40...40).contains(self.exponent) else { return nil }
  }

  private init(normalizing significand: Int64, exponent: Int) {
    var significand = significand
    var exponent = significand == 0 ? 0 : exponent
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = exponent
  }

  /// The whole number, where this is one and fits 64 bits.
  public var wholeNumber: Int64? {
    guard exponent >= 0, exponent < Self.powersOfTen.count else { return nil }
    let (product, overflow) = significand.multipliedReportingOverflow(
      by: Self.powersOfTen[exponent])
    return overflow ? nil : product
  }

  /// The nearest binary floating-point number: for ordering and ratios shown to people, never for
  /// money itself.
  public var nearestDouble: Double {
    // Powers of ten up to the 22nd and integers below 2⁵³ are exact, so one rounding is all.
    if significand.magnitude < 1 << 53, (-18...18).contains(exponent) {
      let power = Double(Self.powersOfTen[abs(exponent)])
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    return Double("\(significand)e\(exponent)") ?? 0
  }

  /// This number moved by `places` decimal places; nil where that leaves the range.
  public func shifted(by places: Int) -> Decimal? {
    guard (-80...80).contains(places) else { return nil }
    return Decimal(significand: significand, exponent: exponent + places)
  }

  /// The exact product; nil where it needs more than 19 digits.
  public func multiplied(by other: Decimal) -> Decimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : Decimal(significand: product, exponent: exponent + other.exponent)
  }

  /// The exact sum; nil where it needs more than 19 digits.
  public func adding(_ other: Decimal) -> Decimal? {
    let low = min(exponent, other.exponent)
    guard let left = scaled(to: low), let right = other.scaled(to: low) else { return nil }
    let sum = left + right
    return Int64(exactly: sum).flatMap { Decimal(significand: $0, exponent: low) }
  }

  /// The same number without its sign.
  public var magnitude: Decimal {
    significand < 0
      ? Decimal(normalizing: significand == .min ? .max : -significand, exponent: exponent) : self
  }

  /// Whether the two numbers differ by at most `percent` % of the larger magnitude; `percent` is from 0 to 89.
  public func isWithin(percent: Int, of other: Decimal) -> Bool {
    if self == other { return true }
    // Nothing but itself is near zero; and numbers of unlike size need more digits than there are below.
    guard significand != 0, other.significand != 0, abs(order - other.order) <= 1 else {
      return false
    }
    let low = min(exponent, other.exponent)
    guard let left = scaled(to: low), let right = other.scaled(to: low) else { return false }
    return (left - right).magnitude * 100 <= max(left.magnitude, right.magnitude) * UInt128(percent)
  }

  /// How many times the larger of two magnitudes is the smaller; infinite where one is zero.
  public func ratio(to other: Decimal) -> Double {
    let left = magnitude.nearestDouble
    let right = other.magnitude.nearestDouble
    return left == right ? 1 : max(left, right) / min(left, right)
  }

  /// The position of the leading digit: 0 for 1…9.99, 3 for thousands.
  var order: Int { digitCount - 1 + exponent }

  private var digitCount: Int {
    var count = 0
    var rest = significand.magnitude
    repeat {
      count += 1
      rest /= 10
    } while rest > 0
    return count
  }

  /// The significand for a lower exponent; nil where the distance is over 19 places.
  private func scaled(to low: Int) -> Int128? {
    if significand == 0 { return 0 }
    let places = exponent - low
    guard places >= 0, places <= 19 else { return nil }
    let factor =
      places < Self.powersOfTen.count
      ? Int128(Self.powersOfTen[places])
      : Int128(Self.powersOfTen[places - 18]) * 1_000_000_000_000_000_000
    let (product, overflow) = Int128(significand).multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  static let powersOfTen: [Int64] = (0...18).map { places in
    (0..<places).reduce(Int64(1)) { product, _ in product * 10 }
  }
}

extension Decimal: Comparable {
  /// Numeric order, exact.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    let signs = (left.significand.signum(), right.significand.signum())
    if signs.0 != signs.1 { return signs.0 < signs.1 }
    if signs.0 == 0 { return false }
    if left.order != right.order { return (left.order < right.order) == (signs.0 > 0) }
    let low = min(left.exponent, right.exponent)
    guard let first = left.scaled(to: low), let second = right.scaled(to: low) else { return false }
    return first < second
  }
}

extension Decimal: CustomStringConvertible, LosslessStringConvertible {
  /// Plain decimal digits: `50000000000`, `27.5`, `-0.04`.
  public var description: String {
    if let wholeNumber { return String(wholeNumber) }
    let sign = significand < 0 ? "-" : ""
    let digits = String(significand.magnitude)
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let point = padded.utf8.index(padded.endIndex, offsetBy: -places)
    return "\(sign)\(padded[..<point]).\(padded[point...])"
  }

  /// Reads plain digits with an optional sign, point and exponent: `-12.5`, `50e9`. Nil for
  /// anything else, for over 19 significant digits and for exponents out of range.
  public init?(_ description: String) {
    self.init(digits: description[...])
  }

  /// Reads a part of a string as ``init(_:)`` does.
  public init?(digits text: Substring) {
    var significand: Int64 = 0
    var exponent = 0
    var sawDigit = false
    var sawPoint = false
    var rest = text.utf8
    let negative = rest.first == UInt8(ascii: "-")
    if negative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: ".") {
        if sawPoint { return nil }
        sawPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      sawDigit = true
      let (tenfold, overflow) = significand.multipliedReportingOverflow(by: 10)
      let (next, carry) = tenfold.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      if overflow || carry {
        // Only zeros may follow what 64 bits hold: they are places, not digits.
        guard byte == UInt8(ascii: "0"), exponent < 60 else { return nil }
        if !sawPoint { exponent += 1 }
        continue
      }
      significand = next
      if sawPoint { exponent -= 1 }
    }
    guard sawDigit else { return nil }
    if !rest.isEmpty {
      guard let power = Int(Substring(rest.dropFirst())), (-60...60).contains(power) else {
        return nil
      }
      exponent += power
    }
    self.init(significand: negative ? -significand : significand, exponent: exponent)
  }
}
