import Claims

/// How a claim's origin was found.
public struct Trail: Hashable, Sendable {
  /// The end of it.
  public let origin: Origin
  /// The outlets passed on the way, from the one that the claim credits first; empty for a claim on
  /// the article's own word.
  public let credited: [Int64]
  /// The outlets that credit each other in a circle, each before the one that it credits, the
  /// smallest number first whoever asks: nobody in it saw it first. Empty where the credits come to
  /// an end.
  public let circle: [Int64]
  /// Whether the last outlet credited has no claim on this question here that could have been
  /// meant.
  public let isUncarried: Bool

  /// Whether the credits run in a circle.
  public var isLoop: Bool { !circle.isEmpty }

  /// Whether the claim passes on another's word.
  public var isSecondHand: Bool { !credited.isEmpty }
}

extension Trail {
  /// The trail of a claim on its article's own word.
  init(own claim: Claim) {
    self.init(
      origin: claim.outlet.map { .outlet($0) } ?? .article(claim.article), credited: [],
      circle: [], isUncarried: false)
  }
}
