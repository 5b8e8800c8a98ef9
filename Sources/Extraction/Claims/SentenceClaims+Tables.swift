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
}
