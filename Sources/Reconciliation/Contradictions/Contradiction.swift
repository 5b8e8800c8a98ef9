public import Claims

/// A question on which reports contradict each other, with all its values, their states, and how
/// they stand to each other.
public struct Contradiction: Sendable {
  /// The question.
  public let question: Question
  /// The widest ratio between two values that contradict each other; nil where no ratio means
  /// anything: dates, words.
  public let severity: Double?
  /// For dates, the most days between two that contradict each other; nil for the rest.
  public let daysApart: Int?
  /// ``Standing/open`` while one contradiction is.
  public let state: Standing
  /// Every value, the smallest first, denials last.
  public let values: [StatedValue]
  /// How the values stand to each other; contradictions first, the widest first.
  public let relations: [ValueRelation]
}

/// One value of a question, with everybody who states it.
public struct StatedValue: Sendable {
  /// The value, as the first of its claims states it; of plain words and numbers, as most of its independent
  /// witnesses write it.
  public let value: Value
  /// The same in the question's unit, where it was converted; nil where it was not.
  public let converted: Value?
  /// Whether its claims report that it is *not* so.
  public let isDenial: Bool
  /// The claims, in order of publication.
  public let claims: [Int64]
  /// The outlets that published them, in that order, each once; articles without one left out.
  public let outlets: [Int64]
  /// The outlets that they credit, in that order, each once.
  public let credited: [Int64]
  /// On whose word, in that order, each once.
  public let origins: [Origin]
  /// How many independent witnesses: copies and shared origins count once.
  public let witnesses: Int
  /// The firmest of its claims.
  public let modality: Modality
  /// The first publication; nil where no date is known.
  public let firstPublished: EDTFDate?
  /// The last publication; nil where no date is known.
  public let lastPublished: EDTFDate?
  /// What became of it: of its claims, the one that stands best decides.
  public let verdict: Verdict
}

/// How two values of a question stand to each other.
public struct ValueRelation: Sendable {
  /// The first claim of one value.
  public let left: Int64
  /// The first claim of the other.
  public let right: Int64
  /// Their places among ``Contradiction/values``.
  public let places: (left: Int, right: Int)
  /// How they stand, by which rule, how far apart, with what doubts.
  public let comparison: Comparison
  /// For a contradiction or a revision, what became of it; nil for the rest.
  public let state: Standing?
  /// What decided that state: the verdict on the side that gave way; nil where it is open.
  public let verdict: Verdict?
}
