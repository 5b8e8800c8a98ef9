import Claims
import Testing

@Suite struct EDTFDateTests {
  @Test(arguments: [
    ("2026-01-29", "2026-01-29", "2026-01-29"), ("2026-01", "2026-01-01", "2026-01-31"),
    ("2026", "2026-01-01", "2026-12-31"), ("2024-02~", "2024-02-01", "2024-02-29"),
    ("2025-12/2026-01", "2025-12-01", "2026-01-31"), ("2026-36", "2026-10-01", "2026-12-31"),
    ("2026-40", "2026-01-01", "2026-06-30"), ("202X", "2020-01-01", "2029-12-31"),
    ("2004-XX", "2004-01-01", "2004-12-31"), ("2004-02-XX", "2004-02-01", "2004-02-29"),
    ("2026-21", "2026-03-01", "2026-05-31"), ("2026-24", "2026-12-01", "2027-02-28"),
    ("2026-01-29T18:12:00Z", "2026-01-29", "2026-01-29"),
    ("2026-01-29T18:12:00+01:00", "2026-01-29", "2026-01-29"),
    ("2025?/2026~", "2025-01-01", "2026-12-31"), ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
  ])
  func coversItsDays(_ text: String, _ earliest: String, _ latest: String) {
    let date = EDTFDate(text)
    #expect(date?.text == text)
    #expect(date?.earliest?.description == earliest)
    #expect(date?.latest?.description == latest)
  }

  @Test(arguments: ["2026-01/..", "../2026", "2026/", "/2026-01-29"])
  func leavesOneSideOpen(_ text: String) {
    let date = EDTFDate(text)
    #expect(date != nil)
    #expect((date?.earliest == nil) != (date?.latest == nil))
  }

  @Test(arguments: [
    "", "/", "../..", "26", "2026-13", "2026-02-30", "2026-1-1", "2026-00", "2026-50", "2027/2026",
    "hier", "2026-01-29T25:00:00Z", "2026-+1", "+026", "2X26", "2026-36-01", "1/2/3", "2026--01",
  ])
  func refuses(_ text: String) {
    #expect(EDTFDate(text) == nil)
  }

  @Test(arguments: [
    ("2025", "2026", EDTFDate.Order.before), ("2026-02", "2026-01-31", .after),
    ("2026", "2026-01", .overlaps),
    ("2026-01/..", "2025", .after), ("2026-01/..", "2030", .overlaps),
    ("2026-01/", "2030", .unknown),
    ("../2025", "2026", .before),
  ])
  func compares(_ left: String, _ right: String, _ order: EDTFDate.Order) throws {
    let (left, right) = (try #require(EDTFDate(left)), try #require(EDTFDate(right)))
    #expect(left.order(to: right) == order)
    let mirrored: EDTFDate.Order = order == .before ? .after : order == .after ? .before : order
    #expect(right.order(to: left) == mirrored)
  }

  @Test(arguments: [
    ("2026-10-01", "2026-12-31", "2026-36"), ("2026-01-01", "2026-06-30", "2026-40"),
    ("2026-05-01", "2026-08-31", "2026-05/2026-08"), ("2026-05-01", "2026-05-31", "2026-05"),
    ("2026-05-02", "2026-05-02", "2026-05-02"),
    ("2025-12-30", "2026-01-02", "2025-12-30/2026-01-02"),
    ("2026-01-01", "2026-12-31", "2026"),
  ])
  func namesASpanOfDays(_ first: String, _ last: String, _ text: String) throws {
    let date = EDTFDate(from: try #require(Day(first)), through: try #require(Day(last)))
    #expect(date?.text == text)
  }

  @Test(arguments: [
    ("2026-36", "2026-10", "2026-12"), ("2026-01~", "2026-01", "2026-01"),
    ("2025-12/2026-01", "2025-12", "2026-01"),
    ("2026-01-29", "2026-01-29", "2026-01-29"),
  ])
  func spansInPlainNotation(_ text: String, _ low: String, _ high: String) {
    let span = EDTFDate(text)?.span
    #expect(span?.low == low)
    #expect(span?.high == high)
  }

  @Test func daysAndCalendarAreInverses() throws {
    for number in stride(from: -4_300_000, through: 2_900_000, by: 997) {
      let (year, month, day) = Day(number: number).components
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
    #expect(try #require(Day("2025-11-03")).weekday == 1)
    #expect(try #require(Day("1970-01-01")).number == 0)
  }

  @Test func timestampsRoundTrip() throws {
    let text = "2026-01-29T17:12:05.250Z"
    #expect(try #require(Timestamp(text)).description == text)
    #expect(
      Timestamp("2026-01-29T17:12:05Z")?.milliseconds
        == Timestamp("2026-01-29T17:12:05.000Z")?.milliseconds)
    #expect(Timestamp("2026-01-29 17:12") == nil)
    #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }
}
