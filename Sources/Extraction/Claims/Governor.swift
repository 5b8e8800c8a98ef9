internal import Claims

/// Decides which cue a figure belongs to: the nearest, where crossing a clause, a comma or another
/// figure counts as distance.
struct Governor {
  let facts: SentenceFacts
  let text: AnnotatedText

  var cued: CuedSentence { facts.cued }

  /// The cue of a figure; nil where the sentence has none.
  func cue(for figure: Figure) -> Cue? {
    if let assumed = assumption(of: figure) ?? assumedDebt(figure) ?? purchase(for: figure) {
      return assumed
    }
    if let other = alternative(to: figure) { return other }
    if let put = placement(of: figure) ?? refusal(of: figure) { return put }
    if let lent = provided(figure) ?? power(of: figure) { return lent }
    if let said = said(of: figure) ?? heldTo(figure) ?? traded(figure) { return said }
    if let had = having(figure) ?? climbed(to: figure) { return had }
    if let before = continued(by: figure) ?? whole(of: figure) ?? paidBeside(figure) {
      return cue(for: before)
    }
    if let sought = sought(figure) ?? borrowed(figure) { return sought }
    if let move = movedTo(figure) { return move }
    if let head = head(after: figure) { return concluded(by: stronger(than: head)) }
    if let head = amounting(to: figure) { return concluded(by: stronger(than: head)) }
    let near = nearest(to: figure.tokens, hedged: figure.hedgedTokens, unit: figure.unit)
    guard let cue = exchange(for: figure, near) ?? near else { return nil }
    if isAppraisal(cue), measured(by: cue, figure) == nil, !valuesAParty(cue, figure) { return nil }
    return concluded(
      by: stronger(
        than: measured(by: cue, figure) ?? risen(cue) ?? gained(figure, by: cue) ?? cue))
  }

  /// "a signé la cession de ses parcs et de ses batteries à Kestrel, pour 950 millions", "attribue ses actifs contre
  /// 900 000 euros": what is traded for a sum, however far before it in the clause.
  private func exchange(for figure: Figure, _ near: Cue?) -> Cue? {
    let before = figure.hedgedTokens.lowerBound - 1
    guard near.map({ $0.frame == .nondeal && $0.form == .noun }) ?? true,
      figure.unit?.isCurrency ?? false, before > facts.sentence.tokens.lowerBound,
      facts.sentence.language == .french,
      cued.grammar(at: before).contains(.for) || cued.grammar(at: before).contains(.aside),
      let verb = facts.syntax.governor(of: figure.tokens.lowerBound)
    else { return nil }
    let predicate = facts.syntax.predicates[verb]
    let trades: [Frame] = [.acquire, .sell, .pass, .award, .order, .supply]
    let objects = predicate.objects.filter { facts.syntax.phrases[$0].preposition.isEmpty }
    return cued.cues.first { cue in
      trades.contains(cue.frame)
        && (cue.tokens == predicate.main
          || cue.form == .noun
            && objects.contains { facts.syntax.phrases[$0].tokens.overlaps(cue.tokens) })
    }
  }

  /// "a bondi de 12 %, à 3,6 milliards": what a business has moved to, by so many per cent.
  private func movedTo(_ figure: Figure) -> Cue? {
    let start = figure.hedgedTokens.lowerBound - 1
    guard facts.sentence.language == .french, figure.unit?.isCurrency ?? false,
      start - 2 > facts.sentence.tokens.lowerBound, cued.grammar(at: start).contains(.price)
    else { return nil }
    let end = text.tokens[start - 1].word == "," ? start - 1 : start
    guard
      let share = facts.figures.first(where: { $0.unit == .percent && $0.tokens.upperBound == end })
    else { return nil }
    return cued.cues.last {
      $0.frame == .nondeal && $0.isVerbal && $0.tokens.upperBound <= share.hedgedTokens.lowerBound
        && share.hedgedTokens.lowerBound - $0.tokens.upperBound <= 2
    }
  }

