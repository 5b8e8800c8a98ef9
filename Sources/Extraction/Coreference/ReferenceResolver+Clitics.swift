/// Whom the pronouns mean that stand before their verb and are not its subject.
extension ReferenceResolver {
  /// "l'a racheté", "lui apporte": not the subject of its verb, but who was spoken of before.
  func clitic(
    at index: Int, in cued: CuedSentence, after mentions: [Mention]
  ) -> Mention? {
    guard isOfParty(index, in: cued) else { return nil }
    let own = doer(of: index, mentions)
    let others = doers(of: index, mentions)
    if text.vocabulary.cues.locatives.contains(text.tokens[index].word),
      let place = mentions.last(where: { $0.entity != own && isEntered($0) })
    {
      return Mention(tokens: index..<index + 1, entity: place.entity, kind: .pronoun)
    }
    if let topic = mentions.first(where: { $0.entity != own && isTopic($0) }) {
      return Mention(tokens: index..<index + 1, entity: topic.entity, kind: .pronoun)
    }
    if let told = toldBeforeColon(index, besides: own, mentions) {
      return Mention(tokens: index..<index + 1, entity: told, kind: .pronoun)
    }
    // "X a paraphé un projet qui lui livrera": the subject of the clause above.
    if let head = mentions.first, head.entity != own, !modifies(head), isHead(head),
      !isOutside(head, of: index, in: cued)
    {
      return Mention(tokens: index..<index + 1, entity: head.entity, kind: .pronoun)
    }
    let outside = mentions.first.flatMap { isOutside($0, of: index, in: cued) ? $0.entity : nil }
    let excluded = others.union([own, outside].compactMap { $0 })
    let near = Set(mentions.map(\.entity) + before + [subject].compactMap { $0 }).subtracting(
      excluded)
    return (likeliest(besides: excluded, among: near) ?? likeliest(besides: excluded)).map {
      Mention(tokens: index..<index + 1, entity: $0, kind: .pronoun)
    }
  }

  /// "que Kestrel, Tamar et Orphée lui ont consenti": all who do it.
  private func doers(of token: Int, _ mentions: [Mention]) -> Set<Int> {
    guard
      let verb = syntax.predicates.first(where: { $0.clitics.contains { $0.token == token } }),
      let subject = verb.subject.map({ syntax.phrases[$0].tokens }), subject.upperBound < token
    else { return [] }
    let named = mentions.filter {
      $0.kind == .name && (subject.lowerBound..<token).contains($0.tokens.lowerBound)
    }
    // A list, with nothing but signs and "et" between the names.
    var end = subject.upperBound
    var found: Set<Int> = []
    for mention in named {
      guard mention.tokens.lowerBound - end <= 3 else { break }
      found.insert(mention.entity)
      end = max(end, mention.tokens.upperBound)
    }
    return found
  }

  /// "s'est désengagé de Tamar : Kestrel en possède la moitié": what stands before the colon is told after it.
  private func toldBeforeColon(
    _ clitic: Int, besides own: Int?, _ mentions: [Mention]
  ) -> Int? {
    guard
      syntax.predicates.contains(where: { verb in
        verb.clitics.contains { $0.token == clitic && $0.role == .of }
      }), let colon = (syntax.start..<clitic).last(where: { text.tokens[$0].word == ":" })
    else { return nil }
    return mentions.last {
      $0.tokens.upperBound <= colon && $0.entity != own && $0.kind == .name && !isHead($0)
    }?.entity
  }

  /// "dans X", "au capital de X": where something goes or lies.
  private func isEntered(_ mention: Mention) -> Bool {
    guard var number = syntax.phrase(at: mention.tokens.lowerBound) else { return false }
    while syntax.phrases[number].preposition == .of, number > 0,
      syntax.phrases[number].tokens.lowerBound - syntax.phrases[number - 1].tokens.upperBound <= 1
    {
      number -= 1
    }
    return [.into, .to].contains(syntax.phrases[number].preposition)
  }

  /// "Kestrel en détient 3 %", "qui en offrait 2 milliards", not "elle en vaut 20" or "il en donne la
  /// preuve": whether a clitic may stand for somebody.
  private func isOfParty(_ clitic: Int, in cued: CuedSentence) -> Bool {
    guard
      let verb = syntax.predicates.first(where: {
        $0.clitics.contains { $0.token == clitic && $0.role == .of }
      })
    else { return true }
    let ofWhole: [Frame] = [.hold, .acquire, .sell, .bid, .enter]
    return cued.cues.contains { ofWhole.contains($0.frame) && $0.tokens.overlaps(verb.tokens) }
  }

  /// "X menait un tour qui la valorisait": who puts money in is not whom the round values.
  private func isOutside(_ head: Mention, of clitic: Int, in cued: CuedSentence) -> Bool {
    let investing: [Frame] = [.lead, .invest, .enter, .bid]
    let isValued = cued.cues.contains {
      $0.frame == .value && $0.isVerbal && (clitic..<clitic + 3).contains($0.tokens.lowerBound)
    }
    guard isValued, let phrase = syntax.phrase(at: head.tokens.lowerBound) else { return false }
    return syntax.predicates.contains { verb in
      verb.subject == phrase
        && cued.cues.contains { investing.contains($0.frame) && $0.tokens == verb.main }
    }
  }
}
