internal import Claims

/// The claims of one sentence.
struct SentenceClaims {
  let facts: SentenceFacts
  let text: AnnotatedText
  let entities: [Entity]
  let outlets: [Int]
  /// Who the sentence before was about.
  let subject: Int?
  /// The names in the table's row of headings, where the sentence is a row.
  var headings: [Mention] = []

  var firmness: ModalityReader {
    ModalityReader(
      facts: facts, text: text, evidence: facts.evidence, isCredited: !outlets.isEmpty)
  }

  func claims(memory: inout DealMemory) -> [FoundClaim] {
    if let row = facts.sentence.row { return rowClaims(row, memory: &memory) }
    let governor = Governor(facts: facts, text: text)
    var claims: [FoundClaim] = []
    for figure in facts.figures {
      guard let quantity = figure.quantity,
        let (cue, property) = reading(of: figure, governor: governor, memory: memory)
      else { continue }
      let subject = Subject(
        property: property, value: .quantity(quantity), tokens: figure.tokens, words: figure.text)
      guard let claim = claim(of: subject, cue: cue, memory: &memory) else { continue }
      claims.append(claim)
      if property == .amount || property == .valuation {
        memory.lastMoney = property == .valuation ? .value : cue.frame
      }
    }
    memory.asked = asked
    claims += dateClaims(beside: claims, governor: governor, memory: &memory)
    if claims.isEmpty { rememberDeal(in: &memory) }
    return claims
  }

  /// The cue of a figure and which fact of the deal it is; nil where it is of none.
  private func reading(
    of figure: Figure, governor: Governor, memory: DealMemory
  ) -> (cue: Cue, property: Property)? {
    if let cue = governor.cue(for: figure) {
      if let property = governor.property(of: figure, cue: cue) { return (cue, property) }
      guard cue.frame != .nondeal || figure.unit == .percent else { return nil }
    }
    if figure.unit == .percent { return governor.holding(of: figure).map { ($0, .stake) } }
    guard governor.cue(for: figure) == nil, !governor.isNoDealMoney(figure) else { return nil }
    return CarriedDeal(
      facts: facts, text: text, memory: memory, isCredited: !outlets.isEmpty
    ).reading(of: figure)
  }

  /// "Le prix ?", "Valo implicite ?": what the next sentence answers.
  private var asked: Property? {
    guard let last = facts.sentence.tokens.last, facts.sentence.tokens.count <= 12,
      text.tokens[last].word == "?" || text.tokens[last].word == ":",
      let cue = facts.cued.cues.last(where: { $0.form == .noun && $0.frame != .nondeal })
    else { return nil }
    return cue.frame == .value ? .valuation : cue.frame == .hold ? nil : .amount
  }

  /// What a claim is about, before its parties are known.
  struct Subject {
    let property: Property
    let value: Value
    let tokens: Range<Int>
    let words: String
  }

  func claim(
    of subject: Subject, cue: Cue, memory: inout DealMemory
  ) -> FoundClaim? {
    let property = subject.property
    var rules: [String] = []
    let frame = effectiveFrame(cue, property: property)
    var roles = RoleReader(facts: facts, text: text, entities: entities).roles(of: cue)
    if property == .stake { nameHolder(of: subject.tokens, in: &roles, rules: &rules) }
    borrow(cue, into: &roles, rules: &rules)
    if property == .valuation { roles = valued(roles) }
    let isGrounded = !roles.to.isEmpty && (!frame.needsPayer || !roles.from.isEmpty)
    takeLeftover(cue, into: &roles, rules: &rules)
    if roles.to.isEmpty || (frame.needsPayer && roles.from.isEmpty) {
      complete(&roles, cue: cue, frame: frame, memory: memory, rules: &rules)
    }
    if property == .valuation { roles = valued(roles) }
    if !rules.isEmpty, memory.knowsReverse(of: roles, frame: frame) {
      swap(&roles.from, &roles.to)
      rules.append("turned round, as before")
    }
    guard !roles.to.isEmpty || !roles.from.isEmpty else { return nil }
    let modality = modality(of: cue, figure: subject.tokens, frame: frame, memory: memory)
    let draft = ClaimDraft(
      property: property, value: subject.value, kind: kind(frame, cue, roles),
      parties: parties(roles), modality: modality, via: outlets.map { entities[$0].name },
      isFurtherDeal: firmness.isFurther(near: subject.tokens), quote: quote(),
      confidence: isGrounded ? (rules.isEmpty ? 0.8 : 0.65) : 0.35)
    memory.remember(
      .init(
        family: frame.family, frame: frame, from: roles.from, to: roles.to, sentence: facts.index,
        modality: modality))
    return FoundClaim(
      claim: ExtractedClaim(
        draft: draft,
        explanation: .init(
          figure: subject.words, cue: text.text(of: cue.tokens), frame: frame.rawValue,
          rules: rules)),
      isGrounded: isGrounded, kind: facts.sentence.kind, tokens: subject.tokens,
      cue: cue.tokens)
  }

  /// A deal that is told without a figure still tells the next sentences who is meant.
  private func rememberDeal(in memory: inout DealMemory) {
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    for cue in facts.cued.cues where cue.frame != .nondeal && cue.frame != .value {
      let roles = reader.roles(of: cue)
      guard !roles.to.isEmpty, !roles.from.isEmpty else { continue }
      memory.remember(
        .init(
          family: cue.frame.family, frame: cue.frame, from: roles.from, to: roles.to,
          sentence: facts.index,
          modality: modality(of: cue, figure: cue.tokens, frame: cue.frame, memory: memory)))
    }
  }

