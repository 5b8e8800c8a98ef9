import Glibc

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
