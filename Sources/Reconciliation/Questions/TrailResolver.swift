import Claims

/// Follows credits from article to article: C credits B, and B's own claim credits A, so A is the
/// origin of both.
///
/// One node for each outlet and value, each with one successor at most, so following all of them is
/// linear.
struct TrailResolver {
  private struct Node: Hashable {
    let outlet: Int64
    let group: Int
  }

  /// For each outlet that is credited, the values that it carries, with the credits of its first claim of each.
  private var carried: [Int64: [(group: Int, via: [Int64])]] = [:]
  private var resolved: [Node: Trail] = [:]
  private let agreeable: (Int, Int) -> Bool

  /// The trail of every entry.
  static func trails(of entries: [Dossier.Entry], _ pairs: PairTable) -> [Trail] {
    if entries.allSatisfy({ $0.claim.via.isEmpty }) { return entries.map { Trail(own: $0.claim) } }
    var resolver = TrailResolver(entries) { !pairs.contradict($0, $1) }
    return entries.map { resolver.trail(of: $0) }
  }

  /// - Parameters:
  ///   - entries: the question's entries, in order of publication.
  ///   - agreeable: whether two value groups do not contradict each other.
  init(_ entries: [Dossier.Entry], agreeable: @escaping (Int, Int) -> Bool) {
    self.agreeable = agreeable
    var credited: Set<Int64> = []
    for entry in entries where !entry.claim.via.isEmpty { credited.formUnion(entry.claim.via) }
    for entry in entries {
      guard let outlet = entry.claim.outlet, credited.contains(outlet) else { continue }
      let values = carried[outlet, default: []]
      // An outlet with this many values on one question is a table, whose credits nobody chains.
      guard values.count < 32, !values.contains(where: { $0.group == entry.group }) else {
        continue
      }
      carried[outlet, default: []].append((entry.group, Self.credited(by: entry.claim)))
    }
  }

  /// The outlets that a claim credits, its own left out.
  private static func credited(by claim: Claim) -> [Int64] {
    let (via, own) = (claim.via, claim.outlet)
    return via.contains { $0 == own } ? via.filter { $0 != own } : via
  }

  /// The trail of one entry.
  mutating func trail(of entry: Dossier.Entry) -> Trail {
    // An outlet that credits itself speaks on its own word.
    let credited = Self.credited(by: entry.claim)
    guard let first = credited.last else {
      return Trail(own: entry.claim)
    }
    let rest = follow(from: Node(outlet: first, group: entry.group))
    return Trail(
      origin: rest.origin, credited: credited + rest.credited.filter { !credited.contains($0) },
      circle: rest.isLoop ? rest.circle : circle(of: entry.claim.outlet, along: rest, from: first),
      isUncarried: rest.isUncarried)
  }

  /// The circle that a claim closes whose credits lead to an earlier word of its own outlet; empty where they
  /// do not.
  private func circle(of outlet: Int64?, along rest: Trail, from first: Int64) -> [Int64] {
    guard let outlet, rest.credited.contains(outlet) || rest.origin == .outlet(outlet) else {
      return []
    }
    return ([outlet, first] + rest.credited.prefix { $0 != outlet }).turned
  }

  /// The trail that starts at an outlet's word for a value.
  private mutating func follow(from start: Node) -> Trail {
    guard next(start) != nil else { return end(of: start) }
    var path: [Node] = []
    var places: [Node: Int] = [:]
    var node = start
    while true {
      if let known = resolved[node] { return record(known, along: path) }
      if let place = places[node] {
        // In a circle the smallest number stands for all of them, whoever asks.
        let circle = path[place...].map(\.outlet)
        let smallest = circle.min() ?? node.outlet
        let end = Trail(
          origin: .outlet(smallest), credited: circle.sorted(), circle: circle.turned,
          isUncarried: false)
        return record(end, along: path)
      }
      places[node] = path.count
      path.append(node)
      guard let next = next(node) else { return record(end(of: node), along: path) }
      node = next
    }
  }

  /// What an outlet's word for a value is taken for, with whom it credits; nil where it carries none.
  private func match(_ node: Node) -> (group: Int, via: [Int64])? {
    guard let values = carried[node.outlet] else { return nil }
    return values.first { $0.group == node.group }
      ?? values.first { agreeable($0.group, node.group) }
  }

  /// Whose word an outlet passes on; nil where that is its own.
  private func next(_ node: Node) -> Node? {
    guard let match = match(node), let outlet = match.via.last else { return nil }
    return Node(outlet: outlet, group: match.group)
  }

  private func end(of node: Node) -> Trail {
    Trail(
      origin: .outlet(node.outlet), credited: [], circle: [], isUncarried: match(node) == nil)
  }

  /// Remembers an end for every node that leads to it, and gives the trail of the first.
  private mutating func record(_ end: Trail, along path: [Node]) -> Trail {
    var trail = end
    for node in path.reversed() {
      let isPassed = trail.origin == .outlet(node.outlet) || trail.credited.contains(node.outlet)
      // Beyond this length a chain of credits is told by its end alone.
      if !isPassed, trail.credited.count < 16 {
        trail = Trail(
          origin: end.origin, credited: [node.outlet] + trail.credited, circle: end.circle,
          isUncarried: end.isUncarried)
      }
      resolved[node] = trail
    }
    return trail
  }
}

extension [Int64] {
  /// The same circle, each number once, from the smallest on.
  fileprivate var turned: [Int64] {
    let circle = withoutRepeats
    guard let start = circle.indices.min(by: { circle[$0] < circle[$1] }) else { return [] }
    return Array(circle[start...] + circle[..<start])
  }
}
