/// Makes one entity of every name that an article uses for it: the full name, the name without its
/// legal form, the short name, the initials.
struct EntityRegistry {
  private(set) var entities: [Entity] = []
  /// Every way of writing a name that the article uses, with its entity.
  private(set) var names = PhraseTable<Int32>()
  private var byWords: [[Word]: Int32] = [:]
  private var byKnown: [Int32: Int32] = [:]
  /// For short names: the first and the last words of longer ones.
  private var byFirst: [Word: [Int32]] = [:]
  private var byLast: [Word: Int32] = [:]
  private var words: [[Word]] = []

  private let text: AnnotatedText
  private let naming: NamingVocabulary

  init(candidates: [NameCandidates.Candidate], text: AnnotatedText, naming: NamingVocabulary) {
    self.text = text
    self.naming = naming
    // Longest first, so that a short name finds the long one that it stands for.
    let ordered = candidates.enumerated().sorted {
      ($1.element.tokens.count, $0.offset) < ($0.element.tokens.count, $1.offset)
    }
    var weak: [NameCandidates.Candidate] = []
    for (_, candidate) in ordered {
      if candidate.isStrong { add(candidate) } else { weak.append(candidate) }
    }
    // A word that only ever began sentences is a name where it is a known one's.
    for candidate in weak {
      let core = self.core(candidate.tokens)
      if let entity = byWords[core] ?? shortFor(core, isPerson: false) {
        names.insert(core, entity)
      }
    }
    addInitials()
  }

  /// The words of a name without its legal form.
  private func core(_ range: Range<Int>) -> [Word] {
    var end = range.upperBound
    while end - range.lowerBound > 1,
      naming.traits.longest(in: text.tokens, at: end - 1, before: end)?.value.contains(.legal)
        ?? false
    {
      end -= 1
    }
    while end - range.lowerBound > 1, text.tokens[end - 1].word == "&" { end -= 1 }
    return text.tokens[range.lowerBound..<end].map(\.word)
  }

  private mutating func add(_ candidate: NameCandidates.Candidate) {
    let all = text.tokens[candidate.tokens].map(\.word)
    if let known = candidate.known {
      names.insert(all, entity(known: known))
      return
    }
    let core = core(candidate.tokens)
    let entity: Int32
    if let found = byWords[core] {
      entity = found
      if candidate.isPerson { entities[Int(found)].kind = .person }
    } else if let longer = shortFor(core, isPerson: candidate.isPerson) {
      entity = longer
    } else {
      entity = Int32(entities.count)
      let end = candidate.tokens.lowerBound + core.count
      let name = Self.spelled(text.text(of: candidate.tokens.lowerBound..<end))
      entities.append(
        Entity(
          name: name, kind: kind(of: candidate), isKnown: false))
      let endTraits = naming.traits.longest(in: text.tokens, at: end - 1, before: end)?.value ?? []
      register(
        core, entity,
        isCommonEnd: !endTraits.isEmpty
          || !text.tokens[candidate.tokens.lowerBound].traits.contains(.capitalized))
    }
    byWords[core] = entity
    names.insert(all, entity)
    names.insert(core, entity)
  }

  private func kind(of candidate: NameCandidates.Candidate) -> Entity.Kind {
    if candidate.isPerson { return .person }
    let whole = naming.traits.longest(
      in: text.tokens, at: candidate.tokens.lowerBound, before: candidate.tokens.upperBound)
    guard let whole, whole.count == candidate.tokens.count else { return .organization }
    if whole.value.contains(.country) { return .country }
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

  /// The longer name that begins with these words, or the person whose last name they are.
  private func shortFor(_ core: [Word], isPerson: Bool) -> Int32? {
    guard let first = core.first else { return nil }
    if core.count == 1, let person = byLast[first] { return person }
    guard !isPerson, let longer = byFirst[first] else { return nil }
    // A given name alone is not the short form of a company.
    return longer.prefix(16).first { entity in
      let words = words[Int(entity)]
      return entities[Int(entity)].kind != .person && words.count > core.count
        && words.starts(with: core)
    }
  }

  /// "Banque européenne d'investissement (BEI)": the initials in parentheses stand for the name.
  private mutating func addInitials() {
    let tokens = text.tokens
    for index in tokens.indices.dropFirst(2).dropLast() {
      guard tokens[index - 1].word == "(", tokens[index + 1].word == ")",
        tokens[index].traits.contains(.allCapitals), let short = byWords[[tokens[index].word]],
        !entities[Int(short)].isKnown
      else { continue }
      for length in [4, 3, 2, 1] where index - 1 - length >= 0 {
        let before = tokens[index - 1 - length..<index - 1].map(\.word)
        if let entity = byWords[Array(before)], entity != short {
          names.insert([tokens[index].word], entity)
          break
        }
      }
    }
  }

  /// A name on one line, with plain spaces.
  private static func spelled(_ name: String) -> String {
    name.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\t" }
      .joined(separator: " ")
  }
}
