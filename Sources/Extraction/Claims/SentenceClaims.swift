internal import Claims

/// The claims of one sentence, as far as it tells.
struct SentenceClaims {
  let facts: SentenceFacts
  let text: AnnotatedText
  let entities: [Entity]
  let outlets: [Int]
  /// The words for a source without a name.
  let unnamedSource: String?
  /// Who the sentence before was about.
  let topic: Int?
  /// The names in the table's row of headings, where the sentence is a row.
  var headings: [Mention] = []
  /// The sides of the rows above it.
  var rowsAbove: [Roles] = []
  /// Whether the article lists rounds: an item's figure is one.
  var listsRounds = false

  var firmnessReader: ModalityReader {
    ModalityReader(facts: facts, text: text, isCredited: !outlets.isEmpty)
  }

  /// Sketches of the sentence's claims; `first` is the number of the first of them.
  func sketches(from first: Int, discourse: inout Discourse) -> [ClaimSketch] {
    if let row = facts.sentence.row { return rowSketches(row, from: first) }
    let governor = Governor(facts: facts, text: text)
    var sketches: [ClaimSketch] = []
    for figure in facts.figures {
      guard let quantity = figure.quantity else { continue }
      if listsRounds, let sketch = listedRound(figure, quantity) {
        sketches.append(sketch)
        continue
      }
      guard let (cue, property) = reading(of: figure, governor: governor, discourse: discourse)
      else { continue }
      let subject = ClaimSketch.Subject(
        property: property, value: .quantity(quantity), tokens: figure.tokens, words: figure.text)
      let start = sketches.count
      var one = sketch(of: subject, cue: cue, after: discourse)
      one.sidesOf = sidesGoingOn(for: one, discourse)
      share(consume one, into: &sketches)
      // By their places: a copy of each would cost more than what is asked of it.
      for place in start..<sketches.count {
        discourse.add(
          .init(
            frame: sketches[place].frame, roles: sketches[place].roles, sentence: facts.index,
            modality: sketches[place].modality ?? ModalityReader.usual(sketches[place].frame),
            sketch: first + place))
      }
      if property == .amount || property == .valuation {
        discourse.lastMoney = property == .valuation ? .value : cue.frame
      }
    }
    partRivals(&sketches)
    partCredits(&sketches)
    discourse.asked = asked
    let dated = dateSketches(
      beside: sketches, from: first, governor: governor, discourse: discourse)
    guard sketches.isEmpty, let denial = denial() else {
      return dated.isEmpty ? sketches : sketches + dated
    }
    discourse.deny(denial.roles, in: facts.index)
    return [denial]
  }

  /// "X et Y auront chacun 1 %": a claim of each. "X et Y souscriront pour 30 et 20 millions
  /// respectivement": each has the figure of its place.
  private func share(_ sketch: consuming ClaimSketch, into sketches: inout [ClaimSketch]) {
    guard sketch.roles.from.count > 1 else { return sketches.append(sketch) }
    let tokens = sketch.subject.tokens
    if let place = place(of: sketch) {
      sketch.roles.from = [sketch.roles.from[place]]
      sketch.isPlaced = true
      return sketches.append(sketch)
    }
    let start = max(facts.sentence.tokens.lowerBound, tokens.lowerBound - 6)
    let end = min(facts.sentence.tokens.upperBound, tokens.upperBound + 2)
    let clause = facts.cued.clause(at: tokens.lowerBound)
    let isOfEach = (start..<end).contains {
      text.vocabulary.cues.distributive.contains(text.tokens[$0].word)
        && facts.cued.clause(at: $0) == clause
        // "Each company will own half" is said of both.
        && !text.vocabulary.cues.partners.contains(text.tokens[$0 + 1].word)
    }
    guard isOfEach else { return sketches.append(sketch) }
    sketch.isPlaced = true
    for payer in sketch.roles.from {
      var one = copy sketch
      one.roles.from = [payer]
      sketches.append(one)
    }
  }

