import Claims

extension Dossier {
  /// Every value with everybody who states it, the smallest first, denials last.
  public var statedValues: [StatedValue] {
    groups.indices.map { statedValue($0) }
  }

  func statedValue(_ index: Int) -> StatedValue {
    let group = groups[index]
    var claims: [Int64] = []
    claims.reserveCapacity(group.members.count)
    var (outlets, credited, origins): ([Int64], [Int64], [Origin]) = ([], [], [])
    var modality: Modality?
    var (first, last): (EDTFDate?, EDTFDate?)
    for member in group.members {
      let claim = entries[member].claim
      claims.append(claim.id)
      if let outlet = claim.outlet { outlets.append(outlet) }
      credited += claim.via
      origins.append(speaker(member))
      if modality.map({ $0.firmness < claim.modality.firmness }) ?? true {
        modality = claim.modality
      }
      guard let date = claim.published else { continue }
      if first == nil { first = date }
      if last?.isBefore(date) ?? true { last = date }
    }
    let value = spelling(index)
    return StatedValue(
      value: value, converted: group.comparable.unitCode == value.unitCode ? nil : group.comparable,
      isDenial: group.isDenial, claims: claims, outlets: outlets.withoutRepeats,
      credited: credited.withoutRepeats, origins: origins.withoutRepeats,
      witnesses: witnessCount(group.members), modality: modality ?? .rumored,
      firstPublished: first, lastPublished: last, verdict: groupVerdicts[index])
  }
}

extension EDTFDate {
  fileprivate func isBefore(_ other: EDTFDate) -> Bool {
    let (mine, theirs) = (latest ?? earliest, other.latest ?? other.earliest)
    guard let mine, let theirs, mine != theirs else { return false }
    return mine < theirs
  }
}
