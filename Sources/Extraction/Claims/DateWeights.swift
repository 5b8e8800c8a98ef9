/// How much each sign counts for a date's being that of a deal, in points: e to the power of their
/// sum is how much likelier it is than without them.
///
/// Fitted to annotated articles: a logistic regression over the dates that they mention, with a
/// penalty on large weights.
enum DateWeights {
  /// The least that a date of a deal has: below it more are wrong than right.
  static let least = 0.93
  /// What standing beside something of a deal can add at most.
  static let mostBeside = 0.88

  static func of(_ sign: DateSign) -> Double {
    switch sign {
    case .besideFigure: 0.52
    case .besideCue: 0.39
    case .besidePhase: 0.88
    case .sinceOrUntil: -0.99
    case .until: -0.73
    case .peg: -0.5
    case .day: 0.49
    case .week: -1.5
    case .period: -0.7
    case .year: -0.65
    case .relative: -0.62
    case .ahead: 0.26
    case .longPast: 0.71
    case .afterIn: 0.71
    case .afterBy: -1.23
    case .startsSentence: 0.31
    case .noCue: -0.18
    case .nondealCue: -0.1
    case .moneyCue: -0.62
    case .mergerCue: 0.36
    case .listingCue: 0.61
    case .loanCue: -0.3
    case .nearCue: 0.23
    case .nondealInClause: -0.46
    case .dealNounInClause: 0.56
    case .manyCues: -0.49
    case .dealVerb: 0.45
    case .nondealVerb: -0.28
    case .ends: 0.94
    case .endsADeal: 0.37
    case .amountInClause: 0.24
    case .otherMoneyInClause: -0.57
    case .otherShareInClause: -0.39
    case .noFigure: -0.23
    case .heading: -1.1
    case .listItem: 1.1
    case .manyDates: -0.25
    case .severalParties: 0.46
    case .dealJustBefore: 0.59
    case .partyOfDeal: 0.37
    }
  }
}
