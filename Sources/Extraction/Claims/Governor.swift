internal import Claims

/// Decides which cue a figure belongs to: the nearest, where crossing a clause, a comma or another
/// figure counts as distance.
struct Governor {
  let facts: SentenceFacts
  let text: AnnotatedText

  private var cued: CuedSentence { facts.cued }

  /// The cue of a figure; nil where the sentence has none.
  func cue(for figure: Figure) -> Cue? {
    if let assumed = assumption(of: figure) { return assumed }
    if let had = having(figure) { return had }
    guard let cue = nearest(to: figure.tokens, hedged: figure.hedgedTokens, unit: figure.unit)
    else { return nil }
    return concluded(by: stronger(than: measured(by: cue, figure) ?? cue))
  }

  /// "M&G, which has 10.4 per cent": the auxiliary as a verb of its own.
  private func having(_ figure: Figure) -> Cue? {
    guard figure.unit == .percent,
      let phrase = facts.syntax.phrase(at: figure.tokens.lowerBound),
      facts.syntax.phrases[phrase].preposition.isEmpty,
      let number = facts.syntax.phrases[phrase].predicate
    else { return nil }
    let verb = facts.syntax.predicates[number]
    guard verb.main.count == 1, cued.grammar(at: verb.main.lowerBound).contains(.have) else {
      return nil
    }
    return Cue(tokens: verb.main, frame: .hold, form: .finite, isPassive: false)
  }

  /// "the assumption of 38 mln dlrs in debt": a debt that goes over with what is bought.
  private func assumption(of figure: Figure) -> Cue? {
    cued.cues.last {
      $0.frame == .assume && $0.tokens.upperBound <= figure.hedgedTokens.lowerBound
        && figure.hedgedTokens.lowerBound - $0.tokens.upperBound <= 2
    }
  }

  /// "a deal", "un prix" say nothing of who and what: the nearest verb or noun that does.
  private func stronger(than cue: Cue) -> Cue {
    guard cue.form == .noun, cue.frame == .pay || cue.frame == .deal else { return cue }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let weak: [Frame] = [.nondeal, .value, .hold, .pay, .deal, .assume]
    let strong = cued.cues.filter {
      !weak.contains($0.frame) && abs(cued.clause(at: $0.tokens.lowerBound) - clause) <= 1
    }
    return strong.min {
      abs($0.tokens.lowerBound - cue.tokens.lowerBound)
        < abs($1.tokens.lowerBound - cue.tokens.lowerBound)
    } ?? cue
  }

  /// "La vente a été bouclée", "closed the acquisition": what is concluded, not the concluding.
  private func concluded(by cue: Cue) -> Cue {
    guard cue.frame == .raise, cue.isVerbal else { return cue }
    let nouns: [Frame] = [.acquire, .sell, .bid, .merge, .contract, .list, .enter]
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let inClause = cued.cues.filter {
      $0.form == .noun && cued.clause(at: $0.tokens.lowerBound) == clause
    }
    guard !inClause.contains(where: { [.raise, .invest, .lend].contains($0.frame) }) else {
      return cue
    }
    return inClause.last { nouns.contains($0.frame) } ?? cue
  }

  /// Frames that say who holds how much.
  private static let stakeFrames: [Frame] = [
    .hold, .enter, .acquire, .sell, .bid, .invest, .raise, .pay, .merge,
  ]

  /// The cue of a date.
  func cue(for date: DateMention) -> Cue? {
    nearest(to: date.tokens, hedged: date.tokens, unit: nil)
  }

  /// The cue of some tokens.
  func cue(at tokens: Range<Int>) -> Cue? {
    cued.cues.first { $0.tokens == tokens }
  }

  private func nearest(to tokens: Range<Int>, hedged: Range<Int>, unit: Unit?) -> Cue? {
    var best: (cost: Int, cue: Cue)?
    for cue in cued.cues where !cue.tokens.overlaps(tokens) {
      if unit == .percent, cue.frame != .nondeal, !Self.stakeFrames.contains(cue.frame) { continue }
      let cost = cost(of: cue, tokens, hedged: hedged, unit: unit)
      if cost < best?.cost ?? .max { best = (cost, cue) }
    }
    // Too far to be said of the figure.
    return best.flatMap { $0.cost <= Self.reach ? $0.cue : nil }
  }

  private static let reach = 32

  private func cost(of cue: Cue, _ tokens: Range<Int>, hedged: Range<Int>, unit: Unit?) -> Int {
    let isBefore = cue.tokens.upperBound <= hedged.lowerBound
    let gap =
      isBefore
      ? cue.tokens.upperBound..<hedged.lowerBound
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
      // "$400 million at a valuation of": what follows has a figure of its own.
      if gap.contains(where: { cued.grammar(at: $0).contains(.into) }) { cost += 10 }
    }
    if cue.frame == .nondeal {
      cost += cue.form == .noun ? 1 : (isBefore && gap.count <= 1 ? -2 : 3)
      // Its own noun right after it, "of revenue", settles the matter.
      if !isBefore, gap.count <= 2 { cost -= 6 }
    }
    if cue.frame == .deal || cue.frame == .pay, cue.form == .noun { cost += 3 }
    return cost
  }

  /// "an agreement worth", "une levée estimée à": the noun that is measured, not the measuring.
  private func measured(by cue: Cue, _ figure: Figure) -> Cue? {
    guard cue.frame == .value, cue.tokens.count == 1,
      text.vocabulary.cues.measuring.contains(text.tokens[cue.tokens.lowerBound].word)
    else { return nil }
    // "had valued Nordavia at": a company stands between, and is what is valued.
    let between = cue.tokens.upperBound..<max(cue.tokens.upperBound, figure.tokens.lowerBound)
    guard !facts.groups.contains(where: { between.contains($0.tokens.lowerBound) }) else {
      return nil
    }
    let reach = cue.form == .noun ? 14 : 5
    return cued.cues.last {
      $0.form == .noun && $0.frame != .value && $0.frame != .nondeal
        && $0.tokens.upperBound <= cue.tokens.lowerBound
        && cue.tokens.lowerBound - $0.tokens.upperBound <= reach
    }
  }
}

