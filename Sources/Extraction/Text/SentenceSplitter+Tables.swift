extension SentenceSplitter {
  /// Adds a row of a table, with the heading that its table has.
  mutating func addRow(_ range: Range<Int>, precededByBlank: Bool) {
    if precededByBlank { tableStart = nil }
    if isRule(range) {
      if let last = rows.indices.last, tableStart != nil { rows[last].isHeader = true }
      return
    }
    let cells = cells(of: range)
    let header = tableStart.flatMap { headerRow(from: $0) }
    if header == nil, let item = item(of: cells) { return addSentences(of: item, .listItem) }
    if let header { rows[header].isHeader = true }
    let index = rows.count
    tableStart = tableStart ?? index
    rows.append(TableRow(cells: cells, header: header))
    sentences.append(
      Sentence(tokens: range, kind: .tableRow, block: block, language: nil, row: index))
    block += 1
  }

  /// "10/02/2026 | Vela | tour de 600 M€ mené par Kestrel | suite": under no heading, the cell that
  /// tells of a figure in words, and the name in the cell before; nil where none does.
  private func item(of cells: [Range<Int>]) -> Range<Int>? {
    let longest = cells.indices.max { cells[$0].count < cells[$1].count }
    guard let longest, longest > 0, cells[longest].count >= Self.fewestTokensToTell,
      cells[longest].contains(where: { tokens[$0].kind == .number }), !cells[longest - 1].isEmpty
    else { return nil }
    return cells[longest - 1].lowerBound..<cells[longest].upperBound
  }

  private static let fewestTokensToTell = 6

  /// The row of headings of the table that began at `start`: the one above a rule, else a first
  /// row without amounts.
  private func headerRow(from start: Int) -> Int? {
    if rows[start].isHeader { return start }
    let isData = rows[start].cells.contains { cell in
      cell.contains {
        (tokens[$0].kind == .number && tokens[$0].length != 4)
          || lexicon.traits(of: tokens[$0].word).contains(.endsCell)
      }
    }
    return isData ? nil : start
  }

  /// A row of dashes between the headings and the rest.
  private func isRule(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      let word = tokens[$0].word
      return word == "-" || word == "|" || word == ":" || word == "—" || word == "=" || word == "+"
    }
  }

  /// Where the cells of a row begin and end.
  private func cells(of range: Range<Int>) -> [Range<Int>] {
    let bars = range.contains { tokens[$0].word == "|" }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      if bars {
        guard tokens[index].word == "|" else { continue }
        // A bar at the row's very beginning opens the first cell and ends none.
        if index > range.lowerBound { cells.append(start..<index) }
        start = index + 1
      } else if index > start,
        !tokens[index].traits.isDisjoint(with: [.afterTab, .startsGluedCell])
      {
        cells.append(start..<index)
        start = index
      }
    }
    if start < range.upperBound { cells.append(start..<range.upperBound) }
    return cells
  }
}
