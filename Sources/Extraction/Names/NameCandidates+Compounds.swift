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
    guard pair else { return nil }
    found.append(
      Candidate(tokens: index..<index + 2, known: nil, isStrong: true, isPerson: false))
    return index + 2
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
    guard isSmallWord(noun), !isCueWord(noun), !atStart || adjectives > 0 else {
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

  private func isArticle(_ index: Int) -> Bool { cues.appositive.contains(text.tokens[index].word) }

  /// A small word with an adjective's ending that is neither a cue nor a small word of grammar.
  private func isAdjective(_ index: Int) -> Bool {
    if traits(at: index).contains(.nationality) { return true }
    guard !isCueWord(index) else { return false }
    let bytes = text.bytes[text.tokens[index].utf8Range]
    return Self.adjectiveEndings.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let adjectiveEndings = [
    "al", "ale", "ales", "aux", "el", "elle", "elles", "ien", "ienne", "iens", "iennes", "ais",
    "aise", "aises", "ois", "oise", "oises", "ain", "aine", "aines", "ains", "ique", "iques",
    "aire", "aires", "ive", "ives", "ère", "ères", "éen", "éenne", "éennes", "ole", "oles",
  ]

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
        || (token.word == "+" && token.isGlued)
      if joins, end + 1 < limit, continuesName(end + 1) {
        end += 2
        continue
      }
      // "Ferrovie del Levante": a particle of neither language joins any name.
      if end - start < 4, token.kind == .word, traits(at: end).contains(.joiner),
        end + 1 < limit, continuesName(end + 1)
      {
        end += 2
        continue
      }
      // "Joris van Aken": a particle of a person's name.
      if end - start < 3, token.kind == .word, traits(at: end).contains(.particle),
        end + 1 < limit, continuesName(end + 1), traits(at: start - 1).contains(.given)
      {
        end += 2
        continue
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
      // "Banque de France", "Les Caves du Haut", "University of Leeds".
      if end - start < 3, token.kind == .word, !token.traits.contains(.capitalized),
        isConnector(end), isHead(start - 1) || isHead(end - 1)
      {
        let noun = end + 1 < limit && isArticle(end + 1) ? end + 2 : end + 1
        guard noun < limit, continuesName(noun) else { break }
        end = noun + 1
        continue
      }
      break
    }
    return end
  }

  private func isHead(_ index: Int) -> Bool {
    index >= 0 && !traits(at: index).isDisjoint(with: [.designator, .institution])
  }

  /// `de`, `du`, `des`, `of`.
  func isConnector(_ index: Int) -> Bool {
    let tokens = text.tokens
    return [cues.french, cues.english].contains {
      $0.grammar.longest(in: tokens, at: index, before: index + 1)?.value.contains(.of) ?? false
    }
  }
}

extension Token {
  fileprivate var utf8Range: Range<Int> { Int(utf8.lowerBound)..<Int(utf8.upperBound) }
}
