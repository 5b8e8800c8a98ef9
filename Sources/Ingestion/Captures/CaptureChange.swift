public import Claims

/// What became of a claim whose quote an article no longer has.
public struct CaptureChange: Hashable, Sendable {
  /// How the article stands to the claim now.
  public enum State: Hashable, Sendable {
    /// It says the same in other words.
    case reworded
    /// It says something else in its place: the claims with these numbers.
    case changed(to: [Int64])
    /// It says nothing of it.
    case gone
  }

  /// The claim.
  public let claim: Claim
  /// What the article says now.
  public let state: State
  /// When the quote was last seen: the moment of the capture before.
  public let present: Timestamp
  /// When it was missed: the moment of the capture that lacks it.
  public let absent: Timestamp
}
