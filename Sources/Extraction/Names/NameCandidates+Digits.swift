/// Names that begin with a number: "3M", "23andMe", "777 Partners".
extension NameCandidates {
  /// "3M", "8x8": a known name that begins with a number, and counts nothing: "3M users".
  func digitsOfKnown(at index: Int, in sentence: Sentence) -> Candidate? {
    let limit = sentence.tokens.upperBound
    guard !isFigure[index], naming.organizations.begins(with: text.tokens[index].word),
      index == 0 || !text.tokens[index - 1].isGlued
        || text.tokens[index].traits.contains(.afterSpace),
      let known = naming.organizations.longest(in: text.tokens, at: index, before: limit)
    else { return nil }
    let end = index + known.count
    let counts =
      end < limit && text.tokens[end].kind == .word && !text.tokens[end].isGlued
      && !text.tokens[end].traits.contains(.capitalized) && !isCueWord(end)
      && !isVerbForm(end, [.finite, .participle, .modal])
    guard !counts else { return nil }
    return Candidate(tokens: index..<end, known: known.value, isStrong: true, isPerson: false)
  }

  /// The end of "777 Partners", "3G Capital": a number, perhaps with letters glued to it, before a
  /// word that ends companies' names; nil where it is a figure or counts something.
  func numberedName(at index: Int, in sentence: Sentence) -> Int? {
    let tokens = text.tokens
    let limit = sentence.tokens.upperBound
    guard !isFigure[index],
      index == 0 || !tokens[index - 1].isGlued || tokens[index].traits.contains(.afterSpace)
    else { return nil }
    var next = index + 1
    while next < limit, next - index < 3, tokens[next].isGlued, tokens[next].kind == .word,
      tokens[next].traits.contains(.capitalized), tokens[next].length <= 2
    {
      next += 1
    }
    // "1720 N.V.": digits and a legal form are no name.
    let isBare = next == index + 1 && traits(at: next).contains(.legal)
    guard next < limit, !isBare, !tokens[next].isGlued,
      tokens[next].traits.contains(.capitalized),
      !traits(at: next).isDisjoint(with: [.designator, .legal])
    else { return digitName(at: index, limit: limit) }
    return extended(from: next + 1, limit: limit)
  }

  /// The end of "23andMe", "1Password", "3M": letters glued to a number that are no unit, no
  /// ordinal and no model, where more than one letter or what follows shows a name; nil of others.
  private func digitName(at index: Int, limit: Int) -> Int? {
    let tokens = text.tokens
    let letters = index + 1
    guard letters < limit, tokens[letters].isGlued, tokens[letters].kind == .word,
      tokens[letters].traits.contains(.capitalized)
        || tokens[letters].traits.contains(.mixedCase)
    else { return nil }
    var end = letters + 1
    while end < limit, tokens[end].isGlued, tokens[end].kind == .word, tokens[end].word != "'" {
      end += 1
    }
    let isShort = tokens[letters].length == 1 || tokens[letters].traits.contains(.allCapitals)
    if isShort {
      guard tokens[letters].length == 1, end == letters + 1,
        hasNameContext(after: end, limit: limit, index)
      else { return nil }
    }
    return extended(from: end, limit: limit)
  }
}