extension Governor {
  /// Which fact of a deal the figure is; nil where it is none.
  func property(of figure: Figure, cue: Cue) -> Property? {
    guard let unit = figure.unit else { return nil }
    if unit == .gigawatt {
      return [.order, .supply, .contract, .deal, .partner, .invest].contains(cue.frame)
        ? .capacity : nil
    }
    if unit == .percent { return isStake(figure, cue: cue) ? .stake : nil }
    guard unit.isCurrency else { return nil }
    switch cue.frame {
    case .nondeal: return nil
    case .value: return measuresSomethingElse(cue) ? nil : .valuation
    // What a holding is worth is no fact of the deal.
    case .hold: return nil
    case .invest where isOwnSpending(figure): return nil
    default: return isPerShare(figure) ? nil : .amount
    }
  }

  /// "des honoraires évalués à": neither a company nor a deal is measured.
  private func measuresSomethingElse(_ cue: Cue) -> Bool {
    guard cue.isVerbal, cue.isPassive, cue.tokens.lowerBound > facts.sentence.tokens.lowerBound,
      text.vocabulary.cues.measuring.contains(text.tokens[cue.tokens.lowerBound].word)
    else { return false }
    let start = max(facts.sentence.tokens.lowerBound, cue.tokens.lowerBound - 6)
    return !facts.groups.contains { ($0.tokens).overlaps(start..<cue.tokens.lowerBound) }
  }

  /// "investir 85 millions dans son atelier": into something that is no company's capital.
  private func isOwnSpending(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    let limit = min(facts.sentence.tokens.upperBound, end + 4)
    guard let into = (end..<max(end, limit)).first(where: { cued.grammar(at: $0) == .into }) else {
      return false
    }
    let reach = into..<into + 8
    return !facts.groups.contains { reach.contains($0.tokens.lowerBound) }
      && !cued.cues.contains {
        reach.contains($0.tokens.lowerBound) && $0.form == .noun && $0.frame != .nondeal
      }
  }

  private func isPerShare(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    return text.vocabulary.cues.perUnit.longest(
      in: text.tokens, at: end, before: facts.sentence.tokens.upperBound) != nil
  }

  /// Whether a percentage is one of a company's capital.
  private func isStake(_ figure: Figure, cue: Cue) -> Bool {
    let end = figure.tokens.upperBound
    let start = figure.hedgedTokens.lowerBound
    let before = cued.cues.last { $0.tokens.upperBound <= start }
    // "holders of at least 90 per cent", "grew 11 %".
    if let before, before.frame == .nondeal, start - before.tokens.upperBound <= 1 { return false }
    // "27 % du capital", "10 pct of the stock", "a 20 % stake"; "11 % of revenue".
    let after = cued.cues.first { $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 3 }
    if let after, after.frame == .hold { return true }
    if let after, after.frame == .nondeal { return false }
    guard Self.stakeFrames.contains(cue.frame) else { return false }
    // "which has 10.4 per cent", "Ils ont 14 %".
    if cued.grammar(at: cue.tokens.lowerBound).contains(.have), !isFollowedByNoun(end) {
      return true
    }
    // "41 per cent of ITA", "ses 60 % dans Gameloft".
    let link = cued.grammar(at: end)
    let isNamed = facts.groups.contains {
      $0.tokens.lowerBound > end && $0.tokens.lowerBound <= end + 4
    }
    if !link.isDisjoint(with: [.of, .into]), isNamed { return true }
    if isInParentheses(figure) || !link.isDisjoint(with: [.by]) { return true }
    let clause = cued.clause(at: start)
    let near = cued.cues.contains {
      [.hold, .enter, .acquire, .sell].contains($0.frame)
        && abs(cued.clause(at: $0.tokens.lowerBound) - clause) <= 1
        && $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 9
    }
    let interrupted = cued.cues.contains {
      $0.frame == .nondeal && $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 4
    }
    return near && !interrupted
  }

  private func isFollowedByNoun(_ token: Int) -> Bool {
    guard token < facts.sentence.tokens.upperBound else { return false }
    if cued.grammar(at: token).contains(.of) {
      return !facts.groups.contains {
        $0.tokens.lowerBound > token && $0.tokens.lowerBound <= token + 4
      }
    }
    return text.tokens[token].kind == .word && cued.grammar(at: token).isEmpty
  }

  /// "Ardian (30 %)".
  private func isInParentheses(_ figure: Figure) -> Bool {
    let start = figure.tokens.lowerBound
    guard start - 2 >= facts.sentence.tokens.lowerBound, text.tokens[start - 1].word == "(" else {
      return false
    }
    return facts.groups.contains { $0.tokens.upperBound == start - 1 }
  }
}
