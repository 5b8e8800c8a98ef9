import Claims
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("orange", "oragne", 1), ("deal", "deals", 1),
    ("kitten", "sitting", 3), ("same", "same", 0),
  ])
  func countsLetters(_ one: String, _ two: String, _ expected: Int) {
    let (left, right) = (Array(one.unicodeScalars), Array(two.unicodeScalars))
    #expect(left.editDistance(to: right) == expected)
    #expect(right.editDistance(to: left) == expected)
  }
}
