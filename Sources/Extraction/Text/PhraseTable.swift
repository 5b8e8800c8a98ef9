/// Phrases of the vocabulary, each with a value, found by their words.
///
/// A trie over word numbers: finding the longest phrase that begins at a token costs its length.
struct PhraseTable<Value: Sendable>: Sendable {
  private var children = PhraseBranches()
  private var values: [Value?] = [nil]
  /// By node: whether a longer phrase goes on from it.
  private var goesOn = [false]
  /// The words that begin a phrase. Most words of a text begin none.
  private(set) var beginnings = WordSet([])

  /// Adds a phrase; a later one with the same words takes its place.
  mutating func insert(_ words: [Word], _ value: Value) {
    guard let first = words.first, first.number >= 0 else { return }
    beginnings.insert(first)
    var node: Int32 = 0
    for word in words {
      if let next = children.next(from: node, word) {
        node = next
      } else {
        values.append(nil)
        goesOn.append(false)
        let new = Int32(values.count - 1)
        children.add(new, from: node, word)
        goesOn[Int(node)] = true
        node = new
      }
    }
    values[Int(node)] = value
  }

  /// Whether any phrase begins with the word.
  @inline(__always)
  func begins(with word: Word) -> Bool {
    beginnings.contains(word)
  }

  /// The longest phrase that begins at a token and ends before `limit`. Inlined as far as the look at
  /// the first word, which mostly ends it.
  @inline(__always)
  func longest(in tokens: [Token], at index: Int, before limit: Int) -> (count: Int, value: Value)?
  {
    guard index < limit, index < tokens.count, begins(with: tokens[index].word) else { return nil }
    return forward(in: tokens, from: index, before: limit)
  }

  /// The longest phrase that ends right before `end` and begins at `limit` or later, in a table
  /// whose phrases were inserted with their words reversed.
  @inline(__always)
  func longestBackward(in tokens: [Token], endingAt end: Int, from limit: Int)
    -> (count: Int, value: Value)?
  {
    guard end > limit, end <= tokens.count, begins(with: tokens[end - 1].word) else { return nil }
    return backward(in: tokens, endingAt: end, from: limit)
  }

  @inline(never)
  private func forward(in tokens: [Token], from index: Int, before limit: Int)
    -> (count: Int, value: Value)?
  {
    let limit = min(limit, tokens.count)
    var node = 0
    var best = (end: index, node: 0)
    var position = index
    while position < limit, goesOn[node],
      let next = children.next(from: Int32(node), tokens[position].word)
    {
      node = Int(next)
      position += 1
      if values[node] != nil { best = (position, node) }
    }
    return values[best.node].map { (best.end - index, $0) }
  }

  @inline(never)
  private func backward(in tokens: [Token], endingAt end: Int, from limit: Int)
    -> (count: Int, value: Value)?
  {
    let limit = max(limit, 0)
    var node = 0
    var best = (start: end, node: 0)
    var position = end
    while position > limit, goesOn[node],
      let next = children.next(from: Int32(node), tokens[position - 1].word)
    {
      node = Int(next)
      position -= 1
      if values[node] != nil { best = (position, node) }
    }
    return values[best.node].map { (end - best.start, $0) }
  }
}

/// Where each word leads from each node of a trie.
///
/// Open addressing, at most half full. The keys are the vocabulary's own, so that no text can crowd
/// them, and the hash may be a cheap one: this is asked several times of every token.
private struct PhraseBranches: Sendable {
  private struct Branch {
    var key: Int64
    var node: Int32
  }

  private static let empty = Branch(key: -1, node: -1)

  private var slots = Array(repeating: empty, count: 8)
  private var count = 0

  func next(from node: Int32, _ word: Word) -> Int32? {
    let key = Self.key(node, word)
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot].node >= 0 {
      if slots[slot].key == key { return slots[slot].node }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func add(_ next: Int32, from node: Int32, _ word: Word) {
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = Array(repeating: Self.empty, count: old.count * 2)
      for branch in old where branch.node >= 0 { place(branch) }
    }
    place(Branch(key: Self.key(node, word), node: next))
    count += 1
  }

  private mutating func place(_ branch: Branch) {
    var slot = Self.hash(branch.key) & (slots.count - 1)
    while slots[slot].node >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = branch
  }

  private static func key(_ node: Int32, _ word: Word) -> Int64 {
    Int64(node) << 32 | Int64(UInt32(bitPattern: word.number))
  }

  private static func hash(_ key: Int64) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
