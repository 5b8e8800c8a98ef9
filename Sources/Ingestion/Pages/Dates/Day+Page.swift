internal import Claims

extension Day {
  /// The years in which pages are dated: other numbers that look like a date are none.
  private static let yearsOfPages = 1990...2099

  /// A day as a page gives it; nil for one that the calendar does not have, or that no page is
  /// dated.
  static func onPage(year: Int, month: Int, day: Int) -> Day? {
    guard yearsOfPages.contains(year) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The same by the days since 1970-01-01.
  static func onPage(number: Int) -> Day? {
    guard (0...60_000).contains(number) else { return nil }
    let day = Day(number: number)
    return yearsOfPages.contains(day.components.year) ? day : nil
  }
}
