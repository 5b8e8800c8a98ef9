internal import Claims

/// What amounts to a figure: "La transaction s'élève à 415 millions".
extension Governor {
  /// "La transaction, dévoilée à l'ouverture des marchés, s'élève à 415 millions": what amounts to
  /// the figure is what the clause is about, not the nearest noun.
  func amounting(to figure: Figure) -> Cue? {
    guard let count = amountingPhrase(before: figure) else { return nil }
    let end = figure.hedgedTokens.lowerBound - count
    let clause = cued.clause(at: end)
    let nouns = cued.cues.filter { $0.form == .noun && $0.tokens.upperBound <= end }
    if let subject = facts.syntax.predicate(at: end).flatMap({ facts.syntax.predicates[$0].subject }
    ),
      let head = nouns.first(where: {
        $0.tokens.overlaps(facts.syntax.phrases[subject].tokens)
      })
    {
      // "Revenue in the year that ended in June was": past a clause of its own.
      return head
    }
    if let own = nouns.first(where: { cued.clause(at: $0.tokens.lowerBound) == clause }) {
      return own
    }
    // "l'offre de X, qui représente 46 milliards": said of the noun before the pronoun.
    guard let start = facts.sentence.tokens.first(where: { cued.clause(at: $0) == clause }),
      cued.grammar(at: start).contains(.relative), end - start <= 3
    else { return nil }
    return nouns.last { $0.frame != .nondeal && start - $0.tokens.upperBound <= 5 }
  }

  /// How many words before the figure, or of its own hedge, say that something amounts to it.
  private func amountingPhrase(before figure: Figure) -> Int? {
    guard figure.unit?.isCurrency ?? false else { return nil }
    let table = text.vocabulary.cues.tables(for: facts.sentence.language).amounting
    let first = facts.sentence.tokens.lowerBound
    let hedged = figure.hedgedTokens.lowerBound
    // "se situerait entre 20 et 30 milliards".
    let isBetween =
      hedged > first
      && text.vocabulary.figures.roles[text.tokens[hedged - 1].word].contains(.between)
    for end in [isBetween ? hedged - 1 : hedged, figure.tokens.lowerBound] {
      if let found = table.longestBackward(in: text.tokens, endingAt: end, from: first) {
        return found.count - (end - hedged)
      }
    }
    return nil
  }
}
