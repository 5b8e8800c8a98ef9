internal import ArgumentParser
internal import Claims
internal import Ingestion

/// A day as people type it: 2026-01-29, 29/01/2026, 29 janvier 2026, today, yesterday, monday, "3 days", in English or French.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init(day: Day) { self.day = day }

  init?(argument: String) {
    if let day = Self.day(argument, today: Environment.today) {
      self.day = day
    } else if let date = SheetDate.date(argument, language: Environment.language),
      let day = date.earliest, day == date.latest
    {
      self.day = day
    } else {
      return nil
    }
  }

  /// A weekday is the last one before today; "3 days" is as long ago.
  static func day(_ text: String, today: Day) -> Day? {
    if let day = Day(text) { return day }
    var words = text.folded.split(whereSeparator: { $0 == " " || $0 == "'" }).map(String.init)
    switch words.joined(separator: " ") {
    case "today", "aujourd hui": return today
    case "yesterday", "hier": return today.advanced(by: -1)
    case "avant hier", "avant-hier": return today.advanced(by: -2)
    default: break
    }
    if words.count == 1, let weekday = weekdays[words[0]] {
      // 1970-01-01 was a Thursday, the fourth day of the week.
      let current = ((today.number + 3) % 7 + 7) % 7
      let back = (current - weekday + 7) % 7
      return today.advanced(by: back == 0 ? -7 : -back)
    }
    if words.starts(with: ["il", "y", "a"]) { words.removeFirst(3) }
    if words.last == "ago" { words.removeLast() }
    let joined = words.joined()
    let digits = joined.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number <= 36_500,
      let length = units[String(joined.dropFirst(digits.count))]
    else { return nil }
    return today.advanced(by: -number * length)
  }

  private static let weekdays = [
    "monday": 0, "lundi": 0, "tuesday": 1, "mardi": 1, "wednesday": 2, "mercredi": 2, "thursday": 3,
    "jeudi": 3, "friday": 4, "vendredi": 4, "saturday": 5, "samedi": 5, "sunday": 6, "dimanche": 6,
  ]
  private static let units = [
    "d": 1, "day": 1, "days": 1, "j": 1, "jour": 1, "jours": 1, "w": 7, "week": 7, "weeks": 7,
    "semaine": 7, "semaines": 7, "sem": 7,
  ]
}
