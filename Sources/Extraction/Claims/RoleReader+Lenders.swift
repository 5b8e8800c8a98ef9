internal import Claims

/// Who lends, and who buys what stands far before.
extension RoleReader {
  /// Whether the verb is one of who looks for money: "obtenir".
  func isSeeking(_ verb: Predicate) -> Bool {
    text.vocabulary.cues.seeking.contains(text.tokens[verb.main.lowerBound].word)
  }

  /// "la cession de Kestrel, qui exploite des mines, au groupe Tamar": who buys stands after what is
  /// said of the thing sold.
  func buyer(after number: Int) -> [Int] {
    let end = syntax.phrases[number].tokens.upperBound
    guard facts.sentence.language == .french else { return [] }
    for group in facts.groups where group.preposition == .to && group.tokens.lowerBound > end {
      let start = max(end, group.tokens.lowerBound - 6)
      let mark = (start..<group.tokens.lowerBound).last { cued.grammar(at: $0).contains(.to) }
      if let mark, text.tokens[mark - 1].word == "," { return group.entities }
    }
    return []
  }

  /// "un crédit de 4 milliards que Kestrel et Tamar lui ont consenti": whoever grants a loan lends it.
  func granted(_ cue: Cue) -> Roles? {
    guard facts.sentence.language == .french, cue.frame == .lend, !cue.isVerbal else { return nil }
    let verb = syntax.predicates.first {
      guard let antecedent = $0.antecedent, $0.subject != nil else { return false }
      let start = syntax.phrases[antecedent.phrase].tokens.lowerBound
      return (cue.tokens.lowerBound - 1...cue.tokens.upperBound + 8).contains(start)
        && text.vocabulary.cues.granting.contains(text.tokens[$0.main.lowerBound].word)
    }
    guard let verb, let subject = verb.subject else { return nil }
    var roles = Roles()
    roles.fill(.from, parties(of: subject))
    for clitic in verb.clitics where clitic.role == .to {
      roles.fill(.to, parties(at: clitic.token))
    }
    return roles.from.isEmpty ? nil : roles
  }

  /// Whether somebody lives by lending or investing.
  func lends(_ one: Int) -> Bool {
    let naming = text.vocabulary.naming
    return naming.isInvestor(entities[one]) || entities[one].trades.contains(naming.bankTrade)
  }
}
