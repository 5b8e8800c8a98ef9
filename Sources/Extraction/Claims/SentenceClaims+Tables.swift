internal import Claims

extension SentenceClaims {
  /// The claims of a row of a table.
  func rowClaims(_ row: Int, memory: inout DealMemory) -> [FoundClaim] {
    let reader = TableClaims(text: text, entities: entities)
    var claims: [FoundClaim] = []
    for figure in facts.figures {
      guard let quantity = figure.quantity,
        var reading = reader.read(
          figure, row: row, language: facts.sentence.language ?? text.language,
          mentions: facts.mentions, headings: headings)
      else { continue }
      var rules = ["column: " + reading.cue]
      let known = memory.modality(of: reading.roles, frame: reading.frame)
      if memory.complete(
        &reading.roles, frame: reading.frame, topic: nil, sentence: facts.index)
      {
        rules.append("party of an earlier sentence")
      }
      guard !reading.roles.to.isEmpty else { continue }
      let modality: Modality =
        reading.isRumored ? .rumored : known ?? ModalityReader.usual(reading.frame)
      let draft = ClaimDraft(
        property: reading.property, value: .quantity(quantity), kind: reading.frame.kind,
        parties: parties(reading.roles), modality: modality, quote: quote(), confidence: 0.6)
      claims.append(
        FoundClaim(
          claim: ExtractedClaim(
            draft: draft,
            explanation: .init(
              figure: figure.text, cue: reading.cue, frame: reading.frame.rawValue, rules: rules)),
          isGrounded: true, kind: .tableRow))
    }
    return claims
  }
}
