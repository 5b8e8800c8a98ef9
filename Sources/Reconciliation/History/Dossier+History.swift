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
    if let source = misquotedSources[place] {
      notes.append(.misquoted(source: entries[source].claim.id))
    } else if trail.isUncarried, case .outlet(let outlet) = trail.origin,
      entries[place].claim.via.last == outlet
    {
      // Who credits the one that credits it has nothing to do with it.
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
  /// The first claim of each value by each witness: what its copies are measured by.
  private var firstSaid: [Said: Int] = [:]
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
    let (change, found) = change(place)
    let reference = found.map(original)
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

  private struct Said: Hashable {
    let group: Int
    let witness: Int
  }

  /// The claim that another repeats; itself where it repeats none.
  private func original(_ place: Int) -> Int {
    let said = Said(group: dossier.entries[place].group, witness: dossier.witnesses[place])
    return firstSaid[said] ?? place
  }

  private mutating func remember(_ place: Int) {
    let entry = dossier.entries[place]
    let said = Said(group: entry.group, witness: dossier.witnesses[place])
    if firstSaid[said] == nil { firstSaid[said] = place }
    known.removeAll { $0.group == entry.group }
    if known.count >= Self.valuesLookedBackAt { known.removeFirst() }
    known.append((entry.group, place))
    behind[entry.group, default: []].insert(dossier.witnesses[place])
    firmest = max(firmest, entry.claim.modality.firmness)
    let isItsWord =
      dossier.hedgedSources[place] == nil && dossier.misquotedSources[place] == nil
      && dossier.verdicts[place].rule != .outdatedRepeat
    let trail = dossier.trails[place]
    let isOwn = lastOfOrigin[trail.origin].map { !dossier.trails[$0].isSecondHand } ?? false
    if isItsWord, !(isOwn && trail.isSecondHand) { lastOfOrigin[trail.origin] = place }
  }

  private func change(_ place: Int) -> (Change, Int?) {
    let entry = dossier.entries[place]
    if entry.claim.modality == .denied {
      return (.denies, known.last { dossier.pairs.contradict(entry.group, $0.group) }?.place)
    }
    guard !known.isEmpty else { return (.new, nil) }
    if dossier.verdicts[place].rule == .outdatedRepeat, let same = agreeing(place, among: known) {
      return (.repeats, same)
    }
    if let source = dossier.hedgedSources[place], source < place { return (.repeats, source) }
    if let source = dossier.misquotedSources[place], source < place {
      return (.contradicts, source)
    }
    let standing = known.filter { stands($0.place, before: place) }
    if let settled = settling(place, standing) { return (.settles, settled) }
    if let own = lastOfOrigin[dossier.trails[place].origin],
      let change = change(place, sinceOwn: own)
    {
      return (change, own)
    }
    let opposed = standing.last { dossier.pairs.contradict(entry.group, $0.group) }
    // Who says again what was given up contradicts what took its place.
    if let same = agreeing(place, among: opposed == nil ? known : standing) {
      let firmer = entry.claim.modality.firmness > dossier.entries[same].claim.modality.firmness
      let group = dossier.entries[same].group
      let isNew = !(behind[group]?.contains(dossier.witnesses[place]) ?? false)
      return (firmer || isNew ? .confirms : .repeats, same)
    }
    if let opposed { return (.contradicts, opposed.place) }
    return unopposed(place, standing: standing) ?? (.new, nil)
  }

  /// The talk that a claim settles by being announced or done: what it bears out, or else what it puts an end
  /// to. Nil where it is no firmer than what stands.
  private func settling(_ place: Int, _ standing: [(group: Int, place: Int)]) -> Int? {
    let entry = dossier.entries[place]
    guard dossier.isFirm(place), firmest == 0 else { return nil }
    let talk = standing.filter { !dossier.groups[$0.group].isDenial }
    let comparable = talk.filter {
      dossier.pairs[entry.group, $0.group].map { $0.relation != .incomparable } ?? false
    }
    return
      (comparable.last { !dossier.pairs.contradict(entry.group, $0.group) } ?? comparable.last)?
      .place
  }

  /// What the claim changes against the last word of its own origin; nil where that says nothing.
  private func change(_ place: Int, sinceOwn own: Int) -> Change? {
    let (entry, before) = (dossier.entries[place], dossier.entries[own])
    guard let comparison = dossier.pairs[entry.group, before.group] else { return nil }
    let isFirmer = entry.claim.modality.firmness > before.claim.modality.firmness
    switch comparison.relation {
    case .agrees:
      if !dossier.trails[place].isSecondHand, dossier.restatement.restates(entry, before) {
        return .revises
      }
      return isFirmer ? .confirms : .repeats
    case .refines:
      if comparison.narrower == .left { return .refines }
      return dossier.restatement.follows(entry, before) && !dossier.trails[place].isSecondHand
        ? .revises : .repeats
    case .contradicts:
      return dossier.restatement.follows(entry, before) ? .revises : .contradicts
    case .compatible:
      if comparison.rule == .progress { return .advances }
      return dossier.trails[place].isSecondHand ? .repeats : .revises
    case .incomparable, .revises: return nil
    }
  }

  /// What a claim adds to what others said that it does not contradict; nil where there is nothing.
  private func unopposed(
    _ place: Int, standing: [(group: Int, place: Int)]
  ) -> (Change, Int?)? {
    let group = dossier.entries[place].group
    var compatible: Int?
    for (other, last) in standing.reversed() {
      guard let comparison = dossier.pairs[group, other] else { continue }
      switch (comparison.relation, comparison.narrower) {
      case (.refines, .left): return (.refines, last)
      case (.compatible, .right) where comparison.rule == .progress: break
      case (.compatible, _) where comparison.rule == .progress: return (.advances, last)
      case (.compatible, _) where meetsAtAPoint(place, last): break
      case (.refines, _), (.compatible, _): compatible = compatible ?? last
      default: break
      }
    }
    return compatible.map { (.compatible, $0) }
  }

  /// Whether the floor of one claim is the ceiling of the other: "up to 10" does not bear out "more than 10".
  private func meetsAtAPoint(_ place: Int, _ other: Int) -> Bool {
    let (claim, other) = (dossier.entries[place].claim, dossier.entries[other].claim)
    guard let one = claim.value.quantity, let two = other.value.quantity, !one.isPoint, !two.isPoint
    else { return false }
    return one.low.map { $0 == two.high } ?? false || two.low.map { $0 == one.high } ?? false
  }

  /// The last claim so far of the same value, or one that agrees with it.
  private func agreeing(_ place: Int, among known: [(group: Int, place: Int)]) -> Int? {
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
