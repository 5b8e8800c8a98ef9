/// How firm a claim is.
public enum Modality: String, CaseIterable, Sendable {
  /// Talks, a conditional, unnamed sources, an expectation.
  case rumored
  /// Confirmed or signed by a party, or stated as decided and not yet done.
  case announced
  /// Done: the holding exists, the money was paid.
  case completed
  /// Reported as denied or abandoned.
  case denied

  /// Rumored below announced below completed; a denial is as firm as an announcement.
  public var firmness: Int {
    switch self {
    case .rumored: 0
    case .announced, .denied: 1
    case .completed: 2
    }
  }
}
