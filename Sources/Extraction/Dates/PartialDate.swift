internal import Claims

/// A date as an article names it, before the year it leaves out is found.
struct PartialDate: Hashable, Sendable {
  /// The span of time that is named.
  enum Period: Hashable, Sendable {
    case year
    case half(Int)
    case quarter(Int)
    case season(Int)
    case month(Int)
    case day(Int, month: Int)
    /// A day of the week, 1 for Monday.
    case weekday(Int)
    /// So many days, weeks, months, quarters or years from the article's own.
    case days(Int)
    case weeks(Int)
    case months(Int)
    case quarters(Int)
    case years(Int)
    /// From the first of these years to the last.
    case span(Int)
  }

  /// The part of the period that is meant.
  enum Part: Hashable, Sendable {
    case start, middle, end
  }

  /// Where the period lies from the article.
  enum Direction: Hashable, Sendable {
    case last, next, this
  }

  var period: Period
  var year: Int?
  var part: Part?
  var direction: Direction?
  /// The weekday named beside a day, which its year must agree with.
  var weekday: Int?
  var isApproximate = false
  /// The words before it speak of what is to come.
  var isAhead = false

  /// Counted from the date told before, not from the article's own: "l'année suivante".
  var isFromBefore = false

  /// Whether the article's own day is needed to know which days are meant.
  var isRelative: Bool {
    switch period {
    case .weekday, .days, .weeks, .months, .quarters, .years: true
    default: direction != nil && year == nil
    }
  }

  /// Whether it counts back: "a year earlier".
  var isAgo: Bool {
    switch period {
    case .days(let count), .weeks(let count), .months(let count), .quarters(let count),
      .years(let count):
      count < 0
    default: false
    }
  }

  /// Whether it is a day or month by its name.
  var isNamed: Bool {
    switch period {
    case .day, .month: true
    default: false
    }
  }

  /// The month whose beginning, middle or end it is; nil where it is none.
  func month(of date: EDTFDate) -> EDTFDate? {
    guard part != nil, case .month = period, let first = date.earliest else { return nil }
    return EDTFDate(String(first.description.prefix(7)))
  }

  /// The days that it means, written as the article has it.
  func edtf(_ days: ClosedRange<Day>) -> EDTFDate? {
    if case .span(let last) = period, let year { return EDTFDate("\(year)/\(last)") }
    return EDTFDate(from: days.lowerBound, through: days.upperBound, approximate: isApproximate)
  }
}
