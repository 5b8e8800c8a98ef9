import Claims

/// How the distinct values of a question stand to each other.
///
/// Up to 48 values every pair is compared. Beyond that each is compared with its four neighbours on
/// both sides, the smallest and the largest, and the eight that are stated most: what a reader
/// could take in, at a cost linear in the values.
struct PairTable: Sendable {
  private static let allPairsUpTo = 48

  private struct Pair: Hashable {
    let left: Int32
    let right: Int32
  }

  /// All pairs, row by row; empty where there are too many.
  private var square: [Comparison?] = []
  /// The pairs compared where there are too many.
  private var table: [Pair: Comparison] = [:]
  private let count: Int
  /// For each value, the values that it was compared with, in order.
  private(set) var neighbours: [[Int]]

  init(
    _ groups: [ValueGroup], _ entries: [Dossier.Entry], _ property: Property, blanks: [Bool]
  ) {
    count = groups.count
    neighbours = Array(repeating: [], count: groups.count)
    guard groups.count > 1 else { return }
    let stages = property == .status ? groups.map { DealStage($0.comparable) } : []
    let texts = groups.map { group -> ComparableText? in
      if case .text(let text) = group.comparable { ComparableText(text) } else { nil }
    }
    let values = groups.map(\.comparable)
    let phases = groups.map { Phase($0, entries) }
    let compare = { (low: Int, high: Int) -> Comparison in
      if blanks[low] || blanks[high] { return Comparison(.incomparable, by: .kind) }
      if !stages.isEmpty, let left = stages[low], let right = stages[high],
        let step = Self.step((groups[low], left), (groups[high], right), entries)
      {
        return step
      }
      let comparison =
        if let mine = texts[low], let theirs = texts[high] {
          mine.compared(to: theirs)
        } else if (texts[low] == nil) != (texts[high] == nil) {
          // Words where the rest give a date or a number are another answer.
          Comparison(.contradicts, by: .different)
        } else {
          Comparison(of: values[low], with: values[high])
        }
      return switch (phases[low], phases[high]) {
      case (.denial, .denial): Comparison(.compatible, by: .denial)
      // To deny one figure says nothing about another.
      case (.denial, _), (_, .denial):
        Comparison(comparison.relation == .contradicts ? .compatible : .contradicts, by: .denial)
      case (.done, .talk)
      where comparison.relation == .contradicts
        && Self.areEpisodes(groups[low], groups[high], entries):
        Comparison(.incomparable, by: .episode)
      case (.talk, .done)
      where comparison.relation == .contradicts
        && Self.areEpisodes(groups[high], groups[low], entries):
        Comparison(.incomparable, by: .episode)
      default: comparison
      }
    }
    if groups.count <= Self.allPairsUpTo {
      square = Array(repeating: nil, count: count * count)
      for low in groups.indices {
        neighbours[low] = groups.indices.filter { $0 != low }
        for high in low + 1..<groups.count {
          let comparison = compare(low, high)
          square[low * count + high] = comparison
          square[high * count + low] = comparison.reversed
        }
      }
      return
    }
    let stated = groups.indices.sorted {
      let (left, right) = (groups[$0].members.count, groups[$1].members.count)
      return left == right ? $0 < $1 : left > right
    }
    let anchors = Set(stated.prefix(8) + [0, groups.count - 1]).sorted()
    for left in groups.indices {
      for right in Array(left + 1..<min(left + 5, groups.count)) + anchors where right != left {
        let (low, high) = (min(left, right), max(left, right))
        let pair = Pair(left: Int32(clamping: low), right: Int32(clamping: high))
        guard table[pair] == nil else { continue }
        table[pair] = compare(low, high)
        neighbours[low].append(high)
        neighbours[high].append(low)
      }
    }
    for index in neighbours.indices { neighbours[index].sort() }
  }

  /// What all claims of a value tell of.
  private enum Phase {
    case done, talk, denial, other

    init(_ group: ValueGroup, _ entries: [Dossier.Entry]) {
      if group.isDenial {
        self = .denial
      } else if group.members.allSatisfy({ entries[$0].claim.modality == .completed }) {
        self = .done
      } else if group.members.allSatisfy({ entries[$0].claim.modality == .rumored }) {
        self = .talk
      } else {
        self = .other
      }
    }
  }

  /// How two stages of a deal stand to each other: to go further is no contradiction. Nil where a
  /// report of the earlier stage came after the later one, or the two are not steps of one course.
  private static func step(
    _ left: (group: ValueGroup, stage: DealStage), _ right: (group: ValueGroup, stage: DealStage),
    _ entries: [Dossier.Entry]
  ) -> Comparison? {
    guard !left.group.isDenial, !right.group.isDenial else { return nil }
    let isForward = left.stage.leads(to: right.stage)
    guard isForward || right.stage.leads(to: left.stage) else { return nil }
    let (early, late) = isForward ? (left.group, right.group) : (right.group, left.group)
    guard let first = late.members.first,
      !early.members.contains(where: {
        entries[$0].claim.isSurelyLater(than: entries[first].claim)
      })
    else { return nil }
    return Comparison(.compatible, by: .progress, narrower: isForward ? .right : .left)
  }

  /// Whether the talk came later than the thing done, or in the same article.
  private static func areEpisodes(
    _ done: ValueGroup, _ talk: ValueGroup, _ entries: [Dossier.Entry]
  ) -> Bool {
    guard let past = done.members.first.map({ entries[$0].claim }),
      let first = talk.members.first.map({ entries[$0].claim })
    else { return false }
    if first.isSurelyLater(than: past) { return true }
    let articles = Set(done.members.map { entries[$0].claim.article })
    return talk.members.contains { articles.contains(entries[$0].claim.article) }
  }

  /// How two values stand to each other, from the side of the first; nil where they were not
  /// compared. A value agrees with itself.
  subscript(left: Int, right: Int) -> Comparison? {
    if left == right { return Comparison(.agrees, by: .sameBounds) }
    if !square.isEmpty { return square[left * count + right] }
    let pair = Pair(
      left: Int32(clamping: min(left, right)), right: Int32(clamping: max(left, right)))
    return left < right ? table[pair] : table[pair]?.reversed
  }

  /// How two values stand to each other; nil where they were not compared.
  func relation(_ left: Int, _ right: Int) -> Relation? {
    if left == right { return .agrees }
    if !square.isEmpty { return square[left * count + right]?.relation }
    return self[left, right]?.relation
  }

  func contradict(_ left: Int, _ right: Int) -> Bool {
    relation(left, right) == .contradicts
  }

  func agree(_ left: Int, _ right: Int) -> Bool {
    relation(left, right) == .agrees
  }
}
