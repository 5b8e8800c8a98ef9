/// What is known of an outlet's record, as counts: never as a bare score.
public struct Reliability: Hashable, Sendable {
  /// The claims that it published.
  public internal(set) var claims = 0
  /// Of those, the claims on another's word.
  public internal(set) var secondHand = 0
  /// The claims that others published on its word.
  public internal(set) var credited = 0
  /// The questions that it spoke on, on its own word, before a firmer figure or a ruling settled
  /// them.
  public internal(set) var settled = 0
  /// Of those, the questions on which its last word was borne out.
  public internal(set) var right = 0
  /// Of those, the questions on which nobody had said so before it.
  public internal(set) var first = 0
  /// Over the questions on which it was right, the days from its first right word to the day that
  /// settled them, added up.
  public internal(set) var daysOfLead = 0
  /// The claims in which it stated plainly what its source had hedged.
  public internal(set) var hedgesDropped = 0
  /// The claims that it took back by saying otherwise later.
  public internal(set) var corrections = 0

  /// No record.
  public init() {}
}
