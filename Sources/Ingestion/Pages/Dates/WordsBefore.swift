/// The words that stand before an element on its line: "Updated", "Mis à jour le".
struct WordsBefore {
  private var words: [UInt8] = []
  /// Where the element ends whose own text is not taken for words before the next one.
  private var skipEnd = 0

  /// Takes the next node of the page, in order.
  mutating func pass(_ node: Int, in tree: PageTree) {
    let tag = tree.tag(node)
    if tag == .text {
      guard node >= skipEnd else { return }
      words += tree.rawText(node).suffix(80)
      if words.count > 400 { words.removeFirst(words.count - 80) }
    } else if tag == .time {
      skipEnd = max(skipEnd, tree.end(node))
    } else if tag.isBlock {
      words.removeAll(keepingCapacity: true)
    }
  }

  /// What the words before a date's element, or those that open it, call the date. The next date has others.
  mutating func label(of node: Int, in tree: PageTree) -> FoundDate.Label {
    let before = DateScanner.label(before: String(decoding: words.suffix(80), as: UTF8.self))
    words.removeAll(keepingCapacity: true)
    if before != .none { return before }
    let own = tree.text(of: node).prefix(60).prefix { !$0.isNumber }
    return DateScanner.label(before: String(own))
  }
}
