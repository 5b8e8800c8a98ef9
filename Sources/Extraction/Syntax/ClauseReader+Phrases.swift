/// Noun phrases, pronouns and prepositions.
extension ClauseReader {
  mutating func readPreposition(_ grammar: Grammar) {
    let length = phraseLength(at: index)
    // "à racheter", "to buy": the mark of an infinitive.
    let isMark = verbForms(at: index + length).contains(.infinitive) && !isNoun(at: index + length)
    if !isMark {
      let keeps = pending.map { $0.grammar == .aside && grammar.contains(.of) } ?? false
      if !keeps { pending = (Self.first(of: grammar), index) }
    }
    index += length
  }

  static func first(of grammar: Grammar) -> Grammar {
    let order: [Grammar] = [.by, .into, .with, .from, .to, .for, .on, .of, .between, .aside]
    return order.first { grammar.contains($0) } ?? []
  }

  mutating func readPronoun() {
    let length = phraseLength(at: index)
    let next = index + length
    let isSubject =
      cued.grammar(at: index).contains(.subject)
      && (isVerb(next) || (isEnglish && verbForms(at: next).contains(.participle)))
    // "In March it closed": the preposition was not the pronoun's.
    var phrase = Phrase(
      tokens: index..<min(next, end), preposition: isSubject ? [] : pending?.grammar ?? [])
    phrase.isPronoun = true
    index += length
    add(phrase)
  }

  /// "l'a racheté", "lui apporte", "en détient"; "20% of it". Whether it was a pronoun.
  mutating func readClitic(_ grammar: Grammar) -> Bool {
    if isEnglish {
      readPronoun()
      return true
    }
    let next = index + 1
    // ", lui apportant": before a gerund too.
    let isBeforeGerund =
      !isEnglish && index > first && text.tokens[index - 1].word == ","
      && verbForms(at: next).contains(.gerund)
    guard next < end,
      isVerb(next) || isBeforeGerund || cued.grammar(at: next).contains(.oblique)
        // "pour lui vendre".
        || verbForms(at: next).contains(.infinitive)
    else {
      if pending != nil {
        readPronoun()
        return true
      }
      return false
    }
    let cues = text.vocabulary.cues
    let word = text.tokens[index].word
    let role: Grammar =
      cues.datives.contains(word) ? .to : cues.locatives.contains(word) ? .into : .of
    clitics.append(.init(token: index, role: role))
    index += 1
    return true
  }

  /// "Kestrel en détient 3 %", "qui en offrait", not "en offre publique".
  func isBetweenSubjectAndVerb(_ token: Int) -> Bool {
    guard !isEnglish, token > first, isVerb(token + 1) else { return false }
    let before = cued.grammar(at: token - 1)
    if !before.isDisjoint(with: [.subject, .relative, .not]) { return true }
    guard let clause = stack.last,
      let subject = clause.finite == nil ? clause.subject : clause.fresh
    else { return false }
    return syntax.phrases[subject].tokens.upperBound == token
  }

  /// Whether a finite verb or an auxiliary stands at a token.
  func isVerb(_ token: Int) -> Bool {
    guard token < end, name(at: token) == nil else { return false }
    return isAuxiliary(token) || verbForms(at: token).contains(.finite)
  }

