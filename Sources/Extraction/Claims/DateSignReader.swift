internal import Claims

/// Reads what speaks for a date's being that of a deal from its sentence.
struct DateSignReader {
  let facts: SentenceFacts
  let text: AnnotatedText
  /// The deal that was told last.
  let last: Discourse.Deal?
  /// The claims that the sentence's figures make.
  let figures: [ClaimSketch]

  private var cued: CuedSentence { facts.cued }

  /// The signs of a date but those of what it stands beside. `cue` is the date's own, `phase` the
  /// word that says what happened then.
  func signs(of date: DateMention, cue: Cue?, phase: DatePhases.Item?) -> DateSigns {
    var signs = DateSigns()
    tellKind(of: date, in: &signs)
    tellPlace(of: date, phase: phase, in: &signs)
    tellCues(cue, beside: date, in: &signs)
    tellFigures(beside: date, in: &signs)
    tellDeal(before: date, in: &signs)
    if let phase {
      signs.set(.ends, phase.value.contains(.ends))
      signs.set(.endsADeal, phase.value.contains(.isStrong))
    }
    signs.set(.heading, facts.sentence.kind == .heading)
    signs.set(.listItem, facts.sentence.kind == .listItem)
    signs.set(.manyDates, facts.dates.count > 1)
    return signs
  }

  private func tellKind(of date: DateMention, in signs: inout DateSigns) {
    signs.set(.relative, date.isRelative)
    signs.set(.ahead, date.isAhead)
    signs.set(.longPast, date.isLongPast)
    guard date.wholeMonth == nil, let low = date.date.earliest, let high = date.date.latest else {
      return
    }
    switch high.number - low.number {
    case 0: signs.set(.day, !date.isRelative)
    case ..<27: signs.set(.week)
    case ..<32: break
    case ..<360: signs.set(.period)
    default: signs.set(.year)
    }
  }

  private func tellPlace(
    of date: DateMention, phase: DatePhases.Item?, in signs: inout DateSigns
  ) {
    let first = facts.sentence.tokens.lowerBound
    var before = date.tokens.lowerBound - 1
    while before >= first, cued.grammar(at: before).contains(.article) { before -= 1 }
    signs.set(.startsSentence, before - first < 2)
    guard before >= first else { return }
    let word = text.tokens[before].word
    let grammar = cued.grammar(at: before)
    if text.vocabulary.cues.since.contains(word) {
      signs.set(.until, !text.vocabulary.cues.sinceThen.contains(word))
    } else if grammar.isDisjoint(with: [.of, .from]) {
      // "will close by the end of June": when it is to be concluded, and not who did it or what for.
      let isTerm =
        phase.map { $0.value.contains(.ends) && $0.tokens.upperBound == before } ?? false
      let isBy = grammar.contains(.by) && !isTerm
      signs.set(.afterBy, isBy)
      signs.set(.afterIn, !isBy && !grammar.isDisjoint(with: .preposition))
    }
  }

  private func tellCues(_ cue: Cue?, beside date: DateMention, in signs: inout DateSigns) {
    switch cue?.frame {
    case nil: signs.set(.noCue)
    case .nondeal: signs.set(.nondealCue)
    case .invest, .raise, .lead: signs.set(.moneyCue)
    case .merge: signs.set(.mergerCue)
    case .list: signs.set(.listingCue)
    case .lend: signs.set(.loanCue)
    default: break
    }
    if let cue {
      let gap = max(
        date.tokens.lowerBound - cue.tokens.upperBound,
        cue.tokens.lowerBound - date.tokens.upperBound)
      signs.set(.nearCue, gap <= 3)
    }
    let clause = cued.clause(at: date.tokens.lowerBound)
    let inClause = cued.cues.filter { cued.clause(at: $0.tokens.lowerBound) == clause }
    signs.set(.nondealInClause, inClause.contains { $0.frame == .nondeal })
    signs.set(.dealNounInClause, inClause.contains { !$0.isVerbal && tellsDeal($0) })
    signs.set(.manyCues, cued.cues.count(where: tellsDeal) > 3)
    guard let verb = verb(of: date, in: clause) else { return }
    if let own = cued.cues.first(where: { $0.tokens.overlaps(verb.main) }) {
      signs.set(own.frame == .nondeal ? .nondealVerb : .dealVerb)
    } else if let subject = verb.subject {
      let heads = facts.syntax.phrases[subject].tokens
      signs.set(
        .dealVerb, cued.cues.contains { !$0.isVerbal && tellsDeal($0) && $0.tokens.overlaps(heads) }
      )
    }
  }

  private func tellsDeal(_ cue: Cue) -> Bool {
    ![.nondeal, .value, .hold, .pay, .deal, .assume].contains(cue.frame)
  }

  /// The verb that a date completes, else the nearest of its clause.
  private func verb(of date: DateMention, in clause: Int) -> Predicate? {
    let start = date.tokens.lowerBound
    if let number = facts.syntax.governor(of: start) { return facts.syntax.predicates[number] }
    return facts.syntax.predicates.filter { cued.clause(at: $0.main.lowerBound) == clause }
      .min { abs($0.main.lowerBound - start) < abs($1.main.lowerBound - start) }
  }

  private func tellFigures(beside date: DateMention, in signs: inout DateSigns) {
    let clause = cued.clause(at: date.tokens.lowerBound)
    signs.set(.noFigure, facts.figures.isEmpty)
    for figure in facts.figures where cued.clause(at: figure.tokens.lowerBound) == clause {
      let claim = figures.indices.first {
        figures[$0].subject.tokens.lowerBound == figure.tokens.lowerBound
      }
      signs.set(.amountInClause, claim.map { figures[$0].subject.property } == .amount)
      guard claim == nil else { continue }
      signs.set(.otherMoneyInClause, figure.unit?.isCurrency ?? false)
      signs.set(.otherShareInClause, figure.unit == .percent)
    }
  }

  private func tellDeal(before date: DateMention, in signs: inout DateSigns) {
    let clause = cued.clause(at: date.tokens.lowerBound)
    let parties = facts.groups.count { cued.clause(at: $0.tokens.lowerBound) == clause }
    signs.set(.severalParties, parties > 1)
    guard let last else { return }
    signs.set(.dealJustBefore, facts.index - last.sentence <= 1)
    let deal = last.roles.from + last.roles.to
    signs.set(.partyOfDeal, facts.groups.contains { !Set($0.entities).isDisjoint(with: deal) })
  }
}
