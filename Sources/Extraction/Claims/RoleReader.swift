/// Reads from the grammar of a sentence who stands where around a cue.
struct RoleReader {
  let facts: SentenceFacts
  let text: AnnotatedText
  let entities: [Entity]

  private var cued: CuedSentence { facts.cued }

  /// The parties of a cue, from its own clause alone.
  func roles(of cue: Cue) -> Roles {
    cue.isVerbal ? verbRoles(cue, slots: cue.slots) : nounRoles(cue)
  }

  private func verbRoles(_ cue: Cue, slots: Slots) -> Roles {
    var roles = Roles()
    readRight(of: cue, slots: slots, into: &roles)
    let takesObject: [Frame] = [.acquire, .hold, .sell, .bid, .enter, .order, .invest, .value]
    if takesObject.contains(cue.frame), !cue.isPassive, roles.to.isEmpty,
      let object = antecedent(of: cue)
    {
      if let subject = subject(of: cue), subject.tokens != object.tokens {
        roles.fill(slots.subject, subject.entities)
      }
      roles.fill(.to, object.entities)
    }
    if let subject = subject(of: cue) { roles.fill(slots.subject, subject.entities) }
    splitPair(cue, &roles)
    // "buy computing power from Oracle": goods, not a company; the seller supplies them.
    if cue.frame == .acquire, roles.to.isEmpty, !roles.aside.isEmpty, !roles.from.isEmpty,
      !cued.cues.contains(where: { $0.frame == .hold })
    {
      roles.to = roles.aside
      roles.aside = []
    }
    return roles
  }

  private func nounRoles(_ cue: Cue) -> Roles {
    // Who assumes a debt is who buys: told by the other cues.
    if cue.frame == .assume { return Roles() }
    var slots = cue.slots
    let right = groupsRight(of: cue)
    // "la participation d'Amazon dans Anthropic": the first of the two holds.
    if cue.frame == .hold, right.contains(where: { $0.preposition == .into }) { slots.of = .from }
    if cue.frame == .acquire, right.contains(where: { $0.preposition == .into }) {
      slots.of = .from
    }
    var roles = Roles()
    if cue.frame == .merge { slots.with = .to }
    if let owner = possessor(of: cue) {
      let byAgent = right.contains { $0.preposition == .by }
      roles.fill(byAgent && cue.frame == .acquire ? .to : slots.subject, owner.entities)
    }
    for group in right { roles.fill(slots.slot(after: group.preposition), group.entities) }
    if cue.frame == .value || cue.frame == .hold, roles.to.isEmpty,
      let object = antecedent(of: cue)
    {
      roles.fill(.to, object.entities)
    }
    if let verb = governingVerb(of: cue) {
      let givers: [Frame] = [.award, .supply, .lend, .order, .win]
      if givers.contains(verb.frame) {
        for group in groupsRight(of: verb) {
          roles.fill(verb.slots.slot(after: group.preposition), group.entities)
        }
      }
      let subjectSlot = subjectSlot(verb: verb, noun: cue)
      if verb.frame == .sell, [.hold, .enter, .invest].contains(cue.frame) {
        // "X cède à Y sa participation dans Z".
        for group in groupsRight(of: verb) where group.preposition == .to {
          roles.fill(.from, group.entities)
        }
      }
      for group in groupsRight(of: verb) where group.preposition == .with {
        roles.fill(slots.with, group.entities)
      }
      if let subject = subject(of: verb) { roles.fill(subjectSlot, subject.entities) }
    } else if cue.frame == .hold, let holder = attachedHolder(of: cue) {
      roles.fill(.from, holder.entities)
      let rest = facts.groups.first {
        $0.tokens.lowerBound >= holder.tokens.upperBound
          && $0.tokens.upperBound <= cue.tokens.lowerBound && $0.preposition == .of
      }
      if let rest { roles.fill(.to, rest.entities) }
    } else if let subject = clauseSubject(before: cue.tokens.lowerBound) {
      roles.fill(slots.subject, subject.entities)
    }
    splitPair(cue, &roles)
    return roles
  }

  /// "OpenAI et AMD ont signé un partenariat": the first buys from the second.
  private func splitPair(_ cue: Cue, _ roles: inout Roles) {
    let mutual: [Frame] = [.contract, .partner, .deal, .merge]
    guard mutual.contains(cue.frame), roles.to.isEmpty, roles.from.count == 2 else { return }
    roles.to = [roles.from[1]]
    roles.from = [roles.from[0]]
  }

