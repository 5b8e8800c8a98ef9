internal import Claims

/// Reads how firm a claim is: from the mood of its own verb, else from the nearest words of its
/// clause, else from all of them.
struct ModalityReader {
  let facts: SentenceFacts
  let text: AnnotatedText
  /// Whether an outlet is credited for the sentence.
  var isCredited = false

  var cued: CuedSentence { facts.cued }
  var evidence: FirmnessEvidence { facts.evidence }

  /// The modality of what a cue says of a figure; nil where the sentence tells nothing.
  ///
  /// `deal` is how firm the text has made the same kind of deal in the sentences before.
  func modality(of cue: Cue, figure: Range<Int>, after deal: Modality?) -> Modality? {
    let places = [cued.clause(at: cue.tokens.lowerBound), cued.clause(at: figure.lowerBound)]
    let clauses = (places.min() ?? 0)...(places.max() ?? 0)
    let own = evidence.firmness(of: clauses) { isOfAnother($0, figure) }
    if isDenied(cue, figure, clauses) || isReplaced(cue, figure) { return .denied }
    if let told = toldOf(cue, figure) { return told }
    if let paid = paid(for: figure, by: cue) {
      return modality(of: paid.cue, figure: paid.figure, after: deal)
    }
    if isOver(cue, figure) || isWorthSoFar(cue) { return .completed }
    if isHeard(cue, figure) || cue.frame == .hold && mayBeReached(figure, besides: cue) {
      return .rumored
    }
    if let deal = trade(of: cue) { return modality(of: deal, figure: figure, after: nil) }
    if let round = round(at: cue) { return modality(of: round, figure: round.tokens, after: deal) }
    if let bid = valuing(cue) { return modality(of: bid, figure: bid.tokens, after: deal) }
    if cue.frame == .raise && isClosed(after: figure) { return .completed }
    if isLeft(figure) { return .completed }
    let moods = MoodReader(text: text, cued: cued)
    let mood = isDoneByThen(cue) ? .past : moods.mood(of: cue)
    if cue.frame == .hold, own.contains(.terms), !own.contains(.hearsay),
      // "détient 20 % et possède une option": what is held is held.
      !(cue.isVerbal && mood == .present && !isOnTerms(cue, figure))
    {
      return .announced
    }
    if cue.frame == .hold, isHeld(cue, figure, mood) {
      return mood == .future || (cue.form == .gerund && deal == .announced)
        ? .announced : .completed
    }
    // "2,4 milliards, payés moitié en titres": how, not whether.
    // "le prix serait de 3 milliards pour Novalis, racheté par": of whom, not whether.
    let isManner =
      (cue.frame == .pay || cue.frame == .value || cue.tokens.lowerBound >= figure.upperBound)
      && moods.isAttribute(cue)
    // "is seeking": the verb itself only tells a wish.
    let isWish =
      mood == .future
      && evidence.items.contains {
        $0.value.contains(.rumor) && $0.index < cue.tokens.upperBound
          && $0.end > cue.tokens.lowerBound
      }
    if isWish { return .rumored }
    if isAppraised(cue) { return .rumored }
    if cue.frame == .value, mood == .present || mood == .past, isSaidByDeal(cue) {
      return deal ?? .announced
    }
    if let above = means(cue) { return modality(of: above, figure: figure, after: nil) }
    if let overtaken = overtaken(cue) { return overtaken }
    if mood == nil, isPurposeOfHearsay(cue) { return .rumored }
    if let mood, !isManner { return modality(of: mood, cue, own, deal) }
    let found = near(cue, own, deal) ?? anywhere(cue, own, clauses, deal)
    return found == .completed && isJustSigned(cue) ? .announced : found
  }

  /// "vient de signer un contrat": what is agreed is yet to be done, as in "a signé".
  private func isJustSigned(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .french, cue.form == .infinitive, cue.frame.isAgreed else {
      return false
    }
    let start = cue.tokens.lowerBound
    return evidence.items.contains { $0.value.contains(.complete) && $0.end == start }
  }

