internal import Claims

/// Finds every place where an article names somebody, and who is meant.
enum NameFinder {
  /// Two passes: the first learns the names where capitals tell, the second finds them
  /// everywhere, in headings and capitals too.
  static func find(in text: AnnotatedText, figures: [Figure]) -> NamedText {
    let naming = text.vocabulary.naming
    var candidates = NameCandidates(
      text: text, naming: naming, cues: text.vocabulary.cues, figures: figures)
    candidates.run()
    let registry = EntityRegistry(candidates: candidates.found, text: text, naming: naming)
    var named = NamedText(entities: registry.entities, mentions: [])
    var known: [Int32: Int] = [:]
    for (sentence, shouting) in zip(text.sentences, candidates.isShouted) {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let token = text.tokens[index]
        guard
          token.traits.contains(.capitalized) || token.traits.contains(.mixedCase)
            || naming.smallHeads.contains(token.word) || token.kind == .number
        else {
          index += 1
          continue
        }
        let limit = sentence.tokens.upperBound
        if let own = registry.names.longest(in: text.tokens, at: index, before: limit) {
          let end = Self.afterInitials(
            Self.afterTicker(index + own.count, limit, in: text), limit, of: own.value, registry,
            in: text)
          named.add(index..<end, Int(own.value))
          index = end
        } else if shouting,
          // "GROUP UPS STAKE".
          index == sentence.tokens.lowerBound
            || !text.vocabulary.cues.shoutedVerbs.contains(token.word),
          let seed = naming.organizations.longest(in: text.tokens, at: index, before: limit)
        {
          let entity = known[seed.value] ?? named.entities.count
          if known[seed.value] == nil {
            known[seed.value] = entity
            named.entities.append(
              Entity(
                name: naming.canonicalNames[Int(seed.value)], kind: .organization, isKnown: true))
          }
          named.add(index..<index + seed.count, entity)
          index += seed.count
        } else {
          index += 1
        }
      }
    }
    NameChoice.choose(&named, in: text)
    PersonReader.read(&named, in: text)
    TradedOutlets.read(&named, in: text)
    PlaceReader.dropPlaces(of: &named, in: text)
    PlaceReader.read(&named, in: text)
    for mention in named.mentions
    where isCounted(mention.tokens.lowerBound, in: text)
      && named.entities[mention.entity].kind == .organization
      && !named.entities[mention.entity].isKnown
    {
      named.entities[mention.entity].kind = .other
    }
    return named
  }

  /// "44 Leopard", "quarante-quatre Leopard": so many of a product.
  private static func isCounted(_ index: Int, in text: AnnotatedText) -> Bool {
    guard index > 0, text.language == .french, !text.tokens[index].isGlued,
      !text.tokens[index].traits.contains(.startsLine)
    else { return false }
    let before = text.tokens[index - 1]
    if before.kind == .number { return before.length <= 3 }
    return (text.vocabulary.figures.numbers[before.word] ?? 1) > 1
  }

  /// Past "(CDPQ)", where the initials are the same one's or nobody's.
  private static func afterInitials(
    _ end: Int, _ limit: Int, of entity: Int32, _ registry: EntityRegistry, in text: AnnotatedText
  ) -> Int {
    guard end + 2 < limit, text.tokens[end].word == "(", text.tokens[end + 2].word == ")",
      text.tokens[end + 1].traits.contains(.allCapitals),
      (2...6).contains(text.tokens[end + 1].length)
    else { return end }
    let other = registry.names.longest(in: text.tokens, at: end + 1, before: end + 2)
    return other.map { $0.value == entity } ?? true ? end + 3 : end
  }

  /// Past "<AN>" and "<IBM.N>", which agencies print after a name.
  private static func afterTicker(_ end: Int, _ limit: Int, in text: AnnotatedText) -> Int {
    guard end + 2 < limit, text.tokens[end].word == "<" else { return end }
    let close = (end + 2..<min(limit, end + 5)).first { text.tokens[$0].word == ">" }
    guard let close, text.tokens[end + 1].kind == .word, text.tokens[end + 1].length <= 6 else {
      return end
    }
    return close + 1
  }
}

extension NamedText {
  fileprivate mutating func add(_ tokens: Range<Int>, _ entity: Int) {
    mentions.append(Mention(tokens: tokens, entity: entity, kind: .name))
  }
}
