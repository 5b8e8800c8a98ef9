import Claims

/// A time of day, perhaps with its day, as tables write it: `6:15 PM`, `18h15`, `Dec 1 - 6:15 PM`,
/// `2011-12-01 18:15`.
struct ClockTime: Hashable {
  /// Minutes since midnight, 0 to 1439.
  let minute: Int
  /// Month and day as `100 × month + day`, where the text gives them; nil where it does not.
  let monthDay: Int?

  /// Reads a time; nil where the text holds none, or more than a time and a date.
  init?(_ text: String) {
    guard text.utf8.count <= 40, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    var minute: Int?
    var isAfternoon: Bool?
    var month: Int?
    var numbers: [Int] = []
    for token in ClockTime.tokens(of: text) {
      if let clock = ClockTime.clock(token) {
        guard minute == nil else { return nil }
        minute = clock
      } else if let half = ClockTime.halves[token] {
        isAfternoon = half
      } else if let named = CalendarWords.months[token] {
        month = named
      } else if let number = Int(token), number >= 0 {
        numbers.append(number)
      } else if let (half, named) = ClockTime.gluedMonth(token) {
        (isAfternoon, month) = (half, named)
      } else if !ClockTime.fillers.contains(token), !CalendarWords.weekdays.contains(token) {
        return nil
      }
    }
    guard var minute else { return nil }
    if let isAfternoon {
      guard minute < 13 * 60 else { return nil }
      minute = minute % 720 + (isAfternoon ? 720 : 0)
    }
    self.minute = minute
    guard let monthDay = ClockTime.monthDay(of: numbers, month: month) else { return nil }
    self.monthDay = monthDay
  }

  /// How many minutes lie between two times: around midnight where a day is not given, and nil
  /// where both days are given and lie apart.
  func distance(to other: ClockTime) -> Int? {
    let minutes = abs(minute - other.minute)
    guard let day = monthDay, let otherDay = other.monthDay, day != otherDay else {
      return min(minutes, 1440 - minutes)
    }
    // Only neighbouring days can be minutes apart.
    if Self.follows(otherDay, day) { return minute + 1440 - other.minute }
    return Self.follows(day, otherDay) ? other.minute + 1440 - minute : nil
  }

  /// Whether a day comes right after another, of this year or the next.
  private static func follows(_ day: Int, _ next: Int) -> Bool {
    if next == day + 1 { return true }
    let month = day / 100
    let isLast =
      switch month {
      case 2: day % 100 >= 28
      case 4, 6, 9, 11: day % 100 == 30
      default: day % 100 == 31
      }
    return isLast && next == month % 12 * 100 + 101
  }

  /// Runs of letters, and runs of digits with the colons between them.
  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var holdsDigits = false
    let folded = text.folded
    let hasHalf = folded.hasSuffix("am") || folded.hasSuffix("pm")
    for scalar in folded.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      // `7.15 am`: where there is no half of the day, a point is one of a fraction.
      let joins =
        holdsDigits && (scalar == ":" || scalar == "h" || scalar == "." && hasHalf)
      let isPart = isDigit || joins || scalar.properties.isAlphabetic
      if !token.isEmpty, !isPart || (isDigit || joins) != holdsDigits {
        tokens.append(token)
        token = ""
      }
      if isPart {
        if token.isEmpty { holdsDigits = isDigit }
        token.unicodeScalars.append(scalar)
      }
    }
    if !token.isEmpty { tokens.append(token) }
    return tokens
  }

  /// `18:15`, `18:15:00`, `18h15`, `18h`.
  private static func clock(_ token: String) -> Int? {
    let parts = token.split(whereSeparator: { ":h.".contains($0) })
    guard token.contains(where: { ":h.".contains($0) }), (1...3).contains(parts.count),
      let hour = Int(parts[0]), (0...24).contains(hour)
    else { return nil }
    let minute = parts.count > 1 ? Int(parts[1]) : 0
    guard let minute, (0...59).contains(minute) else { return nil }
    return (hour * 60 + minute) % 1440
  }

  /// The half of the day and the month of a page that runs them together: `3:05 pDec 1`.
  private static func gluedMonth(_ token: String) -> (isAfternoon: Bool, month: Int)? {
    for (half, isAfternoon) in halves where token.hasPrefix(half) {
      if let month = CalendarWords.months[String(token.dropFirst(half.count))] {
        return (isAfternoon, month)
      }
    }
    return nil
  }

  /// The month and day among the numbers beside the clock; `.some(nil)` where there are none, nil
  /// where they make no date.
  private static func monthDay(of numbers: [Int], month: Int?) -> Int?? {
    let small = numbers.filter { $0 <= 31 }
    guard small.count == numbers.filter({ $0 < 1000 }).count else { return nil }
    if let month {
      guard small.count <= 1 else { return nil }
      return .some(small.first.map { month * 100 + $0 })
    }
    switch small.count {
    case 0: return .some(nil)
    case 2, 3:
      // Month first, as ISO 8601 and the United States have it, unless it cannot be; a third number
      // is the year, of two digits.
      let (first, second) = (small[0], small[1])
      return .some(first <= 12 ? first * 100 + second : second * 100 + first)
    default: return nil
    }
  }

  private static let halves: [String: Bool] = [
    "am": false, "a": false, "pm": true, "p": true,
  ]
  private static let fillers: Set<String> = [
    "at", "on", "the", "m", "t", "z", "le", "a", "scheduled", "estimated", "actual", "local",
    "time", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst", "hst",
    "cet", "cest", "bst",
  ]
}
