/// Phrases of the vocabulary, each with a value, found by their words.
///
/// A trie over word numbers: finding the longest phrase that begins at a token costs its length.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Trie {
    /// What the first words lead to, apart from the rest, so that most look-ups stay in a small piece of
    /// the memory.
    var roots = PhraseBranches()
    /// The same in their place, once the table is settled: in the order of the words' numbers, so that those of the
    /// common words, which the first files have, lie side by side.
    var leads: [PhraseBranches.Lead] = []
    /// For each 64 words, how many of those before them begin a phrase.
    var ranks: [Int32] = []
    var children = PhraseBranches()
    var values: [Value?] = [nil]
  }

  /// The only element: most look-ups end before it is needed, and to hand over an array costs less than what is in
  /// it.
  private var trie = [Trie()]
  /// The words that begin a phrase. Most words of a text begin none.
  private(set) var beginnings = WordSet([])

  init() {}

  private init(_ trie: Trie, beginnings: WordSet) {
    self.trie = [trie]
    self.beginnings = beginnings
  }

  /// Adds a phrase; a later one with the same words takes its place.
  mutating func insert(_ words: [Word], _ value: Value) {
    update(words) { $0 = value }
  }

  /// Changes the value of a phrase, nil where it had none, to one that it has.
  mutating func update(_ words: [Word], _ change: (inout Value?) -> Void) {
    guard let first = words.first, first.number >= 0 else { return }
    precondition(trie[0].leads.isEmpty, "a settled table takes no more phrases")
    beginnings.insert(first)
    var node = trie[0].roots.lead(from: 0, along: words, at: 0, to: trie[0].values.count)
    for place in words.indices.dropFirst() {
      if Int(node) == trie[0].values.count { trie[0].values.append(nil) }
      node = trie[0].children.lead(
        from: node, along: words, at: place, to: trie[0].values.count)
    }
    if Int(node) == trie[0].values.count { trie[0].values.append(nil) }
    change(&trie[0].values[Int(node)])
  }

  /// The value of a whole phrase; nil where it has none.
  subscript(words: [Word]) -> Value? {
    guard let first = words.first, begins(with: first), let root = lead(of: first) else {
      return nil
    }
    var node = root.node
    for word in words.dropFirst() {
      guard let slot = trie[0].children.find(word, from: node) else { return nil }
      node = trie[0].children.slots[slot].lead.node
    }
    return trie[0].values[Int(node)]
  }

  /// The same phrases with other values, settled.
  func mapValues<Other: Sendable>(_ change: (Value) -> Other) -> PhraseTable<Other> {
    var table = PhraseTable<Other>(
      .init(
        roots: trie[0].roots, leads: trie[0].leads, ranks: trie[0].ranks,
        children: trie[0].children, values: trie[0].values.map { $0.map(change) }),
      beginnings: beginnings)
    table.settle()
    return table
  }

  /// Puts the first words where they are found at once, by counting those before them: a place in a table by hashes
  /// is one more wait for the memory, for each word of a text that begins a phrase. No more are added.
  mutating func settle() {
    guard trie[0].leads.isEmpty else { return }
    let roots = trie[0].roots
    trie[0].leads = beginnings.compactMap { word in
      roots.find(word, from: 0).map { roots.slots[$0].lead }
    }
    trie[0].ranks = beginnings.ranks
    trie[0].roots = PhraseBranches()
  }

  /// What a word leads to that begins a phrase.
  @inline(__always)
  private func lead(of first: Word) -> PhraseBranches.Lead? {
    guard trie[0].leads.isEmpty else {
      return trie[0].leads[beginnings.rank(of: first, trie[0].ranks)]
    }
    return trie[0].roots.find(first, from: 0).map { trie[0].roots.slots[$0].lead }
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
    guard var last = lead(of: tokens[index].word) else { return nil }
    var position = index + 1
    var best = last.hasValue ? (end: position, node: Int(last.node)) : (end: index, node: 0)
    while position < limit, last.mayGoOn(with: tokens[position].word),
      let slot = trie[0].children.find(tokens[position].word, from: last.node)
    {
      last = trie[0].children.slots[slot].lead
      position += 1
      if last.hasValue { best = (position, Int(last.node)) }
    }
    return trie[0].values[best.node].map { (best.end - index, $0) }
  }

  @inline(never)
  private func backward(in tokens: [Token], endingAt end: Int, from limit: Int)
    -> (count: Int, value: Value)?
  {
    let limit = max(limit, 0)
    guard var last = lead(of: tokens[end - 1].word) else { return nil }
    var position = end - 1
    var best = last.hasValue ? (start: position, node: Int(last.node)) : (start: end, node: 0)
    while position > limit, last.mayGoOn(with: tokens[position - 1].word),
      let slot = trie[0].children.find(tokens[position - 1].word, from: last.node)
    {
      last = trie[0].children.slots[slot].lead
      position -= 1
      if last.hasValue { best = (position, Int(last.node)) }
    }
    return trie[0].values[best.node].map { (end - best.start, $0) }
  }
}

