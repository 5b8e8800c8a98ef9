internal import Claims

/// Finds the sequences of words that may be names, in one pass over the tokens.
struct NameCandidates {
  struct Candidate {
    let tokens: Range<Int>
    /// In the vocabulary: its index there.
    let known: Int32?
    /// Whether the words could not have their capital from beginning a sentence.
    let isStrong: Bool
    let isPerson: Bool
  }

  let text: AnnotatedText
  let naming: NamingVocabulary
  let cues: CueVocabulary
  var found: [Candidate] = []
  /// By sentence: whether its capitals tell nothing.
  private(set) var isShouted: [Bool] = []
  /// By token: whether it is of a figure, and of no name: "SKr31bn".
  let isFigure: [Bool]
  /// How often the article has a word without a capital and with one, those of the first counted
  /// twice: "bpost" begins its sentences with a capital, so that more than two of these outweigh a
  /// small one.
  private(set) var balance: WordTally
  /// The words before the "'s" of a name: "Jersey Mike's has".
  var ownS: Set<Word> = []
  /// Words that a hyphen joins to another capital, and that stand alone too.
  var alone: Set<Word> = []
  /// Marks the words with which sentences of the article's language begin.
  let openers: NameTraits
  /// What is known of the words of that language; of both where it cannot be told.
  let ownCues: [CueVocabulary.Tables]
  /// Marks the ordinary words of that language.
  let ownWords: WordTraits

  init(
    text: AnnotatedText, naming: NamingVocabulary, cues: CueVocabulary, figures: [Figure]
  ) {
    var isFigure = Array(repeating: false, count: text.tokens.count)
    for figure in figures {
      for index in figure.tokens where index < isFigure.count { isFigure[index] = true }
    }
    self.isFigure = isFigure
    self.text = text
    self.naming = naming
    self.cues = cues
    switch text.language {
    case .french:
      (openers, ownCues, ownWords) = ([.opener, .frenchOpener], [cues.french], .frenchWord)
    case .english:
      (openers, ownCues, ownWords) = ([.opener, .englishOpener], [cues.english], .englishWord)
    case nil:
      openers = [.opener, .frenchOpener, .englishOpener]
      ownCues = [cues.french, cues.english]
      ownWords = [.frenchWord, .englishWord]
    }
    balance = WordTally(of: text.tokens.count)
    for token in text.tokens where token.kind == .word {
      balance.add(token.word, isCapitalized: token.traits.contains(.capitalized))
    }
  }

  /// Whether the article has a word without a capital, and no less often than with one.
  func isSeenSmall(_ word: Word) -> Bool {
    balance.small(word) > 0 && (balance[word] >= 0 || text.vocabulary.lexicon.knows(word))
  }

  /// Looks through every sentence whose capitals mean something.
  mutating func run() {
    readOwnS()
    readAlone()
    isShouted = text.sentences.map { hasMeaninglessCapitals($0) }
    let firstProse =
      text.sentences.first { $0.kind == .prose && $0.tokens.count > 8 }?.tokens.lowerBound ?? 0
    for (sentence, isShouted) in zip(text.sentences, isShouted)
    where !isByline(sentence, beforeText: sentence.tokens.lowerBound < firstProse) {
      let roles = sentence.row.map(text.columnRoles) ?? []
      if let row = sentence.row, roles.namesParties {
        scanRow(row, roles, sentence)
      } else if isShouted {
        scanHeading(sentence)
      } else {
        scan(sentence)
      }
    }
    dropRequests()
  }

  /// "Corvane Industries, Inc.", "2. Lattice Loom — $125M": what shows a name where every word has a
  /// capital.
  private mutating func scanHeading(_ sentence: Sentence) {
    let tokens = text.tokens
    let limit = sentence.tokens.upperBound
    guard
      let start = sentence.tokens.first(where: {
        tokens[$0].kind == .word && continuesName($0) || tokens[$0].kind == .address
      }), start - sentence.tokens.lowerBound < 3
    else { return }
    let end = extended(from: start + 1, limit: limit)
    guard end + 1 < limit, end - start > 1,
      !(start..<end).allSatisfy({ tokens[$0].traits.contains(.allCapitals) })
    else { return }
    let isLabel = ["-", "—", ":"].contains(tokens[end].word) && isFigure[end + 1]
    let hasForm =
      traits(at: end - 1).contains(.legal)
      || tokens[end].word == "," && traits(at: end + 1).contains(.legal)
    guard isLabel || hasForm else { return }
    found.append(Candidate(tokens: start..<end, known: nil, isStrong: true, isPerson: false))
  }

