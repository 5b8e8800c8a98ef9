internal import Claims

/// Whom an English name means that is that of a thing: what a company makes, has or works through.
enum ThingReading {
  /// "The Dune producer": whoever makes it.
  case owner(Mention)
  /// "its Casper site", "Tamar's Rubin chips", "through its Nuton unit": nobody beside whose it is.
  case nobody
}

extension ReferenceResolver {
  /// "KKR-owned Kestrel", "the Nasdaq-listed airline": a name that a hyphen joins to a participle only
  /// describes whoever comes next; not "a KKR-led consortium".
  private func isJoined(_ name: Mention, in cued: CuedSentence) -> Bool {
    let hyphen = name.tokens.upperBound
    guard cued.sentence.language == .english, hyphen + 2 < cued.sentence.tokens.upperBound,
      text.tokens[hyphen].word == "-", text.tokens[hyphen].isGlued,
      text.tokens[hyphen + 1].isGlued, !text.tokens[hyphen + 1].traits.contains(.capitalized),
      text.vocabulary.cues.describing.contains(text.tokens[hyphen + 1].word)
    else { return false }
    let next = hyphen + 2
    return text.tokens[next].traits.contains(.capitalized)
      || (next..<min(next + 3, cued.sentence.tokens.upperBound)).contains {
        text.vocabulary.naming.nouns.longest(
          in: text.tokens, at: $0, before: cued.sentence.tokens.upperBound) != nil
      }
  }

  /// "the owner of the Corvane and Ombra brands": names of what is sold, and of nobody.
  private func isOfBrands(_ name: Mention, in cued: CuedSentence) -> Bool {
    let end = min(cued.sentence.tokens.upperBound, name.tokens.upperBound + 6)
    for index in name.tokens.upperBound..<max(name.tokens.upperBound, end) {
      let token = text.tokens[index]
      if text.vocabulary.cues.brands.contains(token.word) { return true }
      guard
        token.traits.contains(.capitalized) || token.word == ","
          || cued.grammar(at: index).contains(.and)
      else { return false }
    }
    return false
  }

  /// "agreed in December to sell the unit": which was last told to be bought or sold.
  func unitSold(at index: Int, in cued: CuedSentence, after mentions: [Mention]) -> Mention? {
    let unit = index + 1
    let end = cued.sentence.tokens.upperBound
    guard cued.sentence.language == .english, unit < end,
      cued.grammar(at: index).contains(.article),
      cued.grammar(at: index).isDisjoint(with: [.possessive, .relative]),
      text.vocabulary.cues.definite.contains(text.tokens[index].word),
      text.vocabulary.cues.filings.soldParts.contains(text.tokens[unit].word),
      unit + 1 >= end || cued.grammar(at: unit + 1).isDisjoint(with: .of),
      unit + 1 >= end || !text.tokens[unit + 1].traits.contains(.capitalized),
      let prey, prey.age <= 4, !mentions.contains(where: { $0.entity == prey.entity }),
      // "sell its Kestrel Tool unit to a group led by the unit's management".
      !mentions.contains(where: { isSoldPart($0.tokens.upperBound, before: index) }),
      entities[prey.entity].kind.isCompany
    else { return nil }
    return Mention(tokens: unit..<unit + 1, entity: prey.entity, kind: .description)
  }

  private func isSoldPart(_ token: Int, before end: Int) -> Bool {
    token < end && text.vocabulary.cues.filings.soldParts.contains(text.tokens[token].word)
  }

  /// What a name stands for before a noun that makes it a thing's; nil where it may be a party's.
  mutating func thing(
    named name: Mention, in cued: CuedSentence, after mentions: [Mention]
  ) -> ThingReading? {
    if isJoined(name, in: cued) { return .nobody }
    let first = cued.sentence.tokens.lowerBound
    let next = name.tokens.upperBound
    let before = name.tokens.lowerBound - 1
    guard cued.sentence.language == .english, next < cued.sentence.tokens.upperBound,
      text.tokens[next].kind == .word, !text.tokens[next].traits.contains(.capitalized)
    else { return nil }
    let cues = text.vocabulary.cues
    if isOfBrands(name, in: cued) { return .nobody }
    let word = text.tokens[next].word
    let isOwned =
      before >= first
      && (cued.grammar(at: before).contains(.possessive)
        || cues.ownerMarks.contains(text.tokens[before].word))
    if isOwned, cues.sites.contains(word) || cues.goods.contains(word) { return .nobody }
    if isOwned, before > first, cues.through.contains(text.tokens[before - 1].word),
      text.vocabulary.naming.traits.longest(in: text.tokens, at: next, before: next + 1)?.value
        .contains(.unitNoun) ?? false
    {
      return .nobody
    }
    // A headline leaves the article out.
    let isDefinite =
      before >= first
      ? cues.definite.contains(text.tokens[before].word) && !isOwned
      : cued.sentence.kind == .heading
    guard isDefinite, cues.makers.contains(word) else { return nil }
    guard
      next + 1 >= cued.sentence.tokens.upperBound
        || !text.tokens[next + 1].traits.contains(.capitalized),
      let one = likeliest(
        besides: Set([name.entity, doer(of: name.tokens.lowerBound, mentions)].compactMap { $0 }),
        asSubject: true)
    else { return .nobody }
    speak(of: one)
    return .owner(
      Mention(tokens: name.tokens.lowerBound..<next + 1, entity: one, kind: .description))
  }
}
