internal import Claims

/// What a few words say of a deal, as people name deals in tables: `Kestrel – Novalis`, `rachat de Novalis par
/// Kestrel`, `LBO Ardian sur Pharmadis`, `Kestrel to acquire Novalis`, `levée de Doctopharma (Eurazeo)`.
struct DealWording: Equatable {
  var kind: DealKind?
  var from: [String] = []
  var to: [String] = []
  /// Whether the words say who is on which side: `A – B` does not.
  var isSure = true

  /// Nil where the words name no parties for sure. Linear in the text; nothing is read of a long one.
  init?(_ text: String) {
    guard text.utf8.count <= 200 else { return nil }
    var words = WordingWords(text).words[...]
    guard let aside = Self.takeBrackets(&words) else { return nil }
    if let inside = aside.first.flatMap({ _ in DealVocabulary.kind(aside[...]) }) {
      kind = inside
    }
    // "Novalis (série B)": who raises money, is listed or bought stands alone.
    let isAlone = kind == .fundingRound || kind == .listing || kind == .acquisition
    guard read(words) || isAlone && single(words) else { return nil }
    if !aside.isEmpty, DealVocabulary.kind(aside[...]) == nil {
      // Who is in brackets behind the company that raises money gives it.
      guard from.isEmpty, kind == nil || kind == .fundingRound || kind == .investment,
        let names = Self.names(aside[...])
      else { return nil }
      from = names
    }
    if from.isEmpty, kind == nil { return nil }
  }

  /// Parties on the sides that they are given.
  init(kind: DealKind?, from: [String], to: [String], isSure: Bool) {
    (self.kind, self.from, self.to, self.isSure) = (kind, from, to, isSure)
  }

  /// The words in brackets at the end, taken away; nil where brackets stand elsewhere.
  private static func takeBrackets(_ words: inout ArraySlice<WordingWords.Word>)
    -> [WordingWords.Word]?
  {
    guard let open = words.firstIndex(where: { $0.text == "(" }) else {
      return words.contains { $0.text == ")" } ? nil : []
    }
    let inside = words[(open + 1)...]
    guard inside.last?.text == ")", inside.count > 1, open > words.startIndex else { return nil }
    words = words[..<open]
    return Array(inside.dropLast())
  }

  private mutating func read(_ words: ArraySlice<WordingWords.Word>) -> Bool {
    let parts = words.split(whereSeparator: \.isDash)
    if parts.count == 1 || parts.count > 3 {
      let slashed = words.split(whereSeparator: { $0.text == "/" })
      return slashed.count == 2 ? readPair(slashed, words) : slashed.count == 1 && readPhrase(words)
    }
    return readPair(parts, words)
  }

  /// Two parties with a dash between them, and perhaps the kind before or behind one of them.
  private mutating func readPair(
    _ parts: [ArraySlice<WordingWords.Word>], _ words: ArraySlice<WordingWords.Word>
  ) -> Bool {
    var sides = parts
    if let index = sides.firstIndex(where: { DealVocabulary.kind($0) != nil }) {
      kind = DealVocabulary.kind(sides[index]) ?? kind
      sides.remove(at: index)
      if sides.count == 1 {
        // "Novalis – levée 2026": the company that raises, is listed or bought stands alone.
        let isAlone = kind == .fundingRound || kind == .listing || kind == .acquisition
        return readPhrase(sides[0]) || isAlone && single(sides[0])
      }
    }
    guard sides.count == 2 else { return false }
    if let (found, length) = DealVocabulary.leadingKind(sides[0]), length < sides[0].count {
      kind = found
      sides[0] = DealVocabulary.withoutJoiners(sides[0].dropFirst(length))
    } else if let (found, length) = DealVocabulary.trailingKind(sides[1]), length < sides[1].count {
      kind = found
      sides[1] = sides[1].dropLast(length)
    }
    guard let left = Self.names(sides[0]), let right = Self.names(sides[1]) else { return false }
    (from, to) = (left, right)
    isSure = words.contains { $0.text == "→" }
    return true
  }

  /// The names that words are; nil where they are more than names.
  static func names(_ words: ArraySlice<WordingWords.Word>) -> [String]? {
    var names: [String] = []
    let isList = words.contains { $0.text == "," || $0.text == "+" || $0.text == "/" }
    for part in words.split(whereSeparator: { word in
      [",", "+", "/"].contains(word.text) || isList && DealVocabulary.ands.contains(word.folded)
    }) {
      // "sur le groupe Novalis": the article is the sentence's, "La Redoute" has its own.
      let part = part.count > 1 ? part.drop { ["le", "la", "les", "the"].contains($0.text) } : part
      guard part.count <= 6, part.contains(where: { $0.text.contains(where: \.isLetter) }),
        !part.contains(where: { DealVocabulary.joiners.contains($0.folded) && $0.text == $0.folded }
        )
      else { return nil }
      names.append(part.map(\.text).joined(separator: " "))
    }
    return names.isEmpty ? nil : names
  }

  /// What wordings of one deal share: the words of all its parties, in alphabetical order.
  var key: String { Self.key((from + to).joined(separator: " ")) }

  /// The words of a text in alphabetical order; one alone with its signs, as `C++` is not `C`.
  static func key(_ text: String) -> String {
    let words = text.foldedWords
    return words.count > 1 ? words.sorted().joined(separator: " ") : text.trimmed.comparable
  }
}
