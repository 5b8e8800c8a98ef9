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
    for sentence in text.sentences {
      let shouting = candidates.hasMeaninglessCapitals(sentence)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let token = text.tokens[index]
        let isSmallHead =
          naming.traits.longest(in: text.tokens, at: index, before: index + 1)?.value
          .contains(.smallHead) ?? false
        guard
          token.traits.contains(.capitalized) || token.traits.contains(.mixedCase) || isSmallHead
        else {
          index += 1
          continue
        }
        let limit = sentence.tokens.upperBound
        if let own = registry.names.longest(in: text.tokens, at: index, before: limit) {
          named.add(index..<index + own.count, Int(own.value))
          index += own.count
        } else if shouting,
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
    PersonReader.read(&named, in: text)
    PlaceReader.read(&named, in: text)
    return named
  }
}

extension NamedText {
  fileprivate mutating func add(_ tokens: Range<Int>, _ entity: Int) {
    mentions.append(Mention(tokens: tokens, entity: entity, kind: .name))
  }
}
