internal import Claims

/// Tells towns that the vocabulary does not have: unknown names of one word that only ever follow
/// "à", "in" and the like.
enum PlaceReader {
  static func read(_ named: inout NamedText, in text: AnnotatedText) {
    var isPlace: [Int: Bool] = [:]
    for mention in named.mentions {
      let entity = named.entities[mention.entity]
      guard entity.kind == .organization, !entity.isKnown else { continue }
      let located = mention.tokens.count == 1 && isLocated(mention.tokens.lowerBound, in: text)
      isPlace[mention.entity] = (isPlace[mention.entity] ?? true) && located
    }
    for (entity, place) in isPlace where place { named.entities[entity].kind = .other }
  }

  private static func isLocated(_ index: Int, in text: AnnotatedText) -> Bool {
    guard index >= 1, text.vocabulary.cues.locative.contains(text.tokens[index - 1].word) else {
      return false
    }
    // "cédé à Dunmore" is a buyer.
    for before in max(0, index - 4)..<index - 1 {
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        let senses = table.senses.longest(in: text.tokens, at: before, before: index)?.value ?? []
        if senses.contains(where: { $0.frame != .nondeal }) { return false }
      }
    }
    return true
  }
}
