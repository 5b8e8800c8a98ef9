internal import Claims

/// Whom the pronouns mean that are the subject of their verb, or stand after a preposition.
extension ReferenceResolver {
  /// "Il", "it": whoever the last clause was about.
  func pronoun(
    at index: Int, in cued: CuedSentence, after mentions: [Mention]
  ) -> Mention? {
    let next = index + 1
    guard next < cued.sentence.tokens.upperBound, !isImpersonal(next, in: cued) else { return nil }
    if text.vocabulary.cues.personal.contains(text.tokens[index].word) {
      guard let person = recent.last(where: { entities[$0].kind == .person }) else { return nil }
      return Mention(tokens: index..<next, entity: person, kind: .pronoun)
    }
    // "A senior official of Kestrel and his father said they": who has no name.
    if cued.sentence.language == .english, let first = mentions.first,
      isEmployer(first, from: cued.sentence.tokens.lowerBound, in: cued)
    {
      return nil
    }
    // "Mutualia regarde ailleurs : il détient …": the subject of this sentence first.
    let gender = gender(ofPronoun: index, in: cued)
    let object = antecedent(of: index, mentions)
    let parties = mentions.filter {
      entities[$0.entity].canBeParty && $0.entity != object && agrees($0.entity, gender)
        && !isInClause($0, of: index)
    }
    let own =
      parties.last { isSpeaker($0) } ?? parties.first { !modifies($0) } ?? parties.first
    if next < cued.sentence.tokens.upperBound,
      text.vocabulary.cues.latter.contains(text.tokens[next].word), let last = mentions.last
    {
      return Mention(tokens: index..<next + 1, entity: last.entity, kind: .pronoun)
    }
    if mentions.isEmpty, next < cued.sentence.tokens.upperBound,
      text.vocabulary.cues.latter.contains(text.tokens[next].word),
      let last = before.last(where: { entities[$0].canBeParty && agrees($0, gender) })
    {
      return Mention(tokens: index..<next + 1, entity: last, kind: .pronoun)
    }
    if index > cued.sentence.tokens.lowerBound, !isSubject(index),
      cued.cues.contains(where: { $0.isVerbal && $0.tokens.upperBound == index })
        || !cued.grammar(at: index - 1).intersection(.preposition).isEmpty
    {
      if let bought = bought(before: index, mentions, in: cued) {
        return Mention(tokens: index..<next, entity: bought, kind: .pronoun)
      }
      // "20% of it": not who does it, but whom the sentence is about, or what was named besides.
      let local = clauseSubject(of: index, parties, own)
      let topic = own.flatMap { $0.entity == local ? nil : $0.entity }
      let other = topic ?? mentions.last { $0.entity != local }?.entity
      guard let other = other ?? likeliest(besides: Set([local].compactMap { $0 })) else {
        return nil
      }
      return Mention(tokens: index..<next, entity: other, kind: .pronoun)
    }
    // "Tamar said Kestrel would pay. It said": who said the one thing says the next.
    let teller = own == nil && mentions.isEmpty && isTelling(index, in: cued) ? lastTeller : nil
    guard let subject = own?.entity ?? teller ?? goesOn(gender) else { return nil }
    return Mention(
      tokens: index..<next, entity: subject, kind: .pronoun,
      others: own.map { listed(after: $0, for: index, mentions, in: cued) } ?? [])
  }

  /// "A senior official of Kestrel", "Two executives of Tamar": a sentence begins with one whose office
  /// is in the company.
  private func isEmployer(_ mention: Mention, from first: Int, in cued: CuedSentence) -> Bool {
    let of = mention.tokens.lowerBound - 1
    guard of - 1 > first, of - first <= 4, cued.grammar(at: of).contains(.of) else { return false }
    return text.vocabulary.cues.indefinite.contains(text.tokens[first].word)
      && text.vocabulary.cues.filings.officers.contains(text.tokens[of - 1].word)
  }

