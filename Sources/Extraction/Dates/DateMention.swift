public import Claims

/// A date that an article mentions.
public struct DateMention: Sendable {
  /// Where it stands in the text, in Unicode code points from 0. The weekday and words such as
  /// "fin", "early" and "dernier" are part of it; prepositions are not.
  public internal(set) var start: Int
  /// Where it ends, exclusive.
  public internal(set) var end: Int
  /// Its own words.
  public let text: String
  /// The days that it means.
  public let date: EDTFDate
  /// Whether it is counted from the article's own day ("lundi", "le mois dernier") and not named.
  public let isRelative: Bool

  /// Whether it lies well before the day of the article.
  var isLongPast = false
  /// Whether it lies before the day of the article.
  var isPast = false
  /// Whether it lies after the day of the article.
  var isAhead = false

  /// The month that it is a part of: "fin juin".
  var wholeMonth: EDTFDate?

  /// Its tokens.
  let tokens: Range<Int>
  /// The sentence it is in.
  let sentence: Int
}

/// A date found, not yet resolved.
struct DateDraft {
  var tokens: Range<Int>
  var partial: PartialDate
  var sentence: Int
  /// The last date of the interval that it begins; nil where it is one date.
  var through: PartialDate?
}
