internal import Claims

/// Makes one entity of every name that an article uses for it: the full name, the name without its
/// legal form, the short name, the initials.
struct EntityRegistry {
  private(set) var entities: [Entity] = []
  /// Every way of writing a name that the article uses, with its entity.
  private(set) var names = PhraseTable<Int32>()
  private var byWords: [[Word]: Int32] = Dictionary(minimumCapacity: 32)
  private var byKnown: [Int32: Int32] = [:]
  /// For short names: the first and the last words of longer ones.
  private var byFirst: [Word: [Int32]] = [:]
  private var byLast: [Word: Int32] = [:]
  private var words: [[Word]] = []
  /// Names of one word that stand beside a longer name which begins so: "Québecor" and "Québecor
  /// Média" in one sentence are two companies.
  private var apart: SmallSet<Word> = []
  /// Where each entity is first named in full; the largest number where it is not.
  private var firstSeen: [Int] = []
  /// Entities that the article once names with a legal form: no persons.
  private var legal: SmallSet<Int32> = []

  private let text: AnnotatedText
  private let naming: NamingVocabulary

  init(candidates: [NameCandidates.Candidate], text: AnnotatedText, naming: NamingVocabulary) {
    self.text = text
    self.naming = naming
    // Longest first, so that a short name finds the long one that it stands for.
    let ordered = candidates.enumerated().sorted {
      ($1.element.tokens.count, $0.offset) < ($0.element.tokens.count, $1.offset)
    }
    apart = Self.namedApart(candidates, in: text)
    let headlines = Self.namedInHeadingsOnly(candidates, in: text)
    var weak: [NameCandidates.Candidate] = []
    let pairs = Self.pairsOfNames(candidates, in: text)
    for (_, candidate) in ordered
    where !headlines.contains(candidate.tokens.lowerBound)
      && !pairs.contains(candidate.tokens.lowerBound)
    {
      if candidate.isStrong { add(candidate) } else { weak.append(candidate) }
    }
    // A word that only ever began sentences is a name where it is a known one's.
    for candidate in weak {
      let core = Array(words(of: candidate.tokens).prefix(coreCount(candidate.tokens)))
      if let entity = byWords[core] ?? shortFor(core, isPerson: false) {
        names.insert(core, entity)
      }
    }
    addInitials()
  }

  /// A short name that comes before the longer one ever does, and then beside it; or more than
  /// twice before it: a company's full name comes first.
  private static func namedApart(
    _ candidates: [NameCandidates.Candidate], in text: AnnotatedText
  ) -> SmallSet<Word> {
    // Most articles have no short name that a longer one begins with.
    let begins = SmallSet(
      candidates.lazy.filter { $0.tokens.count > 1 }.map { text.tokens[$0.tokens.lowerBound].word })
    let hasShort = candidates.contains {
      $0.tokens.count == 1 && begins.contains(text.tokens[$0.tokens.lowerBound].word)
    }
    guard hasShort else { return [] }
    var apart: SmallSet<Word> = []
    var known: SmallSet<Word> = []
    var shorts: [Word: Int] = [:]
    var next = 0
    for sentence in text.sentences {
      var short: [Word] = []
      var begun: SmallSet<Word> = []
      while next < candidates.count,
        candidates[next].tokens.lowerBound < sentence.tokens.upperBound
      {
        let tokens = candidates[next].tokens
        let first = text.tokens[tokens.lowerBound].word
        if tokens.count > 1 {
          begun.insert(first)
        } else if !begun.contains(first) {
          // "22 pct of Osage Title and Trust Co, and the rest of Osage": short for it.
          short.append(first)
        }
        next += 1
      }
      if sentence.kind == .prose {
        for word in begun
        where !known.contains(word) && (short.contains(word) || shorts[word, default: 0] > 2) {
          apart.insert(word)
        }
        for word in short { shorts[word, default: 0] += 1 }
        known.formUnion(begun)
      }
    }
    return apart
  }

