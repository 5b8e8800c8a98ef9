import Testing

@testable import Reconciliation

@Suite struct ExactSumTests {
  @Test func theOrderNeverMatters() {
    let numbers = [0.1, -2.75, 1e-7, 3.3, 1e6, -1e6, 0.2]
    var (forth, back) = (ExactSum(), ExactSum())
    for number in numbers { forth.add(number) }
    for number in numbers.reversed() { back.add(number) }
    #expect(forth.value == back.value)
    #expect(abs(forth.value - 0.85) < 1e-6)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 2_147_483_648])
  func noNumberStopsTheProgram(_ number: Double) {
    let sum = ExactSum(number)
    #expect(sum.value.isFinite)
    #expect(number.isNaN ? sum.value == 0 : (sum.value > 0) == (number > 0))
  }
}