  /// The place of a figure among as many of its unit as there are payers, where the sentence says
  /// that they go one with one.
  private func place(of sketch: ClaimSketch) -> Int? {
    let count = sketch.roles.from.count
    guard count > 1,
      let mark = facts.sentence.tokens.first(where: {
        text.vocabulary.cues.respective.contains(text.tokens[$0].word)
      }), let figure = facts.figures.first(where: { $0.tokens == sketch.subject.tokens })
    else { return nil }
    let alike = facts.figures.filter { $0.unit == figure.unit }
    let before = alike.filter { $0.tokens.upperBound <= mark }
    let own =
      before.count < count
      ? alike.suffix(alike.count - before.count).prefix(count) : before.suffix(count)
    guard own.count == count else { return nil }
    return own.firstIndex { $0.tokens == figure.tokens }.map { $0 - own.startIndex }
  }

  /// The cue of a figure and which fact of the deal it is; nil where it is of none.
  private func reading(
    of figure: Figure, governor: Governor, discourse: borrowing Discourse
  ) -> (cue: Cue, property: Property)? {
    if figure.unit == .percent, governor.isWholeOfSomethingElse(figure) { return nil }
    let carrier = CarriedDeal(facts: facts, text: text, isCredited: !outlets.isEmpty)
    if let put = carrier.putIntoPot(figure, after: discourse) { return (put, .amount) }
    let cue = governor.cue(for: figure)
    if let cue {
      if let property = governor.property(of: figure, cue: cue) { return (cue, property) }
      guard cue.frame != .nondeal || figure.unit == .percent else { return nil }
    }
    if figure.unit == .percent { return governor.holding(of: figure).map { ($0, .stake) } }
    guard figure.unit == .gigawatt || cue == nil, !governor.isNoDealMoney(figure),
      !governor.isElectricity(figure)
    else { return nil }
    let carried = carrier.reading(of: figure, after: discourse)
    // "a raflé un milliard en septembre, sur une base de 39": beside what was paid.
    let isBasis =
      governor.isBasis(figure)
      && facts.figures.contains {
        $0.unit == figure.unit && $0.tokens.upperBound <= figure.hedgedTokens.lowerBound
      }
    return carried.map { ($0.cue, isBasis ? .valuation : $0.property) }
  }

  /// "Le prix ?", "Valo implicite ?": what the next sentence answers.
  private var asked: Property? {
    guard let last = facts.sentence.tokens.last, facts.sentence.tokens.count <= 12,
      text.tokens[last].word == "?" || text.tokens[last].word == ":",
      let cue = facts.cued.cues.last(where: { $0.form == .noun && $0.frame != .nondeal })
    else { return nil }
    return cue.frame == .value ? .valuation : cue.frame == .hold ? nil : .amount
  }

  func modality(
    of cue: Cue, figure: Range<Int>, frame: Frame, to receivers: [Int],
    after discourse: borrowing Discourse
  ) -> Modality {
    let before = discourse.modality(of: frame, to: receivers, before: facts.index)
    return firmnessReader.modality(of: cue, figure: figure, after: before)
      ?? (before == .denied || frame == .raise && before == .announced ? nil : before)
      ?? ModalityReader.usual(frame)
  }

