import Claims

extension Dossier {
  /// Every value with everybody who states it, the smallest first, denials last.
  public var statedValues: [StatedValue] {
    groups.indices.map { statedValue($0) }
  }

  func statedValue(_ index: Int) -> StatedValue {
    let group = groups[index]
    let claims = group.members.map { entries[$0].claim }
    let dates = claims.compactMap(\.published)
    return StatedValue(
      value: group.value,
      converted: group.comparable.unitCode == group.value.unitCode ? nil : group.comparable,
      isDenial: group.isDenial, claims: claims.map(\.id),
      outlets: claims.compactMap(\.outlet).withoutRepeats,
      credited: claims.flatMap(\.via).withoutRepeats,
      origins: group.members.map { speaker($0) }.withoutRepeats,
      witnesses: witnessCount(group.members),
      modality: claims.map(\.modality).max { $0.firmness < $1.firmness } ?? .rumored,
      firstPublished: dates.first, lastPublished: dates.max { $0.isBefore($1) },
      verdict: groupVerdicts[index])
  }
}

extension Verdict {
  /// From what stands best to what stands least.
  var rank: Int {
    switch rule {
    case .preferred: 0
    case .settles: 1
    case .borneOut: 2
    case .stands: 3
    case .silence: 4
    case .unanswered: 5
    case .progress: 6
    case .firmerFigure: 7
    case .sameOrigin: 8
    case .outdatedRepeat: 9
    case .denial: 10
    case .notPreferred: 11
    }
  }
}

extension EDTFDate {
  fileprivate func isBefore(_ other: EDTFDate) -> Bool {
    let (mine, theirs) = (latest ?? earliest, other.latest ?? other.earliest)
    guard let mine, let theirs, mine != theirs else { return false }
    return mine < theirs
  }
}

extension Array where Element: Hashable {
  /// The elements, each at its first place only.
  var withoutRepeats: [Element] {
    if count < 2 { return self }
    let places = firstPlaces
    return indices.compactMap { places[$0] == $0 ? self[$0] : nil }
  }

  /// For each element that is there more than once, its places.
  var repeats: [[Int]] {
    var places: [Int: [Int]] = [:]
    for (place, first) in firstPlaces.enumerated() where first < place {
      places[first, default: [first]].append(place)
    }
    return places.map(\.value)
  }

  /// For each element the place of the first that is equal to it.
  var firstPlaces: [Int] {
    // A few are compared faster than hashed.
    if count <= 16 { return indices.map { firstIndex(of: self[$0]) ?? $0 } }
    var first: [Element: Int] = [:]
    return indices.map { place in
      if let known = first[self[place]] { return known }
      first[self[place]] = place
      return place
    }
  }
}
