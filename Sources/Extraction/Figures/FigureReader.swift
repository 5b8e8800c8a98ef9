internal import Claims

/// Finds the figures of a text, sentence by sentence, from left to right.
struct FigureReader {
  let text: AnnotatedText
  private(set) var drafts: [FigureDraft] = []

  init(_ text: AnnotatedText) {
    self.text = text
  }

  /// Reads every sentence; rows of tables cell by cell, each with what its heading says.
  mutating func run() {
    for (index, sentence) in text.sentences.enumerated() {
      guard let row = sentence.row else {
        read(sentence.tokens, sentence: index, header: nil)
        continue
      }
      // What stands in headings are units.
      if text.rows[row].isHeader { continue }
      let cells = text.rows[row].cells
      let header = text.rows[row].header.map { text.rows[$0].cells }
      for (column, cell) in cells.enumerated() {
        let heading = header.flatMap { column < $0.count ? $0[column] : nil }
        let unit = heading.flatMap { HeaderUnit(text, $0, language: sentence.language) }
        read(cell, sentence: index, header: unit)
      }
    }
  }

  /// Reads the figures of one sentence or cell.
  private mutating func read(_ range: Range<Int>, sentence: Int, header: HeaderUnit?) {
    guard range.contains(where: { mayBegin($0) }) else { return }
    var scan = SentenceScan(
      text: text, range: range, sentence: sentence, header: header,
      language: text.sentences[sentence].language)
    scan.run(into: &drafts)
  }

  /// Whether a figure may begin with the token: a quick look that spares most sentences the rest.
  private func mayBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .number || text.vocabulary.figures.telling.contains(token.word)
  }
}

/// What the heading of a table's column says of the bare numbers below it.
struct HeaderUnit {
  let exponent: Int?
  let unit: Unit?

  /// Reads "(en milliards USD)", "Montant (Md€)", "Stake (%)"; nil where it names neither.
  init?(_ text: AnnotatedText, _ cell: Range<Int>, language: Language?) {
    let reader = AmountReader(text, language: language, limit: cell.upperBound)
    var exponent: Int?
    var unit: Unit?
    var index = cell.lowerBound
    while index < cell.upperBound {
      if let scale = reader.scale(at: index, beside: unit != nil) {
        exponent = exponent ?? (language == .french ? scale.scale.french : scale.scale.english)
        unit = unit ?? scale.unit
        index = scale.end
      } else if let found = reader.unit(at: index) {
        switch found.measure {
        case .currency(let currency): unit = unit ?? currency
        case .unit(let measure, let shift):
          unit = unit ?? measure
          if shift != 0 { exponent = exponent ?? shift }
        default: break
        }
        index = found.end
      } else {
        index += 1
      }
    }
    guard unit != nil || exponent != nil else { return nil }
    self.exponent = exponent
    self.unit = unit
  }
}