  /// "aurait trouvé un accord pour racheter Kestrel": what somebody is said to have agreed to do.
  private func isPurposeOfHearsay(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .french,
      let verb = facts.syntax.predicates.last(where: {
        $0.form.contains(.finite) && $0.main.upperBound <= cue.tokens.lowerBound
      }), let auxiliary = verb.tokens.first, verb.tokens.count > verb.main.count
    else { return false }
    return text.vocabulary.cues.moods[text.tokens[auxiliary].word] == .conditional
  }

  /// "raised its stake after buying", "ended up paying": what was done before, or in the end.
  private func isDoneByThen(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .english, cue.form == .gerund else { return false }
    let words = text.vocabulary.cues
    let start = cue.tokens.lowerBound
    let first = facts.sentence.tokens.lowerBound
    if words.endingUp.longestBackward(in: text.tokens, endingAt: start, from: first) != nil {
      return true
    }
    guard start - 1 > first, words.afterwards.contains(text.tokens[start - 1].word) else {
      return false
    }
    // "will hold 40 % after buying": both are to come.
    let above = cued.clause(at: start) - 1
    return !evidence.futures.contains(above) && !evidence.conditionals.contains(above)
      && !(first..<start).contains { words.moods[text.tokens[$0].word] != nil }
  }

  /// "a annoncé une levée", "announced a Series J": a round that somebody announces, and does not
  /// tell as closed.
  private func isAnnounced(_ cue: Cue, by item: FirmnessEvidence.Item) -> Bool {
    guard cue.frame == .raise, cue.form == .noun, facts.evidence.whole.isDisjoint(with: .complete),
      let phrase = facts.syntax.phrase(at: cue.tokens.lowerBound),
      facts.syntax.phrases[phrase].preposition.isEmpty,
      let verb = facts.syntax.phrases[phrase].predicate
    else { return false }
    return facts.syntax.predicates[verb].tokens.contains(item.index)
  }

  /// "après une première mise de 50 millions", "following a 50 million investment": done before what is told.
  private func isOver(_ cue: Cue, _ figure: Range<Int>) -> Bool {
    let done: [Frame] = [.invest, .raise, .acquire, .pay, .enter]
    guard cue.form == .noun, done.contains(cue.frame),
      abs(figure.lowerBound - cue.tokens.upperBound) <= 4
    else { return false }
    let start = min(cue.tokens.lowerBound, figure.lowerBound)
    let first = max(facts.sentence.tokens.lowerBound, start - 4)
    guard
      let after = (first..<max(first, start)).last(where: {
        text.vocabulary.cues.after.contains(text.tokens[$0].word)
      })
    else { return false }
    return (after..<start).allSatisfy {
      text.tokens[$0].kind != .sign && facts.syntax.predicate(at: $0) == nil
    }
  }

  /// "La pépite, valorisée 183 milliards en septembre, pourrait l'être": what a participle says of a company before it
  /// is told of what may come.
  private func isWorthSoFar(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .french, cue.frame == .value, cue.form == .participle,
      MoodReader(text: text, cued: cued).isAttribute(cue)
    else { return false }
    let start = cue.tokens.lowerBound
    guard start > facts.sentence.tokens.lowerBound else { return true }
    guard start - 2 >= facts.sentence.tokens.lowerBound, text.tokens[start - 1].word == "," else {
      return false
    }
    return facts.groups.contains { $0.tokens.upperBound == start - 1 }
  }

  /// "their agreement to buy", "un accord pour racheter": what is agreed is yet to be done.
  private func isAgreedUpon(_ cue: Cue) -> Bool {
    guard cue.form == .infinitive else { return false }
    let start = cue.tokens.lowerBound
    return cued.cues.contains {
      $0.form == .noun && [.deal, .contract].contains($0.frame)
        && $0.tokens.upperBound + 1 == start
        && !cued.grammar(at: start - 1).isDisjoint(with: [.to, .for])
    }
  }

