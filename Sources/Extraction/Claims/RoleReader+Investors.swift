internal import Claims

/// Who puts money into a round, where no cue of the sentence has them.
extension RoleReader {
  /// "X led the round, and was joined by Y": who comes with the subject.
  func companions() -> [Int] {
    syntax.predicates.filter {
      $0.isPassive && text.vocabulary.cues.joining.contains(text.tokens[$0.main.lowerBound].word)
    }.flatMap { $0.objects.flatMap { parties(of: $0) } }
      + facts.groups.filter { group in
        // "as did Tamar and Ombra".
        let verb = group.tokens.lowerBound - 1
        return verb - 1 > facts.sentence.tokens.lowerBound
          && text.vocabulary.cues.likewise.contains(text.tokens[verb].word)
          && cued.grammar(at: verb - 1).contains(.aside)
      }.flatMap(\.entities)
  }

  /// "Aux côtés de Kestrel, chef de file, on retrouve Tamar et Ombrel": all of them; nil of another sentence.
  private func foundBeside() -> [Int]? {
    guard facts.sentence.language == .french, facts.figures.isEmpty,
      let leader = facts.groups.first, leader.preposition == .with,
      leader.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 5,
      let verb = syntax.predicates.first(where: {
        text.vocabulary.cues.finding.contains(text.tokens[$0.main.lowerBound].word)
      })
    else { return nil }
    let others = facts.groups.filter {
      $0.tokens.lowerBound >= verb.main.upperBound && $0.preposition.isEmpty && !$0.isReference
    }
    return others.isEmpty ? nil : leader.entities + others.flatMap(\.entities)
  }

  /// "Investors included X and Y", "the backers are X and Y": who invests, where nothing says in
  /// what.
  func namedInvestors() -> [Int] {
    for predicate in syntax.predicates where !predicate.isPassive {
      guard let subject = predicate.subject,
        syntax.phrases[subject].tokens.contains(where: {
          text.vocabulary.cues.backing.contains(text.tokens[$0].word)
        }),
        let object = predicate.objects.first(where: { syntax.phrases[$0].preposition.isEmpty })
      else { continue }
      return parties(of: object)
    }
    if let joined = foundBeside() { return joined }
    for (number, phrase) in syntax.phrases.enumerated()
    where phrase.tokens.contains(where: {
      text.vocabulary.cues.backing.contains(text.tokens[$0].word)
    }) {
      // "its other investors", "Kestrel's backers": those of rounds before.
      let isOfBefore = phrase.tokens.contains {
        !cued.grammar(at: $0).isDisjoint(with: [.possessive, .other])
      }
      guard !isOfBefore, number == 0 || !syntax.phrases[number - 1].isGenitive else { continue }
      let end = phrase.tokens.upperBound
      let bare = facts.groups.filter { group in
        !group.isReference
          && syntax.phrase(at: group.tokens.lowerBound).map {
            syntax.phrases[$0].preposition.isEmpty
          } ?? false
      }
      if phrase.preposition == .aside || phrase.preposition == .between {
        // "Parmi les investisseurs figurent X et Y", "X is among the backers".
        let doer = bare.first { $0.tokens.upperBound <= phrase.tokens.lowerBound }
        return (doer ?? bare.first { $0.tokens.lowerBound >= end })?.entities ?? []
      }
      if end < facts.sentence.tokens.upperBound, text.tokens[end].word == ":" {
        // "Les investisseurs : X, Y et Z".
        return bare.filter { $0.tokens.lowerBound > end }.flatMap(\.entities)
      }
    }
    return []
  }

  /// All whom a cue of a round names as putting money in: who leads it, who joins.
  func investors(of cue: Cue) -> [Int] {
    var phrases: [Int] = []
    if let number = syntax.predicate(at: cue.tokens.lowerBound), cue.isVerbal {
      let verb = syntax.predicates[number]
      if cue.frame == .lead, !verb.isPassive, let subject = verb.subject { phrases.append(subject) }
      phrases += verb.objects.filter {
        let preposition = syntax.phrases[$0].preposition
        return preposition == .with || preposition == .from || preposition == .by && verb.isPassive
      }
    } else if let number = syntax.phrase(at: cue.tokens.lowerBound) {
      phrases += complements(of: number).filter {
        [.with, .from, .by].contains(syntax.phrases[$0].preposition)
      }
    }
    var found: [Int] = []
    for one in phrases.flatMap({ parties(of: $0) }) where !found.contains(one) { found.append(one) }
    return found
  }
}