  /// Whether a word is in the lists of verbs in one of these forms.
  func isVerbForm(_ index: Int, _ forms: VerbForm) -> Bool {
    [Language.french, .english].contains { language in
      let verb = text.vocabulary.verbs.table(for: language).longest(
        in: text.tokens, at: index, before: index + 1)
      return verb.map { !$0.value.isDisjoint(with: forms) } ?? false
    }
  }

  mutating func scan(_ sentence: Sentence) {
    let tokens = text.tokens
    var atStart = true
    var index = Dateline.end(of: sentence, in: text)
    while index < sentence.tokens.upperBound {
      let token = tokens[index]
      if token.kind == .number, let known = digitsOfKnown(at: index, in: sentence) {
        found.append(known)
        index = known.tokens.upperBound
        atStart = false
        continue
      }
      if token.kind == .number, let end = numberedName(at: index, in: sentence) {
        found.append(Candidate(tokens: index..<end, known: nil, isStrong: true, isPerson: false))
        index = end
        atStart = false
        continue
      }
      guard token.kind != .sign, token.kind != .number else {
        // After a colon, a bullet or a quotation mark the capital is a sentence's.
        if token.word == ":" || token.traits.contains(.opens) || token.word == "\""
          || token.word == "|"
        {
          atStart = true
        }
        index += 1
        continue
      }
      if token.traits.contains(.startsGluedCell) { atStart = true }
      if isEndOfPlace(index, in: sentence) {
        atStart = false
        index += 1
        continue
      }
      if cues.publicBodies.contains(token.word), let end = publicBody(at: index, in: sentence) {
        found.append(Candidate(tokens: index..<end, known: nil, isStrong: true, isPerson: false))
        index = end
        atStart = false
        continue
      }
      guard token.traits.contains(.capitalized) || token.traits.contains(.mixedCase),
        !isFigure[index]
      else {
        // "l'", "d'" keep the capital after them that of a sentence: "L'Italie" is told by table.
        atStart = false
        index += 1
        continue
      }
      index = take(at: index, in: sentence, atStart: atStart)
      atStart = false
    }
  }

  /// "Brive-la-Gaillarde", "Châlons-sur-Saône": what a hyphen and a small word join to the name of a
  /// town begins no name.
  private func isEndOfPlace(_ index: Int, in sentence: Sentence) -> Bool {
    let tokens = text.tokens
    guard index - 3 > sentence.tokens.lowerBound, tokens[index].isGlued,
      tokens[index - 1].word == "-",
      tokens[index - 1].isGlued, tokens[index - 2].isGlued, tokens[index - 2].kind == .word,
      !tokens[index - 2].traits.contains(.capitalized), tokens[index - 3].word == "-"
    else { return false }
    return true
  }

  /// The end of "<Hale and Moss Ltd>", which agencies write of a company that is not listed; nil
  /// for a ticker.
  private func angledName(at index: Int, limit: Int) -> Int? {
    let tokens = text.tokens
    guard index > 0, tokens[index - 1].word == "<",
      let end = (index + 1..<max(index + 1, min(limit, index + 9))).first(where: {
        tokens[$0].word == ">"
      }), end - index > 1, tokens[index..<end].allSatisfy({ $0.word != "." || $0.isGlued })
    else { return nil }
    return end
  }

