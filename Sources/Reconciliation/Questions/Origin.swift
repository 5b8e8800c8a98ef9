import Claims

/// On whose word a claim stands.
public enum Origin: Hashable, Sendable {
  /// An outlet: the end of the claim's credits, or its own.
  case outlet(Int64)
  /// An article whose outlet is not named, and which credits nobody.
  case article(Int64)

  /// Outlets before articles, each by number.
  static func inOrder(_ left: Origin, _ right: Origin) -> Bool { left.rank < right.rank }

  private var rank: (Int, Int64) {
    switch self {
    case .outlet(let number): (0, number)
    case .article(let number): (1, number)
    }
  }
}

/// How a claim's origin was found.
public struct Trail: Hashable, Sendable {
  /// The end of it.
  public let origin: Origin
  /// The outlets passed on the way, from the one that the claim credits first; empty for a claim on
  /// the article's own word.
  public let credited: [Int64]
  /// The outlets that credit each other in a circle, each before the one that it credits, the smallest number
  /// first whoever asks: nobody in it saw it first. Empty where the credits come to an end.
  public let circle: [Int64]
  /// Whether the last outlet credited has no claim on this question here that could have been meant.
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
