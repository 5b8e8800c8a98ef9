internal import Claims

/// Makes claims of sketches, with the article's deals for the parties that a sentence leaves out.
struct ClaimBuilder {
  let text: AnnotatedText
  let entities: [Entity]
  /// All of the article.
  let sketches: [ClaimSketch]
  private let article: PartyChoice.Article

  init(
    text: AnnotatedText, entities: [Entity], ledger: consuming DealLedger, sketches: [ClaimSketch]
  ) {
    self.text = text
    self.entities = entities
    self.sketches = sketches
    article = PartyChoice.Article(ledger)
  }

  /// The claim of each sketch, in their order; nil where none came of it.
  func claims() -> [FoundClaim?] {
    var claims: [FoundClaim?] = []
    claims.reserveCapacity(sketches.count)
    // What the claims of a sentence share is made once.
    var sentence: Int?
    var near = DealsNear([], of: article.ledger, to: 0)
    var quote: Quote?
    for number in sketches.indices {
      if sketches[number].index != sentence {
        sentence = sketches[number].index
        near = article.ledger.near(sketches[number].index)
        quote = QuoteAnchor.quote(sketches[number].sentence.tokens, in: text)
      }
      if let like = sketches[number].like, like < number, let other = claims[like] {
        claims.append(dated(other, number, quote))
      } else {
        let before = sketches[number].sidesOf.flatMap { claims[$0] }
        claims.append(claim(of: number, near, quote, like: before))
      }
    }
    return claims
  }

  /// The claim of a sketch. What is asked of a sketch is asked by its number, here and below: a copy of it, with its
  /// ten lists and texts, costs more.
  private func claim(
    of number: Int, _ near: DealsNear, _ quote: Quote?, like before: FoundClaim?
  ) -> FoundClaim? {
    var roles = sketches[number].roles
    var rules = sketches[number].rules
    let choice: PartyChoice.Outcome
    if let before {
      roles = before.roles
      choice = .init(rules: "deal of the sentence before", likelihood: before.likelihood)
      rules.append("deal of the sentence before")
    } else {
      choice = settle(&roles, number, near, &rules)
    }
    if roles.to.isEmpty, !roles.aside.isEmpty,
      sketches[number].frame == .sell || sketches[number].frame == .hold
    {
      // Nothing tells what is sold: it is of whoever sells it.
      roles.to = roles.aside.filter { !roles.from.contains($0) }
      rules.append("owner of what is sold")
    }
    if sketches[number].subject.property == .valuation { roles.from = [] }
    if sketches[number].isRow ? roles.to.isEmpty : roles.to.isEmpty && roles.from.isEmpty {
      return nil
    }
    let modality = modality(of: number, roles)
    let draft = ClaimDraft(
      property: sketches[number].subject.property, value: sketches[number].subject.value,
      basis: sketches[number].basis,
      kind: DealKindReader(sketches: sketches).kind(of: number, roles),
      parties: parties(roles),
      modality: modality,
      via: sketches[number].outlets.map { entities[$0].name },
      unnamedSource: sketches[number].unnamedSource,
      isFurtherDeal: sketches[number].isFurther, quote: quote, confidence: nil)
    return FoundClaim(
      claim: ExtractedClaim(
        draft: draft,
        explanation: .init(
          figure: sketches[number].subject.words, cue: sketches[number].cueWords,
          frame: sketches[number].frame.rawValue,
          rules: rules)),
      isGrounded: sketches[number].isGrounded && choice.rules == nil, likelihood: choice.likelihood,
      kind: sketches[number].sentence.kind, roles: roles, tokens: sketches[number].subject.tokens,
      cue: sketches[number].cue)
  }

