/// One side of an EDTF text: a day, month, season, quarter, half or year, perhaps with unspecified
/// digits (`202X`, `2026-XX`) and a qualifier (`?`, `~`, `%`).
struct EDTFPoint {
  let earliest: Day
  let latest: Day
  /// The first and last day, month or year, in plain EDTF.
  let span: (low: String, high: String)

  /// Reads an interval's side: `..` and an empty side are nil inside, what is no date nil outside.
  static func bound(_ text: some StringProtocol) -> EDTFPoint?? {
    if text.isEmpty || text == ".." { return .some(nil) }
    return EDTFPoint(text).map { .some($0) }
  }

  init?(_ text: some StringProtocol) {
    var body = text[...]
    if let last = body.last, "?~%".contains(last) { body = body.dropLast() }
    if let time = body.firstIndex(of: "T") {
      guard Self.isTime(body[time...].dropFirst()) else { return nil }
      body = body[..<time]
      guard body.utf8.count == 10 else { return nil }
    }
    let negative = body.hasPrefix("-")
    if negative { body = body.dropFirst() }
    let parts = body.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(Self.isDigitOrUnspecified) }),
      let years = Self.years(parts[0], negative: negative)
    else {
      return nil
    }
    if parts.count == 1 {
      guard let first = Day(year: years.lowerBound, month: 1, day: 1),
        let last = Day(year: years.upperBound, month: 12, day: 31)
      else { return nil }
      self.init(
        first, last, EDTFDate.padded(years.lowerBound, to: 4),
        EDTFDate.padded(years.upperBound, to: 4))
      return
    }
    guard years.count == 1, let months = Self.months(parts[1], alone: parts.count == 2) else {
      return nil
    }
    let year = years.lowerBound
    // A winter runs from December into the next year.
    let lastYear = months.upperBound > 12 ? year + 1 : year
    let lastMonth = months.upperBound > 12 ? months.upperBound - 12 : months.upperBound
    if parts.count == 2 {
      guard let first = Day(year: year, month: months.lowerBound, day: 1),
        let last = Day(
          year: lastYear, month: lastMonth, day: Day.length(ofMonth: lastMonth, year: lastYear))
      else { return nil }
      self.init(
        first, last,
        EDTFDate.padded(year, to: 4) + "-" + EDTFDate.padded(months.lowerBound, to: 2),
        EDTFDate.padded(lastYear, to: 4) + "-" + EDTFDate.padded(lastMonth, to: 2))
      return
    }
    let unspecified = parts[2] == "XX"
    guard parts[2].utf8.count == 2, unspecified || (months.count == 1 && parts[1] != "XX"),
      let firstDay = unspecified ? 1 : Int(parts[2]),
      let first = Day(year: year, month: months.lowerBound, day: firstDay),
      let last = unspecified
        ? Day(
          year: year, month: lastMonth, day: Day.length(ofMonth: lastMonth, year: year)) : first
    else { return nil }
    self.init(first, last, first.description, last.description)
  }

  private init(_ earliest: Day, _ latest: Day, _ low: String, _ high: String) {
    self.earliest = earliest
    self.latest = latest
    self.span = (low, high)
  }

  /// Four digits, the last of which may be unspecified: `2026`, `202X`, `20XX`.
  private static func years(_ text: some StringProtocol, negative: Bool) -> ClosedRange<Int>? {
    let digits = text.prefix { $0 != "X" }
    let unspecified = text.utf8.count - digits.utf8.count
    guard text.utf8.count == 4, unspecified <= 3,
      text.suffix(unspecified).allSatisfy({ $0 == "X" }),
      let leading = Int(digits)
    else { return nil }
    let factor = [1, 10, 100, 1000][unspecified]
    let range = leading * factor...leading * factor + factor - 1
    return negative ? -range.upperBound ... -range.lowerBound : range
  }

  /// A month, or the months of a season (21–24, northern), quarter (33–36), third (37–39) or half
  /// (40, 41), which stand only after a year.
  private static func months(_ text: some StringProtocol, alone: Bool) -> ClosedRange<Int>? {
    guard text.utf8.count == 2 else { return nil }
    if text == "XX" { return 1...12 }
    guard let code = Int(text) else { return nil }
    if (1...12).contains(code) { return code...code }
    guard alone else { return nil }
    switch code {
    case 21...24: return (code - 20) * 3...(code - 20) * 3 + 2
    case 33...36: return (code - 33) * 3 + 1...(code - 33) * 3 + 3
    case 37...39: return (code - 37) * 4 + 1...(code - 37) * 4 + 4
    case 40...41: return (code - 40) * 6 + 1...(code - 40) * 6 + 6
    default: return nil
    }
  }

  private static func isDigitOrUnspecified(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "X")
  }

  /// `HH:MM:SS` with an optional zone; the day is what counts here.
  private static func isTime(_ text: some StringProtocol) -> Bool {
    let clock = text.prefix(8).split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, let hour = clock[0].number(ofDigits: 2),
      let minute = clock[1].number(ofDigits: 2), let second = clock[2].number(ofDigits: 2)
    else { return false }
    let zone = text.dropFirst(8)
    let zoned =
      zone.isEmpty || zone == "Z"
      || ((zone.hasPrefix("+") || zone.hasPrefix("-"))
        && zone.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ":") })
    return hour <= 24 && minute < 60 && second < 60 && zoned
  }
}
