internal import Claims

/// Two names that a sign joins, and that are no one name.
extension NameCandidates {
  /// "the Kestrel-Tamar tie-up", "la fusion Kestrel-Tamar": two who are named alone as well, and no
  /// third; `hyphen` joins them, and the first begins at `first`.
  func isPair(_ hyphen: Int, from first: Int, _ limit: Int) -> Bool {
    guard alone.contains(text.tokens[hyphen - 1].word), alone.contains(text.tokens[hyphen + 1].word)
    else { return false }
    return tellsUnion(hyphen + 2, limit, cues.english)
      || first > 0 && tellsUnion(first - 1, first, cues.french)
  }

  /// "Kestrel & Tamar – Kestrel puts 3 billion in Tamar": the label of an item that is about two, each
  /// of whom is named elsewhere or known.
  func isLabelOfTwo(_ and: Int, from first: Int, _ limit: Int) -> Bool {
    let tokens = text.tokens
    let opens =
      tokens[first].traits.contains(.startsLine)
      || first > 0
        && (tokens[first - 1].word == "•" || tokens[first - 1].traits.contains(.startsLine))
    guard opens, tokens[first].word != tokens[and + 1].word, isAlsoAlone(first),
      isAlsoAlone(and + 1)
    else { return false }
    var end = and + 2
    while end < limit, end - and < 5, continuesName(end), !isFigure[end] { end += 1 }
    guard end < limit else { return false }
    let sign = tokens[end]
    return isFigure[end] || sign.word == ":"
      || (sign.word == "-" || sign.word == "—") && !sign.isGlued
  }

  func isAlsoAlone(_ index: Int) -> Bool {
    balance[text.tokens[index].word] <= -2
      || naming.organizations.longest(in: text.tokens, at: index, before: text.tokens.count) != nil
  }

  func tellsUnion(_ index: Int, _ limit: Int, _ cues: CueVocabulary.Tables) -> Bool {
    guard index < limit else { return false }
    return cues.senses.longest(in: text.tokens, at: index, before: limit)?.value.contains {
      [.merge, .partner, .deal].contains($0.frame)
    } ?? false
  }

  /// Learns which of the words that a hyphen joins stand alone elsewhere.
  mutating func readAlone() {
    let tokens = text.tokens
    var joined: Set<Word> = []
    for index in tokens.indices.dropFirst().dropLast()
    where tokens[index].word == "-" && tokens[index].isGlued && tokens[index + 1].isGlued
      && tokens[index - 1].traits.contains(.capitalized)
      && tokens[index + 1].traits.contains(.capitalized)
    {
      joined.insert(tokens[index - 1].word)
      joined.insert(tokens[index + 1].word)
    }
    guard !joined.isEmpty else { return }
    for index in tokens.indices
    where tokens[index].traits.contains(.capitalized) && joined.contains(tokens[index].word)
      && !(index > 0 && tokens[index - 1].word == "-" && tokens[index].isGlued)
      && !(index + 1 < tokens.count && tokens[index + 1].word == "-" && tokens[index + 1].isGlued)
    {
      alone.insert(tokens[index].word)
    }
  }
}
