import Claims

extension Dossier {
  /// For claims that state a plain figure where the claim that they credit was one-sided, approximate
  /// or a range with that figure for a bound: the place of the credited claim. Empty as a rule.
  ///
  /// Such a claim is no word for the plain figure: the hedge was lost on the way.
  static func hedgedSources(
    _ entries: [Entry], _ groups: [ValueGroup], _ trails: [Trail]
  ) -> EarlierPlaces {
    let isHedged = groups.map { $0.comparable.quantity?.isHedged ?? false }
    guard isHedged.contains(true), trails.contains(where: \.isSecondHand) else {
      return EarlierPlaces()
    }
    // The hedged claims of each outlet that is credited; of a table that is one, the first.
    var byOutlet: [Int64: [Int]] = [:]
    for trail in trails where trail.isSecondHand {
      for outlet in trail.credited { byOutlet[outlet] = [] }
      if case .outlet(let outlet) = trail.origin { byOutlet[outlet] = [] }
    }
    for (place, entry) in entries.enumerated() where isHedged[entry.group] {
      guard let outlet = entry.claim.outlet, let places = byOutlet[outlet], places.count < 32 else {
        continue
      }
      byOutlet[outlet, default: []].append(place)
    }
    return EarlierPlaces(entries.count) { place in
      let entry = entries[place]
      guard trails[place].isSecondHand, !isHedged[entry.group],
        let figure = groups[entry.group].comparable.quantity
      else { return nil }
      var candidates = trails[place].credited.flatMap { byOutlet[$0] ?? [] }
      if case .outlet(let outlet) = trails[place].origin { candidates += byOutlet[outlet] ?? [] }
      return candidates.first { source in
        guard let theirs = groups[entries[source].group].comparable.quantity,
          theirs.low == figure.low || theirs.high == figure.high
        else { return false }
        return entries[source].claim.outlet != entry.claim.outlet
          && !entries[source].claim.isSurelyLater(than: entry.claim)
      }
    }
  }
}

extension Quantity {
  /// Whether it is more, or less, than a plain figure: one-sided, a range, or approximate.
  fileprivate var isHedged: Bool { !isPoint || isApproximate }
}
