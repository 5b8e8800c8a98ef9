import Claims

extension Ballots {
  /// Adds the votes of a question: of each claim that nothing of its own source's, no denial and no
  /// ruling has ended. That others have reported otherwise since ends no vote: recency acts within a
  /// source, never across.
  mutating func add(_ dossier: Dossier, _ method: Method) {
    let property = number(of: dossier.question.property)
    let freshness = Freshness(dossier.question.property, dossier.entries.lazy.map(\.claim), method)
    for index in dossier.entries.indices where dossier.isVoting(index) {
      let entry = dossier.entries[index]
      let source = number(of: dossier.trails[index].origin)
      let isRumor = method.weighsFirmness && entry.claim.modality == .rumored
      speaker.append(
        number(of: Speaker(source: source, property: property, isRumor: isRumor)))
      voice.append(number(of: dossier.trails[dossier.witnesses[index]].origin))
      candidate.append(Int32(clamping: entry.group))
      isSettler.append(dossier.verdicts[index].rule == .settles)
      weight.append(Float(freshness.of(entry.claim)))
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
  /// A claim's weight halves in this many days beside newer ones; nil where age means nothing.
  private let halfLife: Double?
  private let newest: Int

  init(_ property: Property, _ claims: some Sequence<Claim>, _ method: Method) {
    let isOfDeals = Property.standard.contains(property)
    halfLife = method.weighsFreshness && isOfDeals ? 365 : nil
    newest =
      halfLife == nil
      ? 0 : claims.map { $0.earliestDay.number }.max() ?? 0
  }

  func of(_ claim: Claim) -> Double {
    guard let halfLife else { return 1 }
    let age = Double(max(0, newest - claim.earliestDay.number))
    return max(0.25, Logarithm.powerOfTwo(-age / halfLife))
  }
}

extension Dossier {
  func isVoting(_ index: Int) -> Bool {
    guard entries[index].claim.modality != .denied, hedgedSources[index] == nil else {
      return false
    }
    switch verdicts[index].rule {
    case .sameOrigin, .outdatedRepeat, .denial, .notPreferred: return false
    default: return true
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