  /// Where "le contrat Kestrel-Tamar" names two, which the article also names apart.
  private static func pairsOfNames(
    _ candidates: [NameCandidates.Candidate], in text: AnnotatedText
  ) -> SmallSet<Int> {
    let cues = text.vocabulary.cues
    let isDeal = { (token: Int) -> Bool in
      guard text.tokens.indices.contains(token) else { return false }
      return [cues.french, cues.english].contains {
        $0.senses.longest(in: text.tokens, at: token, before: token + 1)?.value.contains {
          $0.form == .noun && $0.frame != .nondeal
        } ?? false
      }
    }
    let mayBe = candidates.filter { candidate in
      candidate.known == nil && candidate.tokens.count >= 3
        && candidate.tokens.dropFirst().dropLast().contains { text.tokens[$0].word == "-" }
        && (isDeal(candidate.tokens.lowerBound - 1) || isDeal(candidate.tokens.upperBound))
    }
    guard !mayBe.isEmpty else { return [] }
    let names = Set(candidates.map { text.tokens[$0.tokens].map(\.word) })
    return SmallSet(
      mayBe.filter { candidate in
        candidate.tokens.dropFirst().dropLast().contains {
          text.tokens[$0].word == "-"
            && names.contains(text.tokens[candidate.tokens.lowerBound..<$0].map(\.word))
            && names.contains(text.tokens[$0 + 1..<candidate.tokens.upperBound].map(\.word))
        }
      }.map(\.tokens.lowerBound))
  }

  /// Where the names begin that only headings have, of companies that the text calls by the first
  /// word alone: in "Kestrel Just Spent $3 Billion" every word has a capital.
  private static func namedInHeadingsOnly(
    _ candidates: [NameCandidates.Candidate], in text: AnnotatedText
  ) -> SmallSet<Int> {
    var short: SmallSet<Word> = []
    var long: Set<[Word]> = []
    var inHeadings: [(words: [Word], start: Int)] = []
    var others: [Range<Int>] = []
    var next = 0
    for sentence in text.sentences {
      while next < candidates.count,
        candidates[next].tokens.lowerBound < sentence.tokens.upperBound
      {
        let tokens = candidates[next].tokens
        if sentence.kind == .heading, tokens.count > 1, candidates[next].known == nil,
          !candidates[next].isPerson
        {
          inHeadings.append((text.tokens[tokens].map(\.word), tokens.lowerBound))
        } else {
          others.append(tokens)
        }
        next += 1
      }
    }
    guard !inHeadings.isEmpty else { return [] }
    for tokens in others {
      let words = text.tokens[tokens].map(\.word)
      if words.count == 1 { short.insert(words[0]) } else { long.insert(words) }
    }
    return SmallSet(
      inHeadings.filter { heading in
        guard let first = heading.words.first, !long.contains(heading.words) else { return false }
        return short.contains(first) || isTitle(heading.words, heading.start, in: text)
      }.map(\.start))
  }

  /// "Massive Fundings": the whole of a heading, with a word that news of deals is made of.
  private static func isTitle(
    _ words: [Word], _ start: Int, in text: AnnotatedText
  ) -> Bool {
    let end = start + words.count
    let isWhole =
      (start == 0 || text.tokens[start].traits.contains(.startsLine))
      && (end >= text.tokens.count || text.tokens[end].traits.contains(.startsLine))
    let cues = text.vocabulary.cues
    return isWhole
      && (start..<min(end, text.tokens.count)).contains { index in
        [cues.french, cues.english].contains {
          $0.senses.longest(in: text.tokens, at: index, before: index + 1) != nil
        }
      }
  }

  private func words(of range: Range<Int>) -> [Word] { text.tokens[range].map(\.word) }

  /// How many words a name has without its legal form.
  private func coreCount(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    // "The Exploration Company": without its noun it is no name.
    if range.count == 3, text.text(of: range.lowerBound..<range.lowerBound + 1) == "The" {
      return range.count
    }
    while end - range.lowerBound > 1, let form = legalForm(endingAt: end, from: range.lowerBound) {
      end -= form
    }
    while end - range.lowerBound > 1,
      text.tokens[end - 1].word == "&" || text.tokens[end - 1].word == naming.and
    {
      end -= 1
    }
    return end - range.lowerBound
  }

  /// How many words the legal form takes that ends a name: "Inc", "Limited Partnership".
  private func legalForm(endingAt end: Int, from start: Int) -> Int? {
    for count in [2, 1] where end - count > start {
      let found = naming.traits.longest(in: text.tokens, at: end - count, before: end)
      if let found, found.count == count, found.value.contains(.legal) { return count }
    }
    return nil
  }

