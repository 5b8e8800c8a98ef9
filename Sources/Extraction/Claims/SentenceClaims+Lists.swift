internal import Claims

/// What was bought where the verb is left out: "Kestrel (6,5 milliards), Tamar (5,4 milliards)", "puis
/// Tamar un an plus tard pour 5 milliards".
extension SentenceClaims {
  /// Puts the company on its side that stands beside a price of its own.
  func nameBought(
    for figure: Range<Int>, _ cue: Cue, in roles: inout Roles, rules: inout [String]
  ) {
    if let (one, slot) = counterpart(before: figure, cue) {
      roles.from.removeAll { $0 == one }
      roles.to.removeAll { $0 == one }
      if slot == .from { roles.from = [one] } else { roles.to = [one] }
      rules.append("party beside its sum")
      return
    }
    guard [.acquire, .deal, .pay].contains(cue.frame),
      let bought = before(parenthesis: figure) ?? gapped(before: figure, cue),
      roles.to != [bought]
    else { return }
    if cue.tokens.isEmpty, roles.from.isEmpty { roles.from = buyer(before: figure) }
    roles.from.removeAll { $0 == bought }
    roles.to = [bought]
    rules.append("company beside its price")
  }

  /// "ententes avec Kestrel (5 milliards), Tamar (60 milliards)", "auprès de Kestrel (20 millions)": whoever
  /// stands before the parenthesis, on the side of the list that it is in.
  private func counterpart(before figure: Range<Int>, _ cue: Cue) -> (one: Int, slot: Slot)? {
    let frames: [Frame] = [.contract, .deal, .partner, .order, .raise, .invest]
    let start = hedged(figure).lowerBound
    let first = max(facts.sentence.tokens.lowerBound, start - 4)
    let told = cue.tokens.isEmpty ? facts.cued.cues.last { $0.tokens.upperBound < first } : cue
    guard let cue = told, frames.contains(cue.frame), cue.tokens.upperBound < first,
      let open = (first..<start).last(where: { text.tokens[$0].word == "(" }),
      !facts.syntax.predicates.contains(where: { (open..<start).contains($0.main.lowerBound) }),
      let name = facts.mentions.last(where: { $0.tokens.upperBound == open }),
      let group = facts.groups.last(where: { $0.tokens.contains(name.tokens.lowerBound) })
    else { return nil }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    // A list that the parentheses cut goes on with the preposition of its first.
    let governed = facts.groups.last {
      !$0.preposition.isEmpty && $0.tokens.lowerBound <= group.tokens.lowerBound
        && $0.tokens.lowerBound >= cue.tokens.upperBound
    }
    // "avec 50 milliards, devant Kestrel (30 milliards)": who does the same as the subject.
    if cue.frame == .invest, let governed, governed.preposition == .aside {
      return (name.entity, .from)
    }
    guard let governed,
      let slot = reader.slot(of: cue, after: governed.preposition), slot != .aside
    else { return nil }
    return (name.entity, slot)
  }

  /// "Kestrel (6,5 milliards de dollars, …)": not who does what a verb says.
  private func before(parenthesis figure: Range<Int>) -> Int? {
    let open = hedged(figure).lowerBound - 1
    guard open > facts.sentence.tokens.lowerBound, text.tokens[open].word == "(",
      let group = facts.groups.last(where: { $0.tokens.upperBound == open }),
      !isDoer(group)
    else { return nil }
    return group.entities.last
  }

