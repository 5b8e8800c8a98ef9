import Claims
import Testing

@Suite struct NumericDateTests {
  @Test(arguments: [
    ("29/01/2026", "2026-01-29", nil), ("01/29/2026", nil, "2026-01-29"),
    ("3/11/2026", "2026-11-03", "2026-03-11"), ("5.5.2026", "2026-05-05", "2026-05-05"),
    ("28/01/26", "2026-01-28", nil), ("31-4-2026", nil, nil),
  ])
  func eitherNumberMayBeTheDay(_ text: String, _ dayFirst: String?, _ monthFirst: String?) throws {
    let date = try #require(NumericDate(text))
    #expect(date.dayFirst?.description == dayFirst)
    #expect(date.monthFirst?.description == monthFirst)
  }

  @Test(arguments: ["", "1/2", "2026-01-29", "28-01-26", "1/2/3/2026", "a/b/2026", "1/2/026"])
  func whatHasNotThreeSuchNumbersIsNone(_ text: String) {
    #expect(NumericDate(text) == nil)
  }

  @Test func monthsStandBeforeTheirYear() {
    #expect(EDTFDate(monthAndYear: "3/2026")?.text == "2026-03")
    #expect(EDTFDate(monthAndYear: "13/2026") == nil)
    #expect(EDTFDate(monthAndYear: "2026/03") == nil)
  }
}
