/// What became of a claim.
public enum Standing: String, CaseIterable, Sendable {
  /// It stands.
  case open
  /// Its side has moved on.
  case superseded
  /// A firmer figure came.
  case settled
  /// A person decided.
  case ruled
  /// It was denied.
  case denied
  /// It stands, and nobody has said so for a year.
  case stale
}

/// The rule that gave a ``Standing``.
public enum VerdictRule: String, CaseIterable, Sendable {
  /// Nothing has happened to it.
  case stands
  /// A later claim of the same origin differs.
  case sameOrigin = "same_origin"
  /// The deal has moved on: announced, where it was talk.
  case progress
  /// It repeats what its origin had already given up.
  case outdatedRepeat = "outdated_repeat"
  /// A later report, at least as firm, by an independent origin, unanswered for 30 days.
  case unanswered
  /// A firmer figure, announced or completed, came later and differs.
  case firmerFigure = "firmer_figure"
  /// It is the announced or completed figure that settled the question.
  case settles
  /// A firmer figure came later and bears it out.
  case borneOut = "borne_out"
  /// A later report denies it.
  case denial
  /// A person preferred it.
  case preferred
  /// A person preferred another, or none.
  case notPreferred = "not_preferred"
  /// No report of it for a year.
  case silence
}

/// A standing, with the rule that gave it and the claim or ruling behind it.
public struct Verdict: Hashable, Sendable {
  /// What became of it.
  public let standing: Standing
  /// Why.
  public let rule: VerdictRule
  /// The claim that did it; nil where none did.
  public let claim: Int64?
  /// The ruling that did it; nil where none did.
  public let ruling: Int64?

  init(_ standing: Standing, by rule: VerdictRule, claim: Int64? = nil, ruling: Int64? = nil) {
    self.standing = standing
    self.rule = rule
    self.claim = claim
    self.ruling = ruling
  }

  static let stands = Verdict(.open, by: .stands)

  /// Whether the claim still speaks for its value: nothing later took its place.
  var isStanding: Bool {
    switch rule {
    case .stands, .settles, .borneOut, .preferred, .silence: true
    default: false
    }
  }
}
