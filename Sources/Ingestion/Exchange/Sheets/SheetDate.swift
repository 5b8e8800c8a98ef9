public import Claims
internal import Extraction

/// Dates as people write them in spreadsheets.
public enum SheetDate {
  /// The date: EDTF, a day with a time of day, `29/01/2026` where no other reading is possible or
  /// the language or `order` says so, or words ("29 janvier 2026"); nil for what is none.
  public static func date(
    _ text: String, language: Language?, order: SheetDefaults.DateOrder? = nil
  ) -> EDTFDate? {
    let text = text.trimmed
    if let date = EDTFDate(text) { return date }
    guard text.utf8.count <= 64 else { return nil }
    if text.utf8.count > 10, let day = Day(text.prefix(10)), isTime(text.dropFirst(10)) {
      return EDTFDate(day)
    }
    if text.utf8.allSatisfy({ (0x2D...0x39).contains($0) }) {
      if let month = EDTFDate(monthAndYear: text) { return month }
      return numeric(text, language: language, order: order).map { EDTFDate($0) }
    }
    let found = extractDates(from: text, language: language)
    guard found.count == 1, let only = found.first, !only.isRelative,
      only.text.utf8.count + 4 >= text.utf8.count
    else { return nil }
    return only.date
  }

  /// A moment, or the beginning of a day, UTC; nil where the field is empty.
  static func moment(_ text: String) throws(SheetProblem.Kind) -> Timestamp? {
    if text.isEmpty { return nil }
    if let moment = Timestamp(text) { return moment }
    guard let day = Day(text.trimmed) else { throw .badDate(.recorded, text) }
    return Timestamp(day)
  }

  private static func isTime(_ text: Substring) -> Bool {
    guard let first = text.first, first == " " || first == "T" else { return false }
    return text.dropFirst().allSatisfy { $0.isNumber || ":.+-Z ".contains($0) }
  }

  /// `29/01/2026`, `29.1.2026`: the day first in French and wherever the second number cannot be a
  /// month's; `01/29/2026` where the first cannot be one. What can be both is nil outside of
  /// French, unless `order` says which.
  private static func numeric(
    _ text: String, language: Language?, order: SheetDefaults.DateOrder?
  ) -> Day? {
    guard let date = NumericDate(text) else { return nil }
    switch order {
    case .dayFirst: return date.dayFirst
    case .monthFirst: return date.monthFirst
    case nil: break
    }
    if language == .french || text.contains(".") { return date.dayFirst }
    if date.dayFirst == date.monthFirst || date.monthFirst == nil { return date.dayFirst }
    return date.dayFirst == nil ? date.monthFirst : nil
  }

  /// The two days that a date in numbers can be (`3/11/2026`), the one with the day first before the
  /// other; nil of a date that can be one day only, and of what is none.
  public static func readings(of text: String) -> (dayFirst: Day, monthFirst: Day)? {
    guard text.utf8.count <= 12, let date = NumericDate(text.trimmed),
      let dayFirst = date.dayFirst, let monthFirst = date.monthFirst, dayFirst != monthFirst
    else { return nil }
    return (dayFirst, monthFirst)
  }

  /// Which number is the day, of a date in numbers that can be read in one way only; nil of any
  /// other text.
  static func order(of text: String) -> SheetDefaults.DateOrder? {
    let text = text.trimmed
    guard text.utf8.count <= 10, let date = NumericDate(text),
      (date.dayFirst == nil) != (date.monthFirst == nil)
    else { return nil }
    return date.dayFirst == nil ? .monthFirst : .dayFirst
  }
}
