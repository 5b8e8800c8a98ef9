import Testing

@testable import Extraction

@Suite struct SmallSetTests {
  @Test("a set has what was put in, few or many", arguments: [0, 1, 16, 17, 60])
  func hasWhatWasPutIn(_ count: Int) {
    var set: SmallSet<Int> = []
    for number in (0..<count).shuffled() {
      set.insert(number)
      set.insert(number)
    }
    #expect(set.sorted() == Array(0..<count))
    #expect((0..<count).allSatisfy(set.contains))
    #expect(!set.contains(count))
    #expect(set.isEmpty == (count == 0))
  }
}
