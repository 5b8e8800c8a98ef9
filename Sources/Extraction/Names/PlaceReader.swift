internal import Claims

/// Tells towns that the vocabulary does not have: unknown names of one word that only ever follow
/// "à", "in" and the like.
enum PlaceReader {
  static func read(_ named: inout NamedText, in text: AnnotatedText) {
    var isPlace: [Int: Bool] = [:]
    for mention in named.mentions {
      let entity = named.entities[mention.entity]
      guard entity.kind == .organization, !entity.isKnown else { continue }
      let located =
        mention.tokens.count == 1
        && (isLocated(mention.tokens.lowerBound, in: text)
          || isSeat(mention.tokens.lowerBound, in: text))
        || isWhereWorkIs(mention.tokens.lowerBound, in: text)
      isPlace[mention.entity] = (isPlace[mention.entity] ?? true) && located
    }
    for (entity, place) in isPlace where place { named.entities[entity].kind = .other }
  }

  /// Leaves out the places where a country or an exchange is where something is, not who does it.
  static func dropPlaces(of named: inout NamedText, in text: AnnotatedText) {
    named.mentions.removeAll { mention in
      switch named.entities[mention.entity].kind {
      case .country: !isActor(mention.tokens, in: text)
      case .exchange: isVenue(mention.tokens.lowerBound, in: text)
      default: false
      }
    }
  }

