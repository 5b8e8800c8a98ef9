import Claims

/// When each value of a question was stated, by how firm a word: what the rules of time look up.
struct Timeline {
  private let entries: [Dossier.Entry]
  private let trails: [Trail]
  private let pairs: PairTable
  private let groups: [ValueGroup]
  private let asOf: Day
  /// For each value, and each firmness above, the firm claims by their earliest day.
  private let latestFirm: [[Int?]]

  init(_ dossier: Dossier) {
    entries = dossier.entries
    trails = dossier.trails
    pairs = dossier.pairs
    groups = dossier.groups
    asOf = dossier.asOf
    let entries = dossier.entries
    latestFirm = dossier.groups.map { group in
      (0...2).map { firmness in
        group.members.last {
          entries[$0].claim.modality.firmness > firmness && entries[$0].claim.published != nil
        }
      }
    }
  }

  /// The last day on which a value can have been stated, counted from 1970.
  func lastWord(on group: Int) -> Int {
    groups[group].members.map { entries[$0].claim.knownOn.number }.max() ?? .min
  }

  /// A later report that it is not so.
  func denial(of index: Int) -> Verdict? {
    guard entries[index].claim.modality != .denied else { return nil }
    return firstVerdict(on: index, standing: .denied, rule: .denial) { group in
      groups[group].isDenial && pairs.contradict(entries[index].group, group)
        ? groups[group].members.last : nil
    }
  }

  /// A later, firmer claim of another value.
  func firmerFigure(than index: Int) -> Verdict? {
    firmer(than: index, contradicting: true)
      .map { Verdict(.settled, by: .firmerFigure, claim: $0) }
  }

  /// A later, firmer claim that does not contradict.
  func bearing(out index: Int) -> Verdict? {
    firmer(than: index, contradicting: false).map { Verdict(.settled, by: .borneOut, claim: $0) }
  }

  private func firmer(than index: Int, contradicting: Bool) -> Int64? {
    let entry = entries[index]
    guard entry.claim.modality != .denied else { return nil }
    let own = contradicting ? [] : [entry.group]
    for group in own + pairs.neighbours[entry.group]
    where !groups[group].isDenial && pairs.contradict(entry.group, group) == contradicting {
      if let place = latestFirm[group][entry.claim.modality.firmness],
        entries[place].claim.isSurelyLater(than: entry.claim)
      {
        return entries[place].claim.id
      }
    }
    return nil
  }

  private func firstVerdict(
    on index: Int, standing: Standing, rule: VerdictRule, _ candidate: (Int) -> Int?
  ) -> Verdict? {
    for group in pairs.neighbours[entries[index].group] {
      if let place = candidate(group),
        entries[place].claim.isSurelyLater(than: entries[index].claim)
      {
        return Verdict(standing, by: rule, claim: entries[place].claim.id)
      }
    }
    return nil
  }

  /// For each value that a later report overtook, the verdict: the report contradicts it, is at
  /// least as firm, comes from an origin that never stated the value, and nobody has stated the
  /// value since, in 30 days.
  func unanswered(_ verdicts: [Verdict]) -> [Int: Verdict] {
    var result: [Int: Verdict] = [:]
    for group in groups.indices where !groups[group].isDenial {
      let members = groups[group].members.filter { verdicts[$0].isStanding }
      guard !members.isEmpty, members.allSatisfy({ entries[$0].claim.published != nil }) else {
        continue
      }
      let firmness = members.map { entries[$0].claim.modality.firmness }.max() ?? 0
      let origins = Set(groups[group].members.map { trails[$0].origin })
      let last = members.map { entries[$0].claim.published?.latest?.number ?? .max }.max() ?? .max
      for other in pairs.neighbours[group]
      where !groups[other].isDenial && pairs.contradict(group, other) {
        let report = groups[other].members.first { place in
          let claim = entries[place].claim
          guard let earliest = claim.published?.earliest else { return false }
          return earliest.number > last && claim.modality.firmness >= firmness
            && !origins.contains(trails[place].origin)
        }
        guard let report, asOf.number - entries[report].claim.knownOn.number >= Dossier.daysToAnswer
        else { continue }
        result[group] = Verdict(.superseded, by: .unanswered, claim: entries[report].claim.id)
        break
      }
    }
    return result
  }
}
