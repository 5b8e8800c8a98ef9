/// Verbs with their auxiliaries.
extension ClauseReader {
  /// A verb with its auxiliaries, as it stands.
  struct Group {
    var tokens: Range<Int>
    var main: Range<Int>
    var form: VerbForm
    var isPassive = false
    /// A past participle without an auxiliary, or an English past.
    var isBare = false
  }

  /// What the verb at a token may be; nothing where there is none.
  func verbForms(at token: Int) -> VerbForm {
    guard token < end, name(at: token) == nil else { return [] }
    if let cue = cue(at: token) { return cue.isVerbal ? VerbForm(cue.form) : [] }
    // "tour de table": a later word of a noun.
    if isInNoun(token) { return [] }
    if let found = verbs.longest(in: text.tokens, at: token, before: end) { return found.value }
    return guess(at: token)
  }

  func cue(at token: Int) -> Cue? {
    guard let number = cued.cueNumber(at: token) else { return nil }
    let cue = cued.cues[number]
    return cue.tokens.lowerBound == token ? cue : nil
  }

  /// Whether a token is a later word of a cue that is a noun.
  private func isInNoun(_ token: Int) -> Bool {
    cued.cueNumber(at: token).map { !cued.cues[$0].isVerbal } ?? false
  }

  func isAuxiliary(_ token: Int) -> Bool {
    guard token < end, name(at: token) == nil else { return false }
    // "Série A", "A l'issue de": no "a".
    if text.tokens[token].length == 1, text.tokens[token].traits.contains(.capitalized) {
      return false
    }
    let grammar = cued.grammar(at: token)
    return !grammar.isDisjoint(with: [.be, .have]) && !grammar.contains(.article)
  }

  private static let pastEndings = Endings(["ed"])
  private static let noPast = Endings(["eed"])
  private static let finiteEndings = Endings([
    "raient", "rait", "aient", "èrent", "eront", "iront",
  ])
  private static let imperfect = Endings(["ait"])
  private static let noImperfect = Endings(["fait"])

  /// A verb of no list, told by its ending.
  private func guess(at token: Int) -> VerbForm {
    let word = text.tokens[token]
    guard word.kind == .word, word.length > 4, cued.grammar(at: token).isEmpty,
      !word.traits.contains(.capitalized), !word.traits.contains(.mixedCase)
    else { return [] }
    // Behind two bytes at least.
    let rest = Int(word.utf8.lowerBound) + 2..<Int(word.utf8.upperBound)
    if isEnglish {
      return Self.pastEndings.end(text.bytes, rest) && !Self.noPast.end(text.bytes, rest)
        ? .participle : []
    }
    if Self.finiteEndings.end(text.bytes, rest) { return .finite }
    if Self.imperfect.end(text.bytes, rest), !Self.noImperfect.end(text.bytes, rest) {
      return .finite
    }
    if looksLikeParticiple(token), hasAgent(after: token + 1) { return .participle }
    return []
  }

  /// Whether the word is a noun here though it could be a verb.
  func isNoun(at token: Int) -> Bool {
    guard token > first else { return false }
    let before = cued.grammar(at: token - 1)
    if isEnglish {
      if before.contains(.relative) { return false }
      return !before.isDisjoint(with: [.article, .possessive, .of, .with, .from, .by, .on, .into])
        && !before.contains(.subject)
        || text.tokens[token - 1].kind == .number
    }
    if !before.isDisjoint(with: [.subject, .not, .relative, .reflexive]) { return false }
    return !before.isDisjoint(with: [.article, .possessive, .other])
      || text.tokens[token - 1].kind == .number
      || text.vocabulary.cues.smallNumbers[text.tokens[token - 1].word] != nil
  }

  /// Whether a participle stands before the noun that it describes: "the proposed merger".
  func isAdjective(_ token: Int) -> Bool {
    guard token > first, token + 1 < end else { return false }
    // "the previously announced merger", "its newly formed unit".
    let isQualified =
      isEnglish && token - 2 >= first && isBetween(token - 1) && cue(at: token - 1) == nil
      && !cued.grammar(at: token - 2).isDisjoint(with: [.article, .possessive])
    let before = cued.grammar(at: isQualified ? token - 2 : token - 1)
    if before.contains(.relative) { return false }
    // "said wholly owned Barrick completed": how it is held, of the name that follows.
    if isEnglish, text.vocabulary.cues.heldHow.contains(text.tokens[token - 1].word) {
      return name(at: token + 1) != nil
        || text.tokens[token + 1].kind == .word
          && cued.grammar(at: token + 1).isEmpty
    }
    // "have submitted revised bids".
    let followsVerb = isEnglish && syntax.predicate(at: token - 1) != nil && cue(at: token) == nil
    // "Kestrel's sweetened bid".
    let isOwned =
      isEnglish && text.tokens[token - 1].isGlued
      && text.vocabulary.cues.ownerMarks.contains(text.tokens[token - 1].word)
    // "in advanced talks": after a preposition nothing is done.
    let isGoverned =
      isEnglish && verbForms(at: token).contains(.participle)
      && !before.isDisjoint(with: [.into, .of, .with, .for, .from, .on])
      && name(at: token + 1) == nil && text.tokens[token + 1].kind == .word
    guard
      !before.isDisjoint(with: [.article, .possessive]) || followsVerb || isOwned || isGoverned
        || text.tokens[token - 1].kind == .number
    else { return false }
    return name(at: token + 1) != nil
      || cued.grammar(at: token + 1).isEmpty
        && (text.tokens[token + 1].kind == .word || text.tokens[token + 1].kind == .number)
  }

