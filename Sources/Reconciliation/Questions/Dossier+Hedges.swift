import Claims

extension Dossier {
  /// For claims that state a plain figure where the claim that they credit was one-sided, approximate
  /// or a range with that figure for a bound: the place of the credited claim. Empty as a rule.
  ///
  /// Such a claim is no word for the plain figure: the hedge was lost on the way.
  static func hedgedSources(
    _ entries: [Entry], _ groups: [ValueGroup], _ trails: [Trail]
  ) -> [Int: Int] {
    guard trails.contains(where: \.isSecondHand) else { return [:] }
    var byOutlet: [Int64: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      guard let outlet = entry.claim.outlet, byOutlet[outlet, default: []].count < 32 else {
        continue
      }
      byOutlet[outlet, default: []].append(place)
    }
    var sources: [Int: Int] = [:]
    for (place, entry) in entries.enumerated() where trails[place].isSecondHand {
      guard let figure = groups[entry.group].comparable.quantity, figure.isPoint,
        !figure.isApproximate
      else { continue }
      var credited = trails[place].credited
      if case .outlet(let outlet) = trails[place].origin { credited.append(outlet) }
      let candidates = credited.flatMap { byOutlet[$0] ?? [] }
      sources[place] = candidates.first { source in
        guard entries[source].claim.outlet != entry.claim.outlet,
          !entries[source].claim.isSurelyLater(than: entry.claim),
          let theirs = groups[entries[source].group].comparable.quantity
        else { return false }
        return (!theirs.isPoint || theirs.isApproximate)
          && (theirs.low == figure.low || theirs.high == figure.high)
      }
    }
    return sources
  }
}
