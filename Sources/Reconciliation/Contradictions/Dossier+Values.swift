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

extension EDTFDate {
  fileprivate func isBefore(_ other: EDTFDate) -> Bool {
    let (mine, theirs) = (latest ?? earliest, other.latest ?? other.earliest)
    guard let mine, let theirs, mine != theirs else { return false }
    return mine < theirs
  }
}
