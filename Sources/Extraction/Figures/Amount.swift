internal import Claims

/// A number as it is read, before its neighbours give it what it lacks.
struct Amount {
  /// Its tokens: number, scale and unit.
  var tokens: Range<Int>
  /// The number before its scale.
  var number: Decimal
  /// The power of ten that its scale word stands for; nil where it has none.
  var exponent: Int?
  var unit: Unit?
  var reading = Figure.ScaleReading.plain
  /// Only an order of magnitude.
  var isVague = false
  /// "une dizaine": about so many.
  var isRound = false
  /// Something counted that is no figure of ours.
  var isOther = false
  /// It has a currency sign or code before it.
  var hasPrefix = false
  /// Its number is written in words.
  var isWritten = false

  /// The number in base units; nil out of range.
  var value: Decimal? { number.shifted(by: exponent ?? 0) }
  /// Whether nothing says what it counts.
  var isBare: Bool { unit == nil && exponent == nil && !isVague }
}

/// A figure found, before currencies are inherited.
struct FigureDraft {
  var tokens: Range<Int>
  var hedged: Range<Int>
  var low: Decimal?
  var high: Decimal?
  var unit: Unit?
  var isApproximate: Bool
  var isVague: Bool
  var hedge: Range<Int>?
  var reading: Figure.ScaleReading
  var source: Figure.CurrencySource
  var sentence: Int
  var exponent: Int?
  var conversionOf: Int?
  var partOf: Int?
}
