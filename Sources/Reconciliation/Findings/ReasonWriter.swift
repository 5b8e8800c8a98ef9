import Claims

/// Writes down why a finding is what it is, the weightiest first.
struct ReasonWriter {
  private let dossier: Dossier
  private let belief: Belief
  private let state: FindingState
  private let runnerUp: Int?

  init(_ dossier: Dossier, _ belief: Belief, _ state: FindingState, _ runnerUp: Int?) {
    self.dossier = dossier
    self.belief = belief
    self.state = state
    self.runnerUp = runnerUp
  }

  func reasons(context: [Reason]) -> [Reason] {
    var reasons = decision
    reasons += leadership
    reasons += opposition
    reasons += provenance
    reasons += doubts
    reasons += context
    reasons += remedies
    return reasons
  }

  private var leading: Int? { belief.leading }

  /// A ruling, a settling figure, a denial.
  private var decision: [Reason] {
    var reasons: [Reason] = []
    if let ruling = dossier.ruling {
      reasons.append(.ruledBy(ruling: ruling.id, reason: ruling.reason, note: ruling.note))
      if let doubt = dossier.doubt(on: ruling) { reasons.append(doubt) }
    }
    for (left, right) in dossier.pairsLetStand {
      guard let claims = dossier.letStand(left, right) else { continue }
      reasons.append(.bothStand(left: claims.left, right: claims.right))
    }
    if state == .settled, let leading, !dossier.groups[leading].isDenial {
      let firm = dossier.agreeing(with: leading).map { dossier.entries[$0].claim }
        .first { $0.modality.firmness > 0 && $0.modality != .denied }
      if let firm {
        reasons.append(
          .settledBy(claim: firm.id, modality: firm.modality, on: firm.published))
      }
    }
    for index in dossier.entries.indices where dossier.verdicts[index].rule == .denial {
      guard let denial = dossier.verdicts[index].claim else { continue }
      reasons.append(.denied(by: denial, of: dossier.entries[index].claim.id))
    }
    return reasons
  }

  private var leadership: [Reason] {
    guard let leading else { return [] }
    let members = dossier.backed(dossier.agreeing(with: leading))
    let claims = members.map { dossier.entries[$0].claim }
    var reasons: [Reason] = [
      .ledBy(
        witnesses: dossier.witnessCount(members),
        origins: members.map { dossier.speaker($0) }.withoutRepeats,
        modality: claims.map(\.modality).max { $0.firmness < $1.firmness } ?? .rumored,
        since: claims.compactMap(\.published).first)
    ]
    let others = dossier.entries.indices.filter { index in
      let relation = dossier.pairs.relation(dossier.entries[index].group, leading)
      return relation == .refines || relation == .compatible
    }.filter {
      !dossier.groups[dossier.entries[$0].group].isDenial && dossier.hedgedSources[$0] == nil
    }
    if !others.isEmpty {
      reasons.append(
        .supportedBy(
          claims: others.map { dossier.entries[$0].claim.id },
          origins: others.map { dossier.speaker($0) }.withoutRepeats))
    }
    if dossier.groupVerdicts[leading].standing == .stale {
      reasons.append(.stale(since: claims.compactMap(\.published).last))
    }
    return reasons
  }

  /// Who differs, and who has moved.
  private var opposition: [Reason] {
    var reasons: [Reason] = []
    if let leading {
      let opposed = dossier.groups.indices.filter {
        dossier.conflict($0, leading)
          && (!dossier.groups[$0].isDenial || dossier.groupVerdicts[$0].isStanding)
      }
      for group in opposed.sorted(by: isWeightier) {
        guard let comparison = dossier.pairs[group, leading] else { continue }
        let stated = dossier.statedValue(group)
        reasons.append(
          .differs(
            claim: stated.claims.first ?? 0, rule: comparison.rule, ratio: comparison.ratio,
            daysApart: comparison.daysApart, witnesses: stated.witnesses, origins: stated.origins,
            since: stated.firstPublished, verdict: stated.verdict))
      }
    }
    if let leading, let (left, right) = dossier.widestOpen,
      !dossier.conflict(left, leading), !dossier.conflict(right, leading),
      let comparison = dossier.pairs[left, right]
    {
      reasons.append(
        .apart(
          left: dossier.entries[dossier.groups[left].members[0]].claim.id,
          right: dossier.entries[dossier.groups[right].members[0]].claim.id,
          rule: comparison.rule, ratio: comparison.ratio))
    }
    let moved = dossier.entries.indices.filter {
      dossier.verdicts[$0].rule == .sameOrigin && dossier.hedgedSources[$0] == nil
    }
    let claims = moved.isEmpty ? [:] : dossier.claimPlaces
    var told: Set<Int64> = []
    for index in moved {
      guard let mover = dossier.verdicts[index].claim, let place = claims[mover],
        told.insert(mover).inserted
      else { continue }
      reasons.append(
        .revised(
          origin: dossier.trails[index].origin, from: dossier.entries[index].claim.id, to: mover,
          on: dossier.entries[place].claim.published))
    }
    return reasons
  }

