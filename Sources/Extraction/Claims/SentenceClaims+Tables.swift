internal import Claims

extension SentenceClaims {
  /// Sketches of the claims of a row of a table.
  func rowSketches(_ row: Int) -> [ClaimSketch] {
    let reader = TableClaims(text: text, entities: entities)
    return facts.figures.compactMap { figure in
      guard let quantity = figure.quantity,
        let reading = reader.read(
          figure, row: row, language: facts.sentence.language ?? text.language,
          mentions: facts.mentions, headings: headings)
      else { return nil }
      var sketch = ClaimSketch(
        subject: .init(
          property: reading.property, value: .quantity(quantity), tokens: figure.tokens,
          words: figure.text),
        frame: reading.frame, cue: figure.tokens, cueWords: reading.cue,
        sentence: facts.sentence, index: facts.index, roles: reading.roles, isGrounded: true,
        rules: ["column: " + reading.cue], modality: reading.isRumored ? .rumored : nil,
        outlets: [], topic: nil)
      sketch.isRow = true
      return sketch
    }
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
