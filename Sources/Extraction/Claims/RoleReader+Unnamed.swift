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
          isUnnamed($0) || isOfOfficer($0)
            || [.acquire, .hold].contains(cue.frame) && employer(of: $0) != nil
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

  /// "could spend 500 million to buy another company": what is bought has no name, and is nobody told before.
  func buysAnother(_ cue: Cue) -> Bool {
    guard facts.sentence.language == .english, [.pay, .acquire].contains(cue.frame) else {
      return false
    }
    return cued.cues.contains { verb in
      guard verb.frame == .acquire, verb.isVerbal, verb.tokens.lowerBound >= cue.tokens.lowerBound,
        verb.tokens.upperBound + 1 < facts.sentence.tokens.upperBound,
        let number = syntax.predicate(at: verb.tokens.lowerBound),
        let object = syntax.predicates[number].objects.first,
        parties(of: object).isEmpty
      else { return false }
      let phrase = syntax.phrases[object]
      let word = text.tokens[verb.tokens.upperBound].word
      return phrase.preposition.isEmpty && text.vocabulary.cues.filings.another.contains(word)
        && phrase.tokens.contains {
          text.vocabulary.naming.nouns.longest(
            in: text.tokens, at: $0, before: phrase.tokens.upperBound) != nil
        }
    }
  }

  /// "has received a contract for radars, the Defense Department said": the body that tells it has given it.
  func office(telling number: Int) -> [Int] {
    guard facts.sentence.language == .english, let verb = syntax.phrases[number].predicate else {
      return []
    }
    let teller = teller(after: syntax.predicates[verb])
    let isOffice = facts.groups.contains { group in
      group.entities == teller && group.tokens.upperBound <= facts.sentence.tokens.upperBound
        && text.vocabulary.cues.filings.offices.contains(
          text.tokens[group.tokens.upperBound - 1].word)
    }
    return isOffice ? teller : []
  }

  /// "un fonds d'investissement", "several buyers": one of a kind, and no name beside it.
  private func isUnnamed(_ number: Int) -> Bool {
    let phrase = syntax.phrases[number]
    let nouns = text.vocabulary.naming.nouns
    return !phrase.isTime && !phrase.isPronoun
      && (isStaff(phrase) || isOfficer(phrase)
        || text.vocabulary.cues.indefinite.contains(text.tokens[phrase.tokens.lowerBound].word)
          && phrase.tokens.contains {
            nouns.longest(in: text.tokens, at: $0, before: phrase.tokens.upperBound) != nil
          })
      && !phrase.tokens.contains {
        text.vocabulary.cues.composing.contains(text.tokens[$0].word)
      }
      && (isOfficer(phrase) || parties(of: number).isEmpty)
  }

  /// "A senior official of Kestrel said he has bought": the pronoun of somebody without a name.
  private func isOfOfficer(_ number: Int) -> Bool {
    syntax.phrases[number].isPronoun && parties(of: number).isEmpty
      && syntax.predicates.first { $0.form.contains(.saying) }?.subject.map(isOfficer) ?? false
  }

  private func isOfficer(_ number: Int) -> Bool {
    // "an official of Kestrel": the noun, or the company that completes it.
    isOfficer(syntax.phrases[number]) || number > 0 && isOfficer(syntax.phrases[number - 1])
  }

  /// "A senior official of Kestrel", "two executives of Tamar": who buys is not whose office he has.
  private func isOfficer(_ phrase: Phrase) -> Bool {
    facts.sentence.language == .english && group(in: phrase) == nil
      && text.vocabulary.cues.indefinite.contains(text.tokens[phrase.tokens.lowerBound].word)
      && phrase.tokens.contains {
        text.vocabulary.cues.filings.officers.contains(text.tokens[$0].word)
      }
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
        syntax.predicate(at: cue.tokens.lowerBound).map { Array(syntax.predicates[$0].objects) }
        ?? []
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
