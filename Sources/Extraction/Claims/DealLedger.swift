internal import Claims

/// The deals that an article tells, in its order: who is meant where a sentence does not say.
///
/// It is filled before it is asked, so that a headline's "an American tycoon" may find the name that
/// the text gives later. It has twenty lists, and cannot be copied.
struct DealLedger: ~Copyable {
  /// A deal as one sentence tells it.
  struct Deal {
    let frame: Frame
    let from: [Int]
    let to: [Int]
    let sentence: Int
    let block: Int
    let modality: Modality
    /// Whether it is told as of before what the article tells.
    let isEarlier: Bool
    /// Whether its sentence tells it beside what the article tells: "par ailleurs".
    var isApart = false
  }

  /// A claim that looks for its parties.
  struct Query {
    let frame: Frame
    let property: Property
    let sentence: Int
    let block: Int
    let kind: Sentence.Kind
    let topic: Int?
    /// Whom its sentence names.
    let named: [ClaimSketch.Bystander]
    /// Whether who pays is to be found.
    let needsPayer: Bool
    let value: Value
    /// Who holds another share in the same sentence: none of them is what is held.
    let holders: [Int]
    /// Whether the claim hangs on a verb.
    let isVerbal: Bool
    /// Whether its sentence tells a side by another cue than the claim's own.
    let isBorrowed: Bool
    /// Whether whom its sentence has on a side is there for certain: in a row of a table.
    let isCertain: Bool
    /// Whether it is told as of before what the article tells.
    let isEarlier: Bool
    /// Whether it is yet to come, by a rumour.
    let isRumored: Bool
    /// Whether it is a holding that is offered for sale, and whose seller is no holder of it.
    let isOffered: Bool
  }

  /// What a whole article says of an entity, for whoever asks it for many claims.
  struct Standing {
    let kind: Entity.Kind
    let isAdviser: Bool
    /// Whether it lives by investing.
    let isInvestor: Bool
    /// Whether it lives by selling computing.
    let sellsComputing: Bool
    /// Whether the headline names it.
    var isTitled = false
    /// How much of the article is about it, from 0 to 1, where it is among those whom it is about most.
    var share = 0.0
    /// In how many deals it is on either side.
    var paid = 0
    var received = 0
  }

  /// A figure whose sentence tells of whom it is.
  struct Told {
    let property: Property
    let value: Value
    let roles: Roles
    let sentence: Int
  }

  private(set) var deals: [Deal] = []
  /// Whom the article is about most, the most first.
  private(set) var principals: [Int] = []
  /// What the whole article says of each entity, by its number.
  private(set) var standings: [Standing] = []
  /// Each entity by itself, by its number: it is weighed so for many claims.
  private(set) var alone: [[Int]] = []
  /// Whom the headline names.
  private let titled: Set<Int>
  /// The sentence of the headline.
  private let headline: Int
  /// Whom each sentence names, by its number; nobody where it was left out.
  private(set) var spoken: [[Int]]
  /// The same, to be asked at a look.
  private(set) var spokenBits: [EntityBits]
  /// The paragraph of each sentence.
  let blocks: [Int]
  /// Whether each sentence is an item of a list.
  let items: [Bool]
  /// By sentence: the section under a heading that names somebody, by its number; nil under none.
  private var numbers: [Int?]
  /// Whom each section speaks of.
  private var members: [Set<Int>] = []
  /// Whom the headings name.
  private var heads: Set<Int> = []
  /// The figures that are told with whom they are of.
  private(set) var told: [Told] = []
  static let mostTold = 32
  /// By paragraph: whom it names first, and in which sentence; nil where it names nobody.
  private(set) var openers: [(entity: Int, sentence: Int)?]
  /// Whom the heading above each sentence names.
  private(set) var sections: [Int?]
  private var section: Int?
  /// Whom it names, where it is a company's name and no more, or the label of the item.
  private(set) var labels: [Int?]
  /// By sentence: whether it tells figures.
  private var figured: [Bool]
  /// By paragraph: the first of them; nil where there is none.
  private var opens: [Int?]
  /// By sentence: the figures of rounds that it tells.
  private var rounds: [[Value]]
  /// By sentence: the sums that it says somebody puts in.
  private var parts: [[Value]]

