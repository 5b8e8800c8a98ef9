import Claims
import Reconciliation
import Testing

@Suite struct QuantityRelationTests {
  struct Case: Sendable, CustomStringConvertible {
    let left: String
    let right: String
    let relation: Relation
    let rule: RelationRule
    let ratio: Double?

    init(
      _ left: String, _ right: String, _ relation: Relation, _ rule: RelationRule,
      ratio: Double? = nil
    ) {
      (self.left, self.right, self.relation) = (left, right, relation)
      (self.rule, self.ratio) = (rule, ratio)
    }

    var description: String { "\(left) and \(right)" }
  }

  static let cases: [Case] = [
    Case("20-50", "<=10", .contradicts, .disjoint, ratio: 2.0),
    Case("13", "v>=20", .contradicts, .disjoint, ratio: 20.0 / 13),
    Case("~13", "v>=20", .contradicts, .disjoint, ratio: 20.0 / 13),
    Case("10", "10", .agrees, .sameBounds),
    Case("10", "10.15", .agrees, .sameBounds),
    Case("10", "10.3", .contradicts, .disjoint, ratio: 1.03),
    Case("13", "~14", .agrees, .sameBounds),
    Case("<=50", "<=50", .agrees, .sameBounds),
    Case("<=10", "<=50", .contradicts, .bound, ratio: 5.0),
    Case("10", "<=50", .contradicts, .bound, ratio: 5.0),
    Case(">=500", "830", .contradicts, .bound, ratio: 1.66),
    Case("20-40", "<=50", .contradicts, .bound, ratio: 1.25),
    Case("30", "20-50", .refines, .inside),
    Case("20-50", "<=50", .refines, .inside),
    Case("~30", "<=30", .refines, .inside),
    Case("10", ">=10", .refines, .inside),
    Case("50.5", "20-50", .refines, .inside),
    Case("v>=20", "30", .refines, .inside),
    Case("v>=20", "v>=2", .refines, .inside),
    Case("v>=20", "<=50", .compatible, .overlap),
    Case("20-50", "30-60", .compatible, .overlap),
    Case("<=10", ">=10", .compatible, .overlap),
    Case("<=50", ">=10", .compatible, .overlap),
    Case(">=60", "<=50", .contradicts, .disjoint, ratio: 1.2),
    Case("0", "5", .contradicts, .disjoint),
    Case("-5", "5", .contradicts, .disjoint),
  ]

  /// What an article says of one figure, beside another, and how they stand.
  @Test(arguments: cases)
  func stands(_ example: Case) throws {
    let (first, second) = (try quantity(example.left), try quantity(example.right))
    let comparison = first.compared(to: second)
    #expect(comparison.relation == example.relation)
    #expect(comparison.rule == example.rule)
    if let ratio = example.ratio {
      let found = try #require(comparison.ratio)
      #expect(abs(found - ratio) < 1e-9)
    } else {
      #expect(comparison.ratio == nil)
    }
    #expect(second.compared(to: first) == comparison.reversed)
  }

  @Test func theNarrowerSideIsTheOneThatSaysMore() throws {
    let (point, range) = (try quantity("30"), try quantity("20-50"))
    #expect(point.compared(to: range).narrower == .left)
    #expect(range.compared(to: point).narrower == .right)
  }

  /// Laws that hold of any two quantities.
  @Test func laws() throws {
    var random = RandomSource(seed: 7)
    for _ in 0..<20_000 {
      let left = try #require(randomQuantity(&random))
      let right = try #require(randomQuantity(&random))
      let comparison = left.compared(to: right)
      #expect(comparison.reversed == right.compared(to: left), "\(left) and \(right)")
      #expect(left.compared(to: left).relation == .agrees, "\(left)")
      let tolerance = left.isApproximate || right.isApproximate ? 0.1 : 0.02
      let satisfiable = shareNumber(left, right, tolerance)
      #expect((comparison.rule == .disjoint) == !satisfiable, "\(left) and \(right)")
      if left.isVague || right.isVague { #expect(comparison.rule != .bound) }
      if comparison.rule == .bound {
        #expect(!left.isTwoSided || !right.isTwoSided)
        #expect((comparison.ratio ?? 1) > 1)
      }
      if comparison.relation == .refines { #expect(comparison.narrower != nil) }
      // Scaling both changes nothing.
      let larger = (try #require(left.scaled(by: 3)), try #require(right.scaled(by: 3)))
      #expect(larger.0.compared(to: larger.1).relation == comparison.relation)
    }
  }

  /// Whether some number satisfies both, found by trying every bound, widened by the tolerance.
  private func shareNumber(_ left: Quantity, _ right: Quantity, _ tolerance: Double) -> Bool {
    let bounds = [left.low, left.high, right.low, right.high].compactMap { $0?.nearestDouble }
    let admits = { (quantity: Quantity, number: Double) -> Bool in
      let low = quantity.low?.nearestDouble ?? -.infinity
      let high = quantity.high?.nearestDouble ?? .infinity
      let slack = { (bound: Double) in tolerance * max(abs(bound), abs(number)) * (1 + 1e-12) }
      return (number >= low || low - number <= slack(low))
        && (number <= high || number - high <= slack(high))
    }
    return bounds.contains { admits(left, $0) && admits(right, $0) }
  }

  private func randomQuantity(_ random: inout RandomSource) -> Quantity? {
    let numbers = [1, 2, 5, 10, 20, 49, 50, 51, 100].map { Decimal($0) }
    guard let first = numbers.randomElement(using: &random),
      let second = numbers.randomElement(using: &random)
    else { return nil }
    let (low, high) = (min(first, second), max(first, second))
    let isApproximate = random.chance(0.2)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return Quantity(low: nil, high: high, unit: .usd, isApproximate: isApproximate)
    case 1: return Quantity(low: low, high: nil, unit: .usd, isApproximate: isApproximate)
    case 2: return Quantity(low: low, high: high, unit: .usd, isApproximate: isApproximate)
    case 3: return Quantity(low: low, high: nil, unit: .usd, isVague: true)
    default: return Quantity(exactly: high, unit: .usd, isApproximate: isApproximate)
    }
  }
}

extension Quantity {
  fileprivate var isTwoSided: Bool { low != nil && high != nil }

  fileprivate func scaled(by factor: Int64) -> Quantity? {
    Quantity(
      low: low.flatMap { $0.multiplied(by: Decimal(factor)) },
      high: high.flatMap { $0.multiplied(by: Decimal(factor)) }, unit: unit,
      isApproximate: isApproximate, isVague: isVague)
  }
}