  /// "sur Euronext", "on Nasdaq", "le NYSE": where shares are traded.
  private static func isVenue(_ index: Int, in text: AnnotatedText) -> Bool {
    guard index > 0 else { return false }
    let before = text.tokens[index - 1].word
    for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
      let grammar = table.grammar.longest(in: text.tokens, at: index - 1, before: index)?.value
      if let grammar, !grammar.isDisjoint(with: [.on, .article, .into]) { return true }
    }
    return text.vocabulary.cues.locative.contains(before) || before == "(" || before == "-"
  }

  /// "La Pologne négocie", "the governments of Sweden and Denmark": a country that does business.
  private static func isActor(_ name: Range<Int>, in text: AnnotatedText) -> Bool {
    let tokens = text.tokens
    let naming = text.vocabulary.naming
    for before in max(0, name.lowerBound - 5)..<name.lowerBound {
      let traits = naming.traits.longest(in: tokens, at: before, before: name.lowerBound)?.value
      if traits?.contains(.rule) ?? false { return true }
    }
    if name.lowerBound > 0, text.language == .french,
      !text.vocabulary.cues.state.contains(tokens[name.lowerBound].word),
      let small = text.vocabulary.cues.french.grammar.longest(
        in: tokens, at: name.lowerBound - 1, before: name.lowerBound)?.value, small.contains(.of)
    {
      // "le natif du Missouri": only whose.
      return false
    }
    if text.vocabulary.cues.state.contains(tokens[name.lowerBound].word),
      holdsOrBuys(name, in: text)
    {
      return true
    }
    let limit = min(tokens.count, name.upperBound + 5)
    if name.lowerBound > 0, name.upperBound < limit, tokens[name.upperBound].word == ",",
      text.vocabulary.cues.french.grammar.longest(
        in: tokens, at: name.lowerBound - 1, before: name.lowerBound)?.value
        .isDisjoint(with: [.to, .into]) == false
    {
      // "Aux États-Unis, Kestrel a raflé": where.
      return false
    }
    for index in name.upperBound..<limit {
      let token = tokens[index]
      if token.kind == .sign, token.word != "," { return false }
      if tokens[index].traits.contains(.capitalized), index > name.upperBound + 2 { return false }
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        let senses = table.senses.longest(in: tokens, at: index, before: limit)?.value ?? []
        // "les Pays-Bas ont commandé", not "ses filiales du Togo, reprises par".
        let isDone =
          table.grammar.longest(in: tokens, at: index - 1, before: index)?.value
          .isDisjoint(with: [.have, .reflexive]) == false
        if senses.contains(where: {
          [.finite, .conditional, .future].contains($0.form) && acts.contains($0.frame)
            || $0.form == .participle && isDone && acts.contains($0.frame)
        }) {
          return true
        }
      }
      if index > name.upperBound, token.word == "," { return false }
    }
    return false
  }

  /// "l'État, premier actionnaire", "cédé à l'État", "détenu par l'État".
  private static func holdsOrBuys(_ name: Range<Int>, in text: AnnotatedText) -> Bool {
    let tokens = text.tokens
    let limit = min(tokens.count, name.upperBound + 6)
    if (name.upperBound..<limit).contains(where: {
      text.vocabulary.cues.holders.contains(tokens[$0].word)
    }) {
      return true
    }
    let table = text.vocabulary.cues.french
    let start = max(0, name.lowerBound - 2)
    let small = (start..<name.lowerBound).compactMap {
      table.grammar.longest(in: tokens, at: $0, before: name.lowerBound)?.value
    }
    guard small.contains(where: { !$0.isDisjoint(with: [.to, .by, .with]) }) else { return false }
    return (max(0, name.lowerBound - 10)..<name.lowerBound).contains { index in
      (table.senses.longest(in: tokens, at: index, before: name.lowerBound)?.value ?? []).contains {
        [.sell, .acquire, .hold, .contract].contains($0.frame)
      }
    }
  }

  private static let acts: Set<Frame> = [
    .acquire, .sell, .bid, .pay, .hold, .enter, .invest, .order, .contract, .award,
  ]

  /// "its stations in Toledo, Mobile and Fresno": where what a company works in is, whatever becomes
  /// of it.
  private static func isWhereWorkIs(_ name: Int, in text: AnnotatedText) -> Bool {
    guard text.language == .english else { return false }
    let tokens = text.tokens
    let english = text.vocabulary.cues.english
    var first = name
    for _ in 0..<4 {
      let isListed =
        first > 3 && tokens[first - 2].kind == .word
        && tokens[first - 2].traits.contains(.capitalized)
        && (tokens[first - 1].word == ","
          || english.grammar.longest(in: tokens, at: first - 1, before: first)?.value == .and)
      guard isListed else { break }
      first -= 2
    }
    return first > 1 && text.vocabulary.cues.locative.contains(tokens[first - 1].word)
      && text.vocabulary.cues.sites.contains(tokens[first - 2].word)
  }

  /// "a Bogota, Colombia-based startup", "the Pune-based lender".
  private static func isSeat(_ index: Int, in text: AnnotatedText) -> Bool {
    let tokens = text.tokens
    let limit = min(tokens.count, index + 8)
    var next = index + 1
    if next < limit, tokens[next].word == ",",
      let place = text.vocabulary.naming.traits.longest(in: tokens, at: next + 1, before: limit),
      !place.value.isDisjoint(with: [.place, .country])
    {
      next += 1 + place.count
    }
    return next + 1 < limit && tokens[next].word == "-"
      && text.vocabulary.cues.seats.contains(tokens[next + 1].word)
  }

  private static func isLocated(_ index: Int, in text: AnnotatedText) -> Bool {
    guard index >= 1, text.vocabulary.cues.locative.contains(text.tokens[index - 1].word),
      text.tokens[index].traits.isDisjoint(with: [.mixedCase, .allCapitals])
    else { return false }
    // "Quant à Dunmore" is no place where something is.
    if index >= 2, text.tokens[index - 2].word == text.vocabulary.naming.asFor { return false }
    // "Shares in Dunmore": of a company.
    if index >= 2, text.vocabulary.cues.shares.contains(text.tokens[index - 2].word) {
      return false
    }
    // "cédé à Dunmore" is a buyer.
    for before in (max(0, index - 14)..<max(0, index - 1)).reversed() {
      if text.tokens[before].word == "." || text.tokens[before].word == ";" { break }
      // "a coûté 2 millions à Dunmore".
      if text.vocabulary.cues.costing.contains(text.tokens[before].word) { return false }
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        let senses = table.senses.longest(in: text.tokens, at: before, before: index)?.value ?? []
        if senses.contains(where: { $0.frame != .nondeal }) { return false }
      }
    }
    return true
  }
}
