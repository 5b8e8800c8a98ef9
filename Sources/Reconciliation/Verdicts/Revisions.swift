import Claims

/// What the same origin's later claims do to its earlier ones.
struct Revisions {
  /// For each entry, that its origin has moved on; nil where it has not.
  private(set) var verdicts: [Verdict?]
  private let entries: [Dossier.Entry]
  private let trails: [Trail]
  private let pairs: PairTable

  init(_ entries: [Dossier.Entry], _ trails: [Trail], _ pairs: PairTable) {
    self.entries = entries
    self.trails = trails
    self.pairs = pairs
    verdicts = Array(repeating: nil, count: entries.count)
    guard Set(trails.map(\.origin)).count < entries.count else { return }
    var byOrigin: [Origin: [Int]] = [:]
    for index in entries.indices where entries[index].claim.modality != .denied {
      byOrigin[trails[index].origin, default: []].append(index)
    }
    for places in byOrigin.values where places.count > 1 { judge(places) }
  }

  /// Goes through one origin's claims in order of publication, with the values that it has given up.
  private mutating func judge(_ places: [Int]) {
    // For each value that it has given up, the claim that did it.
    var givenUp: [Int: Int] = [:]
    var standing: [Int: [Int]] = [:]
    for place in places {
      let group = entries[place].group
      if trails[place].isSecondHand, let successor = abandonment(of: group, in: givenUp),
        entries[place].claim.isSurelyLater(than: entries[successor].claim)
      {
        let claim = entries[successor].claim.id
        verdicts[place] = Verdict(.superseded, by: .outdatedRepeat, claim: claim)
        continue
      }
      for other in pairs.neighbours[group] {
        guard let earlier = standing[other], differs(place, from: other) else { continue }
        let rest = supersede(earlier, by: place)
        if rest.count < earlier.count { givenUp[other] = place }
        standing[other] = rest.isEmpty ? nil : rest
      }
      givenUp[group] = nil
      standing[group, default: []].append(place)
    }
  }

  /// The claim by which the origin gave up a value, or one that agrees with it.
  private func abandonment(of group: Int, in givenUp: [Int: Int]) -> Int? {
    if let place = givenUp[group] { return place }
    return pairs.neighbours[group].lazy
      .filter { pairs.agree($0, group) }
      .compactMap { givenUp[$0] }.first
  }

  /// Marks what a claim surely follows, and gives back the rest.
  private mutating func supersede(_ earlier: [Int], by place: Int) -> [Int] {
    var rest: [Int] = []
    for old in earlier {
      // Of claims of one day none follows another; a long run of them need not be gone through.
      if rest.count < 64, entries[place].claim.isSurelyLater(than: entries[old].claim) {
        verdicts[old] = Verdict(.superseded, by: .sameOrigin, claim: entries[place].claim.id)
      } else {
        rest.append(old)
      }
    }
    return rest
  }

  /// Whether a claim can take the place of an earlier value of its origin. Word at second hand does
  /// so only where it contradicts: to lose a hedge on the way is no news from the source.
  private func differs(_ later: Int, from group: Int) -> Bool {
    guard let comparison = pairs[entries[later].group, group], comparison.relation != .agrees,
      comparison.relation != .incomparable
    else { return false }
    return comparison.relation == .contradicts || !trails[later].isSecondHand
  }
}
