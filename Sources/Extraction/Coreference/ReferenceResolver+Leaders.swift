internal import Claims

/// Whom a title with a company's name in it means: "le patron de Kestrel".
enum TitleReading {
  /// The leader, who does business in the article.
  case leader(Int)
  /// Nobody beside the person whose name stands there too.
  case nobody
}

extension ReferenceResolver {
  /// Remembers of which known companies a person is the leader.
  mutating func note(leader name: Mention) {
    guard entities[name.entity].kind == .person,
      let mark = text.vocabulary.naming.profiles.hallmarks.longest(
        in: text.tokens, at: name.tokens.lowerBound, before: name.tokens.upperBound)
    else { return }
    for company in mark.value {
      leaders[text.vocabulary.naming.canonicalNames[Int(company)]] = name.entity
    }
  }

  /// "Tim Cook envisage une offre": the company that a person is known to lead, where the article is
  /// about it and it is the only one. Beside the company's name the person is meant: "a racheté le club".
  mutating func company(of name: Mention, among names: ArraySlice<Mention>) -> Int? {
    guard entities[name.entity].kind == .person, text.language == .french,
      let mark = text.vocabulary.naming.profiles.hallmarks.longest(
        in: text.tokens, at: name.tokens.lowerBound, before: name.tokens.upperBound),
      mark.count == name.tokens.count, mark.value.count == 1, let known = mark.value.first,
      isNamed(known)
    else { return nil }
    let company = entity(known: known)
    let isNamedToo = names.contains { $0.entity == company }
    return share(of: company) >= 0.3 && !isNamedToo ? company : nil
  }

  /// Whom the title means that a company's name stands in; nil where the company may be meant.
  func title(
    of name: Mention, after mentions: [Mention], before next: Mention?, in cued: CuedSentence
  ) -> TitleReading? {
    let tokens = text.tokens
    let first = cued.sentence.tokens.lowerBound
    guard entities[name.entity].kind == .organization, cued.sentence.language != .english else {
      return nil
    }
    var link = name.tokens.lowerBound - 1
    if link > first, cued.grammar(at: link).contains(.article),
      !cued.grammar(at: link).contains(.of)
    {
      link -= 1
    }
    guard link > first, cued.grammar(at: link).contains(.of),
      text.vocabulary.naming.traits.longest(in: tokens, at: link - 1, before: link)?.value
        .contains(.title) ?? false
    else { return nil }
    if let person = leaders[entities[name.entity].name], entities[person].isBuyer {
      return .leader(person)
    }
    // Of a company that the article is about, its head speaks for it.
    guard share(of: name.entity) < 0.3 else { return nil }
    // "Paul Morel, le patron de Kestrel", "le patron de Kestrel, Paul Morel".
    let isAfter = mentions.last.map {
      entities[$0.entity].kind == .person && link - $0.tokens.upperBound <= 4
        && link > $0.tokens.upperBound && tokens[$0.tokens.upperBound].word == ","
    }
    let isBefore = next.map {
      entities[$0.entity].kind == .person && $0.tokens.lowerBound == name.tokens.upperBound + 1
        && tokens[name.tokens.upperBound].word == ","
    }
    return isAfter ?? false || isBefore ?? false ? .nobody : nil
  }
}
