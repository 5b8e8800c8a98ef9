/// How much of one article's text stands in another's too.
public enum TextKinship: String, CaseIterable, Sendable {
  /// Four fifths or more: one is a copy of the other.
  case copy
  /// Half or more: one is derived from the other.
  case derived
  /// A fifth or more: perhaps they share a source.
  case perhapsOneSource = "perhaps_one_source"

  /// The least share of the shorter text, in thousandths.
  public var least: Int {
    switch self {
    case .copy: 800
    case .derived: 500
    case .perhapsOneSource: 200
    }
  }

  /// The kinship of two texts that share so many thousandths; nil where it means nothing.
  public init?(thousandths: Int) {
    // From the nearest to the farthest, as they are declared.
    guard let kinship = Self.allCases.first(where: { thousandths >= $0.least }) else { return nil }
    self = kinship
  }
}
