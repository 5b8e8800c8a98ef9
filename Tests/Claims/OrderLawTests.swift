import Claims
import Testing

/// The laws of an order, on random values that lie close together.
@Suite struct OrderLawTests {
  private func number(_ generator: inout SplitMix64) -> Decimal? {
    // Few leading digits, so that many are nearly alike; up to 19 digits, at any scale.
    let digits: [Int64] = [1, 9, 92, 922, 9_223_372_036_854_775, 9_223_372_036_854_775_807]
    var significand = digits[Int(generator.next() % 6)]
    if significand < 1 << 60 { significand += Int64(generator.next() % 3) }
    let scale = Int(generator.next() % 20)
    let sign: Int64 = generator.next() % 4 == 0 ? -1 : 1
    return Decimal(significand: sign * significand, exponent: scale - 10)
  }

  @Test func numbersAreInOneOrder() {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<20_000 {
      guard let a = number(&generator), let b = number(&generator), let c = number(&generator)
      else { continue }
      #expect([a < b, a == b, b < a].count { $0 } == 1, "\(a) \(b)")
      if a < b, b < c { #expect(a < c, "\(a) \(b) \(c)") }
      if a.nearestDouble < b.nearestDouble { #expect(a < b, "\(a) \(b)") }
    }
  }

  private func date(_ generator: inout SplitMix64) -> EDTFDate? {
    func point() -> String {
      let year = ["-0001", "0000", "2025", "2026", "9999"][Int(generator.next() % 5)]
      let month = ["", "-01", "-02", "-12", "-36"][Int(generator.next() % 5)]
      let day =
        month.isEmpty || month == "-36" ? "" : ["", "-01", "-28"][Int(generator.next() % 3)]
      return year + month + day + (generator.next() % 8 == 0 ? "~" : "")
    }
    switch generator.next() % 6 {
    case 0: return EDTFDate(point() + "/..")
    case 1: return EDTFDate("../" + point())
    case 2: return EDTFDate(point() + "/" + point())
    default: return EDTFDate(point())
    }
  }

  @Test func datesAreInOneOrder() {
    var generator = SplitMix64(seed: 12)
    var compared = 0
    for _ in 0..<20_000 {
      guard let a = date(&generator), let b = date(&generator), let c = date(&generator) else {
        continue
      }
      let opposite: [EDTFDate.Order: EDTFDate.Order] = [.before: .after, .after: .before]
      let order = a.order(to: b)
      #expect(b.order(to: a) == opposite[order] ?? order, "\(a.text) \(b.text)")
      if order == .before, b.order(to: c) == .before {
        #expect(a.order(to: c) == .before, "\(a.text) \(b.text) \(c.text)")
        compared += 1
      }
      if a.isInside(b), b.isInside(c) { #expect(a.isInside(c), "\(a.text) \(b.text) \(c.text)") }
    }
    #expect(compared > 100)
  }
}
