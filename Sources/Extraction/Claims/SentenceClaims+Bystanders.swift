internal import Claims

/// Whom a sentence names without saying that they take part in the claim.
extension SentenceClaims {
  /// Whom the sentence names beside what its cues place: not those it only compares with.
  func bystanders(
    of tokens: Range<Int>, cue: Cue, besides roles: Roles
  ) -> [ClaimSketch.Bystander] {
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    let clause = facts.cued.clause(at: cue.tokens.lowerBound)
    // "L'offre de Kestrel fait ressortir une valeur de 2 milliards": not Kestrel's own.
    var others: [Roles] = []
    if cue.frame.family == .purchase || cue.frame == .value {
      others = facts.cued.cues.lazy
        .filter { $0.tokens != cue.tokens && $0.frame.family == .purchase }
        .prefix(4).map { reader.roles(of: $0) }
    }
    if cue.frame == .raise && !cue.isVerbal || cue.frame == .value {
      // "Kestrel participe à un tour de table de 20 milliards": no round of its own.
      others += facts.cued.cues.lazy
        .filter { $0.isVerbal && [.enter, .invest].contains($0.frame) }
        .prefix(4).map { Roles(from: reader.roles(of: $0).from) }
    }
    // The nearest first, by their places: a list of the groups for each test would cost more than the tests.
    var near: [(distance: Int, place: Int)] = []
    near.reserveCapacity(facts.groups.count)
    for (place, group) in facts.groups.enumerated()
    where group.preposition != .aside && group.preposition != .between && !isFormer(group)
      && !isParent(group)
      && (!isOwned(group) || roles.from == group.entities || roles.to == group.entities)
    {
      near.append((abs(group.tokens.lowerBound - tokens.lowerBound), place))
    }
    near.sort { $0 < $1 }
    return near.map { _, place in
      let group = facts.groups[place]
      let isBefore = group.tokens.upperBound <= cue.tokens.lowerBound
      // "supply Novalis with chips".
      let isObject = group.preposition.isEmpty && group.tokens.lowerBound == cue.tokens.upperBound
      let leaning: Slot? =
        isObject
        ? cue.frame.verbSlots(passive: false).direct
        : group.preposition.isEmpty
          ? isBefore && !group.isPossessive ? reader.subjectSlot(of: cue) : nil
          : reader.slot(of: cue, after: group.preposition)
      return ClaimSketch.Bystander(
        entities: group.entities, leaning: leaning,
        elsewhere: others.contains { $0.from == group.entities }
          ? .from : others.contains { $0.to == group.entities } ? .to : nil,
        isClose: abs(facts.cued.clause(at: group.tokens.lowerBound) - clause) <= 1
          && (isBefore || isObject && leaning != nil || group.isPossessive
            || !group.preposition.isEmpty),
        isLabel: isLabel(group), isReference: group.isReference,
        isPronoun: group.isReference
          && facts.mentions.contains {
            $0.tokens == group.tokens && $0.kind != .description
          })
    }
  }

  /// "deux anciens de Kestrel": only where somebody comes from.
  private func isFormer(_ group: MentionGroup) -> Bool {
    let start = max(facts.sentence.tokens.lowerBound, group.tokens.lowerBound - 3)
    return group.preposition == .of
      && (start..<group.tokens.lowerBound).contains {
        text.vocabulary.cues.alumni.contains(text.tokens[$0].word)
      } || isOfHead(group)
  }

  /// "le fonds du patron de Kestrel": whose head somebody is.
  private func isOfHead(_ group: MentionGroup) -> Bool {
    let head = group.tokens.lowerBound - 2
    return facts.sentence.language == .french && head - 1 > facts.sentence.tokens.lowerBound
      && text.vocabulary.cues.heads.contains(text.tokens[head].word)
      && facts.cued.grammar(at: head - 1).contains(.of)
  }

  /// "a loan from Kestrel Inc, a unit of Tamar Co": whose unit somebody is, who does nothing here.
  private func isParent(_ group: MentionGroup) -> Bool {
    let unit = group.tokens.lowerBound - 2
    let first = facts.sentence.tokens.lowerBound
    guard facts.sentence.language == .english, group.preposition == .of, unit - 1 > first,
      text.vocabulary.naming.traits.longest(in: text.tokens, at: unit, before: unit + 1)?.value
        .contains(.unitNoun) ?? false
    else { return false }
    return (max(first, unit - 5)..<unit).contains {
      text.tokens[$0].word == ","
        && text.vocabulary.cues.appositive.contains(text.tokens[$0 + 1].word)
    }
  }

  /// "the rights to its Alder process": the name of a thing.
  private func isOwned(_ group: MentionGroup) -> Bool {
    let before = group.tokens.lowerBound - 1
    return before >= facts.sentence.tokens.lowerBound
      && facts.cued.grammar(at: before).contains(.possessive)
  }

  private func isLabel(_ group: MentionGroup) -> Bool {
    let sentence = facts.sentence.tokens
    guard group.tokens.lowerBound - sentence.lowerBound <= 2,
      group.tokens.upperBound < sentence.upperBound
    else { return false }
    let next = text.tokens[group.tokens.upperBound]
    if next.word == ",", facts.sentence.kind != .prose, facts.groups.count == 1,
      facts.figures.contains(where: { $0.hedgedTokens.lowerBound == group.tokens.upperBound + 1 })
    {
      // "Kestrel, 42 millions d'euros".
      return true
    }
    return next.word == ":" || next.word == "|" || next.word == "(" && facts.sentence.kind != .prose
      || (next.word == "-" || next.word == "—") && !next.isGlued
  }
}
