/// A date in three numbers with the year last, `29/01/2026`, of which either of the first two may be the day.
public struct NumericDate {
  /// The day that is meant where the first number is its day; nil where that is none of the calendar.
  public let dayFirst: Day?
  /// The day that is meant where the second number is its day; nil where that is none of the calendar.
  public let monthFirst: Day?
  /// Whether the year has two digits, and is taken for one from 2000 on.
  public let isShort: Bool

  /// Reads `29/01/2026`, `29.1.2026`, `29-1-2026` and, as short dates of spreadsheets are, `29/01/26` and
  /// `29.1.26`; nil for what are no such numbers.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(whereSeparator: { "/.-".contains($0) })
    guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]),
      let written = Int(parts[2])
    else { return nil }
    isShort = parts[2].utf8.count == 2 && parts[0].utf8.count <= 2 && !text.contains("-")
    guard isShort || parts[2].utf8.count == 4 else { return nil }
    let year = isShort ? 2000 + written : written
    dayFirst = Day(year: year, month: second, day: first)
    monthFirst = Day(year: year, month: first, day: second)
  }
}

extension EDTFDate {
  /// Reads a month in numbers with its year behind it, `03/2026`; nil for anything else.
  public init?(monthAndYear text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 4 else {
      return nil
    }
    self.init("\(parts[1])-\(parts[0].utf8.count == 1 ? "0" : "")\(parts[0])")
  }
}
