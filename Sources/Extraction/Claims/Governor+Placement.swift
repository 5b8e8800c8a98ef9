internal import Claims

/// Money that a verb of no deal puts into a company, or that is refused.
extension Governor {
  /// "mettrait jusqu'à 50 millions dans Kestrel", "would put 50 million into it": a verb of no deal, whose
  /// object is money that goes into a company.
  func placement(of figure: Figure) -> Cue? {
    guard figure.unit?.isCurrency ?? false,
      let verb = climb(to: figure)
        ?? facts.syntax.phrase(at: figure.tokens.lowerBound).flatMap(verbPlacing)
    else { return nil }
    let form = text.vocabulary.verbs.table(for: facts.sentence.language).longest(
      in: text.tokens, at: verb.main.lowerBound, before: verb.main.upperBound)
    guard form?.value.contains(.putting) ?? false else { return nil }
    let isFrench = facts.sentence.language == .french
    // "Kestrel, où Tamar a mis 50 millions".
    let isWhere = verb.antecedent.map { !$0.role.isDisjoint(with: [.into, .on]) } ?? false
    // "Kestrel y mettrait 50 millions".
    let isThere = verb.clitics.contains { $0.role == .into }
    let goesIn =
      isWhere || isThere
      || facts.groups.contains {
        let gap = $0.tokens.lowerBound - max(figure.tokens.upperBound, verb.main.upperBound)
        return !$0.preposition.isDisjoint(with: [.into, .on]) && (0...7).contains(gap)
          // "sort 300 millions pour Kestrel".
          || $0.preposition == .for && (0...2).contains(gap) && isFrench
      }
    return goesIn
      ? Cue(
        tokens: verb.main, frame: .invest, form: Self.form(form?.value ?? [], of: verb, in: cued),
        isPassive: verb.isPassive) : nil
  }

  /// The verb whose object a sum is: before it, or in a clause of its own, "les 300 millions que Kestrel a
  /// mis dans Tamar", "mis par Kestrel dans Tamar".
  private func verbPlacing(_ phrase: Int) -> Predicate? {
    let sum = facts.syntax.phrases[phrase]
    if let number = sum.predicate,
      facts.syntax.predicates[number].main.upperBound <= sum.tokens.lowerBound,
      // "entre 1 et 2 milliards".
      sum.preposition.isEmpty || sum.preposition == .between
    {
      return facts.syntax.predicates[number]
    }
    return facts.syntax.predicates.first {
      $0.antecedent?.phrase == phrase && $0.antecedent?.role.isEmpty ?? false && !$0.isPassive
        || $0.subject == phrase && $0.form == .participle && $0.isPassive
    }
  }

  /// "est prêt à monter à 350 millions pour Kestrel": how far somebody goes.
  private func climb(to figure: Figure) -> Predicate? {
    let start = figure.hedgedTokens.lowerBound
    let end = cued.grammar(at: start - 1).contains(.price) ? start - 1 : start
    return facts.syntax.predicates.last {
      let word = text.tokens[$0.main.lowerBound].word
      return $0.main.upperBound == end
        && (text.vocabulary.cues.climbing.contains(word)
          || text.vocabulary.cues.moving.contains(word))
    }
  }

  /// "turned down 700 million from Kestrel": money that is refused was offered.
  func refusal(of figure: Figure) -> Cue? {
    let start = figure.hedgedTokens.lowerBound
    guard figure.unit?.isCurrency ?? false, facts.sentence.language == .english,
      let verb = facts.syntax.predicates.last(where: { $0.main.upperBound <= start }),
      start - verb.main.upperBound <= 1, !verb.isPassive,
      text.vocabulary.verbs.table(for: facts.sentence.language).longest(
        in: text.tokens, at: verb.main.lowerBound, before: verb.main.upperBound)?.value
        .contains(.refusing) ?? false,
      facts.groups.contains(where: {
        $0.preposition == .from && $0.tokens.lowerBound > start
          && $0.tokens.lowerBound - figure.tokens.upperBound <= 4
      })
    else { return nil }
    return Cue(tokens: verb.main, frame: .bid, form: .finite, isPassive: false)
  }

  /// The form of a verb that is no cue, as a cue has it.
  static func form(_ form: VerbForm, of verb: Predicate, in cued: CuedSentence) -> Sense.Form {
    if form.contains(.conditional) { return .conditional }
    if form.contains(.future) { return .future }
    // "have put": the auxiliary tells the past of a verb that is written like its infinitive.
    if verb.tokens.count > verb.main.count,
      cued.grammar(at: verb.tokens.lowerBound).contains(.have)
    {
      return .participle
    }
    // "would put": the auxiliary before it tells.
    if form.contains(.infinitive), verb.tokens.count > verb.main.count || !form.contains(.finite) {
      return .infinitive
    }
    return form.contains(.participle) ? .participle : .finite
  }
}
