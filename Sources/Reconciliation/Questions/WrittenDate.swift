import Claims

/// A date as tables write it, which an import keeps as words: `March 5, 1920`, `le 1er mars 1920`,
/// `Thu, 5-Mar-1920`, `mars 2020`, `c. 1920`, `05/03/1920`, `1920-03-05`. What only holds a date beside other
/// words is none, nor is a day or a month without its year.
struct WrittenDate {
  struct Reading {
    let date: EDTFDate
    /// Whether the month stands before the day; nil where no numbers leave that open.
    var isMonthFirst: Bool?
  }

  /// What it can mean: several days where numbers may stand in either order, or a year has two digits.
  let readings: [Reading]

  /// Reads a date; nil for anything else. Linear in texts of up to 40 bytes; longer ones are none.
  init?(_ text: String) {
    guard text.utf8.count <= 40, let kind = Self.kind(of: text.utf8) else { return nil }
    let found = kind == .numbers ? Self.numbers(text) : Self.words(text).map { Reading(date: $0) }
    if found.isEmpty { return nil }
    readings = found
  }

  private enum Kind { case numbers, words }

  /// Whether it may be a date at all: most texts of a table have no digit, and those with a colon are times.
  private static func kind(of bytes: String.UTF8View) -> Kind? {
    var (digits, isNumbers, hasLetters) = (0, true, false)
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: ":"), UInt8(ascii: ";"): return nil
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      default:
        isNumbers = false
        if byte >= UInt8(ascii: "A") { hasLetters = true }
      }
    }
    return digits < 2 ? nil : isNumbers ? .numbers : hasLetters ? .words : nil
  }

  // MARK: Numbers

  private static func numbers(_ text: String) -> [Reading] {
    if let month = EDTFDate(monthAndYear: text) { return [Reading(date: month)] }
    let parts = text.split(whereSeparator: { "/.-".contains($0) })
    if parts.count == 3, parts[0].utf8.count == 4 {
      guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
        return []
      }
      return Day(year: year, month: month, day: day).map { [Reading(date: EDTFDate($0))] } ?? []
    }
    // What has a year and a month, or an interval of these. A year alone is a number.
    if text.utf8.count >= 7, text.utf8.prefix(4).allSatisfy({ 0x30...0x39 ~= $0 }) {
      return EDTFDate(text).map { [Reading(date: $0)] } ?? []
    }
    guard let date = NumericDate(text) else { return [] }
    if text.utf8.contains(UInt8(ascii: ".")) {
      // `1.2.20` is rather a version.
      return date.isShort ? [] : date.dayFirst.map { [Reading(date: EDTFDate($0))] } ?? []
    }
    let isSame = date.dayFirst == date.monthFirst
    var readings: [Reading] = []
    for (day, isMonthFirst) in [(date.monthFirst, true), (date.dayFirst, false)] {
      guard let day, !isSame || isMonthFirst else { continue }
      for meant in date.isShort ? [day, day.centuryBefore] : [day] {
        guard let meant else { continue }
        readings.append(
          Reading(date: EDTFDate(meant), isMonthFirst: isSame ? nil : isMonthFirst))
      }
    }
    return readings
  }

  // MARK: Words

  private static func words(_ text: String) -> [EDTFDate] {
    var (year, month): (Int?, Int?) = (nil, nil)
    var numbers: [Int] = []
    var (isTuesday, isApproximate, isAfterNumber) = (false, false, false)
    for token in tokens(of: text) {
      defer { isAfterNumber = token.utf8.first.map { $0 < 0x3A } ?? false }
      if let number = Int(token) {
        switch token.utf8.count {
        case 1, 2: numbers.append(number)
        case 4 where year == nil: year = number
        default: return []
        }
      } else if let named = CalendarWords.months[token], month == nil || isTuesday {
        month = named
        isTuesday = token == "mar"
      } else if approximations.contains(token) {
        isApproximate = true
      } else if !(isAfterNumber && ordinals.contains(token)), !fillers.contains(token),
        !CalendarWords.weekdays.contains(token)
      {
        return []
      }
    }
    let mark = isApproximate ? "~" : ""
    guard let month else {
      // `c. 1920`; a bare year is a number.
      guard isApproximate, numbers.isEmpty, let year else { return [] }
      return EDTFDate(year.padded(to: 4) + mark).map { [$0] } ?? []
    }
    let years =
      year.map { [$0] } ?? (numbers.count == 2 ? [2000, 1900].map { $0 + numbers[1] } : [])
    guard numbers.count <= (year == nil ? 2 : 1) else { return [] }
    return years.compactMap { year in
      var date = year.padded(to: 4) + "-" + month.padded(to: 2)
      if let day = numbers.first { date += "-" + day.padded(to: 2) }
      return EDTFDate(date + mark)
    }
  }

  /// Runs of letters and runs of digits, folded; empty where a sign stands between them that dates have not.
  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var holdsDigits = false
    for scalar in text.folded.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      let isPart = isDigit || scalar.properties.isAlphabetic
      if !isPart, !" ,.-/'".unicodeScalars.contains(scalar) { return [] }
      if !token.isEmpty, !isPart || isDigit != holdsDigits {
        tokens.append(token)
        token = ""
      }
      if isPart {
        holdsDigits = isDigit
        token.unicodeScalars.append(scalar)
      }
    }
    if !token.isEmpty { tokens.append(token) }
    return tokens
  }

  private static let ordinals: Set<String> = ["er", "st", "nd", "rd", "th"]
  private static let fillers: Set<String> = ["le", "the", "of", "de", "d", "on", "in", "en"]
  private static let approximations: Set<String> = [
    "c", "ca", "circa", "about", "around", "vers", "environ", "env",
  ]
}

extension Day {
  /// The same day a hundred years earlier; nil where that year has none.
  fileprivate var centuryBefore: Day? {
    let (year, month, day) = components
    return Day(year: year - 100, month: month, day: day)
  }
}
