/// How one value stands to another, by which rule, and how far apart they are.
public struct Comparison: Hashable, Sendable {
  /// One of the two values compared.
  public enum Side: String, Sendable {
    /// The first.
    case left
    /// The second.
    case right
  }

  /// What makes a comparison less than certain.
  public enum Doubt: String, Sendable {
    /// One side does not say whether it counts the new money.
    case unstatedValuation = "unstated_valuation"
    /// One side was converted from another currency at a reference rate.
    case converted
  }

  /// How they stand to each other.
  public let relation: Relation
  /// The rule that decided.
  public let rule: RelationRule
  /// For a contradiction between numbers, how many times the smaller of the two nearest stated
  /// bounds the larger is: at least 1. Nil for the rest, and where a ratio means nothing (zero,
  /// unlike signs).
  public let ratio: Double?
  /// For a contradiction between dates, the days between them. Nil for the rest.
  public let daysApart: Int?
  /// For ``Relation/refines``, the side that says more; for ``RelationRule/progress``, the one that
  /// is further on; nil for the rest.
  public let narrower: Side?
  /// What makes it uncertain; empty as a rule.
  public let doubts: [Doubt]

  init(
    _ relation: Relation, by rule: RelationRule, ratio: Double? = nil, daysApart: Int? = nil,
    narrower: Side? = nil, doubts: [Doubt] = []
  ) {
    self.relation = relation
    self.rule = rule
    self.ratio = ratio
    self.daysApart = daysApart
    self.narrower = narrower
    self.doubts = doubts
  }

  /// The same comparison made from the other side.
  public var reversed: Comparison {
    let flipped: Side? = narrower.map { $0 == .left ? .right : .left }
    return Comparison(
      relation, by: rule, ratio: ratio, daysApart: daysApart, narrower: flipped, doubts: doubts)
  }

  func doubted(_ doubts: [Doubt]) -> Comparison {
    doubts.isEmpty
      ? self
      : Comparison(
        relation, by: rule, ratio: ratio, daysApart: daysApart, narrower: narrower, doubts: doubts)
  }
}

extension Comparison {
  /// Whether no value satisfies both: the contradictions that `--strict` keeps.
  public var isStrictContradiction: Bool { relation == .contradicts && rule != .bound }
}
