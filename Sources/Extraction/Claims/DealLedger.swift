internal import Claims

/// The deals that an article tells, in its order: who is meant where a sentence does not say.
///
/// It is filled before it is asked, so that a headline's "an American tycoon" may find the name that
/// the text gives later.
struct DealLedger {
  /// A deal as one sentence tells it.
  struct Deal {
    let frame: Frame
    let from: [Int]
    let to: [Int]
    let sentence: Int
    let block: Int
    let kind: Sentence.Kind
    let modality: Modality
  }

  /// A claim that looks for its parties.
  struct Query {
    let frame: Frame
    let sentence: Int
    let block: Int
    let kind: Sentence.Kind
    let topic: Int?
    /// Whom its sentence names.
    let named: [ClaimSketch.Bystander]
    /// Whether who pays is to be found.
    let needsPayer: Bool
  }

  private(set) var deals: [Deal] = []
  /// Whom the article is about most, with what it speaks for them.
  private let principals: [(entity: Int, points: Double)]

  /// `weights` says how often each entity is named, more where a headline names it.
  init(weights: [Int: Int]) {
    let top = Double(weights.values.max() ?? 1)
    principals =
      weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(6).filter { $0.value > 1 }
      .map { ($0.key, Weight.principal * Double($0.value) / top) }
  }

  mutating func add(_ deal: Deal) {
    guard !deal.from.isEmpty || !deal.to.isEmpty else { return }
    deals.append(deal)
  }

  /// How firm the last deal of the same payer was; nil where there was none.
  func modality(of roles: Roles, frame: Frame, before sentence: Int) -> Modality? {
    window(around: sentence).last { deal in
      deal.sentence < sentence && deal.frame.fits(frame) && deal.from == roles.from
    }?.modality
  }

  /// Whether the article tells the same deal the other way round.
  func knowsReverse(of roles: Roles, frame: Frame, around sentence: Int) -> Bool {
    guard !roles.from.isEmpty, !roles.to.isEmpty else { return false }
    let near = window(around: sentence)
    return near.contains { $0.isSamePair(roles.to, roles.from, frame) }
      && !near.contains { $0.isSamePair(roles.from, roles.to, frame) }
  }

  // MARK: Choosing

  /// Fills the missing sides of a claim; returns the rules that did, nil where none could.
  ///
  /// Every deal near speaks for those on its sides, the more the nearer and the more alike it is; so
  /// that one sentence misread does not outweigh three read well.
  func complete(_ roles: inout Roles, for query: Query, entities: [Entity]) -> String? {
    let near = window(around: query.sentence)
    var rules: [String] = []
    for _ in 0..<2 {
      var slots: [Slot] = []
      if roles.to.isEmpty { slots.append(.to) }
      if roles.from.isEmpty, query.needsPayer { slots.append(.from) }
      var best: (candidate: Candidate, slot: Slot)?
      for slot in slots {
        guard let one = candidate(for: slot, query, known: roles, near, entities) else { continue }
        if one.score > best?.candidate.score ?? Weight.least { best = (one, slot) }
      }
      guard let best else { break }
      roles.fill(best.slot, best.candidate.entities)
      rules.append(best.candidate.reason.words)
    }
    return rules.isEmpty ? nil : rules.joined(separator: ", ")
  }

  /// Why somebody may be on a side.
  private enum Reason {
    case deal(sentence: Int), named, topic, principal

    var words: String {
      switch self {
      case .deal(let sentence): "deal of sentence \(sentence + 1)"
      case .named: "the other party of the sentence"
      case .topic: "who the sentence before is about"
      case .principal: "who the article is about"
      }
    }
  }

  /// Somebody who may be on a side, and what speaks for it.
  private struct Candidate {
    let entities: [Int]
    var score: Double
    var reason: Reason
    /// The most that one reason gave.
    var strongest: Double
  }

  private func candidate(
    for slot: Slot, _ query: Query, known: Roles, _ near: [Deal], _ entities: [Entity]
  ) -> Candidate? {
    let used = known.from + known.to + known.aside
    var candidates: [Candidate] = []
    func support(_ who: [Int], _ points: Double, _ reason: Reason) {
      guard !who.isEmpty, !who.contains(where: used.contains) else { return }
      if let place = candidates.firstIndex(where: { $0.entities == who }) {
        candidates[place].score += points
        if points > candidates[place].strongest {
          candidates[place].strongest = points
          candidates[place].reason = reason
        }
      } else {
        candidates.append(
          Candidate(entities: who, score: points, reason: reason, strongest: points))
      }
    }
    let spoken = near.map { points(of: $0, for: query, known: known, slot: slot) }
    for (deal, points) in zip(near, spoken) {
      support(slot == .to ? deal.to : deal.from, points, .deal(sentence: deal.sentence))
    }
    let close = Set(
      query.named.filter(\.isClose).map(\.entities).filter { one in
        !one.contains(where: used.contains)
      })
    for one in query.named {
      var points = one.isClose ? Weight.named : Weight.namedFar
      if one.isClose, close.count > 1 { points *= Weight.severalNamed }
      if one.isLabel {
        points = Weight.label
      } else if let leaning = one.leaning {
        points *=
          leaning == slot
          ? Weight.leansFor : leaning == .aside ? Weight.standsAside : Weight.leansAgainst
      }
      support(one.entities, points, .named)
    }
    // Who buys what is sold is told, or not known.
    let isOpen =
      slot == .from && (query.frame == .sell || query.frame.family == .work && !known.to.isEmpty)
    if let topic = query.topic, !isOpen {
      support([topic], Weight.topic, .topic)
    }
    if !isOpen {
      for one in principals { support([one.entity], one.points, .principal) }
    }
    for (deal, said) in zip(near, spoken) {
      // Who is told on the other side speaks against.
      let points = said * Weight.opposite
      let others = slot == .to ? deal.from : deal.to
      guard !others.isEmpty else { continue }
      for place in candidates.indices
      where candidates[place].entities.contains(where: others.contains) {
        candidates[place].score -= points
      }
    }
    if slot == .to {
      for place in candidates.indices
      where candidates[place].entities.contains(where: { entities[$0].kind != .organization }) {
        candidates[place].score -= Weight.noCompany
      }
    }
    if slot == .from {
      for place in candidates.indices
      where candidates[place].entities.contains(where: { entities[$0].kind == .exchange }) {
        candidates[place].score -= Weight.venue
      }
    }
    var best: Candidate?
    for one in candidates where one.score > best?.score ?? 0 { best = one }
    return best
  }

