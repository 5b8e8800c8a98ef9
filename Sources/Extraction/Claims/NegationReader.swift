internal import Claims

/// Reads what a sentence says is not so: "ne … pas", "won't", "no bid".
///
/// A verb that is negated negates the infinitives that hang on it ("does not intend to buy") and the
/// nouns that it makes ("n'a pas déposé d'offre"). "Pas encore", "not only", "ne … que" negate nothing.
struct NegationReader {
  let facts: SentenceFacts
  let text: AnnotatedText

  private var cued: CuedSentence { facts.cued }
  private var syntax: SentenceSyntax { facts.syntax }
  private var words: NegationWords { text.vocabulary.cues.negation }
  private var first: Int { facts.sentence.tokens.lowerBound }

  /// Whether the sentence says that what a cue tells is not so.
  func negates(_ cue: Cue) -> Bool {
    guard hasNegation else { return false }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let isOfTalk = facts.evidence.items.contains {
      $0.clause == clause && $0.end <= cue.tokens.lowerBound && isNegatedTalk($0)
    }
    if isOfTalk { return true }
    if cue.isVerbal {
      return syntax.predicate(at: cue.tokens.lowerBound).map { negatesChain(from: $0) } ?? false
    }
    if hasNone(cue.tokens.lowerBound) { return true }
    guard let number = syntax.phrase(at: cue.tokens.lowerBound),
      let verb = syntax.phrases[number].predicate, makes(syntax.predicates[verb])
    else { return false }
    let preposition = syntax.phrases[number].preposition
    return (preposition.isEmpty || preposition == .of) && isNegated(verb)
  }

  private var hasNegation: Bool { cued.tokens.contains { $0.grammar.contains(.not) } }

  /// "is not in talks", "aucune négociation", "n'est pas à l'étude": words for what may come that the
  /// sentence negates.
  func isNegatedTalk(_ item: FirmnessEvidence.Item) -> Bool {
    guard item.value.contains(.rumor), !item.value.contains(.hearsay), hasNegation else {
      return false
    }
    if hasNone(item.index) { return true }
    let near = max(first, item.index - 4)..<item.end
    guard let number = near.reversed().lazy.compactMap({ syntax.predicate(at: $0) }).first,
      cued.clause(at: syntax.predicates[number].main.lowerBound) == item.clause
    else { return false }
    let verb = syntax.predicates[number]
    let isIn = verb.tokens.contains(item.index)
    let isCopula = !cued.grammar(at: verb.main.lowerBound).isDisjoint(with: [.be, .have])
    return (isIn || isCopula) && isNegated(number)
  }

  /// A verb or one of those that it hangs on.
  private func negatesChain(from number: Int) -> Bool {
    var next: Int? = number
    var steps = 0
    while let one = next, steps < 5 {
      if isNegated(one) { return true }
      // "n'a pas annoncé vouloir racheter": what is not said may be.
      if syntax.predicates[one].form.contains(.saying) { return false }
      next = syntax.predicates[one].governor
      steps += 1
    }
    return false
  }

  /// Verbs that make a deal of their object: a cue's, or one that says how far it has come.
  private func makes(_ verb: Predicate) -> Bool {
    facts.cued.cues.contains { $0.tokens == verb.main && $0.frame != .nondeal }
      || facts.evidence.items.contains {
        verb.main.contains($0.index)
          && !$0.value.isDisjoint(with: [.rumor, .announce, .complete, .intent])
          && !$0.value.contains(.say)
      }
  }

  /// "aucune offre", "no $3 billion bid": the determiner of the noun at a token says that there is none.
  private func hasNone(_ noun: Int) -> Bool {
    let clause = cued.clause(at: noun)
    var index = noun - 1
    while index >= first, noun - index <= 5, cued.clause(at: index) == clause {
      let token = text.tokens[index]
      if words.noneOf.contains(token.word) { return !isQualified(clause, near: index) }
      let isOfPhrase =
        token.kind == .number || token.word == "$" || token.word == "€" || token.word == "£"
        || facts.figures.contains { $0.tokens.contains(index) }
        || token.kind == .word && cued.grammar(at: index).isEmpty
          && syntax.predicate(at: index) == nil
      guard isOfPhrase else { return false }
      index -= 1
    }
    return false
  }

  /// Whether "encore", "yet" stands in a clause, after a token.
  private func isQualified(_ clause: Int, near index: Int) -> Bool {
    facts.sentence.tokens.contains {
      $0 > index && cued.clause(at: $0) == clause && words.notQuite.contains(text.tokens[$0].word)
    }
  }

  /// Whether a verb is negated, and negated so that what it says is not so.
  private func isNegated(_ number: Int) -> Bool {
    let verb = syntax.predicates[number]
    guard !verb.form.contains(.saying), !affirms(verb) else { return false }
    return facts.sentence.language == .english ? isNegatedInEnglish(verb) : isNegatedInFrench(verb)
  }

  /// "n'hésite pas à", "has not ruled out": not to do it is to do it, or to leave it open.
  private func affirms(_ verb: Predicate) -> Bool {
    verb.main.contains { words.affirmed.contains(text.tokens[$0].word) }
  }

  private func isNegatedInFrench(_ verb: Predicate) -> Bool {
    let start = verb.tokens.lowerBound
    var particle = start
    // "ne l'a", "ne s'y": the pronouns between.
    while particle >= first, start - particle <= 4, !words.notParticle.contains(word(particle)) {
      particle -= 1
    }
    guard particle >= first, words.notParticle.contains(word(particle)),
      !(particle + 1..<start).contains(where: { syntax.predicate(at: $0) != nil })
    else { return false }
    let clause = cued.clause(at: particle)
    let end = min(facts.sentence.tokens.upperBound, verb.tokens.upperBound + 3)
    if let second = (start..<end).first(where: { words.notSecond.contains(word($0)) }) {
      // "ne détient plus que": no more than that.
      let isOnly =
        cued.grammar(at: second + 1).contains(.whom) && second + 1 >= verb.main.lowerBound
      let near = max(start, second - 1)..<min(end, second + 3)
      return !isOnly && !near.contains { words.notQuite.contains(word($0)) }
    }
    // "Aucune offre n'a été déposée", "Jamais Kestrel n'a".
    // "Six ans plus tôt, Kestrel n'avait payé Novalis que": no more than that.
    return (max(first, particle - 12)..<particle).contains {
      words.notFirst.contains(word($0)) && cued.clause(at: $0) == clause
    } && !isQualified(clause, near: particle)
  }

  private func isNegatedInEnglish(_ verb: Predicate) -> Bool {
    let end = facts.sentence.tokens.upperBound
    let start = max(first, verb.tokens.lowerBound - 1)
    return (start..<verb.tokens.upperBound).contains { index in
      cued.grammar(at: index).contains(.not) && !words.noneOf.contains(word(index))
        && !words.without.contains(word(index))
        && !(index..<min(end, index + 3)).contains { words.notQuite.contains(word($0)) }
    }
  }

  private func word(_ index: Int) -> Word { text.tokens[index].word }
}
