internal import Claims

/// How much each sign counts for whoever may be on a side, in points: e to the power of a
/// difference is how much likelier the one is than the other.
///
/// Fitted to annotated articles: a conditional logit over the pairs of payer and payee, each
/// article counting by the root of its claims, with a penalty on large weights.
enum PartyWeights {
  static func of(_ sign: PartySign, _ slot: Slot) -> Double {
    let (from, to) = sides(sign)
    return slot == .from ? from : to
  }

  private static func sides(_ sign: PartySign) -> (from: Double, to: Double) {
    switch sign {
    case .stated: (0.8, 0.95)
    case .statedByVerb: (0.62, -0.01)
    case .statedByOther: (0.08, -0.11)
    case .statedByPronoun: (-0.7, -0.65)
    case .statedByDescription: (-0.19, -1.39)
    case .againstStated: (-0.53, -0.81)
    case .statedOpposite: (0.79, 0.66)
    case .amongOpposite: (-0.09, 0.19)
    case .aside: (-0.12, 0.07)
    case .named: (1.44, 1.56)
    case .namedAmong: (1.71, 1.62)
    case .namedFar: (1.03, 1.2)
    case .leansFor: (0.86, 0.49)
    case .leansAgainst: (0.11, 0.42)
    case .reference: (-1.17, -1.11)
    case .label: (0.01, 0.67)
    case .topic: (-0.01, 0.03)
    case .paragraph: (0.69, 0.91)
    case .recent: (0.16, 0.2)
    case .principal: (0.71, 1.04)
    case .principalOn: (-0.08, 0.55)
    case .principalOff: (0.08, 0.74)
    case .titled: (0.33, 0.31)
    case .opensParagraph: (0.43, -0.11)
    case .section: (0.15, 0.36)
    case .sameValue: (0.69, 0.5)
    case .otherValue: (-0.06, 0.17)
    case .opening: (0.48, 0.12)
    case .openingAgainst: (-0.08, 0.06)
    case .habit: (0.28, 0.14)
    case .habitAgainst: (-0.69, -1.13)
    case .sameKind: (0.5, 0.51)
    case .otherKind: (0.12, 0.58)
    case .listed: (0.48, 0.27)
    case .ahead: (0.26, -0.01)
    case .partOf: (-0.12, 0.03)
    case .against: (-0.08, -0.04)
    case .sum: (0.14, 0.37)
    case .person: (0.33, -1.03)
    case .exchange: (-0.07, 0.26)
    case .investor: (0.47, -1.03)
    case .supplier: (-1, 1)
    case .several: (-0.16, -0.79)
    }
  }

  static func of(_ sign: PairSign) -> Double {
    switch sign {
    case .told: 0.78
    case .rival: -0.03
    case .toldHere: -0.3
    case .pairValue: 0.17
    case .stated: -0.29
    case .nobody: -0.51
    }
  }

  /// What speaks for leaving a side empty.
  static func nobody(_ slot: Slot, _ query: DealLedger.Query) -> Double {
    slot == .from
      ? noPayer(query.frame) + noPayer(query.property)
      : noPayee(query.frame) + noPayee(query.property)
  }

  /// What speaks for it beside that where the sentence has somebody there.
  static func nobodyInsteadOfStated(_ slot: Slot) -> Double {
    slot == .from ? -0.27 : -0.14
  }

  private static func noPayer(_ frame: Frame) -> Double {
    switch frame {
    case .invest: 1.56
    case .hold: 0.48
    case .contract: 0.78
    case .acquire: 0.35
    case .order: 1.23
    case .bid: 0.65
    case .lend: 1.36
    case .raise: 1.5
    case .sell: 1.68
    case .merge: 0.73
    case .deal: 0.82
    case .nondeal: 1.08
    case .pass: 1.07
    default: 0.95
    }
  }

  private static func noPayer(_ property: Property) -> Double {
    switch property {
    case .amount: 0.4
    case .stake: 0.2
    case .capacity: -0.6
    default: 0
    }
  }

  private static func noPayee(_ frame: Frame) -> Double {
    switch frame {
    case .invest: 0.18
    case .value: -0.47
    case .hold: 0.07
    case .partner: -0.19
    case .acquire: -0.76
    case .order: -0.17
    case .bid: -0.42
    case .lend: -0.41
    case .sell: -0.44
    case .deal: -0.44
    case .supply: -0.14
    default: -0.29
    }
  }

  private static func noPayee(_ property: Property) -> Double {
    switch property {
    case .amount: -0.13
    case .valuation: -0.18
    case .stake: 0.07
    case .capacity: -0.05
    default: 0
    }
  }
}