  /// "while Kestrel has 12%": the auxiliary as a verb of its own.
  private func having(_ figure: Figure) -> Cue? {
    guard figure.unit == .percent,
      let phrase = facts.syntax.phrase(at: figure.tokens.lowerBound),
      facts.syntax.phrases[phrase].preposition.isEmpty,
      let number = facts.syntax.phrases[phrase].predicate
    else { return nil }
    let verb = facts.syntax.predicates[number]
    guard verb.main.count == 1, cued.grammar(at: verb.main.lowerBound).contains(.have),
      !measuresANoun(figure)
    else { return nil }
    // "will have": the auxiliary before it tells the mood.
    let isModal = verb.tokens.count > verb.main.count && facts.sentence.language == .english
    return Cue(
      tokens: verb.main, frame: .hold, form: isModal ? .infinitive : .finite, isPassive: false)
  }

  /// "have a 10 pct coupon": per cent of something else.
  private func measuresANoun(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    guard facts.sentence.language == .english, end < facts.sentence.tokens.upperBound,
      text.tokens[end].kind == .word, cued.grammar(at: end).isEmpty
    else { return false }
    return !cued.cues.contains {
      $0.frame == .hold && (end...end + 2).contains($0.tokens.lowerBound)
    }
  }

  /// "its $5 billion bid", "75 million of ten-year notes": the noun that an English figure measures.
  private func head(after figure: Figure) -> Cue? {
    guard facts.sentence.language == .english, figure.unit?.isCurrency ?? false else { return nil }
    // "49 mln dlrs worth of contracts".
    let isWorth =
      figure.tokens.upperBound + 1 < facts.sentence.tokens.upperBound
      && text.vocabulary.cues.measuring.contains(text.tokens[figure.tokens.upperBound].word)
      && cued.grammar(at: figure.tokens.upperBound + 1).contains(.of)
    let end = figure.tokens.upperBound + (isWorth ? 1 : 0)
    let measures: [Frame] = [.bid, .lend, .acquire, .contract, .order, .deal, .raise]
    guard
      let cue = cued.cues.first(where: {
        $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 4
      }), cue.form == .noun, measures.contains(cue.frame), !isAside(cue)
    else { return nil }
    let isPlain = (end..<cue.tokens.lowerBound).allSatisfy {
      let grammar = cued.grammar(at: $0)
      let token = text.tokens[$0]
      return grammar.isEmpty && (token.kind == .word || token.word == "-" || token.kind == .number)
        || !grammar.isDisjoint(with: [.of, .into]) && $0 == end
          && [.lend, .contract, .order].contains(cue.frame)
    }
    return isPlain ? cue : nil
  }

  /// "a récupéré 46 millions", "snagged $14m": money that is taken is raised, not bought.
  private func gained(_ figure: Figure, by cue: Cue) -> Cue? {
    guard cue.frame == .acquire, cue.isVerbal, !cue.isPassive, figure.unit?.isCurrency ?? false,
      let phrase = facts.syntax.phrase(at: figure.tokens.lowerBound),
      facts.syntax.phrases[phrase].preposition.isEmpty,
      let verb = facts.syntax.phrases[phrase].predicate,
      facts.syntax.predicate(at: cue.tokens.lowerBound) == verb,
      facts.syntax.predicates[verb].objects.first == phrase,
      facts.syntax.predicates[verb].clitics.isEmpty,
      // "que Tamar a rachetée 3 millions".
      !(facts.syntax.predicates[verb].antecedent?.role.isEmpty ?? false),
      // "took a $760 million stake".
      !cued.cues.contains(where: {
        $0.frame == .hold && $0.tokens.lowerBound == figure.tokens.upperBound
      }),
      isTimed(figure.tokens.upperBound)
        || cued.grammar(at: figure.tokens.upperBound).isDisjoint(with: [.of, .into]),
      !facts.groups.contains(where: {
        (figure.tokens.upperBound...figure.tokens.upperBound + 3).contains($0.tokens.lowerBound)
          && ($0.preposition == .to || $0.preposition.isEmpty)
      })
    else { return nil }
    return Cue(tokens: cue.tokens, frame: .raise, form: cue.form, isPassive: cue.isPassive)
  }

