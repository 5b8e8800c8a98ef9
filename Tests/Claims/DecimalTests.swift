import Claims
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("50e9", "50000000000"), ("27.5", "27.5"), ("-0.040", "-0.04"), ("007", "7"),
    ("9223372036854775807", "9223372036854775807"), ("1.25e-3", "0.00125"), (".5", "0.5"),
    ("10000000000000000000000", "10000000000000000000000"),
  ])
  func readsAndPrints(_ text: String, _ printed: String) {
    #expect(Decimal(text)?.description == printed)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "12a", "1e", "1e99", "99999999999999999999999", "٣"])
  func refuses(_ text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test func ordersAcrossScales() throws {
    let numbers = try ["-3", "-0.5", "0", "0.000001", "0.5", "27", "27.5", "1e9", "1.0000001e9"].map
    {
      try #require(Decimal($0))
    }
    for (left, smaller) in numbers.enumerated() {
      for (right, larger) in numbers.enumerated() {
        #expect((smaller < larger) == (left < right))
        #expect((smaller == larger) == (left == right))
      }
    }
  }

  @Test(arguments: [
    ("100", "102", 2, true), ("100", "103", 2, false), ("98", "100", 2, true),
    ("0", "0.01", 2, false),
    ("-100", "-101", 2, true), ("13e9", "14e9", 10, true), ("13e9", "15e9", 10, false),
    ("1e30", "1e-30", 10, false),
  ])
  func comparesWithinTolerance(_ left: String, _ right: String, _ percent: Int, _ expected: Bool)
    throws
  {
    let (left, right) = (try #require(Decimal(left)), try #require(Decimal(right)))
    #expect(left.isWithin(percent: percent, of: right) == expected)
    #expect(right.isWithin(percent: percent, of: left) == expected)
  }

  @Test func agreesWithWholeNumberArithmetic() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<5000 {
      let (a, b) = (
        Int64(generator.next() % 2_000_001) - 1_000_000, Int64(generator.next() % 2001) - 1000
      )
      #expect(Decimal(a).adding(Decimal(b)) == Decimal(a + b))
      #expect(Decimal(a).multiplied(by: Decimal(b)) == Decimal(a * b))
      #expect((Decimal(a) < Decimal(b)) == (a < b))
      #expect(Decimal(Decimal(a).description) == Decimal(a))
    }
  }

  @Test func extremesDoNotTrap() {
    let extremes = [Decimal(.min), Decimal(.max), .zero, Decimal("1e40"), Decimal("1e-40")]
      .compactMap(\.self)
    for left in extremes {
      for right in extremes {
        _ = left < right
        _ = left.adding(right)
        _ = left.multiplied(by: right)
        _ = left.isWithin(percent: 2, of: right)
        _ = left.ratio(to: right)
        _ = left.shifted(by: 80)
      }
      #expect(left.magnitude >= .zero)
    }
  }
}

/// A small seeded generator, so that every run tries the same cases.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
