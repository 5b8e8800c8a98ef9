import Claims

extension Dossier {
  /// For each value that a later report overtook, the verdict: the report contradicts it, is at
  /// least as firm, comes from an origin that never stated the value, has no fewer independent
  /// witnesses behind its figure, and nobody has stated the value since, in 30 days.
  ///
  /// A lone newcomer does not outlaw what many say. What tables tell of other subjects than deals does
  /// not move with the news: there the newest report is no better than the rest.
  func unanswered(_ verdicts: [Verdict], _ timeline: Timeline) -> [Int: Verdict] {
    guard groups.count > 1, isOfDeal else { return [:] }
    var result: [Int: Verdict] = [:]
    var counts: [Int?] = Array(repeating: nil, count: groups.count)
    func witnesses(of group: Int) -> Int {
      if let count = counts[group] { return count }
      let count = witnessCount(agreeing(with: group).filter { verdicts[$0].isStanding })
      counts[group] = count
      return count
    }
    let newest = timeline.lastWord.max() ?? .min
    for group in groups.indices
    where !groups[group].isDenial && timeline.lastWord[group] < newest {
      guard var side = Side(self, group, verdicts) else { continue }
      for other in pairs.neighbours[group]
      where !groups[other].isDenial && timeline.lastWord[other] > side.last
        && pairs.contradict(group, other)
      {
        guard let report = firstReport(of: other, after: &side),
          asOf.number - entries[report].claim.knownOn.number >= Self.daysToAnswer,
          witnesses(of: other) >= witnesses(of: group)
        else { continue }
        result[group] = Verdict(.superseded, by: .unanswered, claim: entries[report].claim.id)
        break
      }
    }
    return result
  }

  /// What a later report must be measured against.
  private struct Side {
    let firmness: Int
    /// The last day on which the value can have been stated.
    let last: Int
    /// Who stated it.
    lazy var origins = Set(members.map { trails[$0].origin })
    private let members: [Int]
    private let trails: [Trail]

    /// Nil where nothing of the value stands, or one of its claims has no date.
    init?(_ dossier: Dossier, _ group: Int, _ verdicts: [Verdict]) {
      members = dossier.groups[group].members
      trails = dossier.trails
      let standing = members.filter { verdicts[$0].isStanding }.map { dossier.entries[$0].claim }
      guard !standing.isEmpty else { return nil }
      var last = Int.min
      for claim in standing {
        guard let latest = claim.published?.latest else { return nil }
        last = max(last, latest.number)
      }
      self.last = last
      firmness = standing.map(\.modality.firmness).max() ?? 0
    }
  }

  private func firstReport(of group: Int, after side: inout Side) -> Int? {
    let members = groups[group].members
    let first = members.partitioningIndex { entries[$0].claim.earliestDay.number > side.last }
    // The first of some will do: a value stated again and again is not gone through to its end.
    return members[first...].prefix(32).first { place in
      entries[place].claim.published?.earliest != nil
        && entries[place].claim.modality.firmness >= side.firmness
        && !side.origins.contains(trails[place].origin)
    }
  }
}
