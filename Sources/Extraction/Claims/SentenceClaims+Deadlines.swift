internal import Claims

/// Until when an offer stands.
extension SentenceClaims {
  /// "extended its offer until April 24", "It will be open until May 29", "The offer closes on June 5".
  func deadline(_ date: DateMention, _ discourse: borrowing Discourse) -> ClaimSketch? {
    guard facts.sentence.language == .english, !date.isRelative, !date.isPast, standsUntil(date)
    else { return nil }
    let bid = facts.cued.cues.last {
      $0.frame == .bid && $0.form == .noun && $0.tokens.upperBound <= date.tokens.lowerBound
    }
    let last = discourse.last.flatMap { [.bid, .acquire].contains($0.frame) ? $0 : nil }
    guard bid != nil || last != nil && speaksOfItFirst else { return nil }
    let subject = ClaimSketch.Subject(
      property: .date, value: .date(date.wholeMonth ?? date.date), tokens: date.tokens,
      words: date.text)
    var found: ClaimSketch?
    if let bid { found = sketch(of: subject, cue: bid, after: discourse) }
    if found?.isGrounded != true, let last {
      found = ClaimSketch(
        subject: subject, frame: last.frame, cue: date.tokens, cueWords: date.text,
        sentence: facts.sentence, index: facts.index, roles: last.roles, isGrounded: false,
        rules: ["date of the deal before"], modality: .announced, outlets: outlets, topic: topic)
      found?.like = last.sketch
    }
    found?.modality = .announced
    return found
  }

  /// "It will be open".
  private var speaksOfItFirst: Bool {
    facts.cued.grammar(at: facts.sentence.tokens.lowerBound).contains(.subject)
  }

  /// Whether a date is the one until which something stands, or at which it ends.
  private func standsUntil(_ date: DateMention) -> Bool {
    let cues = text.vocabulary.cues
    let first = facts.sentence.tokens.lowerBound
    let before = max(first, date.tokens.lowerBound - 4)..<date.tokens.lowerBound
    if before.contains(where: { cues.until.contains(text.tokens[$0].word) }) {
      return (first..<before.upperBound).contains {
        cues.standingOffers.contains(text.tokens[$0].word)
      }
    }
    return before.suffix(2).contains { cues.endingOffers.contains(text.tokens[$0].word) }
  }
}
