internal import Claims

/// Verbs that tell of no deal but where power of computing is their object: "réserve 200 MW auprès de
/// Kestrel".
extension Governor {
  func power(of figure: Figure) -> Cue? {
    if let bought = restated(asPower: figure) { return bought }
    guard figure.unit == .gigawatt,
      let phrase = facts.syntax.phrase(at: figure.tokens.lowerBound),
      let number = verb(over: phrase)
    else { return nil }
    let verb = facts.syntax.predicates[number]
    if let own = cued.cues.first(where: { $0.isVerbal && $0.tokens == verb.main }) {
      // "achètera 300 MW à Kestrel": as much of what it supplies, and nothing that it owns.
      guard own.frame == .acquire || own.frame == .sell else { return nil }
      return Cue(
        tokens: own.tokens, frame: own.frame == .sell ? .supply : .order, form: own.form,
        isPassive: own.isPassive)
    }
    guard
      let form = text.vocabulary.verbs.table(for: facts.sentence.language).longest(
        in: text.tokens, at: verb.main.lowerBound, before: verb.main.upperBound)?.value,
      let frame = frame(of: form, verb)
    else { return nil }
    return Cue(
      tokens: verb.main, frame: frame, form: Self.form(form, of: verb, in: cued),
      isPassive: verb.isPassive)
  }

  /// "achète pour 300 milliards de puissance de calcul, soit une capacité de 4,5 GW": the same purchase, in power.
  private func restated(asPower figure: Figure) -> Cue? {
    let start = figure.hedgedTokens.lowerBound
    guard figure.unit == .gigawatt, facts.sentence.language == .french,
      let sum = facts.figures.last(where: {
        $0.unit?.isCurrency ?? false && $0.tokens.upperBound < start
      }),
      (max(sum.tokens.upperBound, start - 4)..<start).contains(where: {
        text.vocabulary.cues.namely.contains(text.tokens[$0].word)
      }), let cue = cue(for: sum), cue.isVerbal, cue.frame == .acquire || cue.frame == .order
    else { return nil }
    return Cue(tokens: cue.tokens, frame: .order, form: cue.form, isPassive: cue.isPassive)
  }

  /// "2 GW d'électricité nucléaire": what a power station sells.
  func isElectricity(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    return (end..<min(end + 4, facts.sentence.tokens.upperBound)).contains {
      text.vocabulary.cues.electricity.contains(text.tokens[$0].word)
    }
  }

  /// Whose object the figure is, or whose subject in the passive.
  private func verb(over phrase: Int) -> Int? {
    let phrases = facts.syntax.phrases
    let isObject =
      phrases[phrase].preposition.isEmpty || phrases[phrase].preposition == .of
      || phrases[phrase].preposition == .to
    return isObject
      ? phrases[phrase].predicate
        ?? facts.syntax.predicates.firstIndex { $0.isPassive && $0.subject == phrase } : nil
  }

  /// "réserver 200 MW à Kestrel" grants what "réserver 200 MW auprès de Kestrel" draws.
  private func frame(of form: VerbForm, _ verb: Predicate) -> Frame? {
    if form.contains(.deploying) { return .partner }
    if form.contains(.granting) {
      let isGiven =
        verb.clitics.contains { $0.role == .to }
        || verb.objects.contains { facts.syntax.phrases[$0].preposition == .to }
      return isGiven || !form.contains(.drawing) ? .supply : .order
    }
    return form.contains(.drawing) ? .order : nil
  }
}
