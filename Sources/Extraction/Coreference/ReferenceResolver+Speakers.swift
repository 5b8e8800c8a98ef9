internal import Claims

/// Whose company says "nous" and "we".
extension ReferenceResolver {
  /// "« Nous avons payé 12 millions », confirme Marc Roux, le patron de Kestrel": the company of whoever says what
  /// stands before.
  func quoted(at pronoun: Int, in cued: CuedSentence) -> Int? {
    guard cued.sentence.language == .french,
      let saying = syntax.predicates.last(where: { $0.form.contains(.saying) }),
      saying.main.lowerBound > pronoun
    else { return nil }
    let first = saying.main.upperBound
    return named.first { name in
      let start = name.tokens.lowerBound
      return start > first && entities[name.entity].kind == .organization
        && cued.grammar(at: start - 1).contains(.of)
        // "directeur général de Kestrel".
        && (max(first, start - 4)..<start - 1).contains {
          text.vocabulary.naming.traits.longest(in: text.tokens, at: $0, before: start)?.value
            .contains(.title) ?? false
        }
    }?.entity
  }

  /// "Q2 2025 Earnings Conference Call" below a company's name: it is that company's people who say
  /// "we".
  mutating func noteCall(in sentence: Sentence) {
    guard speaker == nil, sentence.tokens.lowerBound < Self.headLength, let company = recent.first
    else { return }
    let calls = text.vocabulary.cues.earningsCalls
    for index in sentence.tokens
    where calls.longest(in: text.tokens, at: index, before: sentence.tokens.upperBound) != nil {
      speaker = company
      return
    }
  }

  /// Within how many tokens an article says what kind it is of.
  private static let headLength = 60
}
