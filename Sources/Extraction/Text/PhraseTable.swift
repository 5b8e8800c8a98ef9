/// Phrases of the vocabulary, each with a value, found by their words.
///
/// A trie over word numbers: finding the longest phrase that begins at a token costs its length.
struct PhraseTable<Value: Sendable>: Sendable {
  private var children: [Int64: Int32] = [:]
  private var values: [Value?] = [nil]
  /// By word number: whether a phrase begins so. Most words of a text begin none.
  private var begins: [Bool] = []

  /// Adds a phrase; a later one with the same words takes its place.
  mutating func insert(_ words: [Word], _ value: Value) {
    guard let first = words.first, first.number >= 0 else { return }
    while begins.count <= Int(first.number) { begins.append(false) }
    begins[Int(first.number)] = true
    var node: Int32 = 0
    for word in words {
      let key = Self.key(node, word)
      if let next = children[key] {
        node = next
      } else {
        values.append(nil)
        node = Int32(values.count - 1)
        children[key] = node
      }
    }
    values[Int(node)] = value
  }

  /// Whether any phrase begins with the word.
  func begins(with word: Word) -> Bool {
    let number = Int(word.number)
    return number >= 0 && number < begins.count && begins[number]
  }

  /// The longest phrase that begins at a token and ends before `limit`.
  func longest(in tokens: [Token], at index: Int, before limit: Int) -> (count: Int, value: Value)?
  {
    guard index < limit, index < tokens.count else { return nil }
    let first = Int(tokens[index].word.number)
    guard first >= 0, first < begins.count, begins[first] else { return nil }
    var node: Int32 = 0
    var best: (count: Int, value: Value)?
    var position = index
    while position < min(limit, tokens.count),
      let next = children[Self.key(node, tokens[position].word)]
    {
      node = next
      position += 1
      if let value = values[Int(node)] { best = (position - index, value) }
    }
    return best
  }

  /// The longest phrase that ends right before `end` and begins at `limit` or later, in a table
  /// whose phrases were inserted with their words reversed.
  func longestBackward(in tokens: [Token], endingAt end: Int, from limit: Int)
    -> (count: Int, value: Value)?
  {
    guard end > limit, end <= tokens.count else { return nil }
    let last = Int(tokens[end - 1].word.number)
    guard last >= 0, last < begins.count, begins[last] else { return nil }
    var node: Int32 = 0
    var best: (count: Int, value: Value)?
    var position = end
    while position > max(limit, 0),
      let next = children[Self.key(node, tokens[position - 1].word)]
    {
      node = next
      position -= 1
      if let value = values[Int(node)] { best = (end - position, value) }
    }
    return best
  }

  private static func key(_ node: Int32, _ word: Word) -> Int64 {
    Int64(node) << 32 | Int64(word.number)
  }
}
