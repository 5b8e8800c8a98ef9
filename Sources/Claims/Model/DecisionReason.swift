/// Why a person ruled on a question, or withdrew or corrected a claim.
public enum DecisionReason: String, CaseIterable, Sendable {
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
