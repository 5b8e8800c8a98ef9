/// Names in the cells of a table whose headings say that parties stand there.
extension NameCandidates {
  /// Takes what stands under such a heading for a name, whatever its words; reads other cells as text.
  mutating func scanRow(_ row: Int, _ roles: [ColumnRole?], _ sentence: Sentence) {
    for (cell, role) in zip(text.rows[row].cells, roles) {
      if role?.slot != nil {
        for name in names(in: cell) {
          found.append(Candidate(tokens: name, known: nil, isStrong: true, isPerson: false))
        }
      } else {
        var part = sentence
        part.tokens = cell
        scan(part)
      }
    }
  }

  /// "Nvidia, Amazon et Microsoft (chef de file)": the names of a cell.
  private func names(in cell: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = cell.lowerBound
    for index in cell.lowerBound...cell.upperBound {
      let isEnd =
        index == cell.upperBound || [",", ";", "/", "+", "("].contains(text.tokens[index].word)
        || isAnd(index)
      guard isEnd else { continue }
      if isName(start..<index) { names.append(start..<index) }
      if index < cell.upperBound, text.tokens[index].word == "(" { break }
      start = index + 1
    }
    return names
  }

  private func isAnd(_ index: Int) -> Bool {
    [cues.french, cues.english].contains {
      $0.grammar.longest(in: text.tokens, at: index, before: index + 1)?.value.contains(.and)
        ?? false
    }
  }

  private static let longestName = 6

  private func isName(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, tokens.count <= Self.longestName else { return false }
    let token = text.tokens[first]
    let begins =
      token.kind == .address || token.traits.contains(.capitalized)
      || token.traits.contains(.mixedCase) || token.kind == .number && tokens.count > 1
    return begins && tokens.allSatisfy { !isFigure[$0] }
  }
}