  /// "en septembre": a preposition before a date.
  private func isTimed(_ token: Int) -> Bool {
    facts.dates.contains { (token...token + 1).contains($0.tokens.lowerBound) }
  }

  /// "l'addition pourrait grimper à": the price, not its rise.
  private func risen(_ cue: Cue) -> Cue? {
    guard cue.frame == .nondeal, cue.isVerbal else { return nil }
    if facts.sentence.language == .english, let held = heldSubject(of: cue) { return held }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let subject = cued.cues.last {
      $0.form == .noun && $0.tokens.upperBound <= cue.tokens.lowerBound
        && cue.tokens.lowerBound - $0.tokens.upperBound <= 6
        && cued.clause(at: $0.tokens.lowerBound) == clause
    }
    let prices: [Frame] = [.pay, .bid, .invest, .deal, .contract, .raise, .value]
    return subject.flatMap { prices.contains($0.frame) ? $0 : nil }
  }

  /// "a deal", "un prix" say nothing of who and what: the nearest verb or noun that does.
  private func stronger(than cue: Cue) -> Cue {
    guard cue.form == .noun, cue.frame == .pay || cue.frame == .deal else { return cue }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let weak: [Frame] = [.nondeal, .value, .hold, .pay, .deal, .assume]
    let strong = cued.cues.filter {
      !weak.contains($0.frame) && !isOfAFigure($0)
        && abs(cued.clause(at: $0.tokens.lowerBound) - clause) <= 1
    }
    return strong.min {
      abs($0.tokens.lowerBound - cue.tokens.lowerBound)
        < abs($1.tokens.lowerBound - cue.tokens.lowerBound)
    } ?? cue
  }

  /// "close to £90m": a word of a hedge.
  private func isOfAFigure(_ cue: Cue) -> Bool {
    facts.figures.contains { $0.hedgedTokens.overlaps(cue.tokens) }
  }

  /// "La vente a été bouclée", "closed the acquisition": what is concluded, not the concluding.
  private func concluded(by cue: Cue) -> Cue {
    guard cue.frame == .raise, cue.isVerbal else { return cue }
    let nouns: [Frame] = [.acquire, .sell, .bid, .merge, .contract, .list, .enter, .deal]
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let inClause = cued.cues.filter {
      $0.form == .noun && cued.clause(at: $0.tokens.lowerBound) == clause
    }
    guard !inClause.contains(where: { [.raise, .invest, .lend].contains($0.frame) }) else {
      return cue
    }
    // "raised their price to 2 billion".
    if facts.sentence.language == .english,
      let price = inClause.first(where: {
        $0.frame == .pay && (0...3).contains($0.tokens.lowerBound - cue.tokens.upperBound)
      })
    {
      return cued.cues.last {
        [.bid, .acquire].contains($0.frame) && $0.tokens.upperBound <= cue.tokens.lowerBound
      } ?? price
    }
    return inClause.last { nouns.contains($0.frame) } ?? cue
  }

  /// Frames that say who holds how much.
  static let stakeFrames: [Frame] = [
    .hold, .enter, .acquire, .sell, .pass, .bid, .invest, .raise, .pay, .merge,
  ]

  /// The cue of a date.
  func cue(for date: DateMention) -> Cue? {
    nearest(to: date.tokens, hedged: date.tokens, unit: nil).map {
      concluded(by: stronger(than: $0))
    }
  }

