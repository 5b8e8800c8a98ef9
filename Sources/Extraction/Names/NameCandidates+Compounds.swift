internal import Claims

/// Names of several words that are not all written with a capital.
extension NameCandidates {
  /// "l'Etat italien", "the Malaysian government" hold shares and buy like companies.
  mutating func state(at index: Int, in sentence: Sentence) -> Int? {
    let limit = sentence.tokens.upperBound
    guard index + 1 < limit else { return nil }
    let first = traits(at: index)
    let isState = cues.state.contains(text.tokens[index].word)
    let pair =
      isState
      ? traits(at: index + 1).contains(.nationality)
      : first.contains(.nationality) && traits(at: index + 1).contains(.smallEnd)
    if isState, !pair, sentence.language == .french, index > sentence.tokens.lowerBound,
      cues.definite.contains(text.tokens[index - 1].word)
    {
      // "l'État, toujours premier actionnaire".
      found.append(
        Candidate(tokens: index..<index + 1, known: nil, isStrong: true, isPerson: false))
      return index + 1
    }
    guard pair else { return nil }
    found.append(
      Candidate(tokens: index..<index + 2, known: nil, isStrong: true, isPerson: false))
    return index + 2
  }

  /// The end of "métropole de Lille", "Ville de Paris", "région Bretagne", which buy and lend like
  /// companies; nil where nothing says that they do: "dans la région de Lyon".
  func publicBody(at index: Int, in sentence: Sentence) -> Int? {
    let tokens = text.tokens
    let limit = sentence.tokens.upperBound
    guard cues.publicBodies.contains(tokens[index].word), sentence.language == .french else {
      return nil
    }
    var name = index + 1
    if name < limit, isConnector(name) { name += 1 }
    if name < limit, isArticle(name) { name += 1 }
    guard name < limit, tokens[name].kind == .word, tokens[name].traits.contains(.capitalized)
    else {
      return nil
    }
    let end = extended(from: name + 1, limit: limit)
    let french = cues.french
    let acts =
      end < limit
      && (french.grammar.longest(in: tokens, at: end, before: limit)?.value.contains(.have) ?? false
        || isVerbForm(end, .finite)
        || french.senses.longest(in: tokens, at: end, before: limit)?.value.contains {
          [.finite, .future, .conditional].contains($0.form)
        } ?? false)
    if acts { return end }
    var before = index - 1
    if before > sentence.tokens.lowerBound, isArticle(before) { before -= 1 }
    // "par la région", "auprès de la métropole".
    let isAgent = (max(sentence.tokens.lowerBound, before - 1)..<max(index, before + 1)).contains {
      french.grammar.longest(in: tokens, at: $0, before: index).map {
        !$0.value.isDisjoint(with: [.by, .from])
      } ?? false
    }
    return isAgent ? end : nil
  }

  /// "la famille Mulliez", "la région des Pouilles" are one party: where the name at `index` begins.
  func withSmallHead(_ index: Int, in sentence: Sentence) -> Int {
    let first = sentence.tokens.lowerBound
    var before = index - 1
    guard before >= first else { return index }
    if isConnector(before) { before -= 1 }
    guard before >= first, !text.tokens[before].traits.contains(.capitalized),
      traits(at: before).contains(.smallHead)
    else { return index }
    return before
  }

  /// "the Wallenberg family" is one party: where the name that ends at `end` stops.
  func withSmallEnd(_ end: Int, from start: Int, limit: Int) -> Int {
    guard end < limit, !text.tokens[end].traits.contains(.capitalized),
      traits(at: end).contains(.smallEnd)
    else { return end }
    return end + 1
  }

  /// The end of an institution's name, which French writes with one capital: "Agence spatiale
  /// européenne", "Office marocain des eaux"; nil where none begins here.
  func institution(at index: Int, limit: Int, atStart: Bool) -> Int? {
    guard traits(at: index).contains(.institution) else { return nil }
    var end = index + 1
    while end < limit, end - index < 4, isSmallWord(end), isAdjective(end) { end += 1 }
    let adjectives = end - index - 1
    guard end + 1 < limit, isConnector(end) else { return adjectives > 0 ? end : nil }
    var noun = end + 1
    if isArticle(noun), noun + 1 < limit { noun += 1 }
    if continuesName(noun) { return extended(from: noun + 1, limit: limit) }
    // "Caisse de prévoyance": at a sentence's beginning these are ordinary words.
    guard isSmallWord(noun), !isGrammar(noun), !atStart || adjectives > 0 else {
      return adjectives > 0 ? end : nil
    }
    end = noun + 1
    while end < limit, end - noun < 3, isSmallWord(end), isAdjective(end) { end += 1 }
    return end
  }

