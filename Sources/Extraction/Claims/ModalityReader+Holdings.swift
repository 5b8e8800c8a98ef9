internal import Claims

/// How firm a holding is: what is held, what is to be, what is paid for and what is only an option.
extension ModalityReader {
  /// "possède une option sur 31 %": what stands between a verb and its figure makes terms of it.
  func isOnTerms(_ cue: Cue, _ figure: Range<Int>) -> Bool {
    evidence.items.contains {
      $0.value.contains(.terms) && $0.index >= cue.tokens.upperBound && $0.end <= figure.lowerBound
    }
  }

  /// "débourse 14 milliards pour 49 % du capital": what is paid for a share, which is as firm as the payment.
  func paid(for figure: Range<Int>, by cue: Cue) -> (cue: Cue, figure: Range<Int>)? {
    let start = facts.figures.first { $0.tokens == figure }?.hedgedTokens.lowerBound ?? 0
    guard facts.sentence.language == .french, cue.frame == .hold, !cue.isVerbal,
      start - 1 > facts.sentence.tokens.lowerBound,
      cued.grammar(at: start - 1).contains(.for) || cued.grammar(at: start - 1).contains(.aside),
      let sum = facts.figures.last(where: {
        $0.unit?.isCurrency ?? false && (0...1).contains(start - 1 - $0.tokens.upperBound)
      }), let paying = Governor(facts: facts, text: text).cue(for: sum),
      [.pay, .acquire, .invest, .bid, .enter].contains(paying.frame)
    else { return nil }
    return (paying, sum.tokens)
  }

  /// "détient déjà 17 % et pourrait monter à 25 %": what may come is not held, though the verb is of what is.
  func mayBeReached(_ figure: Range<Int>, besides cue: Cue) -> Bool {
    guard facts.sentence.language == .french, cue.isVerbal,
      cue.tokens.upperBound < figure.lowerBound
    else { return false }
    let hedged = facts.figures.first { $0.tokens == figure }?.hedgedTokens ?? figure
    return (hedged.lowerBound..<figure.lowerBound).contains {
      text.vocabulary.cues.moods[text.tokens[$0].word] == .conditional
    }
  }

  /// Whether a holding exists, whatever becomes of it: "détient", "actionnaire avec", "ses 12 %".
  func isHeld(_ cue: Cue, _ figure: Range<Int>, _ mood: Mood?) -> Bool {
    if cue.isVerbal { return mood != .conditional && mood != .reported && !isToBeHeld(cue) }
    if cued.grammar(at: figure.lowerBound - 1).contains(.possessive) { return true }
    guard text.vocabulary.cues.holders.contains(text.tokens[cue.tokens.lowerBound].word) else {
      return false
    }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    // "deviendra le premier actionnaire", but "premier actionnaire avec 44 %, ramènera sa part".
    let isToCome =
      cued.cues.contains {
        $0.form == .future && $0.tokens.upperBound <= cue.tokens.lowerBound
          && cued.clause(at: $0.tokens.lowerBound) == clause
      }
      || evidence.moodWords.contains {
        $0.mood == .future && $0.clause == clause && $0.index < cue.tokens.lowerBound
      }
    if isToCome { return false }
    return evidence.nearest(before: cue.tokens.lowerBound, clause: clause, reach: 3)?.value
      .isDisjoint(with: [.rumor, .announce]) ?? true
  }

  /// "devrait posséder", "est censé détenir": what somebody is to hold.
  func isToBeHeld(_ cue: Cue) -> Bool {
    guard cue.form == .infinitive else { return false }
    let start = cue.tokens.lowerBound
    let clause = cued.clause(at: start)
    let item = evidence.nearest(before: start, clause: clause, reach: 2)
    return evidence.moodWord(before: start, clause: clause, reach: 2) != nil
      || !(item?.value.isDisjoint(with: [.rumor, .announce]) ?? true)
  }
}
