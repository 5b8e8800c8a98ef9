internal import Claims

/// Finds the element that holds the article.
struct ContentRoot {
  private let tree: PageTree
  private let blocks: [Block]
  private let cues: [Int: Cue]
  /// Sums over the blocks before each: of prose, of all text, of text in links.
  private var prose: [Int] = [0]
  private var text: [Int] = [0]
  private var links: [Int] = [0]
  /// The same of items and forms without links: neither prose nor a sign of something else.
  private var neutral: [Int] = [0]

  init(tree: PageTree, blocks: [Block], cues: [Int: Cue]) {
    self.tree = tree
    self.blocks = blocks
    self.cues = cues
    let strict = blocks.contains { $0.isProse && $0.neverRoot == nil && $0.asideRoot == nil }
    for (index, block) in blocks.enumerated() {
      let counts =
        block.isProse && block.neverRoot == nil && (block.asideRoot == nil || !strict)
      prose.append(prose[index] + (counts ? block.length : 0))
      text.append(text[index] + block.length)
      links.append(links[index] + block.linkLength)
      let isNeutral =
        !counts && block.linkLength == 0
        && (block.neverRoot.map { tree.tag($0) == .form }
          ?? (block.asideRoot == nil && block.kind == .item))
      neutral.append(neutral[index] + (isNeutral ? block.length : 0))
    }
  }

  /// The number of blocks before a node.
  private func index(of node: Int) -> Int {
    blocks.partitioningIndex { $0.position >= node }
  }

  private func sum(_ sums: [Int], _ node: Int) -> Int {
    sums[index(of: tree.end(node))] - sums[index(of: node)]
  }

  /// The length of the prose in an element, in bytes.
  func proseLength(_ node: Int) -> Int { sum(prose, node) }

  /// The element that holds the article, or the root where nothing tells one from another.
  ///
  /// - Parameter witness: the article's text as the page's JSON-LD gives it, if it does.
  func find(witness: String?) -> Int {
    if let witness, let node = holder(of: witness) { return node }
    let dense = densest()
    let needed = proseLength(dense) / 2
    let marked = candidates { self.cues[$0]?.contains(.body) ?? false }
    if let node = best(of: marked), proseLength(node) >= max(needed, 1) { return node }
    let articles = candidates { self.tree.tag($0) == .article }
    if let node = best(of: articles), proseLength(node) >= max(needed, 1) {
      // The densest element is often the body inside it, without its side boxes.
      if tree.contains(node, dense), proseLength(dense) * 10 >= proseLength(node) * 9 {
        return dense
      }
      return node
    }
    return dense
  }

  /// The elements, none of them beside the article, that satisfy a condition and hold prose.
  private func candidates(_ condition: (Int) -> Bool) -> [Int] {
    var skipEnd = 0
    var found: [Int] = []
    for node in tree.nodes.indices where tree.tag(node) != .text && node >= skipEnd {
      if cues[node]?.contains(.never) ?? false {
        skipEnd = tree.end(node)
      } else if condition(node), proseLength(node) > 0 {
        found.append(node)
      }
    }
    return found
  }

  /// The tightest of those with nearly the most prose; where the article is cut into several, the
  /// element around them.
  private func best(of candidates: [Int]) -> Int? {
    guard let most = candidates.map({ proseLength($0) }).max() else { return nil }
    guard let node = candidates.last(where: { proseLength($0) * 10 >= most * 9 }) else {
      return nil
    }
    let parts = candidates.filter { other in
      !tree.contains(other, node) && !tree.contains(node, other)
        && proseLength(other) * 5 >= most && tree.tag(other) == tree.tag(node)
        && (tree.rawAttribute(.class, of: other) == tree.rawAttribute(.class, of: node)
          || tree.parent(other) == tree.parent(node)
            && [node, other].allSatisfy { cues[$0]?.contains(.body) ?? false })
    }
    guard let first = parts.first, let last = parts.last, parts.count < 40 else { return node }
    let around = tree.commonAncestor(min(first, node), max(last, node))
    let isTight =
      proseLength(around) <= (proseLength(node) + parts.map { proseLength($0) }.reduce(0, +)) * 5
      / 4
    return isTight && tree.tag(around) != .body ? around : node
  }

  private func holder(of witness: String) -> Int? {
    let shingles = Shingles(witness, size: 4)
    guard !shingles.isEmpty else { return nil }
    let found = blocks.filter { $0.length >= 60 && shingles.share(of: $0.text) > 0.6 }
    let length = found.reduce(0) { $0 + $1.length }
    guard length * 2 > witness.utf8.count, length > 200 else { return nil }
    // The description may be repeated in a box elsewhere: such blocks do not count.
    let home = found.filter { $0.neverRoot == nil && $0.asideRoot == nil }
    guard let first = home.first, let last = home.last, first.position < last.position else {
      return nil
    }
    return tree.commonAncestor(first.position, last.position)
  }

  /// The element around the most prose for its links, as Arc90's Readability found it: each
  /// paragraph speaks for its parent, half for its grandparent, less and less further up.
  private func densest() -> Int {
    var scores: [Int: Double] = [:]
    for (index, block) in blocks.enumerated() where prose[index + 1] > prose[index] {
      let commas = block.text.utf8.count { $0 == UInt8(ascii: ",") }
      let score = 1 + Double(min(commas, 8)) + min(Double(block.length) / 100, 4)
      var node = container(of: block.owner)
      for level in 0..<5 {
        scores[node, default: 0] += score / (level == 0 ? 1 : level == 1 ? 2 : Double(level * 3))
        if node == PageTree.root { break }
        node = tree.parent(node)
      }
    }
    var best = PageTree.root
    var bestScore = 0.0
    for (node, raw) in scores {
      let all = sum(text, node)
      let density = all == 0 ? 0 : Double(sum(links, node)) / Double(all)
      let score = raw * (1 - density)
      // The order of a dictionary is not the same twice: equal scores go to the inner element.
      if score > bestScore || score == bestScore && node > best {
        best = node
        bestScore = score
      }
    }
    return climbed(from: best)
  }

  /// The nearest element that could hold an article: not a list, however long its items.
  private func container(of owner: Int) -> Int {
    var node = owner
    while node != PageTree.root {
      switch tree.tag(node) {
      case .div, .td, .section, .article, .main, .body, .center, .other, .form, .html: return node
      default: node = tree.parent(node)
      }
    }
    return node
  }

  /// Goes up while the wider element adds prose and little else.
  private func climbed(from start: Int) -> Int {
    var node = start
    var best = start
    while node != PageTree.root {
      node = tree.parent(node)
      if tree.tag(node) == .body || tree.tag(node) == .html { break }
      let addedProse = proseLength(node) - proseLength(best)
      let addedNeutral = sum(neutral, node) - sum(neutral, best)
      let addedText = sum(text, node) - sum(text, best) - min(addedNeutral, addedProse)
      if addedProse * 8 > proseLength(best), addedProse * 10 >= addedText * 7 { best = node }
    }
    return best
  }
}
