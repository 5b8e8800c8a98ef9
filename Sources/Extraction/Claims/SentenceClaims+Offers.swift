internal import Claims

/// What is offered for sale, and to nobody yet.
extension SentenceClaims {
  /// "a share placement", "a rights offering": bought by many whom nobody names.
  func isOffering(_ cue: Cue) -> Bool {
    cue.frame == .raise && !cue.isVerbal && facts.sentence.language == .english
      && cue.tokens.contains { text.vocabulary.cues.offerings.contains(text.tokens[$0].word) }
  }

  /// "to sell a 20% stake in Kestrel", not "its 20% stake": one that is yet to be.
  func isOffered(_ figure: Range<Int>, _ cue: Cue) -> Bool {
    let start = facts.figures.first { $0.tokens == figure }?.hedgedTokens.lowerBound ?? 0
    return cue.frame == .hold && !cue.isVerbal && start > facts.sentence.tokens.lowerBound
      && facts.sentence.language == .english
      && text.vocabulary.cues.indefinite.contains(text.tokens[start - 1].word)
  }

  /// Whether a cue is the verb of a relative clause that says who bought what is sold now.
  func isOfEarlierOwner(_ cue: Cue) -> Bool {
    guard cue.frame == .acquire, cue.isVerbal, facts.sentence.language == .english,
      let verb = facts.syntax.predicate(at: cue.tokens.lowerBound),
      facts.syntax.predicates[verb].antecedent != nil
    else { return false }
    return MoodReader(text: text, cued: facts.cued).mood(of: cue) == .past
  }
}
