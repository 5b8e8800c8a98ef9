internal import Claims

/// Whom a description means by what is known of them: "le groupe de Bernard Arnault", "the iPhone
/// maker".
extension ReferenceResolver {
  /// The description that begins at a token and names a leader, a seat or a product.
  mutating func hallmarked(at index: Int, in cued: CuedSentence) -> Mention? {
    let end = cued.sentence.tokens.upperBound
    let naming = text.vocabulary.naming
    if let mark = naming.profiles.hallmarks.longest(in: text.tokens, at: index, before: end),
      let noun = naming.nouns.longest(in: text.tokens, at: index + mark.count, before: end),
      noun.value.takesHallmark
    {
      return mention(index..<index + mark.count + noun.count, of: mark.value, noun.value, cued)
    }
    guard let noun = naming.nouns.longest(in: text.tokens, at: index, before: end),
      noun.value.takesHallmark,
      !text.vocabulary.cues.kin.contains(text.tokens[index + noun.count - 1].word)
    else { return nil }
    var next = index + noun.count
    while next < end,
      let adjective = naming.nations.longest(in: text.tokens, at: next, before: end)
    {
      next += adjective.count
    }
    guard let link = naming.profiles.links.longest(in: text.tokens, at: next, before: end) else {
      return nil
    }
    next += link.count
    if next < end, cued.grammar(at: next).contains(.article) { next += 1 }
    guard let mark = naming.profiles.hallmarks.longest(in: text.tokens, at: next, before: end)
    else {
      return nil
    }
    return mention(index..<next + mark.count, of: mark.value, noun.value, cued)
  }

  /// The one that the article names, where several share a leader or a seat.
  private mutating func mention(
    _ tokens: Range<Int>, of known: [Int32], _ noun: DescriptionNoun, _ cued: CuedSentence
  ) -> Mention? {
    let named = known.filter { isNamed($0) }
    // "the Dallas company": in English whoever sits there, of those that the article names.
    let traits = text.vocabulary.naming.traits
    let isOfTown =
      cued.sentence.language == .english
      && tokens.contains {
        traits.longest(in: text.tokens, at: $0, before: tokens.upperBound)?.value.contains(.place)
          ?? false
      }
    guard
      let one = named.count == 1
        ? named.first : known.count == 1 && !isOfTown ? known.first : nil
    else { return nil }
    let entity = entity(known: one)
    // "le club de Saint-Étienne" is no retailer that sits there.
    guard
      noun.role != .trade || entities[entity].trades.isEmpty
        || !entities[entity].trades.isDisjoint(with: noun.trades)
    else { return nil }
    speak(of: entity)
    return Mention(tokens: tokens, entity: entity, kind: .description)
  }
}

extension DescriptionNoun {
  /// Whether it may stand before "de" and a leader, a seat or a product.
  fileprivate var takesHallmark: Bool {
    switch role {
    case .generic, .telling, .trade, .maker: true
    case .buyer, .target, .seller: false
    }
  }
}
