import Claims

extension Dossier {
  func isVoting(_ index: Int) -> Bool {
    guard entries[index].claim.modality != .denied, hedgedSources[index] == nil,
      !blanks[entries[index].group],
      misquotedSources[index].map({ !verdicts[$0].isStanding }) ?? true
    else { return false }
    switch verdicts[index].rule {
    case .sameOrigin, .outdatedRepeat, .denial, .notPreferred: return false
    default: return true
    }
  }

  /// For the claims that their origin itself has stated again, its last claim of that value.
  var renewals: [Int: Int] {
    var renewals: [Int: Int] = [:]
    for places in trails.map(\.origin).repeats {
      // Of each value, the origin's last claim of it.
      var last: [Int: Int] = [:]
      for place in places where !trails[place].isSecondHand { last[entries[place].group] = place }
      for place in places {
        if let later = last[entries[place].group], place < later { renewals[place] = later }
      }
    }
    return renewals
  }

  /// What is left of each value's votes on the day, in the order of their claims, from 0 to 1:
  /// nothing where a later word took the claim's place; less of a rumour, the longer nobody has
  /// said anything new. Nil where all is left.
  ///
  /// What became of a claim is no mistake of who made it: learning counts it in full.
  func remains(_ method: Method) -> [[Double]]? {
    var age = 1.0
    if method.weighsFreshness, isOfDeal,
      let newest = entries.lazy.map({ $0.claim.earliestDay.number }).max()
    {
      age = Freshness.half(after: max(0, asOf.number - newest))
    }
    let isWhole = entries.indices.allSatisfy { place in
      !isVoting(place)
        || verdicts[place].isStanding && (age == 1 || entries[place].claim.modality != .rumored)
    }
    if isWhole { return nil }
    return groups.map { group in
      group.members.filter(isVoting).map { place in
        guard verdicts[place].isStanding else { return 0 }
        return entries[place].claim.modality == .rumored ? age : 1
      }
    }
  }

  /// Whether a value stands as announced or done on the facts of a deal, and no other value stands
  /// against it.
  func isSettled(_ group: Int) -> Bool {
    let isFirm = agreeing(with: group).contains { place in
      switch verdicts[place].rule {
      case .settles, .borneOut: true
      case .stands: isOfDeal && self.isFirm(place)
      default: false
      }
    }
    return isFirm
      && !pairs.neighbours[group].contains {
        pairs.contradict($0, group) && groupVerdicts[$0].isStanding
      }
  }

  /// The value that a ruling prefers.
  var ruledAnswer: Int? {
    groups.indices.first { groupVerdicts[$0].rule == .preferred }
  }

  /// The value that a ruling prefers, or that settled the question: an announced or completed
  /// figure that came after less firm ones, where firm figures do not contradict each other.
  var knownAnswer: Int? {
    if let ruledAnswer { return ruledAnswer }
    let settling = groups.indices.filter { groupVerdicts[$0].rule == .settles }
    let firmest = { (group: Int) in
      groups[group].members.map { entries[$0].claim.modality.firmness }.max() ?? 0
    }
    guard
      let best = settling.max(by: {
        (firmest($0), groups[$0].members.count, $1) < (firmest($1), groups[$1].members.count, $0)
      })
    else { return nil }
    let isOpposed = pairs.neighbours[best].contains { other in
      pairs.contradict(other, best) && groupVerdicts[other].isStanding && firmest(other) > 0
        && !groups[other].isDenial
    }
    return isOpposed ? nil : best
  }
}
