internal import Claims

/// What a word that measures is said of: a company, or the deal itself.
extension Governor {
  /// "a venture that valued the dairy arm at": a thing stands between, and is what is valued.
  private func hasObject(_ cue: Cue, in between: Range<Int>) -> Bool {
    guard let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      !facts.syntax.predicates[number].isPassive
    else { return false }
    return facts.syntax.predicates[number].objects.contains {
      let phrase = facts.syntax.phrases[$0]
      return phrase.preposition.isEmpty && !phrase.isTime
        && between.contains(phrase.tokens.lowerBound)
        && cued.grammar(at: phrase.tokens.lowerBound).contains(.article)
        && !facts.figures.contains { phrase.tokens.overlaps($0.hedgedTokens) }
    }
  }

  /// "Kestrel was worth": the name before the copula.
  private func isSaidOfAParty(_ cue: Cue) -> Bool {
    guard cue.frame == .value, cue.form == .noun, cue.tokens.count == 1 else { return false }
    var copula = cue.tokens.lowerBound - 1
    while copula > facts.sentence.tokens.lowerBound, cued.grammar(at: copula) == .adverb {
      copula -= 1
    }
    guard cued.grammar(at: copula).contains(.be) else { return false }
    return facts.groups.contains {
      $0.tokens.upperBound == copula && $0.preposition.isEmpty && !$0.isReference
    }
  }

  /// "would value", "to value": a verb, not the noun that is written alike.
  private func isModal(_ cue: Cue) -> Bool {
    guard cue.form == .infinitive else { return false }
    let mood = MoodReader(text: text, cued: cued).mood(of: cue)
    return mood == .conditional || mood == .future
      || cued.grammar(at: cue.tokens.lowerBound - 1).contains(.to)
  }

  /// "a deal then valued at", "the transaction is valued at", "agreements to be worth": of the deal
  /// right before the verb, and of no company.
  private func dealBefore(_ cue: Cue, _ figure: Figure) -> Cue? {
    let start = cue.tokens.lowerBound
    // "That deal valued Kestrel at": a company stands between.
    let after = cue.tokens.upperBound..<max(cue.tokens.upperBound, figure.tokens.lowerBound)
    guard !facts.groups.contains(where: { after.contains($0.tokens.lowerBound) }),
      !isModal(cue) || !hasObject(cue, in: after)
    else { return nil }
    guard cue.frame == .value,
      text.vocabulary.cues.measuring.contains(text.tokens[start].word), !isDetermined(cue),
      let noun = cued.cues.last(where: { $0.form == .noun && $0.tokens.upperBound <= start }),
      [.deal, .acquire, .contract, .order, .merge, .lend].contains(noun.frame)
        || noun.frame == .bid && cue.form == .noun,
      start - noun.tokens.upperBound <= 3
        || start - noun.tokens.upperBound <= 7 && isThoughtOf(noun.tokens.upperBound..<start)
    else { return nil }
    let between = noun.tokens.upperBound..<start
    let isPlain = between.allSatisfy {
      text.tokens[$0].kind == .word && !cued.grammar(at: $0).contains(.of)
    }
    return isPlain && !facts.groups.contains { between.contains($0.tokens.lowerBound) } ? noun : nil
  }

  /// "a deal that was said to be valued at": nothing stands between but that it is thought so.
  private func isThoughtOf(_ between: Range<Int>) -> Bool {
    facts.evidence.items.contains {
      $0.value.contains(.hearsay) && between.contains($0.index)
    }
      && between.allSatisfy { index in
        !cued.grammar(at: index).isDisjoint(with: [.relative, .be, .to, .have, .adverb])
          || facts.evidence.items.contains { ($0.index..<$0.end).contains(index) }
      }
  }

  /// "will supply Kestrel with chips worth": the verb by which goods change hands, where their noun stands right
  /// before.
  private func tradeInGoods(_ cue: Cue) -> Cue? {
    let start = cue.tokens.lowerBound
    guard cue.frame == .value, start - 1 > facts.sentence.tokens.lowerBound,
      text.vocabulary.cues.measuring.contains(text.tokens[start].word),
      text.tokens[start - 1].kind == .word, cued.grammar(at: start - 1).isEmpty,
      !facts.groups.contains(where: { $0.tokens.contains(start - 1) })
    else { return nil }
    let trades: [Frame] = [.supply, .order, .win]
    let before = cued.cues.last { $0.tokens.upperBound < start && $0.frame != .nondeal }
    return before.flatMap {
      $0.isVerbal && trades.contains($0.frame)
        && cued.clause(at: $0.tokens.lowerBound) == cued.clause(at: start) ? $0 : nil
    }
  }

