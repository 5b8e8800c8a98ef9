internal import Claims

/// Makes claims of sketches, with the article's deals for the parties that a sentence leaves out.
struct ClaimBuilder {
  let text: AnnotatedText
  let entities: [Entity]
  /// All of the article.
  let sketches: [ClaimSketch]
  private let article: PartyChoice.Article

  init(text: AnnotatedText, entities: [Entity], ledger: DealLedger, sketches: [ClaimSketch]) {
    self.text = text
    self.entities = entities
    self.sketches = sketches
    article = PartyChoice.Article(ledger)
  }

  /// The claims, in the order of the sketches.
  func claims() -> [FoundClaim] {
    var claims: [FoundClaim] = []
    claims.reserveCapacity(sketches.count)
    /// The place of each sketch's claim; nil where none came of it.
    var claimOf: [Int?] = []
    claimOf.reserveCapacity(sketches.count)
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
      let place = claims.count
      if let like = sketches[number].like, like < number, let other = claimOf[like] {
        claims.append(dated(claims[other], sketches[number], quote))
      } else {
        let before = sketches[number].sidesOf.flatMap { claimOf[$0] }.map { claims[$0] }
        if let claim = claim(of: sketches[number], number, near, quote, like: before) {
          claims.append(claim)
        }
      }
      claimOf.append(claims.count > place ? place : nil)
    }
    return claims
  }

  private func claim(
    of sketch: ClaimSketch, _ number: Int, _ near: DealsNear, _ quote: Quote?,
    like before: FoundClaim?
  ) -> FoundClaim? {
    var roles = sketch.roles
    var rules = sketch.rules
    let choice: PartyChoice.Outcome
    if let before {
      roles = before.roles
      choice = .init(rules: "deal of the sentence before", likelihood: before.likelihood)
      rules.append("deal of the sentence before")
    } else {
      choice = settle(&roles, sketch, number, near, &rules)
    }
    if roles.to.isEmpty, !roles.aside.isEmpty, sketch.frame == .sell || sketch.frame == .hold {
      // Nothing tells what is sold: it is of whoever sells it.
      roles.to = roles.aside.filter { !roles.from.contains($0) }
      rules.append("owner of what is sold")
    }
    if sketch.subject.property == .valuation { roles.from = [] }
    if sketch.isRow ? roles.to.isEmpty : roles.to.isEmpty && roles.from.isEmpty { return nil }
    let modality = modality(of: sketch, roles)
    let draft = ClaimDraft(
      property: sketch.subject.property, value: sketch.subject.value,
      basis: sketch.basis, kind: DealKindReader(sketches: sketches).kind(of: number, roles),
      parties: parties(roles),
      modality: modality,
      via: sketch.outlets.map { entities[$0].name }, unnamedSource: sketch.unnamedSource,
      isFurtherDeal: sketch.isFurther, quote: quote, confidence: nil)
    return FoundClaim(
      claim: ExtractedClaim(
        draft: draft,
        explanation: .init(
          figure: sketch.subject.words, cue: sketch.cueWords, frame: sketch.frame.rawValue,
          rules: rules)),
      isGrounded: sketch.isGrounded && choice.rules == nil, likelihood: choice.likelihood,
      kind: sketch.sentence.kind, roles: roles, tokens: sketch.subject.tokens, cue: sketch.cue)
  }

  private func settle(
    _ roles: inout Roles, _ sketch: ClaimSketch, _ number: Int, _ near: DealsNear,
    _ rules: inout [String]
  ) -> PartyChoice.Outcome {
    let holders = holders(beside: number)
    // "holds 48.9 pct of Kestrel, which in turn owns": what is held holds something too.
    let barred = sketch.namesHeld ? [] : holders
    if roles.to.contains(where: { barred.contains($0) || roles.from.contains($0) }) {
      roles.to = []
    }
    roles.aside.removeAll(where: holders.contains)
    // "Kestrel ⏎ Un milliard pour 3 % du capital": what stands under a name alone is of whom it names.
    let isOfSection =
      roles.to.isEmpty && !sketch.isRow
      && article.ledger.labels[sketch.index].map {
        !roles.from.contains($0) && !holders.contains($0)
          && !article.ledger.standings[$0].isInvestor
      } ?? false
    if isOfSection, let label = article.ledger.labels[sketch.index] {
      roles.to = [label]
      rules.append("who the heading is about")
    }
    let query = DealLedger.Query(
      frame: sketch.frame, property: sketch.subject.property, sentence: sketch.index,
      block: sketch.sentence.block,
      kind: sketch.sentence.kind, topic: sketch.topic, named: sketch.bystanders,
      needsPayer: sketch.frame.needsPayer && !sketch.hasNoPayer && !sketch.isTotal,
      value: sketch.subject.value.plain, holders: barred, isVerbal: sketch.isVerbal,
      isBorrowed: !sketch.rules.isEmpty,
      isCertain: sketch.isRow || sketch.isPlaced || isOfSection
        || sketch.subject.property == .status,
      isEarlier: sketch.isEarlier, isRumored: sketch.modality == .rumored,
      isOffered: sketch.isOffered)
    let choice = PartyChoice(query: query, near: near, article: article).settle(&roles)
    if sketch.hasNoPayee { roles.to = [] }
    if let rule = choice.rules { rules.append(rule) }
    // Whoever stands beside a part of a round gives all of it.
    let isPart = (sketch.isPlaced || sketch.isRow) && !sketch.roles.from.isEmpty
    guard sketch.frame == .raise, !sketch.isTotal, !isPart, !roles.to.isEmpty,
      sketch.subject.property == .amount || roles.from.isEmpty
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

  private func modality(of sketch: ClaimSketch, _ roles: Roles) -> Modality {
    let told =
      sketch.modality
      ?? article.ledger.modality(of: roles, frame: sketch.frame, before: sketch.index)
      ?? ModalityReader.usual(sketch.frame)
    return isOfDroppedDeal(sketch, roles) && (told == .announced || told == .rumored)
      ? .denied : told
  }

  /// "X and Y call off their merger. X had offered 20 billion for Y": what was to be paid in the deal
  /// that the article begins by calling off.
  private func isOfDroppedDeal(_ sketch: ClaimSketch, _ roles: Roles) -> Bool {
    let terms: [Frame] = [.bid, .acquire, .merge, .deal, .sell]
    guard let opening = article.ledger.opening, opening.modality == .denied,
      [.amount, .stake].contains(sketch.subject.property), terms.contains(sketch.frame)
    else { return false }
    return !roles.from.isEmpty && !roles.to.isEmpty
      && Set(roles.from + roles.to) == Set(opening.from + opening.to)
  }

  /// The date of another sketch's deal, which may be of a sentence before.
  private func dated(_ other: FoundClaim, _ sketch: ClaimSketch, _ quote: Quote?) -> FoundClaim {
    var claim = other
    claim.claim.draft.property = .date
    claim.claim.draft.value = sketch.subject.value
    claim.claim.draft.basis = .whole
    claim.claim.draft.modality = sketch.modality ?? other.claim.draft.modality
    claim.claim.explanation.figure = sketch.subject.words
    claim.claim.explanation.rules = ["date of the deal of " + other.claim.explanation.figure]
    claim.claim.draft.unnamedSource = sketch.unnamedSource
    claim.tokens = sketch.subject.tokens
    if sketch.isOfEarlier {
      claim.claim.draft.via = sketch.outlets.map { entities[$0].name }
      claim.claim.draft.quote = quote
      claim.isGrounded = false
    }
    return claim
  }

  private func parties(_ roles: Roles) -> [Party] {
    roles.from.map { Party(name: entities[$0].name, role: .from) }
      + roles.to.map { Party(name: entities[$0].name, role: .to) }
  }
}