  /// "A group led by Kestrel and Boston-based Tamar said it", "two firms, Kestrel and Tamar, said they":
  /// whom a list goes on with, of which the pronoun's own is the first.
  private func listed(
    after first: Mention, for pronoun: Int, _ mentions: [Mention], in cued: CuedSentence
  ) -> [Int] {
    guard cued.sentence.language == .english, first.kind == .name,
      text.vocabulary.cues.they.contains(text.tokens[pronoun].word)
        || leader?.entity == first.entity
    else { return first.others }
    var others: [Int] = []
    var end = first.tokens.upperBound
    var isWhole = false
    for next in mentions where next.kind == .name && next.tokens.lowerBound >= end {
      let gap = end..<next.tokens.lowerBound
      let isList =
        !gap.isEmpty && gap.count <= 6
        && gap.allSatisfy { index in
          let grammar = cued.grammar(at: index)
          return text.tokens[index].word == "," || text.tokens[index].word == "-"
            || !grammar.isDisjoint(with: [.and, .article])
            || grammar.isEmpty && text.tokens[index].kind == .word
              && (syntax.predicate(at: index) == nil || text.tokens[index - 1].word == "-")
        }
      guard isList else { break }
      others.append(next.entity)
      end = next.tokens.upperBound
      isWhole = gap.contains { cued.grammar(at: $0).contains(.and) }
      if isWhole { break }
    }
    return isWhole ? others : first.others
  }

  /// "Il faut", "il y a quinze mois": nobody; but "il y a investi huit millions".
  private func isImpersonal(_ verb: Int, in cued: CuedSentence) -> Bool {
    let limit = cued.sentence.tokens.upperBound
    guard
      let found = text.vocabulary.cues.impersonal.longest(in: text.tokens, at: verb, before: limit)
    else { return false }
    let isThere = found.count > 1 && text.vocabulary.cues.locatives.contains(text.tokens[verb].word)
    guard isThere else { return true }
    return !syntax.predicates.contains {
      $0.tokens.overlaps(verb + 1..<verb + found.count) && $0.tokens.upperBound > verb + found.count
    }
  }

  /// "Par l'entremise de Kestrel, il a acheté": what stands after a preposition in the clause of a
  /// subject is somebody else.
  private func isInClause(_ mention: Mention, of pronoun: Int) -> Bool {
    guard let phrase = syntax.phrase(at: mention.tokens.lowerBound),
      !syntax.phrases[phrase].preposition.isEmpty, syntax.phrases[phrase].preposition != .for,
      isSubject(pronoun)
    else { return false }
    return !syntax.predicates.contains { $0.tokens.upperBound <= pronoun }
      && (mention.tokens.upperBound..<pronoun).allSatisfy { text.tokens[$0].word != ":" }
  }

  /// "bought Kestrel from Tamar, which had paid 3 million for it": what the verb before is done to.
  private func bought(before pronoun: Int, _ mentions: [Mention], in cued: CuedSentence) -> Int? {
    guard cued.sentence.language == .english, cued.grammar(at: pronoun - 1).contains(.for),
      let trade = cued.cues.last(where: {
        $0.isVerbal && [.acquire, .sell].contains($0.frame) && $0.tokens.upperBound <= pronoun
      }), let verb = syntax.predicate(at: trade.tokens.lowerBound),
      !syntax.predicates[verb].isPassive,
      let object = syntax.predicates[verb].objects.first(where: {
        syntax.phrases[$0].preposition.isEmpty && !syntax.phrases[$0].isTime
      })
    else { return nil }
    return mentions.last {
      $0.tokens.overlaps(syntax.phrases[object].tokens) && !modifies($0)
        && entities[$0.entity].kind.isCompany
    }?.entity
  }

  /// Whether an English pronoun is the subject of a verb of saying.
  private func isTelling(_ token: Int, in cued: CuedSentence) -> Bool {
    guard cued.sentence.language == .english, let phrase = syntax.phrase(at: token) else {
      return false
    }
    return syntax.predicates.contains { $0.subject == phrase && $0.form.contains(.saying) }
  }

  /// "since it paid", "after it had bought": the subject of a verb, and no complement of what stands
  /// before it.
  private func isSubject(_ token: Int) -> Bool {
    guard let phrase = syntax.phrase(at: token) else { return false }
    return syntax.predicates.contains { $0.subject == phrase && $0.form.contains(.finite) }
  }

  /// "Tamar, the maker it bought": what the verb is done to is not who does it.
  private func antecedent(of token: Int, _ mentions: [Mention]) -> Int? {
    guard let phrase = syntax.phrase(at: token),
      let host = syntax.predicates.first(where: { $0.subject == phrase })?.antecedent
    else { return nil }
    let noun = syntax.phrases[host.phrase].tokens
    return mentions.last {
      $0.tokens.overlaps(noun)
        || $0.tokens.upperBound + 1 == noun.lowerBound
          && text.tokens[$0.tokens.upperBound].word == ","
    }?.entity
  }
}
