/// The deals that an article has spoken of so far: who is meant where a sentence does not say.
struct DealMemory {
  struct Deal {
    let family: Frame.Family
    let frame: Frame
    let from: [Int]
    let to: [Int]
    let sentence: Int
    let isRumored: Bool
  }

  private var deals: [Deal] = []
  private var targets: [Int: Int] = [:]

  var last: Deal? { deals.last }

  mutating func remember(_ deal: Deal) {
    guard !deal.from.isEmpty || !deal.to.isEmpty else { return }
    deals.append(deal)
    if deals.count > 32 { deals.removeFirst() }
    if let target = deal.to.first, deal.to.count == 1 { targets[target, default: 0] += 1 }
  }

  /// Whether the last deal of the same payer was rumoured; nil where there was none.
  func modality(of roles: Roles, frame: Frame) -> Bool? {
    deals.last { $0.fits(frame) && $0.from == roles.from }?.isRumored
  }

  /// Whether the article told the same deal the other way round.
  func knowsReverse(of roles: Roles, frame: Frame) -> Bool {
    guard !roles.from.isEmpty, !roles.to.isEmpty else { return false }
    return deals.contains {
      $0.family == frame.family && $0.from == roles.to && $0.to == roles.from
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
      if let deal = same ?? near ?? any { roles.fill(.to, deal.to) }
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
