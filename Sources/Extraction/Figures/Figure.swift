public import Claims

/// An amount of money, a percentage or an electric power that an article mentions.
public struct Figure: Sendable {
  /// Where the currency was found.
  public enum CurrencySource: String, Sendable {
    /// Beside the number, or the unit is no currency.
    case stated
    /// In the heading of the table's column.
    case header
    /// Beside another figure of the sentence.
    case sentence
    /// It is the one that the article mentions most.
    case article
    /// Nowhere: the unit is unknown.
    case none
  }

  /// How a scale word was understood that means different powers of ten.
  public enum ScaleReading: String, Sendable {
    /// The word has one meaning.
    case plain
    /// The smaller meaning was taken, because the larger is not plausible.
    case short
    /// The larger meaning was taken.
    case long
  }

  /// Where it stands in the text, in Unicode code points from 0; without the words that hedge.
  public let start: Int
  /// Where it ends, exclusive.
  public let end: Int
  /// Its own words.
  public let text: String
  /// The least it can be, in base units; nil where none is stated.
  public let low: Claims.Decimal?
  /// The most it can be; nil where none is stated.
  public let high: Claims.Decimal?
  /// What is counted: a currency, `percent`, `GW`; nil where the currency cannot be known.
  public internal(set) var unit: Unit?
  /// Whether the text says "about" or the like.
  public let isApproximate: Bool
  /// Whether only an order of magnitude is named.
  public let isVague: Bool
  /// The words that hedge, as they stood; empty where there are none.
  public let hedge: String
  /// The language of its sentence; nil where that cannot be told.
  public let language: Language?
  /// How an ambiguous scale word was understood.
  public let scaleReading: ScaleReading
  /// Where the currency was found.
  public internal(set) var currencySource: CurrencySource
  /// The figure, in the same list, that this one gives again in another currency.
  public let conversionOf: Int?
  /// The figure, in the same list, that the text plainly says this one is a part of.
  public let partOf: Int?

  /// Its tokens.
  let tokens: Range<Int>
  /// Its tokens with the words that hedge before and after.
  let hedgedTokens: Range<Int>
  /// The sentence it is in.
  let sentence: Int

  /// The figure as a quantity; nil where its unit is unknown or its bounds make no sense.
  public var quantity: Quantity? {
    guard let unit else { return nil }
    return Quantity(
      low: low, high: high, unit: unit, isApproximate: isApproximate, isVague: isVague,
      hedge: hedge)
  }
}
