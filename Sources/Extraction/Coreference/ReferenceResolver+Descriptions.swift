internal import Claims

/// Who a description means: "le groupe", "the Scandinavian carrier", "sa cible".
extension ReferenceResolver {
  /// "le groupe", "the Scandinavian carrier", "sa cible".
  mutating func description(
    at article: Int, before limit: Int, in cued: CuedSentence, name: Mention?,
    after mentions: [Mention]
  ) -> Mention? {
    let tokens = text.tokens
    let reach = min(limit, article + 5)
    // The subject of the same verb is not called by another name beside it.
    let local = doer(of: article, mentions)
    if let part = part(of: article, before: limit, in: cued, local, mentions) {
      return name.map { isCalled($0, after: part.tokens.upperBound) } ?? false ? nil : part
    }
    var index = article + 1
    var nations: Set<Int32> = []
    while index < reach {
      guard tokens[index].kind != .number else { return nil }
      if text.vocabulary.naming.descriptions.longest(in: tokens, at: index, before: limit) != nil {
        return nil
      }
      if let noun = text.vocabulary.naming.nouns.longest(in: tokens, at: index, before: limit) {
        let end = index + noun.count
        if isApposition(end, before: name?.tokens.upperBound ?? limit, cued, name)
          || isSetOff(name, after: end, cued)
        {
          return nil
        }
        if let last = mentions.last, last.tokens.upperBound + 1 == article,
          tokens[article - 1].word == "," || tokens[article - 1].word == "("
        {
          // "Tamar, the sovereign wealth fund": said of the name before.
          note(noun.value, tokens[index].word, of: last.entity)
          return nil
        }
        let makes =
          noun.value.role == .maker
          || cued.sentence.language == .english
            && text.vocabulary.cues.makers.contains(tokens[end - 1].word)
        if makes, let name, isThing(name, after: end, cued),
          let one = likeliest(
            besides: Set([local, name.entity].compactMap { $0 }), asSubject: isSubject(article))
        {
          speak(of: one)
          return Mention(tokens: index..<name.tokens.upperBound, entity: one, kind: .description)
        }
        let after = nationality(end, limit)
        if !after.isEmpty { nations.formUnion(after) }
        guard
          let entity = prey(noun.value, in: cued, local, mentions)
            ?? beside(noun.value, tokens[index].word, article, local, mentions)
            ?? resolve(
              noun.value, tokens[index].word, besides: local, owner: owner(after: end, cued, name),
              nations: nations, isSubject: isSubject(article), isSold: isSold(article, in: cued),
              mayBeNew: !after.isEmpty)
        else { return nil }
        if noun.value.isTelling { note(noun.value, tokens[index].word, of: entity) }
        speak(of: entity)
        // "the group": all of those who lead it.
        let isGroup = leader.map { $0.entity == entity && $0.word == tokens[index].word } ?? false
        return Mention(
          tokens: index..<end, entity: entity, kind: .description, others: isGroup ? partners : [])
      }
      let here = nationality(index, limit)
      if !here.isEmpty { nations.formUnion(here) }
      let grammar = cued.grammar(at: index)
      if tokens[index].kind == .sign, tokens[index].word != "-" { return nil }
      if !grammar.isEmpty, !grammar.contains(.inside) { break }
      index += 1
    }
    return agent(of: article, in: cued, name, besides: local)
  }

