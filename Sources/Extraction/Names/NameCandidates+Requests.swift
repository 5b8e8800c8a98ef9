/// Names that a link to do something begins with a verb.
extension NameCandidates {
  /// "Ajouter Tamar à ma liste", "Compare Kestrel": an ordinary word that a link begins with is no
  /// part of the name that stands alone elsewhere.
  mutating func dropRequests() {
    var names: Set<[Word]> = []
    var known: [[Word]: Int32] = [:]
    for one in found {
      let name = core(of: one.tokens)
      names.insert(name)
      if let index = one.known { known[name] = index }
    }
    for place in found.indices where found[place].known == nil && found[place].tokens.count > 1 {
      let tokens = found[place].tokens
      let first = tokens.lowerBound
      guard
        first == 0 || text.tokens[first - 1].kind == .sign
          || text.tokens[first].traits.contains(.startsLine),
        isVerbForm(first, .infinitive)
          || isWord(first)
            && (isVerbForm(first, .finite) || text.token(first, endsIn: Self.infinitives)),
        names.contains(core(of: first + 1..<tokens.upperBound))
      else { continue }
      let rest = first + 1..<tokens.upperBound
      found[place] = Candidate(
        tokens: rest, known: known[core(of: rest)], isStrong: true, isPerson: found[place].isPerson)
    }
  }

  private static let infinitives = Endings(["er", "ir"])

  /// A name without its legal form.
  private func core(of tokens: Range<Int>) -> [Word] {
    var end = tokens.upperBound
    while end - tokens.lowerBound > 1, traits(at: end - 1).contains(.legal) { end -= 1 }
    return text.tokens[tokens.lowerBound..<end].map(\.word)
  }
}
