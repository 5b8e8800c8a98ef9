internal import Claims

/// Finds the small words and the cues of a sentence.
struct CueFinder {
  let text: AnnotatedText
  let sentence: Sentence
  let tables: CueVocabulary.Tables
  private var tokens: [CuedToken]

  init(text: AnnotatedText, sentence: Sentence) {
    self.text = text
    self.sentence = sentence
    tables = text.vocabulary.cues.tables(for: sentence.language ?? text.language)
    tokens = Array(filling: sentence.tokens.count, with: CuedToken())
  }

  /// Reads the sentence; `names` are the tokens that names cover, which are no cues.
  static func find(
    in sentence: Sentence, of text: AnnotatedText, names: NamedTokens
  ) -> CuedSentence {
    var finder = CueFinder(text: text, sentence: sentence)
    finder.readGrammar(names)
    finder.readClauses(names)
    let cues = finder.readCues(names)
    for (number, cue) in cues.enumerated() {
      for token in cue.tokens {
        finder.tokens[token - sentence.tokens.lowerBound].cue = Int32(number)
      }
    }
    return CuedSentence(sentence: sentence, tokens: finder.tokens, cues: cues)
  }

  private mutating func readGrammar(_ names: NamedTokens) {
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard !names(index),
        let found = tables.grammar.longest(
          in: text.tokens, at: index, before: sentence.tokens.upperBound)
      else {
        index += 1
        continue
      }
      let offset = index - sentence.tokens.lowerBound
      tokens[offset].grammar = found.value
      // "will each invest", "Kestrel and Tamar each own": of the subject, not of what follows.
      if offset > 0, text.vocabulary.cues.distributive.contains(text.tokens[index].word),
        names(index - 1) || text.vocabulary.cues.moods[text.tokens[index - 1].word] != nil
          || !tokens[offset - 1].grammar.isDisjoint(with: [.have, .be, .subject])
      {
        tokens[offset].grammar = .adverb
      }
      for inner in 1..<max(1, found.count) { tokens[offset + inner].grammar = .inside }
      index += found.count
    }
  }

  private mutating func readClauses(_ names: NamedTokens) {
    var clause: Int32 = 0
    var next: Int32 = 0
    /// The clause that a relative clause interrupts.
    var outer: Int32?
    for index in sentence.tokens {
      let word = text.tokens[index].word
      let mine = tokens[index - sentence.tokens.lowerBound].grammar
      // "Caisse des dépôts (CDC)" is one name.
      let signs =
        (word == ";" || word == ":" || word == "(" || word == "|")
        && !(names(index) && names(index - 1))
      let dash = word == "-" && !text.tokens[index].isGlued
      let long = text.tokens[index].kind == .sign && text.tokens[index].length == 3 && dash
      // "that" and "que" open a clause too, but are article or comparison as often.
      let opens =
        mine.contains(.break) && !isAmidVerb(index)
        || (mine.contains(.relative) && index > sentence.tokens.lowerBound)
        || (mine.contains(.whom) && !mine.contains(.of))
      if signs || dash || long || opens {
        outer = mine.contains(.relative) ? clause : nil
        next += 1
        clause = next
      } else if word == ",", let main = outer, endsRelative(index + 1) {
        clause = main
        outer = nil
      }
      if clause > 0 { tokens[index - sentence.tokens.lowerBound].clause = clause }
      if word == ")", !(names(index) && names(index - 1)) {
        next += 1
        clause = next
      }
    }
  }

  /// "aurait ensuite atteint": an adverb here, and no "then" that begins a clause.
  private func isAmidVerb(_ index: Int) -> Bool {
    grammar(index).contains(.adverb) && !grammar(index - 1).isDisjoint(with: [.have, .be])
  }

  /// Whether the verb of the interrupted clause follows: "who owns it, will sell", "late yesterday
  /// offered".
  private func endsRelative(_ start: Int) -> Bool {
    var index = start
    while index < start + 3, grammar(index).contains(.time) || isPlainAdverb(index) { index += 1 }
    guard index < sentence.tokens.upperBound else { return false }
    if !grammar(index).isDisjoint(with: [.be, .have]) { return true }
    let limit = sentence.tokens.upperBound
    if let found = tables.firmness.longest(in: text.tokens, at: index, before: limit),
      !found.value.isDisjoint(with: [.rumor, .announce, .say, .deny])
    {
      return true
    }
    return tables.senses.longest(in: text.tokens, at: index, before: limit)?.value.contains {
      [.finite, .conditional, .future].contains($0.form)
    } ?? false
  }

  private func isPlainAdverb(_ index: Int) -> Bool {
    grammar(index).contains(.adverb)
      && grammar(index).isDisjoint(with: [.break, .article, .subject])
      && grammar(index).isDisjoint(with: .preposition)
  }

  private func readCues(_ names: NamedTokens) -> [Cue] {
    var cues: [Cue] = []
    var index = sentence.tokens.lowerBound
    let vocabulary = text.vocabulary.cues
    while index < sentence.tokens.upperBound {
      let word = text.tokens[index].word
      if vocabulary.wanting.contains(word) || vocabulary.pursuing.contains(word),
        let wanted = pursuit(at: index, names)
      {
        cues.append(wanted)
        index += 1
        continue
      }
      if vocabulary.demonstrative.contains(word), let told = toldAgain(at: index, cues) {
        cues.append(told)
        index += 1
        continue
      }
      guard tables.senses.begins(with: word), !names(index), !isWilling(index),
        let found = parted(at: index)
          ?? tables.senses.longest(
            in: text.tokens, at: index, before: sentence.tokens.upperBound),
        let sense = choose(found.value, at: index, count: found.count),
        sense.frame != .nondeal || !grammar(index).contains(.inside)
      else {
        index += 1
        continue
      }
      let tokens = index..<index + found.count
      cues.append(
        Cue(
          tokens: tokens,
          frame: isTendered(sense, tokens, cues) ? .contract : frame(of: sense, tokens, names),
          form: sense.form,
          isPassive: sense.form == .participle && isPassive(tokens)))
      index += found.count
    }
    return cues
  }

  /// "est prêt à monter", but "un prêt à taux fixe": who is ready, and no loan.
  private func isWilling(_ index: Int) -> Bool {
    text.vocabulary.cues.willing.contains(text.tokens[index].word)
      && grammar(index + 1).contains(.to) && !grammar(index - 1).contains(.article)
      && index > sentence.tokens.lowerBound && sentence.language == .french
  }

  /// "a souscrit", "a été construit": a participle after its auxiliary, where the present is written alike.
  private func pastSense(of senses: [Sense], at index: Int) -> Sense? {
    guard sentence.language != .english, senses.count > 1,
      let participle = senses.first(where: { $0.form == .participle })
    else { return nil }
    var before = index - 1
    while before > sentence.tokens.lowerBound, index - before < 4,
      isPlainAdverb(before) || grammar(before).contains(.inside)
    {
      before -= 1
    }
    return before >= sentence.tokens.lowerBound
      && !grammar(before).isDisjoint(with: [.be, .have]) ? participle : nil
  }

  /// "mettra d'abord la main sur", "était passé en 2022 sous la coupe": a verb's phrase that an adverb or a year
  /// parts.
  private func parted(at index: Int) -> (count: Int, value: [Sense])? {
    guard sentence.language != .english, index + 3 < sentence.tokens.upperBound else { return nil }
    let isDated = grammar(index + 1).contains(.into) && text.tokens[index + 2].kind == .number
    guard isDated || grammar(index + 1).contains(.adverb) else { return nil }
    var next = index + (isDated ? 3 : 2)
    while next < sentence.tokens.upperBound, grammar(next).contains(.inside) { next += 1 }
    let end = min(sentence.tokens.upperBound, next + 4)
    guard next < end else { return nil }
    let rest = [text.tokens[index]] + text.tokens[next..<end]
    guard let found = tables.senses.longest(in: rest, at: 0, before: rest.count), found.count > 1,
      found.value.contains(where: { $0.form != .noun })
    else { return nil }
    return (found.count + next - index - 1, found.value)
  }

  /// "veut Kestrel pour 2 milliards": a company is what is wanted.
  private func pursuit(at index: Int, _ names: NamedTokens) -> Cue? {
    var next = index + 1
    if text.vocabulary.cues.pursuing.contains(text.tokens[index].word) {
      // "s'attaque à Kestrel".
      guard sentence.language != .english, grammar(next).contains(.to) else { return nil }
      next += 1
    }
    if grammar(next).contains(.article), !grammar(next).contains(.possessive) { next += 1 }
    guard next < sentence.tokens.upperBound, names(next) else { return nil }
    return Cue(tokens: index..<index + 1, frame: .bid, form: .finite, isPassive: false)
  }

  /// "a bouclé celui de Kestrel", "à celle de mars": the pronoun of the deal that was named before.
  private func toldAgain(at index: Int, _ cues: [Cue]) -> Cue? {
    guard sentence.language != .english, index + 1 < sentence.tokens.upperBound,
      grammar(index + 1).contains(.of),
      let last = cues.last(where: { $0.form == .noun && $0.frame != .nondeal })
    else { return nil }
    return Cue(tokens: index..<index + 1, frame: last.frame, form: .noun, isPassive: false)
  }

  /// "in cash and stock", "in cash, stock and notes": what is paid with.
  private func isMeans(_ index: Int) -> Bool {
    guard
      text.vocabulary.cues.shares.contains(text.tokens[index].word)
        || sentence.language == .english
          && text.vocabulary.cues.filings.tendering.contains(text.tokens[index].word)
          && grammar(index - 1).contains(.and)
    else { return false }
    let near = max(sentence.tokens.lowerBound, index - 4)..<index
    return near.contains { text.vocabulary.cues.cash.contains(text.tokens[$0].word) }
  }

  private func frame(of sense: Sense, _ tokens: Range<Int>, _ names: NamedTokens) -> Frame {
    if isPurchase(sense, tokens, names) || isWonCompany(sense, tokens, names) { return .acquire }
    if handsMoney(sense, tokens) { return .pay }
    if isNetEarnings(sense, tokens) { return .nondeal }
    if sense.frame == .nondeal, isCostTo(tokens, names) { return .pay }
    if sense.frame == .nondeal, isEarningStake(tokens) { return .acquire }
    if sense.frame == .bid || sense.frame == .pay, sense.form == .participle, isReflexive(tokens) {
      return .acquire
    }
    // "730 commandes" are what they are; "les commandes" are a year's.
    if sense.frame == .nondeal, isCounted(tokens),
      let counted = tables.counted.longest(
        in: text.tokens, at: tokens.lowerBound, before: tokens.upperBound)
    {
      return counted.value
    }
    return sense.frame
  }

  /// "a attribué à Kestrel le marché de la ligne 13": what is awarded or won, and no market of goods.
  private func isTendered(_ sense: Sense, _ tokens: Range<Int>, _ cues: [Cue]) -> Bool {
    guard sense.frame == .nondeal, tokens.count == 1,
      text.vocabulary.cues.tendered.contains(text.tokens[tokens.lowerBound].word),
      let verb = cues.last, verb.form != .noun, tokens.lowerBound - verb.tokens.upperBound <= 7
    else { return false }
    return [.award, .win, .raise, .order].contains(verb.frame)
  }

  /// "730 commandes", "contracts worth".
  private func isCounted(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    if before >= sentence.tokens.lowerBound, text.tokens[before].kind == .number { return true }
    // "49 mln dlrs worth of contracts", "49 mln dlrs of contracts": what a sum is of.
    if sentence.language == .english, before - 1 > sentence.tokens.lowerBound,
      grammar(before).contains(.of)
    {
      let measure = text.vocabulary.figures.measures.longest(
        in: text.tokens, at: before - 1, before: before)?.value
      if case .currency? = measure { return true }
      if text.vocabulary.cues.measuring.contains(text.tokens[before - 1].word) { return true }
    }
    // "des contrats de plusieurs milliards", "contrats de 5 milliards", "des contrats avec Kestrel".
    let of = tokens.upperBound
    if of + 1 < sentence.tokens.upperBound,
      grammar(of).contains(.with)
        || grammar(of).contains(.of)
          && (text.tokens[of + 1].kind == .number
            || text.vocabulary.cues.indefinite.contains(text.tokens[of + 1].word))
    {
      return true
    }
    return tokens.upperBound < sentence.tokens.upperBound
      && text.vocabulary.cues.measuring.contains(text.tokens[tokens.upperBound].word)
  }

  /// "s'était déjà offert Kestrel", "se sont payé": who gives himself a company buys it.
  private func isReflexive(_ tokens: Range<Int>) -> Bool {
    guard sentence.language != .english else { return false }
    var index = tokens.lowerBound - 1
    let first = max(sentence.tokens.lowerBound, tokens.lowerBound - 4)
    while index >= first, !grammar(index).contains(.be) { index -= 1 }
    return index > first
      && text.vocabulary.cues.reflexives.contains(text.tokens[index - 1].word)
  }

  /// "lui avait coûté 2 milliards", "a coûté 2 milliards à Kestrel": what somebody has paid.
  private func isCostTo(_ tokens: Range<Int>, _ names: NamedTokens) -> Bool {
    guard text.vocabulary.cues.costing.contains(text.tokens[tokens.lowerBound].word) else {
      return false
    }
    let start = max(sentence.tokens.lowerBound, tokens.lowerBound - 3)
    if (start..<tokens.lowerBound).contains(where: {
      text.vocabulary.cues.datives.contains(text.tokens[$0].word)
    }) {
      return true
    }
    let end = min(sentence.tokens.upperBound - 1, tokens.upperBound + 7)
    return (tokens.upperBound..<max(tokens.upperBound, end)).contains {
      grammar($0).contains(.to)
        && (names($0 + 1) || grammar($0 + 1).contains(.article) && names($0 + 2))
    }
  }

  /// "can earn 55% of Tamar by drilling": shares for work.
  private func isEarningStake(_ tokens: Range<Int>) -> Bool {
    guard text.vocabulary.cues.earning.contains(text.tokens[tokens.lowerBound].word) else {
      return false
    }
    let end = min(sentence.tokens.upperBound, tokens.upperBound + 7)
    guard
      let share = (tokens.upperBound..<end).first(where: {
        let word = text.tokens[$0].word
        return text.vocabulary.cues.percent.contains(word)
      })
    else { return false }
    return (share..<min(sentence.tokens.upperBound, share + 3)).contains {
      !grammar($0).isDisjoint(with: [.of, .into])
    }
  }

  /// "the purchase of Kestrel": who has a name is not ordered but bought.
  /// "its 1.25 billion dlr net in 1986": what a company earned, and no verb.
  private func isNetEarnings(_ sense: Sense, _ tokens: Range<Int>) -> Bool {
    guard sentence.language == .english, sense.frame == .raise, tokens.count == 1,
      text.vocabulary.cues.filings.net.contains(text.tokens[tokens.lowerBound].word),
      tokens.lowerBound > sentence.tokens.lowerBound
    else { return false }
    let measure = text.vocabulary.figures.measures.longest(
      in: text.tokens, at: tokens.lowerBound - 1, before: tokens.lowerBound)?.value
    guard case .currency? = measure else { return false }
    return true
  }

  private func isPurchase(_ sense: Sense, _ tokens: Range<Int>, _ names: NamedTokens) -> Bool {
    guard sense.frame == .order, sense.form == .noun, tokens.count > 1 else { return false }
    var next = tokens.upperBound
    if grammar(next).contains(.article) || grammar(next).contains(.possessive) { next += 1 }
    return next < sentence.tokens.upperBound && names(next)
  }

  /// "Kestrel remporte Tamar pour 40 millions": a company that is won is bought.
  private func isWonCompany(_ sense: Sense, _ tokens: Range<Int>, _ names: NamedTokens) -> Bool {
    sense.frame == .win && sense.isVerb && sentence.language == .french
      && tokens.upperBound < sentence.tokens.upperBound && names(tokens.upperBound)
  }

  func grammar(_ index: Int) -> Grammar {
    let offset = index - sentence.tokens.lowerBound
    return offset >= 0 && offset < tokens.count ? tokens[offset].grammar : []
  }

  /// Tells a noun from a verb that is written alike, by the word before.
  private func choose(_ senses: [Sense], at index: Int, count: Int) -> Sense? {
    guard let noun = senses.first(where: { !$0.isVerb }),
      let verb = senses.first(where: { $0.isVerb })
    else {
      // "its own bid", "sa reprise": no verb after whose.
      if let verb = senses.first, verb.isVerb, verb.form != .participle, verb.form != .gerund,
        index > sentence.tokens.lowerBound,
        grammar(index - 1).contains(.possessive)
          || (sentence.language == .english && grammar(index - 1).contains(.article)
            && !grammar(index - 1).contains(.relative))
      {
        return nil
      }
      if followsPreposition(senses, at: index) { return nil }
      // "Kestrel's sweetened bid".
      if senses.first?.isVerb ?? false, senses.first?.form != .gerund,
        index > sentence.tokens.lowerBound,
        text.tokens[index - 1].isGlued, sentence.language == .english,
        text.vocabulary.cues.ownerMarks.contains(text.tokens[index - 1].word)
      {
        return nil
      }
      if senses.first?.frame == .nondeal || senses.first?.frame == .lend, isMeans(index) {
        return nil
      }
      if senses.first?.frame == .raise, index + count < sentence.tokens.upperBound,
        text.vocabulary.cues.namingUnder.contains(text.tokens[index + count].word)
      {
        return nil
      }
      if index > sentence.tokens.lowerBound, senses.first?.frame == .hold,
        text.vocabulary.cues.heldHow.contains(text.tokens[index - 1].word)
      {
        return nil
      }
      if isPlainNoun(senses, at: index) || isFrenchNoun(senses, at: index) { return nil }
      return pastSense(of: senses, at: index) ?? senses.first
    }
    guard index > sentence.tokens.lowerBound else { return noun }
    let before = grammar(index - 1)
    let previous = text.tokens[index - 1]
    if sentence.language == .english {
      // "That approach, worth": at the beginning it points.
      let points = before.contains(.article) && index - 1 == sentence.tokens.lowerBound
      if before.contains(.to) || !before.isDisjoint(with: [.subject, .relative]) && !points {
        return verb
      }
      // "will buy", "would also bid", "won't buy": but "no bid".
      if isNegation(index - 1) || followsMood(index) { return verb }
      if !before.isDisjoint(with: [.article, .possessive, .of, .with, .from, .for, .on, .by]) {
        return noun
      }
      if verb.form == .finite || verb.form == .infinitive {
        // After a name or a plural it is a verb: "Kestrel offers", "banks lend".
        if previous.traits.contains(.capitalized) { return verb }
        if tables.firmness.longest(in: text.tokens, at: index - 1, before: index)?.value
          .contains(.rumor) ?? false
        {
          return verb
        }
        return noun
      }
      if verb.form == .gerund, before.isDisjoint(with: [.be, .by, .from, .for]),
        previous.kind == .word && !previous.traits.contains(.capitalized)
          || previous.word == "%"
      {
        // "a minority holding", but "investors holding 36 per cent".
        return text.vocabulary.cues.voters.contains(previous.word) ? verb : noun
      }
      return verb
    }
    if !before.isDisjoint(with: [.subject, .relative]) || isNegation(index - 1) { return verb }
    if before.contains(.not) { return noun }
    if !before.isDisjoint(with: [.article, .possessive, .of, .to, .with, .for, .into]) {
      return noun
    }
    if !before.isDisjoint(with: [.have, .be]) { return verb }
    if previous.traits.contains(.capitalized), verb.form != .participle { return verb }
    // "Kestrel, détenu par Tamar, offre 90 millions": no noun stands right before a number.
    if verb.form == .finite, previous.word == ",", index + count < sentence.tokens.upperBound,
      text.tokens[index + count].kind == .number
    {
      return verb
    }
    // "sa dernière levée".
    if text.vocabulary.cues.prenominal.contains(previous.word) { return noun }
    return verb.form == .participle && before.isEmpty ? verb : noun
  }

  /// "ne", "won't": before a verb; "aucun", "no" stand before a noun.
  private func isNegation(_ index: Int) -> Bool {
    let words = text.vocabulary.cues.negation
    return grammar(index).contains(.not) && !words.noneOf.contains(text.tokens[index].word)
      && !words.without.contains(text.tokens[index].word)
  }

  /// "will buy", "may also bid": an adverb at most stands between.
  private func followsMood(_ index: Int) -> Bool {
    var before = index - 1
    while before > sentence.tokens.lowerBound, index - before < 3, grammar(before) == .adverb {
      before -= 1
    }
    return text.vocabulary.cues.moods[text.tokens[before].word] != nil
  }

  /// Whether a participle's subject is what is acted on.
  private func isPassive(_ tokens: Range<Int>) -> Bool {
    let english = sentence.language == .english
    // "by" or "par" within three words shows the agent.
    for index in tokens.upperBound..<min(tokens.upperBound + 3, sentence.tokens.upperBound) {
      if grammar(index).contains(.by) { return true }
      if text.tokens[index].kind != .word { break }
    }
    var index = tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.tokens.lowerBound, steps < 4 {
      let class_ = grammar(index)
      if class_.contains(.be) { return true }
      if class_.contains(.have) { return false }
      let token = text.tokens[index]
      if token.kind == .sign || token.traits.contains(.capitalized) { break }
      index -= 1
      steps += 1
    }
    // A French participle without an auxiliary describes the noun before it.
    return !english
  }
}