  /// "Microsoft, partenaire d'OpenAI avec une participation": a holding that "with" attaches.
  private func attachedHolder(of cue: Cue) -> MentionGroup? {
    let before = max(cued.sentence.tokens.lowerBound, cue.tokens.lowerBound - 3)
    guard
      (before..<cue.tokens.lowerBound).contains(where: { cued.grammar(at: $0).contains(.with) })
    else { return nil }
    let clause = cued.clause(at: cue.tokens.lowerBound)
    return facts.groups.first {
      $0.tokens.upperBound <= cue.tokens.lowerBound
        && cued.clause(at: $0.tokens.lowerBound) == clause
    }
  }

  /// The side of whoever does what the cue says.
  func subjectSlot(of cue: Cue) -> Slot? {
    guard !cue.isVerbal else { return cue.slots.subject }
    return governingVerb(of: cue).map { subjectSlot(verb: $0, noun: cue) } ?? cue.slots.subject
  }

  /// Whom the verb makes the subject of its noun: "obtained a loan", "won a contract".
  private func subjectSlot(verb: Cue, noun: Cue) -> Slot? {
    if verb.isPassive { return noun.slots.subject == .to ? .to : nil }
    switch (verb.frame, noun.frame) {
    case (.sell, .hold), (.sell, .enter), (.sell, .invest): return .aside
    case (.raise, .contract), (.raise, .order), (.raise, .deal), (.win, _), (.supply, _):
      return .to
    case (.raise, .acquire), (.raise, .bid), (.raise, .enter), (.raise, .merge): return .from
    case (.raise, _): return .to
    // Who takes part in a round does not give all of it.
    case (.invest, .raise), (.enter, .raise): return nil
    case (.invest, _), (.enter, _), (.lead, _), (.acquire, _), (.award, _), (.pay, _):
      return .from
    default: return noun.slots.subject
    }
  }

  private func readRight(of cue: Cue, slots: Slots, into roles: inout Roles) {
    var sawDirect = false
    for group in groupsRight(of: cue) {
      if group.preposition == [] {
        guard !sawDirect, isNear(group, cue) else { continue }
        sawDirect = true
        // "X's takeover bid": the owner, not the object.
        if group.isPossessive, slots.direct == .to, ownsCueNoun(group) { continue }
      }
      roles.fill(slots.slot(after: group.preposition), group.entities)
    }
  }

  private func ownsCueNoun(_ group: MentionGroup) -> Bool {
    cued.cues.contains {
      $0.form == .noun && [.bid, .invest].contains($0.frame)
        && (group.tokens.upperBound..<group.tokens.upperBound + 6).contains($0.tokens.lowerBound)
    }
  }

  private func isNear(_ group: MentionGroup, _ cue: Cue) -> Bool {
    let gap = cue.tokens.upperBound..<max(cue.tokens.upperBound, group.tokens.lowerBound)
    guard gap.count <= 12 else { return false }
    return !gap.contains {
      text.tokens[$0].word == "," || !cued.grammar(at: $0).intersection(.preposition).isEmpty
    }
  }

  /// The groups after a cue, up to where another clause or a verb of its own begins.
  private func groupsRight(of cue: Cue) -> [MentionGroup] {
    let end = cue.tokens.upperBound
    let clause = cued.clause(at: cue.tokens.lowerBound)
    let stop = cued.cues.first {
      $0.tokens.lowerBound >= end && $0.isVerbal && $0.frame != .nondeal
        && [.finite, .conditional, .future].contains($0.form)
    }
    return facts.groups.filter { group in
      group.tokens.lowerBound >= end
        && cued.clause(at: group.tokens.lowerBound) <= clause + 1
        && (cued.clause(at: group.tokens.lowerBound) == clause || isParenthetic(group, after: end))
        && group.tokens.lowerBound < (stop?.tokens.lowerBound ?? .max)
        && group.tokens.lowerBound - end <= 40
    }
  }

  /// Whether only a parenthesis opened between.
  private func isParenthetic(_ group: MentionGroup, after end: Int) -> Bool {
    false
  }

