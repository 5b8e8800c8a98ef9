extension Array where Element: Hashable {
  /// So many are compared faster than hashed.
  private static var few: Int { 16 }

  /// The elements, each at its first place only.
  var withoutRepeats: [Element] {
    if count < 2 { return self }
    if count <= Self.few {
      var kept: [Element] = []
      kept.reserveCapacity(count)
      for element in self where !kept.contains(element) { kept.append(element) }
      return kept
    }
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
    if count <= Self.few { return indices.map { firstIndex(of: self[$0]) ?? $0 } }
    var first: [Element: Int] = [:]
    return indices.map { place in
      if let known = first[self[place]] { return known }
      first[self[place]] = place
      return place
    }
  }
}