  func sketch(
    of subject: ClaimSketch.Subject, cue: Cue, after discourse: borrowing Discourse
  ) -> ClaimSketch {
    let property = subject.property
    var rules: [String] = []
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    let isReceived = reader.takesShare(cue)
    let frame =
      !isReceived
      ? effectiveFrame(cue, property: property) : property == .stake ? .hold : .invest
    var roles = reader.roles(of: cue)
    if property == .stake { nameHolder(of: subject.tokens, in: &roles, rules: &rules) }
    takeGapped(subject.tokens, of: cue, into: &roles, rules: &rules)
    if property == .stake { nameListed(subject.tokens, in: &roles, rules: &rules) }
    if property == .amount {
      nameOwn(of: subject.tokens, cue, in: &roles, rules: &rules)
      nameAgent(of: subject.tokens, cue, in: &roles, rules: &rules)
      nameCounterpart(of: subject.tokens, cue, in: &roles, rules: &rules)
      nameBought(for: subject.tokens, cue, in: &roles, rules: &rules)
    }
    var isPlaced = !rules.isEmpty
    if property == .stake {
      nameHeld(of: subject.tokens, in: &roles, rules: &rules)
      nameMover(of: subject.tokens, cue, in: &roles, rules: &rules)
      // "controls 14.9% of Kestrel and 36% of Tamar": each of its own.
      if !rules.isEmpty, !roles.from.isEmpty, !roles.to.isEmpty { isPlaced = true }
      if roles.from.isEmpty, cue.frame != .sell, isOfNamed(subject.tokens, roles) {
        isPlaced = true
      }
      let before = rules.count
      nameSubsidiary(of: subject.tokens, in: &roles, rules: &rules)
      if rules.count > before, facts.sentence.language == .english { isPlaced = true }
    }
    if reader.namesLender(cue, roles) || isOffering(cue) && !roles.to.isEmpty { isPlaced = true }
    if property == .capacity, cue.isVerbal, !roles.from.isEmpty, !roles.to.isEmpty {
      // Whoever invests in a lab also sells to it: the verb tells, and nothing that was told before.
      isPlaced = true
    }
    if property == .valuation {
      nameTarget(of: cue, in: &roles, discourse, rules: &rules)
      nameOffered(by: cue, in: &roles, rules: &rules)
    }
    if property == .stake { nameOfficer(cue, in: &roles, rules: &rules) }
    let isOfMany = property == .stake && nameShareholders(cue, in: &roles, rules: &rules)
    if isOfMany { isPlaced = true }
    if property == .valuation || (frame == .raise && !isPlaced) || frame == .list {
      nameLabelled(subject.tokens, in: &roles, rules: &rules)
    }
    nameTeller(of: subject.tokens, cue, in: &roles, rules: &rules)
    let hasUnnamedPayer = roles.from.isEmpty && !isPlaced && reader.hasUnnamedPayer(cue)
    borrow(cue, into: &roles, rules: &rules)
    if hasUnnamedPayer || isOfMany { roles.from = [] }
    if roles.from.isEmpty, roles.to.isEmpty, let recalled = recalled(discourse) {
      roles = recalled
      isPlaced = true
      rules.append("deal of the sentence before")
    }
    if property == .amount, roles.from.isEmpty, isPaidOut(cue),
      let deal = discourse.purchase(from: roles.to + roles.aside, before: facts.index)
    {
      // "It received 58 million at the closing": of whoever buys.
      roles = deal
      isPlaced = true
      rules.append("deal of the sentence before")
    }
    if property == .amount { nameSold(by: cue, in: &roles, rules: &rules) }
    if property == .amount { joinInvestors(of: subject.tokens, cue, into: &roles, rules: &rules) }
    let isPaidInPart = property == .amount && isPaidInPart(subject.tokens, by: roles.from)
    if isPaidInPart { (roles.from, roles.aside) = ([], roles.aside + roles.from) }
    let isTotal = property == .amount && isTotal(subject.tokens, of: cue)
    if isTotal {
      // "Its total funding": of no investor in particular.
      if roles.to.isEmpty, cue.frame != .lead { roles.to = roles.from }
      roles.from = []
    }
    let listing = property == .stake ? listing(of: subject.tokens) : nil
    if property == .valuation || frame == .list || listing != nil { roles.from = [] }
    if roles.to.isEmpty, !roles.from.isEmpty, !roles.aside.isEmpty,
      cue.frame == .hold || cue.frame == .sell && reader.namesObject(of: cue)
    {
      // "Terralia a cédé ses jardineries": what is sold has no name, its owner stands for it; but
      // "its 80 pct owned Kestrel subsidiary" has.
      roles.to = ownedSubsidiary(after: cue) ?? roles.aside
      roles.aside = []
      rules.append("owner of what is sold")
    }
    let isGrounded =
      !roles.to.isEmpty && (!frame.needsPayer || !roles.from.isEmpty || frame == .sell)
    // The holding of whoever is to buy it is as firm as the sale, or the listing.
    let sale = listing ?? (roles.from.isEmpty ? nil : reader.sale(of: cue))
    let modality = modality(
      of: sale ?? cue, figure: subject.tokens, frame: sale?.frame ?? frame, to: roles.to,
      after: discourse)
    let isDenied = !outlets.isEmpty && discourse.denies(roles, in: facts.index)
    if isDenied { rules.append("figure of another outlet, of the deal denied before") }
    let hasNoPayee = property == .amount && reader.buysAnother(cue)
    let near = bystanders(of: subject.tokens, cue: cue, besides: roles)
    let firmness = kept(modality, cue, subject.tokens, roles, discourse)
    if hasNoPayee { roles.to = [] }
    // All at once: what is changed after it was made is copied once more.
    return ClaimSketch(
      subject: subject, frame: frame, cue: cue.tokens, cueWords: text.text(of: cue.tokens),
      isVerbal: cue.isVerbal, sentence: facts.sentence, index: facts.index, roles: roles,
      isGrounded: isGrounded, rules: rules,
      modality: isDenied ? .denied : firmness,
      isFurther: firmnessReader.isFurther(near: subject.tokens), outlets: outlets,
      unnamedSource: unnamedSource, topic: topic,
      bystanders: near,
      hasNoPayer: isPaidInPart || cue.frame == .lend && !cue.isVerbal || isOffering(cue)
        || listing != nil || hasUnnamedPayer && roles.from.isEmpty || isOfMany,
      namesHeld: property == .stake && facts.sentence.language == .english
        && isOfNamed(subject.tokens, roles),
      hasNoPayee: hasNoPayee,
      isEarlier: isEarlier(cue),
      isOffered: property == .stake && !roles.aside.isEmpty && isOffered(subject.tokens, cue),
      isTotal: isTotal,
      basis: BasisReader(facts: facts, text: text).basis(of: subject.tokens, property),
      isPlaced: isPlaced)
  }

