public import Claims

/// What holds for a table of claims where it does not say it itself.
public struct SheetDefaults: Sendable {
  /// How days are written in numbers.
  public enum DateOrder: String, CaseIterable, Sendable {
    /// 28/01/2026.
    case dayFirst = "dmy"
    /// 1/28/2026.
    case monthFirst = "mdy"
  }

  /// What `1.500` means, and `02/01/2026`, where the headings do not tell.
  public var language: Language?
  /// The currency of amounts without one, by its code, its sign or its name.
  public var currency: String?
  /// Which number of a date is the day, where both can be.
  public var dateOrder: DateOrder?

  /// What is known beforehand.
  public init(
    language: Language? = nil, currency: String? = nil, dateOrder: DateOrder? = nil
  ) {
    self.language = language
    self.currency = currency
    self.dateOrder = dateOrder
  }
}