  /// "du Monde", "aux « Echos »": an outlet whose article has gone into the preposition.
  private func contractedOutlet(at index: Int, in sentence: Sentence) -> (count: Int, value: Int32)?
  {
    var before = index - 1
    if before > sentence.tokens.lowerBound,
      text.tokens[before].traits.contains(.opens) || text.tokens[before].word == "\""
    {
      before -= 1
    }
    // "à la presse": a common noun without its capital.
    guard before >= sentence.tokens.lowerBound, text.tokens[index].traits.contains(.capitalized),
      naming.outletArticles.contains(text.tokens[before].word),
      !text.tokens[before].traits.contains(.capitalized),
      let found = naming.contractedOutlets.longest(
        in: text.tokens, at: index, before: sentence.tokens.upperBound),
      extended(from: index + found.count, limit: sentence.tokens.upperBound) == index + found.count
    else { return nil }
    return found
  }

  /// Reads the name that begins here, if one does; returns where to go on.
  private mutating func take(at index: Int, in sentence: Sentence, atStart: Bool) -> Int {
    let tokens = text.tokens
    let limit = sentence.tokens.upperBound
    if let end = angledName(at: index, limit: limit) {
      found.append(Candidate(tokens: index..<end, known: nil, isStrong: true, isPerson: false))
      return end + 1
    }
    let organization = naming.organizations.longest(in: tokens, at: index, before: limit)
    let outlet =
      naming.outlets.longest(in: tokens, at: index, before: limit)
      ?? (organization == nil ? contractedOutlet(at: index, in: sentence) : nil)
    let trait = naming.traits.longest(in: tokens, at: index, before: limit)
    let known = (organization?.count ?? 0) >= (outlet?.count ?? 0) ? organization : outlet
    let isMonth = trait?.value.contains(.time) ?? false
    if isSum(index, limit: limit) { return index + 1 }
    if let known, known.count >= (trait?.count ?? 0), !isMonth {
      var end = index + known.count
      end = extended(from: end, limit: limit)
      let start = withSmallHead(index, in: sentence)
      let whole = start..<end
      found.append(
        Candidate(
          tokens: whole,
          // "la famille Dassault" is not the company.
          known: start == index
            && (isSame(index + known.count..<end)
              || isEdition(index + known.count..<end, of: known.value))
            ? known.value : nil,
          isStrong: true,
          isPerson: false))
      return end
    }
    // "on Jan 1", "May 3".
    if let trait, trait.value.contains(.given), trait.value.contains(.time), index + 1 < limit,
      tokens[index + 1].kind == .number
    {
      return index + 1
    }
    if let state = state(at: index, in: sentence) { return state }
    if isElided(index) || isTicker(index, in: sentence) { return index + 1 }
    if let trait,
      !trait.value.isDisjoint(
        with: openers.union([.time, .acronym, .product, .nationality, .body]))
        || (trait.value.contains(.legal) && trait.count == 1),
      !trait.value.contains(.given)
    {
      let blocked: NameTraits = [.time, .acronym, .product, .body]
      if let whole = nameDespite(trait.value, at: index, next: index + trait.count, sentence) {
        found.append(Candidate(tokens: whole, known: nil, isStrong: true, isPerson: false))
        return whole.upperBound
      }
      let isOfName =
        trait.value.isSubset(of: openers)
        && hasLegalForm(index..<extended(from: index + 1, limit: limit))
      if !isOfName,
        !trait.value.isDisjoint(with: blocked)
          || !(!trait.value.isDisjoint(with: openers) && !atStart)
      {
        return index + trait.count
      }
    }
    if let trait, trait.value.contains(.title) {
      return index + trait.count
    }
    if let trait, !trait.value.isDisjoint(with: [.place, .country]),
      !isShortCapitals(index) || trait.value.contains(.country)
    {
      let next = index + trait.count
      guard next < limit, continuesName(next) && !isPlace(next, limit) || isHyphenated(next, limit)
      else {
        if trait.value.contains(.country) {
          found.append(Candidate(tokens: index..<next, known: nil, isStrong: true, isPerson: false))
        }
        return next
      }
    }
    if let noun = openingNoun(at: index, limit: limit, atStart: atStart) { return noun }
    let end = withSmallEnd(
      institution(at: index, limit: limit, atStart: atStart)
        ?? partners(at: index, limit: limit)
        ?? extended(from: afterInitial(index, limit, atStart), limit: limit), from: index,
      limit: limit)
    let whole = withSmallHead(index, in: sentence)..<end
    let isPerson = showsPerson(whole, trait: trait?.value ?? [], sentence: sentence)
    let single = end == index + 1
    let token = tokens[index]
    let own =
      token.traits.contains(.mixedCase)
      || token.traits.contains(.allCapitals) && !(atStart && single && isRubric(index, limit))
    if atStart, single, !own {
      if isOrdinary(index) || traits(at: index).contains(.common) { return end }
      found.append(
        Candidate(
          tokens: whole, known: nil,
          isStrong: !isWord(index) || hasNameContext(after: end, limit: limit, index),
          isPerson: isPerson))
      return end
    }
    if atStart, isOrdinary(index), !own, !hasLegalForm(whole), !isJoined(index + 1, limit) {
      // "Malgré Amazon": the name begins after the ordinary word.
      return index + 1
    }
    if single,
      isCommonCapital(index) || isModel(index) || isNumeral(token) || isNumbered(index, limit)
    {
      return end
    }
    // "the Group", "Bank": no names unless a longer one begins so.
    if single, !(trait?.value ?? []).isDisjoint(with: [.designator, .legal, .institution]) {
      found.append(Candidate(tokens: whole, known: nil, isStrong: false, isPerson: false))
      return end
    }
    if isShout(whole) && !isShoutedName(whole, in: sentence) || isPlaceName(whole) || isModel(index)
      || isOfPlaces(whole)
    {
      return end
    }
    found.append(Candidate(tokens: whole, known: nil, isStrong: true, isPerson: isPerson))
    return end
  }

