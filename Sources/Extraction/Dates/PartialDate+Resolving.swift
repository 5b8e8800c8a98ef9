internal import Claims

extension PartialDate {
  /// The days that are meant, for an article of this day; nil where the calendar has none such or
  /// the article's day is needed and unknown.
  func days(seenFrom anchor: Day?) -> ClosedRange<Day>? {
    if let offset = offset(from: anchor) { return offset }
    if let year { return days(inYear: year) }
    guard let anchor else { return nil }
    let now = anchor.components.year
    let candidates = (now - 1...now + 1).compactMap { days(inYear: $0) }.filter(agrees)
    switch direction {
    case .last: return candidates.last { $0.upperBound < anchor } ?? candidates.first
    case .next: return candidates.first { $0.lowerBound > anchor }
    case .this:
      return candidates.first { $0.contains(anchor) } ?? days(inYear: now)
    case nil:
      if isAhead { return candidates.first { $0.upperBound >= anchor } }
      // News looks back, unless what was is nearly a year ago.
      if let past = candidates.last(where: { $0.lowerBound <= anchor }),
        anchor.number - past.upperBound.number <= 300
      {
        return past
      }
      return candidates.min { Self.distance($0, anchor) < Self.distance($1, anchor) }
    }
  }

  /// The days, where they are counted from the article's own.
  private func offset(from anchor: Day?) -> ClosedRange<Day>? {
    guard let anchor else { return nil }
    switch period {
    case .weekday(let weekday):
      let back = (anchor.weekday - weekday + 7) % 7
      let day: Day =
        switch direction {
        case .next: anchor.advanced(by: 7 - back)
        case .last: anchor.advanced(by: back == 0 ? -7 : -back)
        case nil where isAhead && back > 0: anchor.advanced(by: 7 - back)
        default: anchor.advanced(by: -back)
        }
      return day...day
    case .days(let count):
      let day = anchor.advanced(by: count)
      return day...day
    case .weeks(let count):
      let monday = anchor.advanced(by: 7 * count + 1 - anchor.weekday)
      return monday...monday.advanced(by: 6)
    case .months(let count): return within(Self.months(1, from: anchor, index: count))
    case .quarters(let count): return within(Self.months(3, from: anchor, index: count))
    case .years(let count): return within(Self.months(12, from: anchor, index: count))
    default: return nil
    }
  }

  /// The `index`-th block of `length` months after the one that the day is in.
  private static func months(_ length: Int, from day: Day, index: Int) -> ClosedRange<Day>? {
    let (year, month, _) = day.components
    let first = ((year * 12 + month - 1) / length + index) * length
    let last = first + length - 1
    guard first > 0 else { return nil }
    return span(first / 12, first % 12 + 1, last / 12, last % 12 + 1)
  }

  private static func span(_ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int)
    -> ClosedRange<Day>?
  {
    guard (1...12).contains(month), (1...12).contains(lastMonth),
      let first = Day(year: year, month: month, day: 1),
      let last = Day(
        year: lastYear, month: lastMonth, day: Day.length(ofMonth: lastMonth, year: lastYear)),
      first <= last
    else { return nil }
    return first...last
  }

  /// The days in a given year.
  private func days(inYear year: Int) -> ClosedRange<Day>? {
    switch period {
    case .year, .years: return within(Self.span(year, 1, year, 12))
    case .span(let last): return Self.span(year, 1, last, 12)
    case .half(let half): return within(Self.span(year, half * 6 - 5, year, half * 6))
    case .quarter(let quarter): return within(Self.span(year, quarter * 3 - 2, year, quarter * 3))
    // Three whole months, as writers have them: a winter runs into the next year.
    case .season(4): return Self.span(year, 12, year + 1, 2)
    case .season(let season): return Self.span(year, season * 3, year, season * 3 + 2)
    case .month(let month): return within(Self.span(year, month, year, month))
    case .day(let number, let month):
      return Day(year: year, month: month, day: number).map { $0...$0 }
    default: return nil
    }
  }

  /// The part of a period: thirds of a month, quarters of a longer one, four months in its middle.
  private func within(_ days: ClosedRange<Day>?) -> ClosedRange<Day>? {
    guard let part, let days else { return days }
    let (year, month, _) = days.lowerBound.components
    let length = (days.upperBound.components.month - month + 12) % 12 + 1
    if length == 1 {
      let first = [PartialDate.Part.start: 1, .middle: 11, .end: 21][part] ?? 1
      let last = part == .end ? Day.length(ofMonth: month, year: year) : first + 9
      guard let low = Day(year: year, month: month, day: first),
        let high = Day(year: year, month: month, day: last)
      else { return nil }
      return low...high
    }
    // "mi-2026" is May to August, "fin 2026" October to December; a half or quarter has thirds.
    let first: Int
    let count: Int
    switch (length, part) {
    case (12, .start): (first, count) = (1, 3)
    case (12, .middle): (first, count) = (5, 4)
    case (12, .end): (first, count) = (10, 3)
    case (_, .start): (first, count) = (month, max(1, length / 3))
    case (_, .middle): (first, count) = (month + length / 3, max(1, length / 3))
    case (_, .end): (first, count) = (month + length - max(1, length / 3), max(1, length / 3))
    }
    return Self.span(year, first, year, first + count - 1)
  }

  /// Whether the weekday beside it is right.
  private func agrees(_ days: ClosedRange<Day>) -> Bool {
    weekday.map { days.lowerBound.weekday == $0 } ?? true
  }

  /// How far a period is from a day; 0 inside. The past is preferred to a future as far.
  private static func distance(_ days: ClosedRange<Day>, _ day: Day) -> Int {
    if days.lowerBound > day { return (days.lowerBound.number - day.number) * 2 + 1 }
    return max(0, day.number - days.upperBound.number) * 2
  }
}