  /// What ``guess(at:)`` may tell.
  private static let guessed = Endings([
    "raient", "rait", "aient", "èrent", "eront", "iront", "ait", "é", "ée", "és", "ées",
  ])

  /// Whether a verb can begin at a token: a quick look that spares most tokens the rest.
  @inline(__always)
  private func mayBeVerb(_ token: Int) -> Bool {
    guard token < end, name(at: token) == nil else { return false }
    if verbs.begins(with: text.tokens[token].word) || cued.cueNumber(at: token) != nil {
      return true
    }
    let grammar = cued.grammar(at: token)
    guard grammar.isEmpty else { return !grammar.isDisjoint(with: [.be, .have]) }
    let word = text.tokens[token]
    let last = text.bytes[Int(word.utf8.upperBound) - 1]
    return word.kind == .word && word.length > 4
      && (isEnglish ? Self.pastEndings : Self.guessed).mayEnd(in: last)
  }

  /// The verb with its auxiliaries that begins at a token. Inlined as far as the look that most tokens fail: a question
  /// that is asked of the reader while it changes copies it.
  @inline(__always)
  func verbGroup(at token: Int) -> Group? {
    mayBeVerb(token) ? readVerbGroup(at: token) : nil
  }

  private func readVerbGroup(at token: Int) -> Group? {
    guard token < end, name(at: token) == nil, !isHyphenated(token),
      cued.grammar(at: token).intersection(.preposition).isEmpty || cue(at: token) != nil
        || isAuxiliary(token)
    else { return nil }
    guard
      verbs.begins(with: text.tokens[token].word) || cue(at: token) != nil || isAuxiliary(token)
        || !guess(at: token).isEmpty
    else { return nil }
    // "place de marché": a noun of several words.
    if let noun = text.vocabulary.naming.nouns.longest(in: text.tokens, at: token, before: end),
      noun.count > 1
    {
      return nil
    }
    if !isAuxiliary(token), let modal = modal(at: token) { return modal }
    if isAuxiliary(token) { return auxiliary(at: token) }
    let forms = verbForms(at: token)
    guard !forms.isDisjoint(with: [.finite, .infinitive, .participle, .gerund]) else { return nil }
    let main = token..<min(end, token + length(at: token))
    if cue(at: token) == nil || (!isEnglish && forms == .participle), isNoun(at: token) {
      return nil
    }
    if isEnglish, cue(at: token) == nil, forms.contains(.gerund),
      text.vocabulary.naming.nouns.longest(in: text.tokens, at: main.upperBound, before: end) != nil
    {
      // "shipping group": of what trade, not what it does.
      return nil
    }
    if isAdjective(token), forms.contains(.participle) || forms.contains(.gerund) { return nil }
    var group = Group(tokens: main, main: main, form: [])
    if isEnglish {
      guard let form = englishForm(forms, at: token) else { return nil }
      group.form = form
      group.isBare = form == .participle
    } else if forms.contains(.finite), !forms.contains(.participle) || finiteRatherThanPast(token) {
      if forms.contains(.infinitive) { group.form = .infinitive } else { group.form = .finite }
    } else if forms.contains(.participle), main.count > 1, isReflexive(token) {
      // "s'est hissé": the auxiliary is in the phrase.
      group.form = .finite
    } else if forms.contains(.participle) {
      group.form = .participle
      group.isBare = true
    } else if forms.contains(.infinitive) {
      group.form = .infinitive
    } else {
      group.form = .gerund
    }
    if forms.contains(.saying) { group.form.insert(.saying) }
    return group
  }

  private func isReflexive(_ token: Int) -> Bool {
    cued.grammar(at: token).contains(.reflexive)
      || text.vocabulary.cues.reflexives.contains(text.tokens[token].word)
  }

