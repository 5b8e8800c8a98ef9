/// Somebody who pays and whom a sentence does not name.
extension RoleReader {
  /// "la vente de Tamar à un fonds suisse", "an investor would need to pay": whether somebody without a name stands
  /// where who pays does.
  func hasUnnamedPayer(_ cue: Cue) -> Bool {
    if let number = syntax.predicate(at: cue.tokens.lowerBound), cue.isVerbal {
      let verb = syntax.predicates[number]
      let slots = cue.frame.verbSlots(passive: verb.isPassive)
      return slots.subject == .from && !isTurned(cue) && verb.subject.map(isUnnamed) ?? false
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

  /// "un fonds d'investissement", "several buyers": one of a kind, and no name beside it.
  private func isUnnamed(_ number: Int) -> Bool {
    let phrase = syntax.phrases[number]
    let nouns = text.vocabulary.naming.nouns
    return !phrase.isTime && !phrase.isPronoun
      && text.vocabulary.cues.indefinite.contains(text.tokens[phrase.tokens.lowerBound].word)
      && phrase.tokens.contains {
        nouns.longest(in: text.tokens, at: $0, before: phrase.tokens.upperBound) != nil
      }
      && !phrase.tokens.contains {
        text.vocabulary.cues.composing.contains(text.tokens[$0].word)
      }
      && parties(of: number).isEmpty
  }
}
