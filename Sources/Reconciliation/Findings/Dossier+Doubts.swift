import Claims

extension Dossier {
  /// The place of each claim among the entries.
  var claimPlaces: [Int64: Int] {
    Dictionary(firstOf: entries.indices.map { (entries[$0].claim.id, $0) })
  }

  /// Why a ruling should be looked at again; nil where it need not.
  func doubt(on ruling: Ruling) -> Reason? {
    guard let preferred = ruling.preferred else {
      let later = entries.first {
        $0.claim.recorded > ruling.recorded && $0.claim.modality.firmness > 0
      }
      return later.map { .rulingInDoubt(ruling: ruling.id, firmer: $0.claim.id) }
    }
    guard let claim = entries.first(where: { $0.claim.id == preferred })?.claim else {
      return .rulingInDoubt(ruling: ruling.id, firmer: nil)
    }
    let firmer = entries.first {
      $0.claim.recorded > ruling.recorded
        && $0.claim.modality.firmness > claim.modality.firmness
    }
    return firmer.map { .rulingInDoubt(ruling: ruling.id, firmer: $0.claim.id) }
  }

  /// The first pair of a thing done and talk of another.
  var episodes: Reason? {
    for left in groups.indices {
      for right in pairs.neighbours[left] where right > left {
        guard pairs[left, right]?.rule == .episode else { continue }
        let isLeftDone = entries[groups[left].members[0]].claim.modality == .completed
        let (done, talk) = isLeftDone ? (left, right) : (right, left)
        return .twoEpisodes(
          done: entries[groups[done].members[0]].claim.id,
          talk: entries[groups[talk].members[0]].claim.id)
      }
    }
    return nil
  }
}