  private mutating func add(_ candidate: NameCandidates.Candidate) {
    let all = words(of: candidate.tokens)
    if let known = candidate.known {
      let entity = entity(known: known)
      names.insert(all, entity)
      note(text.text(of: candidate.tokens), of: entity)
      // "La Caisse" is short for the one that was named in full.
      if all.count > 1 { register(all, entity, isCommonEnd: true) }
      return
    }
    let count = coreCount(candidate.tokens)
    let core = count == all.count ? all : Array(all.prefix(count))
    let entity: Int32
    let found = byWords[core]
    if let found {
      entity = found
      if candidate.isPerson, !legal.contains(found) { entities[Int(found)].kind = .person }
      respell(found, as: candidate.tokens.lowerBound..<candidate.tokens.lowerBound + core.count)
    } else if core.count == all.count, let longer = shortFor(core, isPerson: candidate.isPerson) {
      // A name with a legal form of its own is short for none.
      entity = longer
    } else if core.count == 2, core[1] == text.vocabulary.figures.possessive,
      let longer = shortFor([core[0]], isPerson: false)
    {
      // "Priestley's", of Priestley & Dunn.
      entity = longer
    } else {
      entity = Int32(entities.count)
      let end = candidate.tokens.lowerBound + core.count
      let name = Self.spelled(text.text(of: candidate.tokens.lowerBound..<end))
      let isThing = isFeature(candidate)
      entities.append(
        Entity(
          name: name, kind: isThing ? .other : kind(of: candidate), isKnown: false))
      let endTraits = naming.traits.longest(in: text.tokens, at: end - 1, before: end)?.value ?? []
      if !isThing {
        register(
          core, entity,
          isCommonEnd: !endTraits.isEmpty
            || !text.tokens[candidate.tokens.lowerBound].traits.contains(.capitalized))
      }
    }
    if found == nil, let short = withoutInitial(candidate, core), byWords[short] == nil {
      byWords[short] = entity
      names.insert(short, entity)
    }
    if core.count < all.count { legal.insert(entity) }
    while firstSeen.count <= Int(entity) { firstSeen.append(.max) }
    firstSeen[Int(entity)] = min(firstSeen[Int(entity)], candidate.tokens.lowerBound)
    if found == nil { byWords[core] = entity }
    names.insert(all, entity)
    if core.count < all.count { names.insert(core, entity) }
  }

  /// "Martin Sosnoff", of "Martin T. Sosnoff"; nil where no initial stands in the middle.
  private func withoutInitial(_ candidate: NameCandidates.Candidate, _ core: [Word]) -> [Word]? {
    guard core.count == 4, core[2] == ".",
      text.tokens[candidate.tokens.lowerBound + 1].length == 1
    else { return nil }
    return [core[0], core[3]]
  }

  /// "a new service, Tallybox Advance": what a company makes is not the company in full.
  private func isFeature(_ candidate: NameCandidates.Candidate) -> Bool {
    let comma = candidate.tokens.lowerBound - 1
    guard text.language == .english, comma > 0, candidate.tokens.count > 1,
      text.tokens[comma].word == ","
    else { return false }
    return text.vocabulary.cues.features.contains(text.tokens[comma - 1].word)
  }

  /// "CASTELL" in a heading is the "Castell" of the text.
  private mutating func respell(_ entity: Int32, as tokens: Range<Int>) {
    let name = entities[Int(entity)].name
    guard !entities[Int(entity)].isKnown, name.utf8.count > 4,
      name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      text.tokens[tokens.lowerBound].traits.isDisjoint(with: .allCapitals)
    else { return }
    entities[Int(entity)].name = Self.spelled(text.text(of: tokens))
  }

  private func kind(of candidate: NameCandidates.Candidate) -> Entity.Kind {
    if candidate.isPerson { return .person }
    if candidate.tokens.count == 1,
      text.vocabulary.cues.state.contains(text.tokens[candidate.tokens.lowerBound].word)
    {
      return .country
    }
    let cues = text.vocabulary.cues
    let words = text.tokens[candidate.tokens].map(\.word)
    if words.count > 1, let first = words.first, let last = words.last,
      cues.authorities.contains(first) || cues.authorities.contains(last),
      !words.contains(where: cues.investingBodies.contains)
    {
      // "the Ontario Securities Commission": no party.
      return .other
    }
    let whole = naming.traits.longest(
      in: text.tokens, at: candidate.tokens.lowerBound, before: candidate.tokens.upperBound)
    guard let whole, whole.count == candidate.tokens.count else { return .organization }
    if whole.value.contains(.country) { return .country }
    if whole.value.contains(.exchange) { return .exchange }
    // "LOT", which is no river.
    let first = text.tokens[candidate.tokens.lowerBound]
    if whole.value == .place, first.traits.contains(.allCapitals), first.length > 2 {
      return .organization
    }
    return whole.value.isDisjoint(with: [.place, .body, .product]) ? .organization : .other
  }

