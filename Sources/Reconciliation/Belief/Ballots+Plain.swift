import Claims

extension DossierDraft {
  /// Whether every claim of the question surely has its vote, for what it says, on its own outlet's
  /// word: nobody credits another, denies, speaks twice, or speaks more or less firmly than the
  /// rest, and no article shares text. Most questions of an imported table are so.
  func isPlain(_ texts: SharedTexts) -> Bool {
    guard let first = items.first else { return true }
    var outlets: Set<Int64> = []
    return items.allSatisfy { item in
      let claim = item.claim
      return claim.via.isEmpty && claim.modality == first.claim.modality
        && claim.modality != .denied && texts.relatives(of: claim.article).isEmpty
        && claim.outlet.map { outlets.insert($0).inserted } ?? false
    }
  }
}

extension Ballots {
  /// Adds the votes of a plain question: those that its dossier would give, without making one.
  mutating func add(_ draft: DossierDraft, _ method: Method) {
    let property = number(of: draft.question.property)
    let groups = ValueGroup.groups(of: draft.items)
    let freshness = Freshness(
      ofDeal: groups.areFacts(of: draft.question.property), draft.items.lazy.map(\.claim), method)
    let blanks = groups.blanks
    for (number, group) in groups.enumerated() where !blanks[number] {
      for member in group.members {
        let claim = draft.items[member].claim
        let source = self.number(of: claim.outlet.map { .outlet($0) } ?? .article(claim.article))
        let isRumor = method.weighsFirmness && claim.modality == .rumored
        speaker.append(
          self.number(of: Speaker(source: source, property: property, isRumor: isRumor)))
        voice.append(source)
        candidate.append(Int32(clamping: number))
        isSettler.append(false)
        weight.append(Float(freshness.of(claim)))
      }
    }
    voteStarts.append(Int32(clamping: speaker.count))
    values.append(contentsOf: groups.lazy.map(\.comparable))
    candidateStarts.append(Int32(clamping: values.count))
    self.property.append(property)
    known.append(-1)
  }
}
