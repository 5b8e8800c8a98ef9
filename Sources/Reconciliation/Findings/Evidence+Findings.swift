import Claims

extension Evidence {
  /// The answer to every question that the claims raise, by deal and property.
  public func findings() -> [Finding] {
    let dossiers = dossiers()
    return dossiers.indices.map { index in
      dossiers[index].finding(dossiers[index].plainBelief, beside: Self.beside(index, dossiers))
    }
  }

  /// The other questions on the same property of the same deal, and why they are others.
  static func beside(_ index: Int, _ dossiers: [Dossier]) -> [(Question, RelationRule)] {
    let question = dossiers[index].question
    let isKin = { (place: Int) in
      dossiers[place].question.deal == question.deal
        && dossiers[place].question.property == question.property
    }
    var first = index
    while first > 0, isKin(first - 1) { first -= 1 }
    var result: [(Question, RelationRule)] = []
    for place in first..<dossiers.count {
      // A table may cut one property in thousands of parts; a note names a few.
      guard isKin(place), result.count < 16 else { break }
      if place != index {
        result.append((dossiers[place].question, rule(question, dossiers[place])))
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

extension Dossier {
  /// What to believe where nothing is known of the sources: each witness counts alike, by the
  /// firmness of its word.
  var plainBelief: Belief {
    let odds = groups.indices.map { group -> Double in
      guard !groups[group].isDenial else { return 0 }
      let standing = agreeing(with: group).filter { verdicts[$0].isStanding }
      var best: [Int: Double] = [:]
      for place in standing {
        let firmness = Double(1 + entries[place].claim.modality.firmness)
        best[witnesses[place]] = max(best[witnesses[place]] ?? 0, firmness)
      }
      return best.values.sorted().reduce(0, +)
    }
    let total = odds.reduce(0, +)
    let confidence = odds.map { total > 0 ? $0 / (total + 0.25) : 0 }
    let isNoneRuled = ruling.map { $0.preferred == nil } ?? false
    let candidates = groups.indices.filter { odds[$0] > 0 }
    let leading =
      isNoneRuled
      ? nil
      : candidates.max {
        (odds[$0], -groupVerdicts[$0].rank, $1) < (odds[$1], -groupVerdicts[$1].rank, $0)
      }
    return Belief(confidence: confidence, leading: leading)
  }
}
