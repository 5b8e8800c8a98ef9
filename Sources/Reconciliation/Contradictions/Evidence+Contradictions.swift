public import Claims

/// Which contradictions to give.
public struct ContradictionFilter: Hashable, Sendable {
  /// Leave out those that are no longer open.
  public var openOnly: Bool
  /// Count only those where no value satisfies both; not "up to 10" against "up to 50".
  public var isStrict: Bool
  /// The least ratio between two values; questions without one (dates, words) pass up to 1.
  public var minSeverity: Double
  /// Only questions on which something was published, or recorded here, on or after this day; nil for all.
  public var since: Day?
  /// Whether what was only recorded since counts: not in a file all of which was.
  public var countsRecords = true

  /// Gives everything unless told otherwise.
  public init(
    openOnly: Bool = false, isStrict: Bool = false, minSeverity: Double = 1, since: Day? = nil
  ) {
    self.openOnly = openOnly
    self.isStrict = isStrict
    self.minSeverity = minSeverity
    self.since = since
  }
}

extension Evidence {
  /// The questions on which reports contradict each other, the widest disagreement first; among
  /// equals, by deal and property. n log n in the claims.
  public func contradictions(
    _ filter: ContradictionFilter = ContradictionFilter()
  ) -> [Contradiction] {
    Contradiction.widestFirst(dossiers().compactMap { $0.contradiction(filter) })
  }
}

extension Contradiction {
  /// The same, the widest disagreement first; those that are equally wide stay in their order. n log n.
  public static func widestFirst(_ found: [Contradiction]) -> [Contradiction] {
    found.enumerated().sorted { left, right in
      let (one, other) = (left.element.width, right.element.width)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  /// What contradictions are sorted by: the ratio, or days as the hundreds that they are.
  public var width: Double { severity ?? daysApart.map { 1 + Double($0) / 100 } ?? 1 }
}

extension Dossier {
  /// The question as a contradiction; nil where it has none that the filter lets through.
  public func contradiction(
    _ filter: ContradictionFilter = ContradictionFilter()
  ) -> Contradiction? {
    guard groups.count > 1 else { return nil }
    if let since = filter.since,
      !entries.contains(where: {
        $0.claim.isNews(since: since, countingRecords: filter.countsRecords)
      })
    {
      return nil
    }
    let relations = relations
    let conflicts = relations.filter { relation in
      relation.comparison.relation == .contradicts
        && (!filter.isStrict || relation.comparison.isStrictContradiction)
        && (!filter.openOnly || relation.state == .open)
        && (relation.comparison.ratio ?? 1) >= filter.minSeverity
    }
    guard !conflicts.isEmpty else { return nil }
    let states = conflicts.compactMap(\.state)
    let order: [Standing] = [.open, .stale, .ruled, .settled, .superseded, .denied]
    return Contradiction(
      question: question, severity: conflicts.compactMap(\.comparison.ratio).max(),
      daysApart: conflicts.compactMap(\.comparison.daysApart).max(),
      state: order.first(where: states.contains) ?? .open, values: statedValues,
      relations: relations)
  }
}
