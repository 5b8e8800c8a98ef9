internal import Claims

/// What came to nothing: denied, refused, or given up.
extension ModalityReader {
  /// Whether the sentence denies what a cue says of a figure.
  func isDenied(_ cue: Cue, _ figure: Range<Int>, _ clauses: ClosedRange<Int>) -> Bool {
    if NegationReader(facts: facts, text: text).negates(cue) || isUnreal(cue) { return true }
    if !Self.lasting.contains(cue.frame), facts.endsTalks(in: text), !isDone(cue) { return true }
    let denials = evidence.items.filter {
      $0.value.contains(.deny) && !isHypothesis($0)
        && !facts.endsOffer(at: $0.index..<$0.end, in: text) && !isOutbidding($0)
        && !isOfMore($0, cue, figure)
    }
    guard !denials.isEmpty else { return false }
    let start = cue.tokens.lowerBound
    let isHeld = cue.frame == .hold && cue.form == .noun
    if denials.contains(where: {
      clauses.contains($0.clause) && !isOfAnother($0, cue) && !(isHeld && isVain($0, figure))
    }) {
      return true
    }
    if !Self.lasting.contains(cue.frame), !isDone(cue),
      denials.contains(where: { isDropping($0, after: cue, figure, clauses) })
    {
      return true
    }
    guard denials.contains(where: { $0.clause < clauses.lowerBound && $0.end <= start }),
      let first = facts.sentence.tokens.first(where: { cued.clause(at: $0) == clauses.lowerBound })
    else { return false }
    // "rejected a bid that would have …", "they had broken off over the price: he offered 100".
    let hangs = !cued.grammar(at: first).isDisjoint(with: [.whom, .relative])
    let isSupposed = evidence.firmness(of: clauses).contains(.rumor)
    let explains = text.tokens[first].word == ":" && !Self.lasting.contains(cue.frame)
    // "il est faux que", "denied on Thursday that": what the clause says is not so.
    let isRefuted = denials.contains {
      $0.value.contains(.refute) && $0.end <= first && first - $0.end <= 5
    }
    return hangs && (isSupposed || cue.frame == .bid || isRefuted)
      || explains && denials.contains { $0.value.contains(.drop) }
  }

