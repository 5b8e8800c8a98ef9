/// Counts many patterns in one text at once, by the automaton of Aho and Corasick (1975): linear in
/// the text and the patterns together, however they overlap.
struct PatternCounter {
  /// How often a pattern stands in a text.
  struct Count {
    var count = 0
    /// Where it begins for the first time; 0 where it does not stand in it.
    var first = 0
  }

  private struct Node {
    var parent: Int32
    var scalar: UInt32
    /// The longest other beginning of a pattern that what leads here ends with.
    var fallback: Int32 = 0
  }

  private var nodes = [Node(parent: 0, scalar: 0)]
  private var edges: [UInt64: Int32] = [:]
  /// Where each pattern ends; the root for an empty one.
  private var ends: [Int32] = []
  private let lengths: [Int]
  /// The nodes, the shorter beginnings first.
  private var order: [Int32] = []

  init(_ patterns: [[Unicode.Scalar]]) {
    lengths = patterns.map(\.count)
    var depths: [Int32] = [0]
    for pattern in patterns {
      var node: Int32 = 0
      for scalar in pattern {
        if let next = next(node, scalar.value) {
          node = next
        } else {
          let made = Int32(nodes.count)
          nodes.append(Node(parent: node, scalar: scalar.value))
          depths.append(depths[Int(node)] + 1)
          edges[Self.key(node, scalar.value)] = made
          node = made
        }
      }
      ends.append(node)
    }
    order = nodes.indices.map { Int32($0) }.sorted { depths[Int($0)] < depths[Int($1)] }
    for node in order where depths[Int(node)] > 1 {
      let from = nodes[Int(nodes[Int(node)].parent)].fallback
      nodes[Int(node)].fallback = step(from, nodes[Int(node)].scalar)
    }
  }

  /// How often each pattern stands in the text; an empty one never.
  func counts(in text: [Unicode.Scalar]) -> [Count] {
    var seen = [Int](repeating: 0, count: nodes.count)
    var firstEnd = [Int](repeating: .max, count: nodes.count)
    var node: Int32 = 0
    for (index, scalar) in text.enumerated() {
      node = step(node, scalar.value)
      seen[Int(node)] += 1
      firstEnd[Int(node)] = min(firstEnd[Int(node)], index + 1)
    }
    // What ends with a pattern has it too.
    for node in order.reversed() where node != 0 {
      let fallback = Int(nodes[Int(node)].fallback)
      seen[fallback] += seen[Int(node)]
      firstEnd[fallback] = min(firstEnd[fallback], firstEnd[Int(node)])
    }
    return zip(ends, lengths).map { end, length in
      end == 0 || seen[Int(end)] == 0
        ? Count() : Count(count: seen[Int(end)], first: firstEnd[Int(end)] - length)
    }
  }

  private func step(_ start: Int32, _ scalar: UInt32) -> Int32 {
    var node = start
    while true {
      if let next = next(node, scalar) { return next }
      if node == 0 { return 0 }
      node = nodes[Int(node)].fallback
    }
  }

  private func next(_ node: Int32, _ scalar: UInt32) -> Int32? { edges[Self.key(node, scalar)] }

  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }
}
