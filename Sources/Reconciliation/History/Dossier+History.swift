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
