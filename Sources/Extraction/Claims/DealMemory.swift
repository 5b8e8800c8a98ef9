internal import Claims

/// The deals that an article has spoken of so far: who is meant where a sentence does not say.
struct DealMemory {
  struct Deal {
    let family: Frame.Family
    let frame: Frame
    let from: [Int]
    let to: [Int]
    let sentence: Int
    let modality: Modality
  }

  private var deals: [Deal] = []
  /// What the sentence before asks for or announces: "Le prix ?", "Valorisation :"; nil for nothing.
  var asked: Property?
  /// The frame of the last amount or valuation.
  var lastMoney: Frame?
  /// How much of the article is about each entity.
  private var weights: [Int: Int]

  /// `weights` says how often each entity is named, more where a headline names it.
  init(weights: [Int: Int]) {
    self.weights = weights
  }

  var last: Deal? { deals.last }

  mutating func remember(_ deal: Deal) {
    guard !deal.from.isEmpty || !deal.to.isEmpty else { return }
    deals.append(deal)
    if deals.count > 32 { deals.removeFirst() }
    for one in deal.to where weights[one] != nil || weights.count < 128 {
      weights[one, default: 0] += 3
    }
  }

  /// Whom the article is about, of those not yet in the deal.
  func principal(besides roles: Roles) -> Int? {
    let used = roles.from + roles.to + roles.aside
    let best = weights.filter { !used.contains($0.key) }.max {
      ($0.value, $1.key) < ($1.value, $0.key)
    }
    return best.flatMap { $0.value > 1 ? $0.key : nil }
  }

  /// How firm the last deal of the same payer was; nil where there was none.
  func modality(of roles: Roles, frame: Frame) -> Modality? {
    deals.last { $0.fits(frame) && $0.from == roles.from }?.modality
  }

  /// How firm the sentences just before have made such a deal; nil where they tell of none.
  func modality(of frame: Frame, before sentence: Int) -> Modality? {
    deals.last { $0.fits(frame) && sentence - $0.sentence <= 3 && $0.frame != .hold }?.modality
  }

  /// Whether the article told the same deal the other way round.
  func knowsReverse(of roles: Roles, frame: Frame) -> Bool {
    guard !roles.from.isEmpty, !roles.to.isEmpty else { return false }
    return deals.contains {
      $0.family == frame.family && $0.from == roles.to && $0.to == roles.from
    }
  }

  /// The deal that a sentence means without telling it: the last but for holdings, of those that it
  /// names if it names any.
  func deal(of named: Set<Int>, before sentence: Int) -> Deal? {
    deals.last { deal in
      deal.frame != .hold && deal.frame != .value && sentence - deal.sentence <= 6
        && (named.isEmpty || !named.isDisjoint(with: deal.from + deal.to))
    }
  }

  /// Fills the missing sides from the latest deal that fits; whether anything was.
  ///
  /// `topic` is who the text is about here: it plays the part that it played before.
  func complete(_ roles: inout Roles, frame: Frame, topic: Int?, sentence: Int) -> Bool {
    let before = roles
    let needsFrom = frame.needsPayer
    if roles.to.isEmpty, roles.from.isEmpty, let topic, needsFrom,
      let own = deals.last(where: { $0.fits(frame) && ($0.from + $0.to).contains(topic) }),
      sentence - own.sentence > 1
    {
      roles.fill(own.from.contains(topic) ? .from : .to, [topic])
    }
    if roles.to.isEmpty, !roles.from.isEmpty {
      let same = deals.last {
        $0.fits(frame) && $0.from == roles.from && !$0.to.isEmpty
      }
      let near = deals.last {
        $0.fits(frame) && !$0.to.isEmpty && sentence - $0.sentence <= 6
          && $0.to.allSatisfy { !roles.from.contains($0) }
      }
      let any = deals.last {
        $0.fits(frame) && !$0.to.isEmpty && $0.to.allSatisfy { !roles.from.contains($0) }
      }
      if let same {
        roles.fill(.to, same.to)
      } else if let near, sentence - near.sentence <= 1 {
        roles.fill(.to, near.to)
      } else if let principal = principal(besides: roles) {
        roles.fill(.to, [principal])
      } else if let deal = near ?? any {
        roles.fill(.to, deal.to)
      }
    } else if roles.from.isEmpty, !roles.to.isEmpty, needsFrom {
      let same = deals.last {
        $0.fits(frame) && $0.to == roles.to && !$0.from.isEmpty && sentence - $0.sentence <= 8
      }
      if let same {
        roles.fill(.from, same.from)
      } else if let topic, !roles.to.contains(topic), frame.family != .purchase || deals.isEmpty {
        roles.fill(.from, [topic])
      }
    } else if roles.to.isEmpty, roles.from.isEmpty {
      let near = deals.last { $0.fits(frame) && sentence - $0.sentence <= 6 }
      if let near {
        roles.fill(.to, near.to)
        if needsFrom { roles.fill(.from, near.from) }
      }
    }
    if roles.to.isEmpty, roles.from.isEmpty, !needsFrom, let principal = principal(besides: roles) {
      roles.fill(.to, [principal])
    }
    return roles != before
  }
}

extension DealMemory.Deal {
  func fits(_ other: Frame) -> Bool {
    other.family == .any || family == .any || family == other.family
  }
}

extension Frame {
  /// Deals of one family can stand for each other in the next sentence.
  enum Family: Sendable {
    case money, purchase, work, any
  }

  var family: Family {
    switch self {
    case .invest, .enter, .raise, .lead, .lend, .list: .money
    case .acquire, .sell, .bid, .merge, .assume: .purchase
    case .order, .supply, .contract, .win, .award, .partner: .work
    case .deal, .pay, .value, .hold, .nondeal: .any
    }
  }

  /// Whether the deal has a payer that the article will have named.
  var needsPayer: Bool {
    switch self {
    case .raise, .lead, .value, .list: false
    default: true
    }
  }
}
