import Claims
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", Int64(0)), ("1970-01-02T00:00:00.000Z", 86_400_000),
    ("2026-01-29T17:12:00Z", 1_769_706_720_000), ("2026-01-29T17:12:00.250Z", 1_769_706_720_250),
  ])
  func readsMoments(_ text: String, _ milliseconds: Int64) {
    #expect(Timestamp(text)?.milliseconds == milliseconds)
    #expect(Timestamp(text[...])?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "2026-01-29T+1:02:03Z", "2026-01-29T1:2:3Z", "2026-01-29T01:02:+3Z", "2026-01-29T01:02:03.+12Z",
    "2026-01-29T24:00:00Z", "2026-01-29T01:60:00Z", "2026-01-29T01:02:03", "2026-01-29",
    "2026-01-29T-1:02:03Z", "2026-01-29T٠١:02:03Z",
  ])
  func whatIsNoMomentIsRefused(_ text: String) {
    #expect(Timestamp(text) == nil)
    #expect(Timestamp(text[...]) == nil)
  }

  @Test(arguments: ["2026-01-29T+1:02:03Z", "2026-01-29T01:+2:03", "2026-01-29T01:02:-0Z"])
  func whatIsNoTimeOfDayMakesNoDate(_ text: String) {
    #expect(EDTFDate(text) == nil)
  }
}
