internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation

/// A day as people type it: 2026-01-29, 29/01/2026, 29 janvier 2026, today, yesterday, monday, "3 days", in English or French.
struct DayArgument {
  let day: Day

  /// Reads what was typed for an option, as ``DateArgument`` does; a month or a year is no day.
  static func typed(_ text: String) throws -> DayArgument {
    let date = try DateArgument.typed(text).date
    guard let day = date.earliest, day == date.latest else {
      throw ValidationError(
        Environment.typedLanguage.choose(
          "attendu un jour, comme 2026-01-29 ou hier",
          "a day is expected, such as 2026-01-29 or yesterday"))
    }
    // Days are compared as they are written: -0002-01-01 would come after -0001-01-01.
    guard day >= Day(year: 0, month: 1, day: 1) ?? day else {
      throw ValidationError(
        Environment.typedLanguage.choose(
          "attendu un jour de l'an 0 ou d'après", "a day of the year 0 or later is expected"))
    }
    return DayArgument(day: day)
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
      let back = (today.weekday - weekday + 7) % 7
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

  /// As ISO 8601 counts them.
  private static let weekdays = [
    "monday": 1, "lundi": 1, "tuesday": 2, "mardi": 2, "wednesday": 3, "mercredi": 3, "thursday": 4,
    "jeudi": 4, "friday": 5, "vendredi": 5, "saturday": 6, "samedi": 6, "sunday": 7, "dimanche": 7,
  ]
  private static let units = [
    "d": 1, "day": 1, "days": 1, "j": 1, "jour": 1, "jours": 1, "w": 7, "week": 7, "weeks": 7,
    "semaine": 7, "semaines": 7, "sem": 7,
  ]
}
