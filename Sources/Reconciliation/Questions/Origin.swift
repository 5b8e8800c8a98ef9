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
