/// Who a phrase means, and what stands beside it.
extension RoleReader {
  /// The phrases that complete a noun: those with a preposition right after it.
  func complements(of number: Int) -> [Int] {
    var found: [Int] = []
    let host = syntax.phrases[number]
    var next = number + 1
    while next < syntax.phrases.count, found.count < 8 {
      let phrase = syntax.phrases[next]
      // Of a noun that turned out to be the next clause's subject, the complements stay its own.
      let follows =
        !phrase.preposition.isEmpty
        && phrase.tokens.lowerBound - syntax.phrases[next - 1].tokens.upperBound <= 2
      guard follows || phrase.clause == host.clause && phrase.predicate == host.predicate else {
        break
      }
      if phrase.preposition.isEmpty, !phrase.isTime, !phrase.isGenitive {
        // "an offer of 46 dollars a share, or 1.05 billion dollars, from Kestrel".
        guard isDescription(phrase) && isAside(next) || isFigure(phrase) || isPerUnit(phrase) else {
          break
        }
        next += 1
        continue
      }
      found.append(next)
      next += 1
    }
    return found
  }

  /// "a share", after a price.
  private func isPerUnit(_ phrase: Phrase) -> Bool {
    text.vocabulary.cues.perUnit.longest(
      in: text.tokens, at: phrase.tokens.lowerBound, before: phrase.tokens.upperBound) != nil
  }

  /// "la cession de Kestrel, sa filiale d'emballage, à Tamar": between commas, said of the name before.
  private func isAside(_ number: Int) -> Bool {
    let phrase = syntax.phrases[number]
    guard isDescription(phrase) || group(in: phrase) != nil, !phrase.isPronoun,
      text.tokens[phrase.tokens.lowerBound - 1].word == ","
    else { return false }
    let limit = min(facts.sentence.tokens.upperBound, phrase.tokens.upperBound + 8)
    return (phrase.tokens.upperBound..<limit).contains { text.tokens[$0].word == "," }
  }

  /// Whose the noun is: "Kestrel's takeover", "the Boeing proposal".
  func owner(of number: Int) -> (entities: [Int], isMarked: Bool)? {
    guard number > 0 else { return nil }
    let before = syntax.phrases[number - 1]
    guard before.isGenitive,
      before.tokens.upperBound + 1 >= syntax.phrases[number].tokens.lowerBound
    else { return nil }
    let entities = parties(of: number - 1)
    guard !entities.isEmpty else { return nil }
    return (entities, before.tokens.upperBound < syntax.phrases[number].tokens.lowerBound)
  }

  func antecedent(of number: Int) -> Predicate.Attachment? {
    syntax.phrases[number].predicate.flatMap { syntax.predicates[$0].antecedent }
      ?? syntax.predicates.first { $0.subject == number }?.antecedent
  }

  func clauseSubject(of phrase: Phrase) -> Int? {
    syntax.phrases.indices.first {
      let one = syntax.phrases[$0]
      return one.clause == phrase.clause && one.preposition.isEmpty && !one.isTime
        && one.tokens.upperBound <= phrase.tokens.lowerBound
    }
  }

  /// Who a phrase means: the names in it, what it describes, or what its noun is made of: "the
  /// governments of X", "an investor group led by Y".
  func parties(of number: Int) -> [Int] {
    let phrase = syntax.phrases[number]
    if let own = group(in: phrase) { return own.entities }
    if let host = described(by: number), !syntax.phrases[host].isGenitive,
      let group = group(in: syntax.phrases[host])
    {
      // "Stonehenge, the buyout firm that paid".
      return group.entities
    }
    if let name = nameAfter(number) ?? nameGiven(to: number) { return name.entities }
    if let owner = owner(of: number), !owner.isMarked, isDescription(phrase) {
      // "its Novalis unit": the name is the unit's.
      return owner.entities
    }
    if !phrase.isPronoun,
      phrase.tokens.contains(where: {
        let word = text.tokens[$0].word
        return text.vocabulary.cues.investing.contains(word)
          || text.vocabulary.cues.composing.contains(word)
          || text.vocabulary.cues.backing.contains(word)
      }),
      let leader = syntax.predicates.first(where: {
        isOf(number, $0.subject) && $0.form == .participle && $0.isPassive
      })?.objects.first, syntax.phrases[leader].preposition == .by,
      let group = group(in: syntax.phrases[leader])
    {
      return group.entities
    }
    if let named = examples(after: number) { return named.entities }
    if phrase.preposition == .by, let named = named(after: number) { return named.entities }
    guard
      phrase.tokens.contains(where: {
        text.vocabulary.cues.transparent.contains(text.tokens[$0].word)
      })
    else { return [] }
    guard number + 1 < syntax.phrases.count,
      [.of, .with].contains(syntax.phrases[number + 1].preposition)
    else { return [] }
    return group(in: syntax.phrases[number + 1])?.entities ?? []
  }