  /// "a racheté Kestrel en 2024 pour 18 milliards, puis Tamar un an plus tard pour 5": nothing but the
  /// name, a time and "pour" stand before the figure.
  private func gapped(before figure: Range<Int>, _ cue: Cue) -> Int? {
    guard facts.sentence.language == .french else { return nil }
    let price = hedged(figure).lowerBound
    if let before = boughtBefore(price, cue) { return before }
    let first = facts.sentence.tokens.lowerBound
    guard price - 1 > first, facts.cued.grammar(at: price - 1).contains(.for) || isPaying(price - 1)
    else { return nil }
    var end = price - 1
    if text.tokens[end - 1].word == "," { end -= 1 }
    var start = opening(of: end)
    if let phrase = facts.syntax.phrase(at: start), start > first,
      facts.cued.grammar(at: start).contains(.article), text.tokens[start - 1].word == ",",
      !facts.groups.contains(where: { $0.tokens.overlaps(facts.syntax.phrases[phrase].tokens) })
    {
      // "puis Kestrel, un fondeur du Minnesota, pour 1,8 milliard".
      end = start - 1
      start = opening(of: end)
    }
    guard start > first, isBoundary(start - 1),
      !facts.syntax.predicates.contains(where: { (start..<end).contains($0.main.lowerBound) }),
      facts.cued.cues.contains(where: {
        $0.frame == .acquire && $0.isVerbal && $0.tokens.upperBound <= start
      }),
      cue.frame == .acquire || cue.tokens.isEmpty || isPaying(cue.tokens.lowerBound),
      text.tokens[start - 1].word == ":"
        || facts.figures.contains(where: { $0.tokens.upperBound <= start })
    else { return nil }
    let named = facts.groups.filter { $0.tokens.lowerBound >= start && $0.tokens.upperBound <= end }
    guard named.count == 1, let group = named.first, !group.isReference,
      group.preposition.isEmpty, group.entities.count == 1
    else { return nil }
    return group.entities.first
  }

  /// "Après Kestrel l'an dernier pour 30 millions, Tamar s'offre Ombra": the price of what was bought before.
  private func boughtBefore(_ price: Int, _ cue: Cue) -> Int? {
    let first = facts.sentence.tokens.lowerBound
    guard cue.frame == .acquire, cue.isVerbal, cue.tokens.lowerBound > price,
      text.vocabulary.cues.after.contains(text.tokens[first].word), price - first <= 12,
      let group = facts.groups.first, group.tokens.lowerBound - first <= 2,
      group.tokens.upperBound < price, group.entities.count == 1,
      !facts.syntax.predicates.contains(where: { $0.main.lowerBound < price })
    else { return nil }
    return group.entities.first
  }

  /// Where the words begin that end before a token and no comma parts.
  private func opening(of end: Int) -> Int {
    var start = end
    while start > facts.sentence.tokens.lowerBound, end - start < 12, !isBoundary(start - 1) {
      start -= 1
    }
    return start
  }

  /// "moyennant 2 milliards".
  private func isPaying(_ token: Int) -> Bool {
    facts.cued.cues.contains {
      $0.frame == .pay && !$0.isVerbal && $0.tokens.contains(token)
        && facts.figures.contains { $0.hedgedTokens.lowerBound == token + 1 }
    }
  }

  private func isBoundary(_ token: Int) -> Bool {
    text.tokens[token].word == "," || text.tokens[token].word == ";"
      || text.tokens[token].word == ":"
      || facts.cued.grammar(at: token).contains(.and)
      || facts.cued.grammar(at: token).contains(.break)
  }

  /// Who does what the last verb of a purchase before a figure says.
  private func buyer(before figure: Range<Int>) -> [Int] {
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    return facts.cued.cues.last {
      $0.isVerbal && $0.frame == .acquire && $0.tokens.upperBound <= figure.lowerBound
    }.map { reader.roles(of: $0).from } ?? []
  }

  private func hedged(_ figure: Range<Int>) -> Range<Int> {
    facts.figures.first { $0.tokens == figure }?.hedgedTokens ?? figure
  }

  /// Whether somebody is the subject of a verb.
  private func isDoer(_ group: MentionGroup) -> Bool {
    facts.syntax.predicates.contains {
      $0.subject.map { facts.syntax.phrases[$0].tokens.overlaps(group.tokens) } ?? false
    }
  }
}
