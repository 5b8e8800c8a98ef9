internal import Claims

/// Words that are written like the form of a verb, and are none.
extension CueFinder {
  /// "a maker of pumps", "in leases": no verb in the present stands right after a preposition.
  func followsPreposition(_ senses: [Sense], at index: Int) -> Bool {
    guard sentence.language == .english, index > sentence.tokens.lowerBound,
      let verb = senses.first, verb.form == .finite || verb.form == .infinitive
    else { return false }
    return !grammar(index - 1).isDisjoint(with: [.of, .with, .for, .into])
      && grammar(index - 1).isDisjoint(with: [.to, .relative, .and])
  }

  /// "l'éponge", "la place": after an article no verb, but for a pronoun's "il la place".
  func isFrenchNoun(_ senses: [Sense], at index: Int) -> Bool {
    guard sentence.language != .english, index > sentence.tokens.lowerBound,
      let verb = senses.first, verb.form == .finite || verb.form == .gerund,
      grammar(index - 1).contains(.article), !grammar(index - 1).contains(.oblique)
    else { return false }
    // "le gérant": no pronoun stands before a form in -ant but after "en".
    if verb.form == .gerund, index - 2 >= sentence.tokens.lowerBound {
      return !grammar(index - 2).contains(.into)
    }
    guard index - 2 >= sentence.tokens.lowerBound else { return true }
    let before = grammar(index - 2)
    return before.isDisjoint(with: [.subject, .relative, .not, .reflexive])
      && !text.tokens[index - 2].traits.contains(.capitalized) && !endsFrenchNoun(before: index - 1)
  }

  /// "le fondateur la cède", "le groupe breton l'avale": after a noun with its article the next is a pronoun.
  func endsFrenchNoun(before end: Int) -> Bool {
    var start = end - 1
    while start > sentence.tokens.lowerBound, end - start <= 2, grammar(start).isEmpty,
      text.tokens[start].kind == .word,
      text.vocabulary.verbs.table(for: .french)
        .longest(in: text.tokens, at: start, before: start + 1) == nil,
      tables.senses.longest(in: text.tokens, at: start, before: start + 1) == nil
    {
      start -= 1
    }
    return start < end - 1 && !grammar(start).isDisjoint(with: [.article, .possessive])
  }

  /// "the sale of its spectrum licenses to Kestrel": what a deal's noun is of, not a verb.
  func isSoldThing(_ verb: Sense, at index: Int) -> Bool {
    guard verb.form == .finite else { return false }
    var start = index - 1
    let first = max(sentence.tokens.lowerBound + 1, index - 5)
    while start > first, grammar(start).isEmpty, text.tokens[start].kind == .word { start -= 1 }
    if grammar(start).contains(.possessive) { start -= 1 }
    guard start > sentence.tokens.lowerBound, grammar(start).contains(.of),
      let noun = tables.senses.longest(in: text.tokens, at: start - 1, before: start)
    else { return false }
    return noun.value.contains { $0.form == .noun && ($0.frame == .sell || $0.frame == .acquire) }
  }

  /// "its erstwhile partner", "a combined 29 %": the form of a verb, but none here.
  func isPlainNoun(_ senses: [Sense], at index: Int) -> Bool {
    guard sentence.language == .english, index > sentence.tokens.lowerBound,
      let verb = senses.first, verb.isVerb
    else { return false }
    let before = grammar(index - 1)
    let previous = text.tokens[index - 1]
    if isSoldThing(verb, at: index) { return true }
    // "its interests in 14 leases": what is counted.
    if previous.kind == .number, verb.form == .finite || verb.form == .infinitive { return true }
    if verb.frame == .order, verb.form == .finite, isComplement(before: index) { return true }
    if verb.form == .participle {
      let next = index + 1
      return before.contains(.article) && !before.contains(.relative)
        && next < sentence.tokens.upperBound && grammar(next).isEmpty
        && text.tokens[next].kind != .sign
    }
    if verb.form == .gerund { return before.contains(.article) && !before.contains(.relative) }
    guard verb.form == .infinitive, before.isEmpty, previous.kind == .word, previous.length > 3,
      !previous.traits.contains(.capitalized)
    else { return false }
    let endsInS = text.bytes[Int(previous.utf8.upperBound) - 1] == UInt8(ascii: "s")
    return !endsInS
      && text.vocabulary.verbs.table(for: .english)
        .longest(in: text.tokens, at: index - 1, before: index) == nil
      && tables.firmness.longest(in: text.tokens, at: index - 1, before: index) == nil
      && tables.senses.longest(in: text.tokens, at: index - 1, before: index) == nil
  }

  /// "14 Gulf of Mexico leases", "its sale of spectrum licenses": the last word of what a number
  /// counts or a preposition brings.
  func isComplement(before index: Int) -> Bool {
    var word = index - 1
    while word > sentence.tokens.lowerBound, index - word <= 4,
      text.tokens[word].kind == .word,
      grammar(word).isEmpty
        || grammar(word) == .of && text.tokens[word - 1].traits.contains(.capitalized)
    {
      word -= 1
    }
    return text.tokens[word].kind == .number
      || index - word == 2 && !grammar(word).isDisjoint(with: [.of, .for, .into])
  }

  /// "will hand over 50 million", "handed over a break-up fee": money that is handed over is paid.
  func handsMoney(_ sense: Sense, _ tokens: Range<Int>) -> Bool {
    guard sentence.language == .english, sense.frame == .sell, sense.isVerb,
      text.vocabulary.cues.handing.contains(text.tokens[tokens.lowerBound].word)
    else { return false }
    let limit = sentence.tokens.upperBound
    return (tokens.upperBound..<max(tokens.upperBound, min(limit, tokens.upperBound + 3))).contains
    {
      text.tokens[$0].kind == .number
        || text.vocabulary.figures.measures.begins(
          with: text.tokens[$0].word) && text.tokens[$0].kind == .sign
        || tables.senses.longest(in: text.tokens, at: $0, before: limit)?.value.contains {
          !$0.isVerb && $0.frame == .pay
        } ?? false
    }
  }
}
