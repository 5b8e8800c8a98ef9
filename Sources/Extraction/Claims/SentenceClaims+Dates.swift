internal import Claims

extension SentenceClaims {
  /// The dates of the deals that a sentence tells: beside a figure, a deal's verb or noun, or a word
  /// such as "closing" that says what happened to the deal then.
  func dateClaims(
    beside figures: [FoundClaim], governor: Governor, memory: inout DealMemory
  ) -> [FoundClaim] {
    guard !facts.dates.isEmpty else { return standingClaims(figures) }
    let phases = DatePhases(facts, of: text)
    let before = memory.last?.modality
    var claims: [FoundClaim] = []
    for date in facts.dates where !isSince(date) && !isDateline(date) {
      let phase = phases.nearest(to: date)
      guard isOfAnEvent(date, phase, phases, governor) else { continue }
      let found = claim(
        of: date, phase: phase, beside: figures, governor: governor, memory: &memory)
      guard var found else { continue }
      found.claim.draft.modality = phases.modality(
        of: date, phase, deal: found.claim.draft.modality, before: before)
      claims.append(found)
    }
    return claims
  }

  private func claim(
    of date: DateMention, phase: DatePhases.Item?, beside figures: [FoundClaim],
    governor: Governor, memory: inout DealMemory
  ) -> FoundClaim? {
    let subject = Subject(
      property: .date, value: .date(date.wholeMonth ?? date.date), tokens: date.tokens,
      words: date.text)
    let dealt = figures.filter { $0.claim.draft.property != .valuation }
    if isHead(date), let first = dealt.first { return copy(of: first, for: subject) }
    if let beside = dealt.first(where: { isBeside($0, date) }) {
      return copy(of: beside, for: subject)
    }
    let cue = governor.cue(for: date)
    if let cue, isNear(cue, date), let claim = claim(of: subject, cue: cue, memory: &memory) {
      return claim
    }
    guard let phase, !phase.value.isDisjoint(with: [.begins, .ends, .drops]) else { return nil }
    let nearest = dealt.min {
      abs($0.tokens.lowerBound - date.tokens.lowerBound)
        < abs($1.tokens.lowerBound - date.tokens.lowerBound)
    }
    if let nearest { return copy(of: nearest, for: subject) }
    let speaksOfDeal =
      phase.value.contains(.isStrong)
      || facts.cued.cues.contains { ![.nondeal, .value, .hold].contains($0.frame) }
    guard phase.cost <= 8, speaksOfDeal, cue?.frame != .nondeal else { return nil }
    return remembered(subject, phase, memory)
  }

  /// The date of the deal that was spoken of last: "Closing is expected in Q2."
  private func remembered(
    _ subject: Subject, _ phase: DatePhases.Item, _ memory: DealMemory
  ) -> FoundClaim? {
    let named = Set(facts.groups.filter { !$0.isReference }.flatMap(\.entities))
    guard let deal = memory.deal(of: named, before: facts.index) else { return nil }
    let roles = Roles(from: deal.from, to: deal.to)
    let draft = ClaimDraft(
      property: .date, value: subject.value, kind: deal.frame.kind, parties: parties(roles),
      modality: deal.modality, via: outlets.map { entities[$0].name }, quote: quote(),
      confidence: 0.5)
    return FoundClaim(
      claim: ExtractedClaim(
        draft: draft,
        explanation: .init(
          figure: subject.words, cue: text.text(of: phase.tokens), frame: deal.frame.rawValue,
          rules: ["date of the deal before"])),
      isGrounded: false, kind: facts.sentence.kind, tokens: subject.tokens, cue: phase.tokens)
  }

  /// The date that stands before a sentence as its heading: "Juin 2019."
  private func standingClaims(_ figures: [FoundClaim]) -> [FoundClaim] {
    guard let date = facts.standing,
      let first = figures.first(where: { $0.claim.draft.property != .valuation })
    else { return [] }
    let subject = Subject(
      property: .date, value: .date(date.wholeMonth ?? date.date), tokens: first.tokens,
      words: date.text)
    return [copy(of: first, for: subject)]
  }

  private func copy(of other: FoundClaim, for subject: Subject) -> FoundClaim {
    var claim = other
    claim.claim.draft.property = .date
    claim.claim.draft.value = subject.value
    claim.claim.draft.basis = .whole
    claim.claim.explanation.figure = subject.words
    claim.claim.explanation.rules = ["date of the deal of " + other.claim.explanation.figure]
    claim.tokens = subject.tokens
    return claim
  }

  /// A month, a year, a day that is named; "lundi" where something was done then, not only told.
  private func isOfAnEvent(
    _ date: DateMention, _ phase: DatePhases.Item?, _ phases: DatePhases, _ governor: Governor
  ) -> Bool {
    if phase?.value.contains(.other) ?? false { return false }
    guard date.isRelative, let first = date.date.earliest, let last = date.date.latest,
      last.number - first.number < 27
    else { return true }
    guard !phases.tells(inClauseOf: date), !date.isAhead || phase != nil else { return false }
    if let phase, !phase.value.isDisjoint(with: [.begins, .ends, .drops]) { return true }
    return governor.cue(for: date).map { cue in
      cue.isVerbal && cue.frame != .nondeal && cue.frame != .hold && isNear(cue, date)
        && MoodReader(text: text, cued: facts.cued).mood(of: cue) == .past
    } ?? false
  }

  private func isBeside(_ claim: FoundClaim, _ date: DateMention) -> Bool {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    let near = [claim.tokens, claim.cue].contains { tokens in
      facts.cued.clause(at: tokens.lowerBound) == clause
        && abs(tokens.lowerBound - date.tokens.lowerBound) <= 16
    }
    return near && claim.claim.draft.kind != .holding
  }

  private func isNear(_ cue: Cue, _ date: DateMention) -> Bool {
    let weak: [Frame] = [.nondeal, .value, .hold, .pay, .deal, .assume]
    guard !weak.contains(cue.frame) else { return false }
    if isHead(date) { return true }
    let gap = max(
      date.tokens.lowerBound - cue.tokens.upperBound,
      cue.tokens.lowerBound - date.tokens.upperBound)
    return gap <= 12
      && facts.cued.clause(at: cue.tokens.lowerBound)
        == facts.cued.clause(at: date.tokens.lowerBound)
  }

  /// "• Octobre 2025 : …": the date of what the item tells.
  private func isHead(_ date: DateMention) -> Bool {
    guard date.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 2 else { return false }
    if facts.sentence.kind == .listItem { return true }
    let next = date.tokens.upperBound
    return next < facts.sentence.tokens.upperBound
      && text.tokens[next].word == ":"
  }

  /// "WASHINGTON, Feb 26 -": when and where the text was written.
  private func isDateline(_ date: DateMention) -> Bool {
    let first = facts.sentence.tokens.lowerBound
    let next = date.tokens.upperBound
    guard date.tokens.lowerBound - first <= 10, next < facts.sentence.tokens.upperBound,
      text.tokens[next].word == "-" || text.tokens[next].word == "("
    else { return false }
    return (first..<date.tokens.lowerBound).contains {
      text.tokens[$0].traits.contains(.allCapitals)
    }
  }

  /// "depuis 2019", "avant l'été": when something began or must end, not when the deal was.
  private func isSince(_ date: DateMention) -> Bool {
    var before = date.tokens.lowerBound - 1
    if facts.cued.grammar(at: before).contains(.article) { before -= 1 }
    guard before >= facts.sentence.tokens.lowerBound else { return false }
    return text.vocabulary.cues.since.contains(text.tokens[before].word)
  }
}
