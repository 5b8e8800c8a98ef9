internal import Claims

/// What is as firm as the deal that it is told of: a share that is bought, a value, a round, the means.
extension ModalityReader {
  /// "l'achat d'une participation de contrôle de 60 %", "the purchase of a 20% stake": as firm as
  /// the purchase that the holding comes of.
  func trade(of cue: Cue) -> Cue? {
    guard cue.frame == .hold, cue.form == .noun else { return nil }
    let start = cue.tokens.lowerBound
    guard
      let noun = cued.cues.last(where: {
        $0.form == .noun && [.acquire, .sell].contains($0.frame) && $0.tokens.upperBound < start
          && start - $0.tokens.upperBound <= 8
      }), cued.grammar(at: noun.tokens.upperBound).contains(.of)
    else { return nil }
    let between = noun.tokens.upperBound..<start
    let isWhole = between.allSatisfy {
      cued.clause(at: $0) == cued.clause(at: start) && text.tokens[$0].word != ","
        && facts.syntax.predicate(at: $0) == nil
    }
    return isWhole ? noun : nil
  }

  /// "reprend Kestrel dans un montage valorisant l'entreprise 850 millions", "is considering a bid for Kestrel, valuing it
  /// at 5 billion": as firm as the deal that does so.
  func valuing(_ cue: Cue) -> Cue? {
    guard cue.frame == .value, cue.form == .gerund else { return nil }
    let isFrench = facts.sentence.language == .french
    let last = cued.cues.last {
      $0.tokens.upperBound <= cue.tokens.lowerBound && $0.frame != .nondeal && $0.frame != .deal
        && (!isFrench || $0.isVerbal && [.acquire, .sell, .bid, .pass].contains($0.frame))
    }
    let deals: [Frame] = [.acquire, .sell, .bid, .merge, .pass]
    return last.flatMap { deals.contains($0.frame) ? $0 : nil }
  }

  /// "cherche 30 millions sur une valorisation de 200", "raised 30 million at a valuation of 200": as firm as the
  /// round.
  func round(at cue: Cue) -> Cue? {
    guard cue.frame == .value, cue.form == .noun,
      let number = facts.syntax.phrase(at: cue.tokens.lowerBound),
      !facts.syntax.phrases[number].preposition.isDisjoint(with: [.to, .into, .on, .for, .price]),
      !facts.syntax.phrases[number].preposition.contains(.of)
    else { return nil }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    return cued.cues.last {
      $0.frame == .raise && $0.tokens.upperBound <= cue.tokens.lowerBound
        && cue.tokens.lowerBound - $0.tokens.upperBound <= 14
        && cued.clause(at: $0.tokens.lowerBound) == clause
    }
  }

  /// "a encaissé 700 millions en cédant 5 %": by which the verb above is done, and as firm.
  func means(_ cue: Cue) -> Cue? {
    guard cue.form == .gerund, facts.sentence.language == .french,
      cued.grammar(at: cue.tokens.lowerBound - 1).contains(.into),
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      let above = facts.syntax.predicates[number].governor
    else { return nil }
    return cued.cues.first {
      $0.isVerbal && $0.frame != .nondeal && $0.tokens == facts.syntax.predicates[above].main
    }
  }

  /// "cherche 30 millions"; "Le rachat de Kestrel, estimé à 8 milliards, a été bouclé": what its own verb says of a
  /// noun, whatever is said of the figure.
  func toldOf(_ cue: Cue, _ figure: Range<Int>) -> Modality? {
    guard facts.sentence.language == .french else { return nil }
    if cue.frame == .raise, cue.isVerbal,
      text.vocabulary.cues.lookingFor.contains(text.tokens[cue.tokens.lowerBound].word)
    {
      return .rumored
    }
    guard cue.form == .noun, cue.frame != .hold, cue.frame != .value,
      let phrase = facts.syntax.phrase(at: cue.tokens.lowerBound),
      let verb = facts.syntax.predicates.first(where: {
        $0.subject.map { (phrase...phrase + 2).contains($0) } ?? false
          && $0.tokens.lowerBound >= figure.upperBound && $0.form.contains(.finite) && $0.isPassive
          && !$0.isAside
      }), !cued.grammar(at: verb.tokens.lowerBound - 1).contains(.not),
      let item = evidence.items.first(where: { verb.main.contains($0.index) })
    else { return nil }
    let auxiliary = verb.tokens.lowerBound..<verb.main.lowerBound
    let isDone =
      auxiliary.contains { !cued.grammar(at: $0).isDisjoint(with: [.be, .have]) }
      && !auxiliary.contains { text.vocabulary.cues.moods[text.tokens[$0].word] != nil }
    return isDone && item.value.contains(.complete) && !isCredited ? .completed : nil
  }

  /// "lors du tour de table de 20 milliards bouclé en janvier": what a participle says right after the sum.
  func isClosed(after figure: Range<Int>) -> Bool {
    facts.sentence.language == .french
      && evidence.items.contains {
        $0.index == figure.upperBound && $0.value.contains(.complete)
          && facts.syntax.predicate(at: $0.index).map {
            facts.syntax.predicates[$0].form == .participle
          } ?? false
      }
  }
}
