/// Who stands on which side of some deals, at most 32: for each entity a bit for each deal.
struct SideMarks {
  private struct Marks {
    var from: UInt32 = 0
    var to: UInt32 = 0
  }

  private var marks: [Marks]

  /// Of an article with so many entities.
  init(entities: Int) { marks = Array(filling: entities, with: Marks()) }

  /// Takes in a deal; `number` is its bit's.
  mutating func add(_ number: Int, from: [Int], to: [Int]) {
    for one in from { marks[one].from |= 1 << UInt32(number) }
    for one in to { marks[one].to |= 1 << UInt32(number) }
  }

  /// The deals that have all of some, one at least, on a side.
  func all(_ who: [Int], _ slot: Slot) -> UInt32 {
    var found = UInt32.max
    for one in who { found &= slot == .from ? marks[one].from : marks[one].to }
    return found
  }

  /// Those that have any of them there.
  func any(_ who: [Int], _ slot: Slot) -> UInt32 {
    var found: UInt32 = 0
    for one in who { found |= slot == .from ? marks[one].from : marks[one].to }
    return found
  }
}

/// The deals that may tell who is meant in a sentence, at most 32, in their order: made once for the claims of the
/// sentence, and asked by bits for each who may be meant.
struct DealsNear {
  /// Their places among the deals of the article.
  let places: [Int]
  /// How much each is worth in the sentence.
  private(set) var fadings: [Double] = []
  private(set) var sides: SideMarks
  /// Those that say who pays.
  private(set) var paid: UInt32 = 0
  /// Those that are told after the sentence.
  private(set) var later: UInt32 = 0
  /// Those of its own paragraph.
  private(set) var beside: UInt32 = 0

  init(_ places: [Int], of ledger: borrowing DealLedger, to sentence: Int) {
    self.places = places
    sides = SideMarks(entities: ledger.standings.count)
    fadings.reserveCapacity(places.count)
    for (number, place) in places.enumerated() {
      let mark: UInt32 = 1 << UInt32(number)
      // By its place: a copy of each deal would cost more than what is asked of it.
      let distance = sentence - ledger.deals[place].sentence
      sides.add(number, from: ledger.deals[place].from, to: ledger.deals[place].to)
      fadings.append(Self.fading(abs(distance)))
      if !ledger.deals[place].from.isEmpty { paid |= mark }
      if distance < 0 { later |= mark }
      if ledger.deals[place].block == ledger.blocks[sentence] { beside |= mark }
    }
  }

  /// What is told is worth so much so many sentences on.
  static func fading(_ sentences: Int) -> Double {
    switch sentences {
    case 0: 1
    case 1: 0.85
    case 2: 0.7
    case 3: 0.55
    case 4: 0.45
    case 5: 0.35
    case 6: 0.3
    case 7: 0.25
    case 8: 0.2
    default: 0.15
    }
  }
}
