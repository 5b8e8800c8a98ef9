import Claims

/// What adds up between the questions of one deal: parts to the whole, the value before the money
/// and the money to the value after. Questions that look apart are then one story.
struct Sums {
  /// A figure with a claim of it.
  private typealias Figure = (figure: Decimal, claim: Int64)

  /// For each of the deal's dossiers, the plain figure that it is led by.
  private let figures: [Figure?]
  /// The same, or what the amount can come to at most: parts may add up to that.
  private let wholes: [Figure?]
  private let dossiers: [Dossier]

  init(_ dossiers: [Dossier], _ beliefs: [Belief]) {
    self.dossiers = dossiers
    let leaders = zip(dossiers, beliefs).map { dossier, belief -> (Quantity, Int64)? in
      guard let leading = belief.leading, !dossier.groups[leading].isDenial,
        case .quantity(let quantity) = dossier.groups[leading].comparable,
        let place = dossier.groups[leading].members.last
      else { return nil }
      return (quantity, dossier.entries[place].claim.id)
    }
    figures = leaders.map { leader in
      leader.flatMap { quantity, claim in
        quantity.isPoint ? quantity.low.map { ($0, claim) } : nil
      }
    }
    wholes = leaders.map { leader in
      leader.flatMap { quantity, claim in
        quantity.isPoint || quantity.low == nil ? quantity.high.map { ($0, claim) } : nil
      }
    }
  }

  /// What adds up with the answer to one of the questions.
  func reasons(_ index: Int) -> [Reason] {
    [
      wholes[index].flatMap { parts(index, $0) }, figures[index].flatMap { money(index, $0) },
    ].compactMap { $0 }
  }

  private func parts(_ index: Int, _ whole: Figure) -> Reason? {
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

  private func money(_ index: Int, _ own: Figure) -> Reason? {
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
