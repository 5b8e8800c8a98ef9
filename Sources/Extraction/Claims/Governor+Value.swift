internal import Claims

/// What a valuation is of: a company, a deal, or so many things.
extension Governor {
  /// "levé 600 millions, à 5,8 milliards", "raised $40m at $310m": after what is raised, at what price.
  func isPriceOfARound(_ figure: Figure, _ cue: Cue) -> Bool {
    var before = figure.hedgedTokens.lowerBound - 1
    // "at a $7.6 billion mark".
    if cued.grammar(at: before).contains(.article) { before -= 1 }
    guard cue.frame == .raise || cue.frame == .lead, before > facts.sentence.tokens.lowerBound,
      cued.grammar(at: before).contains(.price)
    else { return false }
    // "porte à 180 millions le total levé": from one sum to another.
    let clause = cued.clause(at: before)
    let moves = (max(facts.sentence.tokens.lowerBound, before - 10)..<before).contains {
      !cue.tokens.contains($0)
        && text.vocabulary.figures.roles[text.tokens[$0].word].contains(.move)
        && cued.clause(at: $0) == clause
    }
    return !moves
      && facts.figures.contains {
        $0.unit?.isCurrency ?? false && $0.tokens.upperBound <= before
          && before - $0.tokens.upperBound <= 8
      }
  }

  /// "cédé sur la base de 764 millions", "on the basis of 5 billion": what the whole is worth.
  func isBasis(_ figure: Figure) -> Bool {
    text.vocabulary.cues.basing.longestBackward(
      in: text.tokens, endingAt: figure.hedgedTokens.lowerBound,
      from: facts.sentence.tokens.lowerBound) != nil
  }

  /// "40 Dreamliner valorisés 15 milliards": so many things, which are no company.
  func isOfGoods(_ cue: Cue) -> Bool {
    guard cue.frame == .value, cue.form == .participle,
      let phrase = facts.syntax.phrase(at: cue.tokens.lowerBound - 1)
    else { return false }
    let tokens = facts.syntax.phrases[phrase].tokens
    guard tokens.count > 1, text.tokens[tokens.lowerBound].kind == .number else { return false }
    return !facts.figures.contains { $0.tokens.overlaps(tokens) }
  }

  /// The trade that goods are valued in: the last of the sentence before, else an order.
  func trade(before cue: Cue) -> Cue {
    let trades: [Frame] = [.order, .supply, .contract, .win, .award, .acquire, .sell]
    return cued.cues.last {
      trades.contains($0.frame) && $0.tokens.upperBound <= cue.tokens.lowerBound
    }
      ?? Cue(
        tokens: cue.tokens.lowerBound..<cue.tokens.lowerBound, frame: .order, form: .noun,
        isPassive: false)
  }

  /// "La transaction représente une valeur totale de", "Le prix, en valeur d'entreprise, est de": what
  /// the deal is worth, and not a company.
  func dealWorth(_ cue: Cue) -> Cue? {
    guard cue.frame == .value, cue.form == .noun,
      let phrase = facts.syntax.phrase(at: cue.tokens.lowerBound)
    else { return nil }
    let start = facts.syntax.phrases[phrase].tokens.lowerBound
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let deals: [Frame] = [.deal, .pay, .acquire, .sell, .merge, .contract]
    let isTerm =
      start > facts.sentence.tokens.lowerBound
      && cued.grammar(at: start - 1).contains(.into) && start == cue.tokens.lowerBound
    let isPlain =
      cue.tokens.count == 1
      && text.vocabulary.cues.measuring.contains(text.tokens[cue.tokens.lowerBound].word)
    guard isTerm || isPlain && isDetermined(cue),
      let subject = cued.cues.first(where: {
        cued.clause(at: $0.tokens.lowerBound) == clause && $0.form == .noun
      }),
      subject.tokens.upperBound <= start, deals.contains(subject.frame),
      let head = facts.syntax.phrase(at: subject.tokens.lowerBound),
      facts.syntax.predicates.contains(where: { $0.subject == head })
    else { return nil }
    return subject
  }

  /// "The transaction is valued at", "L'opération est valorisée": the deal is the subject of the
  /// passive, and no company.
  func dealValued(by cue: Cue) -> Cue? {
    let deals: [Frame] = [.deal, .acquire, .sell, .bid, .merge, .contract, .order]
    guard cue.frame == .value,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      facts.syntax.predicates[number].isPassive
    else { return nil }
    // "Including debt, the transaction is": the noun right before the verb.
    let start = facts.syntax.predicates[number].tokens.lowerBound
    let head =
      subjectHead(of: cue)
      ?? cued.cues.last { $0.form == .noun && $0.tokens.upperBound == start }
    return head.flatMap { deals.contains($0.frame) ? $0 : nil }
  }

  /// "une valeur", "a value": a noun with its article, not "worth".
  func isDetermined(_ cue: Cue) -> Bool {
    cue.form == .noun && cued.grammar(at: cue.tokens.lowerBound - 1).contains(.article)
  }

  /// "d'une valeur de", "at a value of": it says of the noun before how much that is.
  func isComplement(_ cue: Cue) -> Bool {
    var before = cue.tokens.lowerBound - 1
    while before > facts.sentence.tokens.lowerBound, cued.grammar(at: before).contains(.article) {
      before -= 1
    }
    return !cued.grammar(at: before).isDisjoint(with: [.of, .with, .for, .whom, .price])
  }

  /// The noun that the subject of a verb is about: "les synergies d'un tandem".
  func subjectHead(of cue: Cue) -> Cue? {
    guard cue.isVerbal, cue.form != .gerund,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      facts.syntax.predicates[number].antecedent == nil,
      let subject = facts.syntax.predicates[number].subject,
      facts.syntax.phrases[subject].preposition.isEmpty
    else { return nil }
    let phrase = facts.syntax.phrases[subject].tokens
    return cued.cues.first { $0.form == .noun && $0.tokens.overlaps(phrase) }
  }

  /// "que de bons connaisseurs estiment à 40 millions": what is thought of whatever was told before.
  func isAppraisal(_ cue: Cue) -> Bool {
    cue.frame == .value && cue.isVerbal
      && text.vocabulary.cues.tables(for: facts.sentence.language).appraising.longest(
        in: text.tokens, at: cue.tokens.lowerBound, before: cue.tokens.upperBound) != nil
  }

  /// "estime le club à 4,2 milliards": a company stands between.
  func valuesAParty(_ cue: Cue, _ figure: Figure) -> Bool {
    let between = cue.tokens.upperBound..<max(cue.tokens.upperBound, figure.tokens.lowerBound)
    return facts.groups.contains { between.contains($0.tokens.lowerBound) }
      || valuesAThing(cue, figure)
  }

  /// "estime sa filiale à 400 millions", "estime le pôle à": one thing and no sum of the deal.
  private func valuesAThing(_ cue: Cue, _ figure: Figure) -> Bool {
    guard facts.sentence.language == .french,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      let object = facts.syntax.predicates[number].objects.first
    else { return false }
    let thing = facts.syntax.phrases[object]
    let price = figure.hedgedTokens.lowerBound - 1
    return thing.preposition.isEmpty && !thing.isTime && thing.tokens.upperBound == price
      && cued.grammar(at: price).contains(.price)
      && !cued.grammar(at: thing.tokens.lowerBound).isDisjoint(with: [.article, .possessive])
      && !cued.cues.contains { $0.tokens.overlaps(thing.tokens) }
  }
}