  /// "finit", "produit": after a noun with nothing between, the present.
  private func finiteRatherThanPast(_ token: Int) -> Bool {
    guard let clause = stack.last else { return false }
    return clause.finite == nil && clause.subject != nil
  }

  private func length(at token: Int) -> Int {
    if let cue = cue(at: token) { return cue.tokens.count }
    return verbs.longest(in: text.tokens, at: token, before: end)?.count ?? 1
  }

  /// "Dublin-listed": part of a compound.
  func isHyphenated(_ token: Int) -> Bool {
    token > first && text.tokens[token].isGlued && text.tokens[token - 1].word == "-"
  }

  private func englishForm(_ forms: VerbForm, at token: Int) -> VerbForm? {
    if token > first, cued.grammar(at: token - 1).contains(.to), forms.contains(.infinitive) {
      return .infinitive
    }
    if forms.contains(.participle) { return .participle }
    if forms.contains(.gerund) { return isNounInPhrase(token) ? nil : .gerund }
    let isAfterNoun =
      token > first
      && (syntax.phrase(at: token - 1) != nil || name(at: token - 1) != nil
        || (phraseStart.map { token > $0 && isVerbLike(token) } ?? false)
        || cued.grammar(at: token - 1).contains(.subject)
        || cued.grammar(at: token - 1).contains(.relative)
        || cued.grammar(at: token - 1).contains(.adverb))
    let canBegin =
      isAfterNoun || (followsWord(token) && (isVerbLike(token) || cue(at: token) != nil))
    if forms.contains(.finite) { return canBegin || cue(at: token) != nil ? .finite : nil }
    // A base form: after a plural it is finite, after a verb an infinitive.
    if token > first, syntax.predicate(at: token - 1) != nil { return .infinitive }
    if token > first, cued.grammar(at: token - 1).contains(.relative) { return .finite }
    if followsWord(token), cue(at: token) == nil, let clause = stack.last {
      return clause.finite == nil && clause.subject != nil && takesObject(token + 1)
        ? .finite : nil
    }
    if cue(at: token) != nil { return .finite }
    guard token > first else { return nil }
    let before = text.tokens[token - 1]
    let isPlural =
      before.kind == .word && before.length > 3
      && text.bytes[Int(before.utf8.upperBound) - 1] == UInt8(ascii: "s")
    if cued.grammar(at: token - 1).contains(.subject) || (isPlural && isAfterNoun) {
      return stack.last?.finite == nil ? .finite : nil
    }
    return nil
  }

  /// "in early trading": the noun of its phrase.
  private func isNounInPhrase(_ token: Int) -> Bool {
    guard let start = phraseStart, token > start, cue(at: token) == nil else { return false }
    return pending != nil || cued.grammar(at: start).contains(.article)
      || cued.grammar(at: start).contains(.possessive)
  }

  /// "the airline hopes to", "plans a": what follows shows a verb, not a plural.
  private func isVerbLike(_ token: Int) -> Bool {
    let next = token + 1
    guard next < end else { return false }
    let grammar = cued.grammar(at: next)
    if name(at: next) != nil || text.tokens[next].kind == .number { return true }
    return !grammar.isDisjoint(with: [.to, .article, .possessive, .subject, .not, .relative])
      || (grammar.contains(.adverb) && grammar.isDisjoint(with: .preposition))
  }

  /// Whether a comma, "and" or a relative pronoun stands before.
  private func followsWord(_ token: Int) -> Bool {
    guard token > first else { return false }
    let before = cued.grammar(at: token - 1)
    return text.tokens[token - 1].word == "," || !before.isDisjoint(with: [.and, .relative, .not])
      || text.tokens[token - 1].word == ")" || text.tokens[token - 1].word == "\""
  }

  /// "will not have valued", "doesn't expect".
  private func modal(at token: Int) -> Group? {
    guard isEnglish, cue(at: token) == nil,
      let found = verbs.longest(in: text.tokens, at: token, before: end),
      found.value.contains(.modal),
      !text.tokens[token].traits.contains(.capitalized)
        || token == first
    else { return nil }
    var next = skipAdverbs(token + found.count)
    if isAuxiliary(next), var group = auxiliary(at: next) {
      group.tokens = token..<group.tokens.upperBound
      group.form.insert(.finite)
      group.form.remove(.participle)
      group.isBare = false
      return group
    }
    let forms = verbForms(at: next)
    guard forms.contains(.infinitive) || forms.contains(.finite) else {
      return Group(
        tokens: token..<token + found.count, main: token..<token + found.count, form: .finite)
    }
    let start = next
    next = min(end, next + length(at: next))
    var form: VerbForm = .finite
    if forms.contains(.saying) { form.insert(.saying) }
    return Group(tokens: token..<next, main: start..<next, form: form)
  }

