#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logarithm and its inverse, from C's mathematics library.
enum Logarithm {
  static func natural(_ number: Double) -> Double { log(number) }
  static func exponential(_ power: Double) -> Double { exp(power) }
  static func powerOfTwo(_ power: Double) -> Double { exp2(power) }
  /// The logarithm of the gamma function of a positive number.
  static func gamma(_ number: Double) -> Double { lgamma(number) }

  /// The logarithm of the odds of a probability.
  static func odds(_ probability: Double) -> Double { log(probability / (1 - probability)) }
}

/// Sums that are the same in any order, since they are sums of integers: 32 binary places, for numbers of a size
/// below 2³¹. What is no number adds nothing, what is larger as much as fits.
struct ExactSum {
  private var units: Int64 = 0
  private static let scale = 4_294_967_296.0

  init(_ number: Double = 0) { add(number) }

  mutating func add(_ number: Double) {
    if number.isNaN { return }
    let scaled = (number * Self.scale).rounded()
    units &+= Int64(exactly: scaled) ?? (number < 0 ? -.max : .max)
  }

  var value: Double { Double(units) / Self.scale }
}