  private func effectiveFrame(_ cue: Cue, property: Property) -> Frame {
    property == .valuation ? .value : property == .capacity ? .order : cue.frame
  }

  /// Takes missing sides from the other cues of the sentence, the nearest first.
  private func borrow(_ cue: Cue, into roles: inout Roles, rules: inout [String]) {
    guard roles.to.isEmpty || roles.from.isEmpty else { return }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    let others = facts.cued.cues.filter {
      $0.tokens != cue.tokens && $0.frame != .nondeal
    }.sorted {
      abs($0.tokens.lowerBound - cue.tokens.lowerBound)
        < abs($1.tokens.lowerBound - cue.tokens.lowerBound)
    }
    for other in others {
      guard roles.to.isEmpty || (roles.from.isEmpty && cue.frame != .value) else { return }
      let before = roles
      var lent = reader.roles(of: other)
      if cue.frame == .raise, other.frame != .lead, !other.isPassive { lent.from = [] }
      roles.fill(missingFrom: lent)
      if roles != before { rules.append("party of " + text.text(of: other.tokens)) }
    }
  }

  /// One side is known, and one party of the clause is on neither: it is the other side.
  private func takeLeftover(_ cue: Cue, into roles: inout Roles, rules: inout [String]) {
    guard cue.frame != .value, roles.from.isEmpty != roles.to.isEmpty,
      roles.to.isEmpty || cue.frame.needsPayer
    else { return }
    let used = roles.from + roles.to + roles.aside
    let free = facts.groups.filter { group in
      (group.isPossessive || (group.preposition != [] && group.preposition != .aside)
        || group.tokens.upperBound <= cue.tokens.lowerBound)
        && group.entities.allSatisfy { !used.contains($0) }
        && abs(
          facts.cued.clause(at: group.tokens.lowerBound)
            - facts.cued.clause(at: cue.tokens.lowerBound)) <= 1
    }
    if free.isEmpty, roles.to.isEmpty,
      let head = facts.groups.first(where: {
        $0.preposition == [] && $0.tokens.upperBound <= cue.tokens.lowerBound
      }), head.entities.allSatisfy({ !used.contains($0) })
    {
      roles.fill(.to, head.entities)
      rules.append("the subject of the sentence")
      return
    }
    guard let only = free.first, Set(free.map(\.entities)).count == 1 else { return }
    roles.fill(roles.to.isEmpty ? .to : .from, only.entities)
    rules.append("the other party of the clause")
  }

  private func complete(
    _ roles: inout Roles, cue: Cue, frame: Frame, memory: DealMemory, rules: inout [String]
  ) {
    if memory.complete(&roles, frame: frame, topic: subject, sentence: facts.index) {
      rules.append("party of an earlier sentence")
    }
    if roles.to.isEmpty, roles.from.isEmpty, let subject {
      roles.fill(
        RoleReader(facts: facts, text: text, entities: entities).subjectSlot(of: cue), [subject])
      rules.append("subject of the sentence before")
    }
  }

  /// "Ardian (30 %)", "à 35 % par Airbus": the holder stands beside the figure.
  private func nameHolder(of figure: Range<Int>, in roles: inout Roles, rules: inout [String]) {
    let start = figure.lowerBound
    let isParenthetic =
      start > facts.sentence.tokens.lowerBound && text.tokens[start - 1].word == "("
    let holder: MentionGroup?
    if isParenthetic {
      holder = facts.groups.last { $0.tokens.upperBound == start - 1 }
    } else if facts.cued.grammar(at: figure.upperBound).contains(.by) {
      holder = facts.groups.first {
        $0.tokens.lowerBound > figure.upperBound && $0.tokens.lowerBound <= figure.upperBound + 4
      }
    } else {
      holder = nil
    }
    guard let holder, let last = holder.entities.last else { return }
    // Of a list, "(30 %)" is said of the last name, "à 35 % par" of all.
    let own = isParenthetic ? [last] : holder.entities
    let others = roles.from + roles.to
    roles.from = own
    roles.to = roles.to.filter { !own.contains($0) && !holder.entities.contains($0) }
    if roles.to.isEmpty {
      let held = facts.groups.first {
        $0.tokens.upperBound < holder.tokens.lowerBound
          && !$0.entities.contains(where: own.contains)
          && ($0.preposition == .of || $0.preposition == []) && others.contains($0.entities[0])
      }
      if let held { roles.to = held.entities }
    }
    rules.append("holder beside the figure")
  }

  /// A valuation has one party: the company valued.
  private func valued(_ roles: Roles) -> Roles {
    var one = roles
    one.from = []
    return one
  }

  private func modality(
    of cue: Cue, figure: Range<Int>, frame: Frame, memory: DealMemory
  ) -> Modality {
    let before = memory.modality(of: frame, before: facts.index)
    return firmness.modality(of: cue, figure: figure, after: before)
      ?? (before == .denied || frame == .raise && before == .announced ? nil : before)
      ?? ModalityReader.usual(frame)
  }

  private func kind(_ frame: Frame, _ cue: Cue, _ roles: Roles) -> DealKind {
    if frame == .raise, !roles.from.isEmpty { return .fundingRound }
    return frame.kind
  }

  func parties(_ roles: Roles) -> [Party] {
    roles.from.map { Party(name: entities[$0].name, role: .from) }
      + roles.to.map { Party(name: entities[$0].name, role: .to) }
  }

  func quote() -> Quote {
    QuoteAnchor.quote(facts.sentence.tokens, in: text)
  }
}
