internal import Claims

/// Names of deals that are a phrase: a noun with its parties, or a verb between them.
extension DealWording {
  typealias Words = DealVocabulary.Words

  mutating func readPhrase(_ words: Words) -> Bool {
    var words = words
    while let first = words.first,
      ["le", "la", "l'", "the", "projet", "operation", "un", "une", "a"].contains(first.folded),
      words.count > 1
    {
      words = words.dropFirst()
      if first.folded == "projet" || first.folded == "operation" {
        words = DealVocabulary.withoutJoiners(words)
      }
    }
    if let (found, length) = DealVocabulary.leadingKind(words), length < words.count {
      kind = found
      let isSale = words.prefix(length).contains { DealVocabulary.sales.contains($0.folded) }
      return readParties(words.dropFirst(length), isSale: isSale)
    }
    return readVerb(words) || readNounBetween(words) || readNounBehind(words)
  }

  /// What follows a noun: `de Novalis par Kestrel`, `Ardian sur Pharmadis`, `entre A et B`.
  private mutating func readParties(_ words: Words, isSale: Bool) -> Bool {
    typealias Vocabulary = DealVocabulary
    let isMutual = kind == .merger || kind == .partnership || kind == .contract
    if let first = words.first, Vocabulary.betweens.contains(first.folded) {
      return pair(words.dropFirst(), at: Vocabulary.ands, isSure: false)
    }
    if let first = words.first, Vocabulary.bys.contains(first.folded) {
      return pair(words.dropFirst(), at: Vocabulary.ofs)
    }
    var rest = Vocabulary.withoutJoiners(words)
    if let first = rest.first, Vocabulary.intos.contains(first.folded), first.text == first.folded {
      rest = Vocabulary.withoutJoiners(
        rest.drop { ["au", "capital"].contains($0.folded) || $0 == first })
      return single(rest)
    }
    if pair(rest, at: Vocabulary.bys, isReversed: true) {
      // "cession de B par A": A sells, and who buys is not said.
      if isSale { from = [] }
      return true
    }
    if isSale || kind == .fundingRound, pair(rest, at: Vocabulary.tos, isReversed: true) {
      return true
    }
    if pair(rest, at: Vocabulary.intos) { return true }
    if isMutual, pair(rest, at: Vocabulary.ands, isSure: false) { return true }
    if isMutual, rest.count == 1, let only = rest.first?.text {
      let halves = only.split(separator: "-").map(String.init)
      if halves.count == 2 {
        (from, to, isSure) = ([halves[0]], [halves[1]], false)
        return true
      }
    }
    return single(rest)
  }

  /// The company that is bought, raises money or is listed, alone.
  mutating func single(_ words: Words) -> Bool {
    guard let names = Self.names(words) else { return false }
    (from, to) = ([], names)
    return true
  }

  /// Two sides parted by the first of some words that is written small.
  private mutating func pair(
    _ words: Words, at joints: Set<String>, isReversed: Bool = false, isSure: Bool = true
  ) -> Bool {
    guard
      let joint = words.firstIndex(where: {
        joints.contains($0.folded) && ($0.text.lowercased() == $0.text)
      }), joint > words.startIndex
    else { return false }
    let behind = words[(joint + 1)...].drop {
      ["capital", "by", "de", "du", "of", "d'"].contains($0.text)
    }
    guard let left = Self.names(words[..<joint]), let right = Self.names(behind) else {
      return false
    }
    (from, to) = isReversed ? (right, left) : (left, right)
    self.isSure = isSure
    return true
  }

  /// `Kestrel rachète Novalis`, `Novalis racheté par Kestrel`, `Doctopharma lève`.
  private mutating func readVerb(_ words: Words) -> Bool {
    for start in words.indices.dropFirst() {
      for length in stride(from: min(5, words.endIndex - start), through: 1, by: -1) {
        let phrase = words[start..<start + length].map(\.folded).joined(separator: " ")
        let behind = words[(start + length)...]
        var left = words[..<start]
        while let last = left.last, left.count > 1, last.text == last.folded,
          DealVocabulary.auxiliaries.contains(last.folded)
        {
          left = left.dropLast()
        }
        if let found = DealVocabulary.verbs[phrase] {
          kind = found
          if let by = behind.first, DealVocabulary.bys.contains(by.folded) {
            guard let buyer = Self.names(behind.dropFirst()), let bought = Self.names(left) else {
              return false
            }
            (from, to) = (buyer, bought)
            return true
          }
          guard let first = Self.names(left), let second = Self.names(behind) else { return false }
          (from, to) = (first, second)
          isSure = found != .merger && found != .partnership
          return true
        }
        if let found = DealVocabulary.ownVerbs[phrase] {
          kind = found
          if behind.isEmpty { return single(left) }
          guard let first = behind.first, DealVocabulary.tos.contains(first.folded),
            let givers = Self.names(
              behind.dropFirst().drop { DealVocabulary.ofs.contains($0.folded) }),
            let raised = Self.names(left)
          else { return false }
          (from, to) = (givers, raised)
          return true
        }
      }
    }
    return false
  }

  /// `Kestrel's acquisition of Novalis`.
  private mutating func readNounBetween(_ words: Words) -> Bool {
    for start in words.indices.dropFirst() {
      guard let (found, length) = DealVocabulary.leadingKind(words[start...]),
        let joint = words[(start + length)...].first,
        DealVocabulary.ofs.contains(joint.folded) || DealVocabulary.intos.contains(joint.folded),
        let left = Self.names(words[..<start].filter { $0.text != "'s" }[...]),
        let right = Self.names(words[(start + length + 1)...])
      else { continue }
      (kind, from, to) = (found, left, right)
      return true
    }
    return false
  }

  /// `Novalis IPO`, `Kestrel-Novalis merger`.
  private mutating func readNounBehind(_ words: Words) -> Bool {
    guard let (found, length) = DealVocabulary.trailingKind(words), length < words.count else {
      return false
    }
    kind = found
    return readParties(words.dropLast(length), isSale: false)
  }
}
