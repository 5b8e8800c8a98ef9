/// The lines of a text, joined where a paragraph was merely wrapped.
struct TextLines {
  /// One paragraph, item, heading or row.
  struct Block {
    var tokens: Range<Int>
    /// An item of a list, by its bullet or number.
    var isItem: Bool
    /// A row of a table.
    var isRow: Bool
    /// Put together of several lines.
    var isWrapped: Bool
    /// Whether an empty line stands before it.
    var isAfterBlank: Bool
  }

  private(set) var blocks: [Block] = []
  private let tokens: [Token]
  private let lexicon: Lexicon

  init(tokens: [Token], lexicon: Lexicon) {
    self.tokens = tokens
    self.lexicon = lexicon
    var group: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index].traits.contains(.startsLine) {
      group.append(start..<index)
      start = index
      if tokens[index].traits.contains(.afterBlankLine) {
        add(group)
        group.removeAll(keepingCapacity: true)
      }
    }
    if start < tokens.count { group.append(start..<tokens.count) }
    add(group)
  }

  /// Adds the lines between two empty ones.
  private mutating func add(_ group: [Range<Int>]) {
    let wrapped = hasIndentedParagraphs(group) || isWrapped(group)
    var after = true
    for line in group {
      let item = isItem(line)
      let row = isRow(line)
      if let last = blocks.last, !after, !row, !last.isRow, joins(line, item, wrapped, last) {
        blocks[blocks.count - 1].tokens = last.tokens.lowerBound..<line.upperBound
        blocks[blocks.count - 1].isWrapped = true
      } else {
        blocks.append(
          Block(tokens: line, isItem: item, isRow: row, isWrapped: false, isAfterBlank: after))
      }
      after = false
    }
  }

  /// Whether a line goes on with the sentence of the block before it.
  private func joins(_ line: Range<Int>, _ item: Bool, _ wrapped: Bool, _ last: Block) -> Bool {
    let first = tokens[line.lowerBound]
    if item { return false }
    if first.traits.contains(.indented), !tokens[last.tokens.lowerBound].traits.contains(.indented)
    {
      return false
    }
    if wrapped { return !first.traits.contains(.indented) || last.isItem }
    guard first.kind == .word, !first.traits.contains(.capitalized),
      !first.traits.contains(.mixedCase)
    else { return false }
    let end = tokens[last.tokens.upperBound - 1]
    return last.tokens.count >= 4 && end.word != "." && end.word != ":" && end.word != "!"
      && end.word != "?"
  }

  /// As agencies print: a paragraph's first line is indented, its others are not.
  private func hasIndentedParagraphs(_ group: [Range<Int>]) -> Bool {
    guard let first = group.first, tokens[first.lowerBound].traits.contains(.indented),
      !isItem(first)
    else { return false }
    return group.dropFirst().contains { !tokens[$0.lowerBound].traits.contains(.indented) }
  }

  /// Lines cut at a width: none is long, and many begin with a small letter.
  private func isWrapped(_ group: [Range<Int>]) -> Bool {
    guard group.count > 1 else { return false }
    var small = 0
    var short = 0
    for (position, line) in group.enumerated() {
      let width =
        tokens[line.upperBound - 1].codePoints.upperBound
        &- tokens[line.lowerBound].codePoints.lowerBound
      if width > 120 { return false }
      if width < 45, position < group.count - 1 { short += 1 }
      let first = tokens[line.lowerBound]
      if position > 0, first.kind == .word,
        first.traits.isDisjoint(with: [.capitalized, .mixedCase])
      {
        small += 1
      }
    }
    return small * 5 >= (group.count - 1) * 2 && short * 3 <= group.count
  }

  /// A bullet, or a number or letter with a point or bracket, or a dash, before the words.
  private func isItem(_ line: Range<Int>) -> Bool {
    guard line.count > 1 else { return false }
    let first = tokens[line.lowerBound]
    let second = tokens[line.lowerBound + 1]
    if first.word == "*" || first.word == "-" || first.word == "—" || isBullet(first) {
      return second.traits.contains(.afterSpace) || isBullet(first)
    }
    guard line.count > 2, first.kind == .number, first.length <= 2 else { return false }
    return (second.word == "." || second.word == ")") && second.isGlued
      && tokens[line.lowerBound + 2].traits.contains(.afterSpace)
  }

  private func isBullet(_ token: Token) -> Bool {
    token.kind == .sign && token.word == lexicon.bullet
  }

  /// Cells apart by bars or tabs, or glued.
  private func isRow(_ line: Range<Int>) -> Bool {
    var bars = 0
    var tabs = 0
    for index in line {
      if tokens[index].word == "|" { bars += 1 }
      if index > line.lowerBound, tokens[index].traits.contains(.afterTab) { tabs += 1 }
      if tokens[index].traits.contains(.startsGluedCell) { return line.count <= 80 }
    }
    return bars > 1 || tabs > 1 || (bars == 1 && tokens[line.lowerBound].word == "|")
      || (tabs == 1 && line.count <= 30)
  }
}
