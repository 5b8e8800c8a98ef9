import Claims
import Testing

@testable import ondit

@Suite struct ProgressTests {
  @Test(arguments: [
    (ProgressLine(done: 12, total: 40, share: nil, seconds: 4), "12 of 40 · 3.0/s · 10 s left"),
    (ProgressLine(done: 40, total: 40, share: nil, seconds: 4), "40 of 40 · 10/s · 0 s left"),
    (
      ProgressLine(done: 5000, total: nil, share: 0.25, seconds: 30),
      "5000 · 166/s · 25 % · 1 min 30 s left"
    ),
    (
      ProgressLine(done: 10, total: 100_000, share: nil, seconds: 10),
      "10 of 100000 · 1.0/s · 27 h 46 min left"
    ),
    (ProgressLine(done: 7, total: nil, share: nil, seconds: 2), "7 · 3.5/s"),
    (ProgressLine(done: 0, total: 0, share: nil, seconds: 0), "0 of 0 · 0.0/s · 0 s left"),
    (ProgressLine(done: 1, total: nil, share: 0, seconds: 1), "1 · 1.0/s"),
  ])
  func saysHowFarItIs(_ line: ProgressLine, _ expected: String) {
    #expect(line.text(in: .english) == expected)
  }

  @Test func inFrench() {
    #expect(
      ProgressLine(done: 12, total: 40, share: nil, seconds: 5).text(in: .french)
        == "12 sur 40 · 2,4/s · 12 s restantes")
  }
}
