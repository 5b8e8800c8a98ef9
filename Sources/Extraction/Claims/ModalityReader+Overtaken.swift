internal import Claims

/// Bids that what came later has overtaken.
extension ModalityReader {
  /// "Kestrel avait proposé 3 milliards", "had offered": a past before the past tells of a bid that
  /// came to nothing, for another has taken its place; of one of years ago, that it went through:
  /// "En 2018, Kestrel avait mis 3 milliards sur la table". Nil of any other.
  func overtaken(_ cue: Cue) -> Modality? {
    if wasToBe(cue) { return .denied }
    guard cue.frame == .bid,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound)
        ?? facts.syntax.governor(of: cue.tokens.upperBound - 1)
    else { return nil }
    let verb = facts.syntax.predicates[number]
    // "Le Temps avait évoqué une offre": told before, and not made.
    let isTold =
      verb.form.contains(.saying)
      || evidence.items.contains {
        verb.main.contains($0.index) && !$0.value.isDisjoint(with: [.rumor, .say, .report])
      }
    guard !verb.isPassive, !isTold, !isReportedSpeech(before: verb),
      cued.clause(at: verb.main.lowerBound) == cued.clause(at: cue.tokens.lowerBound),
      verb.tokens.contains(where: { text.vocabulary.cues.pluperfect.contains(text.tokens[$0].word) }
      )
    else { return nil }
    return facts.dates.contains(where: isOfYearsAgo) ? .completed : .denied
  }

  /// "Kestrel n'offrait que 960 millions", "proposait d'absorber Tamar", "devait racheter Tamar": what an imperfect
  /// tells as meant has not come about, where no day to come is named.
  private func wasToBe(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .french, cue.isVerbal,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      facts.dates.allSatisfy({ $0.isPast || $0.isLongPast })
    else { return false }
    let verb = facts.syntax.predicates[number]
    if cue.form == .finite, cue.frame == .bid, !verb.isPassive { return isImperfect(verb) }
    guard cue.form == .infinitive, ![.hold, .value, .pay].contains(cue.frame),
      let above = verb.governor.map({ facts.syntax.predicates[$0] }), isImperfect(above)
    else { return false }
    return text.vocabulary.cues.meantTo.contains(text.tokens[above.main.lowerBound].word)
      || cued.cues.contains { $0.tokens == above.main && $0.frame == .bid }
  }

  private func isImperfect(_ verb: Predicate) -> Bool {
    verb.tokens == verb.main && text.token(verb.main.lowerBound, endsIn: Self.imperfect)
  }

  private static let imperfect = Endings(["ait", "aient"])

  /// "Kestrel said it had received an offer": English puts what is told of into the past before the
  /// past, where it has not been overtaken.
  private func isReportedSpeech(before verb: Predicate) -> Bool {
    facts.sentence.language == .english && !facts.dates.contains(where: \.isPast)
      && facts.syntax.predicates.contains {
        $0.form.contains(.saying) && $0.clause == verb.clause - 1
          && $0.main.upperBound < verb.tokens.lowerBound
      }
  }

  /// A year that is named, and over.
  private func isOfYearsAgo(_ date: DateMention) -> Bool {
    guard date.isLongPast, !date.isRelative, let first = date.date.earliest,
      let last = date.date.latest
    else { return false }
    return last.number - first.number >= 360
  }

  /// "will raise its stake to 45 pct from 20": what is held before it moves.
  func isLeft(_ figure: Range<Int>) -> Bool {
    guard facts.sentence.language == .english,
      let share = facts.figures.first(where: { $0.tokens == figure }), share.unit == .percent,
      cued.grammar(at: share.hedgedTokens.lowerBound - 1).contains(.from)
    else { return false }
    let from = share.hedgedTokens.lowerBound - 1
    return facts.figures.contains {
      $0.unit == .percent && $0.tokens.upperBound <= from && from - $0.tokens.upperBound <= 2
        && cued.grammar(at: $0.hedgedTokens.lowerBound - 1).contains(.to)
    }
  }
}
