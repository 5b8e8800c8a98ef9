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
    let named: [Int]
  }

  private(set) var deals: [Deal] = []
  /// How much of the article is about each entity.
  private var weights: [Int: Int]
  /// How often each entity pays and is paid.
  private var paying: [Int: Int] = [:]
  private var paid: [Int: Int] = [:]

  /// `weights` says how often each entity is named, more where a headline names it.
  init(weights: [Int: Int]) {
    self.weights = weights
  }

  var last: Deal? { deals.last }

  mutating func add(_ deal: Deal) {
    guard !deal.from.isEmpty || !deal.to.isEmpty else { return }
    deals.append(deal)
    guard paying.count < 256, paid.count < 256 else { return }
    for one in deal.from { paying[one, default: 0] += 1 }
    for one in deal.to { paid[one, default: 0] += 1 }
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

  /// Fills the missing sides of a claim; returns the rule that did, nil where none could.
  func complete(_ roles: inout Roles, for query: Query) -> String? {
    let near = window(around: query.sentence)
    var rules: [String] = []
    for _ in 0..<2 {
      let needsTo = roles.to.isEmpty
      let needsFrom = roles.from.isEmpty && query.frame.needsPayer
      guard needsTo || needsFrom else { break }
      var best: (score: Double, roles: Roles, rule: String)?
      for deal in near {
        guard let filled = roles.filled(by: deal, from: needsFrom, to: needsTo) else { continue }
        let score = score(of: deal, for: query, known: roles, needsFrom: needsFrom, needsTo: needsTo)
        if score > best?.score ?? Weight.least {
          best = (score, filled, "deal of sentence \(deal.sentence + 1)")
        }
      }
      for (entity, place) in candidates(query, besides: roles) {
        for slot in [Slot.to, .from] where slot == .to ? needsTo : needsFrom {
          let score = score(of: entity, as: slot, place: place)
          guard score > best?.score ?? Weight.least else { continue }
          var filled = roles
          filled.fill(slot, [entity])
          best = (score, filled, place.rawValue)
        }
      }
      guard let best, best.roles != roles else { break }
      roles = best.roles
      rules.append(best.rule)
    }
    return rules.isEmpty ? nil : rules.joined(separator: ", ")
  }

  /// Who puts money into a company's round in the sentences beside it: "Karst led, and was joined
  /// by Rowan".
  func investors(of company: [Int], for query: Query) -> [Int] {
    var found: [Int] = []
    for deal in window(around: query.sentence)
    where deal.block == query.block && abs(deal.sentence - query.sentence) <= 2 {
      guard [.lead, .invest, .enter, .raise].contains(deal.frame),
        deal.to.isEmpty || deal.to.contains(where: company.contains)
      else { continue }
      for one in deal.from where !found.contains(one) && !company.contains(one) {
        found.append(one)
      }
    }
    return found
  }

  /// The deals near a sentence and the first of the article: what is compared stays bounded.
  private func window(around sentence: Int) -> [Deal] {
    let after = deals.firstPlace { $0.sentence > sentence }
    let low = max(0, after - Weight.lookBack)
    let high = min(deals.count, after + Weight.lookAhead)
    return Array(deals[0..<min(Weight.opening, low)]) + Array(deals[low..<high])
  }

  private func score(
    of deal: Deal, for query: Query, known: Roles, needsFrom: Bool, needsTo: Bool
  ) -> Double {
    var score = 0.0
    score +=
      deal.frame.family == query.frame.family
      ? Weight.sameFamily : deal.frame.fits(query.frame) ? Weight.anyFamily : Weight.otherFamily
    if deal.sentence <= query.sentence {
      score += max(0, Weight.recent - Weight.fading * Double(query.sentence - deal.sentence))
    } else {
      score -= Weight.ahead
    }
    if deal.block == query.block {
      score += Weight.sameBlock
    } else if query.kind == .listItem || deal.kind == .listItem {
      score -= Weight.otherItem
    }
    if deal.kind == .heading { score += Weight.heading }
    if let topic = query.topic, deal.from.contains(topic) || deal.to.contains(topic) {
      score += Weight.topic
    }
    if query.named.contains(where: { deal.from.contains($0) || deal.to.contains($0) }) {
      score += Weight.named
    }
    if !known.from.isEmpty, !deal.from.isEmpty {
      score += known.from.contains(where: deal.from.contains) ? Weight.agrees : -Weight.differs
    }
    if !known.to.isEmpty, !deal.to.isEmpty {
      score += known.to.contains(where: deal.to.contains) ? Weight.agrees : -Weight.differs
    }
    if needsFrom, needsTo, !deal.from.isEmpty, !deal.to.isEmpty { score += Weight.bothSides }
    return score
  }

  /// How an entity that stands alone is connected with the claim.
  private enum Place: String {
    case sentence = "the other party of the sentence"
    case topic = "who the sentence before is about"
    case principal = "who the article is about"
  }

  private func candidates(_ query: Query, besides roles: Roles) -> [(Int, Place)] {
    let used = roles.from + roles.to + roles.aside
    var found: [(Int, Place)] = query.named.filter { !used.contains($0) }.map { ($0, .sentence) }
    if let topic = query.topic, !used.contains(topic) { found.append((topic, .topic)) }
    let principal = weights.filter { !used.contains($0.key) && $0.value > 1 }.max {
      ($0.value, $1.key) < ($1.value, $0.key)
    }
    if let principal { found.append((principal.key, .principal)) }
    return found
  }

  private func score(of entity: Int, as slot: Slot, place: Place) -> Double {
    var score: Double
    switch place {
    case .sentence: score = Weight.inSentence
    case .topic: score = Weight.isTopic
    case .principal: score = Weight.isPrincipal
    }
    let pays = Double(paying[entity] ?? 0)
    let isPaid = Double(paid[entity] ?? 0)
    let lean = (isPaid - pays) / (isPaid + pays + 1)
    score += Weight.habit * (slot == .to ? lean : -lean)
    return score
  }

  /// What speaks for a deal or an entity, in points; the most points win.
  private enum Weight {
    /// Below this a side stays empty.
    static let least = 2.0
    static let sameFamily = 3.0
    static let anyFamily = 2.0
    static let otherFamily = -1.5
    /// Of a deal of the same sentence; each sentence between takes `fading` away.
    static let recent = 5.0
    static let fading = 0.7
    /// A deal that is told only later.
    static let ahead = 1.0
    static let sameBlock = 1.0
    /// Each bullet has a deal of its own.
    static let otherItem = 4.0
    static let heading = 1.0
    /// The sentence goes on about one of its parties.
    static let topic = 1.5
    /// The sentence names one of its parties.
    static let named = 1.5
    /// The side that is known is the same, or another.
    static let agrees = 4.0
    static let differs = 3.0
    static let bothSides = 1.0
    static let inSentence = 4.0
    static let isTopic = 2.5
    static let isPrincipal = 2.2
    /// Who has been on one side is there again.
    static let habit = 3.0
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

extension Roles {
  /// These roles with the missing sides from a deal; nil where it has none of them to give.
  fileprivate func filled(by deal: DealLedger.Deal, from: Bool, to: Bool) -> Roles? {
    var filled = self
    if to, !deal.to.contains(where: self.from.contains) { filled.fill(.to, deal.to) }
    if from, !deal.from.contains(where: self.to.contains) { filled.fill(.from, deal.from) }
    return filled == self ? nil : filled
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
    case .acquire, .sell, .bid, .merge, .assume: .purchase
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
