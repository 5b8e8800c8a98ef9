import Claims
import Reconciliation
import Testing

/// What holds of any quantities, also of the largest and smallest numbers there are: no order, no sum and no
/// comparison goes over the edge.
@Suite struct QuantityLawTests {
  /// Few leading digits, so that many are nearly alike, at any scale, of either sign, and zero.
  private func number(_ random: inout RandomSource) -> Decimal? {
    let digits: [Int64] = [0, 1, 2, 9, 98, 99, 1999, 2026, 2100, .max - 1, .max]
    guard let digits = digits.randomElement(using: &random) else { return nil }
    let exponents = random.chance(0.5) ? -1...1 : -40...40
    return Decimal(
      significand: random.chance(0.25) ? -digits : digits,
      exponent: Int.random(in: exponents, using: &random))
  }

  private func quantity(_ random: inout RandomSource) -> Quantity? {
    guard let first = number(&random), let second = number(&random) else { return nil }
    let (low, high) = (min(first, second), max(first, second))
    let isApproximate = random.chance(0.2)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return Quantity(low: nil, high: high, unit: .number, isApproximate: isApproximate)
    case 1: return Quantity(low: low, high: nil, unit: .number, isApproximate: isApproximate)
    case 2: return Quantity(low: low, high: high, unit: .number, isApproximate: isApproximate)
    case 3: return Quantity(low: low, high: nil, unit: .number, isVague: true)
    default: return Quantity(exactly: high, unit: .number, isApproximate: isApproximate)
    }
  }

  @Test("a comparison is the same from both sides, and never contradicts itself")
  func isSymmetric() {
    var random = RandomSource(seed: 21)
    for _ in 0..<40_000 {
      guard let left = quantity(&random), let right = quantity(&random) else { continue }
      let comparison = left.compared(to: right)
      #expect(comparison.reversed == right.compared(to: left), "\(left) and \(right)")
      #expect(left.compared(to: left).relation == .agrees, "\(left)")
      if let ratio = comparison.ratio { #expect(ratio >= 1, "\(left) and \(right)") }
      if comparison.relation == .refines {
        #expect(comparison.narrower != nil, "\(left) and \(right)")
      }
    }
  }

  /// Six numbers in order, of which three quantities are made.
  private func numbers(_ random: inout RandomSource) -> [Decimal] {
    (0..<6).compactMap { _ in number(&random) }.sorted()
  }

  private func quantity(_ low: Decimal, _ high: Decimal, _ random: inout RandomSource) -> Quantity?
  {
    Quantity(low: low, high: high, unit: .number, isApproximate: random.chance(0.2))
  }

  @Test("what lies wholly below what lies wholly below a third lies wholly below it")
  func isTransitive() {
    var random = RandomSource(seed: 22)
    var chains = 0
    for _ in 0..<20_000 {
      let at = numbers(&random)
      guard at.count == 6, let one = quantity(at[0], at[1], &random),
        let two = quantity(at[2], at[3], &random), let three = quantity(at[4], at[5], &random),
        one.compared(to: two).rule == .disjoint, two.compared(to: three).rule == .disjoint
      else { continue }
      chains += 1
      #expect(one.compared(to: three).rule == .disjoint, "\(one), \(two), \(three)")
    }
    #expect(chains > 2_000)
  }

  @Test("what is inside of what is inside of a third is inside of it")
  func insideIsTransitive() {
    var random = RandomSource(seed: 23)
    var chains = 0
    for _ in 0..<20_000 {
      let at = numbers(&random)
      guard at.count == 6, let one = quantity(at[2], at[3], &random),
        let two = quantity(at[1], at[4], &random), let three = quantity(at[0], at[5], &random)
      else { continue }
      chains += 1
      for (inner, outer) in [(one, two), (two, three), (one, three)] {
        let comparison = inner.compared(to: outer)
        #expect(
          comparison.relation == .agrees || comparison.narrower == .left, "\(inner) and \(outer)")
      }
    }
    #expect(chains > 2_000)
  }

  @Test("numbers at the edge are near what they are near, from both sides")
  func nearness() {
    var random = RandomSource(seed: 24)
    for _ in 0..<40_000 {
      guard let one = number(&random), let two = number(&random) else { continue }
      for percent in [0, 2, 10] {
        let isNear = one.isWithin(percent: percent, of: two)
        #expect(isNear == two.isWithin(percent: percent, of: one), "\(one) and \(two)")
        if percent == 0 { #expect(isNear == (one == two), "\(one) and \(two)") }
      }
      #expect(one.isWithin(percent: 0, of: one))
      if let sum = one.adding(two) {
        #expect(sum == two.adding(one), "\(one) and \(two)")
        #expect((two > .zero) == (sum > one), "\(one) and \(two)")
      }
      _ = (one.multiplied(by: two), one.magnitude, one.ratio(to: two), one.wholeNumber)
    }
  }
}
