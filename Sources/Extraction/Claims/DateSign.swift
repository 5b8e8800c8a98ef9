/// What speaks for, or against, a date's being that of a deal.
enum DateSign: Int, Sendable {
  /// A figure of a deal stands beside it.
  case besideFigure
  /// A verb or a noun of a deal stands beside it.
  case besideCue
  /// A word such as "closing" stands beside it, of the deal told before.
  case besidePhase
  /// "depuis 2019", "avant l'été": when something began or must end.
  case sinceOrUntil
  /// "jusqu'au 3 mai", "until May": the same, where nothing is held since.
  case until
  /// "lundi", "fondé en": a day that only tells when somebody spoke, a date of something else.
  case peg

  case day, week
  /// A quarter, a half, a season.
  case period
  case year
  /// Counted from the article's own day.
  case relative
  case ahead
  /// Well before the day of the article.
  case longPast

  /// After "en", "in", "à".
  case afterIn
  /// After "by", "par".
  case afterBy
  case startsSentence

  case noCue
  case nondealCue
  /// The cue is a round's or an investment's: firms invest in their plants, too.
  case moneyCue
  case mergerCue, listingCue, loanCue
  /// The cue stands right beside it.
  case nearCue
  /// Besides in its clause: what is no deal's, a deal's noun.
  case nondealInClause, dealNounInClause
  case manyCues
  /// The governing verb is a deal's or is said of one ("la fusion est attendue"), or is one of what is none.
  case dealVerb, nondealVerb

  /// "closing", "livré": something was done then.
  case ends
  /// The same, of deals alone.
  case endsADeal

  /// Figures in its clause: an amount of a deal, and money or per cent of none.
  case amountInClause, otherMoneyInClause, otherShareInClause
  case noFigure

  case heading, listItem
  case manyDates
  /// Several parties stand in its clause.
  case severalParties
  /// The sentence or the one before it told a deal.
  case dealJustBefore
  /// The sentence names a party of the deal told last.
  case partyOfDeal
}

/// The signs of one date.
struct DateSigns: Sendable {
  private var bits: UInt64 = 0

  /// Notes a sign where it holds.
  mutating func set(_ sign: DateSign, _ holds: Bool = true) {
    if holds { bits |= 1 << UInt64(sign.rawValue) }
  }

  /// How much the signs say together, in points.
  var points: Double {
    var sum = 0.0
    var rest = bits
    while rest != 0 {
      if let sign = DateSign(rawValue: rest.trailingZeroBitCount) { sum += DateWeights.of(sign) }
      rest &= rest &- 1
    }
    return sum
  }
}
