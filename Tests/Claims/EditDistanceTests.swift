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

  @Test(
    "a third of the letters may be wrong, and no more than three",
    arguments: [
      ("formt", "format", true), ("sort", "format", false), ("opne", "open", true),
      ("lst", "list", true), ("ax", "as", true), ("contradctoins", "contradictions", true),
      ("limit", "list", false), ("bcakpu", "backup", true), ("databsee", "database", true),
    ])
  func knowsASlip(_ typed: String, _ meant: String, _ isSlip: Bool) {
    #expect(Array(typed.unicodeScalars).isSlip(for: Array(meant.unicodeScalars)) == isSlip)
  }
}
