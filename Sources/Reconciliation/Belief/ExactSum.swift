/// Sums that are the same in any order, since they are sums of integers: 32 binary places.
struct ExactSum {
  private var units: Int64 = 0
  /// Of one.
  private static let unit = 4_294_967_296.0

  init(_ number: Double = 0) { add(number) }

  /// Adds a number between −2³¹ and 2³¹; of what lies beyond, the nearest of them, of what is none,
  /// nothing.
  mutating func add(_ number: Double) {
    guard !number.isNaN else { return }
    let largest = Double(Int32.max)
    units &+= Int64((min(max(number, -largest), largest) * Self.unit).rounded())
  }

  var value: Double { Double(units) / Self.unit }
}