  private func settle(
    _ roles: inout Roles, _ number: Int, _ near: DealsNear, _ rules: inout [String]
  ) -> PartyChoice.Outcome {
    let holders = holders(beside: number)
    // "holds 48.9 pct of Kestrel, which in turn owns": what is held holds something too.
    let barred = sketches[number].namesHeld ? [] : holders
    if roles.to.contains(where: { barred.contains($0) || roles.from.contains($0) }) {
      roles.to = []
    }
    roles.aside.removeAll(where: holders.contains)
    // "Kestrel ⏎ Un milliard pour 3 % du capital": what stands under a name alone is of whom it names.
    let isOfSection =
      roles.to.isEmpty && !sketches[number].isRow
      && article.ledger.labels[sketches[number].index].map {
        !roles.from.contains($0) && !holders.contains($0)
          && !article.ledger.standings[$0].isInvestor
      } ?? false
    if isOfSection, let label = article.ledger.labels[sketches[number].index] {
      roles.to = [label]
      rules.append("who the heading is about")
    }
    let query = DealLedger.Query(
      frame: sketches[number].frame, property: sketches[number].subject.property,
      sentence: sketches[number].index,
      block: sketches[number].sentence.block,
      kind: sketches[number].sentence.kind, topic: sketches[number].topic,
      named: sketches[number].bystanders,
      needsPayer: sketches[number].frame.needsPayer && !sketches[number].hasNoPayer
        && !sketches[number].isTotal,
      value: sketches[number].subject.value.plain, holders: barred,
      isVerbal: sketches[number].isVerbal,
      isBorrowed: !sketches[number].rules.isEmpty,
      isCertain: sketches[number].isRow || sketches[number].isPlaced || isOfSection
        || sketches[number].subject.property == .status,
      isEarlier: sketches[number].isEarlier, isRumored: sketches[number].modality == .rumored,
      isOffered: sketches[number].isOffered)
    let choice = PartyChoice(query: query, near: near, article: article).settle(&roles)
    if sketches[number].hasNoPayee { roles.to = [] }
    if let rule = choice.rules { rules.append(rule) }
    // Whoever stands beside a part of a round gives all of it.
    let isPart =
      (sketches[number].isPlaced || sketches[number].isRow) && !sketches[number].roles.from.isEmpty
    guard sketches[number].frame == .raise, !sketches[number].isTotal, !isPart, !roles.to.isEmpty,
      sketches[number].subject.property == .amount || roles.from.isEmpty
    else { return choice }
    let others = article.ledger.investors(of: roles.to, for: query, besides: roles.from).filter {
      !roles.from.contains($0) && !roles.aside.contains($0)
    }
    if !others.isEmpty {
      roles.from += others
      rules.append("investors told beside")
    }
    return choice
  }

  /// "TCV, qui détient 41 %, Ventech (12 %) et XAnge (6 %)": who holds the other shares of a sentence.
  private func holders(beside number: Int) -> [Int] {
    guard sketches[number].subject.property == .stake, !sketches[number].isRow else { return [] }
    let sentence = sketches[number].index
    var found: [Int] = []
    for step in [-1, 1] {
      var other = number + step
      while sketches.indices.contains(other), sketches[other].index == sentence {
        if sketches[other].subject.property == .stake { found += sketches[other].roles.from }
        other += step
      }
    }
    return found
  }

  private func modality(of number: Int, _ roles: Roles) -> Modality {
    let told =
      sketches[number].modality
      ?? article.ledger.modality(
        of: roles, frame: sketches[number].frame, before: sketches[number].index)
      ?? ModalityReader.usual(sketches[number].frame)
    return isOfDroppedDeal(number, roles) && (told == .announced || told == .rumored)
      ? .denied : told
  }

  /// "X and Y call off their merger. X had offered 20 billion for Y": what was to be paid in the deal
  /// that the article begins by calling off.
  private func isOfDroppedDeal(_ number: Int, _ roles: Roles) -> Bool {
    let terms: [Frame] = [.bid, .acquire, .merge, .deal, .sell]
    guard let opening = article.ledger.opening, opening.modality == .denied,
      [.amount, .stake].contains(sketches[number].subject.property),
      terms.contains(sketches[number].frame)
    else { return false }
    return !roles.from.isEmpty && !roles.to.isEmpty
      && Set(roles.from + roles.to) == Set(opening.from + opening.to)
  }

  /// The date of another sketch's deal, which may be of a sentence before.
  private func dated(
    _ other: consuming FoundClaim, _ number: Int, _ quote: Quote?
  ) -> FoundClaim {
    let figure = other.claim.explanation.figure
    other.claim.draft.property = .date
    other.claim.draft.value = sketches[number].subject.value
    other.claim.draft.basis = .whole
    if let told = sketches[number].modality { other.claim.draft.modality = told }
    other.claim.explanation.figure = sketches[number].subject.words
    other.claim.explanation.rules = ["date of the deal of " + figure]
    other.claim.draft.unnamedSource = sketches[number].unnamedSource
    other.tokens = sketches[number].subject.tokens
    if sketches[number].isOfEarlier {
      other.claim.draft.via = sketches[number].outlets.map { entities[$0].name }
      other.claim.draft.quote = quote
      other.isGrounded = false
    }
    return other
  }

  private func parties(_ roles: Roles) -> [Party] {
    roles.from.map { Party(name: entities[$0].name, role: .from) }
      + roles.to.map { Party(name: entities[$0].name, role: .to) }
  }
}