  /// "L'électronicien veut acquérir", "Le moutardier a payé": a noun of no list, by its ending of one
  /// who does something, where it is the subject of a deal's verb.
  private mutating func agent(
    of article: Int, in cued: CuedSentence, _ name: Mention?, besides local: Int?
  ) -> Mention? {
    let noun = article + 1
    let acts: [Frame] = [.acquire, .invest, .bid, .enter, .pay, .sell, .lend, .order]
    guard cued.sentence.language == .french, let phrase = syntax.phrase(at: article),
      syntax.phrases[phrase].tokens.contains(noun), syntax.phrases[phrase].preposition.isEmpty,
      text.tokens[noun].kind == .word, text.tokens[noun].length > 6,
      !text.tokens[noun].traits.contains(.capitalized), cued.grammar(at: noun).isEmpty,
      text.token(noun, endsIn: Self.agentive),
      !cued.cues.contains(where: { $0.tokens.contains(noun) }),
      text.vocabulary.naming.traits.longest(
        in: text.tokens, at: noun, before: syntax.phrases[phrase].tokens.upperBound) == nil,
      name.map({ $0.tokens.lowerBound >= syntax.phrases[phrase].tokens.upperBound }) ?? true,
      syntax.predicates.contains(where: { verb in
        verb.subject == phrase && !verb.isPassive
          && cued.cues.contains { $0.tokens == verb.main && acts.contains($0.frame) }
      }), let one = likeliest(besides: Set([local].compactMap { $0 }), asSubject: true)
    else { return nil }
    speak(of: one)
    return Mention(tokens: noun..<noun + 1, entity: one, kind: .description)
  }

  private static let agentive = Endings([
    "eur", "euse", "trice", "ier", "ière", "icien", "icienne", "iste", "logue",
  ])

  /// "L'OPA de Tamar sur Kestrel valorise la cible": whom the sentence itself has said to be bid for.
  private func prey(
    _ noun: DescriptionNoun, in cued: CuedSentence, _ local: Int?, _ mentions: [Mention]
  ) -> Int? {
    guard noun.role == .target else { return nil }
    return mentions.last {
      $0.kind == .name && $0.entity != local && entities[$0.entity].kind.isCompany
        && !cued.grammar(at: $0.tokens.lowerBound - 1).isDisjoint(with: [.on, .for])
    }?.entity
  }

  /// "X has invested 13 billion in Kestrel and holds 27% of the company": whom the sentence named as
  /// the object of another verb of the same subject.
  private func beside(
    _ noun: DescriptionNoun, _ word: Word, _ article: Int, _ local: Int?, _ mentions: [Mention]
  ) -> Int? {
    if let topic = mentions.first(where: { $0.entity != local && isTopic($0) }),
      noun.role == .generic || noun.role == .telling
    {
      // "Du côté de Kestrel, la vente du spécialiste à Tamar".
      return topic.entity
    }
    guard noun.role == .generic, text.vocabulary.cues.companies.contains(word), let local,
      !isSubject(article),
      let last = mentions.last(where: { $0.entity != local && $0.kind == .name }),
      entities[last.entity].kind == .organization,
      !text.vocabulary.naming.isInvestor(entities[last.entity])
    else { return nil }
    return last.entity
  }

  /// "Its venture arm led": a part without a name stands for whose it is.
  private func part(
    of article: Int, before limit: Int, in cued: CuedSentence, _ local: Int?, _ mentions: [Mention]
  ) -> Mention? {
    guard cued.sentence.language == .english, cued.grammar(at: article).contains(.possessive),
      // "Tamar and its marketing arm": one party.
      article == cued.sentence.tokens.lowerBound || !cued.grammar(at: article - 1).contains(.and)
    else { return nil }
    let traits = text.vocabulary.naming.traits
    for index in article + 1..<max(article + 1, min(limit, article + 6)) {
      guard text.tokens[index].kind == .word || text.tokens[index].word == "-" else { return nil }
      let isUnit =
        traits.longest(in: text.tokens, at: index, before: index + 1)?.value.contains(.unitNoun)
        ?? false
      guard isUnit else { continue }
      let owner =
        isSubject(article) ? pronoun(at: article, in: cued, after: mentions)?.entity : local
      return (owner ?? subject).map {
        Mention(tokens: index..<index + 1, entity: $0, kind: .description)
      }
    }
    return nil
  }

  /// "its wind arm, Kestrel": the name is the part's own, unless it begins a clause.
  private func isCalled(_ name: Mention, after end: Int) -> Bool {
    name.tokens.lowerBound == end + 1 && text.tokens[end].word == "," && !isHead(name)
  }

