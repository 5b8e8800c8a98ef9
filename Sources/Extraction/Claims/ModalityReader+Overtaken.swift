internal import Claims

/// Bids that what came later has overtaken.
extension ModalityReader {
  /// "Kestrel avait proposé 3 milliards", "had offered": a past before the past tells of a bid that
  /// came to nothing, for another has taken its place; of one of years ago, that it went through:
  /// "En 2018, Kestrel avait mis 3 milliards sur la table". Nil of any other.
  func overtaken(_ cue: Cue) -> Modality? {
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
