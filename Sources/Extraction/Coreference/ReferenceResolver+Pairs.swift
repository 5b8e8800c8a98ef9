internal import Claims

/// One of two who were named: "le premier", "le second"; all of them: "ils", "les deux banques"; one of a nation:
/// "l'Américain".
extension ReferenceResolver {
  /// "51 % par le premier et 49 % par le second": of the two named first in the sentence, else in the
  /// one before.
  func oneOfTwo(at article: Int, in cued: CuedSentence, after mentions: [Mention]) -> Mention? {
    let next = article + 1
    guard next < cued.sentence.tokens.upperBound else { return nil }
    let cues = text.vocabulary.cues
    let isFirst = cues.former.contains(text.tokens[next].word)
    guard isFirst || cues.second.contains(text.tokens[next].word), standsAlone(next, cued) else {
      return nil
    }
    let here = pair(of: mentions.map(\.entity))
    let two = here.count == 2 ? here : pair(of: before)
    guard two.count == 2 else { return nil }
    return Mention(tokens: next..<next + 1, entity: two[isFirst ? 0 : 1], kind: .description)
  }

  /// The first two companies or persons of some.
  private func pair(of all: [Int]) -> [Int] {
    var found: [Int] = []
    for one in all where entities[one].canBeParty && entities[one].kind != .country {
      if !found.contains(one) { found.append(one) }
      if found.count == 2 { break }
    }
    return found
  }

  /// Whether no noun follows: "le premier, qui", "par le second et", not "le premier trimestre".
  private func standsAlone(_ index: Int, _ cued: CuedSentence) -> Bool {
    let next = index + 1
    guard next < cued.sentence.tokens.upperBound, text.tokens[next].kind == .word else {
      return next >= cued.sentence.tokens.upperBound || text.tokens[next].kind == .sign
    }
    let grammar = cued.grammar(at: next)
    // "le premier détiendra", "le second à 40 %".
    if syntax.predicate(at: next) != nil { return true }
    if grammar.contains(.price), next + 1 < cued.sentence.tokens.upperBound,
      text.tokens[next + 1].kind == .number
    {
      return true
    }
    return !grammar.isDisjoint(with: [.and, .be, .have, .relative, .oblique, .not, .break])
      && grammar.isDisjoint(with: [.article])
  }

  /// "l'Américain", "le qatari": whoever is known to be of the nation, with no noun or name after it.
  func countryman(at article: Int, in cued: CuedSentence, name: Mention?) -> Mention? {
    let index = article + 1
    let limit = cued.sentence.tokens.upperBound
    guard cued.sentence.language == .french, index < limit,
      let nation = text.vocabulary.naming.nations.longest(
        in: text.tokens, at: index, before: limit),
      nation.count == 1, name?.tokens.lowerBound != index + 1, name?.tokens.lowerBound != index,
      index + 1 >= limit || !text.tokens[index + 1].traits.contains(.capitalized),
      text.tokens[index].traits.contains(.capitalized)
        || endsPhrase(index, cued) && !cued.grammar(at: article).contains(.possessive),
      let one = recent.last(where: {
        [.organization, .person].contains(entities[$0].kind)
          && !entities[$0].nations.isDisjoint(with: nation.value)
      })
    else { return nil }
    return Mention(tokens: index..<index + 1, entity: one, kind: .description)
  }

  /// Whether a sign, a small word or a verb follows: "le qatari, qui", "le qatari détient", not "le
  /// qatari voisin".
  private func endsPhrase(_ index: Int, _ cued: CuedSentence) -> Bool {
    let next = index + 1
    guard next < cued.sentence.tokens.upperBound, text.tokens[next].kind == .word else {
      return next >= cued.sentence.tokens.upperBound || text.tokens[next].kind == .sign
    }
    return !cued.grammar(at: next).isEmpty || syntax.predicate(at: next) != nil
      // "L'allemand offre": after a nation no noun, as French puts the nation last.
      || cued.cues.contains { $0.tokens.contains(next) }
  }

  /// "Kestrel et Tamar ont fait alliance. Ils paieront": all who were named together in the sentence before.
  func allOfThem(at pronoun: Int, after mentions: [Mention]) -> Mention? {
    guard text.vocabulary.cues.severalSubjects.contains(text.tokens[pronoun].word), isGroupFresh,
      mentions.isEmpty, lastGroup.count > 1, let first = lastGroup.first
    else { return nil }
    return Mention(
      tokens: pronoun..<pronoun + 1, entity: first, kind: .pronoun,
      others: Array(lastGroup.dropFirst()))
  }

  /// "les trois opérateurs", "the two banks", "each company": those named together last.
  func plural(at index: Int, before limit: Int) -> Mention? {
    let cues = text.vocabulary.cues
    if cues.pairing.contains(text.tokens[index].word), lastGroup.count == 2, index + 1 < limit,
      cues.partners.contains(text.tokens[index + 1].word)
    {
      return Mention(
        tokens: index + 1..<index + 2, entity: lastGroup[0], kind: .description,
        others: Array(lastGroup.dropFirst()))
    }
    guard cues.plural.contains(text.tokens[index].word), index + 2 < limit,
      let count = cues.smallNumbers[text.tokens[index + 1].word]
    else { return nil }
    let apart = count == 2 && !isGroupFresh ? twoApart(calledAt: index + 2) : []
    let meant = apart.isEmpty && count == lastGroup.count ? lastGroup : apart
    guard let first = meant.first else { return nil }
    return Mention(
      tokens: index + 1..<index + 3, entity: first, kind: .description,
      others: Array(meant.dropFirst()))
  }

  /// "Kestrel discute avec Tamar. Les deux groupes": the two whom the sentence before names apart, else the only two
  /// of the article so far.
  private func twoApart(calledAt noun: Int) -> [Int] {
    guard text.vocabulary.cues.partners.contains(text.tokens[noun].word) else { return [] }
    let named = Set(before.filter { entities[$0].canBeParty && entities[$0].kind != .country })
    if named.count == 2 { return pair(of: before) }
    let companies = recent.filter { entities[$0].kind == .organization }
    return companies.count == 2 ? companies : []
  }
}
