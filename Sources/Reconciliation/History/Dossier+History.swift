import Claims

extension Dossier {
  /// The question's claims in order of publication, each with what it changed.
  public var history: [HistoryEntry] {
    var teller = HistoryTeller(self)
    return entries.indices.map { teller.tell($0) }
  }

  /// What is worth knowing of a claim's credits, and that it repeats what its origin had given up; empty as a
  /// rule, and for a claim on its article's own word.
  func notesOnCredit(_ place: Int) -> [ClaimNote] {
    let trail = trails[place]
    var notes: [ClaimNote] = []
    if let source = hedgedSources[place] {
      notes.append(.hedgeDropped(of: entries[source].claim.id))
    }
    if trail.isLoop { notes.append(.loop(trail.circle)) }
    if trail.isUncarried, case .outlet(let outlet) = trail.origin {
      notes.append(.uncarriedCredit(outlet))
    }
    if verdicts[place].rule == .outdatedRepeat, let mover = verdicts[place].claim {
      notes.append(.outdated(by: mover))
    }
    return notes
  }
}

/// Goes through a question's claims in order and keeps what was known so far.
private struct HistoryTeller {
  /// More distinct values than this are not all looked back at.
  private static let valuesLookedBackAt = 48

  private let dossier: Dossier
  private let places: [Int64: Int]
  private let textLinks: [Int: TextLink]
  /// For each value stated so far, its last claim; the value stated last is last.
  private var known: [(group: Int, place: Int)] = []
  /// For each origin, its last claim of its own or, failing that, of another's report of it.
  private var lastOfOrigin: [Origin: Int] = [:]
  /// For each value, the witnesses behind it so far.
  private var behind: [Int: Set<Int>] = [:]
  private var firmest = -1

