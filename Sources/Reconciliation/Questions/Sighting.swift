public import Claims

/// When an article that was read more than once was seen with a claim, by when its copies were made: the order in which
/// these came here does not matter.
public struct Sighting: Hashable, Sendable {
  /// The first copy of the last ones in a row that have it.
  public let since: Timestamp
  /// The copy after these, which lacks it; nil where the last copy has it.
  public let missed: Timestamp?

  /// A sighting.
  public init(since: Timestamp, missed: Timestamp?) {
    self.since = since
    self.missed = missed
  }
}