  /// "Kimberly-Clark", "Land & Buildings": a hyphen or a sign goes on with the word.
  private func isJoined(_ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, continuesName(index + 1) else { return false }
    return text.tokens[index].word == "&"
      || text.tokens[index].word == "-" && text.tokens[index].isGlued
        && text.tokens[index + 1].isGlued
  }

  /// "LOT" is no river where the article writes words small; "N.J." is a state.
  func isShortCapitals(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.traits.contains(.allCapitals) && (3...4).contains(token.length)
      && !text.bytes[Int(token.utf8.lowerBound)..<Int(token.utf8.upperBound)].contains(
        UInt8(ascii: "."))
  }

  /// "Total : 3 milliards", and the "X" of "1X".
  private func isSum(_ index: Int, limit: Int) -> Bool {
    let tokens = text.tokens
    if index > 0, tokens[index - 1].kind == .number, tokens[index].isGlued,
      tokens[index].length == 1
    {
      return true
    }
    return cues.totals.contains(tokens[index].word) && index + 1 < limit
      && tokens[index + 1].word == ":"
  }

  /// "Axios Pro Rata": what an outlet's name goes on with in English is one of its own.
  private func isEdition(_ rest: Range<Int>, of known: Int32) -> Bool {
    text.language == .english && Int(known) >= naming.firstOutlet
      && rest.allSatisfy {
        text.tokens[$0].kind == .word
          && traits(at: $0).isDisjoint(with: [.legal, .designator, .institution])
      }
  }

  /// "Wells Fargo Bank": what a known name goes on with makes no other company of it.
  private func isSame(_ rest: Range<Int>) -> Bool {
    rest.allSatisfy { traits(at: $0).contains(.legal) || traits(at: $0).contains(.plain) }
  }

  /// "Retailer Kestrel has bought": where the name begins after the noun that tells its trade; nil
  /// where none stands here.
  private func openingNoun(at index: Int, limit: Int, atStart: Bool) -> Int? {
    guard atStart, !text.tokens[index].traits.contains(.allCapitals),
      let noun = naming.nouns.longest(in: text.tokens, at: index, before: limit),
      noun.value.role != .generic, index + noun.count < limit,
      continuesName(index + noun.count),
      (index..<index + noun.count).allSatisfy({
        traits(at: $0).isDisjoint(with: [.designator, .institution, .legal])
      })
    else { return nil }
    return index + noun.count
  }