  /// "Tamar would have paid 580 million": English says so of what was not to be.
  private func isUnreal(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .english, cue.isVerbal, cue.form == .participle,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound)
    else { return false }
    let verb = facts.syntax.predicates[number].tokens
    // "under which Tamar was to have bought 42 stores".
    let start = cue.tokens.lowerBound
    if start - 3 >= facts.sentence.tokens.lowerBound, cued.grammar(at: start - 1).contains(.have),
      cued.grammar(at: start - 2).contains(.to), cued.grammar(at: start - 3).contains(.be)
    {
      return true
    }
    return isSupposed(cue)
      || verb.contains {
        text.vocabulary.cues.moods[text.tokens[$0].word] == .conditional
          && cued.grammar(at: $0 + 1).contains(.have)
      }
  }

  /// "if it had acquired Tamar", "had Kestrel been bought": English supposes what was not done.
  func isSupposed(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .english, cue.isVerbal, cue.form == .participle,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound)
    else { return false }
    let verb = facts.syntax.predicates[number].tokens
    let pluperfect = text.vocabulary.cues.pluperfect
    let clause = cued.clause(at: cue.tokens.lowerBound)
    if let opening = facts.sentence.tokens.first(where: { cued.clause(at: $0) == clause }),
      pluperfect.contains(text.tokens[opening].word), opening < verb.lowerBound,
      facts.syntax.predicates[number].subject.map({
        facts.syntax.phrases[$0].tokens.lowerBound > opening
      }) ?? false
    {
      return true
    }
    guard let had = verb.first, pluperfect.contains(text.tokens[had].word) else { return false }
    let start = max(facts.sentence.tokens.lowerBound, had - 6)
    return (start..<had).contains {
      text.vocabulary.cues.ifs.contains(text.tokens[$0].word)
        && cued.clause(at: $0) == cued.clause(at: had)
    }
  }

  /// "Kestrel outbid Tamar to buy": whoever bids more than another is not refused.
  private func isOutbidding(_ denial: FirmnessEvidence.Item) -> Bool {
    guard text.vocabulary.cues.outbidding.contains(text.tokens[denial.index].word),
      let number = facts.syntax.predicate(at: denial.index)
    else { return false }
    return !facts.syntax.predicates[number].isPassive
  }

  /// "bought the stock for 350,000 dlrs and has no plans to seek control": what is not meant to be is
  /// told after it, and is not what was done.
  private func isOfMore(
    _ denial: FirmnessEvidence.Item, _ cue: Cue, _ figure: Range<Int>
  ) -> Bool {
    guard facts.sentence.language == .english, denial.value.contains(.refute),
      denial.index >= max(cue.tokens.upperBound, figure.upperBound), denial.index > 0,
      text.vocabulary.cues.negation.noneOf.contains(text.tokens[denial.index].word)
    else { return false }
    return cued.grammar(at: denial.index - 1).contains(.have)
  }

  /// "If it walks away, Tamar will owe a fee": what may come to nothing has not.
  private func isHypothesis(_ denial: FirmnessEvidence.Item) -> Bool {
    let start = max(facts.sentence.tokens.lowerBound, denial.index - 8)
    return (start..<denial.index).contains {
      text.vocabulary.cues.ifs.contains(text.tokens[$0].word)
        && cued.clause(at: $0) == denial.clause
    }
  }

  /// Whether a bid is only refused, which its bidder may keep: "rejected a 7 billion bid".
  func isOnlyRefused(_ cue: Cue, _ figure: Range<Int>) -> Bool {
    let denials = evidence.items.filter { $0.value.contains(.deny) }
    return !denials.isEmpty && denials.allSatisfy { $0.value.isDisjoint(with: [.drop, .refute]) }
      && !facts.dates.contains(where: \.isLongPast)
      && !isReplaced(cue, figure)
      && !NegationReader(facts: facts, text: text).negates(cue)
  }

  /// "payées 21 milliards": what is done is not given up.
  private func isDone(_ cue: Cue) -> Bool {
    let frames: [Frame] = [.pay, .acquire, .sell, .invest, .enter]
    return frames.contains(cue.frame) && MoodReader(text: text, cued: cued).mood(of: cue) == .past
  }

  /// "premier actionnaire avec 23 %, il a voté contre, en vain", "tried in vain to sell its 45 %": what
  /// fails is what the holder does, and not the holding.
  private func isVain(_ denial: FirmnessEvidence.Item, _ figure: Range<Int>) -> Bool {
    guard denial.value.contains(.drop), !denial.value.contains(.refute) else { return false }
    let before = figure.lowerBound - 1
    return denial.index >= figure.upperBound
      || cued.grammar(at: before).contains(.possessive)
  }

  /// What exists, whatever else comes to nothing.
  private static let lasting: [Frame] = [.hold, .raise, .lead, .list]

  /// "would not increase its bid and would sell its holding": the verb after "and" is another's.
  private func isOfAnother(_ denial: FirmnessEvidence.Item, _ cue: Cue) -> Bool {
    let start = cue.tokens.lowerBound
    guard denial.end <= start else { return false }
    return facts.syntax.predicates.contains { predicate in
      let verb = predicate.tokens.lowerBound
      guard verb >= denial.end, verb <= start, verb > facts.sentence.tokens.lowerBound else {
        return false
      }
      return (max(denial.end, verb - 1)..<verb).contains { cued.grammar(at: $0).contains(.and) }
    }
  }

  /// "…, avant de renoncer", "only to walk away"; "…; he gave up", said of nobody else; "a bid, which
  /// was worth 5 million, collapsed".
  private func isDropping(
    _ denial: FirmnessEvidence.Item, after cue: Cue, _ figure: Range<Int>,
    _ clauses: ClosedRange<Int>
  ) -> Bool {
    guard denial.index >= max(cue.tokens.upperBound, figure.upperBound) else { return false }
    let isBeforehand = (max(cue.tokens.upperBound, denial.index - 2)..<denial.index).contains {
      text.vocabulary.cues.beforehand.contains(text.tokens[$0].word)
    }
    guard isBeforehand || denial.value.contains(.drop) || isOfBid(denial, cue, clauses) else {
      return false
    }
    if isBeforehand || denial.clause < clauses.lowerBound { return true }
    return !facts.groups.contains {
      (figure.upperBound..<denial.index).contains($0.tokens.lowerBound) && !$0.isReference
        && cued.clause(at: $0.tokens.lowerBound) > clauses.upperBound
    }
  }
}

