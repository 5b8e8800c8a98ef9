internal import Claims

/// How much each sign counts for whoever may be on a side, in points: e to the power of a difference
/// is how much likelier the one is than the other.
///
/// Fitted to annotated articles: a conditional logit over the pairs of payer and payee, each article
/// counting by the root of its claims, with a penalty on large weights.
enum PartyWeights {
  static func of(_ sign: PartySign, _ slot: Slot) -> Double {
    let (from, to) = sides(sign)
    return slot == .from ? from : to
  }

  private static func sides(_ sign: PartySign) -> (from: Double, to: Double) {
    switch sign {
    case .named: (1.26, 1.2)
    case .namedAmong: (1.08, 0.81)
    case .namedFar: (0.25, 0.47)
    case .leansFor: (0.89, 1.11)
    case .leansAgainst: (0.31, 0.38)
    case .reference: (-0.56, -0.32)
    case .label: (-0.05, 0.86)
    case .topic: (0.71, -0.03)
    case .paragraph: (0.5, 0.81)
    case .recent: (-0.1, 0.19)
    case .principal: (0.86, 1.42)
    case .principalOn: (0.15, 0.55)
    case .principalOff: (0.35, 0.34)
    case .titled: (0.47, 0.36)
    case .opensParagraph: (0.47, 0.14)
    case .sameValue: (0.52, 0.84)
    case .otherValue: (0.21, 0.34)
    case .opening: (0.6, 0.76)
    case .openingAgainst: (-0.07, -0.06)
    case .habit: (-0.11, -0.14)
    case .habitAgainst: (-0.28, -0.85)
    case .sameKind: (0.15, 0.95)
    case .otherKind: (-0.03, 0.25)
    case .ahead: (0.18, -0.36)
    case .partOf: (0, -0.3)
    case .against: (-0.3, -0.62)
    case .sum: (0.15, 0.5)
    case .person: (0.34, -0.32)
    case .exchange: (-0.01, 0.15)
    case .investor: (0.51, -0.61)
    case .several: (0.06, -0.5)
    }
  }

  static func of(_ sign: PairSign) -> Double {
    switch sign {
    case .told: 0.67
    case .rival: 0.2
    case .toldHere: 0.57
    case .pairValue: 0.84
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
    case .invest: 1.46
    case .acquire: 0.13
    case .sell: 1.45
    case .hold: 0.34
    case .bid: 0.58
    case .pay: 1.18
    case .order: 0.58
    case .award: 0.61
    case .contract: 0.46
    case .deal: 0.85
    case .lend: 0.96
    case .merge: 0.61
    case .nondeal: 0.9
    case .pass: 1.09
    default: 0.74
    }
  }

  private static func noPayer(_ property: Property) -> Double {
    switch property {
    case .amount: 0.82
    case .stake: 0.21
    case .capacity: -0.29
    default: 0
    }
  }

  private static func noPayee(_ frame: Frame) -> Double {
    switch frame {
    case .invest: -0.64
    case .acquire: -0.65
    case .value: -0.64
    case .bid: -0.71
    case .pay: -0.65
    case .partner: -0.03
    default: -0.5
    }
  }

  private static func noPayee(_ property: Property) -> Double {
    switch property {
    case .amount: -0.34
    case .valuation: -0.14
    default: 0
    }
  }
}
