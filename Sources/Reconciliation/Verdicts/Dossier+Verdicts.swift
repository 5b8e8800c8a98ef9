import Claims

extension Dossier {
  /// A report counts as unanswered after this many days.
  static let daysToAnswer = 30
  /// A value that nobody has stated for this many days is stale.
  static let daysToStale = 365

  /// Gives every claim its verdict. The strongest rule wins: a ruling, then a denial, the same
  /// origin's newer word, a firmer figure, an unanswered report, silence.
  mutating func judge() {
    // One value that nothing denies has no rival; a lone source has nothing to take back.
    let revised = groups.count > 1 ? Revisions(entries, trails, pairs, restatement).verdicts : []
    let timeline = Timeline(self, revised)
    let progress = progress
    let preferred = ruling?.preferred.flatMap { claim in
      entries.firstIndex { $0.claim.id == claim }
    }
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(entries.count)
    for index in entries.indices {
      verdicts.append(
        ruled(index, preferred) ?? timeline.denial(of: index)
          ?? (revised.isEmpty ? nil : revised[index])
          ?? progress[entries[index].group] ?? timeline.firmerFigure(than: index)
          ?? timeline.bearing(out: index) ?? .stands)
    }
    self.verdicts = verdicts
    let overtaken = unanswered(verdicts, timeline)
    for index in entries.indices where verdicts[index].rule == .stands {
      if let verdict = overtaken[entries[index].group] {
        self.verdicts[index] = verdict
      } else if asOf.number - timeline.lastWord[entries[index].group] > Self.daysToStale,
        entries[index].claim.modality == .rumored
      {
        self.verdicts[index] = Verdict(.stale, by: .silence)
      }
    }
    markSettling()
    groupVerdicts = groups.map { group in
      group.members.map { self.verdicts[$0] }.min { $0.rank < $1.rank } ?? .stands
    }
  }

  private func ruled(_ index: Int, _ preferred: Int?) -> Verdict? {
    guard let ruling else { return nil }
    guard let place = preferred else {
      // A ruling for a claim since withdrawn decides nothing any more: it asks to be looked at again.
      guard ruling.preferred == nil else { return nil }
      // What came after a ruling for nothing is not its business.
      let isLater = entries[index].claim.knownOn > ruling.recorded.day
      return isLater ? nil : Verdict(.ruled, by: .notPreferred, ruling: ruling.id)
    }
    let agrees =
      entries[place].group == entries[index].group
      || pairs.agree(entries[place].group, entries[index].group)
    return Verdict(.ruled, by: agrees ? .preferred : .notPreferred, ruling: ruling.id)
  }

  /// For each stage of a deal that reports have left behind, the first report of the furthest.
  private var progress: [Int: Verdict] {
    guard question.property == .status else { return [:] }
    var result: [Int: Verdict] = [:]
    for group in groups.indices {
      let further = pairs.neighbours[group].filter {
        pairs[group, $0]?.rule == .progress && pairs[group, $0]?.narrower == .right
      }
      // The furthest is the one that none of the others goes beyond.
      let furthest = further.first { stage in
        further.allSatisfy { $0 == stage || pairs[stage, $0]?.narrower != .right }
      }
      guard let furthest, let first = groups[furthest].members.first else { continue }
      result[group] = Verdict(.superseded, by: .progress, claim: entries[first].claim.id)
    }
    return result
  }

  /// A firm claim that stands unopposed by another, where it settled an earlier one.
  private mutating func markSettling() {
    var settlers: Set<Int64> = []
    for verdict in verdicts where verdict.rule == .firmerFigure || verdict.rule == .borneOut {
      if let claim = verdict.claim { settlers.insert(claim) }
    }
    if settlers.isEmpty { return }
    // For each value, whether a claim of it settles, and whether a firm claim of it stands.
    var isSettling = [Bool](repeating: false, count: groups.count)
    var isStanding = isSettling
    for (place, entry) in entries.enumerated() {
      if settlers.contains(entry.claim.id) { isSettling[entry.group] = true }
      if verdicts[place].isStanding, isFirm(place) { isStanding[entry.group] = true }
    }
    for group in groups.indices where isSettling[group] {
      isSettling[group] = !pairs.neighbours[group].contains {
        isStanding[$0] && pairs.contradict($0, group)
      }
    }
    for index in entries.indices where verdicts[index].rule == .stands && isFirm(index) {
      if isSettling[entries[index].group] { verdicts[index] = Verdict(.settled, by: .settles) }
    }
  }

  /// Whether a claim says that it was announced or done.
  func isFirm(_ place: Int) -> Bool {
    let modality = entries[place].claim.modality
    return modality.firmness > 0 && modality != .denied
  }
}