  /// Reads a noun with what belongs to it.
  mutating func readPhrase() {
    let start = index
    var genitive = false
    var sawNoun = false
    var time = false
    phraseStart = start
    defer { phraseStart = nil }
    if !isEnglish, text.vocabulary.cues.accusatives.contains(text.tokens[index].word),
      let role = directClitic()
    {
      clitics.append(role)
      index += 1
      return
    }
    while index < end {
      if let name = name(at: index) {
        time = isTime(index)
        index = end(of: name)
        sawNoun = true
        if name >= figuresFrom {
          if self.name(at: index) != nil { break }
          continue
        }
        if isPossessive(index) {
          genitive = true
          break
        }
        if isAngle(index, closing: true) { index += 1 }
        if isEnglish, goesOnWithNoun(index) {
          genitive = true
          break
        }
        // "Tiffany 14,7 milliards": a figure is a phrase of its own.
        guard let next = self.name(at: index), next < figuresFrom else { break }
        continue
      }
      let token = text.tokens[index]
      let grammar = cued.grammar(at: index)
      if isHyphenated(index) {
        index += 1
        sawNoun = true
        continue
      }
      if index > start || pending != nil,
        let noun = text.vocabulary.naming.nouns.longest(in: text.tokens, at: index, before: end),
        noun.count > 1 || isNoun(at: index)
      {
        // "la jeune pousse", "un gérant": no verbs.
        index += noun.count
        sawNoun = true
        if isPossessive(index) {
          genitive = true
          break
        }
        continue
      }
      if index > start, sawNoun, verbGroup(at: index) != nil, !isToldNoun(index, from: start) {
        break
      }
      if index > start, !sawNoun, verbGroup(at: index) != nil, !isAdjective(index) { break }
      if isTime(index) {
        time = true
      } else if token.kind == .word, !grammar.contains(.adverb) {
        time = false
      }
      if token.kind == .sign {
        guard joinsPhrase(token) || isAngle(index, closing: false) else { break }
        index += 1
        continue
      }
      if index > start, token.length == 1, token.traits.contains(.capitalized) {
        // "Series A".
        index += 1
        continue
      }
      if grammar.contains(.article) || grammar.contains(.possessive) {
        guard index == start || !sawNoun else { break }
        index += phraseLength(at: index)
        continue
      }
      if !grammar.isEmpty,
        grammar.isDisjoint(with: [.inside, .adverb, .other, .time, .oblique])
          || !grammar.isDisjoint(with: .preposition)
      {
        break
      }
      if index > start, grammar.contains(.subject) { break }
      if grammar.contains(.relative) || grammar.contains(.whom) || grammar.contains(.and) { break }
      sawNoun = true
      index += 1
      if isPossessive(index) {
        genitive = true
        break
      }
    }
    guard index > start else {
      index = start + 1
      return
    }
    var phrase = Phrase(
      tokens: start..<index, preposition: pending?.grammar ?? inherited(at: start))
    phrase.isGenitive = genitive
    phrase.isTime = time
    let kept = pending
    add(phrase)
    if genitive {
      if isPossessive(index) { index += 1 }
      // What is owned has the preposition too.
      pending = kept
    }
  }

  /// "La dernière levée": a participle that is a noun here, for its phrase has an article and no noun
  /// yet.
  private func isToldNoun(_ token: Int, from start: Int) -> Bool {
    guard !isEnglish, token - start <= 2, let number = cued.cueNumber(at: token),
      cued.grammar(at: start).contains(.article) || cued.grammar(at: start).contains(.possessive)
    else { return false }
    let cue = cued.cues[number]
    return cue.form == .noun && cue.frame != .nondeal
      && (start + 1..<token).allSatisfy { name(at: $0) == nil }
  }

  /// "contractor <P.W. Stephens>": agencies mark the names that are not listed.
  private func isAngle(_ token: Int, closing: Bool) -> Bool {
    guard token < end, text.tokens[token].kind == .sign else { return false }
    if closing { return text.tokens[token].word == ">" }
    return text.tokens[token].word == "<" && name(at: token + 1).map { $0 < figuresFrom } ?? false
  }

  /// "with the Securities and Exchange Commission": what "and" joins has the same preposition,
  /// unless it is the subject of a verb.
  private func inherited(at start: Int) -> Grammar {
    guard start - 1 >= first, cued.grammar(at: start - 1).contains(.and),
      let last = syntax.phrases.last, last.tokens.upperBound == start - 1,
      !last.preposition.isEmpty, !startsVerb(index),
      !(isEnglish && verbForms(at: index).contains(.participle))
    else { return [] }
    return last.preposition
  }

  /// "possède", "en possède", "lui a vendu".
  private func startsVerb(_ token: Int) -> Bool {
    guard token < end else { return false }
    return verbGroup(at: token)?.form.contains(.finite) ?? false
      || !isEnglish && cued.grammar(at: token).contains(.oblique) && isVerb(token + 1)
  }

  private func joinsPhrase(_ token: Token) -> Bool {
    token.word == "-" && token.isGlued || token.word == "\"" || token.word == "%"
      || token.word == "$" || token.word == "'" || token.word == "." || token.word == "/"
      || token.word == "&" || token.traits.contains(.opens) && token.word != "("
      || token.traits.contains(.closes) && token.word != ")" || isCurrency(token)
  }

  private func isCurrency(_ token: Token) -> Bool { token.word.number >= 128 && token.length <= 3 }

  /// "'s".
  func isPossessive(_ token: Int) -> Bool {
    isEnglish && token < end && text.tokens[token].isGlued
      && text.vocabulary.cues.ownerMarks.contains(text.tokens[token].word)
  }

