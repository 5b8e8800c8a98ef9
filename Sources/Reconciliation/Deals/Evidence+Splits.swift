import Claims

extension Evidence {
  /// The deals that look like two, by number. n log n in the claims.
  public func dealsToSplit() -> [DealSuggestion] {
    var seen: Set<DealSuggestion> = []
    return dossiers().compactMap(\.split).filter { seen.insert($0).inserted }
  }
}

extension Dossier {
  /// Between separate runs of reports nothing was published for this many days.
  private static let daysBetweenRuns = 120
  /// Figures this many times apart are far apart.
  private static let farApart = 2.0

  fileprivate var split: DealSuggestion? {
    if let talk = talkBesideDone {
      return .split(deal: question.deal, claims: talk, because: .doneAndTalk)
    }
    if let later = laterRun {
      return .split(deal: question.deal, claims: later, because: .separateRuns)
    }
    return nil
  }

  /// The claims that talk of a figure other than what was done.
  private var talkBesideDone: [Int64]? {
    var talk: Set<Int> = []
    for left in groups.indices {
      for right in pairs.neighbours[left] where pairs[left, right]?.rule == .episode {
        if entries[groups[left].members[0]].claim.modality == .rumored { talk.insert(left) }
      }
    }
    let places = talk.flatMap { groups[$0].members }.sorted()
    return places.isEmpty ? nil : places.map { entries[$0].claim.id }
  }

  /// The claims after a long silence, where every figure after it is far from every figure before,
  /// and no origin speaks on both sides of it.
  private var laterRun: [Int64]? {
    guard groups.count > 1, entries.allSatisfy({ $0.claim.published != nil }) else { return nil }
    let breaks = entries.indices.dropFirst().filter { place in
      entries[place].claim.earliestDay.number - entries[place - 1].claim.knownOn.number
        >= Self.daysBetweenRuns
    }
    guard let place = breaks.first else { return nil }
    let (before, after) = (entries[..<place], entries[place...])
    let origins = Set(trails[..<place].map(\.origin))
    guard !trails[place...].contains(where: { origins.contains($0.origin) }) else { return nil }
    let (old, new) = (Set(before.map(\.group)), Set(after.map(\.group)))
    let isFar = old.allSatisfy { left in
      new.allSatisfy { right in
        guard let comparison = pairs[left, right], comparison.relation == .contradicts,
          let ratio = comparison.ratio
        else { return false }
        return ratio >= Self.farApart
      }
    }
    return isFar ? after.map(\.claim.id) : nil
  }
}