  private func isWeightier(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (dossier.groupVerdicts[left].rank, dossier.groupVerdicts[right].rank)
    if one != other { return one < other }
    if belief.confidence[left] != belief.confidence[right] {
      return belief.confidence[left] > belief.confidence[right]
    }
    return left < right
  }

  /// On whose word claims stand, where that is not plain.
  private var provenance: [Reason] {
    var reasons: [Reason] = []
    // A witness is numbered by its first claim.
    var counts = [Int](repeating: 0, count: dossier.entries.count)
    for index in dossier.entries.indices where dossier.misquotedSources[index] == nil {
      counts[dossier.witnesses[index]] += 1
    }
    var byWitness: [Int: [Int]] = [:]
    for index in dossier.entries.indices
    where counts[dossier.witnesses[index]] > 1 && dossier.misquotedSources[index] == nil {
      byWitness[dossier.witnesses[index], default: []].append(index)
    }
    for (_, members) in byWitness.sorted(by: { $0.key < $1.key }) {
      let article = dossier.entries[members[0]].claim.article
      if members.allSatisfy({ dossier.entries[$0].claim.article == article }) { continue }
      reasons.append(
        .oneWitness(
          claims: members.map { dossier.entries[$0].claim.id },
          origin: dossier.trails[members[0]].origin))
    }
    for group in dossier.voices {
      let speaking = group.origins.filter { origin in
        dossier.trails.contains { $0.origin == origin }
      }
      guard speaking.count > 1 else { continue }
      reasons.append(
        .oneVoice(origins: speaking, agreeing: group.agreeing, shared: group.shared))
    }
    // A note names a few.
    for link in dossier.textLinks.prefix(16) {
      reasons.append(
        .sharedText(
          claim: dossier.entries[link.later].claim.id,
          earlier: dossier.entries[link.earlier].claim.id, kinship: link.kinship,
          thousandths: link.thousandths))
    }
    for place in dossier.entries.indices where dossier.trails[place].isSecondHand {
      let claim = dossier.entries[place].claim.id
      for note in dossier.notesOnCredit(place) {
        switch note {
        case .hedgeDropped(let source): reasons.append(.hedgeDropped(claim: claim, source: source))
        case .loop(let outlets): reasons.append(.loop(outlets: outlets))
        case .uncarriedCredit(let outlet): reasons.append(.uncarried(outlet: outlet, claim: claim))
        case .misquoted(let source): reasons.append(.misquoted(claim: claim, source: source))
        case .outdated(let mover): reasons.append(.outdated(claim: claim, since: mover))
        case .firmer, .sharedText: break
        }
      }
    }
    return reasons.withoutRepeats
  }

  private var doubts: [Reason] {
    var reasons: [Reason] = []
    let entries = dossier.entries
    let unstated = entries.filter { $0.doubts.contains(.unstatedValuation) }.map(\.claim.id)
    if !unstated.isEmpty { reasons.append(.unstatedValuation(claims: unstated)) }
    let converted = entries.filter { $0.doubts.contains(.converted) }.map(\.claim.id)
    if !converted.isEmpty { reasons.append(.converted(claims: converted)) }
    if let episodes = dossier.episodes { reasons.append(episodes) }
    if let runnerUp, let leading,
      belief.confidence[runnerUp] > belief.confidence[leading] / 2,
      let place = dossier.groups[runnerUp].members.first
    {
      reasons.append(
        .thinMargin(
          claim: entries[place].claim.id, confidence: belief.confidence[runnerUp]))
    }
    return reasons
  }

  private var remedies: [Reason] {
    switch state {
    case .ruled, .settled: return []
    case .single, .agreed, .revised, .contested: break
    }
    var remedies: [Remedy] = []
    if dossier.entries.contains(where: { $0.doubts.contains(.unstatedValuation) }) {
      remedies.append(.basis)
    }
    let firmest = dossier.entries.map(\.claim.modality.firmness).max() ?? 0
    if firmest == 0 { remedies.append(.announcement) }
    if state == .single { remedies.append(.anotherWitness) }
    if state == .contested { remedies.append(.ruling) }
    return remedies.map { .wouldSettle($0) }
  }
}
