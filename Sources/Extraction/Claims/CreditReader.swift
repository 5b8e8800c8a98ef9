internal import Claims

/// On whose word a sentence says what it says.
struct Credit {
  /// The outlets, nearest first.
  let outlets: [Int]
  /// The names that were used for them, by their place among the names of the article.
  let used: Set<Int>
  /// The words for somebody without a name; nil where there is none.
  let unnamed: Range<Int>?
  /// Where it says "selon", "per", before whomever.
  let crediting: [Int]
}

/// Finds the outlets that a sentence credits, and keeps the last one for "toujours selon".
struct CreditReader {
  let text: AnnotatedText
  private(set) var last: [Int] = []
  /// The outlet under whose conditionals the text still runs, and the block it began in.
  private var run: (outlets: [Int], block: Int)?

  init(text: AnnotatedText) {
    self.text = text
  }

  /// The outlets credited for what a sentence says, nearest first, and the names so used.
  mutating func credits(
    in cued: CuedSentence, names: ArraySlice<Mention>, entities: [Entity]
  ) -> Credit {
    var outlets: [Int] = []
    var used: Set<Int> = []
    var unnamed: Range<Int>?
    var crediting: [Int] = []
    for (index, name) in zip(names.indices, names) {
      guard entities[name.entity].kind == .outlet || isQuotedAfter(name, cued, entities) else {
        continue
      }
      if isCredited(name, cued) || (used.contains(index - 1) && isListed(names, index, cued)) {
        if !outlets.contains(name.entity) { outlets.append(name.entity) }
        used.insert(index)
      }
    }
    let limit = cued.sentence.tokens.upperBound
    let beginnings = text.vocabulary.cues.credits.beginnings
    for token in cued.sentence.tokens where beginnings.contains(text.tokens[token].word) {
      guard
        let found = text.vocabulary.cues.credits.longest(in: text.tokens, at: token, before: limit)
      else { continue }
      // "Per Bloomberg", and not "per share".
      if found.value.contains(.before),
        text.vocabulary.cues.perUnit.longest(in: text.tokens, at: token, before: limit) == nil
      {
        crediting.append(token)
      }
      if found.value.contains(.unnamed), unnamed == nil {
        unnamed = source(token..<token + found.count, cued)
      }
      if found.value.contains(.anaphor), outlets.isEmpty, !last.isEmpty,
        !namesAnother(token + found.count, cued), isSource(token..<token + found.count, cued)
      {
        outlets = last
      }
    }
    if !outlets.isEmpty {
      last = outlets
      run = (outlets, cued.sentence.block)
    } else if unnamed != nil {
      run = nil
    } else if let run, run.block == cued.sentence.block, isConditional(cued) {
      outlets = run.outlets
    } else {
      run = nil
    }
    return Credit(outlets: outlets, used: used, unnamed: unnamed, crediting: crediting)
  }

  /// "sources proches du dossier", "people familiar with the matter": the noun with the words after
  /// it that say how they know.
  private func source(_ noun: Range<Int>, _ cued: CuedSentence) -> Range<Int> {
    let firmness = text.vocabulary.cues.tables(for: cued.sentence.language).firmness
    let limit = cued.sentence.tokens.upperBound
    var tokens = noun
    for start in max(cued.sentence.tokens.lowerBound, noun.lowerBound - 2)...noun.lowerBound {
      guard let found = firmness.longest(in: text.tokens, at: start, before: limit),
        found.value.contains(.hearsay), start + found.count > noun.lowerBound
      else { continue }
      tokens = noun.lowerBound..<max(tokens.upperBound, start + found.count)
    }
    var next = tokens.upperBound
    while next < limit, next - noun.lowerBound < 7, text.tokens[next].kind == .word,
      cued.grammar(at: next).isDisjoint(with: [.have, .be, .subject, .relative, .whom]),
      // "people close to the talks": right behind them nothing is done yet.
      next == tokens.upperBound
        || !cued.cues.contains(where: { $0.isVerbal && $0.tokens.contains(next) })
    {
      if text.vocabulary.cues.credits.longest(in: text.tokens, at: next, before: limit)?.value
        .contains(.matter) ?? false
      {
        return noun.lowerBound..<next + 1
      }
      next += 1
    }
    return tokens
  }

  /// "le quotidien régional La Montagne": another one, by its name.
  private func namesAnother(_ index: Int, _ cued: CuedSentence) -> Bool {
    (index..<min(index + 2, max(index, cued.sentence.tokens.upperBound))).contains {
      text.tokens[$0].traits.contains(.capitalized)
    }
  }

  private func isConditional(_ cued: CuedSentence) -> Bool {
    guard cued.sentence.language == .french else { return false }
    let moods = MoodReader(text: text, cued: cued)
    return cued.cues.contains { $0.form == .conditional }
      || cued.sentence.tokens.contains {
        text.vocabulary.cues.moods[text.tokens[$0].word] == .conditional
          || moods.ending(at: $0) == .conditional
      }
  }

