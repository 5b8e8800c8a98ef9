internal import Claims

/// Reads the rows of a table: the row names a party, the column's heading says what the figure is.
struct TableClaims {
  let text: AnnotatedText
  let entities: [Entity]

  /// What a row says of a figure in it.
  struct Reading {
    let property: Property
    let frame: Frame
    let cue: String
    var roles: Roles
    let isRumored: Bool
  }

  /// Reads a figure of a row; nil where the column is of no deal. `mentions` are the row's,
  /// `headings` those of the row of headings.
  func read(
    _ figure: Figure, row: Int, language: Language?, mentions: [Mention], headings: [Mention]
  ) -> Reading? {
    let cells = text.rows[row].cells
    guard let column = cells.firstIndex(where: { $0.overlaps(figure.tokens) }), column > 0,
      let header = text.rows[row].header, column < text.rows[header].cells.count,
      let unit = figure.unit
    else { return nil }
    let heading = text.rows[header].cells[column]
    guard let owner = mentions.first(where: { cells[0].overlaps($0.tokens) }) else { return nil }
    let tables = text.vocabulary.cues.tables(for: language)
    var frame: Frame?
    var isRumored = isProspective(heading) || caption(above: header).map(isProspective) ?? false
    for index in Array(heading) + cells.flatMap({ Array($0) }) {
      let limit = heading.contains(index) ? heading.upperBound : text.tokens.count
      if heading.contains(index),
        let senses = tables.senses.longest(in: text.tokens, at: index, before: limit)?.value,
        let noun = senses.first(where: { !$0.isVerb })
      {
        if frame == nil || frame == .pay { frame = noun.frame }
      }
      if tables.firmness.longest(in: text.tokens, at: index, before: limit)?.value.contains(.rumor)
        ?? false
      {
        isRumored = true
      }
    }
    guard let frame, frame != .nondeal else { return nil }
    let property: Property
    if unit == .percent {
      guard frame == .hold else { return nil }
      property = .stake
    } else if unit == .gigawatt {
      property = .capacity
    } else {
      guard unit.isCurrency else { return nil }
      property = frame == .value ? .valuation : .amount
    }
    var roles = Roles()
    roles.fill(frame.needsPayer ? .from : .to, [owner.entity])
    if let other = headings.first(where: { heading.overlaps($0.tokens) }) {
      roles.fill(frame.needsPayer ? .to : .from, [other.entity])
    }
    return Reading(
      property: property, frame: frame, cue: text.text(of: heading), roles: roles,
      isRumored: isRumored)
  }

  /// "Contributions potentielles", "Montant estimé": what may come.
  private func isProspective(_ tokens: Range<Int>) -> Bool {
    tokens.contains { text.vocabulary.cues.prospective.contains(text.tokens[$0].word) }
  }

  /// The sentence right above a row of headings.
  private func caption(above header: Int) -> Range<Int>? {
    guard let start = text.rows[header].cells.first?.lowerBound else { return nil }
    let next = text.sentences.partitioningIndex { $0.tokens.lowerBound >= start }
    guard next > 0 else { return nil }
    let above = text.sentences[next - 1].tokens
    return above.count <= Self.longestCaption && start - above.upperBound <= 2 ? above : nil
  }

  private static let longestCaption = 20
}
