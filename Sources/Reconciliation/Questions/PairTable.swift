import Claims

/// How the distinct values of a question stand to each other.
///
/// Up to 48 values every pair is compared. Beyond that each is compared with its four neighbours on
/// both sides, the smallest and the largest, and the eight that are stated most: what a reader could
/// take in, at a cost linear in the values.
struct PairTable: Sendable {
  private static let allPairsUpTo = 48

  private struct Pair: Hashable {
    let left: Int32
    let right: Int32
  }

  private var table: [Pair: Comparison] = [:]
  /// For each value, the values that it was compared with, in order.
  private(set) var neighbours: [[Int]]

  init(_ groups: [ValueGroup], _ entries: [Dossier.Entry]) {
    neighbours = Array(repeating: [], count: groups.count)
    guard groups.count > 1 else { return }
    if groups.count <= Self.allPairsUpTo {
      for left in groups.indices {
        for right in groups.indices where right > left { add(left, right, groups, entries) }
      }
    } else {
      let stated = groups.indices.sorted {
        let (left, right) = (groups[$0].members.count, groups[$1].members.count)
        return left == right ? $0 < $1 : left > right
      }
      let anchors = Set(stated.prefix(8) + [0, groups.count - 1])
      for left in groups.indices {
        for right in left + 1..<min(left + 5, groups.count) { add(left, right, groups, entries) }
        for anchor in anchors.sorted() where anchor != left { add(left, anchor, groups, entries) }
      }
    }
    for index in neighbours.indices { neighbours[index].sort() }
  }

  private mutating func add(
    _ left: Int, _ right: Int, _ groups: [ValueGroup], _ entries: [Dossier.Entry]
  ) {
    let (low, high) = (min(left, right), max(left, right))
    let pair = Pair(left: Int32(clamping: low), right: Int32(clamping: high))
    guard table[pair] == nil else { return }
    var comparison = Self.compare(groups[low], groups[high])
    if comparison.relation == .contradicts,
      Self.areEpisodes(groups[low], groups[high], entries)
        || Self.areEpisodes(groups[high], groups[low], entries)
    {
      comparison = Comparison(.incomparable, by: .episode)
    }
    table[pair] = comparison
    neighbours[low].append(high)
    neighbours[high].append(low)
  }

  private static func compare(_ left: ValueGroup, _ right: ValueGroup) -> Comparison {
    let comparison = Comparison(of: left.comparable, with: right.comparable)
    switch (left.isDenial, right.isDenial) {
    case (false, false): return comparison
    case (true, true): return Comparison(.compatible, by: .denial)
    default:
      // To deny one figure says nothing about another.
      let deniesIt = comparison.relation != .contradicts
      return Comparison(deniesIt ? .contradicts : .compatible, by: .denial)
    }
  }

  /// Whether the first is a thing done, and the second talk that came later or in the same article.
  private static func areEpisodes(
    _ done: ValueGroup, _ talk: ValueGroup, _ entries: [Dossier.Entry]
  ) -> Bool {
    let isDone = done.members.allSatisfy { entries[$0].claim.modality == .completed }
    let isTalk = talk.members.allSatisfy { entries[$0].claim.modality == .rumored }
    guard isDone, isTalk, let past = done.members.first.map({ entries[$0].claim }),
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
    let pair = Pair(
      left: Int32(clamping: min(left, right)), right: Int32(clamping: max(left, right)))
    return left < right ? table[pair] : table[pair]?.reversed
  }

  func contradict(_ left: Int, _ right: Int) -> Bool {
    self[left, right]?.relation == .contradicts
  }

  func agree(_ left: Int, _ right: Int) -> Bool {
    self[left, right]?.relation == .agrees
  }
}
