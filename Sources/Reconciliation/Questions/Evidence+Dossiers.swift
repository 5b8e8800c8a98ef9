import Claims

extension Evidence {
  /// The dossier of every question that the claims raise, by deal, property, unit and basis. Uses
  /// what was surely published by ``asOf`` only. n log n in the claims.
  public func dossiers() -> [Dossier] {
    drafts().map { Dossier($0.draft, of: self, ruling: $0.ruling) }
  }

  /// The questions that the claims raise, each with the ruling on it, in the order of ``dossiers()``.
  func drafts() -> [(draft: DossierDraft, ruling: Ruling?)] {
    struct Fact: Hashable {
      let deal: Int64
      let property: Property
    }
    var facts: [(key: Fact, value: [Claim])] = []
    var places: [Fact: Int] = [:]
    for claim in claims where claim.knownOn <= asOf {
      let fact = Fact(deal: claim.deal, property: claim.property)
      // Files hand over the claims on one fact, or on one deal, together; the few facts of a deal are found
      // faster one by one.
      let place =
        facts.count <= Self.fewFacts
        ? facts.lastIndex { $0.key == fact }
        : facts.last?.key == fact ? facts.count - 1 : places[fact]
      if let place {
        facts[place].value.append(claim)
        continue
      }
      places[fact] = facts.count
      facts.append((fact, [claim]))
    }
    let known = rulings.filter { $0.recorded.day <= asOf }.sorted { $0.id < $1.id }
    let rulingsByDeal = Dictionary(grouping: known, by: \.question.deal)
    let sorted = facts.sorted {
      $0.key.deal == $1.key.deal
        ? $0.key.property.rawValue < $1.key.property.rawValue : $0.key.deal < $1.key.deal
    }
    return sorted.flatMap { fact, claims in
      DossierDraft.questions(
        deal: fact.deal, property: fact.property, claims: claims, rates: rates
      ).map { ($0, Self.ruling(on: $0, among: rulingsByDeal[fact.deal] ?? [])) }
    }
  }

  private static let fewFacts = 8

  /// The latest ruling on a question: it names the question, or prefers one of its claims.
  private static func ruling(on draft: DossierDraft, among rulings: [Ruling]) -> Ruling? {
    rulings.last { ruling in
      guard ruling.question.property == draft.question.property else { return false }
      if ruling.question.isSame(as: draft.question) { return true }
      return draft.items.contains { $0.claim.id == ruling.preferred }
    }
  }
}

extension Question {
  /// Whether two names of a question mean one: a property that sources give as numbers here and words there is
  /// one question, whatever its unit was when it was named.
  fileprivate func isSame(as other: Question) -> Bool {
    guard deal == other.deal, property == other.property, basis == other.basis else { return false }
    return unit == other.unit
      || (DossierDraft.plainUnits.contains(unit) && DossierDraft.plainUnits.contains(other.unit)
        && !Property.standard.contains(property))
  }
}
