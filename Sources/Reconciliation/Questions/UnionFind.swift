/// Sets that only ever grow together, each named by its smallest member.
struct UnionFind {
  private var parents: [Int32]

  /// `count` sets of one.
  init(_ count: Int) {
    parents = (0..<Int32(clamping: count)).map { $0 }
  }

  /// The smallest member of the set that holds `member`.
  mutating func root(_ member: Int) -> Int {
    var node = Int32(clamping: member)
    while parents[Int(node)] != node {
      parents[Int(node)] = parents[Int(parents[Int(node)])]
      node = parents[Int(node)]
    }
    return Int(node)
  }

  /// Makes two sets one.
  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(left), root(right))
    parents[max(first, second)] = Int32(clamping: min(first, second))
  }
}
