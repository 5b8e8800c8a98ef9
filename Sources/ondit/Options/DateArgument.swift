internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// A date as people type it: EDTF, `14/11/2026`, `14 novembre 2026`, today, yesterday.
struct DateArgument {
  let date: EDTFDate

  /// Reads what was typed for an option; the language of the locale decides what `02/01/2026`
  /// means.
  static func typed(_ text: String) throws -> DateArgument {
    let language = Environment.language
    if let day = DayArgument(argument: text) { return DateArgument(date: EDTFDate(day.day)) }
    guard let date = SheetDate.date(text, language: language) else {
      throw ValidationError(
        language.choose(
          "ce n'est pas une date ; écrire 2026-01-29, 2026-01 ou 29/01/2026",
          "this is no date, or one of two; write 2026-01-29 or 2026-01"))
    }
    return DateArgument(date: date)
  }
}