  /// `titled` are those whom the headline names.
  init(titled: Set<Int>, headline: Int, sentences: [Sentence]) {
    self.titled = titled
    self.headline = headline
    blocks = sentences.map(\.block)
    items = sentences.map { $0.kind == .listItem }
    spoken = Array(repeating: [], count: sentences.count)
    spokenBits = Array(filling: sentences.count, with: EntityBits([]))
    sections = Array(repeating: nil, count: sentences.count)
    labels = sections
    numbers = sections
    figured = Array(repeating: false, count: sentences.count)
    rounds = Array(repeating: [], count: sentences.count)
    parts = rounds
    let paragraphs = (blocks.max() ?? -1) + 1
    openers = Array(repeating: nil, count: paragraphs)
    opens = Array(repeating: nil, count: paragraphs)
  }

  mutating func add(_ deal: Deal) {
    guard !deal.from.isEmpty || !deal.to.isEmpty else { return }
    deals.append(deal)
  }

  /// Finds whom the article is about, once it has been read: by how many sentences speak of each,
  /// names or not, the headline counting four times.
  mutating func weigh(_ entities: [Entity], _ naming: NamingVocabulary) {
    var weights = Array(repeating: 0, count: entities.count)
    for (sentence, all) in spoken.enumerated() {
      for (place, one) in all.enumerated()
      where entities[one].kind.isCompany && !all[..<place].contains(one) {
        weights[one] += sentence == headline && !titled.isEmpty ? 4 : 1
      }
    }
    let top = Double(max(1, weights.max() ?? 1))
    let most = weights.indices.filter { weights[$0] > 1 }
      .sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(6)
    principals = Array(most)
    alone = entities.indices.map { [$0] }
    standings = entities.map {
      Standing(
        kind: $0.kind, isAdviser: $0.isAdviser, isInvestor: naming.isInvestor($0),
        sellsComputing: naming.sellsComputing($0))
    }
    for entity in most { standings[entity].share = Double(weights[entity]) / top }
    for entity in titled { standings[entity].isTitled = true }
    for place in deals.indices {
      for one in deals[place].from { standings[one].paid += 1 }
      for one in deals[place].to { standings[one].received += 1 }
    }
  }

  /// Takes up the figures that the article tells, once it has been read.
  mutating func tell(_ sketches: [ClaimSketch]) {
    // By their places: a copy of each would cost more than what is asked of it.
    for place in sketches.indices where sketches[place].subject.property != .valuation {
      figured[sketches[place].index] = true
    }
    for place in sketches.indices where opens[sketches[place].sentence.block] == nil {
      opens[sketches[place].sentence.block] = sketches[place].index
    }
    for place in sketches.indices
    where sketches[place].subject.property == .amount && sketches[place].frame.isOfShares {
      rounds[sketches[place].index].append(sketches[place].subject.value.plain)
    }
    for place in sketches.indices
    where sketches[place].subject.property == .amount && sketches[place].frame == .invest {
      parts[sketches[place].index].append(sketches[place].subject.value.plain)
    }
    for place in sketches.indices.prefix(64)
    where told.count < Self.mostTold && sketches[place].isGrounded && !sketches[place].isRow {
      told.append(
        Told(
          property: sketches[place].subject.property, value: sketches[place].subject.value.plain,
          roles: sketches[place].roles, sentence: sketches[place].index))
    }
  }

  /// `isHeading` where the sentence stands over others, and is not the article's own headline;
  /// `label` whom the heading above or the item names, where that is a name and no more.
  mutating func speak(of entities: [Int], in sentence: Int, isHeading: Bool, label: Int?) {
    spoken[sentence] = entities
    spokenBits[sentence] = EntityBits(entities)
    if isHeading {
      section = entities.first
      if let section {
        heads.insert(section)
        members.append([])
      }
    }
    if section != nil {
      numbers[sentence] = members.count - 1
      members[members.count - 1].formUnion(entities)
    }
    sections[sentence] = section
    labels[sentence] = label
    if let first = entities.first, openers[blocks[sentence]] == nil {
      openers[blocks[sentence]] = (first, sentence)
    }
  }