  private func nearest(to tokens: Range<Int>, hedged: Range<Int>, unit: Unit?) -> Cue? {
    var best: (cost: Int, cue: Cue)?
    var holding: (cost: Int, cue: Cue)?
    for cue in cued.cues
    where !isOfHedge(cue, tokens, hedged) && !isAside(cue) && !isTraded(cue, for: hedged) {
      if unit == .percent, cue.frame != .nondeal, !Self.stakeFrames.contains(cue.frame) { continue }
      let cost = cost(of: cue, tokens, hedged: hedged, unit: unit)
      if cue.frame == .hold, unit?.isCurrency ?? false {
        if cost < holding?.cost ?? .max { holding = (cost, cue) }
      } else if cost < best?.cost ?? .max {
        best = (cost, cue)
      }
    }
    // "would sell its holding for 29 mln": the price of the sale, not of the holding.
    if let holding, holding.cost + 14 < best?.cost ?? .max { best = holding }
    // "61 % du capital, pour 57 milliards": the price of what the sentences before tell.
    if let held = best?.cue, held.frame == .hold, unit?.isCurrency ?? false,
      cued.grammar(at: hedged.lowerBound - 1).contains(.for)
    {
      return trade(of: held)
    }
    // Too far to be said of the figure.
    return best.flatMap { $0.cost <= Self.reach ? $0.cue : nil }
  }

  /// Whether a cue is no more than a word of the figure's hedge: "close to", but not "évalués à au
  /// moins".
  private func isOfHedge(_ cue: Cue, _ tokens: Range<Int>, _ hedged: Range<Int>) -> Bool {
    guard cue.tokens.overlaps(hedged) else { return false }
    return cue.tokens.overlaps(tokens) || cue.frame != .value || cue.form != .participle
      || isAppraisal(cue)
  }