  /// "Paolo Sartor, directeur général", "le directeur général de Lorenzi, Paolo Sartor".
  func hasTitle(beside range: Range<Int>, _ sentence: Sentence) -> Bool {
    let tokens = text.tokens
    let end = range.upperBound
    // "Kestrel Inc, chairman Jane Roe said".
    if range.count > 1, traits(at: end - 1).contains(.legal) { return false }
    if end < sentence.tokens.upperBound, tokens[end].word == "," {
      let reach = min(sentence.tokens.upperBound, end + 4)
      let title = (end + 1..<max(end + 1, reach)).first { traits(at: $0).contains(.title) }
      // "X, the analyst said" tells who speaks, not who X is; "X, chairman Jane Roe" neither.
      if let title, !isSaying(title + 1, sentence), !isNamed(title + 1, sentence) { return true }
    }
    let before = range.lowerBound - 1
    guard before > sentence.tokens.lowerBound, tokens[before].word == "," else { return false }
    return (max(sentence.tokens.lowerBound, before - 6)..<before).contains {
      traits(at: $0).contains(.title)
    }
  }

  /// "chairman Jane Roe": an English title with its own name after it.
  private func isNamed(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.language == .english && index + 1 < sentence.tokens.upperBound
      && continuesName(index) && continuesName(index + 1)
      && traits(at: index).isDisjoint(with: .title)
  }

  private func isSaying(_ index: Int, _ sentence: Sentence) -> Bool {
    cues.english.firmness.longest(in: text.tokens, at: index, before: sentence.tokens.upperBound)?
      .value.contains(.say) ?? false
  }

  /// "Home Shopping Network Inc": a whole name, whose first word is no preposition.
  private func hasLegalForm(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count > 1 else { return false }
    // "First Valley Bancorp".
    if range.count > 2, text.language == .english,
      cues.ordinals.contains(text.tokens[range.lowerBound].word)
    {
      return !traits(at: last).isDisjoint(with: [.legal, .designator, .institution])
    }
    guard traits(at: last).contains(.legal) else { return false }
    return [cues.french, cues.english].allSatisfy {
      $0.grammar.longest(in: text.tokens, at: range.lowerBound, before: range.upperBound) == nil
    }
  }

  /// Whether a token goes on with a name: a capital of its own, no month, no new sentence's word.
  func continuesName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word || token.kind == .address,
      token.traits.contains(.capitalized) || token.traits.contains(.mixedCase)
        || traits(at: index).contains(.smallLegal),
      !token.traits.contains(.afterTab),
      !token.traits.contains(.startsGluedCell)
    else { return false }
    let traits = traits(at: index)
    if traits.contains(.designator) || traits.contains(.legal) { return true }
    if !traits.isDisjoint(with: [.time, .title]) { return false }
    if traits.contains(.acronym) { return token.word == naming.ai }
    return true
  }

  func traits(at index: Int) -> NameTraits {
    guard index < text.tokens.count else { return [] }
    let word = text.tokens[index].word
    return naming.traits.begins(with: word) ? naming.singleTraits[word] : []
  }

  func isPlace(_ index: Int, _ limit: Int) -> Bool {
    let found = naming.traits.longest(in: text.tokens, at: index, before: limit)
    return found.map { !$0.value.isDisjoint(with: [.place, .country]) } ?? false
  }

  /// "Cleveland-Cliffs", "Dutch/Shell": a hyphen or a stroke and a capital after a place make a name
  /// of it, but "Lyon-Turin".
  func isHyphenated(_ index: Int, _ limit: Int) -> Bool {
    (text.tokens[index].word == "-" || text.tokens[index].word == "/") && text.tokens[index].isGlued
      && index + 1 < limit
      && text.tokens[index + 1].isGlued && continuesName(index + 1) && !isPlace(index + 1, limit)
  }

  func isCueWord(_ index: Int) -> Bool {
    let tokens = text.tokens
    return ownCues.contains {
      $0.grammar.longest(in: tokens, at: index, before: index + 1) != nil
        || $0.senses.longest(in: tokens, at: index, before: index + 1) != nil
        || $0.firmness.longest(in: tokens, at: index, before: index + 1) != nil
    }
  }
}