  private func isSmallWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word && token.length > 3 && !token.traits.contains(.capitalized)
  }

  private func isGrammar(_ index: Int) -> Bool {
    [cues.french, cues.english].contains {
      $0.grammar.longest(in: text.tokens, at: index, before: index + 1) != nil
    }
  }

  private func isArticle(_ index: Int) -> Bool { cues.appositive.contains(text.tokens[index].word) }

  /// A small word with an adjective's ending that is neither a cue nor a small word of grammar.
  private func isAdjective(_ index: Int) -> Bool {
    if traits(at: index).contains(.nationality) { return true }
    guard !isCueWord(index) else { return false }
    return text.token(index, endsIn: Self.adjectiveEndings)
  }

  private static let adjectiveEndings = Endings([
    "al", "ale", "ales", "aux", "el", "elle", "elles", "ien", "ienne", "iens", "iennes", "ais",
    "aise", "aises", "ois", "oise", "oises", "ain", "aine", "aines", "ains", "ique", "iques",
    "aire", "aires", "ive", "ives", "ère", "ères", "éen", "éenne", "éennes", "ole", "oles",
  ])

  /// Learns the names that end in "'s": nothing is owned where a verb, a comma or a preposition
  /// follows, "Jersey Mike's has", "bought Jersey Mike's for".
  mutating func readOwnS() {
    guard text.language != .french else { return }
    let tokens = text.tokens
    for index in tokens.indices.dropFirst().dropLast()
    where tokens[index].isGlued && tokens[index].word == text.vocabulary.figures.possessive {
      let next = index + 1
      guard tokens[index - 1].traits.contains(.capitalized),
        tokens[next].isGlued
          || tokens[next].kind == .word
      else { continue }
      let grammar =
        cues.english.grammar.longest(in: tokens, at: next, before: tokens.count)?.value ?? []
      let sign = tokens[next].word == "," || tokens[next].word == "." || tokens[next].word == ")"
      // "Chesebrough-Pond's Inc".
      let isWhole = traits(at: next).contains(.legal)
      if sign || isWhole || !grammar.isDisjoint(with: [.have, .be, .and, .for, .by, .from]) {
        ownS.insert(tokens[index - 1].word)
      }
    }
  }

  /// Where a name goes on that begins with an initial: "T. Rowe Price".
  func afterInitial(_ index: Int, _ limit: Int, _ atStart: Bool) -> Int {
    let tokens = text.tokens
    guard !atStart, tokens[index].length == 1, index + 2 < limit, tokens[index + 1].word == ".",
      tokens[index + 1].isGlued, continuesName(index + 2), tokens[index + 2].length > 1
    else { return index + 1 }
    return index + 3
  }

  /// The end of "Clayton, Dubilier & Rice": a firm of three, none of whom stands alone elsewhere.
  func partners(at index: Int, limit: Int) -> Int? {
    let tokens = text.tokens
    guard index + 4 < limit, tokens[index + 1].word == ",", tokens[index + 3].word == "&",
      [index, index + 2, index + 4].allSatisfy({
        continuesName($0) && balance[tokens[$0].word] == -1
      })
    else { return nil }
    return extended(from: index + 5, limit: limit)
  }

  /// Where a name that has reached `end` stops.
  func extended(from start: Int, limit: Int) -> Int {
    let tokens = text.tokens
    var end = start
    while end < limit, end - start < 8 {
      let token = tokens[end]
      if continuesName(end) {
        end += 1
        continue
      }
      let joins =
        token.word == "&" || (token.word == "-" && token.isGlued)
        || ((token.word == "+" || token.word == "/") && token.isGlued)
      if joins, end + 1 < limit, continuesName(end + 1) {
        if token.word == "-", isPair(end, from: start - 1, limit) { break }
        if token.word == "&", isLabelOfTwo(end, from: start - 1, limit) { break }
        end += 2
        continue
      }
      // "Yoox Net-a-Porter", "Saint-Vincent-de-Paul": a small word between two hyphens.
      if token.word == "-", token.isGlued, end + 3 < limit, tokens[end + 1].isGlued,
        tokens[end + 1].kind == .word, tokens[end + 1].length < 4, tokens[end + 2].word == "-",
        tokens[end + 2].isGlued, tokens[end + 3].isGlued, continuesName(end + 3)
      {
        end += 4
        continue
      }
      // "Liberty 77 Capital".
      if token.kind == .number, !isFigure[end], end + 1 < limit, continuesName(end + 1),
        !tokens[end + 1].isGlued, traits(at: end + 1).contains(.designator)
      {
        end += 2
        continue
      }
      // "Burren Co-operative Creameries".
      if token.word == "-", token.isGlued, tokens[end - 1].word == naming.co, end + 1 < limit,
        tokens[end + 1].isGlued, tokens[end + 1].kind == .word
      {
        end += 2
        continue
      }
      // "Ferrovie del Levante": a particle of neither language joins any name.
      if end - start < 4, token.kind == .word,
        traits(at: end).contains(.joiner) || text.language == .english && isFrenchConnector(end),
        end + 1 < limit, continuesName(end + 1)
      {
        end += 2
        continue
      }
      // "Banca Popolare dell'Alto Adige".
      if end - start < 4, token.kind == .word, hasInnerCapital(token) {
        end += 1
        continue
      }
      // "Joris van Aken": a particle of a person's name.
      if end - start < 3, token.kind == .word, traits(at: end).contains(.particle),
        end + 1 < limit, continuesName(end + 1), traits(at: start - 1).contains(.given)
      {
        end += 2
        continue
      }
      // "Martin T. Sosnoff", "David F. La Roche".
      if token.word == ".", token.isGlued, tokens[end - 1].length == 1, end > start,
        end + 1 < limit
      {
        let isParted =
          tokens[end + 1].traits.contains(.capitalized) && tokens[end + 1].length < 4
          && end + 2 < limit && continuesName(end + 2)
        if continuesName(end + 1) || isParted {
          end += isParted ? 3 : 2
          continue
        }
      }
      // "Ontario Teachers' Pension Plan".
      if token.isGlued, isApostrophe(end), traits(at: end - 1).contains(.members), end + 1 < limit,
        continuesName(end + 1)
      {
        end += 2
        continue
      }
      // "Whitlock and Sons", "Dunmore and Co".
      if token.kind == .word, end + 1 < limit, continuesName(end + 1), isAnd(end),
        traits(at: end + 1).contains(.partners)
          || end > start && isOfTrade(end - 1) && isOfTrade(end + 1)
          || end > start && isWord(end - 1) && isOfWork(end + 1, limit)
          || text.tokens[end + 1].word == naming.co
      {
        end += 2
        continue
      }
      if let whole = joinedByInitials(at: end, from: start - 1, limit) {
        end = whole
        break
      }
      // "ProSiebenSat.1".
      if token.word == ".", token.isGlued, end + 1 < limit, tokens[end + 1].kind == .number,
        tokens[end + 1].isGlued
      {
        end += 2
        break
      }
      if token.word == "+", token.isGlued {
        end += 1
        continue
      }
      // French has no possessive: "Tod's", "Levi's".
      if token.word == text.vocabulary.figures.possessive, token.isGlued,
        text.language == .french || ownS.contains(tokens[end - 1].word)
      {
        end += 1
        continue
      }
      // "Banque de France", "Les Caves du Haut", "University of Leeds".
      let isBank = text.language == .english && cues.filings.banks.contains(tokens[end - 1].word)
      if end - start < 3 || isBank, token.kind == .word, !token.traits.contains(.capitalized),
        isConnector(end), isHead(start - 1) || isHead(end - 1)
      {
        let noun = end + 1 < limit && isArticle(end + 1) ? end + 2 : end + 1
        guard noun < limit, continuesName(noun) else { break }
        // "Kestrel Group de Moncef Belkhayat": whose it is.
        if traits(at: noun).contains(.given), noun + 1 < limit, continuesName(noun + 1),
          !traits(at: start - 1).contains(.institution)
        {
          break
        }
        // "Koral Air of Malaysia" tells where; "Bank of China" is called so.
        let isWhole = traits(at: start - 1).contains(.institution)
        if isPlace(noun, limit), !isWhole, !traits(at: end - 1).contains(.institution) { break }
        end = noun + 1
        continue
      }
      break
    }
    return end
  }

  /// Where "China National Trust and Investment Corporation (CNTIC)" ends, whose initials say that it is
  /// one name; nil where "and" joins two.
  private func joinedByInitials(at and: Int, from start: Int, _ limit: Int) -> Int? {
    guard text.language == .english, and + 2 < limit, text.tokens[and].kind == .word, isAnd(and),
      continuesName(and + 1)
    else { return nil }
    var end = and + 2
    while end < limit, end - and < 6, continuesName(end) { end += 1 }
    guard end + 2 < limit, text.tokens[end].word == "(", text.tokens[end + 2].word == ")",
      text.tokens[end + 1].traits.contains(.allCapitals)
    else { return nil }
    let initial = { (index: Int) in text.bytes[Int(text.tokens[index].utf8.lowerBound)] }
    let letters = (start..<end).filter { $0 != and }.map(initial)
    let range = text.tokens[end + 1].utf8
    return text.bytes[Int(range.lowerBound)..<Int(range.upperBound)].elementsEqual(letters)
      ? end : nil
  }

  /// "Mojave Savings and Loan": an English word that a capital makes part of a name.
  private func isOfTrade(_ index: Int) -> Bool {
    text.language == .english && text.tokens[index].length > 3 && isWord(index)
      && !naming.investors.contains(text.text(of: index..<index + 1)[...])
  }

  /// "Ombra Oil and Refining Co".
  private func isOfWork(_ index: Int, _ limit: Int) -> Bool {
    text.language == .english && index + 1 < limit && traits(at: index + 1).contains(.legal)
      && text.token(index, endsIn: Self.work)
  }

  private static let work = Endings(["ing"])

  /// A name that begins with a word which alone is none: "PC Acquisition Inc", "Swiss Life", "the
  /// Canadian Courier unit".
  private static let demonyms = Endings([
    "ien", "ienne", "éen", "éenne", "ain", "aine", "ais", "aise", "ois", "oise", "ique", "agnol",
    "agnole", "emand", "emande", "elge", "uisse", "usse",
  ])

  func nameDespite(_ trait: NameTraits, at index: Int, next: Int, _ sentence: Sentence)
    -> Range<Int>?
  {
    let limit = sentence.tokens.upperBound
    if trait.contains(.time), isMonthsNamesake(index, sentence) { return index..<next }
    // "la Française des Jeux": an adjective that stands as the noun.
    if trait.contains(.nationality), sentence.language == .french, next + 1 < limit,
      index > sentence.tokens.lowerBound, isArticle(index - 1), isConnector(next),
      continuesName(next + 1), text.tokens[index].length > 4,
      text.bytes[Int(text.tokens[index].utf8.upperBound) - 1] == UInt8(ascii: "e")
    {
      return index..<extended(from: next + 2, limit: limit)
    }
    // "Dutch/Shell Group".
    if trait.contains(.nationality), next < limit, text.tokens[next].word == "/",
      isHyphenated(next, limit)
    {
      return index..<extended(from: next + 2, limit: limit)
    }
    guard next < limit, continuesName(next), !isPlace(next, limit) else { return nil }
    let end = extended(from: next, limit: limit)
    // "Turkish Airlines a pris la place".
    if trait.contains(.nationality), end - index == 2, traits(at: next).contains(.designator),
      index == sentence.tokens.lowerBound, sentence.language == .french,
      text.traits(at: index).isDisjoint(with: .frenchWord)
    {
      return index..<end
    }
    if trait.contains(.acronym) {
      return traits(at: end - 1).contains(.legal) ? index..<end : nil
    }
    guard trait.contains(.nationality), index > sentence.tokens.lowerBound else { return nil }
    // French writes the adjective small: with a capital it is of the name.
    if sentence.language == .french {
      // "le Brésilien Carlos Brito", "au Britannique Kestrel": of a nation.
      if isArticle(index - 1) || cues.definite.contains(text.tokens[index - 1].word),
        text.token(index, endsIn: Self.demonyms)
      {
        return nil
      }
      return index..<end
    }
    let isUnit = end < limit && traits(at: end).contains(.unitNoun)
    let isWhole = end - index > 2 && traits(at: end - 1).contains(.legal)
    // "the African Development Bank": what ordinary words tell of the bank is not whose it is.
    let isInstitution =
      end - next > 1 && !traits(at: end - 1).isDisjoint(with: [.designator, .institution])
      && (next..<end - 1).allSatisfy { isWord($0) }
    return isUnit || isWhole || isInstitution || traits(at: next).contains(.designator)
      ? index..<end : nil
  }

  /// "Mars rachète", "le groupe Avril": French writes months small, and what does business is none.
  private func isMonthsNamesake(_ index: Int, _ sentence: Sentence) -> Bool {
    let next = index + 1
    guard sentence.language == .french, next < sentence.tokens.upperBound,
      !text.tokens[index].traits.contains(.allCapitals), text.tokens[next].kind != .number
    else { return false }
    if index > sentence.tokens.lowerBound,
      naming.nouns.longest(in: text.tokens, at: index - 1, before: index) != nil
        || naming.nations.longest(in: text.tokens, at: index - 1, before: index) != nil
    {
      return true
    }
    // "Mars rachète", "Mars a racheté".
    return (next...min(next + 1, sentence.tokens.upperBound - 1)).contains {
      cues.french.senses.longest(in: text.tokens, at: $0, before: sentence.tokens.upperBound)?
        .value.contains { $0.frame != .nondeal && $0.isVerb && $0.form != .gerund } ?? false
    }
  }

  /// "Jusqu'", "Lorsqu'": what loses its vowel is no name.
  func isElided(_ index: Int) -> Bool {
    let bytes = text.bytes[text.tokens[index].utf8Range]
    return bytes.count > 3
      && (bytes.last == UInt8(ascii: "'") || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x99]))
  }

  /// "Amoco Corp <AN>", "(NYSE: BDC)": how an exchange calls a company, which stands there too.
  func isTicker(_ index: Int, in sentence: Sentence) -> Bool {
    let tokens = text.tokens
    guard index > sentence.tokens.lowerBound, index + 1 < sentence.tokens.upperBound,
      tokens[index].traits.contains(.allCapitals) || tokens[index].length == 1
    else { return false }
    if tokens[index - 1].word == "<" {
      return tokens[index + 1].word == ">" || tokens[index + 1].word == "."
    }
    return tokens[index - 1].word == ":" && tokens[index + 1].word == ")"
  }

  /// "A380", "GB200", "CAC40": capitals with a number after them are a model or an index.
  func isModel(_ index: Int) -> Bool {
    let bytes = text.bytes[text.tokens[index].utf8Range]
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }.count
    let digits = bytes.dropFirst(letters).prefix { (0x30...0x39).contains($0) }.count
    return letters > 0 && digits > 1 && letters + digits == bytes.count
  }

  /// "dell'Alto": a capital after an apostrophe.
  private func hasInnerCapital(_ token: Token) -> Bool {
    let bytes = text.bytes[token.utf8Range]
    guard let capital = bytes.firstIndex(where: { (0x41...0x5A).contains($0) }),
      capital - bytes.startIndex > 3
    else { return false }
    return bytes[capital - 1] == UInt8(ascii: "'")
      || bytes[..<capital].suffix(3).elementsEqual([0xE2, 0x80, 0x99])
  }

  private func isApostrophe(_ index: Int) -> Bool {
    let bytes = text.bytes[text.tokens[index].utf8Range]
    return bytes.elementsEqual([UInt8(ascii: "'")]) || bytes.elementsEqual([0xE2, 0x80, 0x99])
  }

  private func isAnd(_ index: Int) -> Bool {
    [cues.french, cues.english].contains {
      $0.grammar.longest(in: text.tokens, at: index, before: index + 1)?.value.contains(.and)
        ?? false
    }
  }

  private func isHead(_ index: Int) -> Bool {
    index >= 0 && !traits(at: index).isDisjoint(with: [.designator, .institution])
  }

  /// "Semences du Midi" in an English text.
  private func isFrenchConnector(_ index: Int) -> Bool {
    cues.french.grammar.longest(in: text.tokens, at: index, before: index + 1)?.value.contains(.of)
      ?? false
  }

  /// `de`, `du`, `des`, `of`.
  func isConnector(_ index: Int) -> Bool {
    isOf(index, cues.french) || isOf(index, cues.english)
  }

  private func isOf(_ index: Int, _ tables: CueVocabulary.Tables) -> Bool {
    tables.grammar.longest(in: text.tokens, at: index, before: index + 1)?.value.contains(.of)
      ?? false
  }
}

extension Token {
  fileprivate var utf8Range: Range<Int> { Int(utf8.lowerBound)..<Int(utf8.upperBound) }
}
