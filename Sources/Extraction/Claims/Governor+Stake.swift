internal import Claims

extension Governor {
  /// Whether a percentage is one of a company's capital.
  func isStake(_ figure: Figure, cue: Cue) -> Bool {
    if isOfVoters(figure) || isOfAnotherWhole(figure) { return false }
    if listedHolder(of: figure) != nil { return true }
    if let other = restated(by: figure) { return isStake(other, cue: cue) }
    let end = figure.tokens.upperBound
    let start = figure.hedgedTokens.lowerBound
    let before = cued.cues.last { $0.tokens.upperBound <= start }
    let after = cued.cues.first {
      $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 3
        // "détient 7 %, a pris acte".
        && !($0.isVerbal && text.tokens[end].word == "," && before?.frame == .hold)
        // "will retain about 10 pct each".
        && !($0.frame == .nondeal && $0.tokens.lowerBound == end
          && text.vocabulary.cues.distributive.contains(text.tokens[end].word))
    }
    // "holders of at least 90 per cent", "grew 11 %"; "représentent 60 % du capital", "may earn 55%
    // of Kestrel" are stakes.
    if restatesShares(figure) || hasHeadHeld(before, figure) || isExchanged(figure) { return true }
    if let before, before.frame == .nondeal, start - before.tokens.upperBound <= 1,
      !before.isVerbal || after?.frame != .hold && !isOfAParty(figure)
    {
      return false
    }
    // "27 % du capital", "10 pct of the stock", "a 20 % stake"; "11 % of revenue".
    if let after, after.frame == .hold { return true }
    // "sa participation de 45 % dans le parc éolien Kestrel".
    if facts.sentence.language == .french, let before, before.frame == .hold,
      before.form == .noun, start - before.tokens.upperBound == 1,
      cued.grammar(at: start - 1).contains(.of)
    {
      return true
    }
    if isOfAParty(figure) { return true }
    // "holds 26 pct of its stock".
    let isOfStock =
      facts.sentence.language == .english && cue.frame != .nondeal
      && !cued.grammar(at: end).isDisjoint(with: .of)
      && (after.map { text.vocabulary.cues.shares.contains(text.tokens[$0.tokens.lowerBound].word) }
        ?? false)
    if let after, after.frame == .nondeal, !isOfStock { return false }
    if Self.stakeFrames.contains(cue.frame), isPaidFor(figure) { return true }
    guard Self.stakeFrames.contains(cue.frame), !isOfShares(cue), !isMove(figure, cue) else {
      return false
    }
    // "se renforce dans Kestrel, à 22 %".
    if cue.frame == .hold, cue.isVerbal,
      text.vocabulary.cues.climbing.contains(text.tokens[cue.tokens.lowerBound].word)
    {
      return true
    }
    // "has been reported to own about 16 pct".
    if cue.frame == .hold, cue.isVerbal, (0...3).contains(start - cue.tokens.upperBound) {
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
    if isGapped(figure) { return true }
    let interrupted = cued.cues.contains {
      $0.frame == .nondeal && $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 4
    }
    return near && !interrupted
  }

  /// "1,200,300 shares, or about 12.1 pct": what so many shares are of all.
  private func restatesShares(_ figure: Figure) -> Bool {
    let or = figure.hedgedTokens.lowerBound - 1
    guard facts.sentence.language == .english, or - 2 > facts.sentence.tokens.lowerBound,
      cued.grammar(at: or).contains(.and), text.tokens[or - 1].word == ","
    else { return false }
    return text.vocabulary.cues.shares.contains(text.tokens[or - 2].word)
  }

  /// "contre 9,9 % de ses actions": the part of somebody that is given for money.
  private func isExchanged(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    let start = figure.hedgedTokens.lowerBound
    guard facts.sentence.language == .french, start > facts.sentence.tokens.lowerBound,
      end + 2 < facts.sentence.tokens.upperBound, cued.grammar(at: start - 1).contains(.aside),
      cued.grammar(at: end).contains(.of), cued.grammar(at: end + 1).contains(.possessive)
    else { return false }
    return text.vocabulary.cues.shares.contains(text.tokens[end + 2].word)
  }

  /// "Kestrel's stake in Tamar would rise to 26 pct from 21": the move of a holding.
  private func hasHeadHeld(_ cue: Cue?, _ figure: Figure) -> Bool {
    guard let cue, facts.sentence.language == .english, cue.frame == .nondeal, cue.isVerbal else {
      return false
    }
    return heldSubject(of: cue) != nil
  }

  /// The holding that is the subject of a verb of moving.
  func heldSubject(of cue: Cue) -> Cue? {
    guard cue.isVerbal, let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      let subject = facts.syntax.predicates[number].subject
    else { return nil }
    return cued.cues.last {
      $0.frame == .hold && $0.form == .noun && $0.tokens.upperBound <= cue.tokens.lowerBound
        && (subject == facts.syntax.phrase(at: $0.tokens.lowerBound)
          || facts.syntax.phrase(at: $0.tokens.lowerBound).map { $0 + 1 == subject } ?? false)
    }
  }

  /// "X détenait 40 % de Castell, et le fonds Y 10 %": a name right before the second figure has the
  /// verb of the first.
  private func isGapped(_ figure: Figure) -> Bool {
    let start = figure.hedgedTokens.lowerBound
    return facts.groups.contains { $0.tokens.upperBound == start && $0.preposition.isEmpty }
      && facts.figures.contains { $0.unit == .percent && $0.tokens.upperBound < start }
      && (cued.cues.contains {
        [.hold, .acquire, .enter].contains($0.frame) && $0.isVerbal && $0.tokens.upperBound <= start
      } || isUnderHolders(start))
  }

  /// "Actionnaires de Kestrel : Tamar 60 %, Ombra 30 %".
  private func isUnderHolders(_ end: Int) -> Bool {
    guard facts.sentence.language == .french,
      let colon = facts.sentence.tokens.first(where: { text.tokens[$0].word == ":" }), colon < end
    else { return false }
    return cued.cues.contains {
      $0.frame == .hold && $0.form == .noun && $0.tokens.upperBound <= colon
    }
  }

  /// "95% of shareholders", "acceptance from holders of 50% of the stock": who must agree, not what
  /// anybody holds.
  private func isOfVoters(_ figure: Figure) -> Bool {
    var next = figure.tokens.upperBound
    let end = facts.sentence.tokens.upperBound
    while next < end, !cued.grammar(at: next).isDisjoint(with: [.of, .article]) { next += 1 }
    // "of those outstanding" are shares.
    let isOfShares = cued.cues.contains {
      $0.frame == .hold && $0.tokens.count > 1 && $0.tokens.contains(next)
    }
    if next < end, next > figure.tokens.upperBound, !isOfShares,
      text.vocabulary.cues.voters.contains(text.tokens[next].word)
    {
      return true
    }
    let before = figure.hedgedTokens.lowerBound - 1
    // "ont approuvé à 92 % le rachat".
    if before - 1 > facts.sentence.tokens.lowerBound, cued.grammar(at: before).contains(.price),
      text.vocabulary.cues.voting.contains(text.tokens[before - 1].word)
    {
      return true
    }
    return before - 1 >= facts.sentence.tokens.lowerBound && cued.grammar(at: before).contains(.of)
      && text.vocabulary.cues.voters.contains(text.tokens[before - 1].word)
  }

  /// "eight pct notes", "12 pct series A preferred", "80 pct of the closing bid price", "16 pct of the
  /// French telephone market": a rate, or a part of no company.
  private func isOfAnotherWhole(_ figure: Figure) -> Bool {
    var next = figure.tokens.upperBound
    let end = facts.sentence.tokens.upperBound
    guard facts.sentence.language == .english, next + 1 < end else { return false }
    if text.vocabulary.cues.filings.securities.contains(text.tokens[next].word) { return true }
    guard cued.grammar(at: next).contains(.of) else { return false }
    // The noun that ends the phrase tells what it is a part of.
    var head: Word?
    next += 1
    while next < min(end, figure.tokens.upperBound + 12) {
      let grammar = cued.grammar(at: next)
      let isOwnerMark =
        text.tokens[next].isGlued
        && text.vocabulary.cues.ownerMarks.contains(text.tokens[next].word)
      let joinsNames =
        grammar.contains(.and) && next + 1 < end
        && text.tokens[next - 1].traits.contains(.capitalized)
        && text.tokens[next + 1].traits.contains(.capitalized)
      if !isOwnerMark, !joinsNames {
        guard text.tokens[next].kind == .word || text.tokens[next].word == "-",
          grammar.isDisjoint(with: [.and, .relative, .be, .have]),
          grammar.intersection(.preposition).isEmpty,
          facts.syntax.predicate(at: next) == nil
        else { break }
        head = text.tokens[next].word
      }
      next += 1
    }
    return head.map(text.vocabulary.cues.filings.otherWholes.contains) ?? false
  }

  /// "Partners are Kestrel with 40 pct, Tamar 35 pct and Castel (25 pct)": who stands right before one of several
  /// shares; nil where nothing says that they hold them.
  func listedHolder(of figure: Figure) -> MentionGroup? {
    guard facts.sentence.language == .english, figure.unit == .percent,
      facts.figures.count(where: { $0.unit == .percent }) > 2,
      cued.cues.contains(where: { $0.frame == .hold })
        || facts.sentence.tokens.contains(where: {
          text.vocabulary.cues.filings.jointly.contains(text.tokens[$0].word)
        }), let own = nameRightBefore(figure),
      facts.figures.count(where: { $0.unit == .percent && nameRightBefore($0) != nil }) > 1
    else { return nil }
    return own
  }

  private func nameRightBefore(_ figure: Figure) -> MentionGroup? {
    let start = figure.hedgedTokens.lowerBound
    return facts.groups.last {
      let gap = $0.tokens.upperBound..<max($0.tokens.upperBound, start)
      return $0.tokens.upperBound <= start && gap.count <= 4 && !$0.isReference
        && $0.entities.count == 1
        && gap.allSatisfy {
          text.tokens[$0].word == "," || text.tokens[$0].word == "(" || text.tokens[$0].word == "-"
            || text.tokens[$0].word == ">" || text.tokens[$0].word == "<"
            || !cued.grammar(at: $0).isDisjoint(with: [.with, .article])
        }
    }
  }

  /// "Ardian (30 %)".
  private func isInParentheses(_ figure: Figure) -> Bool {
    let start = figure.tokens.lowerBound
    guard start - 2 >= facts.sentence.tokens.lowerBound, text.tokens[start - 1].word == "(" else {
      return false
    }
    return facts.groups.contains { $0.tokens.upperBound == start - 1 }
  }

  /// "510,000 shares, or 6.3 pct, of Kestrel": past the comma that ends what is put in between.
  func pastComma(_ end: Int) -> Int {
    end + 1 < facts.sentence.tokens.upperBound && text.tokens[end].word == ","
      && facts.sentence.language == .english && cued.grammar(at: end + 1).contains(.of)
      ? end + 1 : end
  }

  /// "25 pct of Taft stock", "83 pct of Purolator's stock", "50 % de Clearway": of a party, and of
  /// nothing of the party's but its shares.
  private func isOfAParty(_ figure: Figure) -> Bool {
    let end = pastComma(figure.tokens.upperBound)
    guard cued.grammar(at: end).contains(.of),
      let party = facts.groups.first(where: {
        $0.tokens.lowerBound > end && $0.tokens.lowerBound <= end + 3
      })
    else { return false }
    let next = party.tokens.upperBound
    let owned = cued.cues.first {
      $0.tokens.lowerBound >= next && $0.tokens.lowerBound <= next + 2 && $0.frame == .nondeal
    }
    guard let owned else {
      return !(end + 1..<party.tokens.lowerBound).contains { cued.grammar(at: $0).isEmpty }
    }
    return text.vocabulary.cues.shares.contains(text.tokens[owned.tokens.lowerBound].word)
  }

  /// "Kestrel prenait 4,6 % à 330 euros à l'ouverture", "Le Brent cède 1,9 %": a move on the
  /// exchange, of nothing that follows.
  private func isMove(_ figure: Figure, _ cue: Cue) -> Bool {
    guard [.acquire, .sell, .enter].contains(cue.frame), cue.isVerbal,
      cued.grammar(at: figure.tokens.upperBound).isDisjoint(with: [.of, .into])
    else { return false }
    return facts.sentence.tokens.contains {
      text.vocabulary.cues.trading.contains(text.tokens[$0].word)
    }
      || facts.figures.contains { other in
        other.unit?.isCurrency ?? false && other.tokens.lowerBound >= figure.tokens.upperBound
          && other.tokens.lowerBound - figure.tokens.upperBound <= 4
          && cued.grammar(at: other.hedgedTokens.lowerBound - 1).contains(.price)
          && other.high ?? other.low ?? Decimal(0) <= Decimal(1_000_000)
      }
  }

  /// "L'action prend 2,8 %": shares that move, not shares that are bought.
  func isOfShares(_ cue: Cue) -> Bool {
    guard cue.isVerbal else { return false }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let start = max(facts.sentence.tokens.lowerBound, cue.tokens.lowerBound - 8)
    return (start..<cue.tokens.lowerBound).contains { index in
      text.vocabulary.cues.shares.contains(text.tokens[index].word)
        && cued.clause(at: index) == clause
        // "Kestrel Capital owns 21%".
        && !facts.groups.contains { !$0.isReference && $0.tokens.contains(index) }
        // "bought 74,900 shares at 12 dlrs a share and now holds 12.1 pct".
        && !(facts.sentence.language == .english
          && (index..<cue.tokens.lowerBound).contains { cued.grammar(at: $0).contains(.and) })
        // "60 % du capital de Kestrel, Tamar prend 15 %".
        && !facts.figures.contains {
          $0.unit == .percent && (0...2).contains(index - $0.tokens.upperBound)
        }
    }
  }

  /// The holding that a percentage tells where no cue does: "M&G, which has 10.4 per cent", "les
  /// 29,5 % encore logés chez X", "l'État, 25 %"; nil where it tells none.
  func holding(of figure: Figure) -> Cue? {
    guard figure.unit == .percent, !isOfVoters(figure), !isOfAnotherWhole(figure) else {
      return nil
    }
    let start = figure.hedgedTokens.lowerBound
    let first = facts.sentence.tokens.lowerBound
    let here = Cue(tokens: start..<start, frame: .hold, form: .noun, isPassive: false)
    if listedHolder(of: figure) != nil { return here }
    if isOfAParty(figure) || isOfCapital(figure) { return here }
    guard start > first, !isOfSomethingElse(figure) else { return nil }
    var verb = start - 1
    // "ont pris plus de 50 %": the auxiliary of another verb has nothing.
    while verb > first, start - verb <= 2, cued.grammar(at: verb).isEmpty,
      facts.syntax.predicate(at: verb) == nil
    { verb -= 1 }
    if cued.grammar(at: verb).contains(.have) {
      return Cue(tokens: verb..<verb + 1, frame: .hold, form: .finite, isPassive: false)
    }
    let isDefinite =
      text.vocabulary.cues.plural.contains(text.tokens[start - 1].word)
      || cued.grammar(at: start - 1).contains(.possessive)
    let isGapped =
      facts.groups.contains { $0.tokens.upperBound == start - 1 }
      && (text.tokens[start - 1].word == "," || text.tokens[start - 1].word == "(")
      && cued.cues.contains { $0.frame == .hold }
    // "Kestrel, with about 6%, called".
    let end = figure.tokens.upperBound
    let isWith =
      cued.grammar(at: start - 1).contains(.with) && start - 2 > first
      && text.tokens[start - 2].word == "," && end < facts.sentence.tokens.upperBound
      && text.tokens[end].word == ","
      && facts.groups.contains { $0.tokens.upperBound == start - 2 }
    // "Actionnaires de Kestrel : Tamar 60 %, Ombra 30 %".
    let isLabelled =
      isUnderHolders(start) && facts.groups.contains { $0.tokens.upperBound == start }
    if isWith || isLabelled { return here }
    // "Kestrel, a big Tamar investor with 9.7 per cent".
    if facts.sentence.language == .english, cued.grammar(at: start - 1) == .with, start - 2 > first,
      text.vocabulary.cues.holdingNouns.contains(text.tokens[start - 2].word)
    {
      return Cue(tokens: start - 2..<start - 1, frame: .hold, form: .noun, isPassive: false)
    }
    let isOwned = cued.grammar(at: start - 1).contains(.possessive)
    return isDefinite && (isOwned || hasPurchase(near: figure)) || isGapped || isListed(figure)
      || isOfHolders(figure)
      ? here : nil
  }

  /// "• Kestrel, avec 59 % ;", "Kestrel : 59 %": an item with a name and nothing but its share, under
  /// a line that speaks of the capital.
  private func isListed(_ figure: Figure) -> Bool {
    guard facts.sentence.kind == .listItem, facts.sentence.tokens.count <= 14,
      facts.figures.count == 1, facts.groups.count == 1, cued.cues.isEmpty, facts.index > 0,
      let first = facts.groups.first, first.tokens.upperBound <= figure.tokens.lowerBound
    else { return false }
    let table = text.vocabulary.cues.tables(for: facts.sentence.language).senses
    return text.sentences[max(0, facts.index - 4)..<facts.index].contains { sentence in
      sentence.tokens.contains { index in
        table.longest(in: text.tokens, at: index, before: sentence.tokens.upperBound)?.value
          .contains { $0.frame == .hold } ?? false
      }
    }
  }

  /// "la Caisse (8 %) et le Fonds (5,5 %)": several names, each with its share in parentheses.
  private func isOfHolders(_ figure: Figure) -> Bool {
    guard facts.sentence.language == .french, isInParentheses(figure) else { return false }
    return facts.figures.count { $0.unit == .percent && isInParentheses($0) } > 1
  }

  /// "valorise la totalité de Kestrel", "l'intégralité des logiciels": a whole, of which nobody holds
  /// anything.
  func isWholeOfSomethingElse(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    guard facts.sentence.language == .french, end + 1 < facts.sentence.tokens.upperBound,
      figure.tokens.allSatisfy({ text.tokens[$0].kind == .word }),
      cued.grammar(at: end).contains(.of)
    else { return false }
    let isValued = cued.cues.contains {
      $0.frame == .value && $0.isVerbal
        && (0...2).contains(figure.tokens.lowerBound - $0.tokens.upperBound)
    }
    return isValued
      || text.vocabulary.cues.plural.contains(text.tokens[end].word)
        && !text.vocabulary.cues.shares.contains(text.tokens[end + 1].word)
  }

  private func isOfCapital(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    let after = cued.cues.first { $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 1 }
    return after?.frame == .hold && after?.form == .noun
  }

  /// "auront 12 % de marge", "the 4 % discount".
  private func isOfSomethingElse(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    let clause = cued.clause(at: figure.tokens.lowerBound)
    if cued.cues.contains(where: {
      $0.frame == .nondeal && cued.clause(at: $0.tokens.lowerBound) == clause
    }) {
      return true
    }
    guard end < facts.sentence.tokens.upperBound else { return false }
    return cued.grammar(at: end).contains(.of)
      || cued.grammar(at: end).isEmpty && text.tokens[end].kind == .word
        && facts.sentence.language == .english
  }

  private func hasPurchase(near figure: Figure) -> Bool {
    let clause = cued.clause(at: figure.tokens.lowerBound)
    return cued.cues.contains {
      [.acquire, .sell, .supply, .hold, .enter, .raise].contains($0.frame)
        && abs(cued.clause(at: $0.tokens.lowerBound) - clause) <= 1
    }
  }
}
