/// The deal that a sentence means without naming its parties.
extension SentenceClaims {
  /// "Cette opération attend un feu vert", "La transaction s'élèverait à": who is on the sides of the
  /// deal that the sentence before told; nil where this one names somebody, or begins otherwise.
  func recalled(_ discourse: Discourse) -> Roles? {
    guard let last = discourse.last, last.sentence == facts.index - 1,
      !last.roles.from.isEmpty, !last.roles.to.isEmpty,
      last.frame != .hold, last.frame != .value,
      text.sentences[last.sentence].block == facts.sentence.block,
      facts.groups.allSatisfy({ $0.preposition == .aside }), beginsWithDeal
    else { return nil }
    return last.roles
  }

  /// "Cette opération", "Le rachat".
  private var beginsWithDeal: Bool {
    let first = facts.sentence.tokens.lowerBound
    let deals: [Frame] = [.deal, .acquire, .sell, .bid, .merge, .contract, .pay]
    return text.vocabulary.cues.definite.contains(text.tokens[first].word)
      && facts.cued.cues.contains {
        $0.form == .noun && deals.contains($0.frame) && $0.tokens.lowerBound == first + 1
      }
  }
}
