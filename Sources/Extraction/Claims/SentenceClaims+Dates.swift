internal import Claims

extension SentenceClaims {
  /// The dates of the deals that a sentence tells: beside a figure, a deal's verb or noun, or a word
  /// such as "closing" that says what happened to the deal then. `first` is the number of the first
  /// of `figures`.
  func dateSketches(
    beside figures: [ClaimSketch], from first: Int, governor: Governor,
    discourse: borrowing Discourse
  ) -> [ClaimSketch] {
    guard !facts.dates.isEmpty else { return standingSketches(figures, from: first) }
    let phases = DatePhases(facts, of: text)
    let last = discourse.last
    var sketches: [ClaimSketch] = []
    let reader = DateSignReader(facts: facts, text: text, last: last, figures: figures)
    for date in facts.dates where !isDateline(date) && !isVagueSeason(date) {
      if let deadline = deadline(date, discourse) {
        sketches.append(deadline)
        continue
      }
      let phase = phases.nearest(to: date)
      // The day of the report, the year of the founding.
      if let phase, phase.value.contains(.other), phase.cost <= 4, !isOfAnAct(date, before: phase) {
        continue
      }
      let cue = governor.cue(for: date)
      if let cue, isSinceOfVerb(date, before: cue) || firmnessReader.isSupposed(cue) { continue }
      var signs = reader.signs(of: date, cue: cue, phase: phase)
      signs.set(.sinceOrUntil, isSince(date, cue))
      let isEvent = isOfAnEvent(date, phase, phases, cue)
      // "a révélé mardi": the peg of the news.
      if !isEvent, isWeekday(date), phases.tells(inClauseOf: date) { continue }
      signs.set(.peg, !isEvent)
      guard signs.points + DateWeights.mostBeside >= DateWeights.least else { continue }
      var found = sketch(
        of: date, cue: cue, phase: phase, among: phases, beside: figures, from: first,
        discourse: discourse)
      if let found {
        signs.set(
          found.isOfEarlier ? .besidePhase : found.like != nil ? .besideFigure : .besideCue)
      }
      guard signs.points >= DateWeights.least else { continue }
      found = found ?? farther(date, cue, phase, phases, figures, from: first, discourse)
      guard var found else { continue }
      // The day of a denial is no deal's.
      if found.modality == .denied, facts.evidence.whole.contains(.refute),
        phase?.value.contains(.tells) ?? true
      {
        continue
      }
      found.modality = phases.modality(
        of: date, phase, deal: found.modality ?? ModalityReader.usual(found.frame),
        before: last?.modality)
      sketches.append(found)
    }
    return sketches
  }

  /// The deal that a date is of, though it does not stand beside it: of a figure of the sentence,
  /// of its cue, or told before.
  private func farther(
    _ date: DateMention, _ cue: Cue?, _ phase: DatePhases.Item?, _ phases: DatePhases,
    _ figures: [ClaimSketch], from first: Int, _ discourse: borrowing Discourse
  ) -> ClaimSketch? {
    let subject = subject(date)
    let nearest = figures.indices.filter { figures[$0].subject.property != .valuation }
      .min {
        distance(date, figures[$0].subject.tokens) < distance(date, figures[$1].subject.tokens)
      }
    if let nearest { return figures.dated(subject, at: nearest, like: first + nearest) }
    if let cue, ![.nondeal, .value, .hold, .pay, .deal, .assume].contains(cue.frame) {
      return sketch(of: subject, cue: cue, after: discourse)
    }
    return remembered(subject, phase, among: phases, discourse)
  }

  private func subject(_ date: DateMention) -> ClaimSketch.Subject {
    ClaimSketch.Subject(
      property: .date, value: .date(date.wholeMonth ?? date.date), tokens: date.tokens,
      words: date.text)
  }