  /// "paid 3 million for Kestrel, and for Tamar a sum said to be 9 million": heard of the other sum.
  private func isOfAnother(_ item: FirmnessEvidence.Item, _ figure: Range<Int>) -> Bool {
    item.value.contains(.hearsay) && item.index >= figure.upperBound
      && facts.figures.contains {
        $0.tokens != figure && $0.hedgedTokens.lowerBound >= item.end
          && $0.hedgedTokens.lowerBound - item.end <= 1
      }
  }

  /// "In a deal believed to be worth": somebody without a name says so of the figure alone.
  private func isHeard(_ cue: Cue, _ figure: Range<Int>) -> Bool {
    evidence.items.contains {
      $0.value.contains(.hearsay) && $0.index >= cue.tokens.upperBound
        && $0.end <= figure.lowerBound
        && $0.clause == cued.clause(at: figure.lowerBound)
    }
  }

  /// "Le Temps l'évalue à 75 millions": an outlet's own figure.
  private func isAppraised(_ cue: Cue) -> Bool {
    isCredited && cue.frame == .value && cue.isVerbal
      && text.vocabulary.cues.tables(for: facts.sentence.language).appraising.longest(
        in: text.tokens, at: cue.tokens.lowerBound, before: cue.tokens.upperBound) != nil
  }

  private func modality(
    of mood: Mood, _ cue: Cue, _ own: Firmness, _ deal: Modality?
  ) -> Modality {
    if mood == .conditional { return supposed(own, before: cue.tokens.lowerBound, deal) }
    if own.contains(.hearsay) || mood == .reported { return .rumored }
    switch mood {
    case .past: return cue.frame.isAgreed || promises(cue) ? .announced : .completed
    case .present where isLongAgo: return cue.frame.isAgreed ? .announced : .completed
    case .present where cue.frame == .value:
      // What a company is worth stands, whatever came of a deal.
      return isOfADeal(cue) ? .announced : deal == .denied ? .completed : deal ?? .completed
    // "Kestrel lève 50 millions. Tamar apporte 30 millions": as firm as the round.
    case .present where [.invest, .pay].contains(cue.frame) && deal == .completed: return .completed
    case .present: return cue.frame.isToldWhenDone ? .completed : .announced
    case .future, .conditional, .reported: return isCredited ? .rumored : .announced
    }
  }

  /// "un contrat", but not "l'achat d'une branche": whether what the cue tells is only agreed.
  private func isYetToCome(_ cue: Cue, _ own: Firmness) -> Bool {
    cue.frame.isAgreed
      && (cue.frame != .order || cue.form != .noun || own.contains(.announce))
  }

