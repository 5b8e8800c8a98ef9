import Claims

extension Dossier {
  /// How the values stand to each other, contradictions first, the widest first.
  public var relations: [ValueRelation] {
    var result: [ValueRelation] = []
    for left in groups.indices {
      for right in pairs.neighbours[left] where right > left {
        guard let comparison = pairs[left, right] else { continue }
        result.append(relation(left, right, comparison))
      }
    }
    return result.enumerated().sorted { first, second in
      let (one, other) = (first.element.comparison, second.element.comparison)
      if one.relation.rank != other.relation.rank { return one.relation.rank < other.relation.rank }
      let (isDenial, isOther) = (one.rule == .denial, other.rule == .denial)
      if isDenial != isOther { return isDenial }
      if one.distance != other.distance { return one.distance > other.distance }
      return first.offset < second.offset
    }.map(\.element)
  }

  private func relation(_ left: Int, _ right: Int, _ comparison: Comparison) -> ValueRelation {
    let (first, second) = (groups[left].members, groups[right].members)
    var comparison = comparison
    var outcome: (state: Standing, verdict: Verdict?)?
    if comparison.relation == .contradicts {
      if comparison.rule != .denial, isHedgeLost(left) || isHedgeLost(right) {
        comparison = Comparison(.compatible, by: .hedgeDropped)
      } else if isRevision(left, right) {
        comparison = Comparison(
          .revises, by: .sameOrigin, ratio: comparison.ratio, daysApart: comparison.daysApart)
        outcome = (.superseded, overtaken(left, right))
      } else {
        outcome = state(left, right)
      }
    }
    let doubts = doubts(left) + doubts(right)
    let all: [Comparison.Doubt] =
      doubts.isEmpty ? [] : [.unstatedValuation, .converted].filter(doubts.contains)
    return ValueRelation(
      left: entries[first[0]].claim.id, right: entries[second[0]].claim.id,
      places: (left, right), comparison: comparison.doubted(all), state: outcome?.state,
      verdict: outcome?.verdict)
  }

  /// Whether sources contradict each other with two values: what all commands mean by it. A source
  /// that moves on contradicts nobody, nor does who leaves out the hedge of the claim that it
  /// passes on.
  func conflict(_ left: Int, _ right: Int) -> Bool {
    guard pairs.contradict(left, right), !isRevision(left, right) else { return false }
    return pairs[left, right]?.rule == .denial || !isHedgeLost(left) && !isHedgeLost(right)
  }

  /// Whether a contradiction is open: both values stand, and no person has decided.
  func isOpen(_ left: Int, _ right: Int) -> Bool {
    groupVerdicts[left].isStanding && groupVerdicts[right].isStanding && conflict(left, right)
      && state(left, right).0 == .open
  }

  /// Whether all claims of a value lost the hedge of a claim that they credit: then the plain
  /// figure is nobody's word.
  func isHedgeLost(_ group: Int) -> Bool {
    !hedgedSources.isEmpty && groups[group].members.allSatisfy { hedgedSources[$0] != nil }
  }

  /// The doubts that every claim of a value shares.
  private func doubts(_ group: Int) -> [Comparison.Doubt] {
    let members = groups[group].members
    return entries[members[0]].doubts.filter { doubt in
      members.allSatisfy { entries[$0].doubts.contains(doubt) }
    }
  }

  /// Whether the same origins, and no others, stated both values, and have moved from one to the
  /// other: no contradiction between sources.
  func isRevision(_ left: Int, _ right: Int) -> Bool {
    guard !groups[left].isDenial, !groups[right].isDenial else { return false }
    let origin = trails[groups[left].members[0]].origin
    return [left, right].allSatisfy { group in
      groups[group].members.allSatisfy { trails[$0].origin == origin }
    } && overtaken(left, right)?.standing == .superseded
  }

  /// The verdict on the side that gave way; nil where both stand.
  private func overtaken(_ left: Int, _ right: Int) -> Verdict? {
    let (one, other) = (groupVerdicts[left], groupVerdicts[right])
    if one.isStanding { return other.isStanding ? nil : other }
    return other.isStanding || one.rank >= other.rank ? one : other
  }

  /// The two first claims of two values that a person lets stand beside each other; nil where
  /// nobody did.
  func letStand(_ left: Int, _ right: Int) -> (left: Int64, right: Int64)? {
    let claims = { (group: Int, pair: Set<Int64>) in
      groups[group].members.lazy.map { entries[$0].claim.id }.first(where: pair.contains)
    }
    for pair in letStand {
      if let one = claims(left, pair), let other = claims(right, pair) { return (one, other) }
    }
    return nil
  }

  private func state(_ left: Int, _ right: Int) -> (Standing, Verdict?) {
    if !letStand.isEmpty, letStand(left, right) != nil { return (.ruled, nil) }
    if let gone = overtaken(left, right) { return (gone.standing, gone) }
    let (one, other) = (groupVerdicts[left], groupVerdicts[right])
    if one.standing == .ruled { return (.ruled, one) }
    if other.standing == .ruled { return (.ruled, other) }
    return one.standing == .stale && other.standing == .stale ? (.stale, one) : (.open, nil)
  }
}

extension Relation {
  fileprivate var rank: Int {
    switch self {
    case .contradicts: 0
    case .revises: 1
    case .refines: 2
    case .agrees: 3
    case .compatible: 4
    case .incomparable: 5
    }
  }
}

extension Comparison {
  /// What to sort contradictions by: the ratio, or days as the hundreds that they are.
  var distance: Double { ratio ?? daysApart.map { 1 + Double($0) / 100 } ?? 1 }
}
