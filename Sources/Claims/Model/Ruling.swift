/// A person's decision on a question. It can be withdrawn, never erased.
public struct Ruling: Hashable, Sendable, Identifiable {
  /// The ruling's number in its file.
  public let id: Int64
  /// What was decided.
  public let question: Question
  /// The claim to believe; nil where none is.
  public let preferred: Int64?
  /// Why.
  public let reason: DecisionReason
  /// Why, in the person's own words; empty where there is nothing to add.
  public let note: String
  /// When it was recorded here.
  public let recorded: Timestamp

  /// A ruling as it stands in a file.
  public init(
    id: Int64, question: Question, preferred: Int64?, reason: DecisionReason, note: String,
    recorded: Timestamp
  ) {
    self.id = id
    self.question = question
    self.preferred = preferred
    self.reason = reason
    self.note = note
    self.recorded = recorded
  }
}