  /// "It received 58 million", "Kestrel encaissera 58 millions", with no round, loan or order in the sentence.
  private func isPaidOut(_ cue: Cue) -> Bool {
    cue.frame == .raise && cue.isVerbal && !isEarlier(cue)
      && text.vocabulary.cues.paidOut.contains(text.tokens[cue.tokens.lowerBound].word)
      && !facts.cued.cues.contains {
        [.raise, .lend, .invest, .lead, .order, .contract].contains($0.frame)
          && $0.tokens != cue.tokens
      }
  }

  /// "could raise 700 million by selling 40% of its unit", "encaisse 700 millions en cédant 5 % de Tamar": paid
  /// for what is sold.
  private func nameSold(by cue: Cue, in roles: inout Roles, rules: inout [String]) {
    guard cue.frame == .raise, cue.isVerbal,
      let sale = facts.cued.cues.first(where: {
        $0.frame == .sell && $0.form == .gerund && $0.tokens.lowerBound > cue.tokens.upperBound
          && !facts.cued.grammar(at: $0.tokens.lowerBound - 1).isDisjoint(with: [.by, .into])
          // "a vendu 9 % de Tamar, empochant 1,1 milliard".
          || cue.form == .gerund && facts.sentence.language == .french && $0.frame == .sell
            && $0.isVerbal && $0.tokens.upperBound < cue.tokens.lowerBound
      })
    else { return }
    let sold = RoleReader(facts: facts, text: text, entities: entities).roles(of: sale)
    guard !sold.to.isEmpty, sold.to != roles.to else { return }
    roles.to = sold.to
    roles.from = sold.from
    rules.append("party of " + text.text(of: sale.tokens))
  }

  private func effectiveFrame(_ cue: Cue, property: Property) -> Frame {
    property == .valuation ? .value : property == .capacity ? .order : cue.frame
  }

  /// Takes missing sides from the other cues of the sentence, the nearest first.
  func borrow(_ cue: Cue, into roles: inout Roles, rules: inout [String]) {
    guard roles.to.isEmpty || roles.from.isEmpty else { return }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    let others = facts.cued.cues.filter {
      $0.tokens != cue.tokens && $0.frame != .nondeal && $0.frame != .partner
        && (cue.frame != .lend || cue.isVerbal || $0.frame == .lend)
    }.sorted {
      abs($0.tokens.lowerBound - cue.tokens.lowerBound)
        < abs($1.tokens.lowerBound - cue.tokens.lowerBound)
    }
    for other in others {
      guard roles.to.isEmpty || (roles.from.isEmpty && cue.frame != .value) else { return }
      let before = roles
      var lent = reader.roles(of: other)
      if cue.frame == .raise, other.frame != .lead, other.frame != .lend, !isPassive(other) {
        lent.from = []
      }
      if isOfHolder(other), [.acquire, .sell, .bid, .pay].contains(cue.frame) {
        // "le rachat des 18 % que possède encore X": X sells.
        lent.aside += lent.from
        lent.from = []
      }
      if cue.frame == .sell, isOfEarlierOwner(other) {
        // "The sale of Kestrel, which Tamar bought in 2019": it sells now.
        lent.aside += lent.from
        lent.from = []
      }
      // Who has paid something else is no payer of this where this one's payee is another.
      if !roles.to.isEmpty, !lent.to.isEmpty, !lent.to.contains(where: roles.to.contains) {
        continue
      }
      if !roles.from.isEmpty, !lent.from.isEmpty, !lent.from.contains(where: roles.from.contains) {
        continue
      }
      roles.fill(missingFrom: lent)
      if roles != before { rules.append("party of " + text.text(of: other.tokens)) }
    }
  }