  /// Words that look like money of no deal, and say nothing of the figure: "last fall", "180
  /// millions par an", "all-stock", "partly in stock".
  private func isAside(_ cue: Cue) -> Bool {
    if cue.frame == .deal, cue.tokens.contains(where: { isDebt($0) }) {
      // "would value the club at 140 million including debt": the verb says what the figure is.
      return cued.cues.contains {
        $0.isVerbal && $0.frame == .value && $0.tokens.upperBound <= cue.tokens.lowerBound
      }
    }
    if leadsAGroup(cue) { return true }
    guard cue.frame == .nondeal else { return false }
    // "84 millions hors taxes".
    if cue.form == .noun, cue.tokens.lowerBound > facts.sentence.tokens.lowerBound,
      text.vocabulary.cues.leftOut.contains(text.tokens[cue.tokens.lowerBound - 1].word)
    {
      return true
    }
    let end = cue.tokens.upperBound
    if cue.tokens.count > 1, cued.grammar(at: end - 1).contains(.of),
      text.vocabulary.cues.fund.contains(text.tokens[cue.tokens.lowerBound].word),
      !facts.figures.contains(where: { $0.hedgedTokens.contains(end) })
    {
      // "avec les fonds de Kestrel": no fund of so many millions.
      return true
    }
    if facts.dates.contains(where: { $0.tokens.overlaps(cue.tokens) }) { return true }
    if restates(cue) { return true }
    let start = cue.tokens.lowerBound
    // "for 412 million, people familiar with the matter said": who says so, and no number of people.
    if facts.evidence.items.contains(where: { $0.index == start && $0.end > cue.tokens.upperBound })
    {
      return true
    }
    // "34 dlrs a share, or 412 mln": of the price before; "will each invest": of those who do.
    let perUnit = text.vocabulary.cues.perUnit
    if perUnit.longest(in: text.tokens, at: start, before: facts.sentence.tokens.upperBound) != nil
    {
      return true
    }
    // "bought 14,000 shares between May 1 and May 27 at prices ranging from": at what each.
    if facts.sentence.language == .english, cue.form == .noun,
      start > facts.sentence.tokens.lowerBound,
      cued.grammar(at: start - 1).contains(.price),
      text.vocabulary.cues.filings.prices.contains(text.tokens[start].word)
    {
      return true
    }
    let rates = text.vocabulary.cues.rates
    if rates.longest(in: text.tokens, at: start, before: cue.tokens.upperBound) != nil {
      return true
    }
    guard start > facts.sentence.tokens.lowerBound, cue.form == .noun, cue.tokens.count == 1 else {
      return false
    }
    let before = text.tokens[start - 1]
    // "growth investor", "market leader": of what trade somebody is.
    if facts.sentence.language == .english, end < facts.sentence.tokens.upperBound,
      text.vocabulary.naming.nouns.longest(
        in: text.tokens, at: end, before: facts.sentence.tokens.upperBound) != nil
    {
      return true
    }
    // "secured £40m of debt from Kestrel": money that is lent.
    if facts.sentence.language == .english, isDebt(start),
      !cued.grammar(at: start - 1).isDisjoint(with: [.of, .into]),
      facts.figures.contains(where: { $0.tokens.upperBound == start - 1 }),
      cued.cues.contains(where: {
        $0.isVerbal && $0.frame == .raise && $0.tokens.upperBound < start
          && start - $0.tokens.upperBound <= 6
      })
    {
      return true
    }
    // "a growth loan", "a debt round": what kind of money it is.
    if facts.sentence.language == .english,
      cued.cues.contains(where: {
        $0.tokens.lowerBound == end && $0.form == .noun
          && [.lend, .raise, .invest].contains($0.frame)
      })
    {
      return true
    }
    guard text.vocabulary.cues.shares.contains(text.tokens[start].word) else { return false }
    // "bought $2 billion of stock": what for.
    // "200 mln dlrs of preferred stock".
    let isOfASum =
      facts.sentence.language == .english
      && facts.figures.contains { sum in
        let end = sum.tokens.upperBound
        return (1...4).contains(start - end) && sum.unit?.isCurrency ?? false
          && cued.grammar(at: end).contains(.of)
          && (end + 1..<start).allSatisfy {
            text.tokens[$0].kind == .word && cued.grammar(at: $0).isEmpty
          }
      }
    // "26 pct of its stock".
    let isOfAShare =
      facts.sentence.language == .english && cued.grammar(at: start - 1).contains(.possessive)
      && facts.figures.contains {
        $0.unit == .percent && (1...3).contains(start - $0.tokens.upperBound)
          && cued.grammar(at: $0.tokens.upperBound).contains(.of)
      }
    return before.word == "-" && before.isGlued || cued.grammar(at: start - 1) == .into || isOfASum
      || isOfAShare
  }

  /// "à 12 euros l'action, ce qui représente 480 millions": the same sum once more, and no business that it is of.
  private func restates(_ cue: Cue) -> Bool {
    let start = cue.tokens.lowerBound
    guard cue.isVerbal, start - 3 > facts.sentence.tokens.lowerBound,
      cued.grammar(at: start - 1).contains(.relative),
      text.vocabulary.cues.demonstrativePronouns.contains(text.tokens[start - 2].word),
      text.tokens[start - 3].word == ","
    else { return false }
    return facts.figures.contains {
      $0.unit?.isCurrency ?? false && $0.hedgedTokens.lowerBound == cue.tokens.upperBound
    }
  }

  private static let reach = 32

  /// "1,7 milliard, pour une valorisation de 11,7", "10 billion that values it at 62": what values
  /// the next figure does not value the one before.
  private func governsAnother(_ cue: Cue, _ unit: Unit?) -> Bool {
    facts.figures.contains { other in
      let gap = cue.tokens.upperBound..<max(cue.tokens.upperBound, other.hedgedTokens.lowerBound)
      return other.unit == unit && other.tokens.lowerBound >= cue.tokens.upperBound
        && gap.count <= 4 && !gap.contains { text.tokens[$0].word == "," }
    }
  }

  /// Whether another figure stands right after a verb.
  private func hasOwnFigure(_ cue: Cue, besides figure: Range<Int>) -> Bool {
    facts.figures.contains {
      $0.tokens != figure
        && (0...1).contains($0.hedgedTokens.lowerBound - cue.tokens.upperBound)
    }
  }