/// Where each word leads from each node of a trie.
///
/// Open addressing, at most half full. The keys are the vocabulary's own, so that no text can crowd
/// them, and the hash may be a cheap one: this is asked several times of every token.
private struct PhraseBranches: Sendable {
  /// Where a word of a phrase leads. Eight bytes, for the memory is what is waited for.
  struct Lead: Sendable {
    /// The node, doubled, and one more where a phrase ends there; negative in an empty slot.
    private var mark: Int32
    /// Bits of the words with which a longer one goes on: most of the others are not looked up.
    private var following: UInt32 = 0

    init(node: Int32) { mark = node * 2 }

    var node: Int32 { mark >> 1 }
    var hasValue: Bool { mark & 1 == 1 }
    mutating func giveValue() { mark |= 1 }

    /// Whether a longer phrase may go on with a word; where it does, it may.
    func mayGoOn(with word: Word) -> Bool { following & Self.bit(of: word) != 0 }

    mutating func goOn(with word: Word) { following |= Self.bit(of: word) }

    /// Words that follow each other in the vocabulary often have one beginning: theirs are others.
    private static func bit(of word: Word) -> UInt32 {
      1 &<< ((UInt32(bitPattern: word.number) &* 0x9E37_79B1) >> 27)
    }
  }

  /// A word that leads from a node to another; what is to be known of that stands here too, so that
  /// most look-ups touch one place of the memory.
  struct Branch: Sendable {
    let from: Int32
    let word: Word
    var lead: Lead

    static let empty = Branch(from: -1, word: .none, lead: Lead(node: -1))
  }

  var slots = Array(repeating: Branch.empty, count: 8)
  private var count = 0

  /// The slot of the branch of a word; nil where the word leads nowhere.
  func find(_ word: Word, from node: Int32) -> Int? {
    var slot = Self.hash(word, node) & (slots.count - 1)
    while slots[slot].lead.node >= 0 {
      if slots[slot].word == word, slots[slot].from == node { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The node to which a word of a phrase leads from another, `next` where it did not lead anywhere.
  mutating func lead(
    from node: Int32, along words: [Word], at place: Int, to next: Int
  ) -> Int32 {
    let slot = find(words[place], from: node) ?? add(words[place], from: node, to: next)
    if place + 1 < words.count {
      slots[slot].lead.goOn(with: words[place + 1])
    } else {
      slots[slot].lead.giveValue()
    }
    return slots[slot].lead.node
  }

  /// Adds a branch that was not there; its slot.
  private mutating func add(_ word: Word, from node: Int32, to next: Int) -> Int {
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = Array(repeating: .empty, count: old.count * 2)
      for branch in old where branch.lead.node >= 0 { place(branch) }
    }
    count += 1
    return place(Branch(from: node, word: word, lead: Lead(node: Int32(next))))
  }

  @discardableResult
  private mutating func place(_ branch: Branch) -> Int {
    var slot = Self.hash(branch.word, branch.from) & (slots.count - 1)
    while slots[slot].lead.node >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = branch
    return slot
  }

  private static func hash(_ word: Word, _ node: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word.number))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