  /// "The biggest investor, M&G, which": the name itself follows, between commas.
  private func isSetOff(_ name: Mention?, after end: Int, _ cued: CuedSentence) -> Bool {
    guard let name, name.tokens.lowerBound == end + 1, text.tokens[end].word == "," else {
      return false
    }
    let next = name.tokens.upperBound
    return next < cued.sentence.tokens.upperBound && text.tokens[next].word == ","
  }

  /// "la filiale de Vivendi" is not Vivendi.
  private func owner(after end: Int, _ cued: CuedSentence, _ name: Mention?) -> Int? {
    // "le rachat du constructeur par Kestrel": nor Kestrel itself.
    guard let name, name.tokens.lowerBound - end <= 2,
      !cued.grammar(at: end).isDisjoint(with: [.of, .by])
    else { return nil }
    return name.entity
  }

  /// "le concepteur du Chatou": a name that only tells whose maker is meant; not where the maker's
  /// own name follows: "le propriétaire de Lanvière, Palau".
  private func isThing(_ name: Mention, after end: Int, _ cued: CuedSentence) -> Bool {
    let next = name.tokens.upperBound
    guard (1...2).contains(name.tokens.lowerBound - end), cued.grammar(at: end).contains(.of) else {
      return false
    }
    return next + 1 >= cued.sentence.tokens.upperBound || text.tokens[next].word != ","
      || !text.tokens[next + 1].traits.contains(.capitalized)
  }

  private func isSubject(_ token: Int) -> Bool {
    guard let phrase = syntax.phrase(at: token), syntax.phrases[phrase].preposition.isEmpty else {
      return false
    }
    return syntax.predicates.contains { $0.subject == phrase }
  }

  /// "L'entreprise a été vendue": not who owned another just before.
  private func isSold(_ token: Int, in cued: CuedSentence) -> Bool {
    guard cued.sentence.language == .french, let phrase = syntax.phrase(at: token) else {
      return false
    }
    return syntax.predicates.contains { verb in
      verb.subject == phrase && verb.isPassive
        && cued.cues.contains {
          $0.tokens == verb.main && [.acquire, .sell].contains($0.frame)
        }
    }
  }

  private func nationality(_ index: Int, _ limit: Int) -> Set<Int32> {
    text.vocabulary.naming.nations.longest(in: text.tokens, at: index, before: limit)?.value ?? []
  }

  func isDefinite(_ article: Int, _ cued: CuedSentence) -> Bool {
    text.vocabulary.cues.definite.contains(text.tokens[article].word)
  }

  /// Whether the name that the noun describes follows at once: "le groupe SoftBank".
  private func isApposition(
    _ end: Int, before limit: Int, _ cued: CuedSentence, _ name: Mention?
  ) -> Bool {
    guard let name, name.tokens.lowerBound - end <= 4, name.tokens.lowerBound >= end else {
      return false
    }
    // "sa filiale de production Studio Gamma", but not "le groupe de Bernard Arnault".
    let gap = end..<name.tokens.lowerBound
    if let noun = gap.last, gap.count > 1, cued.grammar(at: end).contains(.of),
      text.vocabulary.naming.nouns.longest(in: text.tokens, at: noun, before: noun + 1) != nil
    {
      // "la compagnie de la famille Hidalgo": the family's name.
      return false
    }
    return gap.allSatisfy { text.tokens[$0].kind == .word && !isOfVerb($0) }
      && (gap.last.map { cued.grammar(at: $0).isEmpty } ?? true)
      && !cued.cues.contains { gap.contains($0.tokens.lowerBound) }
  }

  /// "La start-up avait convaincu Tamar": what a verb parts is no one name.
  private func isOfVerb(_ token: Int) -> Bool {
    syntax.predicate(at: token).map { syntax.predicates[$0].form.contains(.finite) } ?? false
  }

