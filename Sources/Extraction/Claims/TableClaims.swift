internal import Claims

/// Reads the rows of a table: the column's heading says what a figure is, and the headings of others which side they
/// name; where none does the row's first cell names a party.
struct TableClaims {
  let text: AnnotatedText
  let row: Int
  /// What the headings say that the row's cells hold.
  let roles: [ColumnRole?]

  init(row: Int, of text: AnnotatedText) {
    self.text = text
    self.row = row
    roles = text.columnRoles(ofRow: row)
  }

  /// What a row says of a figure in it.
  struct Reading {
    let property: Property
    let frame: Frame
    let cue: String
    let roles: Roles
    /// Nil where the table does not tell.
    let modality: Modality?
  }

  /// Reads a figure of a row; nil where the column is of no deal. `mentions` are the row's,
  /// `headings` those of the row of headings.
  func read(
    _ figure: Figure, language: Language?, mentions: [Mention], headings: [Mention]
  ) -> Reading? {
    let cells = text.rows[row].cells
    let sides = sides(mentions)
    guard let column = cells.firstIndex(where: { $0.overlaps(figure.tokens) }),
      column > 0 || sides != nil,
      let header = text.rows[row].header, column < text.rows[header].cells.count,
      let unit = figure.unit
    else { return nil }
    let heading = text.rows[header].cells[column]
    let tables = (language.map { [$0] } ?? [.french, .english]).map(text.vocabulary.cues.tables)
    let isAmount = roles[column] == .amount
    let told = frame(of: heading, tables) ?? (isAmount && sides != nil ? .pay : nil)
    // Investors pay for new shares, whatever the heading of the amount.
    let partners = told == .value ? partners(of: cells, header, tables, mentions) : nil
    guard
      let frame = partners != nil
        ? .contract : told == .pay && roles.contains(.investor) ? .raise : told,
      frame != .nondeal, let property = property(of: unit, frame),
      var parties = partners ?? sides ?? owner(of: cells, frame, mentions)
    else { return nil }
    if !isAmount, let other = headings.first(where: { heading.overlaps($0.tokens) }) {
      parties.fill(parties.from.isEmpty ? .from : .to, [other.entity])
    }
    let prospective =
      isProspective(heading) || caption(above: header).map(isProspective) ?? false
    return Reading(
      property: property, frame: frame, cue: text.text(of: heading),
      roles: parties,
      modality: prospective || firmness(of: [heading] + cells, tables).contains(.rumor)
        ? .rumored : sides == nil ? nil : status(of: firmness(of: cells, tables)))
  }

  /// The frame that a heading's nouns have; one that says more than "price" before any other.
  private func frame(of heading: Range<Int>, _ tables: [CueVocabulary.Tables]) -> Frame? {
    var frame: Frame?
    for index in heading {
      for table in tables where frame == nil || frame == .pay {
        let senses = table.senses.longest(in: text.tokens, at: index, before: heading.upperBound)
        if let noun = senses?.value.first(where: { !$0.isVerb }) { frame = noun.frame }
      }
    }
    return frame
  }

  private func property(of unit: Unit, _ frame: Frame) -> Property? {
    if unit == .percent { return frame == .hold ? .stake : nil }
    if unit == .gigawatt { return .capacity }
    guard unit.isCurrency else { return nil }
    return frame == .value ? .valuation : .amount
  }

  /// Who stands first in a row, on the side that the heading of the figure leaves open.
  private func owner(of cells: [Range<Int>], _ frame: Frame, _ mentions: [Mention]) -> Roles? {
    guard let owner = mentions.first(where: { cells[0].overlaps($0.tokens) }) else { return nil }
    var roles = Roles()
    roles.fill(frame.needsPayer ? .from : .to, [owner.entity])
    return roles
  }

  /// Under "Acteur | Contrat | Valeur": who stands first has a contract with whom the next column names, and the value
  /// is that of the contract; nil where no heading speaks of contracts.
  private func partners(
    of cells: [Range<Int>], _ header: Int, _ tables: [CueVocabulary.Tables], _ mentions: [Mention]
  ) -> Roles? {
    let headings = text.rows[header].cells
    guard
      let column = headings.indices.first(where: {
        $0 > 0
          && frame(of: headings[$0], tables).map { [.contract, .order, .deal].contains($0) }
            ?? false
      }), column < cells.count,
      let doer = mentions.first(where: { cells[0].overlaps($0.tokens) }),
      let other = mentions.first(where: {
        cells[column].overlaps($0.tokens) && $0.entity != doer.entity
      })
    else { return nil }
    var roles = Roles()
    roles.fill(.from, [doer.entity])
    roles.fill(.to, [other.entity])
    return roles
  }

  /// What a column of its own says: "Closed", "Abandonné".
  private func status(of firmness: Firmness) -> Modality? {
    if firmness.contains(.drop) { return .denied }
    if firmness.contains(.complete) { return .completed }
    return firmness.contains(.announce) ? .announced : nil
  }

  private func firmness(of cells: [Range<Int>], _ tables: [CueVocabulary.Tables]) -> Firmness {
    var found: Firmness = []
    for index in cells.joined() {
      for table in tables {
        let words = table.firmness.longest(in: text.tokens, at: index, before: text.tokens.count)
        if let words { found.formUnion(words.value) }
      }
    }
    return found
  }

  /// Whom a row names on which side; nil where no heading tells, or nobody is named.
  private func sides(_ mentions: [Mention]) -> Roles? {
    var sides = Roles()
    for (cell, role) in zip(text.rows[row].cells, roles) {
      sides.fill(role?.slot, mentions.filter { cell.overlaps($0.tokens) }.map(\.entity))
    }
    return sides == Roles() ? nil : sides
  }

  /// "Contributions potentielles", "Montant estimé": what may come.
  private func isProspective(_ tokens: Range<Int>) -> Bool {
    tokens.contains { text.vocabulary.cues.prospective.contains(text.tokens[$0].word) }
  }

  /// The sentence right above a row of headings.
  private func caption(above header: Int) -> Range<Int>? {
    guard let start = text.rows[header].cells.first?.lowerBound else { return nil }
    let own = text.sentences.partitioningIndex { $0.tokens.upperBound > start }
    guard own > 0 else { return nil }
    let above = text.sentences[own - 1].tokens
    return above.count <= Self.longestCaption && start - above.upperBound <= 2 ? above : nil
  }

  private static let longestCaption = 20
}
