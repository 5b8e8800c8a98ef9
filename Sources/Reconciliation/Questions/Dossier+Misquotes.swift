import Claims

extension Dossier {
  /// For claims that credit an outlet with a value that it does not carry here, while an own claim of that
  /// outlet, not later than theirs, contradicts it: the place of the last such claim. Empty as a rule.
  static func misquotedSources(
    _ entries: [Entry], _ trails: [Trail], _ pairs: PairTable
  ) -> EarlierPlaces {
    var byOutlet: [Int64: [Int]] = [:]
    for case .outlet(let origin) in trails.lazy.filter(\.isUncarried).map(\.origin) {
      byOutlet[origin] = []
    }
    if byOutlet.isEmpty { return EarlierPlaces() }
    for (place, entry) in entries.enumerated() {
      // A table's outlet says so much that nobody credits it with one of its figures.
      guard let outlet = entry.claim.outlet, let places = byOutlet[outlet], places.count < 32 else {
        continue
      }
      byOutlet[outlet, default: []].append(place)
    }
    return EarlierPlaces(entries.count) { place in
      guard trails[place].isUncarried, case .outlet(let origin) = trails[place].origin else {
        return nil
      }
      let entry = entries[place]
      return byOutlet[origin]?.last { own in
        pairs.contradict(entries[own].group, entry.group)
          && !entries[own].claim.isSurelyLater(than: entry.claim)
      }
    }
  }
}
