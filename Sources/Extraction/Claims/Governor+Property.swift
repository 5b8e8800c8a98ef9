internal import Claims

extension Governor {
  /// Which fact of a deal the figure is; nil where it is none.
  func property(of figure: Figure, cue: Cue) -> Property? {
    guard let unit = figure.unit else { return nil }
    if unit == .gigawatt {
      return [.order, .supply, .contract, .deal, .partner, .invest].contains(cue.frame)
        && !isElectricity(figure) ? .capacity : nil
    }
    if unit == .percent { return isStake(figure, cue: cue) ? .stake : nil }
    guard unit.isCurrency, !isSmall(figure) else { return nil }
    switch cue.frame {
    case .nondeal: return nil
    // "profit fell to 5 million": no company falls to a sum.
    case .pass where figure.hedgedTokens.lowerBound == cue.tokens.upperBound: return nil
    // "sales should approach 10 billion": money is neared, not courted.
    case .bid where isNearing(cue) && isObject(figure, of: cue): return nil
    // "a drug that sold 480 million last year": so much of it, to nobody.
    case .sell where isObject(figure, of: cue) && sellsNothing(figure, cue): return nil
    case .value:
      return measuresSomethingElse(cue) && !isObjectNamed(of: cue, figure) ? nil : .valuation
    // What a holding is worth is no fact of the deal.
    case .hold: return nil
    // "put in 2 billion in August": into what was told.
    case .invest where cue.tokens.count == 1 && isOwnSpending(figure): return nil
    case _ where isPriceOfARound(figure, cue) || isBasis(figure): return .valuation
    default: return isPerShare(figure) ? nil : .amount
    }
  }

  /// Whether a figure stands right after its verb, with no more than an article between.
  private func isObject(_ figure: Figure, of cue: Cue) -> Bool {
    let end = cue.tokens.upperBound
    return cue.isVerbal && !cue.isPassive
      && (figure.hedgedTokens.lowerBound == end
        || figure.hedgedTokens.lowerBound == end + 1 && cued.grammar(at: end).contains(.article))
  }

  private func isNearing(_ cue: Cue) -> Bool {
    text.vocabulary.cues.nearing.contains(text.tokens[cue.tokens.lowerBound].word)
  }

  /// Whether nothing that is sold follows the figure: "of assets", "en obligations".
  private func sellsNothing(_ figure: Figure, _ cue: Cue) -> Bool {
    facts.sentence.language == .english && cue.form != .infinitive
      && cued.grammar(at: figure.tokens.upperBound).isDisjoint(with: [.of, .into, .to])
      && text.tokens[min(figure.tokens.upperBound, facts.sentence.tokens.upperBound - 1)].kind
        != .word
      || isOfManyShares(figure)
  }

  /// "sold about 15.3 million of the shares": a count.
  private func isOfManyShares(_ figure: Figure) -> Bool {
    var next = figure.tokens.upperBound
    let end = facts.sentence.tokens.upperBound
    guard next < end, cued.grammar(at: next).contains(.of) else { return false }
    next += 1
    while next < end, cued.grammar(at: next).contains(.article) { next += 1 }
    return next < end && text.vocabulary.cues.shares.contains(text.tokens[next].word)
      && !text.tokens[figure.tokens.lowerBound..<figure.tokens.upperBound].contains {
        $0.kind == .sign
      }
  }

  /// Whether a figure without a cue is the price of a share or so many things.
  func isNoDealMoney(_ figure: Figure) -> Bool { isSmall(figure) || isPerShare(figure) }

  /// Nobody buys a company for less: the price of a share or of a product.
  private func isSmall(_ figure: Figure) -> Bool {
    guard figure.unit?.isCurrency ?? false, let bound = figure.high ?? figure.low,
      bound <= Decimal(10_000)
    else { return false }
    return bound != Decimal(1)
  }

  /// "its shares doubled, valuing Kestrel at": whatever does it, a company is valued.
  private func isObjectNamed(of cue: Cue, _ figure: Figure) -> Bool {
    guard cue.isVerbal, !cue.isPassive else { return false }
    let between = cue.tokens.upperBound..<max(cue.tokens.upperBound, figure.tokens.lowerBound)
    return facts.groups.contains {
      between.contains($0.tokens.lowerBound) && $0.preposition.isEmpty
    }
  }

  /// "des honoraires évalués à", "the market was worth": neither a company nor a deal is measured.
  private func measuresSomethingElse(_ cue: Cue) -> Bool {
    if isOfParty(cue) { return false }
    if isOfNoDeal(cue) { return true }
    guard cue.isVerbal, cue.isPassive, cue.tokens.lowerBound > facts.sentence.tokens.lowerBound,
      text.vocabulary.cues.measuring.contains(text.tokens[cue.tokens.lowerBound].word)
    else { return false }
    let start = max(facts.sentence.tokens.lowerBound, cue.tokens.lowerBound - 6)
    return !facts.groups.contains { ($0.tokens).overlaps(start..<cue.tokens.lowerBound) }
  }