  /// The name with `'s` right before a noun: "Kestrel's takeover".
  private func possessor(of cue: Cue) -> MentionGroup? {
    facts.groups.last { group in
      group.isPossessive && group.tokens.upperBound <= cue.tokens.lowerBound
        && cue.tokens.lowerBound - group.tokens.upperBound <= 6
    }
  }

  /// The verb whose object the noun is: the nearest before it in its clause.
  private func governingVerb(of noun: Cue) -> Cue? {
    let clause = cued.clause(at: noun.tokens.lowerBound)
    return cued.cues.last { verb in
      verb.isVerbal && verb.frame != .nondeal && verb.tokens.upperBound <= noun.tokens.lowerBound
        && cued.clause(at: verb.tokens.lowerBound) == clause
        && noun.tokens.lowerBound - verb.tokens.upperBound <= 10
    }
  }

  /// Who does what the verb says.
  func subject(of verb: Cue) -> MentionGroup? {
    let index = verb.tokens.lowerBound
    // An infinitive or a gerund has the subject of its clause, past the clause's own objects.
    let isDependent = verb.form == .infinitive || verb.form == .gerund
    return clauseSubject(before: index, first: isDependent)
  }

  /// The subject of the clause of a token: the last group before it that no preposition governs
  /// and no verb divides from it, or the `first`; after a relative pronoun, what it stands for.
  func clauseSubject(before index: Int, first: Bool = true) -> MentionGroup? {
    let clause = cued.clause(at: index)
    let before = facts.groups.filter { $0.tokens.upperBound <= index && !$0.isPossessive }
    let own = before.filter {
      cued.clause(at: $0.tokens.lowerBound) == clause && $0.preposition == []
    }
    if !first, let near = own.last(where: { !isDivided($0, from: index) }) { return near }
    if let head = own.first { return head }
    if let start = relativePronoun(of: clause) {
      return before.last { $0.tokens.upperBound <= start }
    }
    return before.last { $0.preposition == [] && cued.clause(at: $0.tokens.lowerBound) < clause }
      ?? before.last { $0.preposition == [] }
  }

  /// Whether another verb stands between a group and a token.
  private func isDivided(_ group: MentionGroup, from index: Int) -> Bool {
    cued.cues.contains {
      $0.isVerbal && $0.tokens.lowerBound >= group.tokens.upperBound
        && $0.tokens.upperBound <= index && $0.form != .participle
    }
  }

  /// What the clause of a cue hangs on, where its pronoun is not the subject: "que Bertelsmann
  /// contrôle", "dont il a acheté".
  private func antecedent(of cue: Cue) -> MentionGroup? {
    let clause = cued.clause(at: cue.tokens.lowerBound)
    guard let start = cued.sentence.tokens.first(where: { cued.clause(at: $0) == clause }) else {
      return nil
    }
    let grammar = cued.grammar(at: start)
    let governed =
      grammar.contains(.relative) && start > cued.sentence.tokens.lowerBound
      && !cued.grammar(at: start - 1).intersection(.preposition).isEmpty
    guard grammar.contains(.whom) || governed || isObjectRelative(start, before: cue) else {
      return nil
    }
    // "dit que X": the word before is a verb, not a name.
    return facts.groups.last {
      $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 12
    }
  }

  private func relativePronoun(of clause: Int) -> Int? {
    guard
      let start = cued.sentence.tokens.first(where: { cued.clause(at: $0) == clause })
    else { return nil }
    let grammar = cued.grammar(at: start)
    let isGoverned =
      start > cued.sentence.tokens.lowerBound
      && !cued.grammar(at: start - 1).intersection(.preposition).isEmpty
    let isObject = facts.groups.contains {
      $0.tokens.lowerBound > start && $0.tokens.lowerBound <= start + 3 && $0.preposition == []
    }
    return grammar.contains(.relative) && !isGoverned && !isObject ? start : nil
  }

  /// "that it picked up": the clause has a subject of its own.
  private func isObjectRelative(_ start: Int, before cue: Cue) -> Bool {
    cued.grammar(at: start).contains(.relative)
      && facts.groups.contains {
        $0.tokens.lowerBound > start && $0.tokens.lowerBound <= start + 3
          && $0.tokens.upperBound <= cue.tokens.lowerBound && $0.preposition == []
      }
  }
}
