/// Signs and small words that open, close and join clauses.
extension ClauseReader {
  /// Reads a sign that tells of clauses; whether it was one.
  mutating func readSign(_ token: Token) -> Bool {
    switch token.word {
    case "(":
      index += 1
      push(.parenthesis)
    case ")":
      index += 1
      if stack.contains(where: { $0.kind == .parenthesis }) {
        while let clause = stack.last, stack.count > 1 {
          let isOpening = clause.kind == .parenthesis
          pop()
          if isOpening { break }
        }
      }
    case ";", ":", "|", "?", "!":
      index += 1
      while stack.count > 1 { pop() }
      next(subject: nil)
    case ",":
      index += 1
      pending = nil
      endReduced()
    default:
      guard isDash(token) else { return false }
      index += 1
      readDash()
    }
    return true
  }

  private func isDash(_ token: Token) -> Bool {
    (token.word == "-" && !token.isGlued) || isLongDash(token)
  }

  private func isLongDash(_ token: Token) -> Bool {
    token.kind == .sign && token.length == 3 && token.word.number >= 128
      && token.word != text.vocabulary.lexicon.bullet
      && text.bytes[Int(token.utf8.lowerBound)] == 0xE2
      && text.bytes[Int(token.utf8.lowerBound) + 1] == 0x80
      && (0x93...0x95).contains(text.bytes[Int(token.utf8.lowerBound) + 2])
  }

  /// Two dashes are parentheses; one is a colon.
  private mutating func readDash() {
    if let place = stack.lastIndex(where: { $0.kind == .parenthesis }), dashes > 0 {
      while stack.count > place, stack.count > 1 { pop() }
      dashes = 0
      return
    }
    let closes = (index..<end).contains { isDash(text.tokens[$0]) }
    if closes {
      dashes = 1
      push(.parenthesis)
    } else {
      while stack.count > 1 { pop() }
      next(subject: nil)
    }
  }

  /// A comma ends "ordered from CFM": what follows completes the finite verb again.
  private mutating func endReduced() {
    guard var clause = stack.last, let last = clause.last,
      syntax.predicates[last].form == .participle, let host = syntax.predicates[last].governor
    else { return }
    clause.last = host
    stack[stack.count - 1] = clause
  }

  /// Reads a conjunction or a relative pronoun; whether it was one.
  mutating func readLink(_ grammar: Grammar) -> Bool {
    if !grammar.isDisjoint(with: [.relative, .whom]) {
      return readRelative(grammar)
    }
    // "so", "then" are adverbs; "since" is one only where no clause follows.
    let mayBreak =
      grammar.isDisjoint(with: .adverb) || !grammar.isDisjoint(with: .preposition)
    if grammar.contains(.break), mayBreak, !grammar.contains(.article) {
      // "after", "since" and "before" are prepositions before a name or an article.
      if !grammar.intersection(.preposition).isEmpty, !opensClause(index + phraseLength(at: index))
      {
        return false
      }
      let begins = stack.last.map { $0.subject == nil && $0.finite == nil } ?? true
      index += phraseLength(at: index)
      if begins { push(.subordinate) } else { next(subject: nil) }
      return true
    }
    if grammar.contains(.and), !grammar.contains(.article) {
      index += phraseLength(at: index)
      return true
    }
    if isEnglish, phraseLength(at: index) == 1, opensMeanwhile(index) {
      index += 1
      next(subject: nil)
      return true
    }
    return false
  }

  /// "rose 6% as the miner agreed to buy": whether "as" has a subject and its verb after it.
  private func opensMeanwhile(_ token: Int) -> Bool {
    guard text.vocabulary.cues.meanwhile.contains(text.tokens[token].word), token + 2 < end,
      stack.last.map({ $0.finite != nil }) ?? false
    else { return false }
    let isDefinite =
      name(at: token + 1) != nil
      || text.vocabulary.cues.definite.contains(text.tokens[token + 1].word)
    var next = token + 1
    while next < min(end, token + 8) {
      let isName = name(at: next) != nil
      if !isName, next > token + 1, let verb = verbGroup(at: next) {
        if verb.form.contains(.finite) { return true }
        let after = verb.tokens.upperBound
        // "as the miner launched its": a past, where "as a miner backed by" has a participle.
        return isDefinite && verb.isBare && !hasAgent(after: after)
          && (takesObject(after) || after < end && cued.grammar(at: after).contains(.to))
      }
      let grammar = cued.grammar(at: next)
      guard
        text.tokens[next].kind == .word || isName || text.tokens[next].word == "-"
          || text.tokens[next].isGlued
            && text.vocabulary.cues.ownerMarks.contains(text.tokens[next].word),
        isName || grammar.isEmpty || grammar.contains(.article)
          || grammar.contains(.possessive) || grammar.contains(.subject)
      else { return false }
      next += 1
    }
    return false
  }

