internal import Claims

/// What a sum is of in sentences of purchases: the debt that goes over, what is bought, and what is put in between.
extension Governor {
  /// "the assumption of 38 mln dlrs in debt": a debt that goes over with what is bought.
  func assumption(of figure: Figure) -> Cue? {
    cued.cues.last {
      $0.frame == .assume && $0.tokens.upperBound <= figure.hedgedTokens.lowerBound
        && figure.hedgedTokens.lowerBound - $0.tokens.upperBound <= 2
    }
  }

  /// "will take over some 6 million of its debt", "reprendra 6 millions de dettes": the same, told by
  /// the verb that buys.
  func assumedDebt(_ figure: Figure) -> Cue? {
    let end = figure.tokens.upperBound
    if let before = debtBefore(figure) { return before }
    guard figure.unit?.isCurrency ?? false, end < facts.sentence.tokens.upperBound,
      !cued.grammar(at: end).isDisjoint(with: [.of, .into]),
      let verb = cued.cues.last(where: { $0.tokens.upperBound <= figure.hedgedTokens.lowerBound }),
      verb.isVerbal, [.acquire, .assume].contains(verb.frame),
      figure.hedgedTokens.lowerBound - verb.tokens.upperBound <= 2
    else { return nil }
    let limit = min(facts.sentence.tokens.upperBound, end + 8)
    guard
      let debt = (end..<limit).first(where: { isDebt($0) }),
      cued.clause(at: debt) == cued.clause(at: end)
    else { return nil }
    return Cue(tokens: verb.tokens, frame: .assume, form: verb.form, isPassive: verb.isPassive)
  }

  /// "would also assume Tamar debt of 275 mln dlrs".
  func debtBefore(_ figure: Figure) -> Cue? {
    let start = figure.hedgedTokens.lowerBound
    guard figure.unit?.isCurrency ?? false, start - 2 > facts.sentence.tokens.lowerBound,
      cued.grammar(at: start - 1).contains(.of), isDebt(start - 2)
    else { return nil }
    return cued.cues.last {
      $0.frame == .assume && $0.isVerbal && $0.tokens.upperBound < start
        && start - $0.tokens.upperBound <= 9
    }
  }

  func isDebt(_ index: Int) -> Bool {
    text.vocabulary.cues.debts.contains(text.tokens[index].word)
  }

  /// "the purchase of Tamar's television assets for 842 million": what is bought or sold for the sum.
  func isTraded(_ cue: Cue, for sum: Range<Int>) -> Bool {
    guard facts.sentence.language == .english, cue.frame == .nondeal, cue.form == .noun,
      cue.tokens.upperBound < sum.lowerBound, sum.lowerBound - cue.tokens.upperBound <= 8,
      cued.grammar(at: sum.lowerBound - 1).contains(.for)
    else { return false }
    let start = cue.tokens.lowerBound
    let trade = cued.cues.last { $0.tokens.upperBound <= start && $0.frame != .nondeal }
    guard let trade, [.acquire, .sell].contains(trade.frame), start - trade.tokens.upperBound <= 8
    else { return false }
    return cued.clause(at: trade.tokens.lowerBound) == cued.clause(at: sum.lowerBound)
  }

  /// "a group led by Kestrel": who does something together, and no round that somebody leads.
  func leadsAGroup(_ cue: Cue) -> Bool {
    facts.sentence.language == .english && cue.frame == .lead && cue.form == .participle
      && cue.tokens.lowerBound > facts.sentence.tokens.lowerBound
      && cued.grammar(at: cue.tokens.upperBound).contains(.by)
      && text.vocabulary.cues.investing.contains(text.tokens[cue.tokens.lowerBound - 1].word)
  }

  /// "agreed to buy Kestrel, a maker of shoes in Tulsa, Okla., for 12 million": after what is put in
  /// between, "for" goes on with the verb of the sentence.
  func isResumed(at sum: Range<Int>, by cue: Cue) -> Bool {
    let link = sum.lowerBound - 1
    guard facts.sentence.language == .english, link - 1 > cue.tokens.upperBound,
      cued.grammar(at: link).contains(.for), text.tokens[link - 1].word == ",",
      cue.isVerbal, [.acquire, .sell, .bid, .order].contains(cue.frame),
      let verb = facts.syntax.predicate(at: cue.tokens.lowerBound),
      !facts.syntax.predicates[verb].isAside, facts.syntax.predicates[verb].antecedent == nil
    else { return false }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    return !facts.figures.contains {
      $0.unit?.isCurrency ?? false
        && (cue.tokens.upperBound..<sum.lowerBound).contains($0.tokens.lowerBound)
        // ", which has assets of 210 mln dlrs, for 31 mln dlrs".
        && cued.clause(at: $0.tokens.lowerBound) == clause
    }
  }

  /// "the sale of 200,000 shares of its common stock to Kestrel for": the trade that a holding stands in.
  func trade(of held: Cue) -> Cue? {
    guard facts.sentence.language == .english, held.form == .noun else { return nil }
    return cued.cues.last {
      [.acquire, .sell, .bid].contains($0.frame) && $0.tokens.upperBound <= held.tokens.lowerBound
        && held.tokens.lowerBound - $0.tokens.upperBound <= 8
        && cued.clause(at: $0.tokens.lowerBound) == cued.clause(at: held.tokens.lowerBound)
    }
  }
}
