/// A day of the proleptic Gregorian calendar, counted from 1 January 1970.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int

  /// The day with this count from 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a calendar date; nil where the calendar has no such day. Years −9999 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Howard Hinnant's `days_from_civil`, http://howardhinnant.github.io/date_algorithms.html.
  private init(uncheckedYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var (numbers, places) = ((year: 0, month: 0, day: 0), 0)
    for byte in text.utf8 {
      let digit = Int(byte &- UInt8(ascii: "0"))
      switch places {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...3 where digit < 10: numbers.year = numbers.year * 10 + digit
      case 5...6 where digit < 10: numbers.month = numbers.month * 10 + digit
      case 8...9 where digit < 10: numbers.day = numbers.day * 10 + digit
      default: return nil
      }
      places += 1
    }
    guard places == 10 else { return nil }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The calendar's year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// ISO 8601: 1 for Monday … 7 for Sunday.
  public var weekday: Int {
    let remainder = (number + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// How many days the month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The seconds of a day; UTC's leap seconds are not counted, as POSIX has it.
  public static let seconds = 86_400
  /// The minutes of a day.
  public static let minutes = 1440

  /// The day `count` days later.
  public func advanced(by count: Int) -> Day { Day(number: number + count) }

  /// Calendar order.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    guard (0...9999).contains(year) else {
      return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }
    // Ten bytes, each by its place: to put texts together costs ten times as much.
    let text = InlineArray<10, UInt8> { place in
      switch place {
      case 0: Self.digit(year / 1000)
      case 1: Self.digit(year / 100)
      case 2: Self.digit(year / 10)
      case 3: Self.digit(year)
      case 5: Self.digit(month / 10)
      case 6: Self.digit(month)
      case 8: Self.digit(day / 10)
      case 9: Self.digit(day)
      default: UInt8(ascii: "-")
      }
    }
    return String(copying: UTF8Span(unchecked: text.span))
  }

  /// The last digit of a number.
  private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
}
