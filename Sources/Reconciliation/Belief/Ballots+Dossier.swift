import Claims

extension Ballots {
  /// Adds the votes of a question: of each claim that nothing of its own source's, no denial and no
  /// ruling has ended. That others have reported otherwise since ends no vote: recency acts within a
  /// source, never across.
  mutating func add(_ dossier: Dossier, _ method: Method) {
    let property = number(of: dossier.question.property)
    let freshness = Freshness(dossier.question.property, dossier.entries.lazy.map(\.claim), method)
    let (entries, renewals) = (dossier.entries, dossier.renewals)
    for index in dossier.entries.indices where dossier.isVoting(index) {
      let entry = dossier.entries[index]
      let source = number(of: dossier.trails[index].origin)
      let isRumor = method.weighsFirmness && entry.claim.modality == .rumored
      speaker.append(
        number(of: Speaker(source: source, property: property, isRumor: isRumor)))
      voice.append(number(of: dossier.trails[dossier.witnesses[index]].origin))
      candidate.append(Int32(clamping: entry.group))
      isSettler.append(dossier.verdicts[index].rule == .settles)
      weight.append(Float(freshness.of(entries[renewals[index] ?? index].claim)))
    }
    voteStarts.append(Int32(clamping: speaker.count))
    values.append(contentsOf: dossier.groups.lazy.map(\.comparable))
    candidateStarts.append(Int32(clamping: values.count))
    self.property.append(property)
    let answer = method.learnsFromSettled ? dossier.knownAnswer : dossier.ruledAnswer
    known.append(answer.map { Int32(clamping: $0) } ?? -1)
  }
}

/// How much the age of a claim takes from its weight.
struct Freshness {
  /// A claim's weight halves in this many days.
  private static let halfLife = 365.0
  /// Whether age means anything: beside newer claims on the facts of deals.
  private let isUsed: Bool
  private let newest: Int

  init(_ property: Property, _ claims: some Sequence<Claim>, _ method: Method) {
    isUsed = method.weighsFreshness && Property.standard.contains(property)
    newest = isUsed ? claims.map { $0.earliestDay.number }.max() ?? 0 : 0
  }

  func of(_ claim: Claim) -> Double {
    isUsed ? Self.half(after: max(0, newest - claim.earliestDay.number)) : 1
  }

  /// What so many days leave of a claim's weight, never less than a quarter.
  static func half(after days: Int) -> Double {
    max(0.25, Logarithm.powerOfTwo(-Double(days) / halfLife))
  }
}

extension Dossier {
  func isVoting(_ index: Int) -> Bool {
    guard entries[index].claim.modality != .denied, hedgedSources[index] == nil,
      misquotedSources[index].map({ !verdicts[$0].isStanding }) ?? true
    else { return false }
    switch verdicts[index].rule {
    case .sameOrigin, .outdatedRepeat, .denial, .notPreferred: return false
    default: return true
    }
  }

  /// For the claims that their origin itself has stated again, its last claim of that value.
  fileprivate var renewals: [Int: Int] {
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

  /// What is left of each value's votes on the day, in the order of their claims, from 0 to 1: nothing where a
  /// later word took the claim's place; less of a rumour, the longer nobody has said anything new. Nil where
  /// all is left.
  ///
  /// What became of a claim is no mistake of who made it: learning counts it in full.
  func remains(_ method: Method) -> [[Double]]? {
    var age = 1.0
    if method.weighsFreshness, Property.standard.contains(question.property),
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

  /// Whether a value stands as announced or done on the facts of a deal, and no other value stands against it.
  func isSettled(_ group: Int) -> Bool {
    let isFirm = agreeing(with: group).contains { place in
      switch verdicts[place].rule {
      case .settles, .borneOut: true
      case .stands: Property.standard.contains(question.property) && self.isFirm(place)
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

  /// The value that a ruling prefers, or that settled the question: an announced or completed figure
  /// that came after less firm ones, where firm figures do not contradict each other.
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
