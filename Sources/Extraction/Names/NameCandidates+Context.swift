internal import Claims

/// What stands beside a name and shows that it is one, and whose.
extension NameCandidates {
  /// Whether what follows a lone capitalised word at a sentence's beginning shows a name: an
  /// apposition, a parenthesis, a possessive, a verb.
  func hasNameContext(after end: Int, limit: Int, _ index: Int) -> Bool {
    guard end < limit else { return false }
    let tokens = text.tokens
    let next = tokens[end]
    if next.word == "'" || next.word == "(" || cues.ownerMarks.contains(next.word) { return true }
    // "Yooji – 7,5 M€", "Allfunds : Euronext retire son offre": a label.
    if next.word == "-" || next.word == "—" || next.word == ":" {
      if end + 1 < limit, isFigure[end + 1] { return true }
      // "Traduction : la dette monte" has no name.
      if next.word == ":", !text.vocabulary.lexicon.knows(tokens[index].word), !isWord(index) {
        return true
      }
    }
    let isList = [cues.french, cues.english].contains {
      $0.grammar.longest(in: tokens, at: end, before: limit)?.value.contains(.and) ?? false
    }
    if isList, end + 1 < limit, continuesName(end + 1) { return true }
    if next.word == "," {
      return isAside(end + 1, limit: limit)
        && !(isMoodOfSubject(index) && !isClosed(end + 1, limit))
    }
    // "Kestrel today announced", "Kestrel on Monday said": what says when may stand between.
    var verb = end
    while verb < min(limit, end + 3), isWhen(verb) { verb += 1 }
    if verb > end, verb < limit, hasNameContext(after: verb, limit: limit, index) { return true }
    let tables = [cues.french, cues.english]
    if cues.accusatives.contains(next.word), end + 1 < limit,
      cues.french.grammar.longest(in: tokens, at: end + 1, before: limit)?.value.contains(.have)
        ?? false
    {
      // "Kestrel l'a payé".
      return true
    }
    for table in tables {
      if let grammar = table.grammar.longest(in: tokens, at: end, before: limit)?.value,
        !grammar.isDisjoint(with: [.be, .have, .oblique, .not, .reflexive])
      {
        return true
      }
      if let senses = table.senses.longest(in: tokens, at: end, before: limit)?.value,
        senses.contains(where: { [.finite, .conditional, .future, .participle].contains($0.form) })
      {
        return true
      }
      if table.firmness.longest(in: tokens, at: end, before: limit) != nil { return true }
    }
    // "Kestrel monte", "Kestrel may": nobody begins a sentence with a verb's subject but a name.
    return [Language.french, .english].contains { language in
      let verb = text.vocabulary.verbs.table(for: language).longest(
        in: tokens, at: end, before: limit)
      // "Kestrel reduced": an English past is written like the participle.
      let forms: VerbForm =
        language == .english ? [.finite, .modal, .participle] : [.finite, .modal]
      return verb?.value.isDisjoint(with: forms) == false
    }
  }

  /// "Undaunted, the group raised": a word with the ending of a participle may say how somebody does
  /// something.
  private func isMoodOfSubject(_ index: Int) -> Bool {
    text.language == .english && text.token(index, endsIn: Self.participles)
  }

  private static let participles = Endings(["ed", "ing"])

  /// Whether what follows a comma is an apposition, which a sign or a relative clause ends before the
  /// verb.
  private func isClosed(_ start: Int, _ limit: Int) -> Bool {
    for index in start..<min(limit, start + 12) {
      if text.tokens[index].word == "," || text.tokens[index].word == "-" { return true }
      let grammar = cues.english.grammar.longest(in: text.tokens, at: index, before: limit)?.value
      if grammar?.isDisjoint(with: [.relative, .whom]) == false { return true }
      if grammar?.isDisjoint(with: [.be, .have]) == false || isVerbForm(index, .finite) {
        return false
      }
      if cues.english.senses.longest(in: text.tokens, at: index, before: limit)?.value
        .contains(where: { $0.isVerb && [.finite, .participle].contains($0.form) }) ?? false
      {
        return false
      }
    }
    return true
  }

  /// "today", "on Monday", "also".
  private func isWhen(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .word else { return false }
    if traits(at: index).contains(.time) { return true }
    return cues.english.grammar.longest(in: text.tokens, at: index, before: index + 1).map {
      !$0.value.isDisjoint(with: [.time, .adverb]) || $0.value == .on
    } ?? false
  }

  /// "Sodiaal, déjà associé de", "Elior, qui", "Pollen, a maker of": what follows the comma is said
  /// of a name.
  private func isAside(_ index: Int, limit: Int) -> Bool {
    if isApposition(index, limit: limit) { return true }
    // "Kestrel, with a 34% stake", "Kestrel, valued at", "Kestrel, 34 pct owned by".
    if index < limit, isFigure[index] { return true }
    // "Kestrel, filiale de": what it is follows.
    let noun = naming.nouns.longest(in: text.tokens, at: index, before: limit)
    if noun != nil, text.language == .french { return true }
    for table in [cues.french, cues.english] {
      let opening = table.senses.longest(in: text.tokens, at: index, before: limit)
      if let opening, opening.count > 1, opening.value.contains(where: { $0.frame == .value }) {
        return true
      }
      for position in index..<min(limit, index + 2) {
        let grammar = table.grammar.longest(in: text.tokens, at: position, before: limit)?.value
        if grammar?.isDisjoint(with: [.relative, .whom]) == false { return true }
        if position == index, grammar?.contains(.with) ?? false { return true }
        let senses = table.senses.longest(in: text.tokens, at: position, before: limit)?.value ?? []
        if senses.contains(where: { $0.form == .participle }) { return true }
        if senses.contains(where: { $0.frame == .hold && $0.form == .noun }) { return true }
      }
    }
    return false
  }

  /// Whether an article follows the comma: "Pollen, a maker of".
  func isApposition(_ index: Int, limit: Int) -> Bool {
    let tokens = text.tokens
    guard index < limit else { return false }
    return cues.appositive.contains(tokens[index].word)
  }

  func showsPerson(_ range: Range<Int>, trait: NameTraits, sentence: Sentence) -> Bool {
    // "Jean-Charles Roe-Martin": a hyphen makes no word.
    let words = range.count { text.tokens[$0].word != "-" }
    // "Alice & Bob" is a firm.
    guard !range.contains(where: { text.tokens[$0].word == "&" }) else { return false }
    // "P. David Roe".
    let given = range.dropFirst(
      range.count > 3 && text.tokens[range.lowerBound].length == 1
        && text.tokens[range.lowerBound + 1].word == "." ? 2 : 0
    ).lowerBound
    if words >= 2, words <= 5, range.count <= 7, traits(at: given).contains(.given) {
      let designated = range.dropFirst().contains {
        !traits(at: $0).isDisjoint(with: [.designator, .legal])
      }
      if !designated { return true }
    }
    var before = range.lowerBound - 1
    if before > sentence.tokens.lowerBound, text.tokens[before].word == "." { before -= 1 }
    guard before >= sentence.tokens.lowerBound, range.count <= 3 else { return false }
    let noun = traits(at: before)
    if range.count == 2, !range.contains(where: { traits(at: $0).contains(.designator) }),
      hasTitle(beside: range, sentence)
    {
      return true
    }
    return noun.contains(.title) && !range.contains { traits(at: $0).contains(.designator) }
  }
}
