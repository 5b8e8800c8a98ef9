internal import Claims

/// Tells towns that the vocabulary does not have: unknown names of one word that follow "à", "in" and
/// the like, and do nothing.
enum PlaceReader {
  /// What a place of a name says of whether it is a town's.
  private enum Sight {
    /// "à Pontivy".
    case place
    /// "le site de Pontivy", "Finistère – Pontivy – Économie": a town's, or a company's.
    case either
    case company
  }

  static func read(_ named: inout NamedText, in text: AnnotatedText) {
    var sights: [Int: (isPlace: Bool, isCompany: Bool)] = [:]
    for mention in named.mentions {
      let entity = named.entities[mention.entity]
      guard entity.kind == .organization, !entity.isKnown else { continue }
      let sight = sight(of: mention.tokens, in: text)
      let before = sights[mention.entity] ?? (false, false)
      sights[mention.entity] = (
        before.isPlace || sight == .place, before.isCompany || sight == .company
      )
    }
    for (entity, sight) in sights where sight.isPlace && !sight.isCompany {
      named.entities[entity].kind = .other
    }
  }

  private static func sight(of name: Range<Int>, in text: AnnotatedText) -> Sight {
    let first = name.lowerBound
    if isWhereWorkIs(first, in: text) || isInState(name, in: text) { return .place }
    guard name.count == 1 || isHyphenated(name, in: text) else { return .company }
    if name.count == 1, isSeat(first, in: text) { return .place }
    if let located = located(first, in: text) { return located }
    guard text.language == .french else { return .company }
    let isApart = { (index: Int) in
      !text.tokens.indices.contains(index) || text.tokens[index].kind == .sign
    }
    let opensLine = first == 0 || text.tokens[first].traits.contains(.startsLine)
    let endsLine =
      name.upperBound >= text.tokens.count
      || text.tokens[name.upperBound].traits.contains(.startsLine)
    if opensLine || isApart(first - 1), endsLine || isApart(name.upperBound) {
      let next = endsLine ? nil : text.tokens[name.upperBound].word
      // "Kestrel, qui achète", "Kestrel (robots)": what is said of a company.
      return next == "," || next == "(" ? .company : .either
    }
    return isOfPlace(first, in: text) ? .either : .company
  }

  /// "the Bass family of Fort Worth, Texas, holds": a town and its state or country.
  private static func isInState(_ name: Range<Int>, in text: AnnotatedText) -> Bool {
    let tokens = text.tokens
    let next = name.upperBound
    guard text.language == .english, name.lowerBound > 0, next + 1 < tokens.count,
      tokens[next].word == ",",
      let before = text.vocabulary.cues.english.grammar.longest(
        in: tokens, at: name.lowerBound - 1, before: name.lowerBound)?.value,
      !before.isDisjoint(with: [.of, .into, .article]) || before == .from,
      let state = text.vocabulary.naming.traits.longest(
        in: tokens, at: next + 1, before: tokens.count),
      !state.value.isDisjoint(with: [.place, .country])
    else { return false }
    var end = next + 1 + state.count
    guard before.contains(.article) else {
      return end >= tokens.count || tokens[end].word == "," || tokens[end].word == "."
    }
    // "the Sunnyvale, Calif., defense electronics firm".
    while end < tokens.count, tokens[end].kind == .sign { end += 1 }
    return (end..<min(tokens.count, end + 4)).contains {
      text.vocabulary.naming.nouns.longest(in: tokens, at: $0, before: tokens.count) != nil
    }
  }

  /// "le site de Pontivy", "la laiterie de Vassy": after "de" and a noun that tells of no deal.
  private static func isOfPlace(_ index: Int, in text: AnnotatedText) -> Bool {
    let table = text.vocabulary.cues.french
    guard index > 1, text.tokens[index - 2].kind == .word,
      table.grammar.longest(in: text.tokens, at: index - 1, before: index)?.value.contains(.of)
        ?? false
    else { return false }
    return (max(0, index - 3)..<index - 1).allSatisfy { noun in
      table.senses.longest(in: text.tokens, at: noun, before: index)?.value.allSatisfy {
        $0.frame == .nondeal
      } ?? true
    }
  }

  /// "Bruyères-le-Châtel".
  private static func isHyphenated(_ name: Range<Int>, in text: AnnotatedText) -> Bool {
    name.count > 2
      && name.allSatisfy { text.tokens[$0].word == "-" || text.tokens[$0].kind == .word }
      && name.dropFirst().allSatisfy { text.tokens[$0].isGlued }
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
    if index > 1, text.vocabulary.cues.quoted.contains(text.tokens[index - 2].word) { return true }
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
    // "Le Maroc, lui, a signé".
    let isParted =
      name.upperBound + 2 < tokens.count && tokens[name.upperBound].word == ","
      && tokens[name.upperBound + 2].word == ","
    let start = name.upperBound + (isParted ? 3 : 0)
    var hasAuxiliary = false
    for index in start..<max(start, min(tokens.count, start + 6)) {
      let token = tokens[index]
      if token.kind == .sign, token.word != "," { return false }
      if tokens[index].traits.contains(.capitalized), index > start + 2 { return false }
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        let senses = table.senses.longest(in: tokens, at: index, before: tokens.count)?.value ?? []
        // "les Pays-Bas ont commandé", "avait de son côté signé", not "ses filiales du Togo, reprises
        // par".
        if senses.contains(where: {
          [.finite, .conditional, .future].contains($0.form) && acts.contains($0.frame)
            || $0.form == .participle && hasAuxiliary && acts.contains($0.frame)
        }) {
          return true
        }
        if table.grammar.longest(in: tokens, at: index, before: index + 1)?.value
          .isDisjoint(with: [.have, .reflexive]) == false
        {
          hasAuxiliary = true
        }
      }
      if index > start, token.word == "," { return false }
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

  /// What a preposition of place before a name says; nil where none does.
  private static func located(_ index: Int, in text: AnnotatedText) -> Sight? {
    guard index >= 1, text.vocabulary.cues.locative.contains(text.tokens[index - 1].word),
      text.tokens[index].traits.isDisjoint(with: [.mixedCase, .allCapitals])
    else { return nil }
    // "Quant à Dunmore" is no place where something is.
    if index >= 2, text.tokens[index - 2].word == text.vocabulary.naming.asFor { return nil }
    // "s'attaque à Dunmore".
    if index >= 2, text.vocabulary.cues.pursuing.contains(text.tokens[index - 2].word) {
      return nil
    }
    // "Shares in Dunmore": of a company.
    if index >= 2, text.vocabulary.cues.shares.contains(text.tokens[index - 2].word) {
      return nil
    }
    // "cédé à Dunmore" is a buyer; "investir 12 millions à Pontivy" may tell where.
    for before in (max(0, index - 14)..<max(0, index - 1)).reversed() {
      if text.tokens[before].word == "." || text.tokens[before].word == ";" { break }
      // "a coûté 2 millions à Dunmore".
      if text.vocabulary.cues.costing.contains(text.tokens[before].word) { return nil }
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        let senses = table.senses.longest(in: text.tokens, at: before, before: index)?.value ?? []
        // "réunis à Pontivy".
        guard let sense = senses.first(where: { $0.frame != .nondeal && $0.frame != .raise })
        else { continue }
        return sense.frame == .invest && text.language == .french ? .either : nil
      }
    }
    return .place
  }
}
