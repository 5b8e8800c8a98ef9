import Testing

@testable import Ingestion

@Suite struct NumberSetTests {
  @Test(
    arguments: [
      ([], []), ([7], [7...7]), ([1, 2, 3], [1...3]), ([3, 2, 1], [1...3]),
      ([1, 2, 9, 10], [1...2, 9...10]), ([9, 1, 10, 2, 3], [1...3, 9...10]),
      ([5, 1, 3, 2, 4], [1...5]), ([2, 2, 1, 1], [1...2]),
      ([.max, .min], [.min ... .min, .max ... .max]),
    ] as [([Int64], [ClosedRange<Int64>])])
  func holdsNumbersAsRanges(_ numbers: [Int64], _ ranges: [ClosedRange<Int64>]) {
    var set = NumberSet()
    for number in numbers { set.insert(number) }
    #expect(set.ranges == ranges)
    for number in numbers { #expect(set.contains(number)) }
  }
}
