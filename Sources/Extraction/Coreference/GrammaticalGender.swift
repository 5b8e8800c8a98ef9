internal import Claims

/// The gender of the words by which a French sentence last spoke of somebody.
enum GrammaticalGender: Sendable {
  case masculine, feminine
}

extension ReferenceResolver {
  /// What the article before a name or a description tells: "le fonds émirati Kestrel", "la
  /// start-up"; nil where nothing does.
  func gender(of tokens: Range<Int>, in cued: CuedSentence) -> GrammaticalGender? {
    guard cued.sentence.language != .english else { return nil }
    var index = tokens.lowerBound - 1
    while index >= cued.sentence.tokens.lowerBound, tokens.lowerBound - index <= 5 {
      let token = text.tokens[index]
      if let gender = gender(of: token.word) { return gender }
      guard token.kind == .word || token.word == "-", !token.traits.contains(.capitalized),
        cued.grammar(at: index).isEmpty || cued.grammar(at: index).contains(.inside)
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// The gender that a pronoun asks for: "il", "cette dernière".
  func gender(ofPronoun index: Int, in cued: CuedSentence) -> GrammaticalGender? {
    cued.sentence.language == .english ? nil : gender(of: text.tokens[index].word)
  }

  private func gender(of word: Word) -> GrammaticalGender? {
    let cues = text.vocabulary.cues
    return cues.masculine.contains(word)
      ? .masculine : cues.feminine.contains(word) ? .feminine : nil
  }

  /// Whether somebody may be meant by a pronoun of a gender: they were not just spoken of in words of
  /// the other.
  func agrees(_ entity: Int, _ gender: GrammaticalGender?) -> Bool {
    guard let gender, let last = genders[entity] else { return true }
    return last == gender
  }

  /// Who goes on as the subject "il" or "elle": the one that the sentence before was about, unless
  /// the gender is another's.
  func goesOn(_ gender: GrammaticalGender?) -> Int? {
    guard let subject, !agrees(subject, gender) else { return subject }
    let others = before.filter {
      $0 != subject && entities[$0].kind.isCompany
    }
    return others.last { genders[$0] == gender } ?? others.last { genders[$0] == nil } ?? subject
  }
}
