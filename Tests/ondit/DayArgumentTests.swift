import Claims
import Testing

@testable import ondit

@Suite struct DayArgumentTests {
  /// A Saturday.
  private let today = Day("2026-11-21")

  @Test(arguments: [
    ("2026-01-29", "2026-01-29"), ("today", "2026-11-21"), ("Aujourd’hui", "2026-11-21"),
    ("aujourd'hui", "2026-11-21"), ("yesterday", "2026-11-20"), ("hier", "2026-11-20"),
    ("Avant-hier", "2026-11-19"), ("monday", "2026-11-16"), ("vendredi", "2026-11-20"),
    ("samedi", "2026-11-14"), ("3 days", "2026-11-18"), ("3 days ago", "2026-11-18"),
    ("3d", "2026-11-18"), ("il y a 3 jours", "2026-11-18"), ("3j", "2026-11-18"),
    ("2 weeks", "2026-11-07"), ("1 semaine", "2026-11-14"), ("0 days", "2026-11-21"),
  ])
  func isUnderstood(_ text: String, _ expected: String) throws {
    #expect(DayArgument.day(text, today: try #require(today)) == Day(expected))
  }

  @Test(arguments: [
    "", "days", "3", "3 parsecs", "-3 days", "3.5 days", "999999999999999999999 days",
    "100000 days", "2026-02-30", "someday", "ago", "il y a",
  ])
  func isNotGuessed(_ text: String) throws {
    #expect(DayArgument.day(text, today: try #require(today)) == nil)
  }
}
