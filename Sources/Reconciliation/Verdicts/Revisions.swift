import Claims

/// What the same origin's later claims do to its earlier ones.
struct Revisions {
  /// For each entry, that its origin has moved on; nil where it has not.
  private(set) var verdicts: [Verdict?]
  private let entries: [Dossier.Entry]
  private let trails: [Trail]
  private let pairs: PairTable
  private let restatement: Restatement

  init(
    _ entries: [Dossier.Entry], _ trails: [Trail], _ pairs: PairTable, _ restatement: Restatement
  ) {
    self.restatement = restatement
    self.entries = entries
    self.trails = trails
    self.pairs = pairs
    verdicts = Array(repeating: nil, count: entries.count)
    for places in trails.map(\.origin).repeats {
      let words = places.filter { entries[$0].claim.modality != .denied }
      if words.count > 1 { judge(words) }
      if words.count < places.count {
        takeBack(places.filter { entries[$0].claim.modality == .denied }, words)
      }
    }
  }

  /// Marks the denials of an origin that has since said that it is so.
  private mutating func takeBack(_ denials: [Int], _ words: [Int]) {
    // Of each value the last word will do.
    var last: [Int: Int] = [:]
    for place in words { last[entries[place].group] = place }
    for denial in denials {
      let later = last.values.filter {
        pairs.contradict(entries[$0].group, entries[denial].group)
          && entries[$0].claim.isSurelyLater(than: entries[denial].claim)
      }.min()
      guard let later else { continue }
      verdicts[denial] = Verdict(
        .superseded, by: .sameOrigin, claim: entries[later].claim.id)
    }
  }

  /// Goes through one origin's claims in order of publication, with the values that it has given up.
  private mutating func judge(_ places: [Int]) {
    // For each value that it has given up, the claim that did it.
    var givenUp: [Int: Int] = [:]
    var standing: [Said: [Int]] = [:]
    for place in places {
      let group = entries[place].group
      if trails[place].isSecondHand, let successor = abandonment(of: group, in: givenUp),
        entries[place].claim.isSurelyLater(than: entries[successor].claim)
      {
        let claim = entries[successor].claim.id
        verdicts[place] = Verdict(.superseded, by: .outdatedRepeat, claim: claim)
        continue
      }
      for other in pairs.neighbours[group] where differs(place, from: other) {
        // What others say in its name takes nothing back that it said itself.
        for isHeard in trails[place].isSecondHand ? [true] : [true, false] {
          let said = Said(group: other, isHeard: isHeard)
          guard standing[said] != nil else { continue }
          if supersede(&standing[said, default: []], by: place) { givenUp[other] = place }
        }
      }
      givenUp[group] = nil
      let said = Said(group: group, isHeard: trails[place].isSecondHand)
      insert(place, into: &standing[said, default: []])
    }
  }

  /// A value as an origin stated it: itself, or in the words of others.
  private struct Said: Hashable {
    let group: Int
    let isHeard: Bool
  }

  /// The claim by which the origin gave up a value, or one that agrees with it.
  private func abandonment(of group: Int, in givenUp: [Int: Int]) -> Int? {
    if let place = givenUp[group] { return place }
    return pairs.neighbours[group].lazy
      .filter { pairs.agree($0, group) }
      .compactMap { givenUp[$0] }.first
  }

  /// Marks what a claim surely follows, and takes it out of what stands: the claims that end first
  /// are last, so nothing else is looked at. Gives back whether there was any.
  private mutating func supersede(_ earlier: inout [Int], by place: Int) -> Bool {
    let count = earlier.count
    earlier.removeAll { old in
      let (new, before) = (entries[place], entries[old])
      let isPutRight = pairs.agree(new.group, before.group) && restatement.restates(new, before)
      let isTold = before.sighting?.missed != nil || !restatement.isEmpty
      guard isPutRight || isTold && restatement.follows(new, before) else { return false }
      verdicts[old] = Verdict(.superseded, by: .sameOrigin, claim: entries[place].claim.id)
      return true
    }
    while let old = earlier.last, entries[place].claim.isSurelyLater(than: entries[old].claim),
      !pairs.agree(entries[place].group, entries[old].group)
    {
      verdicts[old] = Verdict(.superseded, by: .sameOrigin, claim: entries[place].claim.id)
      earlier.removeLast()
    }
    return earlier.count < count
  }

  /// Adds a claim to those that stand, in the order of the last day that their dates can mean.
  private func insert(_ place: Int, into standing: inout [Int]) {
    let last = { (place: Int) in entries[place].claim.published?.latest?.number ?? .max }
    standing.insert(place, at: standing.partitioningIndex { last($0) < last(place) })
  }

  /// Whether a claim can take the place of an earlier value of its origin. Word at second hand does
  /// so only where it contradicts: to lose a hedge on the way is no news from the source.
  private func differs(_ later: Int, from group: Int) -> Bool {
    guard let comparison = pairs[entries[later].group, group],
      comparison.relation != .incomparable
    else { return false }
    // Claims that agree are looked at one by one: whether an outlet puts its own figure right.
    if comparison.relation == .agrees { return !trails[later].isSecondHand }
    return comparison.relation == .contradicts || !trails[later].isSecondHand
  }
}