  /// Whether a cue is the verb of a relative clause that says who holds: "que détenait X".
  private func isOfHolder(_ cue: Cue) -> Bool {
    guard cue.frame == .hold, cue.isVerbal,
      let verb = facts.syntax.predicate(at: cue.tokens.lowerBound)
    else { return false }
    return facts.syntax.predicates[verb].antecedent?.role.isEmpty ?? false
  }

  /// "avait déjà levé", "had raised": a past before the past, or what was done already.
  func isEarlier(_ cue: Cue) -> Bool {
    guard
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound)
        ?? facts.syntax.governor(of: cue.tokens.lowerBound)
    else { return false }
    let cues = text.vocabulary.cues
    let verb = facts.syntax.predicates[number].tokens
    // "après avoir levé 200 millions".
    let isAfter =
      verb.lowerBound > facts.sentence.tokens.lowerBound
      && facts.syntax.predicates[number].form.contains(.infinitive)
      && cues.after.contains(text.tokens[verb.lowerBound - 1].word)
    return isAfter
      || verb.contains {
        cues.pluperfect.contains(text.tokens[$0].word)
          || cues.already.contains(text.tokens[$0].word)
      }
  }

  private func isPassive(_ cue: Cue) -> Bool {
    facts.syntax.predicate(at: cue.tokens.lowerBound).map {
      facts.syntax.predicates[$0].isPassive
    } ?? false
  }

  /// "X détient 51 % et Y 49 %", "X will pay 20 million and Y 5": the verb of the first is that of
  /// the second too.
  private func takeGapped(
    _ figure: Range<Int>, of cue: Cue, into roles: inout Roles, rules: inout [String]
  ) {
    let hedged = facts.figures.first { $0.tokens == figure }?.hedgedTokens ?? figure
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    guard cue.isVerbal || cue.frame == .hold, hedged.lowerBound > facts.sentence.tokens.lowerBound,
      let slot = cue.isVerbal ? reader.subjectSlot(of: cue) : .from
    else { return }
    // "et Y les 20 % restants", "et Y, 5 %", "and Y the remaining 5%".
    let before = hedged.lowerBound - 1
    let isShare = facts.figures.contains { $0.tokens == figure && $0.unit == .percent }
    let isSkipped =
      text.tokens[before].word == "," || facts.cued.grammar(at: before) == .article
      || isShare && facts.cued.grammar(at: before).contains(.price)
    let isTold =
      !isSkipped && text.tokens[before].kind == .word && facts.cued.grammar(at: before).isEmpty
      && facts.cued.grammar(at: before - 1) == .article
    let end = hedged.lowerBound - (isSkipped ? 1 : isTold ? 2 : 0)
    guard let phrase = facts.syntax.phrases.first(where: { $0.tokens.upperBound == end }),
      phrase.preposition.isEmpty
        || facts.cued.grammar(at: phrase.tokens.lowerBound - 1).contains(.and),
      !phrase.isGenitive, !phrase.isTime,
      let doer = facts.groups.first(where: { phrase.tokens.overlaps($0.tokens) }),
      facts.figures.contains(where: {
        $0.tokens.upperBound <= phrase.tokens.lowerBound
          && ($0.tokens.lowerBound > cue.tokens.lowerBound
            || !cue.isVerbal && $0.tokens.upperBound == cue.tokens.lowerBound)
      })
    else { return }
    roles.from.removeAll(where: doer.entities.contains)
    roles.to.removeAll(where: doer.entities.contains)
    if slot == .to { roles.to = doer.entities } else { roles.from = doer.entities }
    rules.append(Self.gapped)
  }
}