  /// What hangs on another verb or noun: the nearest before it decides.
  private func near(_ cue: Cue, _ own: Firmness, _ deal: Modality?) -> Modality? {
    let start = cue.tokens.lowerBound
    let clause = cued.clause(at: start)
    let moods = MoodReader(text: text, cued: cued)
    if isAgreedUpon(cue), !own.contains(.rumor) { return .announced }
    if isObjectOfMay(cue) { return supposed(own, before: start, deal) }
    let item = evidence.nearest(before: start, clause: clause, reach: 8)
    let verb = cued.cues.last {
      $0.isVerbal && $0.frame != .nondeal && $0.tokens.upperBound <= start
        && start - $0.tokens.upperBound <= 8 && cued.clause(at: $0.tokens.lowerBound) == clause
        && !moods.isAttribute($0)
    }
    let word = evidence.moodWord(before: start, clause: clause, reach: 8)
    if let word, word.index >= item?.end ?? -1, word.index >= verb?.tokens.upperBound ?? -1 {
      return modality(of: word.mood, cue, own, deal)
    }
    if cue.form == .noun || cue.form == .infinitive && verb?.frame == .pay, let verb,
      verb.tokens.lowerBound >= item?.index ?? -1, let mood = moods.mood(of: verb)
    {
      if verb.frame == .hold, mood == .past || mood == .present { return .completed }
      if facts.sentence.language == .french, verb.frame == .raise, mood == .present,
        cue.form == .noun, !cue.frame.isAgreed,
        evidence.items.contains(where: {
          $0.index == verb.tokens.lowerBound && $0.value.contains(.complete)
        })
      {
        // "boucle le rachat de Kestrel".
        return .completed
      }
      // "bought Kestrel in a 5 million deal": the verb says what became of the deal; and what is
      // signed is not yet bought.
      let isToldByVerb = [.deal, .pay].contains(cue.frame) || verb.frame == .contract
      return modality(of: mood, isToldByVerb ? verb : cue, own, deal)
    }
    if [.hold, .enter].contains(cue.frame), cue.form == .noun, hangsOnADeal(cue) {
      return .announced
    }
    guard let item else { return nil }
    if item.value.contains(.complete), cue.frame == .hold, cue.form == .noun,
      evidence.futures.contains(clause)
    {
      // "deviendra le premier actionnaire, avec 18 % du capital".
      return isCredited ? .rumored : .announced
    }
    if item.value.contains(.rumor) { return isTerm(own) ? .announced : .rumored }
    if item.value.contains(.announce) {
      if own.contains(.hearsay) { return .rumored }
      return isCredited && item.value.contains(.intent) ? .rumored : .announced
    }
    if item.value.contains(.say), !cue.frame.isToldWhenDone || isAnnounced(cue, by: item) {
      return .announced
    }
    if item.value.contains(.complete), item.end == start { return .completed }
    if item.value.contains(.complete), !cue.isVerbal {
      return cue.frame.isAgreed ? .announced : .completed
    }
    return nil
  }

  /// "could increase its stake": the object of a verb that is no deal's, and that only may happen.
  private func isObjectOfMay(_ cue: Cue) -> Bool {
    guard cue.frame == .hold, cue.form == .noun,
      let phrase = facts.syntax.phrase(at: cue.tokens.lowerBound),
      let verb = facts.syntax.phrases[phrase].predicate
    else { return false }
    return facts.syntax.predicates[verb].tokens.contains {
      text.vocabulary.cues.moods[text.tokens[$0].word] == .conditional
    }
  }

  /// "Options susceptibles d'ajouter": what may come is agreed.
  private func isTerm(_ own: Firmness) -> Bool {
    own.contains(.terms) && !own.contains(.hearsay) && !isCredited
  }

  /// What all the words of its clauses say.
  private func anywhere(
    _ cue: Cue, _ own: Firmness, _ clauses: ClosedRange<Int>, _ deal: Modality?
  ) -> Modality? {
    if own.contains(.rumor) { return isTerm(own) ? .announced : .rumored }
    if clauses.contains(where: evidence.conditionals.contains) {
      return supposed(own, before: cue.tokens.lowerBound, deal)
    }
    if isLongAgo { return isYetToCome(cue, own) ? .announced : .completed }
    if clauses.contains(where: evidence.futures.contains) { return .announced }
    if own.contains(.complete), !own.contains(.announce) { return .completed }
    if own.contains(.announce) { return .announced }
    if own.contains(.say) {
      if cue.frame == .hold, let deal { return deal }
      return cue.frame.isToldWhenDone ? .completed : .announced
    }
    if own.contains(.weak) { return .rumored }
    if evidence.whole.contains(.deny) { return .denied }
    if evidence.whole.contains(.rumor) { return .rumored }
    if isCredited { return .rumored }
    if cue.frame == .hold { return .completed }
    return nil
  }