  private func sketch(
    of date: DateMention, cue: Cue?, phase: DatePhases.Item?, among phases: DatePhases,
    beside figures: [ClaimSketch], from first: Int, discourse: borrowing Discourse
  ) -> ClaimSketch? {
    let subject = subject(date)
    let dealt = figures.indices.filter { figures[$0].subject.property != .valuation }
    let beside =
      isHead(date)
      ? dealt.first
      : dealt.filter {
        figures[$0].frame.kind != .holding
          && isBeside(figures[$0].subject.tokens, figures[$0].cue, date)
      }
      .min {
        distance(date, figures[$0].subject.tokens) < distance(date, figures[$1].subject.tokens)
      }
    if let beside { return figures.dated(subject, at: beside, like: first + beside) }
    if let cue, isNear(cue, date, holding: isHeldSince(date)), !isConclusion(cue, phase) {
      return sketch(of: subject, cue: cue, after: discourse)
    }
    guard let phase, !phase.value.isDisjoint(with: [.begins, .ends, .drops, .awaits]) else {
      return nil
    }
    // "est attendue en 2027": of the deal, only where the clause tells nothing else.
    let isAwaited = phase.value == .awaits
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    let nearest = dealt.filter {
      !isAwaited || facts.cued.clause(at: figures[$0].subject.tokens.lowerBound) == clause
    }.min {
      abs(figures[$0].subject.tokens.lowerBound - date.tokens.lowerBound)
        < abs(figures[$1].subject.tokens.lowerBound - date.tokens.lowerBound)
    }
    if let nearest { return figures.dated(subject, at: nearest, like: first + nearest) }
    let speaksOfDeal =
      phase.value.contains(.isStrong) || phases.speaksOfDeal(inClauseOf: date)
      || isAwaited && awaitsDeal(phase)
      || !isAwaited
        && facts.cued.cues.contains { ![.nondeal, .value, .hold].contains($0.frame) }
    guard phase.cost <= (isAwaited ? 8 : 12), speaksOfDeal, cue?.frame != .nondeal else {
      return nil
    }
    return remembered(subject, phase, among: phases, discourse)
  }

  /// "Elle est attendue au premier trimestre", "L'opération est prévue en mai": what is awaited is a
  /// deal, and not results or a decision.
  private func awaitsDeal(_ phase: DatePhases.Item) -> Bool {
    guard let number = facts.syntax.predicate(at: phase.tokens.lowerBound) else { return false }
    let verb = facts.syntax.predicates[number]
    guard let subject = verb.subject, verb.isPassive || verb.tokens.count > verb.main.count else {
      return false
    }
    let phrase = facts.syntax.phrases[subject]
    if phrase.isPronoun { return facts.sentence.language != .english }
    let deals: [Frame] = [.deal, .acquire, .sell, .bid, .merge, .enter, .list, .raise, .pass]
    return facts.cued.cues.contains {
      $0.form == .noun && deals.contains($0.frame) && $0.tokens.overlaps(phrase.tokens)
    }
  }

