internal import Claims

/// The deals that a sentence tells, with a figure or without: who is meant where another sentence does not say.
extension SentenceClaims {
  /// The deals that the sentence tells, with a figure or without.
  func deals(beside sketches: [ClaimSketch], discourse: inout Discourse) -> [DealLedger.Deal] {
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    // Nobody takes part where nobody is named.
    let cues = facts.groups.isEmpty ? [] : facts.cued.cues
    var deals = cues.compactMap { cue -> DealLedger.Deal? in
      guard cue.frame != .nondeal, cue.frame != .value || cue.isVerbal,
        !sketches.indices.contains(where: {
          sketches[$0].cue == cue.tokens && isOfMoney(sketches[$0].cue, sketches[$0].frame)
        })
      else { return nil }
      var roles = reader.roles(of: cue)
      guard !roles.to.isEmpty || !roles.from.isEmpty else { return nil }
      if cue.frame == .sell, roles.to.isEmpty, reader.namesObject(of: cue) {
        // "Terralia a cédé ses jardineries à Ombrel".
        roles.to = roles.aside
        roles.aside = []
      }
      if [.lead, .enter, .invest].contains(cue.frame), !roles.from.isEmpty {
        let others = reader.companions() + (cue.frame == .lead ? reader.investors(of: cue) : [])
        for one in others where !roles.from.contains(one) && !roles.to.contains(one) {
          roles.from.append(one)
        }
      }
      let modality = modality(
        of: cue, figure: cue.tokens, frame: cue.frame, to: roles.to, after: discourse)
      if sketches.isEmpty, !roles.to.isEmpty, !roles.from.isEmpty || cue.frame == .list,
        cue.frame != .value
      {
        discourse.add(
          .init(
            frame: cue.frame, roles: roles, sentence: facts.index, modality: modality, sketch: nil))
      }
      return DealLedger.Deal(
        frame: buysGoods(cue) ? .order : cue.frame, from: roles.from, to: roles.to,
        sentence: facts.index,
        block: facts.sentence.block, modality: modality, isEarlier: isEarlier(cue),
        isApart: isApart)
    }
    // "50 millions par Kestrel, 30 par Tamar": each has a part of the round.
    for place in sketches.indices
    where [.invest, .raise].contains(sketches[place].frame)
      && (sketches[place].isPlaced || isOfMoney(sketches[place].cue, sketches[place].frame))
      && !sketches[place].roles.to.isEmpty && !sketches[place].roles.from.isEmpty
    {
      deals.append(
        .init(
          frame: .invest, from: sketches[place].roles.from, to: sketches[place].roles.to,
          sentence: facts.index, block: facts.sentence.block,
          modality: sketches[place].modality ?? .completed, isEarlier: false))
    }
    let investors = facts.groups.isEmpty ? [] : reader.namedInvestors()
    if !investors.isEmpty {
      deals.append(
        .init(
          frame: .invest, from: investors, to: [], sentence: facts.index,
          block: facts.sentence.block, modality: .completed, isEarlier: false))
    }
    return deals
  }

  /// "a raflé 46 millions", "a mis 46 millions dans Kestrel": the figure alone makes an investment of what
  /// the verb says.
  func isOfMoney(_ cue: Range<Int>, _ frame: Frame) -> Bool {
    [.invest, .raise].contains(frame) && !cue.isEmpty
      && !facts.cued.cues.contains { $0.tokens == cue && $0.frame == frame }
  }

  /// "va acheter des puces conçues par Tamar": Tamar is not bought.
  func buysGoods(_ cue: Cue) -> Bool {
    guard cue.frame == .acquire, let verb = facts.syntax.predicate(at: cue.tokens.lowerBound) else {
      return false
    }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    return !reader.makers(ofObjectsOf: facts.syntax.predicates[verb]).isEmpty
  }

  /// "Par ailleurs, Kestrel et Tamar se sont engagés".
  var isApart: Bool {
    facts.sentence.tokens.contains { text.vocabulary.cues.apart.contains(text.tokens[$0].word) }
  }
}
