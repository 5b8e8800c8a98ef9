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
    case .named: (1.28, 0.92)
    case .namedAmong: (0.91, 0.92)
    case .namedFar: (0.27, 0.26)
    case .leansFor: (0.52, 1.1)
    case .leansAgainst: (0.43, 0.4)
    case .reference: (-0.29, -0.26)
    case .label: (-0.07, 0.93)
    case .topic: (0.6, 0.01)
    case .paragraph: (0.72, 0.74)
    case .recent: (-0.06, 0.43)
    case .principal: (0.94, 1.4)
    case .principalOn: (0.17, 0.91)
    case .principalOff: (0.33, 0.62)
    case .titled: (0.56, 0.22)
    case .opensParagraph: (0.32, 0.35)
    case .sameValue: (0.6, 0.84)
    case .otherValue: (0.34, 0.22)
    case .opening: (0.19, 0.59)
    case .openingAgainst: (-0.08, -0.2)
    case .habit: (-0.47, 0.09)
    case .habitAgainst: (-0.23, -0.83)
    case .sameKind: (0.16, 0.38)
    case .otherKind: (0.12, 0.35)
    case .ahead: (0.15, -0.37)
    case .partOf: (0, -0.29)
    case .against: (-0.41, -0.7)
    case .sum: (0.18, 0.35)
    case .person: (0.3, -0.27)
    case .exchange: (-0.02, 0.14)
    case .investor: (0.44, -0.23)
    case .several: (0.1, -0.39)
    }
  }

  static func of(_ sign: PairSign) -> Double {
    switch sign {
    case .told: 0.74
    case .rival: -0.03
    case .toldHere: 0.64
    case .pairValue: 0.6
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
    case .acquire: 0.26
    case .sell: 1.55
    case .hold: 0.38
    case .pay: 0.96
    case .order: 0.55
    case .contract: 0.47
    case .lend: 0.96
    case .nondeal: 0.85
    default: 0.69
    }
  }

  private static func noPayer(_ property: Property) -> Double {
    switch property {
    case .amount: 0.51
    case .stake: 0.23
    default: 0
    }
  }

  private static func noPayee(_ frame: Frame) -> Double {
    switch frame {
    case .invest: -0.58
    case .raise: -0.26
    case .hold: -0.32
    case .bid: -0.57
    case .pay: -0.58
    default: -0.46
    }
  }

  private static func noPayee(_ property: Property) -> Double {
    switch property {
    case .amount: -0.39
    default: 0
    }
  }
}