  private func cost(of cue: Cue, _ tokens: Range<Int>, hedged: Range<Int>, unit: Unit?) -> Int {
    let isBefore = cue.tokens.upperBound <= tokens.lowerBound
    let gap =
      isBefore
      ? cue.tokens.upperBound..<max(cue.tokens.upperBound, hedged.lowerBound)
      : tokens.upperBound..<max(tokens.upperBound, cue.tokens.lowerBound)
    var cost = gap.count * 2
    let boundaries = abs(
      cued.clause(at: cue.tokens.lowerBound) - cued.clause(at: tokens.lowerBound))
    cost += boundaries * 12
    for index in gap where text.tokens[index].word == "," { cost += 5 }
    for other in facts.figures
    where other.tokens != tokens && other.unit == unit && gap.contains(other.tokens.lowerBound) {
      cost += 6
    }
    for group in facts.groups where gap.contains(group.tokens.lowerBound) { cost -= 2 }
    if !isBefore {
      if gap.count > 2 { cost += 6 }
      // "souscrira pour 15 millions et recevra": the next verb begins a clause of its own.
      if cue.isVerbal,
        cued.cues.contains(where: {
          $0.frame != .nondeal && $0.tokens.upperBound <= hedged.lowerBound
        }), let verb = facts.syntax.predicate(at: cue.tokens.lowerBound),
        cued.grammar(at: facts.syntax.predicates[verb].tokens.lowerBound - 1).contains(.and)
      {
        cost += 12
      }
      // "vendu pour 10 milliards, Kestrel prenant 2 %": with a figure of its own.
      if cue.form == .gerund, facts.sentence.language == .french, hasOwnFigure(cue, besides: tokens)
      {
        cost += 20
      }
      // "raised its stake to 33 pct by buying shares": how, not how much.
      if unit == .percent, cue.form == .gerund,
        cued.grammar(at: cue.tokens.lowerBound - 1).contains(.by)
      {
        cost += 20
      }
      // "sold it for 29 million to pay down debt": what for, not how much.
      let mark = cued.grammar(at: cue.tokens.lowerBound - 1)
      if cue.form == .infinitive, !mark.isDisjoint(with: [.to, .for]),
        cue.frame == .nondeal || cue.frame == .pay
      {
        cost += 12
      }
      // "$400 million at a valuation of": what follows has a figure of its own.
      let isIn = gap.contains { cued.grammar(at: $0).contains(.into) }
      if isIn, cue.frame != .nondeal { cost += 10 }
      if cue.frame == .value, governsAnother(cue, unit) { cost += 16 }
    }
    if cue.frame == .nondeal {
      cost += cue.form == .noun ? 1 : (isBefore && gap.count <= 1 ? -2 : 3)
      // Its own noun right after it, "of revenue", settles the matter.
      if !isBefore, gap.count <= 2, !gap.contains(where: { text.tokens[$0].word == "," }) {
        cost -= 6
      }
    }
    if cue.frame == .deal || cue.frame == .pay, cue.form == .noun { cost += 3 }
    // "values Kestrel, the company behind Tamar and others, at 4 billion": however far, of its verb.
    if cue.frame == .value, cue.isVerbal, isBefore, cost > 12, unit?.isCurrency ?? false,
      cued.grammar(at: hedged.lowerBound - 1).contains(.price),
      let verb = facts.syntax.predicate(at: cue.tokens.lowerBound),
      facts.syntax.governor(of: tokens.lowerBound) == verb
    {
      cost = 12
    }
    if isBefore, cost > 16, unit?.isCurrency ?? false, isResumed(at: hedged, by: cue) { cost = 16 }
    // "9 milliards de valorisation".
    if cue.frame == .value, cue.form == .noun, !isBefore, gap.count == 1,
      cued.grammar(at: gap.lowerBound).contains(.of)
    {
      cost -= 8
    }
    return cost
  }
}