  /// "Kestrel, avec ses clients, a été évalué à": the subject of the verb is a name, with no noun that is measured.
  private func isOfParty(_ cue: Cue) -> Bool {
    guard cue.isPassive, cue.form != .gerund,
      // "a été évalué à": the participle may be the figure's hedge.
      let verb = facts.syntax.predicates.first(where: {
        $0.tokens.contains(cue.tokens.lowerBound) || $0.tokens.upperBound == cue.tokens.lowerBound
      }), verb.antecedent == nil, let subject = verb.subject
    else { return false }
    let phrase = facts.syntax.phrases[subject].tokens
    return facts.groups.contains { $0.tokens == phrase && !$0.isReference }
      && !cued.cues.contains { $0.tokens.overlaps(phrase) }
  }

  /// Whether what is valued is a market, a fortune, a building: the subject of the verb, with no
  /// company after it.
  private func isOfNoDeal(_ cue: Cue) -> Bool {
    guard cue.isVerbal || cue.tokens.count > 1 else { return false }
    if cue.isVerbal, !cue.isPassive, let verb = facts.syntax.predicate(at: cue.tokens.lowerBound),
      let subject = facts.syntax.predicates[verb].subject,
      facts.figures.contains(where: {
        $0.unit == .percent && facts.syntax.phrases[subject].tokens.overlaps($0.tokens)
      })
    {
      // "Les 30 % de Kestrel valent 500 millions".
      return true
    }
    if let head = subjectHead(of: cue) {
      // What a holding is worth is no fact of the deal.
      let isHolder = text.vocabulary.cues.holders.contains(
        text.tokens[head.tokens.lowerBound].word)
      if head.frame == .nondeal || head.frame == .hold && !isHolder { return true }
      if head.frame == .invest, cue.form == .finite { return true }
    }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let subject = cued.cues.last {
      $0.form == .noun && $0.frame == .nondeal && $0.tokens.upperBound <= cue.tokens.lowerBound
        && cue.tokens.lowerBound - $0.tokens.upperBound <= (cue.form == .gerund ? 7 : 10)
        && cued.clause(at: $0.tokens.lowerBound) == clause
    }
    guard let subject else { return isOfShares(cue) }
    let between = subject.tokens.upperBound..<cue.tokens.lowerBound
    // Another verb between has a subject of its own; "sont évaluées" is one verb.
    let hasOther = facts.syntax.predicates.contains {
      between.contains($0.main.lowerBound)
        && cued.grammar(at: $0.main.lowerBound).isDisjoint(with: [.be, .have])
    }
    guard !hasOther else { return false }
    // "les synergies d'un tandem Kestrel-Tamar": a complement is no other subject.
    return !facts.groups.contains {
      between.contains($0.tokens.lowerBound) && $0.preposition != .of
        && text.tokens[$0.tokens.lowerBound - 1].word != "-"
    }
  }

  /// "investir 85 millions dans son atelier": into something that is no company's capital.
  private func isOwnSpending(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    if isOfAPeriod(figure) || isForBuilding(figure) { return true }
    let limit = min(facts.sentence.tokens.upperBound, end + 4)
    guard let into = (end..<max(end, limit)).first(where: { cued.grammar(at: $0) == .into }) else {
      return false
    }
    let comma = (into..<into + 8).first {
      $0 >= facts.sentence.tokens.upperBound || text.tokens[$0].word == ","
    }
    let reach = into..<(comma ?? into + 8)
    return !facts.groups.contains { reach.contains($0.tokens.lowerBound) }
      && !cued.cues.contains {
        reach.contains($0.tokens.lowerBound) && $0.frame != .nondeal
      }
  }

  /// "will invest 3.5 billion to build a plant": in what is its own, where nobody else is to get it.
  private func isForBuilding(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    guard facts.sentence.language == .english, end + 1 < facts.sentence.tokens.upperBound,
      cued.grammar(at: end).contains(.to),
      text.vocabulary.cues.constructing.contains(text.tokens[end + 1].word)
    else { return false }
    return !facts.groups.contains {
      $0.tokens.lowerBound > end && !$0.preposition.isDisjoint(with: [.into, .with, .for])
    }
  }

  /// "investira 30 milliards sur le seul trimestre en cours", "this year": a company's own spending,
  /// where nobody stands after it to receive it.
  private func isOfAPeriod(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    let isDated = facts.dates.contains {
      $0.isRelative && (end...end + 4).contains($0.tokens.lowerBound)
    }
    guard isDated else { return false }
    let receives: Grammar = [.into, .to, .for]
    return !facts.groups.contains {
      $0.tokens.lowerBound >= end && !$0.preposition.isDisjoint(with: receives)
    }
  }

  private func isPerShare(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    // "invested $35 million each": of each payer.
    return end < facts.sentence.tokens.upperBound
      && !text.vocabulary.cues.distributive.contains(text.tokens[end].word)
      && text.vocabulary.cues.perUnit.longest(
        in: text.tokens, at: end, before: facts.sentence.tokens.upperBound) != nil
  }
}
