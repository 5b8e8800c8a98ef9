internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// A date as people type it: EDTF, `14/11/2026`, `14 novembre 2026`, today, yesterday.
struct DateArgument {
  let date: EDTFDate

  /// Reads what was typed for an option; the language that the command is given, else that of the
  /// locale, decides what `02/01/2026` means.
  static func typed(_ text: String) throws -> DateArgument {
    if let day = DayArgument.day(text, today: Environment.today) {
      return DateArgument(date: EDTFDate(day))
    }
    let language = Environment.typedLanguage
    guard let date = SheetDate.date(text, language: language) else {
      throw ValidationError(
        twoDays(text, language)
          ?? language.choose(
            "ce n'est pas une date ; écrire 2026-01-29, 2026-01 ou 29/01/2026",
            "this is no date; write 2026-01-29 or 2026-01"))
    }
    return DateArgument(date: date)
  }

  /// Says which two days a date can be and how to write either; nil of what cannot be two.
  static func twoDays(_ text: String, _ language: Language) -> String? {
    guard let (dayFirst, monthFirst) = SheetDate.readings(of: text) else { return nil }
    let days = [dayFirst, monthFirst].map { EDTFDate($0).text(in: language) }
    return language.choose(
      "\(text) peut être le \(days[0]) ou le \(days[1]) : écrire \(dayFirst) ou \(monthFirst)",
      "\(text) can be \(days[0]) or \(days[1]): write \(dayFirst) or \(monthFirst)")
  }
}