  /// "auprès d'investisseurs comme X et Y", "backers including X": who is named of several.
  private func examples(after number: Int) -> MentionGroup? {
    guard !syntax.phrases[number].isPronoun else { return nil }
    var last = number
    if number + 1 < syntax.phrases.count, syntax.phrases[number + 1].preposition == .of,
      syntax.phrases[number + 1].tokens.lowerBound - syntax.phrases[number].tokens.upperBound <= 1
    {
      // "une douzaine d'investisseurs".
      last = number + 1
    }
    let isSeveral = (number...last).contains { one in
      syntax.phrases[one].tokens.contains {
        text.vocabulary.cues.backing.contains(text.tokens[$0].word)
          || text.vocabulary.cues.investing.contains(text.tokens[$0].word)
          || text.vocabulary.cues.several.contains(text.tokens[$0].word)
      }
    }
    guard isSeveral, last + 1 < syntax.phrases.count else { return nil }
    let end = syntax.phrases[last].tokens.upperBound
    var next = syntax.phrases[last + 1]
    let gap = end..<max(end, next.tokens.lowerBound)
    guard gap.count <= 3,
      [.aside, .between].contains(next.preposition)
        || gap.contains(where: { text.vocabulary.cues.parting.contains(text.tokens[$0].word) })
    else { return nil }
    if next.isPronoun, last + 2 < syntax.phrases.count,
      syntax.phrases[last + 2].tokens.lowerBound == next.tokens.upperBound
    {
      // "investors, among them X and Y".
      next = syntax.phrases[last + 2]
    }
    return group(in: next)
  }

  func isDescription(_ phrase: Phrase) -> Bool {
    let naming = text.vocabulary.naming
    let end = phrase.tokens.upperBound
    return phrase.tokens.contains {
      naming.nouns.longest(in: text.tokens, at: $0, before: end) != nil
        || naming.traits.longest(in: text.tokens, at: $0, before: end)?.value.contains(.unitNoun)
          ?? false
    }
  }

  func group(in phrase: Phrase) -> MentionGroup? {
    facts.groups.first { $0.tokens.overlaps(phrase.tokens) }
  }

  /// "Le second, le fonds Téthys": the name in apposition to a description.
  func nameAfter(_ number: Int) -> MentionGroup? {
    let phrase = syntax.phrases[number]
    guard !phrase.isPronoun, !phrase.isGenitive, number + 1 < syntax.phrases.count,
      cued.grammar(at: phrase.tokens.lowerBound).contains(.article)
    else { return nil }
    var last = number
    if syntax.phrases[number + 1].preposition == .of, number + 2 < syntax.phrases.count,
      isDescription(phrase), isAside(number + 2)
    {
      // "La filiale de Kestrel, Tamar, a été vendue".
      last = number + 1
    }
    let next = syntax.phrases[last + 1]
    let end = syntax.phrases[last].tokens.upperBound
    guard next.preposition.isEmpty, next.clause == phrase.clause,
      next.tokens.lowerBound == end + 1, text.tokens[end].word == ",", !isFigure(phrase)
    else { return nil }
    return group(in: next)
  }

  /// "by two of its backers, Kestrel and Tamar", "par des actionnaires : Kestrel et Tamar": the names after it.
  private func named(after number: Int) -> MentionGroup? {
    var last = number
    while last + 1 < syntax.phrases.count, last - number < 3,
      syntax.phrases[last].isGenitive || syntax.phrases[last + 1].preposition == .of
    {
      last += 1
    }
    guard last + 1 < syntax.phrases.count else { return nil }
    let next = syntax.phrases[last + 1]
    let end = syntax.phrases[last].tokens.upperBound
    // "par des actionnaires déjà présents : Kestrel et Tamar".
    let comma =
      text.tokens[next.tokens.lowerBound - 1].word == ":" ? next.tokens.lowerBound - 1 : end
    guard next.tokens.lowerBound == comma + 1, (0...2).contains(comma - end),
      text.tokens[comma].word == "," || text.tokens[comma].word == ":",
      next.preposition.isEmpty, !isFigure(syntax.phrases[last])
    else { return nil }
    return group(in: next)
  }

  /// "La coopérative, baptisée Ondaine", "a vehicle called X".
  func nameGiven(to number: Int) -> MentionGroup? {
    let verb = syntax.predicates.first {
      $0.subject == number && $0.form == .participle
        && text.vocabulary.cues.naming.contains(text.tokens[$0.main.lowerBound].word)
    }
    guard let object = verb?.objects.first, syntax.phrases[object].preposition.isEmpty else {
      return nil
    }
    return group(in: syntax.phrases[object])
  }

  func parties(at token: Int) -> [Int] {
    facts.groups.first { $0.tokens.contains(token) }?.entities ?? []
  }

  /// Who does what the clause of a token says.
  func subject(at token: Int) -> [Int] {
    if let predicate = syntax.predicate(at: token) ?? syntax.governor(of: token),
      let subject = syntax.predicates[predicate].subject
    {
      return parties(of: subject)
    }
    return []
  }
}
