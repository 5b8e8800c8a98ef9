/// Names that a link to do something begins with a verb.
extension NameCandidates {
  /// "Ajouter Tamar à ma liste", "Compare Kestrel": an ordinary word that a link begins with is no
  /// part of the name that stands alone elsewhere.
  mutating func dropRequests() {
    let places = found.indices.filter(mayBeRequest)
    guard !places.isEmpty else { return }
    var names: Set<[Word]> = []
    var known: [[Word]: Int32] = [:]
    for one in found {
      let name = core(of: one.tokens)
      names.insert(name)
      if let index = one.known { known[name] = index }
    }
    for place in places {
      let tokens = found[place].tokens
      let rest = tokens.lowerBound + 1..<tokens.upperBound
      let name = core(of: rest)
      guard names.contains(name) else { continue }
      found[place] = Candidate(
        tokens: rest, known: known[name], isStrong: true, isPerson: found[place].isPerson)
    }
  }

  /// Whether an unknown name of several words begins with a verb, and something with it.
  private func mayBeRequest(_ place: Int) -> Bool {
    guard found[place].known == nil, found[place].tokens.count > 1 else { return false }
    let first = found[place].tokens.lowerBound
    guard
      first == 0 || text.tokens[first - 1].kind == .sign
        || text.tokens[first].traits.contains(.startsLine)
    else { return false }
    return isVerbForm(first, .infinitive)
      || isWord(first)
        && (isVerbForm(first, .finite) || text.token(first, endsIn: Self.infinitives))
  }

  private static let infinitives = Endings(["er", "ir"])

  /// A name without its legal form.
  private func core(of tokens: Range<Int>) -> [Word] {
    var end = tokens.upperBound
    while end - tokens.lowerBound > 1, traits(at: end - 1).contains(.legal) { end -= 1 }
    return text.tokens[tokens.lowerBound..<end].map(\.word)
  }
}