  /// Whether a verb comes within a few words: "before it sold".
  private func opensClause(_ token: Int) -> Bool {
    var next = token
    while next < min(end, token + 7) {
      if text.tokens[next].word == "," { return false }
      if verbGroup(at: next)?.form.contains(.finite) ?? false { return true }
      if name(at: next) == nil, verbForms(at: next).contains(.gerund) { return false }
      // "after Kestrel disclosed a stake": an English past after a name.
      if isEnglish, next > token, name(at: next - 1) != nil, !hasAgent(after: next + 1),
        verbForms(at: next).contains(.participle)
      {
        return true
      }
      next += 1
    }
    return false
  }

  private mutating func readRelative(_ grammar: Grammar) -> Bool {
    let length = phraseLength(at: index)
    let before = index - 1
    let hangsOnVerb = before >= first && syntax.predicate(at: before) != nil
    if grammar.contains(.article), isEnglish {
      // "that": after a verb it opens what is said, before a noun it points.
      guard before >= first, hangsOnVerb || endsPhrase(before) else { return false }
    }
    if !isEnglish, hangsOnVerb, isObjectPronoun(index), isRestricted(before),
      !opensClause(index + length)
    {
      // "ne viserait qu'une participation".
      index += length
      return true
    }
    if !isEnglish, before >= first, isObjectPronoun(index), pending != nil {
      // "depuis que", "avant que".
      index += length
      push(.subordinate)
      return true
    }
    let role: Grammar
    if let pending { role = pending.grammar } else { role = [] }
    guard let last = antecedent(), !hangsOnVerb, !isSaid(last, role) else {
      index += length
      push(.complement)
      return true
    }
    let joins = followsAnd
    index += length
    if grammar.contains(.relative), role.isEmpty, !hasOwnSubject(index) {
      // "dont X possède 10 % et qui a vendu": both are said of the same.
      let host = joins ? lastAntecedent ?? last : last
      if joins, stack.last?.kind == .relative { pop() }
      push(.relative)
      stack[stack.count - 1].subject = host
      lastAntecedent = host
    } else if grammar.contains(.relative) || isObjectPronoun(index - length) {
      lastAntecedent = last
      push(.relative, antecedent: .init(phrase: last, role: role))
    } else if isGenitive(index - length) {
      lastAntecedent = last
      push(.relative, antecedent: .init(phrase: last, role: .of))
    } else {
      push(.relative, antecedent: .init(phrase: last, role: .into))
    }
    return true
  }

  /// Whether "ne" stands before a verb.
  private func isRestricted(_ token: Int) -> Bool {
    guard let number = syntax.predicate(at: token) else { return false }
    let start = syntax.predicates[number].tokens.lowerBound
    return start > first && cued.grammar(at: start - 1).contains(.not)
      || cued.grammar(at: start).contains(.not)
  }

  /// "told the court that it paid", "said on Thursday that it had sold": not said of the noun.
  private func isSaid(_ phrase: Int, _ role: Grammar) -> Bool {
    guard role.isEmpty, isObjectPronoun(index) else { return false }
    if syntax.phrases[phrase].isTime { return true }
    guard let verb = syntax.phrases[phrase].predicate,
      syntax.predicates[verb].form.contains(.saying),
      syntax.phrases[phrase].preposition.isEmpty || syntax.phrases[phrase].preposition == .to
    else { return false }
    return !isEnglish || hasOwnSubject(index + phraseLength(at: index))
  }

  private func isObjectPronoun(_ token: Int) -> Bool {
    let words = text.vocabulary.cues.objectPronouns
    return words.contains(text.tokens[token].word)
  }

  private func isGenitive(_ token: Int) -> Bool {
    text.vocabulary.cues.genitivePronouns.contains(text.tokens[token].word)
  }

  private func endsPhrase(_ token: Int) -> Bool {
    text.tokens[token].word == "," || syntax.phrase(at: token) != nil
  }

  /// What a relative pronoun here stands for: the phrase right before it.
  private func antecedent() -> Int? {
    guard let last = syntax.phrases.indices.last else { return nil }
    let gap =
      syntax.phrases[last].tokens
      .upperBound..<max(
        index, syntax.phrases[last].tokens.upperBound)
    return gap.count <= 4 ? last : nil
  }

  /// "that it picked up": the pronoun is the object, for a subject follows before the verb.
  private func hasOwnSubject(_ token: Int) -> Bool {
    guard isEnglish else { return false }
    var next = token
    while next < min(end, token + 6) {
      // "which last year bought".
      if isTime(next) {
        next += 1
        continue
      }
      if name(at: next) != nil || cued.grammar(at: next).contains(.subject)
        || cued.grammar(at: next).contains(.article)
      {
        return true
      }
      if verbGroup(at: next) != nil { return false }
      if !cued.grammar(at: next).contains(.adverb), text.tokens[next].word != "," { return false }
      next += 1
    }
    return false
  }
}
