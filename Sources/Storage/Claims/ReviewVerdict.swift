/// What a person who looked at a claim found.
public enum ReviewVerdict: String, CaseIterable, Sendable {
  /// It is as the article has it.
  case accepted
  /// The article says no such thing.
  case rejected
  /// It was changed, by a correction.
  case changed
}
