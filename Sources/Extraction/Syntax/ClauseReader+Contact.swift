/// Relative clauses without a pronoun: "the maker Kestrel bought for 5 million".
extension ClauseReader {
  /// Opens the clause of a verb that has a subject right before it and no object after it, where
  /// that subject follows the noun that is the object; whether there was such a one.
  mutating func openContact(_ group: Group) -> Bool {
    guard isEnglish, !group.isPassive, group.isBare || group.form.contains(.finite),
      let cue = cue(at: group.main.lowerBound), Self.transitive.contains(cue.frame),
      lacksObject(at: group.tokens.upperBound), let doer = syntax.phrases.indices.last,
      syntax.phrases[doer].tokens.upperBound == index, syntax.phrases[doer].preposition.isEmpty,
      !syntax.phrases[doer].isGenitive, !syntax.phrases[doer].isTime,
      stack.count < Self.deepest
    else { return false }
    if let start = nameStart(endingAt: index), start > syntax.phrases[doer].tokens.lowerBound {
      guard isNounPhrase(syntax.phrases[doer].tokens.lowerBound..<start) else { return false }
      split(doer, at: start)
    } else {
      guard syntax.phrases[doer].isPronoun || nameStart(endingAt: index) != nil, doer > 0,
        syntax.phrases[doer - 1].tokens.upperBound == syntax.phrases[doer].tokens.lowerBound,
        !syntax.phrases[doer - 1].isTime, !syntax.phrases[doer - 1].isGenitive,
        !syntax.phrases[doer - 1].isPronoun
      else { return false }
      takeBack(doer, to: doer - 1)
    }
    guard let subject = syntax.phrases.indices.last else { return false }
    push(.relative, antecedent: .init(phrase: subject - 1, role: []))
    stack[stack.count - 1].subject = subject
    syntax.phrases[subject].clause = stack[stack.count - 1].id
    syntax.phrases[subject].predicate = nil
    return true
  }

  private static let transitive: [Frame] = [.acquire, .pay, .sell, .order]

  /// Whether a preposition, a time or the end stands where the object would.
  private func lacksObject(at token: Int) -> Bool {
    guard token < end else { return true }
    if name(at: token).map({ $0 < figuresFrom }) ?? false { return false }
    let word = text.tokens[token].word
    return isTime(token) || word == "," || word == "."
      || !cued.grammar(at: token).intersection(.preposition).isEmpty
        && cued.grammar(at: token).isDisjoint(with: [.article, .possessive])
  }

  /// Where the name begins that ends before a token; nil where none does.
  func nameStart(endingAt token: Int) -> Int? {
    guard token > first, let name = name(at: token - 1), name < figuresFrom,
      end(of: name) == token
    else { return nil }
    var start = token - 1
    while start > first, self.name(at: start - 1) == name { start -= 1 }
    return start
  }

  /// "the maker", "a company": an article with its noun.
  private func isNounPhrase(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && cued.grammar(at: tokens.lowerBound).contains(.article)
      && tokens.allSatisfy { text.tokens[$0].kind == .word || text.tokens[$0].word == "-" }
  }

  /// Makes two phrases of "the maker Kestrel".
  private mutating func split(_ number: Int, at token: Int) {
    let whole = syntax.phrases[number]
    let head = Phrase(
      tokens: whole.tokens.lowerBound..<token, preposition: whole.preposition,
      clause: whole.clause, predicate: whole.predicate)
    syntax.phrases[number] = head
    syntax.phrases.append(Phrase(tokens: token..<whole.tokens.upperBound, preposition: []))
    for token in token..<whole.tokens.upperBound {
      syntax.tokens[token - first].phrase = Int32(number + 1)
    }
  }

  /// "Following the deal Kestrel will own": where no comma stands, the name after the noun is the
  /// subject; its number.
  mutating func subjectAfterOpening() -> Int? {
    guard isEnglish, let last = syntax.phrases.indices.last,
      syntax.phrases[last].tokens.upperBound == index, !syntax.phrases[last].preposition.isEmpty,
      !syntax.phrases[last].isGenitive, let start = nameStart(endingAt: index),
      start > syntax.phrases[last].tokens.lowerBound,
      isNounPhrase(syntax.phrases[last].tokens.lowerBound..<start)
    else { return nil }
    split(last, at: start)
    return last + 1
  }

  /// Gives the places that a phrase has taken in the open clause to the phrase before it.
  private mutating func takeBack(_ number: Int, to host: Int) {
    guard var clause = stack.last else { return }
    if clause.fresh == number {
      clause.fresh = syntax.phrases[host].preposition.isEmpty ? host : nil
    }
    if clause.subject == number { clause.subject = host }
    stack[stack.count - 1] = clause
    if let last = clause.last { syntax.predicates[last].objects.remove(number) }
  }
}