  /// A name that is no known outlet is one where it sounds like one, "the Cork Examiner", or stands
  /// after "le quotidien", "the newspaper".
  private func isQuotedAfter(
    _ name: Mention, _ cued: CuedSentence, _ entities: [Entity]
  ) -> Bool {
    let entity = entities[name.entity]
    guard name.kind == .name, !entity.isKnown, entity.kind == .organization else { return false }
    let credits = text.vocabulary.cues.credits
    let sounds = name.tokens.contains {
      credits.longest(in: text.tokens, at: $0, before: $0 + 1)?.value.contains(.outletWord) ?? false
    }
    guard !sounds else { return true }
    let start = max(cued.sentence.tokens.lowerBound, name.tokens.lowerBound - 4)
    return (start..<name.tokens.lowerBound).contains { index in
      guard let found = credits.longest(in: text.tokens, at: index, before: name.tokens.lowerBound)
      else { return false }
      return found.value.contains(.anaphor) && index + found.count == name.tokens.lowerBound
    }
  }

  /// Whether "le journal" is who says so, and not what is spoken of: after "selon", or beside a verb
  /// of saying.
  private func isSource(_ tokens: Range<Int>, _ cued: CuedSentence) -> Bool {
    let credits = text.vocabulary.cues.credits
    let limit = cued.sentence.tokens.upperBound
    let near =
      max(
        cued.sentence.tokens.lowerBound, tokens.lowerBound - 4)..<min(limit, tokens.upperBound + 4)
    return near.contains { index in
      guard let found = credits.longest(in: text.tokens, at: index, before: limit) else {
        return false
      }
      if tokens.contains(index) { return found.value.contains(.before) }
      return found.value.contains(index < tokens.lowerBound ? .before : .after)
        || index < tokens.lowerBound && found.value.contains(.after)
          && index + found.count == tokens.lowerBound
    }
  }

  private func isListed(_ names: ArraySlice<Mention>, _ index: Int, _ cued: CuedSentence) -> Bool {
    guard names.indices.contains(index - 1) else { return false }
    let gap = names[index - 1].tokens.upperBound..<names[index].tokens.lowerBound
    return gap.count <= 3
      && gap.contains { cued.grammar(at: $0).contains(.and) || text.tokens[$0].word == "," }
  }

  private func isCredited(_ name: Mention, _ cued: CuedSentence) -> Bool {
    let limit = cued.sentence.tokens.upperBound
    let credits = text.vocabulary.cues.credits
    let start = max(cued.sentence.tokens.lowerBound, name.tokens.lowerBound - 6)
    for index in start..<name.tokens.lowerBound {
      if let found = credits.longest(in: text.tokens, at: index, before: limit),
        !found.value.isDisjoint(with: [.before, .after]), !found.value.contains(.anaphor),
        isOpen(index + found.count..<max(index + found.count, name.tokens.lowerBound), cued)
      {
        return true
      }
    }
    if isTold(name, cued) || isAppraiser(name, cued) { return true }
    var index = name.tokens.upperBound
    let end = min(limit, index + 5)
    while index < end {
      if let found = credits.longest(in: text.tokens, at: index, before: limit),
        found.value.contains(.after)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// "a confié un proche aux « Echos »": somebody tells it, whoever stands between.
  private func isTold(_ name: Mention, _ cued: CuedSentence) -> Bool {
    let first = cued.sentence.tokens.lowerBound
    var before = name.tokens.lowerBound - 1
    while before > first, isQuotation(before) || cued.grammar(at: before) == .article {
      before -= 1
    }
    guard before > first, cued.grammar(at: before).contains(.to) else { return false }
    let clause = cued.clause(at: before)
    return (max(first, before - 12)..<before).contains {
      text.vocabulary.cues.credits.longest(in: text.tokens, at: $0, before: before)?.value
        .contains(.telling) ?? false && cued.clause(at: $0) == clause
    }
  }

  /// "une transaction estimée à 85 millions par Ouest-France": whose figure it is.
  private func isAppraiser(_ name: Mention, _ cued: CuedSentence) -> Bool {
    let first = cued.sentence.tokens.lowerBound
    let by = name.tokens.lowerBound - 1
    guard cued.sentence.language == .french, by > first, cued.grammar(at: by).contains(.by) else {
      return false
    }
    let appraising = text.vocabulary.cues.french.appraising
    return (max(first, by - 10)..<by).contains {
      appraising.longest(in: text.tokens, at: $0, before: by) != nil
        || text.vocabulary.cues.measuring.contains(text.tokens[$0].word)
    }
  }

  private func isQuotation(_ index: Int) -> Bool {
    text.tokens[index].word == "\"" || text.tokens[index].traits.contains(.opens)
  }

  /// Whether nothing but articles, quotation marks, "le quotidien" and the like stands between.
  private func isOpen(_ gap: Range<Int>, _ cued: CuedSentence) -> Bool {
    gap.allSatisfy { index in
      isQuotation(index)
        || text.tokens[index].kind == .word && !text.tokens[index].traits.contains(.capitalized)
          && !cued.cues.contains { $0.isVerbal && $0.tokens.contains(index) }
    }
  }
}