  private mutating func register(_ core: [Word], _ entity: Int32, isCommonEnd: Bool) {
    guard core.count > 1, let first = core.first, let last = core.last else { return }
    byFirst[first, default: []].append(entity)
    if entities[Int(entity)].kind == .person || !isCommonEnd {
      byLast[last] = byLast[last] ?? entity
    }
    while words.count <= Int(entity) { words.append([]) }
    words[Int(entity)] = core
  }

  private mutating func entity(known: Int32) -> Int32 {
    if let entity = byKnown[known] { return entity }
    let entity = Int32(entities.count)
    entities.append(
      Entity(
        name: naming.canonicalNames[Int(known)],
        kind: Int(known) < naming.firstOutlet ? .organization : .outlet, isKnown: true))
    byKnown[known] = entity
    return entity
  }

  /// Keeps the fullest form in which the article has a known name: candidates come with the longest first.
  private mutating func note(_ form: String, of entity: Int32) {
    let one = entities[Int(entity)]
    guard one.kind == .organization else { return }
    let name = one.name.split(separator: " ")
    if form == one.name {
      // "Caisse de dépôt et placement du Québec (CDPQ)": where both stand there, the known one.
      let isOther = one.written.map { Self.isOther($0.split(separator: " "), than: name) } ?? true
      if isOther { entities[Int(entity)].written = form }
      return
    }
    guard one.written == nil else { return }
    let words = Self.spelled(form).split(separator: " ")
    let isShorter =
      words.count < name.count
      && (name.starts(with: words) || name.suffix(words.count) == words[...])
    let isLonger =
      words.count > name.count && words.starts(with: name)
      && words[name.count...].allSatisfy(naming.fullEnds.contains)
    entities[Int(entity)].written =
      isShorter || isLonger || Self.isOther(words, than: name)
      ? words.joined(separator: " ") : one.name
  }

  /// "European Investment Bank", "Public Investment Fund": another language, or what a short form stands for; but
  /// "Google Cloud" is a part of Google.
  private static func isOther(_ words: [Substring], than name: [Substring]) -> Bool {
    words.count > 2 && !name.contains(where: words.contains)
  }

  /// The longer name that begins with these words, or the person whose last name they are.
  private func shortFor(_ core: [Word], isPerson: Bool) -> Int32? {
    guard let first = core.first, core.count > 1 || !apart.contains(first) else { return nil }
    // A given name alone is not the short form of a company.
    let company =
      isPerson
      ? nil
      : byFirst[first]?.prefix(16).first { entity in
        let words = words[Int(entity)]
        return entities[Int(entity)].kind != .person && words.count > core.count
          && words.starts(with: core)
      }
    // "Taft" is the company of that name where it is named before Dudley Taft.
    if core.count == 1, let person = byLast[first],
      company.map({ isSeen(person, before: $0) }) ?? true
    {
      return person
    }
    return company
  }

  /// Whether the article names one in full before it so names another; known ones from the first.
  private func isSeen(_ one: Int32, before other: Int32) -> Bool {
    let place = { (entity: Int32) -> Int in
      guard Int(entity) < firstSeen.count, firstSeen[Int(entity)] < .max else { return 0 }
      return firstSeen[Int(entity)]
    }
    return place(one) < place(other)
  }

  /// "Banque européenne d'investissement (BEI)": the initials in parentheses stand for the name.
  private mutating func addInitials() {
    let tokens = text.tokens
    for index in tokens.indices.dropFirst(2).dropLast() {
      guard tokens[index - 1].word == "(", tokens[index + 1].word == ")",
        tokens[index].traits.contains(.allCapitals), let short = byWords[[tokens[index].word]],
        !entities[Int(short)].isKnown
      else { continue }
      var end = index - 1
      while end > 4, let form = legalForm(endingAt: end, from: end - 4) { end -= form }
      for length in [5, 4, 3, 2, 1] where end - length >= 0 {
        let before = tokens[end - length..<end].map(\.word)
        if let entity = byWords[Array(before)], entity != short {
          names.insert([tokens[index].word], entity)
          break
        }
      }
    }
  }

  /// A name on one line, with plain spaces.
  private static func spelled(_ name: String) -> String {
    if isSpelledPlainly(name) { return name }
    return name.split {
      $0 == " " || $0 == "\n" || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\t"
    }.joined(separator: " ")
  }

  /// Whether a name has nothing but single blanks and the letters and signs of Latin-1.
  private static func isSpelledPlainly(_ name: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: " ") where last == byte: return false
      // 0xC3 leads the letters with accents; what follows it may be any of the range before.
      case UInt8(ascii: " ")...0x7E, 0x80...0xBF, 0xC3: last = byte
      default: return false
      }
    }
    return last != UInt8(ascii: " ")
  }
}
