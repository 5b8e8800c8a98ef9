internal import Claims

/// What capitals stand for besides names: numbers, emphasis, places.
extension NameCandidates {
  /// Whether most words have a capital, so that a capital tells nothing: headings.
  func hasMeaninglessCapitals(_ sentence: Sentence) -> Bool {
    let tokens = text.tokens[sentence.tokens]
    var (all, shouted, words, capitals) = (0, 0, 0, 0)
    for token in tokens where token.kind == .word && token.length > 1 {
      all += 1
      if token.traits.contains(.allCapitals) { shouted += 1 }
      guard token.length > 3 else { continue }
      words += 1
      if token.traits.contains(.capitalized) { capitals += 1 }
    }
    if sentence.kind == .prose, tokens.last?.word == "." {
      // A headline of two sentences; no list of names has a verb or an adverb with a capital.
      return words >= 5 && capitals * 10 >= words * 9
        && sentence.tokens.dropFirst().contains {
          text.tokens[$0].traits.contains(.capitalized) && isSmallWordOrVerb($0)
        }
    }
    return all > 1 && shouted == all || words >= 4 && capitals * 10 >= words * 8
  }

  /// "— Jane Roe", and above an English text a line of two or three words with a capital: who wrote it.
  /// Whoever else stands there is named in the text.
  func isByline(_ sentence: Sentence, beforeText: Bool) -> Bool {
    var tokens = sentence.tokens
    guard tokens.count <= 5, let first = tokens.first else { return false }
    if text.tokens[first].word == "—" || text.tokens[first].word == "-" {
      tokens.removeFirst()
    } else if !beforeText || text.language != .english || sentence.row != nil {
      return false
    }
    // "Jane Roe  @jroe".
    if let handle = tokens.firstIndex(where: { text.tokens[$0].word == "@" }) {
      tokens = tokens.lowerBound..<handle
    }
    return (2...3).contains(tokens.count)
      && tokens.allSatisfy {
        text.tokens[$0].kind == .word && text.tokens[$0].traits.contains(.capitalized)
          && traits(at: $0).isDisjoint(with: [.legal, .designator, .institution])
      }
  }

  private func isSmallWordOrVerb(_ index: Int) -> Bool {
    let tables = [cues.french, cues.english]
    let grammar = tables.contains {
      $0.grammar.longest(in: text.tokens, at: index, before: index + 1)?.value
        .isDisjoint(with: [.have, .be, .adverb, .break, .not]) == false
    }
    return grammar && text.tokens[index].length > 1 || isVerbForm(index, [.finite, .participle])
  }

  /// "CONCURRENCE. ", "ENQUÊTE - ": a word in capitals that stands before what it announces.
  func isRubric(_ index: Int, _ limit: Int) -> Bool {
    let token = text.tokens[index]
    guard token.length > 4, index + 1 < limit,
      token.traits.contains(.startsLine) || index > 0 && text.tokens[index - 1].word == "|"
    else { return false }
    let next = text.tokens[index + 1]
    return next.word == "." || next.word == ":" || next.word == "|"
      || (next.word == "-" || next.word == "—") && !next.isGlued
  }

  /// Whether a capitalised word is one that sentences begin with.
  func isOrdinary(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if !traits(at: index).isDisjoint(with: openers) || text.traits(at: index).contains(.opens) {
      return true
    }
    if isAdverb(token) || isCueWord(index) || isVerbByEnding(index) { return true }
    // "Fondée en 1931", "Founded in".
    if isVerbForm(index, [.participle, .gerund, .infinitive]) { return true }
    // "Pollen, a maker of sensors": a name, though pollen is a word too.
    if index + 2 < text.tokens.count, text.tokens[index + 1].word == ",",
      isApposition(index + 2, limit: text.tokens.count)
    {
      return false
    }
    return isSeenSmall(token.word)
  }

  /// "Entrée en Bourse", "Regardez Kestrel": a French participle before a preposition, or what is
  /// asked of readers, in a word that the article has once.
  private func isVerbByEnding(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.length > 4, token.kind == .word, !token.traits.contains(.allCapitals),
      text.language == .french, balance[token.word] >= -1, index + 1 < text.tokens.count
    else { return false }
    let end = Int(token.utf8.upperBound)
    let ends = { (ending: String) in
      text.bytes[end - ending.utf8.count..<end].elementsEqual(ending.utf8)
    }
    if ends("ez") { return text.tokens[index + 1].kind == .word }
    guard ["é", "ée", "és", "ées"].contains(where: ends) else { return false }
    let next = cues.french.grammar.longest(
      in: text.tokens, at: index + 1, before: text.tokens.count)
    return next.map { !$0.value.isDisjoint(with: .preposition) } ?? false
  }

  /// "Finalement", "Separately".
  private func isAdverb(_ token: Token) -> Bool {
    let end = Int(token.utf8.upperBound)
    let bytes = text.bytes
    guard token.length > 5 else { return false }
    return bytes[end - 4..<end].elementsEqual("ment".utf8)
      || bytes[end - 2..<end].elementsEqual("ly".utf8)
  }

