import Claims

/// The claims of one question on the way into its dossier.
struct DossierDraft {
  struct Item {
    let claim: Claim
    /// Its value in the question's unit.
    let comparable: Value
    let doubts: [Comparison.Doubt]
  }

  let question: Question
  var items: [Item]

  /// Sorts the claims on one property of one deal into questions: by unit, part, and whether a
  /// valuation counts the new money. Sorted by unit, part and valuation.
  static func questions(
    deal: Int64, property: Property, claims: [Claim], rates: ReferenceRates
  ) -> [DossierDraft] {
    let (items, plainUnit) = inOneKind(property, inOneCurrency(claims, rates))
    let unit = { (item: Item) in
      let own = item.comparable.unitCode
      guard let plainUnit else { return own }
      return plainUnits.contains(own) ? plainUnit : own
    }
    if let first = items.first, items.areOneQuestion(unit) {
      let question = Question(
        deal: deal, property: property, unit: unit(first), basis: first.claim.basis)
      return [DossierDraft(question: question, items: items)]
    }
    var parts: [Slot: [Item]] = [:]
    for item in items {
      let slot = Slot(unit: unit(item), part: item.claim.basis.part)
      parts[slot, default: []].append(item)
    }
    return parts.sorted { $0.key < $1.key }.flatMap { slot, items in
      byValuation(items).map { valuation, items in
        let basis = Basis(valuation: valuation, part: slot.part)
        let question = Question(deal: deal, property: property, unit: slot.unit, basis: basis)
        return DossierDraft(question: question, items: items)
      }
    }
  }

  private struct Slot: Hashable, Comparable {
    let unit: String
    let part: String?

    static func < (left: Slot, right: Slot) -> Bool {
      if left.unit != right.unit { return left.unit < right.unit }
      return (left.part ?? "") < (right.part ?? "")
    }
  }

  /// Brings money to the currency that most claims state, where a rate of the claim's day is known.
  private static func inOneCurrency(_ claims: [Claim], _ rates: ReferenceRates) -> [Item] {
    let plain = claims.map { Item(claim: $0, comparable: $0.value, doubts: []) }
    guard !rates.isEmpty else { return plain }
    var counts: [String: Int] = [:]
    for case .quantity(let quantity) in claims.map(\.value) where quantity.unit.isCurrency {
      counts[quantity.unit.rawValue, default: 0] += 1
    }
    let most = counts.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
    guard counts.count > 1, let most else { return plain }
    let unit = Unit(rawValue: most.key)
    return plain.map { item in
      guard let quantity = item.claim.value.quantity, quantity.unit != unit,
        let converted = rates.convert(quantity, to: unit, on: item.claim.earliestDay)
      else { return item }
      return Item(claim: item.claim, comparable: .quantity(converted), doubts: [.converted])
    }
  }

  /// Parts claims by whether they count the new money. One that does not say goes where it is
  /// nearest to what is stated, marked as doubtful; alone, such claims are a question of their own.
  private static func byValuation(_ items: [Item]) -> [(Basis.Valuation?, [Item])] {
    let stated = Basis.Valuation.allCases.compactMap { valuation -> (Basis.Valuation, [Item])? in
      let its = items.filter { $0.claim.basis.valuation == valuation }
      return its.isEmpty ? nil : (valuation, its)
    }
    guard !stated.isEmpty else { return [(nil, items)] }
    var result = stated.map { (valuation: Optional($0.0), items: $0.1) }
    let anchors = stated.map { _, its in its.compactMap { middle(of: $0.comparable) }.sorted() }
    for item in items where item.claim.basis.valuation == nil {
      let middle = middle(of: item.comparable)
      let distances = anchors.map { its in middle.map { nearest(to: $0, in: its) } ?? 0 }
      let best = distances.indices.min { distances[$0] < distances[$1] } ?? 0
      result[best].items.append(
        Item(
          claim: item.claim, comparable: item.comparable,
          doubts: item.doubts + [.unstatedValuation]))
    }
    return result
  }

  /// A number to tell which of two figures is nearer: the middle of the bounds, or the one stated.
  private static func middle(of value: Value) -> Double? {
    guard let quantity = value.quantity else { return nil }
    let bounds = [quantity.low, quantity.high].compactMap { $0?.nearestDouble }
    return bounds.isEmpty ? nil : bounds.reduce(0, +) / Double(bounds.count)
  }

  private static func nearest(to value: Double, in sorted: [Double]) -> Double {
    let first = sorted.partitioningIndex { $0 >= value }
    let candidates = sorted[max(0, first - 1)..<min(sorted.count, first + 1)]
    return candidates.map { abs($0 - value) }.min() ?? .infinity
  }
}

extension [DossierDraft.Item] {
  /// Whether all have one unit and one basis, as most do.
  fileprivate func areOneQuestion(_ unit: (DossierDraft.Item) -> String) -> Bool {
    guard let first else { return false }
    let (known, basis) = (unit(first), first.claim.basis)
    return allSatisfy { unit($0) == known && $0.claim.basis == basis }
  }
}
