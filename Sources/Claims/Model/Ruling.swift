/// Why a person ruled on a question, or withdrew or corrected a claim.
public enum RulingReason: String, CaseIterable, Sendable {
  /// A party to the deal said so.
  case officialStatement = "official_statement"
  /// The outlet corrected itself.
  case correction
  /// The source was misquoted.
  case misquote
  /// The figures count different things.
  case otherBasis = "other_basis"
  /// The source is known to be wrong.
  case unreliableSource = "unreliable_source"
  /// Later news took its place.
  case superseded
  /// Anything else; the note says what.
  case other
}

/// One property of one deal on one basis: what reconciling answers.
public struct Question: Hashable, Sendable {
  /// The deal.
  public let deal: Int64
  /// Which fact of it.
  public let property: Property
  /// The unit's code: values in different currencies are different questions.
  public let unit: String
  /// What else must be the same.
  public let basis: Basis

  /// Names a question.
  public init(deal: Int64, property: Property, unit: String, basis: Basis = .whole) {
    self.deal = deal
    self.property = property
    self.unit = unit
    self.basis = basis
  }
}

/// A person's decision on a question. It can be withdrawn, never erased.
public struct Ruling: Hashable, Sendable, Identifiable {
  /// The ruling's number in its file.
  public let id: Int64
  /// What was decided.
  public let question: Question
  /// The claim to believe; nil where none is.
  public let preferred: Int64?
  /// Why.
  public let reason: RulingReason
  /// Why, in the person's own words; empty where there is nothing to add.
  public let note: String
  /// When it was recorded here.
  public let recorded: Timestamp

  /// A ruling as it stands in a file.
  public init(
    id: Int64, question: Question, preferred: Int64?, reason: RulingReason, note: String,
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