  /// Whether a capitalised word that begins a sentence is, or looks like, an ordinary one of the
  /// language: no name, unless what follows shows it.
  func isWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.length > 3 else { return true }
    if !text.traits(at: index).isDisjoint(with: ownWords) { return true }
    if isSingularWord(token) { return true }
    guard token.length > 4 else { return false }
    return text.language != .english && text.token(index, endsIn: Self.frenchEndings)
      || text.language != .french && text.token(index, endsIn: Self.englishEndings)
  }

  /// "Ateliers", where the list has "atelier".
  private func isSingularWord(_ token: Token) -> Bool {
    let bytes = Array(text.bytes[Int(token.utf8.lowerBound)..<Int(token.utf8.upperBound)])
    guard let last = bytes.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "x") else {
      return false
    }
    let folded = Folding.folded(String(decoding: bytes.dropLast(), as: UTF8.self))
    let key = WordKey(folded, from: 0, to: folded.count)
    guard let word = text.vocabulary.lexicon.find(folded, from: 0, to: folded.count, key: key)
    else {
      return false
    }
    return !text.vocabulary.lexicon.traits(of: word).isDisjoint(with: ownWords)
  }

  private static let frenchEndings = Endings([
    "tion", "tions", "sion", "sions", "ment", "ments", "ité", "ités", "ance", "ances", "ence",
    "ences", "isme", "ismes", "iste", "istes", "eur", "eurs", "euse", "euses", "ique", "iques",
    "aire", "aires", "able", "ables", "ible", "ibles", "ière", "ières", "ant", "ants", "ante",
    "antes", "ait", "aient", "era", "erait", "eraient", "eront", "é", "ée", "és", "ées", "ez",
  ])

  private static let englishEndings = Endings([
    "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ing", "ings", "ed",
    "ly", "ous", "ful", "able", "ible", "ance", "ances", "ence", "ences", "ism", "ist", "ists",
    "ive", "ives",
  ])

  /// Whether a capital inside a sentence is a custom, not a name: "Série A", "Bourse".
  func isCommonCapital(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.length == 1 { return true }
    if isSmallWordInCapitals(index) { return false }
    return !traits(at: index).isDisjoint(with: openers) || text.traits(at: index).contains(.opens)
      || isCueWord(index)
  }

  /// "a Type 45 destroyer", "Phase 2": an ordinary word that a number tells from its like.
  func isNumbered(_ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && text.tokens[index + 1].kind == .number && !isFigure[index + 1]
      && !text.tokens[index + 1].isGlued && !text.tokens[index].traits.contains(.allCapitals)
      && isWord(index)
  }

  /// "phase III".
  func isNumeral(_ token: Token) -> Bool {
    token.length > 1
      && text.bytes[Int(token.utf8.lowerBound)..<Int(token.utf8.upperBound)].allSatisfy {
        $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X")
      }
  }

  /// "le rachat de KESTREL LABS": a wire that writes names in capitals, after a preposition.
  func isShoutedName(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    guard range.count <= 3, sentence.kind == .prose, sentence.language == .french,
      range.lowerBound > sentence.tokens.lowerBound
    else { return false }
    let before = cues.french.grammar.longest(
      in: text.tokens, at: range.lowerBound - 1, before: range.lowerBound)?.value
    return before.map { !$0.isDisjoint(with: [.of, .by, .to, .with, .into]) } ?? false
  }

  /// Words in capitals for emphasis: "ROVERS AND OUT".
  func isShout(_ range: Range<Int>) -> Bool {
    range.count > 1
      && range.allSatisfy {
        text.tokens[$0].traits.contains(.allCapitals)
          && (text.tokens[$0].length > 2 || range.count > 3)
      }
  }

  /// "Southeast Asian".
  func isOfPlaces(_ range: Range<Int>) -> Bool {
    !(range.count == 1 && isShortCapitals(range.lowerBound))
      && range.allSatisfy { !traits(at: $0).isDisjoint(with: [.place, .country, .nationality]) }
  }

  func isPlaceName(_ range: Range<Int>) -> Bool {
    guard range.last.map({ traits(at: $0).contains(.placeSuffix) }) ?? false else { return false }
    // "le courtier Hidden Road": a company of the trade that is told.
    return range.lowerBound == 0
      || naming.nouns.longest(
        in: text.tokens, at: range.lowerBound - 1, before: range.lowerBound) == nil
  }

  /// "le luxembourgeois SES": no small word is written so, unless the words beside it are.
  func isSmallWordInCapitals(_ index: Int) -> Bool {
    let tokens = text.tokens
    guard index > 0, index + 1 < tokens.count, tokens[index].traits.contains(.allCapitals),
      tokens[index - 1].kind == .word, !tokens[index - 1].traits.contains(.capitalized),
      !tokens[index + 1].traits.contains(.capitalized)
    else { return false }
    let isSmall = [cues.french, cues.english].contains {
      $0.grammar.longest(in: tokens, at: index, before: index + 1) != nil
    }
    let isTold = [cues.french, cues.english].contains {
      $0.senses.longest(in: tokens, at: index, before: index + 1) != nil
        || $0.firmness.longest(in: tokens, at: index, before: index + 1) != nil
    }
    let isNamed =
      naming.nations.longest(in: tokens, at: index - 1, before: index) != nil
      || naming.nouns.longest(in: tokens, at: index - 1, before: index) != nil
    return isSmall && !isTold && isNamed
  }
}