  /// A conditional is hearsay, but what a party or the terms of a deal say would be is announced.
  private func supposed(_ own: Firmness, before index: Int, _ deal: Modality?) -> Modality {
    guard !isCredited, !evidence.namesSource, evidence.whole.isDisjoint(with: [.hearsay]),
      !own.contains(.rumor)
    else { return .rumored }
    if evidence.whole.contains(.terms) { return .announced }
    let said = evidence.items.last {
      $0.end <= index && !$0.value.isDisjoint(with: [.say, .report])
    }
    if let said,
      !evidence.items.contains(where: {
        $0.index >= said.end && $0.end <= index && $0.value.contains(.rumor)
      })
    {
      return .announced
    }
    return deal == .announced ? .announced : .rumored
  }

  /// "Cela valorise", "L'offre valorisait": as firm as the deal that says so.
  private func isSaidByDeal(_ cue: Cue) -> Bool {
    guard cue.isVerbal, let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      !facts.syntax.predicates[number].isPassive,
      let subject = facts.syntax.predicates[number].subject
    else { return false }
    let phrase = facts.syntax.phrases[subject].tokens
    if text.vocabulary.cues.demonstrativePronouns.contains(text.tokens[phrase.lowerBound].word) {
      return true
    }
    return cued.cues.contains {
      $0.form == .noun && $0.tokens.overlaps(phrase)
        && [.acquire, .bid, .sell, .merge, .enter, .deal, .contract].contains($0.frame)
    }
  }

  /// "Which values it at", said of an offer, a sale, an agreement.
  private func isOfADeal(_ cue: Cue) -> Bool {
    cued.cues.contains {
      [.acquire, .bid, .sell, .pass, .merge, .enter, .deal, .contract].contains($0.frame)
        && $0.tokens != cue.tokens
    }
  }

  /// "Accord pour une participation de": the noun before is what was made.
  private func hangsOnADeal(_ cue: Cue) -> Bool {
    cued.cues.contains {
      $0.form == .noun && [.deal, .contract, .bid].contains($0.frame)
        && $0.tokens.upperBound <= cue.tokens.lowerBound
        && cue.tokens.lowerBound - $0.tokens.upperBound <= 4
        && cued.clause(at: $0.tokens.lowerBound) == cued.clause(at: cue.tokens.lowerBound)
    }
  }

  /// "S'est engagée à": the verb itself only promises.
  private func promises(_ cue: Cue) -> Bool {
    evidence.items.contains {
      cue.tokens.contains($0.index) && $0.value.contains(.announce)
        || $0.end == cue.tokens.upperBound && $0.value.contains(.announce)
    }
  }

  /// Whether the sentence tells what was, by its date: a present then is a past.
  private var isLongAgo: Bool {
    facts.dates.contains { $0.isLongPast } || facts.standing?.isLongPast ?? false
  }

  /// What a frame is taken to be where nothing tells.
  static func usual(_ frame: Frame) -> Modality {
    switch frame {
    case .hold, .raise, .lead, .value, .invest, .enter: .completed
    default: .announced
    }
  }

  /// Whether the words say that the deal is one more between the same parties.
  func isFurther(near figure: Range<Int>) -> Bool {
    let tables = text.vocabulary.cues.tables(for: facts.sentence.language)
    let start = max(facts.sentence.tokens.lowerBound, figure.lowerBound - 8)
    let end = min(facts.sentence.tokens.upperBound, figure.upperBound + 4)
    return (start..<end).contains { index in
      tables.firmness.longest(in: text.tokens, at: index, before: end)?.value.contains(.further)
        ?? false
    }
  }
}

extension Frame {
  /// Whether it is agreed when it is done: what is ordered or offered is yet to come.
  fileprivate var isAgreed: Bool {
    [.contract, .deal, .partner, .order, .bid, .award, .supply, .win].contains(self)
  }

  /// Whether the news of it comes when it is done: a round is told when it is closed.
  fileprivate var isToldWhenDone: Bool { [.raise, .lead, .value, .hold].contains(self) }
}
