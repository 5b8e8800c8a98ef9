public import Claims

/// Two claims that contradict each other, and that a person looked at and lets stand, both of them.
public struct Dismissal: Hashable, Sendable, Identifiable {
  /// The record's number.
  public let id: Int64
  /// One claim.
  public let left: Int64
  /// The other.
  public let right: Int64
  /// Why, in the person's own words; empty where there is nothing to add.
  public let note: String
  /// When it was recorded here.
  public let recorded: Timestamp
}