  /// "its offer for Kestrel, valued at 340 mln dlrs", "an offer for all of Kestrel, a maker of tires, that is
  /// worth": what the words after a comma measure is the bid.
  private func bidWorth(_ cue: Cue) -> Cue? {
    let first = facts.sentence.tokens.lowerBound
    guard facts.sentence.language == .english, cue.frame == .value,
      text.vocabulary.cues.measuring.contains(text.tokens[cue.tokens.lowerBound].word)
    else { return nil }
    var comma = cue.tokens.lowerBound - 1
    // "that is worth"; "which is worth" is said of the company.
    while comma > first, cue.tokens.lowerBound - comma <= 3,
      cued.grammar(at: comma).contains(.be)
        || cued.grammar(at: comma).isSuperset(of: [.relative, .article])
    {
      comma -= 1
    }
    if comma > first, text.tokens[comma].word != ",", text.tokens[comma - 1].word == ",",
      cued.grammar(at: comma).contains(.relative)
    {
      // "The offer, which is valued at": of the noun right before it.
      return cued.cues.last {
        $0.form == .noun && $0.tokens.upperBound == comma - 1
          && [.bid, .acquire, .deal, .sell, .merge, .contract].contains($0.frame)
      }
    }
    guard comma > first, text.tokens[comma].word == "," else { return nil }
    let bid = cued.cues.last {
      $0.form == .noun && $0.frame == .bid && $0.tokens.upperBound < comma
        && comma - $0.tokens.upperBound <= 16
        && cued.grammar(at: $0.tokens.upperBound).contains(.for)
    }
    guard let bid else { return nil }
    let between = bid.tokens.upperBound..<comma
    return cued.cues.contains { $0.isVerbal && between.contains($0.tokens.lowerBound) } ? nil : bid
  }

  /// "an agreement worth", "une levée estimée à": the noun that is measured, not the measuring.
  func measured(by cue: Cue, _ figure: Figure) -> Cue? {
    // "a sum put at": said of the noun right before it.
    let gap = cue.tokens.upperBound..<max(cue.tokens.upperBound, figure.tokens.lowerBound)
    if cue.frame == .value, cue.form == .participle,
      !facts.groups.contains(where: { gap.contains($0.tokens.lowerBound) }),
      let sum = cued.cues.last(where: { $0.tokens.upperBound == cue.tokens.lowerBound }),
      sum.form == .noun, sum.frame == .pay || sum.frame == .deal
    {
      return sum
    }
    if isOfGoods(cue) { return trade(before: cue) }
    if let trade = tradeInGoods(cue) { return trade }
    if isSaidOfAParty(cue) { return nil }
    if let deal = dealWorth(cue) ?? dealValued(by: cue) { return deal }
    if let deal = dealBefore(cue, figure) { return deal }
    if let bid = bidWorth(cue) { return bid }
    // "would value it at": the verb values whatever it has for an object.
    guard cue.frame == .value, cue.tokens.count <= 2, !isModal(cue),
      text.vocabulary.cues.measuring.contains(text.tokens[cue.tokens.lowerBound].word),
      !isDetermined(cue) || isComplement(cue)
    else { return nil }
    // "had valued Nordavia at": a company stands between, and is what is valued.
    let between = cue.tokens.upperBound..<max(cue.tokens.upperBound, figure.tokens.lowerBound)
    guard !facts.groups.contains(where: { between.contains($0.tokens.lowerBound) }),
      !hasObject(cue, in: between)
    else { return nil }
    let pronoun =
      facts.syntax.predicates.last { $0.tokens.lowerBound <= cue.tokens.lowerBound }
      .flatMap(\.subject).map { facts.syntax.phrases[$0] }
      .flatMap { $0.isPronoun && cue.form == .noun ? $0.tokens.lowerBound : nil } ?? 0
    // "a deal valued at": right after what is measured.
    let comma = text.tokens[cue.tokens.lowerBound - 1].word == ","
    let reach = cue.tokens.count == 2 ? (comma ? 1 : 0) : cue.form == .noun ? 14 : 5
    return cued.cues.last {
      $0.form == .noun && $0.frame != .value && $0.frame != .nondeal
        && $0.tokens.upperBound <= cue.tokens.lowerBound
        && cue.tokens.lowerBound - $0.tokens.upperBound <= reach
        // "the round of March, it was worth": the pronoun is another subject.
        && $0.tokens.upperBound > pronoun
    }
  }
}