  mutating func resolve(
    _ noun: DescriptionNoun, _ word: Word, besides local: Int?, owner: Int?, nations: Set<Int32>,
    isSubject: Bool, isSold: Bool, mayBeNew: Bool
  ) -> Int? {
    var excluded = Set([local, owner].compactMap { $0 })
    if isSold { excluded.formUnion(owners) }
    if !nations.isEmpty {
      // "le groupe néerlandais" is nobody who is known to be French.
      excluded.formUnion(
        recent.filter {
          !entities[$0].nations.isEmpty && entities[$0].nations.isDisjoint(with: nations)
        })
    }
    switch noun.role {
    case .buyer: return buyer ?? subject
    case .target: return local.flatMap { targets[$0] } ?? target
    case .seller: return nil
    case .maker:
      // "le concepteur britannique de puces": whoever is known to be of the nation.
      return recent.last {
        !excluded.contains($0) && !entities[$0].nations.isDisjoint(with: nations)
          && entities[$0].kind == .organization
      }
    case .generic, .telling:
      if let leader, leader.word == word, !excluded.contains(leader.entity) { return leader.entity }
      if noun.isTelling,
        let own = recent.last(where: {
          entities[$0].heads.contains(word) && !excluded.contains($0)
        })
      {
        return own
      }
      let young = text.vocabulary.cues.young
      if young.contains(word),
        let own = recent.last(where: {
          !excluded.contains($0) && entities[$0].heads.contains(where: young.contains)
        })
      {
        // "la licorne" for whom the article has called "la start-up".
        return own
      }
      let isCompany = text.vocabulary.cues.companies.contains(word)
      if let prey, prey.age <= 3, !excluded.contains(prey.entity),
        young.contains(word) || isCompany && !isSubject && text.language == .french
      {
        // "Kestrel rachète Tamar. La jeune pousse": nobody calls the buyer so.
        return prey.entity
      }
      if isCompany || young.contains(word) {
        // "the company" is no fund that the article has named.
        excluded.formUnion(
          recent.filter {
            text.vocabulary.naming.isInvestor(entities[$0])
              || $0 != mainSubject && $0 != subject && backers.contains($0)
          })
      }
      if young.contains(word), let funded, !excluded.contains(funded), !backers.contains(funded) {
        // "Nvidia investit un milliard dans Tamar. La jeune pousse": who receives, even where nobody else was the subject.
        excluded.formUnion(backers)
      }
      if text.vocabulary.cues.large.contains(word) {
        // "le géant": not whom the article has called "la jeune pousse", nor who put money into it.
        excluded.formUnion(
          recent.filter {
            entities[$0].heads.contains(where: young.contains)
              || backers.contains($0) && $0 != mainSubject && $0 != subject
          })
      }
      return likeliest(besides: excluded, of: nations, asSubject: isSubject)
        ?? subject.flatMap { excluded.contains($0) ? nil : $0 }
    case .trade:
      if text.language == .english,
        let called = recent.last(where: {
          entities[$0].heads.contains(word) && !excluded.contains($0)
        })
      {
        // "a Swiss biotech" has been said of one.
        return called
      }
      let fits = recent.last { entity in
        !entities[entity].trades.isDisjoint(with: noun.trades) && !excluded.contains(entity)
      }
      if let fits { return fits }
      if noun.trades.contains(text.vocabulary.naming.fundTrade), text.language == .french,
        let backer = recent.last(where: {
          backers.contains($0) && entities[$0].trades.isEmpty && !excluded.contains($0)
        })
      {
        // "Kestrel entre chez Tamar. Le fonds détiendra": who puts money in.
        return backer
      }
      // Nobody is known to be of the trade: whoever is of none yet.
      guard !mayBeNew,
        let free = recent.last(where: {
          entities[$0].trades.isEmpty && entities[$0].kind == .organization
            && !excluded.contains($0)
        })
      else { return nil }
      entities[free].trades.formUnion(noun.trades)
      return free
    }
  }
}
