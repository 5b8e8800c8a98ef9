import Claims

/// What adds up between the questions of one deal: parts to the whole, the value before the money
/// and the money to the value after. Questions that look apart are then one story.
struct Sums {
  /// For each of the deal's dossiers, the plain figure that it is led by, with a claim of it.
  private let figures: [(figure: Decimal, claim: Int64)?]
  private let dossiers: [Dossier]

  init(_ dossiers: [Dossier], _ beliefs: [Belief]) {
    self.dossiers = dossiers
    figures = zip(dossiers, beliefs).map { dossier, belief in
      guard let leading = belief.leading,
        case .quantity(let quantity) = dossier.groups[leading].value,
        quantity.isPoint, let figure = quantity.low,
        let place = dossier.groups[leading].members.last
      else { return nil }
      return (figure, dossier.entries[place].claim.id)
    }
  }

  /// What adds up with the answer to one of the questions.
  func reasons(_ index: Int) -> [Reason] {
    guard let own = figures[index] else { return [] }
    return [parts(index, own), money(index, own)].compactMap { $0 }
  }

  private func parts(_ index: Int, _ whole: (figure: Decimal, claim: Int64)) -> Reason? {
    let question = dossiers[index].question
    guard question.basis.part == nil else { return nil }
    let kin = dossiers.indices.filter { other in
      let theirs = dossiers[other].question
      return theirs.property == question.property && theirs.unit == question.unit
        && theirs.basis.part != nil && theirs.basis.valuation == question.basis.valuation
    }
    let parts = kin.compactMap { figures[$0] }
    guard parts.count > 1, parts.count <= 16 else { return nil }
    let sum = parts.dropFirst().reduce(Optional(parts[0].figure)) { sum, part in
      sum.flatMap { $0.adding(part.figure) }
    }
    guard let sum, sum.isWithin(percent: 2, of: whole.figure) else { return nil }
    return .partsAddUp(parts: parts.map(\.claim).sorted(), whole: whole.claim)
  }

  private func money(_ index: Int, _ own: (figure: Decimal, claim: Int64)) -> Reason? {
    let question = dossiers[index].question
    guard question.property == .valuation, question.basis.valuation == .postMoney else {
      return nil
    }
    let find = { (property: Property, valuation: Basis.Valuation?) in
      dossiers.indices.first { other in
        let theirs = dossiers[other].question
        return theirs.property == property && theirs.unit == question.unit
          && theirs.basis == Basis(valuation: valuation)
      }.flatMap { figures[$0] }
    }
    guard let before = find(.valuation, .preMoney), let raised = find(.amount, nil),
      let sum = before.figure.adding(raised.figure), sum.isWithin(percent: 2, of: own.figure)
    else { return nil }
    return .moneyAddsUp(before: before.claim, raised: raised.claim, after: own.claim)
  }
}
