/// A date as uncertain as its source leaves it, in EDTF (ISO 8601-2:2019 annex A, Library of
/// Congress profile): levels 0 and 1, and the quarters and halves of level 2.
///
/// `2026-01-29`, `2026-01`, `2026`, `2026-01~`, `202X`, `2025-12/2026-01`, `2026-01/..`, `2026-36`
/// (fourth quarter), `2026-40` (first half). The text is the identity; the days are derived.
public struct EDTFDate: Hashable, Sendable {
  /// The date in EDTF.
  public let text: String
  /// The first day that it can mean; nil where it is open or unknown on that side.
  public let earliest: Day?
  /// The last day that it can mean; nil where it is open or unknown on that side.
  public let latest: Day?

  /// Reads EDTF; nil where the text is none, or names no day of the calendar.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 64 else { return nil }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    switch sides.count {
    case 1:
      guard let point = EDTFPoint(sides[0]) else { return nil }
      earliest = point.earliest
      latest = point.latest
    case 2:
      guard let from = EDTFPoint.bound(sides[0]), let to = EDTFPoint.bound(sides[1]),
        from != nil || to != nil
      else { return nil }
      earliest = from?.earliest
      latest = to?.latest
      if let earliest, let latest, earliest > latest { return nil }
    default: return nil
    }
    self.text = String(text)
  }

  /// Reads EDTF; nil where the text is none. A plain day, as nearly every date is, takes one pass
  /// over its bytes.
  public init?(_ text: String) {
    if let day = Day(text) {
      self.init(text: text, earliest: day, latest: day)
    } else {
      self.init(text[...])
    }
  }

  /// One day.
  public init(_ day: Day) {
    text = day.description
    earliest = day
    latest = day
  }

  /// The days from one to another, in the coarsest notation that says just that: a day, a month, a
  /// quarter, a half, a year, or an interval. Nil where `last` is before `first`.
  public init?(from first: Day, through last: Day, approximate: Bool = false) {
    guard first <= last else { return nil }
    let (start, end) = (first.components, last.components)
    let wholeMonths =
      start.day == 1 && end.day == Day.length(ofMonth: end.month, year: end.year)
    let plain: String
    if first == last {
      plain = first.description
    } else if wholeMonths, start.year == end.year {
      let year = start.year.padded(to: 4)
      plain =
        switch (start.month, end.month) {
        case (1, 12): year
        case (1, 6): "\(year)-40"
        case (7, 12): "\(year)-41"
        case (1, 3): "\(year)-33"
        case (4, 6): "\(year)-34"
        case (7, 9): "\(year)-35"
        case (10, 12): "\(year)-36"
        case (let from, let to) where from == to: "\(year)-\(from.padded(to: 2))"
        case (let from, let to):
          "\(year)-\(from.padded(to: 2))/\(year)-\(to.padded(to: 2))"
        }
    } else {
      plain = "\(first)/\(last)"
    }
    let text = approximate && !plain.contains("/") ? plain + "~" : plain
    guard (0...9999).contains(start.year), (0...9999).contains(end.year) else {
      self.init(text)
      return
    }
    // What is written is what would be read.
    self.init(text: text, earliest: first, latest: last)
  }

  private init(text: String, earliest: Day, latest: Day) {
    self.text = text
    self.earliest = earliest
    self.latest = latest
  }

  /// Whether the source says "about" or is unsure.
  public var isApproximate: Bool {
    text.utf8.contains {
      $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "%")
    }
  }
}

extension EDTFDate {
  /// How two uncertain dates stand to each other.
  public enum Order: String, Sendable {
    /// Every day of the first is before every day of the second.
    case before
    /// Every day of the first is after every day of the second.
    case after
    /// They share a day.
    case overlaps
    /// One is open where it would have to be known.
    case unknown
  }

  /// Compares two dates by the days that they can mean.
  public func order(to other: EDTFDate) -> Order {
    if let latest, let start = other.earliest, latest < start { return .before }
    if let earliest, let end = other.latest, earliest > end { return .after }
    if let earliest, let latest, let start = other.earliest, let end = other.latest {
      return earliest <= end && start <= latest ? .overlaps : .unknown
    }
    let known = { (day: Day?) in day.map { self.contains($0) } ?? false }
    let contained = { (day: Day?) in day.map { other.contains($0) } ?? false }
    let shares =
      known(other.earliest) || known(other.latest) || contained(earliest) || contained(latest)
    return shares ? .overlaps : .unknown
  }

  /// Whether the day is surely inside.
  private func contains(_ day: Day) -> Bool {
    guard earliest != nil || latest != nil else { return false }
    let open = text.hasSuffix("/..") || text.hasPrefix("../")
    return (earliest.map { $0 <= day } ?? open) && (latest.map { day <= $0 } ?? open)
  }

  /// Whether every day of this date is one of the other's: the finer of two that do not disagree.
  public func isInside(_ other: EDTFDate) -> Bool {
    let startsInside = other.earliest.map { bound in earliest.map { bound <= $0 } ?? false } ?? true
    let endsInside = other.latest.map { bound in latest.map { $0 <= bound } ?? false } ?? true
    return startsInside && endsInside
  }

  /// The first and the last day, month or year that it covers, each in plain EDTF; nil on a side
  /// that is open or unknown.
  public var span: (low: String?, high: String?) {
    // A plain day, month or year, as most are.
    if text.utf8.count == 10, Day(text) != nil { return (text, text) }
    if isPlainMonthOrYear { return (text, text) }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = sides.first, let last = sides.last else { return (nil, nil) }
    let low = EDTFPoint(first)
    return (low?.span.low, (sides.count == 1 ? low : EDTFPoint(last))?.span.high)
  }

  /// Whether it is four digits, or these and a month of the twelve.
  private var isPlainMonthOrYear: Bool {
    let bytes = text.utf8Span.span
    guard bytes.count == 4 || bytes.count == 7 else { return false }
    for place in bytes.indices where place != 4 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) else { return false }
    }
    guard bytes.count == 7 else { return true }
    return bytes[5] == UInt8(ascii: "0")
      || bytes[5] == UInt8(ascii: "1") && bytes[6] <= UInt8(ascii: "2")
  }
}

extension EDTFDate: CustomStringConvertible, LosslessStringConvertible {
  /// The date in EDTF.
  public var description: String { text }
}