  /// Whom the section of a sentence speaks of, in an article whose headings name one after another:
  /// what each tells is of its own companies. Nil in others.
  func members(beside sentence: Int) -> Set<Int>? {
    heads.count >= 3 ? numbers[sentence].map { members[$0] } : nil
  }

  /// The first deal that the article tells with both its sides, else the first.
  var opening: Deal? {
    let first = deals.prefix(Reach.opening)
    return first.first { !$0.from.isEmpty && !$0.to.isEmpty && $0.sentence < headline + 4 }
      ?? first.first
  }

  /// How firm the last deal of the same payer was; nil where there was none.
  func modality(of roles: Roles, frame: Frame, before sentence: Int) -> Modality? {
    window(around: sentence).last {
      deals[$0].sentence < sentence && deals[$0].frame.fits(frame) && deals[$0].from == roles.from
    }.map { deals[$0].modality }
  }

  /// The deals that may tell who is meant in a sentence.
  func near(_ sentence: Int) -> DealsNear {
    DealsNear(window(around: sentence), of: self, to: sentence)
  }

  /// In how many deals of the article somebody is on a side, and on the other.
  func habits(of one: Int, _ slot: Slot) -> (on: Int, off: Int) {
    let standing = standings[one]
    return slot == .from
      ? (standing.paid, standing.received) : (standing.received, standing.paid)
  }

  /// The places of the deals near a sentence and of the first of the article: what is compared stays bounded.
  private func window(around sentence: Int) -> [Int] {
    let after = deals.partitioningIndex { $0.sentence > sentence }
    let low = max(0, after - Reach.back)
    let high = min(deals.count, after + Reach.ahead)
    return Array(0..<min(Reach.opening, low)) + Array(low..<high)
  }

  /// Who puts money into a company's round in the sentences beside it: "Karst led, and was joined
  /// by Rowan".
  func investors(of company: [Int], for query: Query, besides own: [Int]) -> [Int] {
    let here = investors(of: company, for: query) { abs($0) <= 2 && $1 == query.block }
    let isHeading = query.kind == .heading
    let isFirst = figured[query.sentence] && opens[query.block] == query.sentence
    guard here.isEmpty && own.isEmpty && isFirst || isHeading else { return here }
    // The next paragraph goes on with the round, where it tells no figure of its own.
    return here
      + investors(of: company, for: query) {
        $1 == query.block + 1 && $0 > 0 && $0 <= (isHeading ? 2 : 6)
          && (isHeading || !figured[query.sentence + $0])
      }.filter { !here.contains($0) }
  }

  private func investors(
    of company: [Int], for query: Query, at isBeside: (_ distance: Int, _ block: Int) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    var ofParts: [Int] = []
    // By their places: a copy of each deal would cost more than what is asked of it.
    for place in window(around: query.sentence)
    where isBeside(deals[place].sentence - query.sentence, deals[place].block) {
      let deal = deals[place]
      if deal.frame == .invest, !deal.isApart, deal.sentence != query.sentence,
        !parts[deal.sentence].isEmpty,
        !parts[deal.sentence].contains(query.value)
      {
        // "Kestrel y met 2 milliards": so much of it; where others put in the rest, all of them.
        ofParts += deal.from.filter { !ofParts.contains($0) && !company.contains($0) }
        continue
      }
      guard [.lead, .invest, .enter, .raise].contains(deal.frame),
        deal.to.isEmpty || deal.to.contains(where: company.contains),
        // "Elle avait déjà levé 11 millions": not of those who invest now.
        deal.isEarlier || !query.isEarlier, !deal.isApart,
        // "Nvidia took part. Kestrel is now in talks to raise 5 billion": who invested in the one before.
        deal.modality != .completed || !query.isRumored,
        // Those of another round of it.
        rounds[deal.sentence].isEmpty || rounds[deal.sentence].contains(query.value)
      else { continue }
      for one in deal.from where !found.contains(one) && !company.contains(one) {
        found.append(one)
      }
    }
    return found + (ofParts.count > 1 ? ofParts.filter { !found.contains($0) } : [])
  }

  /// In deals.
  private enum Reach {
    static let back = 20
    static let ahead = 6
    static let opening = 4
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

  /// Whether new shares or old ones are sold for a sum.
  var isOfShares: Bool {
    switch self {
    case .raise, .sell, .list: true
    default: false
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
