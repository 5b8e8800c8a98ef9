internal import Claims

/// Somebody who pays and whom a sentence does not name, and who lends where the noun of a loan says so.
extension RoleReader {
  /// "la vente de Tamar à un fonds suisse", "an investor would need to pay": whether somebody without a name stands
  /// where who pays does.
  func hasUnnamedPayer(_ cue: Cue) -> Bool {
    if isPaidByMany(cue) || isOfRoundBefore(cue) { return true }
    if let number = syntax.predicate(at: cue.tokens.lowerBound), cue.isVerbal {
      let verb = syntax.predicates[number]
      let slots = cue.frame.verbSlots(passive: verb.isPassive)
      return slots.subject == .from && !isTurned(cue)
        && verb.subject.map {
          isUnnamed($0) || [.acquire, .hold].contains(cue.frame) && employer(of: $0) != nil
        } ?? false
        || verb.objects.contains {
          slots.slot(after: syntax.phrases[$0].preposition) == .from
            && !syntax.phrases[$0].preposition.isEmpty && isUnnamed($0)
        }
    }
    guard let number = syntax.phrase(at: cue.tokens.lowerBound) else { return false }
    return complements(of: number).contains {
      cue.slots.slot(after: syntax.phrases[$0].preposition) == .from && isUnnamed($0)
    }
  }

  /// "le management de Kestrel", "les salariés de Tamar": whose staff it is that buys; nil of anybody else.
  func employer(of number: Int) -> [Int]? {
    let phrase = syntax.phrases[number]
    guard facts.sentence.language == .french, phrase.preposition.isEmpty, group(in: phrase) == nil,
      number + 1 < syntax.phrases.count, syntax.phrases[number + 1].preposition == .of,
      syntax.phrases[number + 1].tokens.lowerBound - phrase.tokens.upperBound <= 1,
      isStaff(phrase)
    else { return nil }
    let own = parties(of: number + 1)
    return own.isEmpty ? nil : own
  }

  /// "ses fondateurs", "le management".
  private func isStaff(_ phrase: Phrase) -> Bool {
    facts.sentence.language == .french
      && phrase.tokens.contains {
        text.vocabulary.cues.staff.contains(text.tokens[$0].word)
      }
  }

  /// "un fonds d'investissement", "several buyers": one of a kind, and no name beside it.
  private func isUnnamed(_ number: Int) -> Bool {
    let phrase = syntax.phrases[number]
    let nouns = text.vocabulary.naming.nouns
    return !phrase.isTime && !phrase.isPronoun
      && (isStaff(phrase)
        || text.vocabulary.cues.indefinite.contains(text.tokens[phrase.tokens.lowerBound].word)
          && phrase.tokens.contains {
            nouns.longest(in: text.tokens, at: $0, before: phrase.tokens.upperBound) != nil
          })
      && !phrase.tokens.contains {
        text.vocabulary.cues.composing.contains(text.tokens[$0].word)
      }
      && parties(of: number).isEmpty
  }

  /// "Un an après sa série A de 12 millions": who pays for the round that is told pays for no other.
  private func isOfRoundBefore(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .french, cue.frame == .raise, !cue.isVerbal,
      let number = syntax.phrase(at: cue.tokens.lowerBound)
    else { return false }
    let phrase = syntax.phrases[number]
    return phrase.preposition == .aside
      && cued.grammar(at: phrase.tokens.lowerBound).contains(.possessive)
  }

  /// "borrow 95 million from a group of banks", "a seed round from angels": whoever pays has no name.
  private func isPaidByMany(_ cue: Cue) -> Bool {
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
}
