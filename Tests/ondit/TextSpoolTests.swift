import Testing

@testable import ondit

@Suite struct TextSpoolTests {
  /// Fifteen megabytes, so that most are in the file and some in memory.
  @Test func textsComeBackInAnyOrder() {
    let spool = TextSpool()
    func text(_ number: Int) -> String {
      "\(number) é " + String(repeating: "x", count: number * 97 % 3_000)
    }
    let count = 10_000
    for number in 0..<count { spool.add(text(number)) }
    spool.add("")
    #expect(spool.text(count)?.isEmpty == true)
    var number = 0
    for _ in 0..<count {
      #expect(spool.text(number) == text(number))
      // 7,919 has no factor in common with the count: every text is read once.
      number = (number + 7_919) % count
    }
  }
}
