import Claims

extension Ballots {
  /// Adds the votes of a question: of each claim that nothing of its own source's, no denial and no
  /// ruling has ended. That others have reported otherwise since ends no vote: recency acts within a
  /// source, never across.
  mutating func add(_ dossier: Dossier, _ method: Method) {
    let property = number(of: dossier.question.property)
    let freshness = Freshness(
      ofDeal: dossier.isOfDeal, dossier.entries.lazy.map(\.claim), method)
    let (entries, renewals) = (dossier.entries, dossier.renewals)
    for index in dossier.entries.indices where dossier.isVoting(index) {
      let entry = dossier.entries[index]
      let source = number(of: dossier.trails[index].origin)
      let isRumor = method.weighsFirmness && entry.claim.modality == .rumored
      speaker.append(
        number(of: Speaker(source: source, property: property, isRumor: isRumor)))
      let witness = dossier.witnesses[index]
      voice.append(witness == index ? source : number(of: dossier.trails[witness].origin))
      candidate.append(Int32(clamping: entry.group))
      isSettler.append(dossier.verdicts[index].rule == .settles)
      weight.append(Float(freshness.of(entries[renewals[index] ?? index].claim)))
    }
    voteStarts.append(Int32(clamping: speaker.count))
    values.append(contentsOf: dossier.groups.lazy.map(\.comparable))
    candidateStarts.append(Int32(clamping: values.count))
    self.property.append(property)
    let answer = method.learnsFromSettled ? dossier.knownAnswer : dossier.ruledAnswer
    known.append(answer.map { Int32(clamping: $0) } ?? -1)
  }
}
