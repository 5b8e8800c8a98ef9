internal import Claims

/// The price of what is bought.
extension Governor {
  /// "acquire the business and assets of X for 14.5 mln": what is bought for a price, whatever nouns
  /// stand between.
  func purchase(for figure: Figure) -> Cue? {
    let before = tender(of: figure) ?? placeOfPrice(figure)
    guard figure.unit?.isCurrency ?? false, before > facts.sentence.tokens.lowerBound,
      cued.grammar(at: before).contains(.for)
        || text.vocabulary.figures.roles[text.tokens[before].word].contains(.priceOf)
    else { return nil }
    let clause = cued.clause(at: before)
    let verb = cued.cues.last {
      $0.isVerbal && $0.tokens.upperBound <= before && before - $0.tokens.upperBound <= 36
        && facts.syntax.predicate(at: $0.tokens.lowerBound) != nil
        && (cued.clause(at: $0.tokens.lowerBound) == clause
          || (text.tokens[before - 1].word == "," || tellsHolding(clause))
            && cued.clause(at: $0.tokens.lowerBound) == clause - 1
            && isRelative(clause))
        && $0.frame != .hold && !isEntitled($0)
    }
    let end = figure.tokens.upperBound
    // "for 5 million and set up a venture", "for 5 million, Bloomberg reported": of the next clause.
    let isOwn = cued.cues.contains { cue in
      cue.frame == .nondeal && (end..<end + 5).contains(cue.tokens.lowerBound)
        // "for 22 dlrs a share": its own unit.
        && text.vocabulary.cues.perUnit.longest(
          in: text.tokens, at: cue.tokens.lowerBound, before: facts.sentence.tokens.upperBound)
          == nil
        && !(end..<cue.tokens.lowerBound).contains {
          text.tokens[$0].word == "," || cue.isVerbal && cued.grammar(at: $0).contains(.and)
        }
    }
    guard !isOwn else { return nil }
    guard let verb = verb ?? concluded(for: figure) else { return nil }
    if verb.frame == .raise, getsHolding(verb, before: before) {
      return Cue(
        tokens: verb.tokens, frame: .acquire, form: verb.form, isPassive: verb.isPassive)
    }
    return [.acquire, .sell, .pass, .order].contains(verb.frame) ? verb : nil
  }

  /// "the sale of shares, and warrants to acquire more, for 50,000 dlrs": what is only a right is not what the
  /// price is of.
  private func isEntitled(_ cue: Cue) -> Bool {
    let to = cue.tokens.lowerBound - 1
    guard facts.sentence.language == .english, cue.form == .infinitive,
      to - 1 > facts.sentence.tokens.lowerBound,
      text.vocabulary.cues.filings.entitling.contains(text.tokens[to - 1].word)
    else { return false }
    return cued.cues.contains {
      [.acquire, .sell].contains($0.frame) && $0.tokens.upperBound < to
    }
  }

  /// "for stock valued at 23 mln dlrs", "in exchange for 1.2 mln shares worth": where the preposition stands
  /// before what a price is paid with; nil where the figure measures nothing such.
  private func tender(of figure: Figure) -> Int? {
    guard facts.sentence.language == .english, figure.unit?.isCurrency ?? false else { return nil }
    let words = text.vocabulary.cues.filings
    let first = facts.sentence.tokens.lowerBound
    var index = figure.hedgedTokens.lowerBound - 1
    var measure: Int?
    // "with a total value of", "currently valued at".
    while index > first, figure.hedgedTokens.lowerBound - index <= 6 {
      if words.totaling.contains(text.tokens[index].word) {
        measure = index
        break
      }
      guard text.tokens[index].kind == .word else { return nil }
      index -= 1
    }
    guard let measure else { return nil }
    index = measure - 1
    var isTender = false
    while index > first, measure - index <= 16 {
      let token = text.tokens[index]
      if cued.grammar(at: index).contains(.for) { return isTender ? index : nil }
      if words.tendering.contains(token.word) { isTender = true }
      guard token.kind != .sign || token.word == "," || token.word == "-",
        cued.grammar(at: index).isDisjoint(with: [.be, .have, .relative, .to, .by]),
        facts.syntax.predicate(at: index) == nil || isTender
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// "the purchase of Kestrel was completed on June 1 for 31 mln dlrs": what the verb concludes.
  private func concluded(for figure: Figure) -> Cue? {
    guard facts.sentence.language == .english,
      let number = facts.syntax.governor(of: figure.tokens.lowerBound),
      facts.syntax.predicates[number].isPassive,
      let subject = facts.syntax.predicates[number].subject
    else { return nil }
    return cued.cues.first {
      $0.form == .noun && [.acquire, .sell].contains($0.frame)
        && $0.tokens.overlaps(facts.syntax.phrases[subject].tokens)
    }
  }

  /// "gets a 40% stake in Kestrel for 85 million": what is got for a price is bought.
  private func getsHolding(_ verb: Cue, before price: Int) -> Bool {
    !verb.isPassive
      && cued.cues.contains {
        $0.frame == .hold && $0.form == .noun
          && (verb.tokens.upperBound..<price).contains($0.tokens.lowerBound)
          && facts.syntax.governor(of: $0.tokens.lowerBound)
            == facts.syntax.predicate(at: verb.tokens.lowerBound)
      }
  }

  /// Where the word before a figure stands, past "a total of", "un montant total de".
  func placeOfPrice(_ figure: Figure) -> Int {
    let first = facts.sentence.tokens.lowerBound
    let before = figure.hedgedTokens.lowerBound - 1
    var noun = before - 1
    guard noun > first, cued.grammar(at: before).contains(.of) else { return before }
    while noun > first, text.vocabulary.cues.sums.contains(text.tokens[noun].word) { noun -= 1 }
    guard noun < before - 1 else { return before }
    if noun > first, cued.grammar(at: noun).contains(.article) { noun -= 1 }
    return noun
  }

  /// "les 40 % qu'il ne contrôle pas pour 600 millions": no price is of a holding.
  private func tellsHolding(_ clause: Int) -> Bool {
    let verbs = cued.cues.filter { $0.isVerbal && cued.clause(at: $0.tokens.lowerBound) == clause }
    return !verbs.isEmpty && verbs.allSatisfy { $0.frame == .hold }
  }

  /// Whether a clause begins with "que", "dont".
  private func isRelative(_ clause: Int) -> Bool {
    facts.sentence.tokens.first { cued.clause(at: $0) == clause }.map {
      !cued.grammar(at: $0).isDisjoint(with: [.relative, .whom])
    } ?? false
  }
}
