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
    case .named: (1.23, 1.16)
    case .namedAmong: (1.04, 0.91)
    case .namedFar: (0.3, 0.44)
    case .leansFor: (0.89, 1.16)
    case .leansAgainst: (0.46, 0.33)
    case .reference: (-0.4, -0.41)
    case .label: (-0.09, 0.87)
    case .topic: (0.76, -0.06)
    case .paragraph: (0.51, 0.86)
    case .recent: (-0.13, 0.18)
    case .principal: (0.89, 1.48)
    case .principalOn: (0.11, 0.57)
    case .principalOff: (0.32, 0.32)
    case .titled: (0.5, 0.35)
    case .opensParagraph: (0.42, 0.18)
    case .section: (-0.11, -0.3)
    case .sameValue: (0.45, 0.85)
    case .otherValue: (0.09, 0.33)
    case .opening: (0.46, 0.85)
    case .openingAgainst: (-0.03, -0.15)
    case .habit: (-0.19, -0.21)
    case .habitAgainst: (-0.29, -0.9)
    case .sameKind: (0.26, 1.01)
    case .otherKind: (0.09, 0.22)
    case .ahead: (0.06, -0.34)
    case .partOf: (-0.01, -0.21)
    case .against: (-0.24, -0.65)
    case .sum: (0.21, 0.4)
    case .person: (0.36, -0.33)
    case .exchange: (-0.02, 0.12)
    case .investor: (0.5, -0.61)
    case .several: (0.05, -0.52)
    }
  }

  static func of(_ sign: PairSign) -> Double {
    switch sign {
    case .told: 0.8
    case .rival: 0.02
    case .toldHere: 0.54
    case .pairValue: 0.83
    }
  }

  /// What speaks for leaving a side empty.
  static func nobody(_ slot: Slot, _ query: DealLedger.Query) -> Double {
    slot == .from
      ? noPayer(query.frame) + noPayer(query.property)
      : noPayee(query.frame) + noPayee(query.property)
  }

  private static func noPayer(_ frame: Frame) -> Double {
    switch frame {
    case .invest: 1.24
    case .acquire: 0.13
    case .sell: 1.54
    case .hold: 0.33
    case .bid: 0.57
    case .pay: 1.22
    case .order: 0.58
    case .award: 0.6
    case .contract: 0.44
    case .deal: 0.84
    case .lend: 0.96
    case .merge: 0.61
    case .nondeal: 0.89
    case .pass: 1.09
    default: 0.73
    }
  }

  private static func noPayer(_ property: Property) -> Double {
    switch property {
    case .amount: 0.83
    case .stake: 0.19
    case .capacity: -0.29
    default: 0
    }
  }

  private static func noPayee(_ frame: Frame) -> Double {
    switch frame {
    case .invest: -0.62
    case .acquire: -0.65
    case .value: -0.65
    case .bid: -0.71
    case .pay: -0.65
    case .partner: -0.04
    default: -0.51
    }
  }

  private static func noPayee(_ property: Property) -> Double {
    switch property {
    case .amount: -0.33
    case .valuation: -0.15
    default: 0
    }
  }
}
