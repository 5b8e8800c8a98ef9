internal import Claims

/// Figures whose verb stands with another, or is no cue: "puis 400 millions", "monte à 20 %".
extension Governor {
  /// "versera 50 millions à Kestrel, puis jusqu'à 400 millions": the figure that the verb of a clause before
  /// has too, where "puis" brings another and no verb.
  func continued(by figure: Figure) -> Figure? {
    if let before = gapped(before: figure) { return before }
    let start = figure.hedgedTokens.lowerBound
    guard facts.sentence.language == .french, figure.unit?.isCurrency ?? false,
      start - 1 > facts.sentence.tokens.lowerBound,
      text.vocabulary.cues.ensuing.contains(text.tokens[start - 1].word),
      !facts.syntax.predicates.contains(where: {
        $0.form.contains(.finite) && $0.main.lowerBound >= figure.tokens.upperBound
          && cued.clause(at: $0.main.lowerBound) == cued.clause(at: start)
      })
    else { return nil }
    return facts.figures.last { $0.tokens.upperBound < start && $0.unit == figure.unit }
  }

  /// "for 60 mln dlrs in cash and 10 mln dlrs in notes": the sum before it, which is paid in another kind.
  func paidBeside(_ figure: Figure) -> Figure? {
    let start = figure.hedgedTokens.lowerBound
    let end = figure.tokens.upperBound
    guard facts.sentence.language == .english, figure.unit?.isCurrency ?? false,
      start - 3 > facts.sentence.tokens.lowerBound, end + 1 < facts.sentence.tokens.upperBound,
      cued.grammar(at: start - 1).contains(.and),
      !cued.grammar(at: end).isDisjoint(with: [.into, .of])
    else { return nil }
    let cash = start - 2
    guard text.vocabulary.cues.cash.contains(text.tokens[cash].word) else { return nil }
    return facts.figures.last {
      $0.unit == figure.unit && (0...1).contains(cash - $0.tokens.upperBound)
    }
  }

  /// "Kestrel a placé 90 millions, Tamar, 35 millions": the figure that the verb has before, where a name stands
  /// right before this one, and no verb of its own.
  private func gapped(before figure: Figure) -> Figure? {
    let start = figure.hedgedTokens.lowerBound
    guard figure.unit?.isCurrency ?? false, start - 2 > facts.sentence.tokens.lowerBound else {
      return nil
    }
    let end = text.tokens[start - 1].word == "," ? start - 1 : start
    guard let number = facts.syntax.phrases.firstIndex(where: { $0.tokens.upperBound == end }),
      case let name = facts.syntax.phrases[number], name.preposition.isEmpty, !name.isTime,
      !name.isGenitive, name.tokens.lowerBound - 1 > facts.sentence.tokens.lowerBound,
      facts.groups.contains(where: { $0.tokens.overlaps(name.tokens) }),
      text.tokens[name.tokens.lowerBound - 1].word == ","
        || cued.grammar(at: name.tokens.lowerBound - 1).contains(.and),
      let before = facts.figures.last(where: {
        $0.tokens.upperBound < name.tokens.lowerBound && $0.unit == figure.unit
      }), let sum = facts.syntax.phrase(at: before.tokens.lowerBound),
      facts.syntax.phrases[sum].preposition.isEmpty,
      !facts.syntax.predicates.contains(where: {
        $0.subject == number || (before.tokens.upperBound..<start).contains($0.main.lowerBound)
      })
    else { return nil }
    return before
  }

  /// "Kestrel monte à 20 % dans Tamar", "est descendu à 5 % du capital": a holding that moves.
  func climbed(to figure: Figure) -> Cue? {
    let start = figure.hedgedTokens.lowerBound - 1
    guard facts.sentence.language == .french, figure.unit == .percent,
      start - 1 > facts.sentence.tokens.lowerBound, cued.grammar(at: start).contains(.price),
      let verb = facts.syntax.predicates.last(where: { $0.main.upperBound == start }),
      text.vocabulary.cues.moving.contains(text.tokens[verb.main.lowerBound].word)
        || text.vocabulary.cues.climbing.contains(text.tokens[verb.main.lowerBound].word),
      facts.groups.contains(where: {
        ($0.preposition == .into || $0.preposition == .of)
          && (figure.tokens.upperBound...figure.tokens.upperBound + 4).contains(
            $0.tokens.lowerBound)
      })
    else { return nil }
    return Cue(tokens: verb.main, frame: .hold, form: .finite, isPassive: false)
  }
}