  private func skipAdverbs(_ token: Int) -> Int {
    var next = token
    while next < min(end, token + 6) {
      if let figure = name(at: next) {
        // "is 60 per cent owned by": only a figure stands between.
        guard figure >= figuresFrom, verbForms(at: end(of: figure)).contains(.participle) else {
          break
        }
        next = end(of: figure)
      } else if isBetween(next) {
        next += phraseLength(at: next)
      } else {
        break
      }
    }
    return min(next, end)
  }

  /// Whether a word may stand between an auxiliary and its verb.
  private func isBetween(_ token: Int) -> Bool {
    let grammar = cued.grammar(at: token)
    if !grammar.isDisjoint(with: [.not, .adverb]) { return true }
    let word = text.tokens[token]
    if word.word == "\"" { return true }
    guard word.kind == .word, word.length > 4, grammar.isEmpty, cue(at: token) == nil else {
      return false
    }
    let bytes = text.bytes[..<Int(word.utf8.upperBound)]
    return isEnglish
      ? bytes.suffix(2).elementsEqual("ly".utf8) : bytes.suffix(4).elementsEqual("ment".utf8)
  }

  /// "a été racheté", "is buying", "est entré au capital".
  private func auxiliary(at token: Int) -> Group? {
    let grammar = cued.grammar(at: token)
    var isBe = grammar.contains(.be)
    var next = skipAdverbs(token + phraseLength(at: token))
    // "have been", "a été", "will be being".
    while next < end, isAuxiliary(next), next < token + 8 {
      isBe = cued.grammar(at: next).contains(.be)
      next = skipAdverbs(next + phraseLength(at: next))
    }
    let isInfinitive = isPlainInfinitive(token)
    let own: VerbForm = isInfinitive ? .infinitive : isPresentParticiple(token) ? .gerund : .finite
    let forms = verbForms(at: next)
    let limit = min(end, next + length(at: next))
    if forms.contains(.participle)
      || (!isBe && isEnglish && !forms.isDisjoint(with: [.finite, .infinitive]))
      || (!isEnglish && looksLikeParticiple(next))
    {
      var group = Group(tokens: token..<limit, main: next..<limit, form: own)
      group.isPassive = isBe && !isReflexive && (isEnglish || !movesItself(next))
      if forms.contains(.saying) { group.form.insert(.saying) }
      return group
    }
    if isBe, isEnglish, forms.contains(.gerund) {
      return Group(tokens: token..<limit, main: next..<limit, form: own)
    }
    let stop = token + phraseLength(at: token)
    let group = Group(tokens: token..<stop, main: token..<stop, form: own)
    return group
  }

  private static let participles = Endings(["é", "ée", "és", "ées"])

  /// "épaulé", "découpées": French, after an auxiliary or before "par".
  func looksLikeParticiple(_ token: Int) -> Bool {
    guard token < end, name(at: token) == nil, cued.grammar(at: token).isEmpty,
      cue(at: token) == nil
    else { return false }
    let word = text.tokens[token]
    guard word.kind == .word, word.length > 4, !word.traits.contains(.capitalized) else {
      return false
    }
    return text.token(token, endsIn: Self.participles)
  }

  private func isPlainInfinitive(_ token: Int) -> Bool {
    text.vocabulary.cues.plainAuxiliaries.contains(text.tokens[token].word)
  }

  private func isPresentParticiple(_ token: Int) -> Bool {
    text.vocabulary.cues.presentAuxiliaries.contains(text.tokens[token].word)
  }

  /// French verbs of moving make their past with "être".
  func movesItself(_ token: Int) -> Bool {
    if let cue = cue(at: token) { return cue.frame == .enter || cue.frame == .pass }
    return text.vocabulary.cues.moving.contains(text.tokens[token].word)
  }

  // MARK: Subjects

  /// Whether the clause around the open one still waits for its verb.
  var outerWaits: Bool {
    stack.count > 1 && stack[stack.count - 2].finite == nil
  }

  /// "by", "par" after a participle.
  func hasAgent(after token: Int) -> Bool {
    for next in token..<min(end, token + 3) {
      if cued.grammar(at: next).contains(.by) { return true }
      if text.tokens[next].kind != .word { return false }
    }
    return false
  }

  /// Whether an object follows: "raised $14m", "bought its rival".
  func takesObject(_ token: Int) -> Bool {
    guard token < end else { return false }
    if name(at: token) != nil || text.tokens[token].kind == .number { return true }
    let grammar = cued.grammar(at: token)
    if grammar.contains(.article) || grammar.contains(.possessive) { return true }
    return text.tokens[token].kind == .sign && text.tokens[token].word != ","
      && text.tokens[token].word != "."
  }
}
