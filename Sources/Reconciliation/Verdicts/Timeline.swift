import Claims

/// When each value of a question was stated, by how firm a word: what the rules of time look up.
/// Made once in time linear in the claims and the pairs of values; each look-up is constant.
struct Timeline {
  private let dossier: Dossier
  /// For each value and firmness, the last claim of a value that contradicts it and is firmer.
  private let firmAgainst: [[Int?]]
  /// For each value and firmness, the last claim of a value that does not, itself included.
  private let firmFor: [[Int?]]
  /// For each value, the last report that it is not so.
  private let denials: [Int?]
  /// For each value, the last day on which it can have been stated, counted from 1970.
  let lastWord: [Int]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    let (entries, groups, pairs) = (dossier.entries, dossier.groups, dossier.pairs)
    lastWord = groups.map { group in
      group.members.map { entries[$0].claim.knownOn.number }.max() ?? .min
    }
    let firmness = entries.first?.claim.modality.firmness
    let isUniform = entries.allSatisfy {
      $0.claim.modality.firmness == firmness && $0.claim.modality != .denied
    }
    guard !isUniform else {
      (firmAgainst, firmFor, denials) = ([], [], [])
      return
    }
    let isLater = { (left: Int, right: Int) in
      entries[left].claim.earliestDay < entries[right].claim.earliestDay
        || (entries[left].claim.earliestDay == entries[right].claim.earliestDay && left < right)
    }
    let firm = groups.map { group in
      (0...2).map { firmness in
        group.isDenial
          ? nil
          : group.members.filter { entries[$0].claim.modality.firmness > firmness }
            .max(by: isLater)
      }
    }
    let lastOf = { (places: [Int?]) in places.compactMap { $0 }.max(by: isLater) }
    firmAgainst = groups.indices.map { group in
      let against = pairs.neighbours[group].filter { pairs.contradict(group, $0) }
      return (0...2).map { firmness in lastOf(against.map { firm[$0][firmness] }) }
    }
    firmFor = groups.indices.map { group in
      let others = pairs.neighbours[group].filter { !pairs.contradict(group, $0) }
      return (0...2).map { firmness in lastOf((others + [group]).map { firm[$0][firmness] }) }
    }
    denials = groups.indices.map { group in
      let against = pairs.neighbours[group].filter {
        groups[$0].isDenial && pairs.contradict(group, $0)
      }
      return groups[group].isDenial
        ? nil : lastOf(against.map { groups[$0].members.max(by: isLater) })
    }
  }

  /// A later report that it is not so.
  func denial(of index: Int) -> Verdict? {
    guard !denials.isEmpty else { return nil }
    return later(denials[dossier.entries[index].group], than: index)
      .map { Verdict(.denied, by: .denial, claim: $0) }
  }

  /// A later, firmer claim of another value.
  func firmerFigure(than index: Int) -> Verdict? {
    firmer(than: index, in: firmAgainst).map { Verdict(.settled, by: .firmerFigure, claim: $0) }
  }

  /// A later, firmer claim that does not contradict.
  func bearing(out index: Int) -> Verdict? {
    firmer(than: index, in: firmFor).map { Verdict(.settled, by: .borneOut, claim: $0) }
  }

  private func firmer(than index: Int, in table: [[Int?]]) -> Int64? {
    let entry = dossier.entries[index]
    guard !table.isEmpty, entry.claim.modality != .denied else { return nil }
    return later(table[entry.group][entry.claim.modality.firmness], than: index)
  }

  private func later(_ place: Int?, than index: Int) -> Int64? {
    guard let place,
      dossier.entries[place].claim.isSurelyLater(than: dossier.entries[index].claim)
    else { return nil }
    return dossier.entries[place].claim.id
  }
}
