/// How much each sign counts for a date's being that of a deal, in points: e to the power of their
/// sum is how much likelier it is than without them.
///
/// Fitted to annotated articles: a logistic regression over the dates that they mention, with a
/// penalty on large weights.
enum DateWeights {
  /// The least that a date of a deal has: below it more are wrong than right.
  static let least = 0.78
  /// What standing beside something of a deal can add at most.
  static let mostBeside = 0.87

  static func of(_ sign: DateSign) -> Double {
    switch sign {
    case .besideFigure: 0.5
    case .besideCue: 0.43
    case .besidePhase: 0.87
    case .sinceOrUntil: -0.98
    case .until: -0.71
    case .peg: -0.59
    case .ofAnother: -0.35
    case .day: 0.46
    case .week: -1.47
    case .period: -0.67
    case .year: -0.63
    case .relative: -0.48
    case .ahead: 0.22
    case .longPast: 0.75
    case .afterIn: 0.69
    case .afterBy: -1.21
    case .startsSentence: 0.31
    case .noCue: -0.2
    case .nondealCue: -0.17
    case .moneyCue: -0.52
    case .mergerCue: 0.4
    case .listingCue: 0.58
    case .loanCue: -0.93
    case .nearCue: 0.19
    case .nondealInClause: -0.4
    case .dealNounInClause: 0.45
    case .valueInClause: -0.17
    case .manyCues: -0.57
    case .dealVerb: 0.43
    case .nondealVerb: -0.53
    case .ends: 0.93
    case .endsADeal: 0.37
    case .amountInClause: 0.17
    case .otherMoneyInClause: -0.49
    case .otherShareInClause: -0.6
    case .noFigure: -0.35
    case .heading: -0.7
    case .listItem: 1.18
    case .manyDates: -0.27
    case .severalParties: 0.42
    case .dealJustBefore: 0.47
    case .partyOfDeal: 0.32
    }
  }
}
