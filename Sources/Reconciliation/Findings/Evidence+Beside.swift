import Claims

extension Evidence {
  /// The other questions on the same property of the same deal, and why they are others.
  static func beside(_ index: Int, _ dossiers: [Dossier]) -> [Reason] {
    let question = dossiers[index].question
    let isKin = { (place: Int) in
      dossiers[place].question.deal == question.deal
        && dossiers[place].question.property == question.property
    }
    var first = index
    while first > 0, isKin(first - 1) { first -= 1 }
    var result: [Reason] = []
    for place in first..<dossiers.count {
      // A table may cut one property in thousands of parts; a note names a few.
      guard isKin(place), result.count < 16 else { break }
      if place != index {
        let theirs = dossiers[place]
        result.append(.beside(question: theirs.question, rule: rule(question, theirs)))
      }
    }
    return result
  }

  private static func rule(_ question: Question, _ other: Dossier) -> RelationRule {
    if question.unit != other.question.unit {
      let units = [question.unit, other.question.unit]
      if units.contains("text") || units.contains("date") { return .kind }
      return units.allSatisfy { Unit(rawValue: $0).isCurrency } ? .currency : .unit
    }
    return question.basis.part == other.question.basis.part ? .valuation : .part
  }
}