  /// How much a deal speaks for those on its side.
  private func points(of deal: Deal, for query: Query, known: Roles, slot: Slot) -> Double {
    var points =
      deal.frame.family == query.frame.family
      ? Weight.sameFamily : deal.frame.fits(query.frame) ? Weight.anyFamily : Weight.otherFamily
    let distance = query.sentence - deal.sentence
    points *= distance >= 0 ? Weight.fading(distance) : Weight.ahead * Weight.fading(-distance)
    if deal.block == query.block {
      points *= Weight.sameBlock
    } else if query.kind == .listItem, deal.kind == .listItem {
      points *= Weight.otherItem
    }
    let sharesPayer = known.from.contains(where: deal.from.contains)
    let sharesPayee = known.to.contains(where: deal.to.contains)
    if sharesPayer || sharesPayee { points *= Weight.agrees }
    if slot == .to, !known.from.isEmpty, !deal.from.isEmpty, !sharesPayer { points *= Weight.rival }
    if slot == .from, !known.to.isEmpty, !deal.to.isEmpty, !sharesPayee {
      points *= Weight.otherTarget
    }
    return points
  }

  /// The deals near a sentence and the first of the article: what is compared stays bounded.
  private func window(around sentence: Int) -> [Deal] {
    let after = deals.firstPlace { $0.sentence > sentence }
    let low = max(0, after - Weight.lookBack)
    let high = min(deals.count, after + Weight.lookAhead)
    return Array(deals[0..<min(Weight.opening, low)]) + Array(deals[low..<high])
  }

  /// Who puts money into a company's round in the sentences beside it: "Karst led, and was joined
  /// by Rowan".
  func investors(of company: [Int], for query: Query) -> [Int] {
    var found: [Int] = []
    for deal in window(around: query.sentence)
    where (deal.block == query.block || query.kind == .heading && deal.block == query.block + 1)
      && abs(deal.sentence - query.sentence) <= 2
    {
      guard [.lead, .invest, .enter, .raise].contains(deal.frame),
        deal.to.isEmpty || deal.to.contains(where: company.contains)
      else { continue }
      for one in deal.from where !found.contains(one) && !company.contains(one) {
        found.append(one)
      }
    }
    return found
  }

  /// What speaks for somebody, in points; the most points win.
  private enum Weight {
    /// Below this a side stays empty.
    static let least = 0.25
    static let sameFamily = 1.0
    static let anyFamily = 0.9
    static let otherFamily = 0.25
    /// What a deal is worth so many sentences on.
    static func fading(_ sentences: Int) -> Double {
      let values = [1, 0.85, 0.7, 0.55, 0.45, 0.35, 0.3, 0.25, 0.2]
      return sentences < values.count ? values[sentences] : 0.15
    }
    /// A deal that is told only later.
    static let ahead = 0.3
    static let sameBlock = 1.3
    /// Each bullet has a deal of its own.
    static let otherItem = 0.2
    /// The side that is known is the same.
    static let agrees = 2.5
    /// Another bidder for it.
    static let rival = 0.8
    /// The same buyer of something else.
    static let otherTarget = 0.2
    static let opposite = 0.6
    static let named = 1.3
    static let namedFar = 0.4
    /// More than one may be meant.
    static let severalNamed = 0.7
    static let leansFor = 1.3
    static let standsAside = 0.2
    static let label = 2.0
    static let leansAgainst = 0.8
    static let topic = 0.3
    static let principal = 1.0
    /// People and states are hardly ever bought.
    static let noCompany = 0.8
    /// An exchange is where shares are sold, more often than a party.
    static let venue = 0.8
    static let lookBack = 24
    static let lookAhead = 6
    static let opening = 4
  }
}

extension DealLedger.Deal {
  fileprivate func isSamePair(_ payers: [Int], _ payees: [Int], _ other: Frame) -> Bool {
    frame.family == other.family && from == payers && to == payees
  }
}

extension Array {
  /// The first place whose element passes a test that all after it pass too.
  fileprivate func firstPlace(where test: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
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
    case .acquire, .sell, .bid, .merge, .assume, .pass: .purchase
    case .order, .supply, .contract, .win, .award, .partner: .work
    case .deal, .pay, .value, .hold, .nondeal: .any
    }
  }

  func fits(_ other: Frame) -> Bool {
    family == .any || other.family == .any || family == other.family
  }

  /// Whether the deal has a payer that the article will have named.
  var needsPayer: Bool {
    switch self {
    case .raise, .lead, .value, .list: false
    default: true
    }
  }
}