extension ModalityReader {
  /// "une première offre de 1 milliard, que le conseil a rejetée": what the clause after it says of
  /// the bid.
  fileprivate func isOfBid(
    _ denial: FirmnessEvidence.Item, _ cue: Cue, _ clauses: ClosedRange<Int>
  ) -> Bool {
    // "On Thursday …, which was dismissed on Friday": the news, and nothing that is over.
    let isNews = facts.dates.contains {
      $0.isRelative && $0.date.earliest == $0.date.latest && $0.date.latest != nil
    }
    guard cue.frame == .bid, denial.clause == clauses.upperBound + 1, !isNews,
      let first = facts.sentence.tokens.first(where: { cued.clause(at: $0) == denial.clause })
    else { return false }
    return !cued.grammar(at: first).isDisjoint(with: [.whom, .relative])
  }
}

extension SentenceFacts {
  /// Whether the sentence says no more than that what was told before came to nothing: "Lundi, le
  /// groupe a fait machine arrière.", "En vain."
  var dropsDealBefore: Bool {
    guard figures.isEmpty, sentence.tokens.count <= 24,
      !cued.cues.contains(where: { $0.isVerbal && $0.frame != .nondeal && $0.frame != .merge }),
      evidence.whole.contains(.drop)
    else { return false }
    // "Le groupe renonce à introduire sa filiale en Bourse": what is given up is told there.
    let dropsElse = evidence.items.contains { item in
      item.value.contains(.drop)
        && syntax.predicates.contains { verb in
          verb.form.contains(.infinitive) && !verb.objects.isEmpty
            && (item.index + 1...item.index + 4).contains(verb.main.lowerBound)
        }
    }
    guard !dropsElse else { return false }
    // "The agreement comes months after X walked away": its main verb tells something else.
    return groups.allSatisfy(\.isReference)
      || evidence.items.contains { item in
        item.value.contains(.drop)
          && !syntax.predicates.contains {
            $0.main.upperBound <= item.index && $0.form.contains(.finite)
          }
      }
  }

  /// Whether the sentence says no more than that what was told before is not so: "Le groupe dément.", "Une
  /// information démentie par la start-up."
  func refutesDealBefore(in text: AnnotatedText) -> Bool {
    guard figures.isEmpty, sentence.tokens.count <= 20, sentence.kind == .prose,
      !cued.cues.contains(where: { $0.isVerbal && $0.frame != .nondeal }),
      let denial = evidence.items.first(where: { $0.value.contains(.refute) })
    else { return false }
    // "Ces informations sont infondées."
    guard text.vocabulary.cues.negation.refuting.contains(text.tokens[denial.index].word) else {
      return groups.isEmpty
    }
    let after = syntax.phrases.first {
      $0.tokens.lowerBound > denial.index && $0.preposition.isEmpty
    }
    let isClause = sentence.tokens.contains {
      $0 > denial.index && cued.grammar(at: $0).contains(.relative)
    }
    // "Le groupe dément toute offre", not "dément la fermeture de l'usine" or "dément que".
    let isOfIt =
      after.map { object in
        object.tokens.contains {
          text.vocabulary.cues.negation.rumours.contains(text.tokens[$0].word)
        }
      } ?? !isClause
    let isNegated = sentence.tokens.contains {
      $0 < denial.index && cued.grammar(at: $0).contains(.not)
        || text.vocabulary.cues.negation.never.contains(text.tokens[$0].word)
    }
    return isOfIt && !isNegated
  }

  /// "Merger talks between Kestrel and Tamar have ended".
  func endsTalks(in text: AnnotatedText) -> Bool {
    guard sentence.language == .english else { return false }
    return syntax.predicates.contains { verb in
      text.vocabulary.cues.ceasing.contains(text.tokens[verb.main.lowerBound].word)
        && verb.form != .gerund
        && verb.subject.map { subject in
          syntax.phrases[subject].tokens.contains {
            text.vocabulary.cues.talks.contains(text.tokens[$0].word)
          }
        } ?? false
    }
  }

  /// "a tender offer which terminated December 12", "the offer terminates on Friday": it is over, for
  /// its time is.
  func endsOffer(at words: Range<Int>, in text: AnnotatedText) -> Bool {
    guard sentence.language == .english,
      text.vocabulary.cues.runningOut.contains(text.tokens[words.lowerBound].word),
      let number = syntax.predicate(at: words.lowerBound), !syntax.predicates[number].isPassive
    else { return false }
    return dates.contains {
      (words.upperBound...words.upperBound + 2).contains($0.tokens.lowerBound)
    }
      && cued.cues.contains { $0.frame == .bid && $0.tokens.upperBound <= words.lowerBound }
  }
}