  init(_ dossier: Dossier) {
    self.dossier = dossier
    places = Dictionary(
      dossier.entries.indices.map { (dossier.entries[$0].claim.id, $0) },
      uniquingKeysWith: { first, _ in first })
    textLinks = Dictionary(
      dossier.textLinks.map { ($0.later, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func tell(_ place: Int) -> HistoryEntry {
    let entry = dossier.entries[place]
    let trail = dossier.trails[place]
    let (change, reference) = change(place)
    let comparison = reference.flatMap {
      dossier.pairs[entry.group, dossier.entries[$0].group]
    }
    let told = HistoryEntry(
      claim: entry.claim, question: dossier.question, change: change,
      comparedTo: reference.map { dossier.entries[$0].claim.id }, ratio: comparison?.ratio,
      daysApart: comparison?.daysApart, trail: trail, verdict: dossier.verdicts[place],
      notes: notes(place))
    remember(place)
    return told
  }

  private mutating func remember(_ place: Int) {
    let entry = dossier.entries[place]
    known.removeAll { $0.group == entry.group }
    if known.count >= Self.valuesLookedBackAt { known.removeFirst() }
    known.append((entry.group, place))
    behind[entry.group, default: []].insert(dossier.witnesses[place])
    firmest = max(firmest, entry.claim.modality.firmness)
    if dossier.verdicts[place].rule != .outdatedRepeat {
      lastOfOrigin[dossier.trails[place].origin] = place
    }
  }

  private func change(_ place: Int) -> (Change, Int?) {
    let entry = dossier.entries[place]
    guard let latest = known.last?.place else {
      return (entry.claim.modality == .denied ? .denies : .new, nil)
    }
    if entry.claim.modality == .denied {
      let denied = known.last { dossier.pairs.contradict(entry.group, $0.group) }
      return (.denies, denied?.place ?? latest)
    }
    if dossier.verdicts[place].rule == .outdatedRepeat, let same = agreeing(place) {
      return (.repeats, same)
    }
    if let own = lastOfOrigin[dossier.trails[place].origin],
      let change = change(place, sinceOwn: own)
    {
      return (change, own)
    }
    if let same = agreeing(place) {
      let firmer = entry.claim.modality.firmness > dossier.entries[same].claim.modality.firmness
      let group = dossier.entries[same].group
      let isNew = !(behind[group]?.contains(dossier.witnesses[place]) ?? false)
      return (firmer || isNew ? .confirms : .repeats, same)
    }
    let standing = known.filter { stands($0.place, before: place) }
    let isFirmest = entry.claim.modality.firmness > firmest
    if isFirmest, let borneOut = unopposed(place, standing: standing), borneOut.0 == .confirms {
      return borneOut
    }
    if let other = standing.last(where: { dossier.pairs.contradict(entry.group, $0.group) }) {
      return (.contradicts, other.place)
    }
    return unopposed(place, standing: standing) ?? (.new, nil)
  }

  /// What the claim changes against the last word of its own origin; nil where that says nothing.
  private func change(_ place: Int, sinceOwn own: Int) -> Change? {
    let (entry, before) = (dossier.entries[place], dossier.entries[own])
    guard let comparison = dossier.pairs[entry.group, before.group] else { return nil }
    let isFirmer = entry.claim.modality.firmness > before.claim.modality.firmness
    switch comparison.relation {
    case .agrees: return isFirmer ? .confirms : .repeats
    case .refines:
      if isFirmer { return .confirms }
      if comparison.narrower == .left { return .refines }
      return entry.claim.isSurelyLater(than: before.claim) && !dossier.trails[place].isSecondHand
        ? .revises : .repeats
    case .contradicts:
      return entry.claim.isSurelyLater(than: before.claim) ? .revises : .contradicts
    case .compatible: return dossier.trails[place].isSecondHand ? .repeats : .revises
    case .incomparable, .revises: return nil
    }
  }

  /// What a claim adds to what others said that it does not contradict; nil where there is nothing.
  private func unopposed(
    _ place: Int, standing: [(group: Int, place: Int)]
  ) -> (Change, Int?)? {
    let entry = dossier.entries[place]
    for (group, other) in standing.reversed() {
      guard let comparison = dossier.pairs[entry.group, group] else { continue }
      let isFirmer =
        entry.claim.modality.firmness > dossier.entries[other].claim.modality.firmness
      if comparison.relation == .refines, comparison.narrower == .left {
        return (isFirmer ? .confirms : .refines, other)
      }
      if comparison.relation == .refines
        || comparison.relation == .compatible
          && !meetsAtAPoint(entry.claim, dossier.entries[other].claim)
      {
        return (.confirms, other)
      }
    }
    return nil
  }

  /// Whether the floor of one claim is the ceiling of the other: "up to 10" does not bear out "more than 10".
  private func meetsAtAPoint(_ claim: Claim, _ other: Claim) -> Bool {
    guard let one = claim.value.quantity, let two = other.value.quantity, !one.isPoint, !two.isPoint
    else { return false }
    return one.low.map { $0 == two.high } ?? false || two.low.map { $0 == one.high } ?? false
  }

  /// The last claim so far of the same value, or one that agrees with it.
  private func agreeing(_ place: Int) -> Int? {
    let group = dossier.entries[place].group
    return known.last { $0.group == group }?.place
      ?? known.last { dossier.pairs.agree($0.group, group) }?.place
  }

  /// Whether a claim still stood when another came: what moved it, if anything, came later.
  private func stands(_ place: Int, before later: Int) -> Bool {
    guard !dossier.verdicts[place].isStanding, let mover = dossier.verdicts[place].claim,
      let moved = places[mover]
    else { return true }
    return moved >= later
  }

  private func notes(_ place: Int) -> [ClaimNote] {
    var notes = dossier.notesOnCredit(place)
    // That it is outdated is told last.
    var last = notes.endIndex
    if case .outdated = notes.last { last -= 1 }
    if firmest >= 0, dossier.entries[place].claim.modality.firmness > firmest {
      notes.insert(.firmer, at: last)
    }
    if let link = textLinks[place] {
      notes.insert(
        .sharedText(
          with: dossier.entries[link.earlier].claim.id, kinship: link.kinship,
          thousandths: link.thousandths), at: last)
    }
    return notes
  }
}