  /// "the Boeing proposal": a common noun follows the name.
  private func goesOnWithNoun(_ token: Int) -> Bool {
    guard token < end, name(at: token) == nil else { return false }
    let word = text.tokens[token]
    guard word.kind == .word, !word.traits.contains(.capitalized),
      cued.grammar(at: token).isEmpty || cued.grammar(at: token) == .other,
      !text.vocabulary.cues.predicative.contains(word.word)
    else { return false }
    return verbGroup(at: token) == nil
  }

  /// "l'a rachetée": an article that is the verb's object.
  private func directClitic() -> Clitics.Clitic? {
    guard index + 1 < end, name(at: index + 1) == nil else { return nil }
    let next = index + 1
    let isBeforeHave =
      cued.grammar(at: next).contains(.have) && text.tokens[index].length <= 4
      && !cued.grammar(at: next).contains(.article)
    let afterSubject =
      index > first
      && !cued.grammar(at: index - 1).isDisjoint(with: [.subject, .relative, .not, .reflexive])
    guard isBeforeHave || (afterSubject && isVerb(next)) || isInfinitiveAfter(next) else {
      return nil
    }
    return .init(token: index, role: [])
  }

  /// "de la racheter": never a noun.
  private func isInfinitiveAfter(_ token: Int) -> Bool {
    guard verbForms(at: token).contains(.infinitive), index > first else { return false }
    return !cued.grammar(at: index - 1).intersection([.of, .to, .for]).isEmpty
      || syntax.predicate(at: index - 1) != nil
  }

  mutating func add(_ phrase: Phrase) {
    var phrase = phrase
    let isFree = phrase.preposition.isEmpty && !phrase.isTime && !phrase.isGenitive
    guard var clause = stack.last else { return }
    if isFree, clause.kind == .subordinate, clause.finite != nil, stack.count > 1,
      followsCommaBefore(phrase.tokens.lowerBound)
    {
      let outer = stack[stack.count - 2]
      if outer.finite == nil, outer.subject == nil {
        pop()
        clause = outer
      }
    }
    phrase.clause = clause.id
    phrase.predicate = clause.last
    let number = syntax.phrases.count
    if isFree {
      // "après avoir reçu la lettre": the object of a verb that has no subject yet.
      let isObject = clause.last != nil && !followsCommaBefore(phrase.tokens.lowerBound)
      if clause.finite == nil, !isObject, clause.kind != .relative || clause.antecedent != nil,
        clause.subject.map({ isBare($0) || isHead($0, before: phrase) }) ?? true
      {
        clause.subject = number
      } else if let finite = clause.finite {
        let isSaid =
          syntax.predicates[finite].form.contains(.saying) && clause.fresh != nil
          && followsCommaBefore(phrase.tokens.lowerBound)
        if !isSaid { clause.fresh = number }
      }
    }
    let mayFollow = phrase.preposition.isEmpty && !phrase.isTime && !isEnglish
    switch syntax.add(phrase, completing: clause.last, mayBeSubject: mayFollow) {
    case .subject: clause.fresh = nil
    // "held by X for 310": after its agent a participle is complete.
    case .agent(let host): clause.last = host
    case .object, nil: break
    }
    pending = nil
    if !clitics.isEmpty { clitics = [] }
    stack[stack.count - 1] = clause
  }

  /// "Fort de ce soutien, X": a bare word before the subject.
  private func isBare(_ number: Int) -> Bool {
    let phrase = syntax.phrases[number]
    guard !phrase.isPronoun, phrase.tokens.count == 1,
      name(at: phrase.tokens.lowerBound) == nil,
      !isEnglish || phrase.tokens.lowerBound == first && followsCommaAfter(phrase)
    else { return false }
    return cued.grammar(at: phrase.tokens.lowerBound).isEmpty
  }

  /// "Premier actionnaire de Castell, la banque Wessel": what a sentence begins with, without an
  /// article, is said of the subject after the comma.
  private func isHead(_ number: Int, before phrase: Phrase) -> Bool {
    let head = syntax.phrases[number].tokens
    return !isEnglish && head.lowerBound == first && followsCommaBefore(phrase.tokens.lowerBound)
      && !syntax.phrases[number].isPronoun
      && head.allSatisfy { name(at: $0) == nil }
      && cued.grammar(at: first).isDisjoint(with: [.article, .possessive])
  }

  /// "Nevertheless, Kestrel".
  private func followsCommaAfter(_ phrase: Phrase) -> Bool {
    phrase.tokens.upperBound < end && text.tokens[phrase.tokens.upperBound].word == ","
  }

  private func followsCommaBefore(_ token: Int) -> Bool {
    token > first && text.tokens[token - 1].word == ","
  }
}
