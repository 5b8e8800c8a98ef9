internal import Claims

/// The deal that a sentence means without naming its parties.
extension SentenceClaims {
  /// "Cette opération attend un feu vert", "La transaction s'élèverait à": who is on the sides of the
  /// deal that the sentence before told; nil where this one names somebody, or begins otherwise.
  func recalled(_ discourse: borrowing Discourse) -> Roles? {
    guard let last = discourse.last, last.sentence == facts.index - 1,
      !last.roles.from.isEmpty, !last.roles.to.isEmpty,
      last.frame != .hold, last.frame != .value,
      text.sentences[last.sentence].block == facts.sentence.block,
      facts.groups.allSatisfy({ $0.preposition == .aside }), beginsWithDeal
    else { return nil }
    return last.roles
  }

  /// "Ils totaliseront 2 GW", "Montant : 3 milliards": the claim of the sentence before whose sides a figure
  /// shares that no word of its own sentence governs; nil where this one names somebody.
  func sidesGoingOn(for sketch: ClaimSketch, _ discourse: borrowing Discourse) -> Int? {
    guard sketch.cue.isEmpty, sketch.roles.to.isEmpty, let last = discourse.last,
      facts.index - last.sentence <= 1,
      text.sentences[last.sentence].block == facts.sentence.block,
      // "Les deux partenaires ont prévu 2 GW".
      facts.groups.allSatisfy({
        $0.preposition == .aside || $0.isReference && $0.entities.count == 2
      })
    else { return nil }
    return last.sketch
  }

  /// "Cette opération", "Le rachat".
  private var beginsWithDeal: Bool {
    let first = facts.sentence.tokens.lowerBound
    let deals: [Frame] = [.deal, .acquire, .sell, .bid, .merge, .contract, .pay]
    return text.vocabulary.cues.definite.contains(text.tokens[first].word)
      && facts.cued.cues.contains {
        $0.form == .noun && deals.contains($0.frame) && $0.tokens.lowerBound == first + 1
      }
  }

  /// "The new offer values the maker of gauges at 410 million": a deal values whom it is for, not
  /// the bidder.
  func nameTarget(
    of cue: Cue, in roles: inout Roles, _ discourse: borrowing Discourse, rules: inout [String]
  ) {
    guard cue.isVerbal, let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      let subject = facts.syntax.predicates[number].subject, let last = discourse.last,
      facts.index - last.sentence <= 2, !last.roles.from.isEmpty, !last.roles.to.isEmpty,
      last.frame != .hold, last.frame != .value, last.frame != .lend,
      Set(last.roles.from).isSuperset(of: roles.to),
      facts.groups.allSatisfy({ $0.isReference || $0.preposition == .aside }),
      facts.cued.cues.contains(where: {
        $0.form == .noun && Self.offers.contains($0.frame)
          && $0.tokens.overlaps(facts.syntax.phrases[subject].tokens)
      })
    else { return }
    roles.to = last.roles.to
    rules.append("whom the deal before is for")
  }

  /// "turned down Tamar's offer, which values the company at 180 million": whom the offer is for, not
  /// whose it is.
  func nameOffered(by cue: Cue, in roles: inout Roles, rules: inout [String]) {
    guard facts.sentence.language == .english, cue.isVerbal, !roles.to.isEmpty,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      let host = facts.syntax.predicates[number].antecedent?.phrase
        ?? facts.syntax.predicates[number].subject,
      let offer = facts.cued.cues.last(where: {
        $0.form == .noun && Self.offers.contains($0.frame)
          && $0.tokens.overlaps(facts.syntax.phrases[host].tokens)
      })
    else { return }
    var told = RoleReader(facts: facts, text: text, entities: entities).roles(of: offer)
    if told.to.isEmpty,
      let target = facts.groups.first(where: {
        $0.tokens.upperBound <= offer.tokens.lowerBound && $0.preposition.isEmpty
          && !$0.entities.contains(where: told.from.contains)
      })
    {
      // "Kestrel's board turned down Tamar's offer".
      told.to = target.entities
    }
    guard !told.to.isEmpty, roles.to != told.to, Set(told.from).isSuperset(of: roles.to) else {
      return
    }
    roles.to = told.to
    rules.append("whom the offer is for")
  }

  private static let offers: [Frame] = [.bid, .acquire, .sell, .deal, .merge]
}
