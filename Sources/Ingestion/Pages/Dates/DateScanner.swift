internal import Claims

/// Reads the dates that stand in a text: "1er novembre 2023 à 16h28", "27 Mar 20 à 9:21",
/// "04.05.2015 à 13h36", "March 3rd, 2021", "2024-04-30 16:00:34 +02:00", "2023-11-02T1643".
struct DateScanner {
  /// How `03/04/2021` is read.
  enum Order: Sendable { case dayFirst, monthFirst }

  let tokens: [DateToken]
  let order: Order
  let now: FoundDate?
  var index = 0

  private init(_ text: String, order: Order, now: FoundDate?) {
    tokens = DateToken.tokens(of: text)
    self.order = order
    self.now = now
  }

  /// The dates of a text in their order. Linear in its length.
  ///
  /// - Parameters:
  ///   - order: of day and month where both could be either.
  ///   - now: the day or the moment from which "3 hours ago" counts; without it such dates are
  ///     passed over.
  static func dates(in text: String, order: Order = .dayFirst, now: FoundDate? = nil) -> [FoundDate]
  {
    var scanner = DateScanner(text, order: order, now: now)
    return scanner.run()
  }

  private mutating func run() -> [FoundDate] {
    var found: [FoundDate] = []
    var labelStart = 0
    while index < tokens.count {
      let start = index
      if var date = dateHere() {
        date.label = label(labelStart..<start)
        found.append(date)
        labelStart = index
      } else {
        index = start + 1
      }
    }
    return found
  }

  private mutating func dateHere() -> FoundDate? {
    let start = index
    func back<Found>(_ found: Found?) -> Found? {
      if found == nil { index = start }
      return found
    }
    if let day = back(yearFirst()) ?? back(dayMonthName()) ?? back(monthNameDay())
      ?? back(dayMonthYearNumbers())
    {
      var date = FoundDate(day: day)
      readClock(&date)
      return date
    }
    return back(relative())
  }

  // MARK: Tokens

  func token(_ ahead: Int = 0) -> DateToken? {
    let at = index + ahead
    return at >= 0 && at < tokens.count ? tokens[at] : nil
  }

  mutating func skipBlank() { if token() == .blank { index += 1 } }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count) = token(), digits.contains(count) else { return nil }
    index += 1
    return value
  }

  mutating func mark(_ marks: String) -> UInt8? {
    guard case .mark(let mark) = token(), marks.utf8.contains(mark) else { return nil }
    index += 1
    return mark
  }

  mutating func word(_ words: Set<String>) -> Bool {
    guard case .word(let word) = token(), words.contains(word) else { return false }
    index += 1
    return true
  }

  // MARK: Days

  private mutating func yearFirst() -> Day? {
    if case .number(let value, 8) = token(), value > 19_900_000, value < 21_000_000 {
      index += 1
      return Day.onPage(year: value / 10000, month: value / 100 % 100, day: value % 100)
    }
    guard let year = number(digits: 4...4), let first = mark("-/.") else { return nil }
    var month = number(digits: 1...2)
    if month == nil, case .word(let name) = token(), let named = MonthNames.month(name) {
      month = named
      index += 1
    }
    guard let month, mark("-/.") == first, let day = number(digits: 1...2) else { return nil }
    return Day.onPage(year: year, month: month, day: day)
  }

  private mutating func dayMonthName() -> Day? {
    guard let day = number(digits: 1...2) else { return nil }
    _ = word(["er", "st", "nd", "rd", "th"])
    _ = mark(".-")
    skipBlank()
    if word(["de", "of"]) { skipBlank() }
    guard case .word(let name) = token(), let month = MonthNames.month(name) else { return nil }
    index += 1
    return yearAfterMonth(month: month, day: day)
  }

  private mutating func monthNameDay() -> Day? {
    guard case .word(let name) = token(), let month = MonthNames.month(name) else { return nil }
    index += 1
    _ = mark(".")
    skipBlank()
    guard let day = number(digits: 1...2) else { return nil }
    _ = word(["st", "nd", "rd", "th"])
    guard case .some(.blank) = token().map({ $0 == .mark(0x2C) ? .blank : $0 }) else { return nil }
    return yearAfterMonth(month: month, day: day)
  }

  private mutating func yearAfterMonth(month: Int, day: Int) -> Day? {
    _ = mark(".,-")
    skipBlank()
    if word(["de", "del"]) { skipBlank() }
    _ = mark(",")
    skipBlank()
    if let year = number(digits: 4...4) { return Day.onPage(year: year, month: month, day: day) }
    let beforeYear = index
    if let short = number(digits: 2...2), short >= 10, short < 50 {
      // "12 mars 20 h 15" and "12 March 10:30" give a time, not a year.
      let blanks = token() == .blank ? 1 : 0
      switch token(blanks) {
      case .word("h"), .word("heures"), .mark(0x3A): break
      default: return Day.onPage(year: 2000 + short, month: month, day: day)
      }
    }
    index = beforeYear
    return nil
  }

  private mutating func dayMonthYearNumbers() -> Day? {
    // "1.234.2019" or "10.0.2.2020" are not dates.
    if case .mark(let before) = token(-1), "./-".utf8.contains(before) { return nil }
    guard let first = number(digits: 1...2), let separator = mark("/.-") else { return nil }
    skipBlank()
    guard let second = number(digits: 1...2), mark("/.-") == separator else { return nil }
    skipBlank()
    let year: Int
    if let long = number(digits: 4...4) {
      year = long
    } else if separator != 0x2D, let short = number(digits: 2...2), short < 50 {
      year = 2000 + short
    } else {
      return nil
    }
    let monthFirst = second > 12 || (order == .monthFirst && separator == 0x2F && first <= 12)
    return monthFirst
      ? Day.onPage(year: year, month: first, day: second)
      : Day.onPage(year: year, month: second, day: first)
  }
}
