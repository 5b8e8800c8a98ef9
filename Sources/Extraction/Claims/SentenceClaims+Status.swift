internal import Claims

/// What a sentence without figures says of a deal: that there is none.
extension SentenceClaims {
  /// How firm a bid is that its target refuses: announced, where that is the article's news, for then
  /// nobody has given it up; else denied.
  func kept(
    _ modality: Modality, _ cue: Cue, _ figure: Range<Int>, _ roles: Roles,
    _ discourse: borrowing Discourse
  ) -> Modality {
    guard modality == .denied, discourse.opens(with: roles, in: facts.index),
      firmnessReader.isOnlyRefused(cue, figure)
    else { return modality }
    return .announced
  }

  /// "Kestrel dément vouloir racheter Novalis": a claim of the deal's status, which is denied; nil where the
  /// sentence denies nothing, or not between two parties. What is refused or given up was no rumour, and is
  /// no denial.
  func denial() -> ClaimSketch? {
    guard facts.figures.isEmpty, facts.sentence.row == nil, let cue = deniedCue(),
      !seeksControl(cue)
    else { return nil }
    var rules = ["denial without a figure"]
    var roles = RoleReader(facts: facts, text: text, entities: entities).roles(of: cue)
    borrow(cue, into: &roles, rules: &rules)
    if roles.from.isEmpty, let doer = facts.groups.first(where: { $0.preposition.isEmpty }) {
      // "Kestrel denies it is seeking to buy", "n'est engagé dans aucune négociation avec".
      roles.fill(.from, doer.entities)
    }
    guard !roles.from.isEmpty, !roles.to.isEmpty else { return nil }
    // The stage that reconciling knows by these words.
    let stage = facts.sentence.language == .english ? "in talks" : "en discussions"
    let subject = ClaimSketch.Subject(
      property: .status, value: .text(stage), tokens: cue.tokens, words: text.text(of: cue.tokens))
    var sketch = ClaimSketch(
      subject: subject, frame: cue.frame, cue: cue.tokens, cueWords: subject.words,
      sentence: facts.sentence, index: facts.index, roles: roles, isGrounded: true, rules: rules,
      modality: .denied, outlets: outlets, topic: topic)
    sketch.unnamedSource = unnamedSource
    return sketch
  }

  /// "has no plans to seek control of the company": what a holder tells the authorities, and denies no
  /// deal.
  private func seeksControl(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .english else { return false }
    let words =
      cue.tokens.lowerBound..<min(cue.tokens.upperBound + 2, facts.sentence.tokens.upperBound)
    return words.contains { text.vocabulary.cues.filings.control.contains(text.tokens[$0].word) }
  }

  /// The deal that the sentence says is not so: of a cue, or of "négociations", "talks".
  private func deniedCue() -> Cue? {
    let negation = NegationReader(facts: facts, text: text)
    let refutations = facts.evidence.items.filter { $0.value.contains(.refute) }
    let frames: [Frame] = [.acquire, .bid, .sell, .pass, .merge, .invest, .enter, .raise, .deal]
    let all = facts.cued.cues.filter { cue in
      guard frames.contains(cue.frame) else { return false }
      return negation.negates(cue)
        || refutations.contains { item in
          item.end <= cue.tokens.lowerBound
            && facts.cued.clause(at: cue.tokens.lowerBound) - item.clause <= 1
        }
    }
    // "is seeking to buy": what is sought tells more than the seeking.
    let weak: [Frame] = [.invest, .raise, .deal]
    let denied = all.first { !weak.contains($0.frame) } ?? all.first
    let talk = facts.evidence.items.first { item in
      negation.isNegatedTalk(item)
        || item.value.contains(.rumor) && refutations.contains { $0.end <= item.index }
    }
    // "n'est engagé dans aucune négociation": the noun tells what, not the light verb.
    guard let talk, denied == nil || denied?.frame == .invest else { return denied }
    return Cue(tokens: talk.index..<talk.end, frame: .deal, form: .noun, isPassive: false)
  }
}
