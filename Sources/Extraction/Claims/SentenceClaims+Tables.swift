internal import Claims

extension SentenceClaims {
  /// Sketches of the claims of a row of a table; `first` is the number of the first of them.
  func rowSketches(_ row: Int, from first: Int) -> [ClaimSketch] {
    let reader = TableClaims(row: row, of: text)
    var sketches: [ClaimSketch] = facts.figures.compactMap { figure in
      guard let quantity = figure.quantity,
        let reading = reader.read(
          figure, language: facts.sentence.language ?? text.language,
          mentions: facts.mentions, headings: headings)
      else { return nil }
      var sketch = ClaimSketch(
        subject: .init(
          property: reading.property, value: .quantity(quantity), tokens: figure.tokens,
          words: figure.text),
        frame: reading.frame, cue: figure.tokens, cueWords: reading.cue,
        sentence: facts.sentence, index: facts.index, roles: reading.roles, isGrounded: true,
        rules: ["column: " + reading.cue], modality: reading.modality,
        outlets: [], topic: nil)
      sketch.isRow = true
      let bought: [Frame] = [.acquire, .invest, .pay]
      if sketch.modality == nil, bought.contains(reading.frame), isLongPast(reader) {
        sketch.modality = .completed
      }
      if reader.roles.namesParties {
        sketch.bystanders = rowsAbove.flatMap {
          others(in: $0.from, .from) + others(in: $0.to, .to)
        }
      }
      return sketch
    }
    if !sketches.isEmpty, reader.roles.namesParties, let date = date(of: reader) {
      sketches.append(sketches.dated(date, at: 0, like: first))
    }
    return sketches
  }

  /// Whoever is in a column in other rows is not on the side that the table leaves open.
  private func others(in column: [Int], _ slot: Slot) -> [ClaimSketch.Bystander] {
    guard !column.isEmpty else { return [] }
    return [
      .init(
        entities: column, leaning: nil, elsewhere: slot, isClose: false, isLabel: false,
        isReference: false, isPronoun: false)
    ]
  }

  /// Whether the date of a row is of long ago: what was bought then is bought.
  private func isLongPast(_ reader: TableClaims) -> Bool {
    zip(text.rows[reader.row].cells, reader.roles).contains { cell, role in
      role == .date && facts.dates.contains { cell.overlaps($0.tokens) && $0.isLongPast }
    }
  }

  /// The date under a heading that asks for one: "mars 2024", or a year alone.
  private func date(of reader: TableClaims) -> ClaimSketch.Subject? {
    for (cell, role) in zip(text.rows[reader.row].cells, reader.roles) where role == .date {
      if let date = facts.dates.first(where: { cell.overlaps($0.tokens) }) {
        return .init(
          property: .date, value: .date(date.date), tokens: date.tokens, words: date.text)
      }
      let words = text.text(of: cell)
      if words.utf8.count == 4, let year = EDTFDate(words) {
        return .init(property: .date, value: .date(year), tokens: cell, words: words)
      }
    }
    return nil
  }

  /// "Solenne (batteries, Amiens) : 95 M€", where the article lists the rounds of a week.
  func listedRound(_ figure: Figure, _ quantity: Quantity) -> ClaimSketch? {
    guard facts.sentence.kind == .listItem || facts.sentence.kind == .heading,
      figure.unit?.isCurrency ?? false, let company = facts.groups.first,
      company.entities.count == 1,
      company.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 2,
      figure.hedgedTokens.lowerBound > company.tokens.upperBound,
      facts.figures.first?.tokens == figure.tokens,
      facts.syntax.predicates.allSatisfy({ $0.tokens.lowerBound > figure.tokens.lowerBound })
    else { return nil }
    let before = text.tokens[figure.hedgedTokens.lowerBound - 1]
    guard before.kind == .sign, before.word != "(", before.word != "," else { return nil }
    var roles = Roles()
    roles.fill(.to, company.entities)
    return ClaimSketch(
      subject: .init(
        property: .amount, value: .quantity(quantity), tokens: figure.tokens, words: figure.text),
      frame: .raise, cue: figure.tokens, cueWords: text.text(of: company.tokens),
      sentence: facts.sentence, index: facts.index, roles: roles, isGrounded: true,
      rules: ["item of a list of rounds"], modality: .completed, outlets: outlets, topic: topic)
  }
}