  /// "Kestrel compte la boucler en 2025", "The deal should close in May": the verb only says what
  /// happens to the deal told before, where no round is closed.
  private func isConclusion(_ cue: Cue, _ phase: DatePhases.Item?) -> Bool {
    guard let phase, cue.frame == .raise, cue.isVerbal, cue.tokens.overlaps(phase.tokens),
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound)
    else { return false }
    let verb = facts.syntax.predicates[number]
    if phase.value.contains(.isStrong), !verb.clitics.isEmpty { return true }
    guard phase.value.contains(.ends) else { return false }
    let clause = facts.cued.clause(at: cue.tokens.lowerBound)
    let nouns = facts.cued.cues.filter {
      $0.form == .noun && facts.cued.clause(at: $0.tokens.lowerBound) == clause
    }
    guard !nouns.contains(where: { [.raise, .invest, .lend].contains($0.frame) }) else {
      return false
    }
    let hasObject = verb.objects.contains {
      let phrase = facts.syntax.phrases[$0]
      return phrase.preposition.isEmpty && !phrase.isTime
        && !facts.dates.contains { $0.tokens.overlaps(phrase.tokens) }
    }
    return nouns.contains { Self.concluded.contains($0.frame) } || !hasObject
  }

  /// What is closed as a whole, and no round.
  private static let concluded: [Frame] = [
    .deal, .acquire, .sell, .bid, .merge, .enter, .list, .pass, .contract,
  ]

  /// The date of the deal that was spoken of last: "Closing is expected in Q2."
  private func remembered(
    _ subject: ClaimSketch.Subject, _ phase: DatePhases.Item?, among phases: DatePhases,
    _ discourse: borrowing Discourse
  ) -> ClaimSketch? {
    let named = Set(facts.groups.filter { !$0.isReference }.flatMap(\.entities))
    guard
      let deal = discourse.deal(
        of: named, before: facts.index, isAwaited: phases.isAwaited(subject.tokens),
        isWhole: phase?.value.contains(.ends) ?? false)
    else { return nil }
    let told = phase?.tokens ?? subject.tokens
    var sketch = ClaimSketch(
      subject: subject, frame: deal.frame, cue: told,
      cueWords: text.text(of: told), sentence: facts.sentence, index: facts.index,
      roles: deal.roles, isGrounded: false, rules: ["date of the deal before"],
      modality: deal.modality, outlets: outlets, topic: topic)
    sketch.like = deal.sketch
    sketch.isOfEarlier = true
    sketch.isClosing = phase?.value.isSuperset(of: [.ends, .isStrong]) ?? false
    return sketch
  }

  /// The date that stands before a sentence as its heading: "Juin 2019."
  private func standingSketches(_ figures: [ClaimSketch], from first: Int) -> [ClaimSketch] {
    guard let date = facts.standing,
      let place = figures.firstIndex(where: { $0.subject.property != .valuation })
    else { return [] }
    let subject = ClaimSketch.Subject(
      property: .date, value: .date(date.wholeMonth ?? date.date),
      tokens: figures[place].subject.tokens, words: date.text)
    return [figures.dated(subject, at: place, like: first + place)]
  }

  /// A month, a year, a day that is named; "lundi" where something was done then, not only told.
  private func isOfAnEvent(
    _ date: DateMention, _ phase: DatePhases.Item?, _ phases: DatePhases, _ cue: Cue?
  ) -> Bool {
    if let phase, phase.value.contains(.other), !isOfAnAct(date, before: phase) { return false }
    guard date.isRelative, date.wholeMonth == nil, let first = date.date.earliest,
      let last = date.date.latest,
      last.number - first.number < 27
    else { return true }
    guard !phases.tells(inClauseOf: date), !date.isAhead || phase != nil else { return false }
    if let phase, !phase.value.isDisjoint(with: [.begins, .ends, .drops]) { return true }
    return cue.map { cue in
      cue.isVerbal && cue.frame != .nondeal && cue.frame != .hold && isNear(cue, date)
        && MoodReader(text: text, cued: facts.cued).mood(of: cue) == .past
    } ?? false
  }

  /// "cet été", "l'automne dernier": what a French writer says in passing.
  private func isVagueSeason(_ date: DateMention) -> Bool {
    guard date.isRelative, date.wholeMonth == nil, let first = date.date.earliest,
      let last = date.date.latest
    else { return false }
    return facts.sentence.language != .english && (88..<93).contains(last.number - first.number)
      && first.components.month % 3 == 0
  }

  private func isWeekday(_ date: DateMention) -> Bool {
    date.isRelative && date.date.earliest != nil && date.date.earliest == date.date.latest
  }

  /// "In February it raised 9 million on the bond market": the verb of a deal stands nearer than
  /// what dates are of besides.
  private func isOfAnAct(_ date: DateMention, before phase: DatePhases.Item) -> Bool {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    return facts.cued.cues.contains { cue in
      let gap = max(
        date.tokens.lowerBound - cue.tokens.upperBound,
        cue.tokens.lowerBound - date.tokens.upperBound)
      return cue.isVerbal && cue.form != .participle && gap <= 4 && gap < phase.cost
        && ![.nondeal, .hold, .value].contains(cue.frame)
        && facts.cued.clause(at: cue.tokens.lowerBound) == clause
    }
  }

  /// Whether a date stands beside the figure or the cue of a claim.
  private func isBeside(_ figure: Range<Int>, _ cue: Range<Int>, _ date: DateMention) -> Bool {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    // "In 2024, months after it left, Kestrel refused 2 million": what heads the sentence.
    let next = opensClause(date) ? clause + 1 : leads(date) ? clause + 2 : clause
    return [figure, cue].contains { tokens in
      (clause...next).contains(facts.cued.clause(at: tokens.lowerBound))
        && abs(tokens.lowerBound - date.tokens.lowerBound) <= (next > clause + 1 ? 24 : 16)
    }
  }

  private func isNear(_ cue: Cue, _ date: DateMention, holding: Bool = false) -> Bool {
    let weak: [Frame] = [.nondeal, .value, .hold, .pay, .deal, .assume]
    guard !weak.contains(cue.frame) || holding && cue.frame == .hold else { return false }
    if isHead(date) { return true }
    let gap = max(
      date.tokens.lowerBound - cue.tokens.upperBound,
      cue.tokens.lowerBound - date.tokens.upperBound)
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    let other = facts.cued.clause(at: cue.tokens.lowerBound)
    return gap <= 12
      && (other == clause || (leads(date) || opensClause(date)) && other == clause + 1)
  }

  /// "in June, when Kestrel led a round": the date of what the clause after it tells.
  private func opensClause(_ date: DateMention) -> Bool {
    var next = date.tokens.upperBound
    let end = facts.sentence.tokens.upperBound
    if next < end, text.tokens[next].word == "," { next += 1 }
    return next < end && text.vocabulary.cues.whenWords.contains(text.tokens[next].word)
  }

  /// "Le 14 avril, quand Kestrel a dévoilé son offre": a date with no verb in its clause, at the head
  /// of the sentence.
  private func leads(_ date: DateMention) -> Bool {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    return date.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 2
      && !facts.syntax.predicates.contains {
        facts.cued.clause(at: $0.main.lowerBound) == clause
      }
  }

  /// "• Octobre 2025 : …": the date of what the item tells.
  private func isHead(_ date: DateMention) -> Bool {
    guard date.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 2 else { return false }
    if facts.sentence.kind == .listItem { return true }
    let next = date.tokens.upperBound
    return next < facts.sentence.tokens.upperBound
      && text.tokens[next].word == ":"
  }

  private func isHeldSince(_ date: DateMention) -> Bool {
    let before = date.tokens.lowerBound - 1
    return before >= facts.sentence.tokens.lowerBound
      && text.vocabulary.cues.sinceThen.contains(text.tokens[before].word)
  }

  /// "WASHINGTON, Feb 26 -": when and where the text was written.
  private func isDateline(_ date: DateMention) -> Bool {
    date.tokens.upperBound <= Dateline.end(of: facts.sentence, in: text)
  }

  /// "has invested 13 billion since 2019 and holds 27%": nothing is held since then.
  private func isSinceOfVerb(_ date: DateMention, before cue: Cue) -> Bool {
    cue.frame == .hold && cue.tokens.lowerBound >= date.tokens.upperBound && isHeldSince(date)
      && follows(date)
  }

  /// Whether a date goes with a verb before it.
  private func follows(_ date: DateMention) -> Bool {
    facts.cued.cues.contains {
      $0.isVerbal && $0.tokens.upperBound <= date.tokens.lowerBound
        && date.tokens.lowerBound - $0.tokens.upperBound <= 12
    }
  }

  /// "depuis 2019", "avant l'été": when something began or must end, not when the deal was.
  private func isSince(_ date: DateMention, _ cue: Cue?) -> Bool {
    var before = date.tokens.lowerBound - 1
    if facts.cued.grammar(at: before).contains(.article) { before -= 1 }
    guard before >= facts.sentence.tokens.lowerBound else { return false }
    guard text.vocabulary.cues.since.contains(text.tokens[before].word) else { return false }
    if text.vocabulary.cues.sinceThen.contains(text.tokens[before].word),
      let cue, cue.frame == .hold, cue.isVerbal,
      isNear(cue, date, holding: true),
      cue.tokens.lowerBound < date.tokens.lowerBound || !follows(date)
    {
      // "appartient à X depuis 2024": then X got it.
      return false
    }
    return true
  }
}
