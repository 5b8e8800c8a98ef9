internal import Claims

/// Who lends, where the noun of a loan says so, and parties that a sentence mentions and does not name.
extension RoleReader {
  /// "will fund the purchase with a loan from Kestrel": whether the noun has its lender beside it, and
  /// a borrower too.
  func namesLender(_ cue: Cue, _ roles: Roles) -> Bool {
    guard facts.sentence.language == .english, cue.frame == .lend, !cue.isVerbal,
      !roles.from.isEmpty, !roles.to.isEmpty,
      let number = syntax.phrase(at: cue.tokens.lowerBound)
    else { return false }
    return complements(of: number).contains {
      syntax.phrases[$0].preposition == .from && parties(of: $0) == roles.from
    }
  }

  /// "borrow 95 million from a group of banks", "a seed round from angels": whoever pays has no name.
  func hasUnnamedPayer(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .english, cue.frame == .lend || cue.frame == .raise else {
      return false
    }
    let objects: [Int]
    if cue.isVerbal {
      objects =
        syntax.predicate(at: cue.tokens.lowerBound).map { syntax.predicates[$0].objects } ?? []
    } else {
      objects = syntax.phrase(at: cue.tokens.lowerBound).map(complements) ?? []
    }
    return objects.contains { number in
      guard syntax.phrases[number].preposition == .from, parties(of: number).isEmpty else {
        return false
      }
      var last = number
      if number + 1 < syntax.phrases.count, syntax.phrases[number + 1].preposition == .of {
        last += 1
      }
      return (number...last).contains { one in
        group(in: syntax.phrases[one]) == nil
          && syntax.phrases[one].tokens.contains {
            text.vocabulary.cues.unnamedPayers.contains(text.tokens[$0].word)
          }
      }
    }
  }
}
